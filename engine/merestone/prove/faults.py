"""What a proof finds wrong with invariants, and what no run reaches: one function a fault, its docstring being the manual page."""

from merestone.diagnostics import Diagnostic, Severity, Span
from merestone.syntax.faults import error, fault


def _warning(code: str, span: Span, message: str, hint: str) -> Diagnostic:
    """A diagnostic that stops nothing."""
    return Diagnostic(code, Severity.WARNING, message, span, (), hint)


@fault("PRF110")
def broken_invariant(span: Span, name: str, steps: int, waits: bool = False) -> Diagnostic:
    """An invariant does not hold in every run.

    ## Why
    An invariant is what must be true whatever is lost, repeated or late. The prover found the shortest run in which it is not;
    `merestone prove` tells it.

    Where a run of `leads to` just stays, nothing has to bring it on. Certain are a deadline, `must start within D after ..`, a transition `after D`, and
    one `on X.s` that waits for no value and no person. What a person may do is not certain, and a case that is opened for a desk (`stays in .. opens ..`)
    moves nothing: what is meant to count as an end stands in the condition.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    invariant NotSentUnpaid per Basket { never Basket enters sent while Pay is open }
    ```
    ```report
    error[PRF110]: `NotSentUnpaid` is broken by a run of 2 steps
      --> example.mere:32:1
       |
    32 | invariant NotSentUnpaid per Basket { never Basket enters sent while Pay is open }
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: let a clause forbid that run: a block, a `may start once`, or a `while` on the transition
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        blocks Basket -> sent until completed or abandoned
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    invariant NotSentUnpaid per Basket { never Basket enters sent while Pay is open }
    ```
    """
    message = f"`{name}` is broken by a run of {steps} step{'s' * (steps != 1)}"
    hint = "let a clause forbid that run: a block, a `may start once`, or a `while` on the transition"
    if waits:
        hint = "let something bring it on (`must start within ..`, a transition `after D`), or name in the condition where else it may end, such as `X is repair`"
    return error("PRF110", span, message, hint)


@fault("PRF201", severity=Severity.WARNING)
def idle_invariant(span: Span, name: str, idle: str) -> Diagnostic:
    """Nothing can ever trigger an invariant.

    ## Why
    An invariant that speaks of what never comes about is true of every spec. It looks like protection, and protects nothing.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        blocks Basket -> sent until completed or abandoned
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    invariant NotSentUnpaid per Basket { never Basket enters sent while Pay is failed }
    ```
    ```report
    warning[PRF201]: nothing can trigger `NotSentUnpaid`: its condition never comes about
      --> example.mere:33:1
       |
    33 | invariant NotSentUnpaid per Basket { never Basket enters sent while Pay is failed }
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: let it speak of what happens, or take it out
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        blocks Basket -> sent until completed or abandoned
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    invariant NotSentUnpaid per Basket { never Basket enters sent while Pay is open }
    ```
    """
    message = f"nothing can trigger `{name}`: {idle} never comes about"
    hint = "let it speak of what happens, or take it out"
    return _warning("PRF201", span, message, hint)


@fault("PRF202", severity=Severity.WARNING)
def dead_clause(span: Span, about: str, what: str) -> Diagnostic:
    """A clause of recovery, or an arrow of a lifecycle, waits for what never comes about.

    ## Why
    A way out that nobody can take is found out when it is needed. What it is there for happens, and nothing leads on.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  open -> lost on Pay.failed  final sent, lost }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        blocks Basket -> sent until completed or abandoned
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    ```report
    warning[PRF202]: `Basket` waits for `Pay.failed`, which never comes about
     --> example.mere:5:8
      |
    5 | entity Basket owned by Shop {
      |        ^^^^^^^^^^^^^^^^^^^^
      = help: let something lead there, or take it out
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        blocks Basket -> sent until completed or abandoned
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    """
    message = f"`{about}` waits for {what}, which never comes about"
    hint = "let something lead there, or take it out"
    return _warning("PRF202", span, message, hint)


@fault("PRF203", severity=Severity.WARNING)
def unentered_state(span: Span, about: str, state: str) -> Diagnostic:
    """A handoff has a state that no run enters.

    ## Why
    A state stands for something that can be the case. One that is never entered is a promise in contracts, clients and tests
    that nobody can keep or break.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
    }
    boundary Sale from Shop to Till version 1.0 {
      style sync command
      command Pay http post "/pay" {
        request { basket : reference to Basket }
        completed as Paid { receipt : uuid }
        rejected as Refused { why : string(1..9) }
      }
      status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
      recovery {
        idempotent by basket.basketId forever
        rejected opens Refusal for Clerk
        conflict opens Clash for Clerk
        notSent retry 3 times, backoff 1 s .. 9 s, then repair
        unknown named Unsure ask PayStatus every 1 min for 1 h {
          found paid -> completed
          found refused -> rejected
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    ```report
    warning[PRF203]: no run brings `Pay` into `unknown`
      --> example.mere:11:11
       |
    11 |   command Pay http post "/pay" {
       |           ^^^^^^^^^^^^^^^^^^^^
       = help: give it a cause, or take out the clause that names it

    error[PRF103]: `Pay` can end in `requested`, and nothing brings it out of there
      --> example.mere:22:5
       |
    22 |     unknown named Unsure ask PayStatus every 1 min for 1 h {
       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: give it a deadline, a question to ask and a desk: `completed within D`, `unknown ask QUERY ..`, `repair by ROLE ..`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    """
    message = f"no run brings `{about}` into `{state}`"
    hint = "give it a cause, or take out the clause that names it"
    return _warning("PRF203", span, message, hint)


@fault("PRF301", severity=Severity.WARNING)
def cut_short(span: Span, about: str, extent: str) -> Diagnostic:
    """The budget was spent before all states were seen.

    ## Why
    What was not seen was not proved. A verdict that was cut says how far it reaches, and counts as no verdict.

    ## Example
    Proven with `--states 100`:

    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    ```report
    warning[PRF301]: `Pay` is not proved: 101 states, cut at 100 states
      --> example.mere:19:5
       |
    19 |     idempotent by basket.basketId forever
       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: allow more with `--states` or `--seconds`, or fewer faults with `--at-most`
    ```

    ## Instead
    Allow more states or more time, or count the faults, as with `--at-most crash=2`; without `--states` the same text is proven:

    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    enum PayState { paid, refused }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent  final sent }
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
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    """
    message = f"`{about}` is not proved: {extent}"
    hint = "allow more with `--states` or `--seconds`, or fewer faults with `--at-most`"
    return _warning("PRF301", span, message, hint)
