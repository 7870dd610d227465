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
