"""A typed TypeScript client for each system: a package without dependencies, with types, calls, refusals and events.

The types are made from the same schemas as the contracts; everything that is alike in every client lies in `templates/`; what
depends on the operations is written here.
"""

import json
from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.calls import paged
from merestone.contract.changelog import changelog, package_version
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import put_aside
from merestone.contract.entities import System
from merestone.contract.shapes import shapes_of
from merestone.contract.traffic import files_to, is_spoken_to, own_systems, provided, taken_from_brokers
from merestone.emitters.typescript_client._calls import keys_module, rejections_module, snapshots_module
from merestone.emitters.typescript_client._client import client_module, index_module, is_asked
from merestone.emitters.typescript_client._dead_letters import dead_letters_module
from merestone.emitters.typescript_client._events import events_module
from merestone.emitters.typescript_client._files import files_module
from merestone.emitters.typescript_client._messages import messages_module
from merestone.emitters.typescript_client._readme import readme
from merestone.emitters.typescript_client._retries import retries_module
from merestone.emitters.typescript_client._schemas import schemas_module
from merestone.emitters.typescript_client._text import WRITTEN, filled, literal
from merestone.emitters.typescript_client._types import types_module
from merestone.semantics import natural

ALIKE = (
    "binding",
    "context",
    "idempotency",
    "inbox",
    "outcomes",
    "problems",
    "reading",
    "retrying",
    "settling",
    "transport",
    "values",
)
COMPILER = "^5.9"
"""The TypeScript that a package is built with."""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """The package of each system that others can talk to."""
    if "typescript" not in contract.packaging.languages:
        return
    for name in own_systems(contract):
        if is_spoken_to(contract, name):
            folder = wire_names.typescript_client_folder(name)
            for path, text in _package(contract, contract.system(name)):
                yield f"{folder}/{path}", text


def _package(contract: Contract, system: System) -> Iterator[tuple[str, str]]:
    shapes, name = shapes_of(contract), system.name
    facts = {"audience": literal(name), "namespace": str(natural.NAMESPACE)}
    yield "package.json", _manifest(contract, system)
    yield "tsconfig.json", filled("tsconfig", {})
    yield "README.md", readme(contract, system)
    yield "CHANGELOG.md", changelog(contract, name)
    for module in ALIKE:
        yield f"src/{module}.ts", WRITTEN + filled(module, facts)
    yield "src/types.ts", types_module(shapes, name)
    yield "src/schemas.ts", schemas_module(shapes, name)
    yield "src/keys.ts", keys_module(contract, name)
    yield "src/rejections.ts", rejections_module(contract, name)
    yield "src/snapshots.ts", snapshots_module(shapes, name)
    yield "src/events.ts", events_module(shapes, name)
    if taken_from_brokers(contract, name):
        yield "src/broker.ts", WRITTEN + filled("broker", facts)
        yield "src/messages.ts", messages_module(contract, name)
    if put_aside(contract, name):
        yield "src/dead-letters.ts", dead_letters_module(contract, name)
    if files_to(contract, name):
        yield "src/runs.ts", WRITTEN + filled("runs", facts)
        yield "src/files.ts", files_module(contract, name)
    if paged(contract, name):
        yield "src/paging.ts", WRITTEN + filled("paging", facts)
    if provided(contract, name):
        yield "src/retries.ts", retries_module(contract, name)
    if is_asked(contract, name):
        yield "src/client.ts", client_module(contract, name)
    yield "src/index.ts", index_module(shapes, system)


def _manifest(contract: Contract, system: System) -> str:
    licence = contract.packaging.licence
    manifest = {
        "name": contract.packaging.npm_package(system.name),
        "version": package_version(contract, system.name),
        "description": f"Typed client for {system.name}: {system.title}.",
        **({"license": licence} if licence else {}),
        "type": "module",
        "sideEffects": False,
        "engines": {"node": ">=20.3"},
        "exports": {".": _exported("index"), "./types": _exported("types")},
        "files": ["CHANGELOG.md", "dist", "src"],
        "scripts": {"build": "tsc", "prepare": "tsc"},
        "devDependencies": {"typescript": COMPILER},
    }
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _exported(module: str) -> dict[str, str]:
    return {"types": f"./dist/{module}.d.ts", "default": f"./dist/{module}.js"}
