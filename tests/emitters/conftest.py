"""What the tests of the emitters share: the small contract, the reference specification, and where its files are written."""

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import support
from emitters.custody import CUSTODY
from emitters.python_clients import MYPY
from emitters.small import small_contract
from emitters.wandering import distinct, every_machine
from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.emitters import python_client
from merestone.semantics.machine import Machine

os.environ["OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND"] = "jsonschema"


@pytest.fixture(scope="session")
def reference() -> Contract:
    """The contract of the reference specification."""
    return support.contract()


@pytest.fixture(scope="session", params=["small", "reference"])
def contract(request: pytest.FixtureRequest) -> Contract:
    """The small contract, then the reference specification."""
    made: Contract = small_contract() if request.param == "small" else request.getfixturevalue("reference")
    return made


@pytest.fixture(scope="session")
def packages(reference: Contract, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python clients of the reference specification, beside each other, with the settings of mypy; whole ones in `whole`."""
    made = tmp_path_factory.mktemp("clients")
    for path, text in python_client.emit(reference):
        system, inside = path.split("/clients/python/")
        places = [made / "whole" / system / inside, *([made / inside] if inside.startswith("merestone_") else [])]
        for place in places:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
    (made / "mypy.ini").write_text(MYPY)
    return made


@pytest.fixture(scope="module")
def folder(packages: Path) -> Iterator[Path]:
    """The same, importable; those in `generated/` are so again afterwards."""
    held = {name: sys.modules.pop(name) for name in _clients()}
    sys.path.insert(0, str(packages))
    yield packages
    sys.path.remove(str(packages))
    for name in _clients():
        del sys.modules[name]
    sys.modules.update(held)


def _clients() -> list[str]:
    return [name for name in sys.modules if name.startswith("merestone_")]


@pytest.fixture
def billing(folder: Path) -> Any:
    """The client package of Billing."""
    importlib.import_module("merestone_billing.models")
    return importlib.import_module("merestone_billing")


@pytest.fixture
def oms(folder: Path) -> Any:
    """The client package of OMS."""
    importlib.import_module("merestone_oms.models")
    return importlib.import_module("merestone_oms")


@pytest.fixture(scope="session")
def machines(reference: Contract) -> tuple[Machine, ...]:
    """Every machine of the specification and of the one with every kind of clause, and one made up."""
    every_clause = lower(understand(support.clean_spec())[0])
    return (*every_machine(reference), *every_machine(every_clause), CUSTODY)


@pytest.fixture(scope="session")
def drawings(machines: tuple[Machine, ...]) -> list[Machine]:
    """One machine for each drawing."""
    return distinct(machines)
