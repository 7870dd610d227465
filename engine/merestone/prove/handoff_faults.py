"""What a proof finds wrong with a handoff: one function a fault, its docstring being the manual page."""

from merestone.diagnostics import Diagnostic, Span
from merestone.syntax.faults import error, fault


@fault("PRF101")
def second_effect(span: Span, about: str, whose: str) -> Diagnostic:
    """An effect can come about twice.

    ## Why
    A network repeats, and a sender that knows nothing sends again. Only a key that the receiver remembers makes a repetition
    harmless: the second copy is answered as the first time, and nothing is done again.

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
    error[PRF101]: `Pay` can have its effect twice at `Till`: a copy is taken for something new
      --> example.mere:11:11
       |
    11 |   command Pay http post "/pay" {
       |           ^^^^^^^^^^^^^^^^^^^^
       = help: let it be known by its key: `idempotent by PATHS forever` for a command, `dedupe by eventId` for a fact, `rerun is ..` for a run
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
    message = f"`{about}` can have its effect twice at `{whose}`: a copy is taken for something new"
    hint = "let it be known by its key: `idempotent by PATHS forever` for a command, `dedupe by eventId` for a fact, `rerun is ..` for a run"
    return error("PRF101", span, message, hint)


@fault("PRF102")
def unheard_message(span: Span, about: str, whose: str) -> Diagnostic:
    """A message can arrive where nothing takes it.

    ## Why
    A reply that comes late, or says otherwise than what is held to be true, arrives all the same. If the spec has no word for
    it, each implementation drops it in its own way, and the two sides go on believing different things.

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
    error[PRF102]: a reply of `Pay` can come to `Shop` in a state that does not take it
      --> example.mere:11:11
       |
    11 |   command Pay http post "/pay" {
       |           ^^^^^^^^^^^^^^^^^^^^
       = help: say whose it is: `conflict opens NAME for ROLE`
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
    message = f"a reply of `{about}` can come to `{whose}` in a state that does not take it"
    hint = "say whose it is: `conflict opens NAME for ROLE`"
    return error("PRF102", span, message, hint)


@fault("PRF103")
def endless_wait(span: Span, about: str, state: str) -> Diagnostic:
    """Something can wait for ever, or lands with a person before anybody asked.

    ## Why
    What is lost is not seen by anyone. Only a timer of the side that waits, a question, and in the end a desk that has a name
    bring it out of waiting; where one of these is missing, the first lost message is an incident.

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
      }
    }
    ```
    ```report
    error[PRF103]: `Pay` can end in `repair`, and nothing brings it out of there
      --> example.mere:23:5
       |
    23 |     unknown named Unsure ask PayStatus every 1 min for 1 h {
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
    message = f"`{about}` can end in `{state}`, and nothing brings it out of there"
    hint = "give it a deadline, a question to ask and a desk: `completed within D`, `unknown ask QUERY ..`, `repair by ROLE ..`"
    return error("PRF103", span, message, hint)


@fault("PRF104")
def weak_block(span: Span, about: str, what: str, rest: str, hint: str) -> Diagnostic:
    """A block is weaker than the handoff is long, or longer than it.

    ## Why
    A handoff is open from its intent until it is settled. A block that is lifted in between lets happen what it should hold
    back, while the outcome is still to come; one that is never lifted holds it back for good.

    Open are `requested`, `accepted`, `unknown`, `reconciling`, `repair` and `compensating`, and also `rejected` and `failed` where these
    open a fallout (`rejected opens NAME for ROLE`), for a desk may send it again. With `rejected refuse` it is answered, and nothing more: then that
    is an end, and the block has to name it.

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
        blocks Basket -> sent until completed or rejected or abandoned
        repair by Clerk within 1 d may confirm, resend, abandon
      }
    }
    ```
    ```report
    error[PRF104]: `Basket` can become `sent` while `Pay` is still open
      --> example.mere:29:5
       |
    29 |     blocks Basket -> sent until completed or rejected or abandoned
       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: `rejected` is still open, for a desk may take it up: write `until completed or abandoned`
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
    return error("PRF104", span, f"{what} while `{about}` {rest}", hint)


