"""What holds of every input, however broken: an answer, in time, that says what is wrong, and nothing lost."""

import gc
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import TypeVar

from hostile.mutants import Mutant, examples, herd
from layout_laws import meaning, said
from merestone.compile import emit, understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic, has_errors
from merestone.mending import mend
from merestone.model.boundary import Model
from merestone.render.boundary import around, describe
from merestone.render.github import render_github
from merestone.render.house import house_pages
from merestone.render.json import render_json
from merestone.render.manual import pages
from merestone.render.sarif import render_sarif
from merestone.render.terminal import render_in_colour
from merestone.site.drawings.picture import picture
from merestone.syntax.format import format_text
from merestone.syntax.hidden import HIDDEN
from merestone.syntax.parse import parse
from merestone.syntax.scan import one_line_end

MOST = 20
"""How many times the CPU of a healthy file of the same length an input may take."""
_COLOURS = ("\033[1;31m", "\033[1;33m", "\033[1m", "\033[1;34m", "\033[0m")
T = TypeVar("T")


@dataclass(frozen=True)
class Answer:
    """How an input was answered: whether it compiles, and how many times as long as a healthy file it took to check and lay out."""

    valid: bool
    check: float
    layout: float


@dataclass(frozen=True)
class Pace:
    """CPU seconds of a healthy file: so many for any, and so many for each letter."""

    start: float
    letter: float

    def ratio(self, seconds: float, letters: int) -> float:
        """How many times as long as a healthy file of that length."""
        return seconds / (self.start + self.letter * letters)


def answered(mutant: Mutant, *, thoroughly: bool) -> Answer:
    """Ask everything of an input that `check`, `fmt`, `explain --at` and `graph` do; thoroughly, also `check --fix` and `compile`."""
    sources = {name: one_line_end(text) for name, text in mutant.sources.items()}
    checked, (model, found) = clocked(lambda: understand(sources))
    laid_out, formatted = clocked(lambda: format_text(mutant.file, mutant.text))
    check_pace, layout_pace = paces()
    ratios = check_pace.ratio(checked, mutant.size), layout_pace.ratio(laid_out, len(mutant.text))
    if max(ratios) > MOST / 2:  # a second time, as the machine may have been busy
        checked, laid_out = _again(lambda: understand(sources)), _again(lambda: format_text(mutant.file, mutant.text))
        ratios = check_pace.ratio(checked, mutant.size), layout_pace.ratio(laid_out, len(mutant.text))
    assert max(ratios) <= MOST, f"{checked:.3f} s to check and {laid_out:.3f} s to lay out {mutant.size} letters"
    _reads_all(mutant.file, sources[mutant.file])
    _says_where(found, sources)
    _keeps_the_text(mutant, formatted.text, sources, valid=not has_errors(found))
    if not has_errors(found):
        contract = lower(model)
        _draws(model, contract)
        if thoroughly:
            emit(contract)
    if thoroughly:
        mend(sources, lambda texts: understand(texts)[1])
    return Answer(not has_errors(found), *ratios)


def _reads_all(file: str, text: str) -> None:
    assert parse(file, text)[0].text == text


def _says_where(found: tuple[Diagnostic, ...], sources: dict[str, str]) -> None:
    """Every finding has a page and a place in its file, and no output carries a character that hides or commands."""
    manual = house_pages(sources) | pages()
    for diagnostic in found:
        lines = sources[diagnostic.span.file].count("\n") + 1
        assert 1 <= diagnostic.span.line <= lines + 1
        assert diagnostic.code in manual
        assert diagnostic.message
        assert diagnostic.fingerprint
    text = render_in_colour(found, sources)
    for colour in _COLOURS:
        text = text.replace(colour, "")
    assert not HIDDEN.search(text)
    commands = render_github(found)
    assert not HIDDEN.search(commands)
    assert all(line.startswith(("::error ", "::warning ")) for line in commands.split("\n") if found)
    assert len(commands.split("\n")) == max(len(found), 1)
    assert len(json.loads(render_json(found))["diagnostics"]) == len(found)
    assert len(json.loads(render_sarif(found, manual, "1"))["runs"][0]["results"]) == len(found)


def _keeps_the_text(mutant: Mutant, laid_out: str, sources: dict[str, str], *, valid: bool) -> None:
    """The layout is that of its own layout, and says the same as the text."""
    assert format_text(mutant.file, laid_out).text == laid_out
    assert list(said(mutant.text)) == list(said(laid_out))
    if valid:
        assert meaning(sources) == meaning({**sources, mutant.file: laid_out})


def _draws(model: Model, contract: Contract) -> None:
    """The boundaries of a spec can be explained and drawn."""
    for boundary in contract.boundaries:
        assert describe(contract, around(model, f"{boundary.place.file}:{boundary.place.line}"))
    picture(contract, None, "text")
    picture(contract, None, "mermaid")


def clocked(work: Callable[[], T]) -> tuple[float, T]:
    """The CPU seconds that something takes, and what it gives; as in the commands, nobody looks for circular garbage meanwhile."""
    gc.disable()
    began = time.process_time()
    result = work()
    seconds = time.process_time() - began
    gc.enable()
    return seconds, result


def _again(work: Callable[[], object]) -> float:
    return min(clocked(work)[0] for _ in range(3))


@cache
def paces() -> tuple[Pace, Pace]:
    """How long healthy files take to check and to lay out, measured here and now."""
    healthy = [{name: text for name, text in group.items() if name.endswith(".mere")} for group in herd()[:2]]
    small = [example for example in examples() if len(example["example.mere"]) < 400][:40]
    return (
        _pace(lambda group: understand(group), healthy, small),
        _pace(lambda group: [format_text(name, text) for name, text in group.items()], healthy, small),
    )


def _pace(work: Callable[[dict[str, str]], object], healthy: list[dict[str, str]], small: list[dict[str, str]]) -> Pace:
    for group in [*healthy, *small]:
        work(group)  # what is imported or made on first use is no part of it
    letters = sum(len(text) for group in healthy for text in group.values())
    letter = sum(_again(lambda group=group: work(group)) for group in healthy) / letters  # type: ignore[misc]
    starts = [_again(lambda group=group: work(group)) - letter * len(group["example.mere"]) for group in small]  # type: ignore[misc]
    return Pace(max(median(starts), 0.0002), letter)
