"""A clause of a boundary that names one of its commands does not speak of that command itself; a command may go to one of two receivers."""

from merestone.compile import understand
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Correct
from merestone.model.boundary import Model

HEAD = """module m
system Shop "s" { kind platform  actors Clerk }
system Till "t" { kind billing }
system Bank "b" { kind erp }
"""
SALE = """boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/pay"    { request { basketId : uuid } }
  command Refund http post "/refund" { request { basketId : uuid } recovery { OWN } }
  mutability { correct by reversal with Refund }
}
"""


def understood(text: str) -> tuple[Model, list[str]]:
    model, found = understand({"m.mere": HEAD + text})
    return model, [f"{d.code} {d.message}" for d in found]


def test_the_command_that_corrects_is_not_corrected_by_itself() -> None:
    model, _ = understood(SALE.replace("recovery { OWN }", ""))
    assert {h.name: h.clause(Correct) is not None for h in handoffs(model)} == {"Pay": True, "Refund": False}


def test_a_command_that_takes_itself_back_is_reported() -> None:
    _, found = understood(SALE.replace("OWN", "undo with Refund"))
    assert "REC108 `Refund` cannot take itself back" in found
    assert not [f for f in understood(SALE.replace("OWN", "undo with Pay"))[1] if f.startswith("REC108")]


def test_a_clause_that_names_the_only_command_is_not_dropped_but_reported() -> None:
    alone = """boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  mutability { correct by reversal with Pay }
}
"""
    assert "REC108 `Pay` cannot take itself back" in understood(alone)[1]
    assert not [f for f in understood(alone.replace(" with Pay", ""))[1] if f.startswith("REC108")]


def test_a_command_may_go_to_one_of_several_receivers() -> None:
    told = """boundary Sale from Shop to Till, Bank version 1.0 {
  style sync command
  command Pay  http post "/pay"  { only to Till  request { basketId : uuid } }
  command Book http post "/book" { only to Bank  request { basketId : uuid } }
}
"""
    assert not [f for f in understood(told)[1] if f.startswith("STY106")]
    both = [f for f in understood(told.replace("only to Bank  ", ""))[1] if f.startswith("STY106")]
    assert both == ["STY106 `Book` is a command and would go to 2 systems"]
