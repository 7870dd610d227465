"""openapi-generator makes clients of two systems, which have every style between them, and has nothing to say of the documents."""

from pathlib import Path

import pytest

import node
from generators import LANGUAGES, clients, missing, written
from merestone.contract.contract import Contract

SYSTEMS = ("Billing", "OMS")


@pytest.fixture(autouse=True, scope="module")
def tools() -> None:
    """Java and the generator, or a reason."""
    if missing() and node.REQUIRED:
        pytest.fail(missing())
    if missing():
        pytest.skip(missing())


def test_clients_are_made_without_a_word_about_the_documents(reference: Contract, tmp_path: Path) -> None:
    made = clients(written(reference, tmp_path, SYSTEMS), tmp_path)
    assert {key: one.of_us for key, one in made.items() if one.of_us} == {}
    assert all(one.files > 50 for one in made.values())
    assert len(made) == len(LANGUAGES) * len(SYSTEMS)
    assert [path.name for path in tmp_path.rglob("*") if "inlineobject" in path.name.lower().replace("_", "")] == []


def test_one_tag_for_what_is_asked_and_what_is_told_is_found(reference: Contract, tmp_path: Path) -> None:
    """Then one class of the client overwrites the other."""
    documents = written(reference, tmp_path, ("Billing",))
    text = documents["Billing"].read_text()
    assert "- BillingRepliesTold" in text
    documents["Billing"].write_text(text.replace("- BillingRepliesTold", "- BillingActivation"))
    assert any("FILEPATH_COLLISION" in said for said in clients(documents, tmp_path, ("go",))["go", "Billing"].of_us)
