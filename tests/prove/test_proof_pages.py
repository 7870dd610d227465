"""Each page of the manual on what a proof finds: the example is found to the letter, and the cure proves clean."""

import re

import pytest

from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.prove.explore import Budget
from merestone.prove.proof import Settings, prove
from merestone.prove.report import diagnostics
from merestone.render.manual import pages
from merestone.render.terminal import render
from merestone.resolve.bind import resolve
from merestone.syntax.parse import parse

FILE = "example.mere"
PAGES = {code: page.text for code, page in pages().items() if code.startswith("PRF")}
SETTINGS = {"PRF301": Settings(budget=Budget(states=100))}
"""A budget is not in the text: the page says with which one its example is proven."""


def contract_of(text: str) -> Contract:
    """The contract of one text, whatever the rules say of it."""
    tree, syntax = parse(FILE, text)
    model, names = resolve({FILE: tree})
    assert not [*syntax, *names]
    return lower(model)


def report(text: str, settings: Settings | None = None) -> str:
    """What a proof of one text reports."""
    contract = contract_of(text)
    return render(diagnostics(contract, list(prove(contract, settings)), {FILE: text}), {FILE: text})


def fence(page: str, section: str, language: str) -> str:
    body = page.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    found = re.search(rf"```{language}\n(.*?)```", body, re.DOTALL)
    assert found
    return found.group(1)


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_example_is_found_as_the_page_says(code: str) -> None:
    assert report(fence(PAGES[code], "Example", "mere"), SETTINGS.get(code)) == fence(PAGES[code], "Example", "report")


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_example_is_one_of_its_code(code: str) -> None:
    assert f"[{code}]" in fence(PAGES[code], "Example", "report")


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_cure_proves_clean(code: str) -> None:
    assert report(fence(PAGES[code], "Instead", "mere")) == ""
