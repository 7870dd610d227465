"""Each invariant pattern means what `docs/semantics.md` says, on traces whose verdict was decided by hand."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from merestone.semantics.formula import AtMost, Formula, Invariant, Is, LeadsTo, Never, Occurrence, Precedes
from merestone.semantics.machine import Machine
from merestone.semantics.patterns import read
from merestone.semantics.trace import Entry

CORPUS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "traces.yaml").read_text())


def _machine(subject: str, groups: dict[str, tuple[str, ...]], labels: dict[str, str] | None = None) -> Machine:
    return Machine(subject=subject, kind="lifecycle", system="S", states=(), initial="", final=(), groups=groups,
                   labels=labels or {}, transitions=())  # fmt: skip


MACHINES = {
    "Order": _machine("Order", {"closed": ("completed", "partial", "failed")}),
    "ActivateBilling": _machine(
        "ActivateBilling", {"open": ("requested", "accepted", "unknown", "repair")}, {"unknown": "Unconfirmed"}
    ),
}


def _occurrence(pair: list[str]) -> Occurrence:
    return Occurrence(subject=pair[0], state=pair[1])


def _formula(how: dict[str, Any]) -> Formula:
    if "never" in how:
        subject, *states = how.get("while") or how["while_not"]
        condition = Is(subject=subject, states=tuple(states), negated="while_not" in how)
        return Never(occurrence=_occurrence(how["never"]), condition=condition)
    if "precedes" in how:
        return Precedes(first=_occurrence(how["precedes"][0]), then=_occurrence(how["precedes"][1]))
    if "leads_to" in how:
        occurrence, (subject, *states), within = how["leads_to"]
        condition = Is(subject=subject, states=tuple(states))
        return LeadsTo(occurrence=_occurrence(occurrence), condition=condition, within_ms=within)
    return AtMost(count=how["at_most"][0], occurrence=_occurrence(how["at_most"][1]))


def _entry(number: int, text: str) -> Entry:
    at, subject, instance, source, target, *about = text.split()
    pairs = dict(word.split("=") for word in about)
    return Entry(int(at), subject, instance, source, target, {k: tuple(v.split(",")) for k, v in pairs.items()}, number)


@pytest.mark.parametrize("case", CORPUS["traces"], ids=lambda c: str(c["name"]))
def test_a_trace_has_the_verdict_decided_by_hand(case: dict[str, Any]) -> None:
    how = CORPUS["invariants"][case["invariant"]]
    invariant = Invariant(name="I", per=how["per"], formula=_formula(how), text="", file="f", line=1)
    trace = [_entry(number, text) for number, text in enumerate(case["entries"])]
    assert read(invariant, trace, MACHINES, case.get("end")).truth == case["truth"]


def test_every_pattern_is_seen_true_false_and_undecided() -> None:
    seen = {(c["invariant"], c["truth"]) for c in CORPUS["traces"]}
    for name in ("NoClose", "First", "Settled", "Once"):
        assert {(name, "true"), (name, "false"), (name, "vacuous")} <= seen
    assert ("Settled", "open") in seen
