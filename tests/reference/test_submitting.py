"""CPQ hands over a quote: what is taken, what is refused, and what a repetition gets."""

import copy
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from oms_world import STRANGER, World, key_of, sealed, submission


def test_a_quote_becomes_an_order_and_everyone_is_told(world: World) -> None:
    body = submission(world.fresh_quote(), "hardware", "service")
    answer = world.submit(body)
    told = answer.json()
    order_id = told["order"]["orderId"]
    assert (answer.status_code, answer.headers["ETag"], told["version"]) == (200, '"1"', 1)
    assert world.transitions("SubmitOrder") == ["absent>inFlight", "inFlight>done"]
    assert world.transitions("Order") == [">draft", "draft>acknowledged", "acknowledged>inProgress"]
    assert world.transitions("Billable") == [">waiting"] * 2
    assert world.entity("OrderLine", f"{order_id}/2")["productKind"] == "service"
    world.until(lambda: {reader for reader, _ in world.told} == {"CPQ", "Billing", "Support", "Notifier"})
    fact = world.told[0][1]
    assert (fact["type"], fact["sequence"]) == ("io.merestone.oms.order-submitted.v1", "1")
    assert fact["data"]["quote"] == {"entity": "Quote", "quoteId": "Q-00000001", "quoteRevision": 3}
    assert len({event["id"] for _, event in world.told}) == 1
    world.until(lambda: world.transitions("OrderSubmitted") == [">recorded", "recorded>published"])


def test_the_proof_of_a_submission_is_kept(world: World) -> None:
    body = submission(world.fresh_quote())
    key = key_of("SubmitOrder", "Q-00000001", 3)
    world.submit(body)
    kept = world.evidence("SubmitOrder", key)
    assert kept["request.hash"] == sealed(body)
    assert (kept["idempotencyKey"], kept["correlationId"], kept["actorId"]) == (key, "story-1", "tester")
    assert kept["outcome"] == "completed"
    assert kept["decidedAt"]


def test_the_same_key_gets_the_same_answer_even_after_a_crash(world: World) -> None:
    body = submission(world.fresh_quote())
    first = world.submit(body)
    world.crash()
    second = world.submit(body)
    assert (second.status_code, second.json(), second.headers["ETag"]) == (200, first.json(), '"1"')
    assert second.headers["Idempotent-Replayed"] == "true"
    assert world.transitions("SubmitOrder").count("inFlight>done") == 1


def test_the_same_key_with_other_content_is_a_mismatch(world: World) -> None:
    body = submission(world.fresh_quote())
    world.submit(body)
    answer = world.submit(body | {"note": "and faster"})
    assert (answer.status_code, answer.json()["class"]) == (422, "mismatch")


def test_eight_at_once_have_one_effect(world: World) -> None:
    body = submission(world.fresh_quote())
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: world.submit(body), range(8)))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert len({answer.text for answer in answers if answer.status_code == 200}) == 1
    assert world.transitions("Order").count(">draft") == 1


def test_another_sender_cannot_order_the_same_quote_again(world: World) -> None:
    body = submission(world.fresh_quote())
    world.submit(body)
    answer = world.submit(body, key_of("SubmitOrder", "Q-00000001", 3, sender="Portal"), X_Source_System="Portal")
    assert (answer.status_code, answer.json()["reason"]) == (422, "alreadyOrdered")


def test_a_token_is_checked_in_every_respect(world: World) -> None:
    body = submission(world.fresh_quote())
    wrong: dict[int, list[str | None]] = {
        401: [
            None,
            "Bearer nonsense",
            world.bearer(exp=1),
            world.bearer(aud="CPQ"),
            world.bearer(STRANGER),
            world.bearer(iss="http://elsewhere"),
        ],
        403: [world.bearer(scope="orders:close"), world.bearer(roles=["Nobody"]), world.bearer(legal_entity="FR01")],
    }
    for status, tokens in wrong.items():
        for bearer in tokens:
            answer = world.submit(body, Authorization=bearer)
            assert (answer.status_code, answer.json()["class"]) == (status, "denied"), bearer
    assert world.transitions("Order") == []


def put(body: Any, path: str, value: Any) -> None:
    *way, last = path.split(".")
    for step in way:
        body = body[int(step) if step.isdigit() else step]
    body[last] = value


