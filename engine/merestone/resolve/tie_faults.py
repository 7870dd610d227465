"""What can be wrong with the names of journeys and reconciliations: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable

from merestone.diagnostics import Applicability, Diagnostic, Span, nearest, respelt
from merestone.spelling import listed
from merestone.syntax.faults import error, fault


@fault("TYP701", fix=Applicability.SAFE)
def no_key(name: str, entity: str, span: Span, keys: Iterable[str]) -> Diagnostic:
    """A journey is correlated by a field that is no key.

    ## Why
    What all steps of a journey have in common must be the same in every one of them, and stay so. Only a key does: any other
    field may change on the way, and two journeys may share its value.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    boundary Sales from Shop to Till version 1.0 {
      style sync command
      command Pay http post "/payments" { request { basket : reference to Basket } }
    }
    journey Buying "Buy something" {
      correlate by Basket.total
      Sales
    }
    ```
    ```report
    error[TYP701]: `total` is not in the key of `Basket`
      --> example.mere:10:23
       |
    10 |   correlate by Basket.total
       |                       ^^^^^
       = help: its key is: basketId
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    boundary Sales from Shop to Till version 1.0 {
      style sync command
      command Pay http post "/payments" { request { basket : reference to Basket } }
    }
    journey Buying "Buy something" {
      correlate by Basket.basketId
      Sales
    }
    ```
    """
    keys = list(keys)
    meant = nearest(name, keys)
    hint = f"did you mean `{meant}`?" if meant else f"its key is: {listed(keys)}"
    return error("TYP701", span, f"`{name}` is not in the key of `{entity}`", hint, respelt(span, name, keys))


@fault("TYP702")
def whole_entity(entity: str, span: Span, fields: Iterable[str]) -> Diagnostic:
    """A reconciliation compares a whole entity, where one fact is meant.

    ## Why
    Two owners never hold the same whole thing: each has fields of its own. What must agree is one fact, and its type says how it is
    compared.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    entity Receipt owned by Till { key receiptId : uuid  basket : reference to Basket  sum : money }
    reconciliation BasketsAgainstReceipts {
      compare Basket with Receipt.sum by basketId
      runs every 1 d
      otherwise opens SumDiffers for Clerk within 1 d
    }
    ```
    ```report
    error[TYP702]: `Basket` is a whole entity, and a comparison needs one fact of it
     --> example.mere:7:11
      |
    7 |   compare Basket with Receipt.sum by basketId
      |           ^^^^^^
      = help: name a field of it: Basket.basketId, Basket.total
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    entity Receipt owned by Till { key receiptId : uuid  basket : reference to Basket  sum : money }
    reconciliation BasketsAgainstReceipts {
      compare Basket.total with Receipt.sum by basketId
      runs every 1 d
      otherwise opens SumDiffers for Clerk within 1 d
    }
    ```
    """
    hint = f"name a field of it: {listed(f'{entity}.{field}' for field in fields)}"
    return error("TYP702", span, f"`{entity}` is a whole entity, and a comparison needs one fact of it", hint)


@fault("TYP703")
def no_words(fact: str, span: Span) -> Diagnostic:
    """Words are said to agree, where a fact that is compared has none.

    ## Why
    States and the values of an enum may mean the same under two names. Amounts, dates and texts agree or they do not.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    entity Receipt owned by Till { key receiptId : uuid  basket : reference to Basket  sum : money }
    reconciliation BasketsAgainstReceipts {
      compare Basket.total with Receipt.sum by basketId
      agree   paid with settled
      runs    every 1 d
      otherwise opens SumDiffers for Clerk within 1 d
    }
    ```
    ```report
    error[TYP703]: `Basket.total` has no words
     --> example.mere:8:11
      |
    8 |   agree   paid with settled
      |           ^^^^
      = help: remove the line: values of this type agree if they are the same
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    entity Receipt owned by Till { key receiptId : uuid  basket : reference to Basket  sum : money }
    reconciliation BasketsAgainstReceipts {
      compare Basket.total with Receipt.sum by basketId
      runs    every 1 d
      otherwise opens SumDiffers for Clerk within 1 d
    }
    ```
    """
    hint = "remove the line: values of this type agree if they are the same"
    return error("TYP703", span, f"`{fact}` has no words", hint)


@fault("TYP704")
def no_intent(operation: str, span: Span, enums: int) -> Diagnostic:
    """A document is sent `as` a word, and the request has no field that says which word.

    ## Why
    One command sends many messages; which of them is meant is said by one word in its request. Without such a field the word
    would reach nobody, and with two of them nobody could say which.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Post "Letters" { kind notification }
    entity Basket owned by Shop { key basketId : uuid  status : lifecycle { initial open  open -> sent  final sent } }
    boundary Letters from Shop to Post version 1.0 {
      style sync command
      command SendLetter http post "/letters" { request { basket : reference to Basket } }
    }
    document Receipt "Receipt" owned by Shop {
      once Basket is sent
      sent with SendLetter as receipt
    }
    ```
    ```report
    error[TYP704]: the request of `SendLetter` has no field whose word says which message is meant
      --> example.mere:11:24
       |
    11 |   sent with SendLetter as receipt
       |                        ^^^^^^^^^^
       = help: give it one field that is an enum of all messages
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Post "Letters" { kind notification }
    enum Intent { receipt, reminder }
    entity Basket owned by Shop { key basketId : uuid  status : lifecycle { initial open  open -> sent  final sent } }
    boundary Letters from Shop to Post version 1.0 {
      style sync command
      command SendLetter http post "/letters" { request { basket : reference to Basket, intent : Intent } }
    }
    document Receipt "Receipt" owned by Shop {
      once Basket is sent
      sent with SendLetter as receipt
    }
    ```
    """
    has = "no field" if enums == 0 else f"{enums} fields"
    message = f"the request of `{operation}` has {has} whose word says which message is meant"
    return error("TYP704", span, message, "give it one field that is an enum of all messages")
