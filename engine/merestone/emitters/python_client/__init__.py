"""A typed Python client for each system: an installable package with models, calls, refusals and events.

The models are made by datamodel-code-generator from the same schemas as the contracts; everything that is alike in every
client lies in `templates/`; what depends on the operations is written here.
"""

from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.calls import paged
from merestone.contract.changelog import changelog, package_version
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import put_aside
from merestone.contract.entities import System
from merestone.contract.shapes import shapes_of
from merestone.contract.spoken import snapshot_entities
from merestone.contract.traffic import files_to, is_spoken_to, own_systems, provided, taken_from_brokers
from merestone.emitters.python_client._calls import calls_module, rejections_module
from merestone.emitters.python_client._client import client_module, package_module
from merestone.emitters.python_client._dead_letters import dead_letters_module
from merestone.emitters.python_client._events import events_module
from merestone.emitters.python_client._files import files_module
from merestone.emitters.python_client._messages import messages_module
from merestone.emitters.python_client._models import ClientsExtraMissing, models_module, snapshots_module
from merestone.emitters.python_client._readme import readme
from merestone.emitters.python_client._retries import retries_module
from merestone.emitters.python_client._templates import filled, literal

__all__ = ["ClientsExtraMissing", "emit"]

ALIKE = (
    "values",
    "context",
    "outcomes",
    "problems",
    "idempotency",
    "transport",
    "retrying",
    "settling",
    "binding",
    "inbox",
)


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """The package of each system that others can talk to."""
    if "python" not in contract.packaging.languages:
        return
    for name in own_systems(contract):
        if is_spoken_to(contract, name):
            folder = wire_names.python_client_folder(name)
            for path, text in _package(contract, contract.system(name)):
                yield f"{folder}/{path}", text


def _package(contract: Contract, system: System) -> Iterator[tuple[str, str]]:
    shapes = shapes_of(contract)
    package = contract.packaging.python_package(system.name)
    facts = {
        "system": system.name,
        "title": literal(system.title)[1:-1],
        "package": package,
        "distribution": contract.packaging.python_distribution(system.name),
        "version": package_version(contract, system.name),
        "licence": f'\nlicense = "{licence}"' if (licence := contract.packaging.licence) else "",
    }
    yield "pyproject.toml", filled("pyproject", facts)
    yield "README.md", readme(contract, system)
    yield "CHANGELOG.md", changelog(contract, system.name)
    yield f"{package}/py.typed", ""
    yield f"{package}/__init__.py", package_module(shapes, system)
    yield f"{package}/models.py", models_module(shapes, system.name)
    if snapshot_entities(shapes, system.name):
        yield f"{package}/snapshots.py", snapshots_module(shapes, system.name)
    for name in ALIKE:
        yield f"{package}/{name}.py", filled(name, facts)
    yield f"{package}/rejections.py", rejections_module(contract, system.name)
    yield f"{package}/events.py", events_module(shapes, system.name)
    if taken_from_brokers(contract, system.name):
        yield f"{package}/broker.py", filled("broker", facts)
        yield f"{package}/messages.py", messages_module(contract, system.name)
    if put_aside(contract, system.name):
        yield f"{package}/dead_letters.py", dead_letters_module(contract, system.name)
    if files_to(contract, system.name):
        yield f"{package}/runs.py", filled("runs", facts)
        yield f"{package}/files.py", files_module(contract, system.name)
    if paged(contract, system.name):
        yield f"{package}/paging.py", filled("paging", facts)
    if provided(contract, system.name):
        yield f"{package}/retries.py", retries_module(contract, system.name)
    yield f"{package}/calls.py", calls_module(contract, system.name)
    yield f"{package}/client.py", client_module(contract, system.name)
