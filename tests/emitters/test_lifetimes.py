"""How long an entity is kept and how it is erased stands in every schema of it, and refuses who asks too early."""

from functools import cache
from typing import Any

import jsonschema
import pytest

from emitters.documents import documents, schemas
from merestone.compile import Result, compile_sources
from support import clean_spec


@cache
def compiled() -> Result:
    """The clean spec, whose tickets are kept for two years and forgotten on demand."""
    return compile_sources(clean_spec())


@cache
def openapi() -> dict[str, Any]:
    """What the service desk offers."""
    return documents(iter(compiled().files.items()))["Helpdesk/openapi.yaml"]


def test_the_schema_of_an_entity_says_how_long_it_is_kept() -> None:
    ticket = schemas(iter(compiled().files.items()))["schemas/Ticket.json"]
    assert ticket["x-retention"] == {"for": "P2Y", "after": {"entity": "Ticket", "enters": "answered"}}
    assert ticket["x-erasure"] == {
        "answerTo": {"by": "key drop", "on": "ForgetAuthor.completed", "deferredWhile": "kept"},
        "mail": {"by": "drop", "on": "ForgetAuthor.completed", "refusedWhile": "Ticket is open"},
        "author": {"by": "tokenise", "on": "the end of the retention"},
    }
    assert openapi()["components"]["schemas"]["Ticket"]["x-erasure"] == ticket["x-erasure"]


def test_an_erasure_that_something_stands_against_is_refused_with_the_reason() -> None:
    conflict = openapi()["paths"]["/forgotten"]["post"]["responses"]["409"]
    response = openapi()["components"]["responses"][conflict["$ref"].rpartition("/")[2]]
    content = response["content"]["application/problem+json"]
    problem = openapi()["components"]["schemas"]["TicketRetainedProblem"]
    retention = openapi()["components"]["schemas"]["TicketRetention"]
    assert problem["properties"]["retention"] == {"$ref": "#/components/schemas/TicketRetention"}
    assert retention["properties"]["reason"]["enum"] == ["Ticket is open"]
    told = [e["value"] for e in content["examples"].values() if e["value"]["class"] == "ticket-retained"]
    assert told
    for example in told:
        jsonschema.Draft202012Validator(retention).validate(example["retention"])
        assert example["retention"] == {"entity": "Ticket", "reason": "Ticket is open"}


def test_no_other_command_can_be_refused_so() -> None:
    for path, document in documents(iter(compiled().files.items())).items():
        if path.endswith("openapi.yaml") and path != "Helpdesk/openapi.yaml":
            assert not [name for name in document["components"].get("schemas", {}) if name.endswith("RetainedProblem")]


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("for 18 months", {"for": "P18M"}),
        ("for 90 d", {"for": "P90D"}),
        ("forever", {"forever": True}),
        ("while referenced by Order", {"whileReferencedBy": ["Order"]}),
    ],
)
def test_a_retention_in_each_of_its_forms(kept: str, said: dict[str, Any]) -> None:
    text = (
        'module shop\nsystem Shop "Shop" { kind platform }\nentity Order owned by Shop { key orderId : uuid }\n'
        f"entity Line owned by Shop {{\n  key lineId : uuid\n  kept {kept}\n}}\n"
    )
    assert schemas(iter(compile_sources({"a.mere": text}).files.items()))["schemas/Line.json"]["x-retention"] == said
