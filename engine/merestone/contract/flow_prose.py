"""What a feed, a batch or a schedule demands, in sentences."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Runs
from merestone.contract.prose_words import amount, coded, due, joined

DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday"}  # fmt: skip
METRICS = {
    "completeness": "of the facts told are applied",
    "validity": "of the facts fit their schema",
    "uniqueness": "of the facts arrive once",
    "references": "of the references lead to something known",
    "agreement": "of the values equal those of their owner",
}


def scheduled(operation: Operation) -> Iterator[str]:
    """When the clock starts it."""
    if operation.runs:
        yield f"It runs {when_due(operation.runs)}."


def dated(operation: Operation) -> Iterator[str]:
    """From when on it counts."""
    if operation.effective_from:
        path = ".".join(operation.effective_from.path)
        yield f"What is applied counts from `{path}` on, and not before."


def recovered(operation: Operation) -> Iterator[str]:
    """How a copy is kept whole, and what becomes of a bad file."""
    yield from _copied(operation)
    yield from _proven(operation)
    yield from _answered(operation)
    if operation.never_blocks:
        names = coded(waiting.entity for waiting in operation.never_blocks)
        yield f"{names} never {'waits' if len(operation.never_blocks) == 1 else 'wait'} for it."


def when_due(runs: Runs) -> str:
    """`every 12 h`, or `on every day that BookDays counts, at 06:00`."""
    if runs.every == "interval":
        return f"every {amount(runs.every_ms or 0)}"
    when = {
        "day": "on every day",
        "week": f"on every {joined(DAYS[day] for day in runs.days)}",
        "month": f"on the first day from day {runs.day_of_month} of a month on",
    }[runs.every]
    return f"{when} that {runs.calendar} counts, at {runs.at}"


def _copied(operation: Operation) -> Iterator[str]:
    if operation.replay:
        yield f"On request it is said again, from at most {amount(operation.replay.back_ms)} back, with the same ids."
    if backfill := operation.backfill:
        seam = f", which overlaps by {amount(backfill.overlap_ms)}" if backfill.overlap_ms else ""
        yield f"What is older comes with the file `{backfill.file}`{seam}."
    for quality in operation.quality:
        yield f"While less than {quality.percent:g} % {METRICS[quality.metric]}, `{quality.event}` is told."


def _proven(operation: Operation) -> Iterator[str]:
    proofs = [f"its {operation.checksum.algorithm}"] if operation.checksum else []
    if operation.totals:
        proofs += [f"`{'.'.join(path)}`" for path in operation.totals.paths]
    if proofs:
        yield f"Nothing counts before {joined(proofs)} {'agree' if len(proofs) > 1 or operation.totals else 'agrees'}."
    if operation.rows and operation.rows.percent is not None:
        yield f"A bad row is rejected alone, up to {operation.rows.percent:g} % of the rows; beyond that, the whole run is."
    elif operation.rows:
        yield "One bad row rejects the whole run."


def _answered(operation: Operation) -> Iterator[str]:
    if operation.rerun:
        refused = operation.rerun.answer == "refused"
        yield f"The same file again is {'refused' if refused else 'answered as the first time'}, and changes nothing."
    if operation.report:
        yield f"`{operation.report.to}` is told within {due(operation.report)} what was read, applied and rejected."
