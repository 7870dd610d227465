"""What the terminal shows of a run."""

import re
from pathlib import Path

import pytest
from every_verdict import CLEAN, RUN

from merekit.reports import table

GOLDEN = Path(__file__).with_name("table.txt")
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_the_table_reads_as_it_was_judged_to_read() -> None:
    assert table.render(RUN, color=False, width=100) == GOLDEN.read_text("utf-8")


def test_colour_adds_nothing_but_colour() -> None:
    painted = table.render(RUN, color=True, width=100)
    assert "\x1b[" in painted
    assert ANSI.sub("", painted) == table.render(RUN, color=False, width=100)


@pytest.mark.parametrize("width", [60, 80, 100])
def test_only_what_is_to_be_copied_is_wider_than_the_terminal(width: int) -> None:
    wide = [line for line in table.render(RUN, color=False, width=width).splitlines() if len(line) > width]
    assert all("replay" in line for line in wide)


def test_a_narrow_terminal_gets_the_cells_below_each_other() -> None:
    assert "BillingActivation (requirer): L1 of 4\n  shape       1/1 ok\n" in table.render(RUN, color=False, width=60)


def test_every_failure_names_its_clause_with_file_and_line() -> None:
    text = table.render(RUN, color=False, width=100)
    unfulfilled = {"spec/billing.mere:125", "spec/billing.mere:171", "spec/ordering.mere:101", "spec/ordering.mere:182"}
    assert set(re.findall(r"spec/\w+\.mere:\d+", text)) == unfulfilled


def test_a_run_without_a_fault_has_nothing_to_tell_but_its_matrix() -> None:
    text = table.render(CLEAN, color=False, width=100)
    assert "clause" not in text
    assert text.endswith("OMS is conformant: 11 scenarios (11 pass) in 41.3 s\n")


def test_nothing_executed_is_not_conformant() -> None:
    empty = RUN.model_copy(update={"results": ()})
    assert "OMS is inconclusive: 0 scenarios (none executed)" in table.render(empty, color=False, width=100)


def test_what_a_target_does_not_implement_is_named_with_what_it_would_be_asked() -> None:
    part = CLEAN.model_copy(
        update={"whole": {"OrderSubmission": 11}, "unimplemented": {"OrderDrafting": 31, "OperatorRepair": 1}}
    )
    text = " ".join(table.render(part, color=False, width=100).split())
    assert (
        "not implemented by this target, says its binding: OrderDrafting (31 scenarios), OperatorRepair (1 scenario)"
        in text
    )
    assert "OMS is conformant in what it implements (1 of 3 boundaries): 11 scenarios" in text
