"""The run as one HTML page that asks nothing of the network: for the team, for the reader of a verdict, for the auditor."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from merekit.defects import known_defects
from merekit.reports import _failure, _replay
from merekit.reports._diagram import abridged, draw
from merekit.reports._matrix import MEANINGS, Cell, Row, counts, failing, mark, outcome, rows, unimplemented
from merekit.reports._story import Record, clock, sentence, tell
from merekit.verdict import Result, Run
from merestone.semantics.say import counted
from merestone.semantics.verdict import FULFILLED, Verdict

Histories = Mapping[str, Sequence[Record]]

MOST_ROWS = 160
"""How many records a diagram draws before it leaves some to the history's file."""

MOODS = {0: "ok", 1: "bad", 4: "unsure"}

LEVELS = {
    0: "shape: messages, statuses and addresses are those of the contract",
    1: "nominal course, ownership, mutability, as far as base URL and channels show them",
    2: "what looks inside the target or has to be brought about through its control API; single faults, and recovery from them",
    3: "duplicates, contradiction, concurrency, crash",
    4: "evidence complete, and equal to what was seen",
}

NEVER_TESTED = (
    "Systems other than the one under test: the kit played them.",
    "Percentiles (`for 95 %`), throughput and behaviour under load: left to audit.",
    "Keeping for years: the kit sees that a date is promised, not that it will be kept.",
    "Transport security, network addresses, deployment, and anything that no clause of the specification declares.",
)


def render(run: Run, histories: Histories, folder: str) -> str:
    """The page. `histories` maps the path in `Result.history`, relative to `folder`, to that history's records."""
    page = _environment(run, histories, folder).get_template("report.html.jinja")
    results = run.results
    return page.render(
        run=run,
        css=MOODS[run.exit_status],
        outcome=outcome(run),
        rows=rows(run),
        counts=counts(run),
        verdicts=tuple(reversed(Verdict)),
        fulfilled=[r for r in results if r.verdict in FULFILLED],
        failing=failing(run),
        cases=_cases(results, histories),
        attested=[(r, j) for r in results for j in r.judgements if j.verdict is Verdict.ATTESTED],
        untested=[r for r in results if r.verdict in _UNTESTED],
        empty=[(row, cell) for row in rows(run) for cell in row.cells if not cell.total],
        defects=_defects(run),
        silent=sorted(set(run.whole) - {r.requirement.boundary for r in results}),
        levels=LEVELS,
        unimplemented=unimplemented(run),
        never_tested=NEVER_TESTED,
        meanings=MEANINGS,
    )


def _defects(run: Run) -> dict[str, tuple[str, str]]:
    """The nearest known defect of each requirement, where defects are at hand: its name, and what is wrong with it."""
    if ":defects." in run.target:
        return {}
    ids = {r.requirement.id for r in run.results}
    return {id_: (d.name, d.wrong) for d in reversed(known_defects()) for id_ in ids if d.concerns(id_)}


_UNTESTED = {Verdict.NOT_OBSERVABLE, Verdict.INCONCLUSIVE, Verdict.WAIVED, Verdict.NOT_APPLICABLE, Verdict.ERROR}


def slug(text: str) -> str:
    """`text` as the name of an anchor."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _environment(run: Run, histories: Histories, folder: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        slug=slug,
        counted=counted,
        mark=mark,
        place=_failure.place,
        blame=_failure.blame,
        circumstance=_failure.circumstance,
        rejudge=lambda result: _replay.rejudge(result, folder),
        anchor=_anchor,
        spoken=_spoken,
        code=_code,
        capital=lambda text: text[:1].upper() + text[1:],
        play=lambda result: _replay.play(result, run),
        recorded=lambda result: bool(histories.get(result.history or "")),
        deeds=lambda result: [r["what"] for r in histories.get(result.history or "", ()) if _is_told(r)],
        diagram=lambda result, hits: _diagram(run, result, histories, frozenset(hits)),
        sentences=lambda result: _sentences(run, result, histories),
    )
    return environment


def _is_told(record: Record) -> bool:
    """Whether it is a step that says in words what it does; histories of older kits do not."""
    return record.get("kind") == "step" and bool(record.get("what"))


def _anchor(cell: Cell, row: Row) -> str:
    return slug(f"{row.boundary} {row.role} {cell.aspect}")


def _spoken(cell: Cell, row: Row) -> str:
    """What a cell says to those who hear it."""
    if not cell.total:
        return f"{row.boundary}, {cell.aspect}: nothing asked"
    return f"{row.boundary}, {cell.aspect}: {cell.fulfilled} of {cell.total} fulfilled, {MEANINGS[cell.mark]}"


def _code(text: str) -> Markup:
    """`text` with what stands in backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(Markup.escape(text))))


def _cases(results: Sequence[Result], histories: Histories) -> dict[str, list[Result]]:
    """The results by their case, for each case with a history."""
    cases: dict[str, list[Result]] = {}
    for result in results:
        if histories.get(result.history or ""):
            cases.setdefault(result.scenario.case, []).append(result)
    return cases


def _diagram(run: Run, result: Result, histories: Histories, hits: frozenset[int]) -> Markup:
    story = tell(histories[result.history or ""], run.system)
    drawn = abridged(story.rows, hits, MOST_ROWS)
    title = f"Sequence diagram of {result.scenario.case}: {len(drawn)} records between {', '.join(story.systems)}"
    return Markup(draw(replace(story, rows=drawn), hits, title))


def _sentences(run: Run, result: Result, histories: Histories) -> list[tuple[int, str, str]]:
    """The history in words: number, time, what happened."""
    story = tell(histories[result.history or ""], run.system)
    return [(row.seq, clock(row.at), sentence(row)) for row in story.rows]
