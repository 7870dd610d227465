"""The arguments of an applied policy."""

from merestone.compile import understand

SPEC = """module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
policy Told(desk, lead) for event { recovery { poison opens PoisonFact for desk  invalid opens BadFact for lead } }
boundary Sale from Shop to Till version 1.0 {
  style event
  apply Told(Accountant, Auditor)
}
"""


def test_every_unknown_role_is_told_at_once() -> None:
    told = [d.message for d in understand({"a.mere": SPEC})[1] if d.code == "SYN101"]
    assert told == ["no actor is called `Accountant` here", "no actor is called `Auditor` here"]