QUOTE = "acceptedQuote.value"


BREAKS: list[tuple[str, Any]] = [
    ("status", "completed"),
    ("acceptedQuote.surprise", 1),
    ("note", None),
    ("note", "x" * 501),
    ("requestedBy", ""),
    ("requestedStartDate", "2026-02-30"),
    (f"{QUOTE}.quoteRevision", True),
    (f"{QUOTE}.quoteRevision", 0),
    (f"{QUOTE}.acceptedAt", "2026-01-15T09:30:00"),
    (f"{QUOTE}.legalAuthority", "conditional"),
    (f"{QUOTE}.lines", []),
    (f"{QUOTE}.lines.0.charges.0.effectiveFrom", "1999-12-31"),
    (f"{QUOTE}.lines.0.charges.0.amount.amount", 12.5),
    (f"{QUOTE}.lines.0.charges.0.chargeId", "CHG-000001\n"),
]


def test_a_body_that_breaks_the_contract_is_refused(world: World) -> None:
    for path, value in BREAKS:
        body = copy.deepcopy(submission("Q-00000001"))
        put(body, path, value)
        body["acceptedQuote"]["contentHash"] = sealed(body["acceptedQuote"]["value"])
        answer = world.submit(body, key_of("SubmitOrder", "Q-00000001", 3))
        assert (answer.status_code, answer.json()["class"]) == (400, "invalid"), path
        assert answer.json()["errors"][0]["pointer"] == "/" + path.replace(".", "/")
    assert world.transitions("SubmitOrder") == []


def test_a_tampered_snapshot_is_refused(world: World) -> None:
    body = submission(world.fresh_quote())
    body["acceptedQuote"]["value"]["lines"][0]["quantity"] = 1
    answer = world.submit(body)
    assert answer.json()["errors"][0]["pointer"] == "/acceptedQuote/contentHash"


def test_headers_are_checked(world: World) -> None:
    body = submission(world.fresh_quote())
    missing = world.submit(body, **{"Idempotency-Key": None})
    assert (missing.status_code, missing.json()["class"]) == (400, "idempotency-key-missing")
    wrong = {"X_Correlation_Id": None, "X_Target_System": "CPQ", "Idempotency_Key": key_of("Other", 1)}
    for name, value in wrong.items():
        assert world.submit(body, **{name: value}).json()["class"] == "invalid"
    assert world.submit(body).status_code == 200


def test_the_status_of_a_command_can_be_asked(world: World) -> None:
    order_id = world.order()

    def ask(key: str, **headers: str | None) -> Any:
        return world.http.get(f"{world.oms}/commands/{key}", headers=world.headers(**headers))

    key = key_of("SubmitOrder", "Q-00000001", 3)
    assert ask(key).json() == {"state": "done", "order": {"entity": "Order", "orderId": order_id}}
    foreign: dict[str, str | None] = {"X_Legal_Entity": "FR01", "Authorization": world.bearer(legal_entity="FR01")}
    assert ask(key, **foreign).json()["class"] == "absent"
    assert ask(key_of("SubmitOrder", "Q-00000009", 3)).status_code == 404


def test_no_cache_may_keep_what_became_of_a_command(world: World) -> None:
    world.order()
    for quote, status in (("Q-00000001", 200), ("Q-00000009", 404)):
        key = key_of("SubmitOrder", quote, 3)
        answer = world.http.get(f"{world.oms}/commands/{key}", headers=world.headers())
        assert (answer.status_code, answer.headers["Cache-Control"]) == (status, "no-store")


def test_the_environment_is_told_without_a_token_and_nothing_else(world: World) -> None:
    assert world.http.get(f"{world.oms}/health").status_code == 200
    told = world.http.get(f"{world.oms}/merestone/environment").json()
    assert told == {"environmentClass": "test", "system": "OMS"}
    assert world.http.get(f"{world.oms}/merestone/transitions").status_code == 401


def test_a_reset_forgets_everything(world: World) -> None:
    order_id = world.order()
    world.advance(3600)
    assert world.control("POST", "reset").status_code == 204
    assert world.transitions("Order") == []
    assert world.control("GET", f"entities/Order/{order_id}").status_code == 404
    assert world.order() != order_id
