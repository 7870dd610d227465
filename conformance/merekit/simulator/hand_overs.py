"""What a played receiver does with the runs that are handed to it: it keeps their files, proves them, and tells what became of them."""

import asyncio
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from merekit.payload import content_hash, iso, named, value_at
from merekit.simulator.admission import Asked, admitted, refused_on_demand, turned_away
from merekit.simulator.answers import NOT_KEPT, Answer, problem
from merekit.simulator.effects import Effect
from merekit.simulator.world import OUTCOME_AFTER, Instance, World, parsed
from merestone.plan import PlanMessage, PlanOperation, PlanRun

Json = Any
ROWS = "rows"
DECIMAL = re.compile(r"-?[0-9]{1,76}(\.[0-9]{1,38})?", re.ASCII)


@dataclass(frozen=True)
class Counted:
    """What a receiver finds in the rows of a run: what is wrong in which line, and each control total."""

    read: int
    rejects: list[Json]
    totals: list[Json]
    wrong: str = ""
    """What is wrong with the run as a whole, if it is."""
    verified: bool = True


def answer_hand_over(world: World, asked: Asked) -> Answer:
    """Takes a file of a run, or tells what became of the run."""
    away = turned_away(world, asked) or refused_on_demand(world, asked)
    if away:
        return away
    run = run_of(asked.operation)
    if run.part == ROWS:
        return _rows(world, asked, run)
    if run.part == "manifest":
        return _manifest(world, asked, run)
    known = world.effects.find(run.file, _place(asked))
    told = known.outcome.get(run.part) if known and isinstance(known.outcome, dict) else None
    answer = Answer(200, told) if told else problem("absent", 404, f"there is no {run.part} of this run yet")
    return replace(answer, headers=NOT_KEPT | answer.headers)


def run_asked_about(world: World, asked: Asked) -> Effect | None:
    """The run that a status query asks about, as this receiver has it; its outcome is the message that was told."""
    files = {run_of(o).file for o in world.plan.hand_overs if o.query == asked.operation.name}
    found = (world.effects.find(file, _place(asked)) for file in sorted(files))
    effect = next((effect for effect in found if effect), None)
    result = effect.outcome.get("result") if effect and isinstance(effect.outcome, dict) else None
    return replace(effect, outcome=result["data"] if result else None) if effect else None


def run_of(operation: PlanOperation) -> PlanRun:
    """Which file of a run an operation is about."""
    if operation.run is None:
        raise ValueError(f"expected `{operation.name}` to be about a run")
    return operation.run


def _place(asked: Asked) -> str:
    """Under what a run is kept: each receiver has its own."""
    return f"{asked.key}@{asked.provider}"


# ---------------------------------------------------------------------- taking


def _rows(world: World, asked: Asked, run: PlanRun) -> Answer:
    place, fingerprint = _place(asked), hashlib.sha256(asked.content).hexdigest()
    there = world.effects.find(asked.operation.name, place)
    if there and there.fingerprint == fingerprint:
        return Answer(204)
    if _known(world, run, place):
        return problem("mismatch", 422, "this run is known with other rows")
    rows = asked.content.decode("utf-8", "surrogateescape")
    world.effects.keep(Effect(asked.operation.name, place, fingerprint, "there", rows, 201, {}, None))
    return Answer(204 if there else 201)


def _manifest(world: World, asked: Asked, run: PlanRun) -> Answer:
    place, fingerprint = _place(asked), content_hash(asked.body)
    known = _known(world, run, place)
    if known and known.fingerprint != fingerprint:
        return problem("mismatch", 422, "this run is known with another manifest")
    if known and run.refuses_reruns and known.state != "accepted":
        return problem("duplicate-run", 409, "this run was handed over before")
    if known:
        return Answer(known.status, None, known.headers | {"Idempotent-Replayed": "true"})
    rows = world.effects.find(f"{run.file}Rows", place)
    if rows is None:
        return problem("rows-missing", 409, "put the rows first, then the manifest again")
    return _begun(world, asked, rows.request.encode("utf-8", "surrogateescape"), fingerprint)


