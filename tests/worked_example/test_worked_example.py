"""The worked example of the article's scenario, run through the compiled schemas, and the faults that they refuse."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml

from support import ROOT
from worked_example import content, course, sums, ties
from worked_example.story import FOLDER, Entry, Story, checks, main_course, messages, parts, schemas, story

RULES: dict[str, Callable[[Story], Iterator[str]]] = {
    rule.__name__: rule
    for rule in (
        content.shapes, content.kept, ties.ids, ties.hashes, ties.keys, course.envelopes, course.states, course.order, content.secrecy,
        sums.sums,
    )
}  # fmt: skip
FAULTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/worked_example/faults.yaml").read_text("utf-8"))


@pytest.mark.parametrize("rule", RULES)
def test_the_story_keeps(rule: str) -> None:
    assert list(RULES[rule](story())) == []


@pytest.mark.parametrize("fault", FAULTS, ids=[f["fault"] for f in FAULTS])
def test_a_fault_is_refused(fault: dict[str, Any]) -> None:
    found = list(RULES[fault["refused by"]](spoilt(fault)))
    assert any(fault["with"] in complaint for complaint in found), found


def test_every_rule_refuses_something() -> None:
    assert {fault["refused by"] for fault in FAULTS} | {"order"} == set(RULES)


def test_a_story_told_backwards_is_refused() -> None:
    assert len(list(course.order(main_course()[::-1]))) > 50


def test_a_fact_that_was_lost_leaves_a_gap() -> None:
    left = tuple(e for e in story() if e.name != "OrderHeld")
    assert [c.split(":")[1] for c in course.envelopes(left) if "sequence" in c] == [" 3 and not 2", " 4 and not 3"]


def test_each_step_of_the_timeline_is_there() -> None:
    assert [s for s in dict.fromkeys(e.step for e in main_course()) if s != "before"] == [
        f"T{n:02}" for n in range(1, 41)
    ]


def test_every_message_is_one_of_the_contract() -> None:
    """Records are entities of the spec; all else belongs to an operation, in the role it is shown in."""
    roles = {
        "request": {"request"},
        "answer": {"answer", "accepted", "completed"},
        "event": {"fact", "accepted", "completed"},
    }
    roles["file"] = {"manifest", "row", "accepted"}
    for entry in story():
        if entry.kind == "record":
            assert entry.name in schemas()
            assert entry.name not in messages()
        else:
            assert messages()[entry.name][1].role in roles[entry.kind], entry


def test_checks_of_the_spec_are_met_on_the_way() -> None:
    """Else the rule `kept` would keep nothing."""
    met = {name for e in story() for name, _, _ in parts(e.schema, e.whole) if checks().get(name)}
    assert met >= {"Approval", "ChargeComponent", "QuoteAcceptance", "Slot", "SubmitOrderRequest", "TaxEstimate"}


def test_the_page_names_every_file() -> None:
    page = (FOLDER / "README.md").read_text("utf-8")
    assert [p.name for p in sorted(FOLDER.glob("*.yaml")) if f"({p.name})" not in page] == []


def spoilt(fault: dict[str, Any]) -> Story:
    """The story with one fault in the first message it names, or in the one that `of` counts to."""
    index = _index(fault["in"], fault.get("of", 1))
    told = list(story())
    value = _value(fault["same as"]) if "same as" in fault else fault.get("to")
    said = copy.deepcopy(told[index].said)
    holder, last = _holder(said, fault["in"])
    if fault.get("gone"):
        del holder[last]
    else:
        assert holder.get(last) != value if isinstance(holder, dict) else holder[last] != value
        holder[last] = value
    told[index] = replace(told[index], said=said)
    return tuple(told)


def _index(place: str, number: int) -> int:
    step, name, _ = place.split(" ")
    return [i for i, e in enumerate(story()) if (e.step, e.name) == (step, name)][number - 1]


def _value(place: str) -> Any:
    entry: Entry = story()[_index(place, 1)]
    holder, last = _holder(entry.said, place)
    return holder[last]


def _holder(said: Any, place: str) -> tuple[Any, Any]:
    steps = place.split(" ")[2].strip("/").split("/")
    for step in steps[:-1]:
        said = said[int(step)] if isinstance(said, list) else said[step]
    return said, int(steps[-1]) if isinstance(said, list) else steps[-1]
