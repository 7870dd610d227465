"""Names on the wire are spelled as `docs/wire.md` says."""

import uuid

import pytest

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.traffic import carried
from merestone.semantics import natural


@pytest.mark.parametrize(
    ("name", "expected"),
    [("BillingActivated", "billing-activated"), ("OMS", "oms"), ("OMSOrder", "oms-order"), ("inFlight", "in-flight")],
)
def test_names_become_kebab_case(name: str, expected: str) -> None:
    assert wire_names.kebab(name) == expected


def test_event_types_carry_system_message_and_major_version(reference: Contract) -> None:
    types = {item.event_type for item in carried(reference)}
    assert "io.merestone.billing.billing-activated.v1" in types
    assert "io.merestone.oms.order-submitted.v1" in types


def test_the_idempotency_key_is_the_uuid_of_the_natural_key() -> None:
    namespace = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")
    expected = uuid.uuid5(namespace, "SubmitOrder:acme:DE01:CPQ:Q-00000001:2")
    assert natural.idempotency_key("SubmitOrder", "acme", "DE01", "CPQ", ["Q-00000001", 2]) == str(expected)


def test_a_blocked_entity_names_its_problem() -> None:
    assert wire_names.blocked_problem("OrderLine") == "order-line-blocked"
    assert wire_names.problem("order-line-blocked").retryable is False


def test_only_waiting_is_retryable() -> None:
    assert {known.word for known in wire_names.PROBLEMS if known.retryable} == {"in-flight", "throttled"}
