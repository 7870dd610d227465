"""The table of answers leaves out an answer, or lists one that cannot come.

## Why
The status query answers with a word of an enum. An answer that the table does not list would leave the outcome unknown
although it was told; a word that the enum does not have never comes.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum PayState { paid, refused, pending }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      otherwise     -> repair
    }
  }
}
```
```report
error[REC103]: `PayStatus` may answer `pending`, and the table does not say what that means
  --> example.mere:10:13
   |
10 |     unknown ask PayStatus every 1 min for 1 h {
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add `found pending -> OUTCOME`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum PayState { paid, refused, pending }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
  recovery {
    unknown ask PayStatus every 1 min for 1 h {
      found paid    -> completed
      found refused -> rejected
      found pending -> requested
      otherwise     -> repair
    }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Applicability, Finding, Severity, Span, nearest, respelt
from merestone.facts.answers import answers_of
from merestone.facts.handoffs import commands
from merestone.model.aspects import Ask, Unknown
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC103", Severity.ERROR, ("S-5.3.12", "S-22.4.1", "S-28.5.1")
FIX = Applicability.SAFE


def check(model: Model) -> Iterator[Finding]:
    """For each table that does not fit the answers of its query; one table may serve several handoffs."""
    tables = {(u.ask.span, u.ask.query): u.ask for h in commands(model) if (u := h.clause(Unknown)) and u.ask}
    for ask in tables.values():
        yield from _misfits(model, ask)


def _misfits(model: Model, ask: Ask) -> Iterator[Finding]:
    answers, query = answers_of(model, ask.query), local(ask.query)
    if answers is None:
        message = f"the answer of `{query}` must have exactly one enum field, so that the table can name its words"
        yield Finding(ask.span, message, f"give the answer of `{query}` one field of an enum")
        return
    listed = {w: span for row in ask.rows for w, span in zip(row.words, row.word_spans, strict=True)}
    missing = [a for a in answers if a not in listed]
    for word, span in listed.items():
        if word not in answers:
            yield _never_answered(query, word, span, answers, missing)
    if missing and not any(w not in answers for w in listed):
        words = ", ".join(f"`{m}`" for m in missing)
        message = f"`{query}` may answer {words}, and the table does not say what that means"
        yield Finding(ask.span, message, f"add `found {', '.join(missing)} -> OUTCOME`")


def _never_answered(query: str, word: str, span: Span, answers: tuple[str, ...], missing: list[str]) -> Finding:
    """The finding; the answer that was meant is one that has no row."""
    meant = nearest(word, missing)
    hint = f"did you mean `{meant}`?" if meant else f"its answers are: {', '.join(answers)}"
    return Finding(span, f"`{query}` never answers `{word}`", hint, fixes=respelt(span, word, missing))
