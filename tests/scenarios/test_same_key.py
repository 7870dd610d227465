"""What comes again under a used key with other content is still what the contract allows, or it is refused for another reason."""

import jsonschema
import pytest

from merestone.contract.boundaries import Operation
from merestone.contract.shapes import shapes_of
from merestone.contract.types import Scalar
from merestone.scenarios.circumstances.same_key import _other, _other_value
from support import contract

CONTRACT = contract()
SHAPES = shapes_of(CONTRACT)
COMMANDS = [o for o in CONTRACT.operations if o.kind == "command" and _other(o)]


@pytest.mark.parametrize("operation", COMMANDS, ids=lambda operation: operation.name)
def test_the_other_content_is_valid_frozen_and_no_part_of_the_key(operation: Operation) -> None:
    patch, request = _other(operation), operation.message("request")
    assert patch
    assert request
    assert operation.idempotency
    field = next(f for f in request.fields if f"/{f.name}" == patch.path)
    jsonschema.validate(patch.value, SHAPES.type(field.type, True, str), format_checker=jsonschema.FormatChecker())
    assert (field.name,) in operation.freeze
    assert (field.name,) not in operation.idempotency.paths


def test_most_commands_that_freeze_anything_can_be_sent_with_other_content() -> None:
    frozen = [o for o in CONTRACT.operations if o.kind == "command" and o.freeze]
    assert len(COMMANDS) > len(frozen) / 2


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Scalar(name="string", low=1, high=40), "Other than before."),
        (Scalar(name="string", low=1, high=5), None),
        (Scalar(name="string", pattern="[A-Z]{3}"), None),
        (Scalar(name="id", pattern="PO-[0-9]+"), None),
        (Scalar(name="date"), "2031-05-17"),
        (Scalar(name="boolean"), None),
    ],
)
def test_a_value_is_given_only_where_it_is_sure_to_be_allowed(kind: Scalar, value: str | None) -> None:
    assert _other_value(kind) == value
