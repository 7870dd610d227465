"""A run made by hand that has every verdict, and the histories it rests on."""

from typing import Any

from merekit.verdict import Result, Run
from merestone.plan import Expectation, Origin, Requirement, Scenario
from merestone.semantics.verdict import Judgement, Verdict, worst

Record = dict[str, Any]
KEY = "5d0ba1c2-0a3e-5b39-9a53-9b8f0f1b7a01"
ORDER = "ORD-00000001"


def record(seq: int, at: int, kind: str, **members: Any) -> Record:
    """One record of a history."""
    return {"seq": seq, "at": at, "kind": kind, **members}


def asks(
    seq: int, at: int, exchange: int, sender: str, receiver: str, operation: str, path: str, **members: Any
) -> Record:
    """A request for an operation."""
    base = {"exchange": exchange, "to": receiver, "sender": sender, "receiver": receiver, "operation": operation}
    usual = {"method": "POST", "path": path, "headers": {}, "auth": "valid", "shape": []}
    return record(seq, at, "request", **base | usual | members)


def answers(seq: int, at: int, exchange: int, status: int | None, **members: Any) -> Record:
    """The answer to a request."""
    base = {"lost": None, "headers": {}, "shape": [], "problem": None, "tookMs": 12}
    return record(seq, at, "response", exchange=exchange, status=status, **base | members)


def enters(seq: int, at: int, subject: str, instance: str, source: str, target: str) -> Record:
    """A transition of the target, read later than it happened."""
    entry = {
        "number": seq,
        "at": at,
        "subject": subject,
        "instance": instance,
        "source": source,
        "target": target,
        "about": {},
    }
    return record(seq, at + 500, "transition", entry=entry)


LOST_RESPONSE: list[Record] = [
    {"format": "merestone.history/1", "case": "lost-response", "system": "OMS", "seed": 7},
    record(1, 0, "step", index=1, do="behave", id="01-behave"),
    record(2, 2, "step", index=2, do="send", id="02-send"),
    asks(
        3,
        4,
        1,
        "CPQ",
        "OMS",
        "SubmitOrder",
        "/productOrder",
        headers={"idempotency-key": "0e6b9c1f-9a1d-5a6e-8b1b-2f0f3c8f0a11"},
    ),
    answers(4, 19, 1, 200),
    enters(5, 17, "Order", ORDER, "draft", "acknowledged"),
    record(6, 21, "step", index=3, do="story", id="dispatch"),
    enters(7, 30, "Billable", f"{ORDER}/1", "waiting", "reached"),
    enters(8, 31, "ActivateBilling", KEY, "idle", "requested"),
    asks(9, 38, 2, "OMS", "Billing", "ActivateBilling", "/billing-activations", headers={"idempotency-key": KEY}),
    record(10, 41, "effect", operation="ActivateBilling", key=KEY, outcome="completed", hash="sha256:1"),
    record(11, 42, "fault", operation="ActivateBilling", nth=1, point="after-effect", action="drop", exchange=2),
    answers(12, 43, 2, None, lost="response", tookMs=5),
    record(13, 45, "step", index=4, do="advance", id="past-the-deadline"),
    record(14, 5046, "clock", advanceMs=5000),
    enters(15, 5047, "ActivateBilling", KEY, "requested", "unknown"),
    enters(16, 5048, "Order", ORDER, "inProgress", "pending.billingUnconfirmed"),
    record(17, 5050, "step", index=5, do="send", id="close-by-operator"),
    asks(
        18,
        5053,
        3,
        "CPQ",
        "OMS",
        "CloseOrder",
        "/closeProductOrder",
        headers={"idempotency-key": "77777777-9a1d-5a6e-8b1b-2f0f3c8f0a11"},
    ),
    answers(19, 5064, 3, 200, tookMs=11),
    enters(20, 5061, "Order", ORDER, "pending.billingUnconfirmed", "partial"),
    record(21, 905070, "clock", advanceMs=900000),
    asks(22, 905080, 4, "OMS", "Billing", "ActivationStatus", f"/billing-activations/{KEY}", method="GET"),
    answers(23, 905086, 4, 200),
    enters(24, 905088, "ActivateBilling", KEY, "reconciling", "completed"),
    asks(
        25, 905095, 5, "OMS", "Notifier", "", "/events/orders", channel="OrderEvents", event="OrderPartiallyCompleted"
    ),
    answers(26, 905099, 5, 204),
    record(27, 905110, "barrier", reached=True, what="nothing new after two reads"),
]