def _known(world: World, run: PlanRun, place: str) -> Effect | None:
    """The run, if it is known by its key: one that was never verified is not."""
    effect = world.effects.find(run.file, place)
    unverified = effect is not None and isinstance(effect.outcome, dict) and not effect.outcome["verified"]
    return None if unverified else effect


def _begun(world: World, asked: Asked, rows: bytes, fingerprint: str) -> Answer:
    operation, run = asked.operation, run_of(asked.operation)
    status = 202 if operation.asynchronous else 204
    headers = {"Location": _location(world, asked)} if operation.asynchronous else {}
    effect = Effect(run.file, _place(asked), fingerprint, "accepted", asked.body, status, headers, None)
    world.effects.keep(effect)
    world.recorder.add("effect", operation=run.file, key=asked.key, hash=fingerprint, outcome="accepted")
    refusal = world.faults.decision(operation.name, asked.nth, "refuse", "silent")
    if operation.asynchronous and not (refusal and refusal.action == "silent"):
        world.spawn(_decided(world, asked, effect, rows, "refused, as it is to be" if refusal else ""))
    return Answer(status, None, headers)


def _location(world: World, asked: Asked) -> str:
    """Where the outcome can be asked for: at the status query, or where the result will be; a played system has a path of its own."""
    query = next((o for o in world.plan.operations if o.name == asked.operation.query), None)
    if query and query.path and asked.provider in query.providers:
        return f"/{asked.provider}{query.path.replace('{idempotencyKey}', asked.key or '')}"
    told = (o for o in world.plan.hand_overs if run_of(o).file == asked.operation.name and run_of(o).part == "result")
    path = next(o.path for o in told if asked.provider in o.providers)
    return f"/{asked.provider}{str(path).replace('{run}', asked.key or '')}"


# -------------------------------------------------------------------- deciding


async def _decided(world: World, asked: Asked, effect: Effect, rows: bytes, refusal: str) -> None:
    """Proves the run, and writes what became of it."""
    await asyncio.sleep(OUTCOME_AFTER)
    found = counted(world, asked.operation, asked.body, rows)
    found = replace(found, wrong=refusal) if refusal else found
    role = "rejected" if found.wrong else "accepted"
    world.recorder.add("effect", operation=effect.operation, key=asked.key, hash=effect.fingerprint, outcome=role)
    told = {"verified": found.verified} | _written(world, asked, found, role)
    world.effects.keep(replace(effect, state="rejected" if found.wrong else "done", outcome=told))


def counted(world: World, operation: PlanOperation, manifest: Json, rows: bytes) -> Counted:
    """What is found in the rows of a run, held against its manifest."""
    run, message = run_of(operation), operation.message("row")
    lines = [parsed(line) for line in rows.splitlines()]
    rejects = [
        {"line": number, "reasons": wrong}
        for number, line in enumerate(lines, 1)
        if (wrong := _faults(world, message, line))
    ]
    totals = [_total(run, manifest, pointer, lines) for pointer in run.totals]
    found = Counted(len(lines), rejects, totals)
    if run.seal and manifest[run.seal] != f"{run.algorithm}:{hashlib.new(run.algorithm, rows).hexdigest()}":
        return replace(found, wrong=f"`{run.seal}` is not the {run.algorithm} of the rows", verified=False)
    unlike = [total["total"] for total in totals if not _alike(total["announced"], total["counted"])]
    if unlike:
        return replace(found, wrong=f"`{unlike[0]}` is not what was counted", verified=False)
    share = 100 * len(rejects) / len(lines) if lines else 0
    too_many = bool(rejects) and (run.rejects_up_to is None or share > run.rejects_up_to)
    return replace(found, wrong="too many rows are rejected") if too_many else found


