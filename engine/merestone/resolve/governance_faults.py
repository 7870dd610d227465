"""What can be wrong with versions and what is deprecated: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable

from merestone.diagnostics import Diagnostic, Span, nearest, respelt
from merestone.spelling import listed
from merestone.syntax.faults import error, fault


@fault("TYP801")
def no_date(text: str, span: Span) -> Diagnostic:
    """A date is none that the calendar has.

    ## Why
    On that day something ends that others rely on. A day that never comes would leave them without an answer.

    ## Example
    ```mere
    module shop
    type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-02-30 }
    ```
    ```report
    error[TYP801]: there is no day 2027-02-30
     --> example.mere:2:77
      |
    2 | type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-02-30 }
      |                                                                             ^^^^^^^^^^
      = help: write a day of the calendar as YEAR-MONTH-DAY, such as `2027-06-30`
    ```

    ## Instead
    ```mere
    module shop
    type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-02-28 }
    ```
    """
    hint = "write a day of the calendar as YEAR-MONTH-DAY, such as `2027-06-30`"
    return error("TYP801", span, f"there is no day {text}", hint)


@fault("TYP802")
def ends_first(since: str, until: str, span: Span) -> Diagnostic:
    """Something is gone before it is deprecated, or on the same day.

    ## Why
    Between the two days its consumers move away. Without any time between them, the first they hear is that it is gone.

    ## Example
    ```mere
    module shop
    type Line { remark : string, note : string deprecated from 2027-09-01 until 2027-06-30 }
    ```
    ```report
    error[TYP802]: what is deprecated from 2027-09-01 is gone on 2027-06-30 already
     --> example.mere:2:77
      |
    2 | type Line { remark : string, note : string deprecated from 2027-09-01 until 2027-06-30 }
      |                                                                             ^^^^^^^^^^
      = help: write the day on which it ends after `until`, and an earlier one after `from`
    ```

    ## Instead
    ```mere
    module shop
    type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-06-30 }
    ```
    """
    message = f"what is deprecated from {since} is gone on {until} already"
    return error(
        "TYP802", span, message, "write the day on which it ends after `until`, and an earlier one after `from`"
    )


@fault("TYP803")
def not_earlier(version: str, boundary: str, current: str, span: Span) -> Diagnostic:
    """A version that is said to be still there is not earlier than the current one.

    ## Why
    The text describes the current version. `still` lists what came before it and has not gone yet.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Till "Payments" { kind billing }
    channel Sales on http "/sales" { readers Till }
    boundary Sale from Shop to Till version 1.2 {
      versions { still 1.3 }
      style event
      event Sold on Sales { fact { amount : money } }
    }
    ```
    ```report
    error[TYP803]: 1.3 is not earlier than 1.2, the version of `Sale`
     --> example.mere:6:14
      |
    6 |   versions { still 1.3 }
      |              ^^^^^^^^^
      = help: name an earlier version, or raise the version of the boundary
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Till "Payments" { kind billing }
    channel Sales on http "/sales" { readers Till }
    boundary Sale from Shop to Till version 1.4 {
      versions { still 1.3 }
      style event
      event Sold on Sales { fact { amount : money } }
    }
    ```
    """
    message = f"{version} is not earlier than {current}, the version of `{boundary}`"
    return error("TYP803", span, message, "name an earlier version, or raise the version of the boundary")


@fault("TYP804")
def no_consumer(system: str, boundary: str, span: Span, consumers: Iterable[str]) -> Diagnostic:
    """A system is said to be on a version of a boundary that it does not consume.

    ## Why
    A boundary is consumed by those who ask for what the receiver offers (commands, queries), or who are told what the
    sender says (events, feeds, files). Whoever offers it is on every version that it offers.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Till "Payments" { kind billing }
    channel Sales on http "/sales" { readers Till }
    boundary Sale from Shop to Till version 1.2 {
      versions { still 1.1  consumer Shop on 1.1 }
      style event
      event Sold on Sales { fact { amount : money } }
    }
    ```
    ```report
    error[TYP804]: `Shop` is no consumer of `Sale`
     --> example.mere:6:34
      |
    6 |   versions { still 1.1  consumer Shop on 1.1 }
      |                                  ^^^^
      = help: its consumers are: Till
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Till "Payments" { kind billing }
    channel Sales on http "/sales" { readers Till }
    boundary Sale from Shop to Till version 1.2 {
      versions { still 1.1  consumer Till on 1.1 }
      style event
      event Sold on Sales { fact { amount : money } }
    }
    ```
    """
    hint = f"its consumers are: {listed(consumers)}"
    return error("TYP804", span, f"`{system}` is no consumer of `{boundary}`", hint)


@fault("TYP805")
def no_successor(field: str, span: Span, fields: Iterable[str]) -> Diagnostic:
    """What is to be used instead of a deprecated field is no other field beside it.

    ## Why
    `use` tells every reader where to go. A field that is not there, or the deprecated one itself, leads nowhere.

    ## Example
    ```mere
    module shop
    type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-06-30 use remarks }
    ```
    ```report
    error[TYP805]: there is no other field `remarks` to use instead
     --> example.mere:2:92
      |
    2 | type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-06-30 use remarks }
      |                                                                                            ^^^^^^^
      = help: did you mean `remark`?
    ```

    ## Instead
    ```mere
    module shop
    type Line { remark : string, note : string deprecated from 2026-09-01 until 2027-06-30 use remark }
    ```
    """
    fields = list(fields)
    meant = nearest(field, fields)
    hint = f"did you mean `{meant}`?" if meant else f"the other fields are: {listed(fields)}" if fields else None
    return error(
        "TYP805", span, f"there is no other field `{field}` to use instead", hint, respelt(span, field, fields)
    )


@fault("TYP806")
def whole_entity(entity: str, span: Span, fields: Iterable[str]) -> Diagnostic:
    """A view shows an entity as a whole.

    ## Why
    Each value that is shown has an owner, an age and perhaps a label of its own. What is not named could not be told from what
    must not be shown.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    view Baskets of Basket in Shop { class operational  readers Clerk  shows Basket  fresh within 1 s }
    ```
    ```report
    error[TYP806]: a view shows fields, and `Basket` is a whole entity
     --> example.mere:4:74
      |
    4 | view Baskets of Basket in Shop { class operational  readers Clerk  shows Basket  fresh within 1 s }
      |                                                                          ^^^^^^
      = help: name what of it: Basket.basketId, Basket.total
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    entity Basket owned by Shop { key basketId : uuid  total : money }
    view Baskets of Basket in Shop { class operational  readers Clerk  shows Basket.total  fresh within 1 s }
    ```
    """
    hint = f"name what of it: {listed(f'{entity}.{field}' for field in fields)}"
    return error("TYP806", span, f"a view shows fields, and `{entity}` is a whole entity", hint)


@fault("TYP807")
def local_id_of_what(system: str, span: Span) -> Diagnostic:
    """A local identifier does not say what it identifies.

    ## Why
    In an entity it is what a system calls that entity. In a message or a plain type there may be several things that it could
    be the id of.

    ## Example
    ```mere
    module shop
    system CRM "Customer records" { kind crm }
    entity Customer owned by CRM { key customerId : uuid }
    type Contact { crmId : string(1..18) local to CRM }
    ```
    ```report
    error[TYP807]: this local id does not say what it identifies
     --> example.mere:4:38
      |
    4 | type Contact { crmId : string(1..18) local to CRM }
      |                                      ^^^^^^^^^^^^
      = help: add what it is the id of: `local to CRM of ENTITY`
    ```

    ## Instead
    ```mere
    module shop
    system CRM "Customer records" { kind crm }
    entity Customer owned by CRM { key customerId : uuid }
    type Contact { crmId : string(1..18) local to CRM of Customer }
    ```
    """
    hint = f"add what it is the id of: `local to {system} of ENTITY`"
    return error("TYP807", span, "this local id does not say what it identifies", hint)
