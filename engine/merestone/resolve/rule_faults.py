"""What can be wrong with a house rule itself: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable

from merestone.diagnostics import Applicability, Diagnostic, Span, nearest, respelt
from merestone.spelling import listed
from merestone.syntax.faults import error, fault


@fault("HSE101")
def named_like_code(name: str, span: Span) -> Diagnostic:
    """A house rule has a name that looks like the code of a built-in rule.

    ## Why
    What a rule finds is called by the rule's name. `REC999` would be looked up in the manual and not be there.

    ## Example
    ```mere
    module shop
    rule REC999 "Boundaries have an owner" {
      for boundary b
      require b.from.all(s, s.team != "")
    }
    ```
    ```report
    error[HSE101]: `REC999` looks like the code of a built-in rule
     --> example.mere:2:6
      |
    2 | rule REC999 "Boundaries have an owner" {
      |      ^^^^^^
      = help: name it after what it demands, as in `EveryBoundaryHasATeam`
    ```

    ## Instead
    ```mere
    module shop
    rule EveryBoundaryHasATeam "Boundaries have an owner" {
      for boundary b
      require b.from.all(s, s.team != "")
    }
    ```
    """
    hint = "name it after what it demands, as in `EveryBoundaryHasATeam`"
    return error("HSE101", span, f"`{name}` looks like the code of a built-in rule", hint)


@fault("HSE102")
def nothing_required(name: str, span: Span) -> Diagnostic:
    """A house rule requires nothing.

    ## Why
    It would go through the spec and never find anything, while everybody believes that it watches.

    ## Example
    ```mere
    module shop
    rule EveryBoundaryHasATeam "Boundaries have an owner" {
      for boundary b where b.style == "async command"
    }
    ```
    ```report
    error[HSE102]: `EveryBoundaryHasATeam` requires nothing
     --> example.mere:2:6
      |
    2 | rule EveryBoundaryHasATeam "Boundaries have an owner" {
      |      ^^^^^^^^^^^^^^^^^^^^^
      = help: add `require EXPRESSION`: what must be true of each
    ```

    ## Instead
    ```mere
    module shop
    rule EveryBoundaryHasATeam "Boundaries have an owner" {
      for boundary b where b.style == "async command"
      require b.from.all(s, s.team != "")
    }
    ```
    """
    hint = "add `require EXPRESSION`: what must be true of each"
    return error("HSE102", span, f"`{name}` requires nothing", hint)


@fault("HSE103")
def other_elements(text: str, is_: str, kind: str, span: Span) -> Diagnostic:
    """A rule goes through a list that holds something else.

    ## Why
    `for operation o in ..` says what each `o` is; were it something else, nothing that is said of it would be so.

    ## Example
    ```mere
    module shop
    rule CommandsAreNamed "Commands have a description" {
      for boundary b
      for operation o in b.messages
      require o.description != ""
    }
    ```
    ```report
    error[HSE103]: `b.messages` is a list of `message`, not of `operation`
     --> example.mere:4:22
      |
    4 |   for operation o in b.messages
      |                      ^^^^^^^^^^
    ```

    ## Instead
    ```mere
    module shop
    rule CommandsAreNamed "Commands have a description" {
      for boundary b
      for operation o in b.operations
      require o.description != ""
    }
    ```
    """
    of = f"is {is_}, not of `{kind}`" if is_.startswith("a list of") else f"is {is_}, and this place needs a list"
    return error("HSE103", span, f"`{text}` {of}")


@fault("HSE104")
def wrong_hole(message: str, span: Span) -> Diagnostic:
    """A `{..}` in a message cannot be filled.

    ## Why
    Whoever reads the message must see a text or a number there. An element is shown by its name, a list by its items.

    ## Example
    ```mere
    module shop
    rule BoundariesAreOwned "Boundaries have an owner" {
      for boundary b
      require b.from.all(s, s.team != "")
      message "nobody owns {b.timing}"
    }
    ```
    ```report
    error[HSE104]: `b.timing` is a `timing` and cannot be shown
     --> example.mere:5:25
      |
    5 |   message "nobody owns {b.timing}"
      |                         ^^^^^^^^
      = help: write what to show, as in `{b.name}`; `{{` is a brace
    ```

    ## Instead
    ```mere
    module shop
    rule BoundariesAreOwned "Boundaries have an owner" {
      for boundary b
      require b.from.all(s, s.team != "")
      message "nobody owns {b.from}"
    }
    ```
    """
    return error("HSE104", span, message, "write what to show, as in `{b.name}`; `{{` is a brace")


@fault("SYN111", fix=Applicability.SAFE)
def no_such_place(name: str, of: str, span: Span, candidates: Iterable[str]) -> Diagnostic:
    """A waiver names a place that is not there.

    ## Why
    What is let pass must be as small as it can be said, and must be there; a waiver of nothing would hide nothing today and
    anything tomorrow.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    entity Basket owned by Shop {
      key basketId : uuid
      total : integer(0..999)
    }
    waive STY101 on Basket.totl until 2030-12-31 because "counted by hand" by Clerk
    ```
    ```report
    error[SYN111]: `Basket` has no part `totl`
     --> example.mere:7:24
      |
    7 | waive STY101 on Basket.totl until 2030-12-31 because "counted by hand" by Clerk
      |                        ^^^^
      = help: did you mean `total`?
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    entity Basket owned by Shop {
      key basketId : uuid
      total : integer(0..999)
    }
    waive STY101 on Basket.total until 2030-12-31 because "counted by hand" by Clerk
    ```
    """
    candidates = list(candidates)
    meant = nearest(name, candidates)
    hint = f"did you mean `{meant}`?" if meant else f"its parts are: {listed(candidates)}" if candidates else None
    return error("SYN111", span, f"`{of}` has no part `{name}`", hint, respelt(span, name, candidates))
