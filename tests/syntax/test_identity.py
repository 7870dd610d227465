"""A fingerprint stays when the text around a finding changes, and differs where the finding differs."""

from collections import Counter

import pytest
import yaml

from merestone.compile import understand
from merestone.diagnostics import Diagnostic
from support import ROOT, clean_spec

SLIPS = yaml.safe_load((ROOT / "tests/diagnostics/slips.yaml").read_text("utf-8"))
CLEAN = clean_spec()
SPEC = """module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basketId : uuid, note : strin }
    recovery { idempotent by basketNo forever }
  }
  evidence { Till keeps decision, requst for 7 years }
}
"""


def found(*texts: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the texts."""
    return understand({f"{i}.mere": t for i, t in enumerate(texts)})[1]


def prints(*texts: str) -> Counter[tuple[str, str]]:
    """Code and fingerprint of each finding."""
    return Counter((d.code, d.fingerprint) for d in found(*texts))


def test_the_path_names_the_declarations_around() -> None:
    names = [("SYN101", "Sale.Pay.request.note"), ("TYP101", "Sale.Pay.recovery")]
    assert [(d.code, d.path) for d in found(SPEC)] == names
    mended = SPEC.replace("strin ", "string ").replace("basketNo", "basketId")
    assert [d.path for d in found(mended) if d.code == "EVI101"] == ["Sale.evidence", "Sale.evidence"]


def test_what_stands_in_a_use_is_named_after_its_module() -> None:
    (import_,) = found("module a.b\nuse a.b.{Colour}\nenum Colour { red }\n")
    assert import_.path == "a.b.use"


@pytest.mark.parametrize("slip", SLIPS[::3], ids=[s["slip"].replace(" ", "-") for s in SLIPS[::3]])
def test_moved_lines_and_another_layout_leave_a_fingerprint_alone(slip: dict[str, str]) -> None:
    file = f"{slip['file']}.mere"
    wrong = CLEAN[file].replace(slip["replace"], slip["with"], 1)
    others = [t for name, t in CLEAN.items() if name != file]
    lines = wrong.split("\n")
    moved = "\n\n// a comment\n" + "\n".join(lines)
    spaced = "\n".join((line.replace("  ", "    ") if '"""' not in line else line) for line in lines)
    assert prints(wrong, *others) == prints(moved, *others)
    if slip["code"] != "SYN003":  # which brace was forgotten is told by the layout
        assert prints(wrong, *others) == prints(spaced, *others)


def test_a_renamed_neighbour_and_a_new_declaration_leave_it_alone() -> None:
    renamed = SPEC.replace("Cashier", "Teller").replace("module shop\n", "module shop\nenum New { a, b }\n")
    assert prints(SPEC) == prints(renamed.replace("basketId : uuid, ", "basketId : uuid, more : uuid, "))


def test_moving_a_declaration_to_another_file_leaves_it_alone() -> None:
    one = 'module one\nsystem S "S" { kind platform }\nentity E owned by Q { key a : uuid }\n'
    first, second = 'module one\nsystem S "S" { kind platform }\n', "module two\nentity E owned by Q { key a : uuid }\n"
    assert prints(one) == prints(first, second)


def test_a_trailing_comma_and_a_description_count_for_nothing() -> None:
    plain = "module m\nenum A { x }\nenum A { x, y }\n"
    assert prints(plain) == prints(plain.replace("{ x, y", '{ """About A.""" x, y'))


def test_two_alike_are_told_apart_by_number_and_one_more_does_not_change_the_first() -> None:
    text = "module m\ntype T {{\n  a : integer({})\n  b : integer(9..1)\n}}\n"
    assert len(prints(text.format("9..1"))) == 2
    evidence = [
        d for d in found(SPEC.replace("strin ", "string ").replace("basketNo", "basketId")) if d.code == "STY101"
    ]
    assert len({d.fingerprint for d in evidence}) == len(evidence) == 3, "one for each aspect that is missing"


def test_fixing_one_of_several_missing_aspects_leaves_the_others_alone() -> None:
    sound = SPEC.replace("strin ", "string ").replace("basketNo", "basketId")
    before, after = (
        {d.fingerprint: d.message for d in found(t) if d.code == "STY101"}
        for t in (sound, sound.replace("  evidence {", "  mutability { append only }\n  evidence {"))
    )
    assert after.items() < before.items()


def test_fingerprints_are_pinned() -> None:
    """They are written into baselines: a change of the recipe needs a new version of the baseline's format."""
    assert [d.fingerprint for d in found(SPEC)] == ["bc702ad5f16ab8d8823c", "897fcd5030ba017e5f62"]
