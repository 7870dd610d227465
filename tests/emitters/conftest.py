"""What the tests of the emitters share: the small contract, the reference specification, and where its files are written."""

import os
from pathlib import Path

import pytest

from emitters.small import small_contract
from merestone.compile import compile_sources
from merestone.contract.contract import Contract

os.environ["OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND"] = "jsonschema"
SPEC = Path(__file__).parents[2] / "spec"


@pytest.fixture(scope="session")
def reference() -> Contract:
    """The contract of the reference specification."""
    sources = {f"spec/{path.relative_to(SPEC)}": path.read_text() for path in sorted(SPEC.rglob("*.mere"))}
    contract = compile_sources(sources).contract
    assert contract is not None
    return contract


@pytest.fixture(scope="session", params=["small", "reference"])
def contract(request: pytest.FixtureRequest) -> Contract:
    """The small contract, then the reference specification."""
    made: Contract = small_contract() if request.param == "small" else request.getfixturevalue("reference")
    return made
