"""What twice as much text costs is at most a little over twice as much, counted in lines of Python that are run."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

import pytest

from benchmarks.landscapes import apart, boundaries
from merestone.compile import understand
from merestone.contract.extract import extract
from merestone.contract.lower import lower
from merestone.contract.traffic import own_systems
from merestone.diagnostics import Diagnostic
from merestone.resolve.recollection import Recollection

Made = TypeVar("Made")
SHOP = 'module shop\nsystem Shop "Web shop" { kind platform  actors Clerk }\n'
CALLED = "boundary Sale from Shop to Shop version 1.0 {{\n  style sync command\n{}}}\n"
LIVED = "entity Basket owned by Shop {{ key basketId : uuid  status : lifecycle {{ initial empty\n{}}} }}\n"

FAULTY: dict[str, Callable[[int], str]] = {
    "declarations with a slip": lambda n: "".join(f"enum C{i} {{ red green }}\n" for i in range(n)),
    "declarations that declare nothing": lambda n: "".join(f"enm C{i} {{ red }}\n" for i in range(n)),
    "slips in the blocks of one declaration": lambda n: CALLED.format(
        "".join(f'  query Q{i} http get "/q{i}" {{\n    answer {{ a : : string }}\n  }}\n' for i in range(n))
    ),
    "names that nobody declares": lambda n: (
        "type T {\n" + "".join(f"  f{i} : Typ{i}\n" for i in range(1000, 1000 + n)) + "}\n"
    ),
    "one name for all": lambda n: "enum C { red }\n" * n,
    "one field for all": lambda n: "type T {\n" + "  f : string\n" * n + "}\n",
    "unclosed braces": lambda n: "".join(f"enum C{i} {{ red, green\n" for i in range(n)),
    "states that nothing leads to": lambda n: LIVED.format("".join(f"  lost{i} -> empty\n" for i in range(n))),
}


def lines_run(texts: dict[str, str], recollection: Recollection | None = None) -> tuple[int, tuple[Diagnostic, ...]]:
    """How many lines of Python it takes to understand the texts, and what is found."""
    run, (_, found) = counted(lambda: understand(texts, recollection=recollection))
    return run, found


def counted(work: Callable[[], Made]) -> tuple[int, Made]:
    """How many lines of Python it takes to do something, and what comes out."""
    run = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal run
        run += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        made = work()
    finally:
        sys.settrace(before)
    return run, made


@pytest.mark.parametrize("kind", FAULTY)
def test_twice_as_many_faults_cost_about_twice_as_much(kind: str) -> None:
    understand({"shop.mere": SHOP + FAULTY[kind](2)})  # what is prepared once is no part of it
    (few, found), (many, more) = (lines_run({"shop.mere": SHOP + FAULTY[kind](n)}) for n in (100, 200))
    assert len(found) >= 99
    assert len(more) >= 199
    assert many < 2.3 * few


def test_twice_as_many_boundaries_cost_about_twice_as_much() -> None:
    understand(boundaries(1))
    (few, found), (many, more) = (lines_run(boundaries(n)) for n in (12, 24))
    assert not found
    assert not more
    assert many < 2.05 * few


def test_after_an_edit_little_is_understood_anew() -> None:
    """Asked are the rules, of the whole model; what the other files say is recalled and not even read."""
    before = boundaries(24)
    first = Recollection({}, "growth")
    all_of_it, _ = lines_run(before, first)
    edited = before | {
        "billing0007.mere": before["billing0007.mere"].replace("completed within 4 h", "completed within 5 h")
    }
    assert edited != before
    again, found = lines_run(edited, Recollection(first.fresh, "growth"))
    assert not found
    assert again < all_of_it / 3


def test_twice_as_many_systems_are_told_apart_at_about_twice_the_cost() -> None:
    """What concerns one is found without looking through what concerns the others."""
    few, many = (lower(understand(apart(n))[0]) for n in (50, 100))
    (cost, made), (more, twice) = (counted(lambda c=c: [extract(c, s) for s in own_systems(c)]) for c in (few, many))
    assert (len(made), len(twice)) == (10, 20)
    assert more < 2.1 * cost
