"""Each invariant pattern means what `docs/semantics.md` says, on traces whose verdict was decided by hand."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from merestone.semantics.formula import Always, AtMost, Formula, Invariant, Is, LeadsTo, Never, Occurrence, Precedes
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
    subject, _, at = pair[0].partition(" at ")
    return Occurrence(subject=subject, state=pair[1], at=at or None)


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
    if "always_not" in how:
        subject, *states = how["always_not"]
        return Always(condition=Is(subject=subject, states=tuple(states), negated=True))
    return AtMost(count=how["at_most"][0], occurrence=_occurrence(how["at_most"][1]))


def _entry(number: int, text: str) -> Entry:
    at, subject, instance, source, target, *about = text.split()
    pairs = dict(word.split("=") for word in about)
    return Entry(
        int(at),
        subject.replace("@", " at "),
        instance,
        source.removeprefix("-"),
        target,
        {k: tuple(v.split(",")) for k, v in pairs.items()},
        number,
    )


def invariant_of(case: dict[str, Any]) -> Invariant:
    """The invariant that a case is about."""
    how = CORPUS["invariants"][case["invariant"]]
    return Invariant(name="I", per=how["per"], formula=_formula(how), text="", file="f", line=1)


def trace_of(case: dict[str, Any]) -> list[Entry]:
    """The entries of a case."""
    return [_entry(number, text) for number, text in enumerate(case["entries"])]


@pytest.mark.parametrize("case", CORPUS["traces"], ids=lambda c: str(c["name"]))
def test_a_trace_has_the_verdict_decided_by_hand(case: dict[str, Any]) -> None:
    assert read(invariant_of(case), trace_of(case), MACHINES, case.get("end")).truth == case["truth"]


STYLES = {
    "Submit": "sync command",
    "FindPrices": "query",
    "ActivateBilling": "async command",
    "OrderHeld": "event",
    "QuoteFacts": "feed",
    "Publish": "batch",
}
PATTERNS = {"never", "precedes", "leads_to", "at_most", "always_not"}


def test_each_pattern_is_said_of_each_style_and_found_true_and_false_and_where_it_can_be_open() -> None:
    seen = set()
    for case in CORPUS["traces"]:
        how = CORPUS["invariants"][case["invariant"]]
        (pattern,) = PATTERNS & how.keys()
        text = str(how)
        seen |= {(pattern, style, case["truth"]) for subject, style in STYLES.items() if f"'{subject}'" in text}
    wanted = {(p, s, truth) for p in PATTERNS for s in STYLES.values() for truth in ("true", "false")}
    assert wanted | {("leads_to", s, "open") for s in STYLES.values()} <= seen


def test_the_corpus_is_large_enough() -> None:
    assert len(CORPUS["traces"]) >= 60


def test_every_pattern_is_seen_true_false_and_undecided() -> None:
    seen = {(c["invariant"], c["truth"]) for c in CORPUS["traces"]}
    for name in ("NoClose", "First", "Settled", "Once", "Shut"):
        assert {(name, "true"), (name, "false"), (name, "vacuous")} <= seen
    assert ("Settled", "open") in seen