def _faults(world: World, message: PlanMessage | None, line: Json) -> list[str]:
    return world.shapes.violations(message, line) if message else []


def _total(run: PlanRun, manifest: Json, pointer: str, lines: Sequence[Json]) -> Json:
    """A control total; what it counts and is not known by a rule is believed."""
    announced = value_at({"manifest": manifest}, pointer)
    path = run.counted.get(pointer.removeprefix("/manifest/"))
    if path is None:
        return {"total": pointer, "announced": announced, "counted": announced}
    if not path:
        return {"total": pointer, "announced": announced, "counted": len(lines)}
    values = [value for line in lines if (value := _held(line, path)) is not None]
    return {"total": pointer, "announced": announced, "counted": summed(announced, values)}


def _held(line: Json, path: tuple[str, ...]) -> Json:
    for step in path:
        line = line.get(step) if isinstance(line, dict) else None
    return line


def summed(like: Json, values: Sequence[Json]) -> Json:
    """The sum of amounts or numbers, in the form of what is announced; what is no such value adds nothing.

    Amounts in another currency are a total of their own, which is then told: it is not what was announced.
    """
    if isinstance(like, dict):
        amounts = [
            v
            for v in values
            if isinstance(v, dict) and _is_decimal(v.get("amount")) and isinstance(v.get("currency"), str)
        ]
        own = like.get("currency")
        currency = next((v["currency"] for v in amounts if v["currency"] != own), own)
        found = (Decimal(v["amount"]) for v in amounts if v["currency"] == currency)
        return like | {"amount": str(sum(found, Decimal("0.00"))), "currency": currency}
    if isinstance(like, str):
        return str(sum((Decimal(value) for value in values if _is_decimal(value)), Decimal(0)))
    return sum(value for value in values if isinstance(value, int) and not isinstance(value, bool))


def _is_decimal(value: Json) -> bool:
    return isinstance(value, str) and DECIMAL.fullmatch(value) is not None


def _alike(announced: Json, found: Json) -> bool:
    """Whether two totals are the same number; `1.50` and `1.5` are."""
    if isinstance(announced, dict):
        return announced.get("currency") == found["currency"] and _alike(announced["amount"], found["amount"])
    return Decimal(str(announced)) == Decimal(str(found))


# --------------------------------------------------------------------- telling


def _written(world: World, asked: Asked, found: Counted, role: str) -> Json:
    """The result and the report, as they can be read from then on."""
    run, now = run_of(asked.operation), iso(world.recorder.clock.moment())
    whose = {"run": asked.key, "operation": run.file, "receiver": asked.provider}
    message = asked.operation.message(role)
    result = whose | {"outcome": role, "decidedAt": now, "data": _data(world, asked, message, found)}
    rejected = found.read if found.wrong else len(found.rejects)
    counts = {"read": found.read, "applied": found.read - rejected, "rejected": rejected}
    ended = "rejected" if found.wrong else "partlyApplied" if found.rejects else "applied"
    report = whose | {"result": ended, **counts, "totals": found.totals, "rejects": found.rejects, "reportedAt": now}
    return {"result": result if message else None, "report": report if run.reported else None}


def _data(world: World, asked: Asked, message: PlanMessage | None, found: Counted) -> Json:
    """The message about this run: of what it has in common with the manifest, it says the same; a reason is the true one."""
    if message is None:
        return None
    operation, told = asked.operation, asked.headers.get("x-source-system")
    asker = told if told in operation.askers else operation.requirer
    grant, correlation = admitted(world, asked), asked.headers.get("x-correlation-id", "")
    known = named(world.plan, operation.message("manifest"), asked.body)
    instance = Instance(operation, asker, asked.key or "", asked.body, grant, correlation, asked.nth, known)
    body = world.body(instance, message)
    body |= {name: value for name, value in asked.body.items() if name in body}
    with_reason = body | {"reasons": [found.wrong]} if "reasons" in body and found.wrong else body
    return body if world.shapes.violations(message, with_reason) else with_reason
