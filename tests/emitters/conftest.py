"""What the tests of the emitters share: the small contract, the reference specification, and where its files are written."""

import os

import pytest

import support
from emitters.custody import CUSTODY
from emitters.small import small_contract
from emitters.wandering import distinct, every_machine
from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
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
def machines(reference: Contract) -> tuple[Machine, ...]:
    """Every machine of the specification and of the one with every kind of clause, and one made up."""
    every_clause = lower(understand(support.clean_spec())[0])
    return (*every_machine(reference), *every_machine(every_clause), CUSTODY)


@pytest.fixture(scope="session")
def drawings(machines: tuple[Machine, ...]) -> list[Machine]:
    """One machine for each drawing."""
    return distinct(machines)
