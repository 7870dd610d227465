"""Each step of the plan is told in one sentence that a reader understands without the plan."""

import pytest

from merekit.telling import told
from merestone.plan import Advance, Behave, Crash, Mend, Publish, Reply, Send, Step, Subscriber
from support import plan

SENTENCES: list[tuple[Step, str]] = [
    (Send(id="1", operation="SubmitOrder"), "CPQ sends SubmitOrder"),
    (Send(id="1", operation="SubmitOrder", concurrent=8), "CPQ sends SubmitOrder 8 times at once"),
    (Send(id="1", operation="SubmitOrder", key="missing"), "CPQ sends SubmitOrder, without a key"),
    (
        Send(id="1", operation="SubmitOrder", then_crash=True),
        "CPQ sends SubmitOrder; OMS is killed before its answer is read, and started again",
    ),
    (
        Behave(id="1", operation="ActivateBilling", nth=1, point="before-effect", action="drop"),
        "from now on Billing never sees the next ActivateBilling: the request is lost",
    ),
    (
        Behave(id="1", operation="ActivationStatus", action="answer", outcome="active"),
        "from now on Billing answers every ActivationStatus with `active`, whatever is true",
    ),
    (
        Reply(id="1", operation="ActivateBilling", role="completed", times=2),
        "Billing tells that ActivateBilling is completed twice",
    ),
    (Publish(id="1", event="InvoiceIssued", sequence=3), "Billing tells InvoiceIssued as number 3 of its order"),
    (Advance(id="1", by_ms=5_400_000), "1 h 30 min pass"),
    (
        Mend(
            id="1", operation="ActivateBilling", action="confirm", role="BillingOperations", approver="FinanceApprover"
        ),
        "BillingOperations repairs ActivateBilling: confirm, approved by FinanceApprover",
    ),
    (Crash(id="1"), "OMS is killed and started again"),
    (Subscriber(id="1", system="CPQ", mode="down"), "from now on CPQ refuses facts with 503"),
]


@pytest.mark.parametrize(("step", "sentence"), SENTENCES, ids=[s for _, s in SENTENCES])
def test_a_step_is_told_in_a_sentence(step: Step, sentence: str) -> None:
    assert told(step, plan(), "OMS") == sentence


def test_every_step_of_the_plan_can_be_told() -> None:
    sentences = {told(step, plan(), case.system) for case in plan().cases for step in case.steps}
    assert all(s and not {"{", "None"} & set(s.split()) for s in sentences)
