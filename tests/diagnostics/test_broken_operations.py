"""An operation that cannot be read leaves its boundary without fields to speak of: nothing is said of those that are named."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from merestone.cli import cli
from merestone.compile import understand


@pytest.fixture
def parcels(tmp_path: Path) -> str:
    """The boundary that `merestone init` writes, whose clauses speak of the messages of its only command."""
    assert CliRunner().invoke(cli, ["init", str(tmp_path / "shop")]).exit_code == 0
    return (tmp_path / "shop/spec/parcels.mere").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("channel CarrierReplies", "channel CarrierReply", "SYN101"),
        ("replies on CarrierReplies", "replies on CarrierReplys", "SYN101"),
    ],
)
def test_the_operation_is_reported_and_nothing_that_rests_on_it(parcels: str, old: str, new: str, code: str) -> None:
    assert not understand({"parcels.mere": parcels})[1]
    found = understand({"parcels.mere": parcels.replace(old, new, 1)})[1]
    assert [d.code for d in found] == [code]


def test_where_no_entity_has_a_key_the_channel_says_so(parcels: str) -> None:
    found = understand({"parcels.mere": parcels.replace("  key parcelId", "  parcelId", 1)})[1]
    hints = [d.hint for d in found if d.code == "TYP103"]
    assert hints == ["declare one: there is no key field of an entity yet"]
