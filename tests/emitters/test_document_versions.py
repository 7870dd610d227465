"""The version of a document grows with that of each boundary in it, so that no change goes without a new one."""

import pytest

from merestone.compile import compile_sources
from merestone.contract.changelog import package_version
from merestone.contract.traffic import version_of
from several import TEXT


@pytest.mark.parametrize(
    ("testing", "losses", "version", "package"),
    [
        ("1.0", "1.0", "1.0", "1.0.0"),
        ("1.0", "3.1", "3.1", "3.1.0"),
        ("2.0", "3.1", "4.1", "4.1.0"),
        ("1.4", "1.1", "1.5", "1.5.0"),
        ("1.0.2", "2", "2.0.2", "2.0.2"),
        ("0.3", "0.1", "0.4", "0.4.0"),
        ("0.3", "1.0", "1.3", "1.3.0"),
    ],
)
def test_each_boundary_counts(testing: str, losses: str, version: str, package: str) -> None:
    text = TEXT.replace("version 2.0", f"version {losses}", 1).replace(
        "Pathology version 1.0", f"Pathology version {testing}"
    )
    contract = compile_sources({"lab.mere": text}).contract
    assert contract is not None
    assert (version_of(contract, "Ward"), package_version(contract, "Ward")) == (version, package)
    assert version_of(contract, "nobody") == "1.0"
