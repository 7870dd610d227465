"""A derived value crosses with its source and its time, in one fixed shape, in every document and in the client."""

from functools import cache
from typing import Any

import jsonschema
import pytest

from emitters.documents import documents, schemas
from merestone.compile import Result, compile_sources
from merestone.contract.examples import invalid_values, message_example, patched
from merestone.contract.shapes import Shape, Shapes
from merestone.emitters.python_client import emit as clients
from support import clean_spec


@cache
def compiled() -> Result:
    """The clean spec, which has a service desk that shows the state of receipts."""
    return compile_sources(clean_spec())


def whole_schema(name: str) -> dict[str, Any]:
    """A schema with all that it refers to."""
    assert compiled().contract is not None
    shapes = Shapes(compiled().contract)  # type: ignore[arg-type]
    defs = {s.name: shapes.schema(s, lambda p: f"#/$defs/{p.name}") for s in shapes.reachable([Shape(name)])}
    return {"$defs": defs, "$ref": f"#/$defs/{name}"}


def test_the_shape_is_value_source_and_time() -> None:
    schema = schemas(iter(compiled().files.items()))["schemas/DerivedReceiptStatus.json"]
    assert list(schema["properties"]) == ["value", "sourceSystem", "asOf"]
    assert schema["required"] == ["value", "sourceSystem", "asOf"]
    assert schema["properties"]["sourceSystem"]["const"] == "Till"
    assert schema["properties"]["value"]["enum"] == ["printed", "closed"]
    assert schema["x-derived-from"] == "Till.Receipt.status"


def test_the_document_of_who_shows_it_has_the_same_shape() -> None:
    document = documents(iter(compiled().files.items()))["Helpdesk/openapi.yaml"]
    schema = document["components"]["schemas"]["DerivedReceiptStatus"]
    assert schema["properties"]["sourceSystem"]["const"] == "Till"


def test_examples_are_valid_and_variants_are_not() -> None:
    contract = compiled().contract
    assert contract is not None
    answer = contract.operation("ShowTicket").messages[1]
    validator = jsonschema.Draft202012Validator(
        whole_schema("ShowTicketAnswer"), format_checker=jsonschema.FormatChecker()
    )
    example = message_example(contract, answer)
    validator.validate(example)
    assert example["receiptState"]["sourceSystem"] == "Till"  # type: ignore[index, call-overload]
    wrong = {v.name: v for v in invalid_values(contract, answer)}
    for name in (
        "missing-receiptState.asOf",
        "missing-receiptState.value",
        "malformed-receiptState.sourceSystem",
        "unknown-word-receiptState.value",
    ):
        assert not validator.is_valid(patched(example, wrong[name].ops)), name


def test_the_client_has_a_model_of_it() -> None:
    pytest.importorskip("datamodel_code_generator")
    contract = compiled().contract
    assert contract is not None
    models = dict(clients(contract))["Helpdesk/clients/python/merestone_helpdesk/models.py"]
    assert "class DerivedReceiptStatus(" in models
    assert "receipt_state: Annotated[DerivedReceiptStatus" in models or "receipt_state: DerivedReceiptStatus" in models
