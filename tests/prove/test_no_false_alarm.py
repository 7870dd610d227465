"""What architects of other trades wrote and the prover must not find fault with, each beside the like of it that is a fault."""

from pathlib import Path

from test_proof_pages import contract_of, fence

from merestone.prove.proof import Findings, Verdict, prove

RECOVERY = (Path(__file__).parent.parent.parent / "docs" / "language" / "recovery.md").read_text("utf-8")
SHOP = """module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
enum PayState { paid, refused, voided }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> ordered by Clerk  ordered -> sent on Pay.completed  ordered -> dropped by Clerk  final sent, dropped }
}
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basket : reference to Basket }
    completed as Paid { receipt : uuid }
    rejected as Refused { why : string(1..9) }
  }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  timing { completed within 5 s }
  recovery {
    idempotent by basket.basketId forever
    rejected opens Refusal for Clerk
    conflict opens Clash for Clerk
    notSent retry 3 times, backoff 1 s .. 9 s, then repair
    unknown named Unsure ask PayStatus every 1 min for 1 h {
      found paid -> completed
      found refused -> rejected
      found voided -> failed
      absent 2 times, 5 min apart -> resend
      otherwise -> repair
    }
    repair by Clerk within 1 d may confirm, resend, abandon
  }
}
"""


def findings(*changes: tuple[str, str], more: str = "") -> list[Findings]:
    """What the prover finds, with parts of the text replaced and something added."""
    text = SHOP + more
    for old, new in changes:
        assert old in text, f"expected `{old}` in the spec"
        text = text.replace(old, new)
    return [found for _, found in prove(contract_of(text))]


def verdict(promise: str, *changes: tuple[str, str], more: str = "") -> Verdict:
    """The verdict on one promise."""
    return next(v for f in findings(*changes, more=more) for v in f.verdicts if v.promise == promise)


def test_a_row_that_completeness_demands_is_no_dead_clause() -> None:
    found = findings()
    assert [f.untaken for f in found if f.untaken] == []
    assert [f.unentered for f in found if f.unentered] == []


def test_a_state_that_is_not_entered_for_want_of_a_deadline_is_still_told() -> None:
    found = findings(("timing { completed within 5 s }", ""))
    assert [f.unentered for f in found if f.unentered] == [{"Pay": ("unknown",)}]


ON = ("notSent retry 3 times, backoff 1 s .. 9 s, then repair", "notSent retry until settled, backoff 1 s .. 9 s")


def test_what_is_tried_without_end_is_asked_about_once_its_deadline_is_over() -> None:
    assert verdict("settles|Pay", ON).answer == "holds"


def test_what_is_tried_without_end_and_without_a_deadline_waits_for_ever() -> None:
    assert verdict("settles|Pay", ON, ("timing { completed within 5 s }", "")).answer == "broken"


def test_the_example_of_the_recovery_page_is_proven() -> None:
    answers = {
        v.promise: v.answer for _, f in prove(contract_of(fence(RECOVERY, "Example", "mere"))) for v in f.verdicts
    }
    assert len(answers) > 10
    assert set(answers.values()) == {"holds"}


GATE = ("timing { completed within 5 s }", "timing { completed within 5 s  may start once Basket is ordered }")
NOT_DROPPED = "invariant NotDropped per Basket { never Pay enters requested while Basket is dropped }\n"


def test_a_gate_holds_back_a_desk_and_a_row_that_send_again() -> None:
    assert verdict("invariant|NotDropped", GATE, more=NOT_DROPPED).answer == "holds"
    assert verdict("settles|Pay", GATE).answer == "holds"


def test_without_the_gate_the_desk_sends_again() -> None:
    assert verdict("invariant|NotDropped", more=NOT_DROPPED).answer == "broken"


def test_a_row_that_may_not_send_again_is_asked_until_a_desk_has_it() -> None:
    ends = "invariant Ends per Basket { Pay enters unknown leads to Pay is [completed, rejected, repair] within 3 h }\n"
    assert verdict("invariant|Ends", GATE, ("      otherwise -> repair\n", ""), more=ends).answer == "holds"


REFUSED = ("rejected opens Refusal for Clerk", "rejected refuse")


def test_what_is_refused_is_taken_up_by_nobody() -> None:
    said = "invariant Stays per Basket { never Pay enters repair while Pay is rejected }\n"
    assert verdict("invariant|Stays", REFUSED, more=said).answer == "holds"
    assert verdict("invariant|Stays", more=said).answer == "broken"


def test_a_block_that_a_refusal_does_not_end_lasts_for_ever() -> None:
    block = ("    repair by", "    blocks Basket -> dropped until completed or abandoned\n    repair by")
    assert verdict("unblocks|Pay|Basket dropped", block).answer == "holds"
    assert verdict("unblocks|Pay|Basket dropped", block, REFUSED).answer == "broken"


MUST = (GATE[0], f"{GATE[1][:-1]} must start within 1 h after Basket enters ordered }}")
PAID = "invariant Paid per Basket {{ Basket enters ordered leads to {} within 1 d }}\n"


def test_what_must_start_does_not_stay_where_it_is() -> None:
    anywhere = PAID.format("Pay is [completed, rejected, repair] or Basket is dropped")
    assert verdict("invariant|Paid", MUST, more=anywhere).answer == "holds"
    assert verdict("invariant|Paid", GATE, more=anywhere).answer == "broken"


def test_a_desk_is_an_end_only_where_the_condition_names_it() -> None:
    found = verdict("invariant|Paid", MUST, more=PAID.format("Basket is [sent, dropped]"))
    assert found.answer == "broken"
    assert found.story
    assert "requested" in str(found.story.lines), "the run in which nothing starts is none"


def test_time_and_what_a_handoff_causes_move_a_lifecycle_on() -> None:
    moved = ("ordered -> dropped by Clerk", "ordered -> dropped after 2 h")
    ends = PAID.format("Basket is [sent, dropped]")
    assert verdict("invariant|Paid", moved, more=ends).answer == "holds"


SECOND = """
  command Ship http post "/ship" {
    request { basket : reference to Basket }
    completed as Shipped { number : uuid }
    timing { may start once Pay is completed }
  }
"""
SHIP = ("  status query", SECOND + "  status query")


def test_a_gate_that_speaks_of_another_command_is_looked_at_with_it() -> None:
    said = "invariant PaidFirst per Basket { never Ship enters requested while Basket is open }\n"
    assert verdict("invariant|PaidFirst", SHIP, GATED, more=said).answer == "holds"
    assert verdict("invariant|PaidFirst", SHIP, more=said).answer == "broken"


GATED = (
    "    rejected as Refused { why : string(1..9) }\n",
    "    rejected as Refused { why : string(1..9) }\n    timing { may start once Basket is ordered }\n",
)
