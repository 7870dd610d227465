"""Each mutant is one sound boundary made worse in one place, and the table says who speaks of it, and where."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from merestone.diagnostics import Span
from merestone.prove.kept import Proofs
from mutants import alone, reports, table
from mutants.mutants import Mutant, mutants
from mutants.reports import Examiner, Report
from support import clean_spec

CLEAN = {name: text for name, text in clean_spec().items() if name in ("shop.mere", "till.mere")}
MUTANTS = list(mutants(CLEAN))


def one(kind: str, change: str = "without", boundary: str = "Payment") -> Mutant:
    """The first mutant of that boundary whose clause is of that kind."""
    return next(m for m in MUTANTS if (m.boundary, m.kind, m.change) == (boundary, kind, change))


def test_a_mutant_lacks_one_stretch_and_nothing_else() -> None:
    for mutant in MUTANTS:
        before, after = CLEAN[mutant.file], mutant.text
        if mutant.change.startswith("without"):
            begin = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after))
            assert before.endswith(after[begin:]), mutant.name
        assert before != after
        assert after.splitlines()[mutant.around.end_line - 1] == "}", mutant.name
    assert len({m.text for m in MUTANTS}) == len(MUTANTS)


def test_every_clause_of_a_boundary_is_taken_out_and_lists_lose_their_last() -> None:
    kinds = Counter(m.kind for m in MUTANTS if m.boundary == "Payment" and m.change == "without")
    assert kinds["operation"] == 2
    assert {"style", "apply", "message", "scope", "decides", "blocks", "undo", "idempotent", "found", "absent"} <= {
        *kinds
    }
    assert "or rejected" in one("blocks", "`or rejected` in").text
    assert "for 1 h" in one("idempotent", "`for 1 h` for `forever` in", "Refunds").text


def test_who_reports_is_told_apart_by_place() -> None:
    examiner = Examiner(CLEAN, Proofs())
    assert examiner.report(one("style")) is not None
    unsettled = examiner.report(one("unknown"))
    assert unsettled is not None
    assert "REC102" in unsettled.here
    assert not unsettled.elsewhere
    policy = next(m for m in MUTANTS if m.boundary == "MoneyMoves" and m.kind == "repair" and m.change == "without")
    applied = examiner.report(policy)
    assert applied is not None
    assert "REC109" in applied.here, "the boundaries that apply a policy are where it was injured"


def test_the_table_counts_reporters_and_lists_who_survives() -> None:
    span = Span("a.mere", 1, 1, 9, 1)
    told = [
        (Mutant("a.mere", "", "A", "maps", 3, "without", span), Report((), ())),
        (Mutant("a.mere", "", "A", "repair", 4, "without", span), Report(("REC109",), ())),
        (Mutant("a.mere", "", "A", "repair", 5, "without", span), Report(("PRF103",), ("LIF104",))),
        (Mutant("a.mere", "", "A", "undo", 6, "without", span), Report((), ("REC108",))),
    ]
    text = table.page(
        told, {"REC109": frozenset(), "TIM101": frozenset(["TIM101"]), "Two": frozenset(["One", "Two"])}, 1
    )
    assert "4 mutants, of which **50.0 %**" in text
    assert "| repair | 2 | 1 |  | 1 |  |  |" in text
    assert "| REC109 | 1 | 1 |" in text
    assert "| PRF103 | 1 |  |" in text, "another rule speaks of it too"
    assert "`a.mere:6` A, without it (REC108, elsewhere)" in text
    assert "No reason is given" in text
    assert "is told to readers" in text
    assert "The only one to report a mutant: 1" in text
    assert "report its example: 1; or its mistake: 0" in text
    assert "Never alone: 1.\n    - Two, with One" in text


def test_a_finding_counts_where_what_was_taken_out_is_named() -> None:
    examiner = Examiner(CLEAN, Proofs())
    refund = next(m for m in MUTANTS if m.introduced == {"Refund"})
    report = examiner.report(refund)
    assert report is not None
    assert report.here == ("SYN101",), "another boundary undoes with it"
    elsewhere = examiner.report(replace(refund, introduced=frozenset(), names=frozenset()))
    assert elsewhere == Report((), ("SYN101",))


def test_only_survivors_are_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[list[int]] = []

    def examined(numbers: list[int]) -> table.Examined:
        looked.append(numbers)
        return [(MUTANTS[n], Report(("REC109",) if n == 1 else (), ())) for n in numbers]

    monkeypatch.setattr(table, "_all", lambda: MUTANTS)
    monkeypatch.setattr(table, "examined", examined)
    kept = tmp_path / "kept.json"
    table.again([0, 1, 2], kept)
    assert [m for m, _ in table.again([0, 1, 2], kept)] == [MUTANTS[0], MUTANTS[2]]
    assert looked == [[0, 1, 2], [0, 2]]
    assert len(json.loads(kept.read_text())) == 3


def test_a_reason_may_be_given_for_one_boundary_and_a_sample_begins_anywhere() -> None:
    assert table.chosen(500, 7)[:2] == [7, 507]
    span = Span("a.mere", 1, 1, 9, 1)
    kind, boundary = next(key.split()[::-1] for key in table.reasons() if len(key.split()) == 2)
    text = table.page([(Mutant("a.mere", "", boundary, kind, 3, "without", span), Report((), ()))], {}, 12, 5)
    assert f"{boundary}, without it: {table.reasons()[f'{boundary} {kind}']}" in text
    assert "--every 12 --offset 5" in text
    assert "## Who is the only one" in text


def test_a_finding_counts_where_a_message_is_named_by_its_operation() -> None:
    paid = next(m for m in MUTANTS if m.kind == "message" and "Pay completed" in m.introduced)
    assert not [m for m in MUTANTS if m is not paid and "Pay completed" in m.introduced]
    assert reports._speaks_of({"on", "Pay", "completed"}, paid.introduced)
    assert not reports._speaks_of({"on", "Pay", "failed"}, paid.introduced)
    assert not reports._speaks_of({"on", "Refund", "completed"}, paid.introduced)


def test_each_built_in_rule_alone_tells_the_example_of_its_page_from_the_cure() -> None:
    together = {rule: codes for rule, codes in alone.examples().items() if codes != {rule}}
    assert together == {"STY102": {"STY102", "STY104"}}, "a boundary without a style has no kind of operation that fits"