@fault("PRF105")
def undone_unnoticed(span: Span, about: str, other: str) -> Diagnostic:
    """A handoff still counts as completed after it was taken back.

    ## Why
    What is reversed by another command has two records: its own and that of the reversal. Unless the second one moves the
    first, everything that asks whether it is completed goes on hearing yes.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Replies on http "/replies" { readers Shop }
    entity Basket owned by Shop { key basketId : uuid }
    boundary Sale from Shop to Till version 1.0 {
      style async command
      command Pay http post "/pay", replies on Replies {
        request { basket : reference to Basket }
        accepted as Taken { number : uuid }
        completed as Paid { receipt : uuid }
        mutability { correct by reversal with Refund }
      }
      command Refund http post "/refund", replies on Replies {
        request { basket : reference to Basket }
        accepted as RefundTaken { number : uuid }
        completed as Refunded { receipt : uuid }
      }
      timing { accepted within 5 s  completed within 1 h }
      recovery {
        idempotent by basket.basketId forever
        conflict opens Clash for Clerk
        notSent retry 3 times, backoff 1 s .. 9 s, then repair
        unknown named Unsure ask PayStatus every 1 min for 3 h {
          found paid -> completed
          found pending -> accepted
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
      status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
    }
    enum PayState { paid, pending }
    ```
    ```report
    error[PRF105]: `Refund` can be completed while `Pay` still counts as completed
      --> example.mere:12:18
       |
    12 |     mutability { correct by reversal with Refund }
       |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: tie them together: `undo with Refund`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Replies on http "/replies" { readers Shop }
    entity Basket owned by Shop { key basketId : uuid }
    boundary Sale from Shop to Till version 1.0 {
      style async command
      command Pay http post "/pay", replies on Replies {
        request { basket : reference to Basket }
        accepted as Taken { number : uuid }
        completed as Paid { receipt : uuid }
        mutability { correct by reversal with Refund }
        recovery { undo with Refund }
      }
      command Refund http post "/refund", replies on Replies {
        request { basket : reference to Basket }
        accepted as RefundTaken { number : uuid }
        completed as Refunded { receipt : uuid }
      }
      timing { accepted within 5 s  completed within 1 h }
      recovery {
        idempotent by basket.basketId forever
        conflict opens Clash for Clerk
        notSent retry 3 times, backoff 1 s .. 9 s, then repair
        unknown named Unsure ask PayStatus every 1 min for 3 h {
          found paid -> completed
          found pending -> accepted
          absent 2 times, 5 min apart -> resend
          otherwise -> repair
        }
        repair by Clerk within 1 d may confirm, resend, abandon
      }
      status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
    }
    enum PayState { paid, pending }
    ```
    """
    message = f"`{other}` can be completed while `{about}` still counts as completed"
    hint = f"tie them together: `undo with {other}`"
    return error("PRF105", span, message, hint)


@fault("PRF106")
def older_over_newer(span: Span, about: str, whose: str) -> Diagnostic:
    """A reader can go back to an older fact.

    ## Why
    Channels deliver again, and not always in order. A reader that applies what comes as it comes ends with the older of two
    facts, and stays there until the next one.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Baskets on http "/baskets" { readers Till }
    entity Basket owned by Shop { key basketId : uuid }
    boundary BasketFacts from Shop to Till version 1.0 {
      style event
      event BasketChanged on Baskets { fact { basket : reference to Basket } }
      recovery {
        dedupe by eventId
        gap park, then replay
        poison park, opens Puzzle for Clerk
      }
    }
    ```
    ```report
    error[PRF106]: `Till` can let an older `BasketChanged` replace a newer one
     --> example.mere:8:9
      |
    8 |   event BasketChanged on Baskets { fact { basket : reference to Basket } }
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write `ordered by` the key of what it is about, and `gap park, then replay`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Baskets on http "/baskets" { readers Till }
    entity Basket owned by Shop { key basketId : uuid }
    boundary BasketFacts from Shop to Till version 1.0 {
      style event
      event BasketChanged on Baskets { fact { basket : reference to Basket } }
      recovery {
        ordered by basket.basketId
        dedupe by eventId
        gap park, then replay
        poison park, opens Puzzle for Clerk
      }
    }
    ```
    """
    message = f"`{whose}` can let an older `{about}` replace a newer one"
    hint = "write `ordered by` the key of what it is about, and `gap park, then replay`"
    return error("PRF106", span, message, hint)


@fault("PRF107")
def foreign_move(span: Span, about: str, owner: str, what: str) -> Diagnostic:
    """A lifecycle moves upon what its owner does not see.

    ## Why
    Only the owner of an entity moves it, and only upon what it knows. Where the cause lies between two others, either somebody
    else writes the state, or the owner guesses.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    system Store "Warehouse" { kind inventory }
    enum PayState { paid, refused }
    entity Basket owned by Store {
      key basketId : uuid
      status : lifecycle { initial open  open -> sent on Pay.completed  final sent }
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
    error[PRF107]: `Store` owns `Basket` and is no party to `Pay`, yet is to move it upon that
      --> example.mere:12:11
       |
    12 |   command Pay http post "/pay" {
       |           ^^^^^^^^^^^^^^^^^^^^
       = help: let `Store` be told by an event, or let it take part in `Pay`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    system Store "Warehouse" { kind inventory }
    enum PayState { paid, refused }
    entity Basket owned by Store {
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
    message = f"`{owner}` owns `{what}` and is no party to `{about}`, yet is to move it upon that"
    hint = f"let `{owner}` be told by an event, or let it take part in `{about}`"
    return error("PRF107", span, message, hint)
