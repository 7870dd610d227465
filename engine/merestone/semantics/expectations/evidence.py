"""The evidence is complete, and equal to what was seen on the wire."""

from typing import Any

from merestone.semantics.history import Exchange, History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import counted, failed, passed, unsure
from merestone.semantics.verdict import Judgement

MISSING = object()
NOTHING = "nothing"


def judge(
    history: History, meaning: Meaning, *, operation: str, holder: str, items: list[str], outcome: str | None = None
) -> Judgement:
    """For each instance of `operation` seen, the record of `holder` has each of `items`, equal to the history.

    A field of a reply (`accepted.activationId`) is owed only if that reply came. `outcome`: what the run must have led to.
    """
    records = {r["instance"]: r for r in history.reads("evidence", operation)}
    instances = _instances(history, operation)
    if not instances:
        return unsure(f"no `{operation}` was seen")
    if outcome and not any(e.target == outcome for e in history.entries(operation)):
        return unsure(f"`{operation}` did not come to `{outcome}`")
    for key, exchanges in instances.items():
        record = records.get(key)
        if record is None:
            return unsure(f"the evidence of `{operation}` {key} was not read")
        if record["status"] != 200:
            return failed(
                f"no evidence of `{operation}`", f"a record of {holder}", f"status {record['status']}", [record["seq"]]
            )
        for item in items:
            fault = _fault(history, operation, item, key, exchanges, record)
            if fault:
                return failed(
                    f"evidence `{item}` of `{operation}` is {fault[0]}",
                    f"`{item}` {fault[1]}",
                    f"`{item}` {fault[2]}" if fault[2] != NOTHING else f"no `{item}`",
                    [record["seq"], *exchanges[0].seqs],
                )
    return passed(
        f"{counted(len(items), 'item')} of {counted(len(instances), 'record')} equal to the history",
        [r["seq"] for r in records.values()],
    )


def _instances(history: History, operation: str) -> dict[str, list[Exchange]]:
    found: dict[str, list[Exchange]] = {}
    for exchange in history.exchanges:
        request = exchange.request
        if operation not in (request.get("operation"), request.get("event")) or request.get("reply"):
            continue
        if request.get("auth", "valid") != "valid":
            continue
        key = exchange.event.get("id") if request.get("event") else request["headers"].get("idempotency-key")
        refused = request["to"] == "target" and exchange.status not in (None, 200, 202, 204, 422)
        if key and not refused and exchange.response.get("problem") != "mismatch":
            found.setdefault(str(key), []).append(exchange)
    return found


def _fault(
    history: History, operation: str, item: str, key: str, exchanges: list[Exchange], record: dict[str, Any]
) -> tuple[str, str, str] | None:
    value = record["value"].get("items", {}).get(item, MISSING)
    if value is None:
        value = MISSING
    window = _window(history, item, exchanges)
    if window is not None:
        return _untimely(history, value, window)
    wanted = _wanted(history, operation, item, key, exchanges)
    if wanted is MISSING:
        return None
    if value is MISSING:
        return ("missing", str(wanted), NOTHING)
    seen = record.get("hashes", {}).get(item) if item == "request" else value
    return None if seen == wanted else ("not what was seen", str(wanted), str(seen))


def _wanted(history: History, operation: str, item: str, key: str, exchanges: list[Exchange]) -> Any:
    request = exchanges[0].request
    event = exchanges[0].event if request.get("event") else {}
    plain = {
        "request": request.get("hash"), "request.hash": request.get("hash"), "idempotencyKey": key,
        "correlationId": request["headers"].get("x-correlation-id"), "actorId": request.get("actor"),
        "eventId": event.get("id"), "entityVersion": event.get("entityversion"),
        "causationId": event.get("causationid", MISSING),
    }  # fmt: skip
    if item in plain:
        return plain[item]
    if item == "outcome":
        return _outcome(history, operation, key)
    role, _, field = item.partition(".")
    return _replied(history, role, field, key, exchanges)


def _outcome(history: History, operation: str, key: str) -> Any:
    last = [e.target for e in history.entries(operation) if e.instance == key]
    return {"done": "completed"}.get(last[-1], last[-1]) if last else MISSING


def _replied(history: History, role: str, field: str, key: str, exchanges: list[Exchange]) -> Any:
    for exchange in exchanges:
        body = exchange.response.get("body")
        if role == "accepted" and exchange.status == 202 and exchange.answered and isinstance(body, dict):
            return body.get(field, MISSING)
    for exchange in history.exchanges:
        if (
            exchange.request.get("reply") == role
            and exchange.event.get("idempotencykey") == key
            and exchange.status == 204
        ):
            return (exchange.event.get("data") or {}).get(field, MISSING)
    return MISSING


def _window(history: History, item: str, exchanges: list[Exchange]) -> tuple[int, int] | None:
    first = exchanges[0]
    match item:
        case "occurredAt":
            moment = history.moment(first.event["time"])
            return (moment, moment)
        case "decidedAt" | "receivedAt" | "sentAt":
            ends = [e.response.get("at", history.end) for e in exchanges]
            return (first.request["at"], max(ends))
        case _:
            return None


def _untimely(history: History, value: Any, window: tuple[int, int]) -> tuple[str, str, str] | None:
    wanted = f"between {window[0]} and {window[1]} ms of the run"
    if value is MISSING:
        return ("missing", wanted, NOTHING)
    try:
        moment = history.moment(str(value))
    except ValueError:
        return ("not a time", wanted, str(value))
    early, late = window[0] - history.margin, window[1] + history.margin
    return None if early <= moment <= late else ("not the time of what happened", wanted, f"{moment} ms")
