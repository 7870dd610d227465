"""Examples are valid, consistent and the same every time; their variants are valid or invalid for the reason given."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator

from emitters.small import small_contract
from merestone.contract import wire_names
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.examples import (
    boundary_values,
    content_hash,
    event_example,
    example,
    invalid_values,
    message_example,
    patched,
)
from merestone.contract.examples.patterns import longest, shortest
from merestone.contract.shapes import Shape, Shapes
from merestone.contract.traffic import carried


def messages(contract: Contract) -> Iterator[tuple[str, Message]]:
    for operation in contract.operations:
        for message in operation.messages:
            yield wire_names.message_schema(operation, message), message


def schema_of(contract: Contract, name: str, message: Message) -> Draft202012Validator:
    shapes = Shapes(contract)
    top = Shape(name, message.role == "request")
    definitions = {shape.name: shapes.schema(shape, lambda s: f"#/$defs/{s.name}") for shape in shapes.reachable([top])}
    schema = {"$ref": f"#/$defs/{name}", "$defs": definitions}
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def every(node: Any, key: str) -> Iterator[Any]:
    if isinstance(node, dict):
        yield from (value for name, value in node.items() if name == key)
        for value in node.values():
            yield from every(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from every(value, key)


def test_every_example_is_valid(contract: Contract) -> None:
    for name, message in messages(contract):
        schema_of(contract, name, message).validate(message_example(contract, message))


def test_boundary_values_are_valid(contract: Contract) -> None:
    for name, message in messages(contract):
        validator = schema_of(contract, name, message)
        for variant in boundary_values(contract, message):
            body = patched(message_example(contract, message), variant.ops)
            assert validator.is_valid(body), (name, variant)
            assert_sealed(body)


def test_invalid_values_are_invalid(contract: Contract) -> None:
    """By the schema; but for dates against a `check` and forged hashes, which no schema can see."""
    for name, message in messages(contract):
        validator = schema_of(contract, name, message)
        for variant in invalid_values(contract, message):
            body = patched(message_example(contract, message), variant.ops)
            unseen = variant.name.startswith(("forged-", "check-"))
            assert unseen or not validator.is_valid(body), (name, variant)


def test_an_invalid_value_in_a_snapshot_keeps_its_hash_true(reference: Contract) -> None:
    request = reference.operation("SubmitOrder").messages[0]
    for variant in invalid_values(reference, request):
        body = patched(message_example(reference, request), variant.ops)
        if not variant.name.startswith(
            ("forged-", "missing-acceptedQuote", "wrong-type-acceptedQuote", "not-an", "null")
        ):
            assert_sealed(body)


def test_variants_have_names_of_their_own(contract: Contract) -> None:
    for _, message in messages(contract):
        names = [variant.name for make in (boundary_values, invalid_values) for variant in make(contract, message)]
        assert len(names) == len(set(names))


def test_a_check_that_jsonschema_can_express_is_in_the_schema(reference: Contract) -> None:
    request = reference.operation("SubmitOrder").messages[0]
    broken = next(v for v in invalid_values(reference, request) if v.name.startswith("check-acceptedQuote"))
    body = patched(message_example(reference, request), broken.ops)
    assert not schema_of(reference, "SubmitOrderRequest", request).is_valid(body)


def test_an_order_is_the_same_order_wherever_it_is_mentioned(reference: Contract) -> None:
    request = reference.operation("ActivateBilling").messages[0]
    body = message_example(reference, request)
    assert len(set(every(body, "orderId"))) == 1
    assert len(set(every(body, "quoteId"))) == 1
    assert body["charges"] == [body["acceptedQuote"]["value"]["lines"][0]["charges"][0]]  # type: ignore[index, call-overload]


def test_keys_that_must_differ_do_and_keep_their_form(reference: Contract) -> None:
    body: Any = message_example(reference, reference.operation("ExecuteRepairAction").messages[0])
    approver, actor = body["approver"]["principalId"], body["actor"]["principalId"]
    assert approver != actor
    assert str(UUID(approver)) == approver


def test_what_a_check_asks_for_is_never_left_out(reference: Contract) -> None:
    request = reference.operation("ExecuteRepairAction").messages[0]
    names = {variant.name for variant in boundary_values(reference, request)}
    assert "longest-policyRef" in names
    assert names.isdisjoint({"absent-approver", "absent-policyRef"})


def test_lines_go_through_the_kinds_that_decide_a_milestone(reference: Contract) -> None:
    body: Any = message_example(reference, reference.operation("SubmitOrder").messages[0])
    lines = body["acceptedQuote"]["value"]["lines"]
    assert [line["productKind"] for line in lines] == ["hardware", "software"]
    assert [len(line["charges"]) for line in lines] == [1, 1]


def test_a_fact_tells_the_state_it_leads_to(reference: Contract) -> None:
    held: Any = message_example(reference, reference.operation("OrderHeld").messages[0])
    assert held["status"] == "pending.waiting"


def test_a_seed_makes_another_story(reference: Contract) -> None:
    request = reference.operation("SubmitOrder").messages[0]
    assert example(reference, request) == example(reference, request)
    assert set(every(example(reference, request), "quoteId")).isdisjoint(
        every(example(reference, request, seed=1), "quoteId")
    )


def test_a_reply_names_the_key_of_the_command_it_answers(reference: Contract) -> None:
    for item in carried(reference):
        event = event_example(reference, item)
        assert ("idempotencykey" in event) == item.is_reply
        assert ("sequence" in event) == bool(item.operation.ordered_by and not item.is_reply)


def test_snapshots_are_sealed() -> None:
    contract = small_contract()
    assert_sealed(example(contract, contract.operation("InsureParcel").messages[0]))


@pytest.mark.parametrize(
    ("pattern", "short", "long"),
    [
        ("CHG-[0-9]{6,12}", "CHG-000000", "CHG-000000000000"),
        ("(ab|c)?x+", "x", "ab" + "x" * 64),
        ("[^x-z]{2}", "00", "00"),
    ],
)
def test_patterns_have_a_shortest_and_a_longest_text(pattern: str, short: str, long: str) -> None:
    assert (shortest(pattern), longest(pattern)) == (short, long)


def assert_sealed(node: Any) -> None:
    """Every snapshot carries the hash of its value."""
    if isinstance(node, dict):
        if {"value", "contentHash"} <= node.keys():
            assert node["contentHash"] == content_hash(node["value"])
        for value in node.values():
            assert_sealed(value)
    elif isinstance(node, list):
        for value in node:
            assert_sealed(value)
