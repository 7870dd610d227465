"""Every check and every fault is tried with the example and the cure of its manual page."""

import re
from collections.abc import Mapping
from inspect import cleandoc
from types import MappingProxyType

import pytest

from merestone import baseline, waiving
from merestone.checks import every_check
from merestone.compile import understand
from merestone.diagnostics import Diagnostic
from merestone.house import judging
from merestone.model.boundary import Model
from merestone.profiles import faults as of_profiles
from merestone.prove import faults as of_proofs
from merestone.prove import flow_faults as of_flows
from merestone.prove import handoff_faults as of_handoffs
from merestone.render.manual import pages
from merestone.render.terminal import render
from merestone.resolve import expression_faults as of_expressions
from merestone.resolve import faults as of_names
from merestone.resolve import (
    flow_faults,
    governance_faults,
    import_faults,
    redaction_faults,
    rule_faults,
    tie_faults,
)
from merestone.resolve.bind import resolve
from merestone.syntax import faults as of_syntax
from merestone.syntax.parse import parse
from merestone.tracing import faults as of_tracing
from support import ROOT

CHECKS = {c.code: c for c in every_check()}
FAULTS = {
    f.code: cleandoc(f.__doc__ or "")
    for module in (
        of_syntax,
        of_names,
        of_expressions,
        flow_faults,
        governance_faults,
        redaction_faults,
        import_faults,
        rule_faults,
        tie_faults,
        judging,
        waiving,
        baseline,
    )
    for f in vars(module).values()
    if isinstance(getattr(f, "code", None), str)
}
ELSEWHERE = {
    f.code
    for m in (of_proofs, of_flows, of_handoffs, of_tracing, of_profiles)
    for f in vars(m).values()
    if isinstance(getattr(f, "code", None), str)
}
"""The codes of what is found in runs, in tracings and in profiles: they are tried where these are."""
FILE = "example.mere"


def fence(page: str, section: str, language: str) -> str:
    """The fenced block of that language in that section of a page."""
    body = page.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    found = re.search(rf"```{language}\n(.*?)```", body, re.DOTALL)
    assert found, f"the page has no {language} in {section}"
    return found.group(1)


def documents(page: str, section: str) -> dict[str, str]:
    """The JSON files that a section of a page shows, by name."""
    body = page.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    return dict(re.findall(r'```json title="([^"]+)"\n(.*?)```', body, re.DOTALL))


def read(text: str, documents: Mapping[str, str] = MappingProxyType({})) -> tuple[Model, list[Diagnostic]]:
    """The model of one text, and what reading and resolving it found."""
    tree, syntax = parse(FILE, text)
    model, names = resolve({FILE: tree}, documents)
    return model, [*syntax, *names]


def said(code: str, text: str, documents: Mapping[str, str]) -> list[Diagnostic]:
    """What is said of one text: of waivers, once all rules have spoken."""
    of_waivers = code in {getattr(f, "code", None) for f in vars(waiving).values()}
    return list(understand({FILE: text})[1]) if of_waivers else read(text, documents)[1]


@pytest.mark.parametrize("code", CHECKS)
def test_the_example_is_reported_as_the_page_says(code: str) -> None:
    check = CHECKS[code]
    text = fence(check.page, "Example", "mere")
    model, faults = read(text, documents(check.page, "Example"))
    assert not faults
    found = [f.as_diagnostic(check.code, check.severity) for f in check.check(model)]
    assert render(found, {FILE: text}) == fence(check.page, "Example", "report")


@pytest.mark.parametrize("code", CHECKS)
def test_the_cure_is_silent(code: str) -> None:
    check = CHECKS[code]
    model, faults = read(fence(check.page, "Instead", "mere"), documents(check.page, "Instead"))
    assert not faults
    assert not list(check.check(model))


@pytest.mark.parametrize("code", [c for c, page in FAULTS.items() if "## Example" in page])
def test_the_faulty_text_is_reported_as_the_page_says(code: str) -> None:
    text = fence(FAULTS[code], "Example", "mere")
    found = said(code, text, documents(FAULTS[code], "Example"))
    assert render(found, {FILE: text}) == fence(FAULTS[code], "Example", "report")


@pytest.mark.parametrize("code", [c for c, page in FAULTS.items() if "```mere" in page])
def test_the_repaired_text_is_silent(code: str) -> None:
    assert said(code, fence(FAULTS[code], "Instead", "mere"), documents(FAULTS[code], "Instead")) == []


def test_each_code_belongs_to_one_rule() -> None:
    assert len(pages()) == len(CHECKS) + len(FAULTS) + len(ELSEWHERE)
    assert len({c.code for c in every_check()}) == len(every_check())


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_names_what_it_enforces_and_why(code: str) -> None:
    check = CHECKS[code]
    assert check.enforces, "a check enforces at least one statement of the source"
    assert all(re.fullmatch(r"S-\d+\.\d+\.\d+", s) for s in check.enforces)
    assert "## Why\n" in check.page


def test_every_fault_that_the_engine_makes_has_its_page() -> None:
    """The manual names the modules that hold them; this looks for their marks in the sources."""
    written = {
        code
        for p in (ROOT / "engine").rglob("*.py")
        for code in re.findall(r'^@fault\("([A-Z]{3}\d+)"', p.read_text("utf-8"), re.M)
    }
    assert written == {code for code in pages() if code not in CHECKS}