CRASH: list[Record] = [
    {"format": "merestone.history/1", "case": "crash-before-reply", "system": "OMS", "seed": 7},
    record(1, 0, "step", index=1, do="send", id="submit"),
    asks(2, 3, 1, "CPQ", "OMS", "SubmitOrder", "/productOrder", auth="expired"),
    record(3, 20, "crash"),
    answers(4, 21, 1, None, lost="response"),
    record(5, 420, "restart"),
    asks(6, 433, 2, "CPQ", "OMS", "SubmitOrder", "/productOrder", shape=["/note: too long"]),
    answers(7, 440, 2, 200, headers={"idempotent-replayed": "true"}, shape=["/version is missing"]),
    record(
        8,
        450,
        "read",
        verb="evidence",
        subject="SubmitOrder",
        instance=KEY,
        status=200,
        value={"actorId": "~pii:0123456789abcdef"},
    ),
    record(9, 460, "refused", verb="clock", reason="404 Not Found"),
    asks(
        10,
        470,
        3,
        "Billing",
        "OMS",
        "",
        "/events/billing-status",
        channel="BillingStatus",
        event="SubscriptionStatusChanged",
    ),
    answers(11, 471, 3, None, lost="request"),
    asks(
        12,
        480,
        4,
        "Billing",
        "OMS",
        "",
        "/events/billing-status",
        channel="BillingStatus",
        event="SubscriptionStatusChanged",
    ),
    answers(13, 5480, 4, None, lost="timeout", tookMs=5000),
    record(14, 5500, "barrier", reached=False, what="the target still delivers"),
]

PLAIN: list[Record] = [
    {"format": "merestone.history/1", "case": "nominal", "system": "OMS", "seed": 7},
    asks(1, 3, 1, "CPQ", "OMS", "SubmitOrder", "/productOrder"),
    answers(2, 20, 1, 409, problem="order-blocked"),
    record(3, 30, "barrier", reached=True, what="the answer"),
]

HISTORIES = {f"histories/{history[0]['case']}.jsonl": history for history in (LOST_RESPONSE, CRASH, PLAIN)}

Judged = tuple[str, str, int, Judgement]
"""Circumstance, case, level, and what was found."""


def requirement(
    boundary: str,
    role: str,
    name: str,
    text: str,
    clause: str,
    place: tuple[str, int],
    policy: str | None = None,
) -> Requirement:
    """A requirement; its aspect is the first part of `name`."""
    id_ = f"{boundary}/OMS/{name}"
    origin = Origin(id=id_, text=clause, file=place[0], line=place[1], policy=policy)
    parts = {"id": id_, "boundary": boundary, "system": "OMS", "role": role, "aspect": name.split(".")[0], "text": text}
    return Requirement.model_validate(parts | {"clause": origin})


def passes(circumstance: str, case: str, level: int, *seqs: int) -> Judged:
    """A scenario that passes."""
    return circumstance, case, level, Judgement(verdict=Verdict.PASS, reason="seen as declared", seqs=seqs)


def ends(
    circumstance: str,
    case: str,
    level: int,
    verdict: Verdict,
    reason: str,
    *seqs: int,
    expected: str = "",
    observed: str = "",
) -> Judged:
    """A scenario that ends otherwise."""
    return (
        circumstance,
        case,
        level,
        Judgement(verdict=verdict, reason=reason, expected=expected, observed=observed, seqs=seqs),
    )


def results(required: Requirement, *judged: Judged) -> tuple[Result, ...]:
    """The results of one requirement."""
    return tuple(
        Result(
            scenario=Scenario(
                id=f"{required.id}/{circumstance}@http",
                requirement=required.id,
                case=case,
                level=level,  # type: ignore[arg-type]
                expectations=(Expectation(kind="answered"),),
            ),
            requirement=required,
            verdict=worst((judgement.verdict,)),
            judgements=(judgement,),
            history=f"histories/{case}.jsonl",
            seconds=0.25,
        )
        for circumstance, case, level, judgement in judged
    )


SUBMISSION, ACTIVATION, FACTS, TOLD = "OrderSubmission", "BillingActivation", "BillingFacts", "OrderFacts"
ORDERING, BILLING, POLICIES = "spec/ordering.mere", "spec/billing.mere", "spec/policies.mere"

