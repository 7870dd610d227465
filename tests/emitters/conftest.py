"""What the tests of the emitters share: the small contract, the reference specification, and where its files are written."""

import os

import pytest

import support
from emitters.small import small_contract
from merestone.contract.contract import Contract

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
