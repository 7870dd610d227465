"""The control API of each system, as OpenAPI 3.1: what a test kit needs to drive a system and to watch it.

Every verb but `environment` is optional; one that is missing lowers the level that can be reached. Answers are open, so an
implementation may tell more.
"""

from collections.abc import Iterator

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.documents import as_yaml
from merestone.contract.entities import System
from merestone.contract.prose import paragraphs
from merestone.contract.shapes import Shapes, shapes_of
from merestone.contract.traffic import boundaries_of, own_systems, version_of
from merestone.emitters.control._examples import examples_of
from merestone.emitters.control._extent import outside, owned_by, replicated_at
from merestone.emitters.control._schemas import ref, schemas_of
from merestone.emitters.control._verbs import driving, watching

Json = dict[str, JsonValue]

INTRODUCTION = """\
How a test kit drives {system} and watches it. None of this is part of the business contract, and none of it may be reachable
in production: `environment` says which class of environment this is, and everything else needs a token with the scope
`merestone:control`.

Every verb but `environment` is optional. A verb that is missing answers 404 or 501 and lowers the level of conformance that
can be reached; the report then says so.
"""

AFTER: Json = {
    "name": "after",
    "in": "query",
    "description": "The `next` of the previous answer; 0 for everything.",
    "schema": {"type": "integer", "minimum": 0, "default": 0},
}
SECURITY: Json = {
    "type": "oauth2",
    "description": "A bearer token of the same issuer as for the business contract.",
    "flows": {
        "clientCredentials": {
            "tokenUrl": "https://issuer.example/token",
            "scopes": {wire_names.CONTROL_SCOPE: "Drive and watch this system in tests."},
        }
    },
}


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """One document for each system of the spec that is not external and takes part in anything."""
    for name in own_systems(contract):
        if not boundaries_of(contract, name):
            continue
        heading = (
            f"{name}: how a test kit drives and watches it. Written by `merestone compile`; change the spec, not this."
        )
        yield wire_names.control_file(name), as_yaml(document(contract, contract.system(name)), heading)


def document(contract: Contract, system: System) -> Json:
    """The OpenAPI document of one system's control API."""
    shapes = shapes_of(contract)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{system.name}: control",
            "version": version_of(contract, system.name),
            "description": paragraphs(INTRODUCTION.format(system=system.name)),
            "contact": {"name": system.team or system.title},
            "license": {**contract.packaging.licence_of_documents},
        },
        "servers": [{"url": "/", "description": f"Wherever {system.name} is installed for tests."}],
        "security": [{"control": [wire_names.CONTROL_SCOPE]}],
        "tags": [
            {"name": "drive", "description": "Set the system up, and tell it what happens outside."},
            {"name": "watch", "description": "Read what the system did and what it holds."},
        ],
        "paths": driving(contract) | watching(contract, system.name),
        "components": components_of(shapes, system.name),
    }


def components_of(shapes: Shapes, system: str) -> Json:
    """The named parts; a schema or an example that no verb of this system uses is left out."""
    unused = _unused(shapes.contract, system)
    schemas, examples = schemas_of(shapes, system), examples_of(shapes.contract, system)
    return {
        "schemas": {name: schema for name, schema in sorted(schemas.items()) if name not in unused},
        "responses": {
            "NoToken": _problem("The token is missing or not genuine."),
            "NotAllowed": _problem("The token lacks the scope, or the repair lacks role or approval."),
            "NotInThisState": _problem("The state of the handoff does not allow this."),
            "NotOffered": _problem("Nothing with this identity exists, or the verb is not offered."),
        },
        "parameters": {"After": AFTER},
        "examples": {
            name: {"summary": wire_names.words(name).capitalize(), "value": value}
            for name, value in sorted(examples.items())
            if name not in unused
        },
        "securitySchemes": {"control": SECURITY},
    }


def _unused(contract: Contract, system: str) -> set[str]:
    used = {
        "Story": outside(contract),
        "EntityValue": owned_by(contract, system),
        "Replica": replicated_at(contract, system),
    }
    return {name for name, things in used.items() if not things}


def _problem(description: str) -> Json:
    return {"description": description, "content": {wire_names.PROBLEM_JSON: {"schema": ref("schemas", "Problem")}}}