RESULTS = (
    *results(
        requirement(
            SUBMISSION,
            "provider",
            "shape.refuses-invalid",
            "A request that breaks the shape is refused with 400 `invalid`",
            "acceptedQuote : snapshot of AcceptedQuote",
            (ORDERING, 93),
        ),
        passes("missing-field", "nominal", 0, 2),
        passes("too-long-note", "nominal", 0, 2),
    ),
    *results(
        requirement(
            SUBMISSION,
            "provider",
            "ownership.decides-order-status",
            "Only OMS decides the status of an order",
            "OMS decides Order.status, OrderLine.status",
            (ORDERING, 137),
        ),
        passes("foreign-write", "nominal", 1, 2),
    ),
    *results(
        requirement(
            SUBMISSION,
            "provider",
            "timing.completed",
            "An answer comes within 10 s",
            "completed within 10 s",
            (ORDERING, 142),
        ),
        passes("nominal", "nominal", 1, 2),
        ends("percentile", "nominal", 1, Verdict.NOT_APPLICABLE, "percentiles are left to audit"),
    ),
    *results(
        requirement(
            SUBMISSION,
            "provider",
            "recovery.same-key",
            "The same key is answered as the first time, and has one effect",
            "idempotent by acceptedQuote.quoteId, acceptedQuote.quoteRevision forever",
            (ORDERING, 101),
        ),
        passes("twice", "nominal", 3, 2),
        ends(
            "crash-before-reply",
            "crash-before-reply",
            3,
            Verdict.INCONCLUSIVE,
            "the barrier was not reached: the target still delivers",
            14,
            expected="200 with `Idempotent-Replayed: true`",
        ),
    ),
    *results(
        requirement(
            SUBMISSION,
            "provider",
            "evidence.keeps",
            "OMS keeps who decided, and when, for ten years",
            "OMS keeps request.hash, idempotencyKey, correlationId, actorId, outcome, decidedAt for 10 years",
            (ORDERING, 150),
        ),
        ends(
            "nominal",
            "nominal",
            4,
            Verdict.ATTESTED,
            "retention for 10 years is attested by Order operations; the date promised is right",
        ),
    ),
    *results(
        requirement(
            ACTIVATION,
            "requirer",
            "shape.asks",
            "What OMS sends to Billing is of the declared shape",
            'command ActivateBilling http post "/billing-activations", replies on BillingReplies',
            (BILLING, 96),
        ),
        passes("nominal", "lost-response", 0, 9),
    ),
    *results(
        requirement(
            ACTIVATION,
            "requirer",
            "timing.unknown",
            "Silence past the deadline is an unknown outcome, neither success nor failure",
            "timeout means unknown",
            (POLICIES, 8),
            "MoneyCommand",
        ),
        passes("lost-response", "lost-response", 2, 15),
    ),
    *results(
        requirement(
            ACTIVATION,
            "requirer",
            "mutability.frozen",
            "The charges do not change after they were sent",
            "freeze charges, note  correct by reversal with CancelSubscription",
            (BILLING, 112),
        ),
        ends("resend", "lost-response", 1, Verdict.WAIVED, "waived until 2027-01-31 by J. Doe (OPS-4711)"),
    ),
    *results(
        requirement(
            ACTIVATION,
            "requirer",
            "evidence.keeps",
            "OMS keeps the request, the outcome and the correlation for seven years",
            "OMS keeps request, idempotencyKey, accepted.activationId, outcome, correlationId for 7 years",
            (BILLING, 171),
        ),
        ends(
            "nominal",
            "crash-before-reply",
            4,
            Verdict.NOT_OBSERVABLE,
            "the target offers no verb `evidence`",
            9,
            expected="the record of evidence",
            observed="404 Not Found",
        ),
    ),
    *results(
        requirement(
            ACTIVATION,
            "requirer",
            "recovery.closure-blocked",
            "An order does not close, by no route, while its billing activation is open",
            "blocks     Order -> closed until completed or abandoned",
            (BILLING, 125),
        ),
        ends(
            "lost-response-after-effect/operator",
            "lost-response",
            2,
            Verdict.FAIL,
            "Order entered partial, a state of closed, while ActivateBilling was unknown",
            19,
            20,
            expected="409 order-blocked, naming ActivateBilling, and no closure before it is settled",
            observed="200, and Order ORD-00000001 entered partial at 5.061 s while ActivateBilling was unknown",
        ),
        ends(
            "lost-request/operator",
            "lost-response",
            2,
            Verdict.FAIL,
            "Order entered partial while ActivateBilling was requested",
            20,
            expected="409 order-blocked",
            observed="200",
        ),
        passes("nominal/by-itself", "nominal", 2, 2),
    ),
    *results(
        requirement(
            FACTS,
            "consumer",
            "shape.takes",
            "A fact of valid shape is taken with 204",
            "event SubscriptionStatusChanged on BillingStatus",
            (BILLING, 182),
            "LifecycleFacts",
        ),
        passes("nominal", "nominal", 0, 2),
    ),
    *results(
        requirement(
            FACTS,
            "consumer",
            "recovery.dedupe",
            "A second delivery of a fact changes nothing",
            "dedupe by eventId",
            (POLICIES, 48),
            "LifecycleFacts",
        ),
        passes("twice", "nominal", 3, 2),
    ),
    *results(
        requirement(
            TOLD,
            "publisher",
            "shape.tells",
            "What OMS tells is of the declared shape",
            "event OrderSubmitted on OrderEvents",
            (ORDERING, 172),
        ),
        passes("nominal", "nominal", 0, 2),
    ),
    *results(
        requirement(
            TOLD,
            "publisher",
            "timing.delivered",
            "A fact reaches its readers within 5 s",
            "delivered within 5 s",
            (ORDERING, 182),
        ),
        ends(
            "reader-down",
            "crash-before-reply",
            2,
            Verdict.ERROR,
            "expected a record of kind `effect`, found `efect` <b>&",
        ),
    ),
)

RUN = Run(
    target="reference",
    system="OMS",
    plan="sha256:6b1f0f3c8f0a11a0b4d7c1e2f3a4958677665544332211000102030405060708",
    suite="0.1.0",
    seed=7,
    started="2026-11-24T01:30:00+00:00",
    seconds=41.32,
    results=RESULTS,
    environment={
        "round trip, median (ms)": 3.2,
        "margin (ms)": 180,
        "cores": 2,
        "load average": 1.4,
        "python": "3.11.2",
    },
)

CLEAN = RUN.model_copy(update={"results": tuple(r for r in RESULTS if r.verdict is Verdict.PASS)})
