"""Each page of the manual on what a proof finds: the example is found to the letter, and the cure proves clean."""

import re
from inspect import cleandoc

import pytest

from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.prove import faults
from merestone.prove.proof import prove
from merestone.prove.report import diagnostics
from merestone.render.terminal import render
from merestone.resolve.bind import resolve
from merestone.syntax.parse import parse

FILE = "example.mere"
PAGES = {f.code: cleandoc(f.__doc__ or "") for f in vars(faults).values() if isinstance(getattr(f, "code", None), str)}
WITHOUT_EXAMPLE = {"PRF203", "PRF301"}
"""A state without a cause cannot be written, and a budget is not in the text: their tests are below and in `test_prove_command`."""


def contract_of(text: str) -> Contract:
    """The contract of one text, whatever the rules say of it."""
    tree, syntax = parse(FILE, text)
    model, names = resolve({FILE: tree})
    assert not [*syntax, *names]
    return lower(model)


def report(text: str) -> str:
    """What a proof of one text reports."""
    contract = contract_of(text)
    return render(diagnostics(contract, list(prove(contract)), {FILE: text}), {FILE: text})


def fence(page: str, section: str, language: str) -> str:
    body = page.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    found = re.search(rf"```{language}\n(.*?)```", body, re.DOTALL)
    assert found
    return found.group(1)


def test_every_page_but_these_has_an_example() -> None:
    assert {code for code, page in PAGES.items() if "## Example" not in page} == WITHOUT_EXAMPLE


@pytest.mark.parametrize("code", sorted(PAGES.keys() - WITHOUT_EXAMPLE))
def test_the_example_is_found_as_the_page_says(code: str) -> None:
    assert report(fence(PAGES[code], "Example", "mere")) == fence(PAGES[code], "Example", "report")


@pytest.mark.parametrize("code", sorted(PAGES.keys() - WITHOUT_EXAMPLE))
def test_the_cure_proves_clean(code: str) -> None:
    assert report(fence(PAGES[code], "Instead", "mere")) == ""
