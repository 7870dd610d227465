"""A small spec with a command from two systems and a fact of two: over HTTP, so that all of it can be played."""

TEXT = """module lab
system Pathology      "Pathology" { kind other }
system Clinic   "Clinic"   { kind other  actors Nurse }
system Ward     "Ward"     { kind other }
system Registry "Registry" { kind other }
enum Refusal  { noSample, wrongTube }
enum TestWord { done, waiting }
entity Test owned by Pathology { key testId : uuid }
channel TestResults on http "/events/results" { carries internal  readers Clinic, Ward  retained for 30 d }
channel Spoilt      on http "/events/spoilt"  { carries internal  readers Pathology, Registry  retained for 30 d }
boundary Testing from Clinic, Ward to Pathology version 1.0 {
  style async command
  command OrderTest http post "/tests", replies on TestResults {
    request   { test : reference to Test }
    accepted  as TestTaken    { test : reference to Test }
    completed as TestDone     { test : reference to Test }
    rejected  as TestRefused  { reason : Refusal }
    failed    as TestSpoilt   { reason : Refusal }
    recovery {
      idempotent by test.testId for 30 d
      unknown named TestUnclear ask TestState every 1 min for 1 h {
        found done -> completed  found waiting -> accepted  absent 2 times, 1 min apart -> resend  otherwise -> repair
      }
    }
  }
  status query TestState http get "/tests/{idempotencyKey}" { answer { state : TestWord } }
  access     { scope "tests" }
  ownership  { Pathology decides Test }
  timing     { accepted within 5 s  completed within 1 h  answered within 1 s  timeout means unknown }
  mutability { nothing because "identity only" }
  evidence   { Pathology keeps outcome for 1 years }
  recovery {
    repair by Nurse within 1 d may confirm, resend, abandon
    notSent retry 3 times, backoff 1 s .. 5 s, then refused
    throttled retry 3 times, backoff 1 s .. 5 s, then refused
    inFlight retry 3 times, backoff 1 s .. 5 s, then refused
    mismatch refuse  stale refuse  denied refuse  failed refuse  invalid refuse  expired refuse  poison refuse
    conflict refuse  rejected refuse
  }
}
boundary Losses from Clinic, Ward to Pathology, Registry version 2.0 {
  style event
  event SampleSpoilt on Spoilt { fact { tube : string(1..20) } }
  access     { scope "losses" }
  ownership  { nothing because "a loss decides nothing" }
  timing     { delivered within 5 min }
  mutability { append only }
  evidence   { Pathology keeps eventId for 1 years }
  recovery {
    dedupe by eventId  gap park
    invalid quarantine  poison quarantine  denied quarantine  conflict quarantine
  }
}
"""
