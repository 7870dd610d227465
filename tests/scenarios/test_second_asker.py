"""The second of two systems that may ask is put to the test as the first would be: as who asks, who answers, and who tells."""

from merestone.compile import compile_sources
from merestone.scenarios import derive
from several import TEXT

DRIVEN = """
entity Round owned by Ward {
  key roundId : uuid
  version : revision
  status : lifecycle { initial planned  planned -> open on OpenRound.completed  open -> closed on OrderTest.completed  final closed }
}
system Desk "Desk" { kind other }
boundary Rounds from Desk to Ward version 1.0 {
  style sync command
  command OpenRound http post "/rounds" {
    request   { roundId : uuid }
    completed { round : reference to Round }
    rejected  { reason : Refusal }
    recovery {
      idempotent by roundId for 30 d
      unknown named RoundUnclear ask RoundState every 1 min for 1 h {
        found done -> completed  found waiting -> requested  absent 2 times, 1 min apart -> resend  otherwise -> repair
      }
    }
  }
  status query RoundState http get "/rounds/{idempotencyKey}" { answer { state : TestWord } }
  access     { scope "rounds" }
  ownership  { Ward decides Round }
  timing     { completed within 5 s  answered within 1 s  timeout means unknown }
  mutability { nothing because "identity only" }
  evidence   { Ward keeps outcome for 1 years }
  recovery {
    repair by Nurse within 1 d may confirm, resend, abandon
    notSent retry 3 times, backoff 1 s .. 5 s, then refused
    throttled retry 3 times, backoff 1 s .. 5 s, then refused
    inFlight retry 3 times, backoff 1 s .. 5 s, then refused
    mismatch refuse  stale refuse  denied refuse  failed refuse  invalid refuse  expired refuse  poison refuse
    conflict refuse  rejected refuse
  }
}
"""


def test_the_second_asker_is_put_to_the_test() -> None:
    begun = TEXT.replace("Pathology decides Test", "Pathology decides Test  Ward decides Round")
    gated = begun.replace(
        "    recovery {\n      idempotent by test",
        "    timing { may start once Round is open }\n    recovery {\n      idempotent by test",
    )
    text = gated.replace("{ test : reference to Test }", "{ test : reference to Test, round : reference to Round }", 1)
    made = compile_sources({"lab.mere": text + DRIVEN})
    assert made.contract is not None, [str(found) for found in made.diagnostics]
    plan = derive(made.contract)
    assert {(r.system, r.boundary, r.role) for r in plan.requirements} == {
        ("Ward", "Testing", "requirer"),
        ("Ward", "Losses", "publisher"),
        ("Ward", "Rounds", "provider"),
    }
    assert {m.system for m in plan.machines if m.subject == "OrderTest"} == {"Clinic", "Ward", "Pathology"}
