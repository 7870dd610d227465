"""The last conformance run, if there was one: what it played against, what it found, which levels were reached."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from pydantic import JsonValue

from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.scenarios import derive
from merestone.site import links
from merestone.site.markdown import page, section, table
from merestone.site.shelf import Shelf

ASPECTS = ("shape", "ownership", "timing", "mutability", "evidence", "recovery")
GOOD = ("pass", "attested", "waived", "not applicable")


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of the last run."""
    if shelf.run is None:
        return
    results = [r for r in _list(shelf.run.get("results")) if isinstance(r, Mapping)]
    yield (
        "conformance.md",
        page(
            "# Conformance",
            _summary(shelf.run, len(results), shelf.report),
            _outdated(contract, shelf.run),
            section("Levels", table(("Boundary", "Role", "Reached", "Asked up to"), _levels(contract, shelf.run))),
            section("Aspects", table(("Boundary", *(a.capitalize() for a in ASPECTS)), _aspects(contract, results))),
            section("What did not pass", table(("Scenario", "Verdict", "Clause"), _failures(results, shelf))),
        ),
    )


def _summary(run: Mapping[str, JsonValue], scenarios: int, linked: bool) -> str:
    counts = run.get("counts")
    told = (
        joined(f"{n} {verdict}" for verdict, n in counts.items())
        if isinstance(counts, Mapping) and counts
        else "nothing"
    )
    verdict = {0: "It conforms.", 1: "It does not conform.", 4: "Nothing can be said."}.get(
        _number(run.get("exitStatus")), ""
    )
    full = " The [full report](/conformance/report.html) shows every scenario with its history." if linked else ""
    return f"The last run played {scenarios} scenarios against {_text(run.get('target'))}, as {_text(run.get('system'))}, on {_moment(run.get('started'))}: {told}. {verdict}{full}"


def _outdated(contract: Contract, run: Mapping[str, JsonValue]) -> str:
    """A warning if the run was made for another plan than this specification gives."""
    plan = "sha256:" + hashlib.sha256(derive(contract).model_dump_json().encode()).hexdigest()
    if run.get("plan") == plan:
        return ""
    return (
        '!!! warning "This run was made for another state of the specification"\n\n'
        "    Something that is tested has changed since; `merestone verify` tests what is described here."
    )


def _levels(contract: Contract, run: Mapping[str, JsonValue]) -> Iterator[tuple[str, ...]]:
    for level in _list(run.get("levels")):
        if isinstance(level, Mapping):
            reached = level.get("reached")
            yield (
                _boundary(contract, level.get("boundary")),
                _text(level.get("role")),
                "none" if reached is None else f"L{_text(reached)}",
                _asked(level.get("asked")),
            )


def _asked(value: JsonValue) -> str:
    if isinstance(value, list):
        return joined(f"L{_text(v)}" for v in value) if value else ""
    return f"L{_text(value)}" if value is not None else ""


def _aspects(contract: Contract, results: Sequence[Mapping[str, JsonValue]]) -> Iterator[tuple[str, ...]]:
    tally: dict[str, dict[str, list[str]]] = {}
    for result in results:
        requirement = result.get("requirement")
        if isinstance(requirement, Mapping):
            row = tally.setdefault(_text(requirement.get("boundary")), {})
            row.setdefault(_text(requirement.get("aspect")), []).append(_text(result.get("verdict")))
    for boundary, aspects in sorted(tally.items()):
        yield _boundary(contract, boundary), *(_cell(aspects.get(aspect, [])) for aspect in ASPECTS)


def _cell(verdicts: list[str]) -> str:
    good = sum(v in GOOD for v in verdicts)
    return "" if not verdicts else f"{good} of {len(verdicts)}" if good < len(verdicts) else f"all {good}"


def _failures(results: Sequence[Mapping[str, JsonValue]], shelf: Shelf) -> Iterator[tuple[str, ...]]:
    for result in results:
        scenario, requirement = result.get("scenario"), result.get("requirement")
        if result.get("verdict") not in GOOD and isinstance(scenario, Mapping) and isinstance(requirement, Mapping):
            clause = requirement.get("clause")
            place = (
                links.line(_text(clause.get("file")), _number(clause.get("line")), shelf)
                if isinstance(clause, Mapping)
                else ""
            )
            yield f"`{_text(scenario.get('id'))}`", _text(result.get("verdict")), place


def _boundary(contract: Contract, name: JsonValue) -> str:
    return links.boundary(_text(name)) if any(b.name == name for b in contract.boundaries) else _text(name)


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _text(value: JsonValue) -> str:
    return "" if value is None else str(value)


def _moment(value: JsonValue) -> str:
    """`2026-11-24T02:27:39.031Z` as `2026-11-24 02:27 UTC`."""
    text = _text(value)
    return f"{text[:10]} {text[11:16]} UTC" if text.endswith("Z") and len(text) > 16 else text


def _number(value: JsonValue) -> int:
    return value if isinstance(value, int) else 0
