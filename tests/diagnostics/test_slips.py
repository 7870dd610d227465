"""One slip gives one diagnostic, on its own line, and the rest is still checked."""

from pathlib import Path

import pytest
import yaml

from merestone.render.manual import pages
from merestone.render.terminal import render
from support import clean_spec, found_in

HERE = Path(__file__).parent
CLEAN = clean_spec()
SLIPS = [s for f in sorted(HERE.glob("slips*.yaml")) for s in yaml.safe_load(f.read_text(encoding="utf-8"))]


def test_the_clean_spec_is_clean() -> None:
    found = found_in(CLEAN)
    assert not found, render(found, CLEAN)


@pytest.mark.parametrize("slip", SLIPS, ids=[s["slip"].replace(" ", "-") for s in SLIPS])
def test_one_slip_is_one_diagnostic(slip: dict[str, str]) -> None:
    file = f"{slip['file']}.mere"
    assert slip["replace"] in CLEAN[file], "the slip fits the clean spec"
    texts = {**CLEAN, file: CLEAN[file].replace(slip["replace"], slip["with"], 1)}
    found = found_in(texts)
    report = render(found, texts)
    assert [d.code for d in found] == [slip["code"]], report
    assert place(found[0].span.file, found[0].span.line, slip, texts), report
    assert slip.get("hint", found[0].hint) == found[0].hint


def place(file: str, line: int, slip: dict[str, str], texts: dict[str, str]) -> bool:
    """Whether the diagnostic is where the slip is, or where it says."""
    if "at" in slip:
        return slip["at"] in texts[file].split("\n")[line - 1]
    before = CLEAN[f"{slip['file']}.mere"].split(slip["replace"], 1)[0]
    same = len(_common(slip["replace"], slip["with"]))
    start = (before + slip["with"][:same]).count("\n") + 1
    return file == f"{slip['file']}.mere" and line == start


def _common(one: str, other: str) -> str:
    """The beginning that two texts share."""
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


def test_every_code_has_a_slip_that_only_it_reports() -> None:
    elsewhere = {
        "SYN001",
        "SYN005",
        "GOV101",
        "TYP408",
        "HSE201",
        "GOV205",
    }  # not UTF-8, nesting, length, a rule without end, the baseline, and the day: their texts are made by the tests of syntax and command line
    elsewhere |= {
        code for code in pages() if code.startswith(("PRF", "TRC", "PFL"))
    }  # of proofs, tracings and profiles, which have tests of their own
    assert set(pages()) - {s["code"] for s in SLIPS} == elsewhere
