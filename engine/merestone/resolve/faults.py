"""What can be wrong with names and types: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable, Sequence

from merestone.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Related,
    Severity,
    Span,
    nearest,
    removal,
    respelt,
    start_of,
    written,
)
from merestone.spelling import listed
from merestone.syntax.faults import error, fault

_FEW = 5
"""How many names a hint lists."""
_ELSEWHERE = "declare it, or import it with `use`"


@fault("SYN101", fix=Applicability.SAFE)
def unknown_name(
    name: str, kinds: str, span: Span, candidates: Iterable[str], elsewhere: Fix | None, built_in: Sequence[str]
) -> Diagnostic:
    """A name is neither declared in this module nor imported.

    ## Why
    A boundary is only as clear as its names. Each name is declared once and imported where it is used, so a slip of the
    pen can never become a new thing.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shp { key basketId : uuid }
    ```
    ```report
    error[SYN101]: no system is called `Shp` here
     --> example.mere:3:24
      |
    3 | entity Basket owned by Shp { key basketId : uuid }
      |                        ^^^
      = help: did you mean `Shop`?
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop { key basketId : uuid }
    ```
    """
    message = f"{kinds} is called `{name}` here"
    if elsewhere:
        return error("SYN101", span, message, elsewhere.title, (elsewhere,))
    if built_in:
        return error("SYN101", span, message, f"write `{'` or `'.join(built_in)}`", written(span, built_in))
    candidates = frozenset(candidates)
    meant = nearest(name, candidates)
    few = f"declare it, or take one of: {', '.join(sorted(candidates))}" if 0 < len(candidates) <= _FEW else _ELSEWHERE
    hint = f"did you mean `{meant}`?" if meant else few
    return error("SYN101", span, message, hint, respelt(span, name, candidates))


@fault("SYN102")
def declared_twice(what: str, span: Span, first: Related) -> Diagnostic:
    """A name is declared a second time.

    ## Why
    Contracts, machines and reports have one list of names for the whole spec. Two things with one name could not be
    told apart there.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    enum Colour { blue }
    ```
    ```report
    error[SYN102]: `Colour` is declared twice
     --> example.mere:3:6
      |
    3 | enum Colour { blue }
      |      ^^^^^^
     ::: example.mere:2:6: first declared here
      = help: give one of them another name
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    enum OtherColour { blue }
    ```
    """
    message = f"{what} is declared twice"
    return Diagnostic("SYN102", Severity.ERROR, message, span, (first,), "give one of them another name")


@fault("SYN103", fix=Applicability.SAFE)
def unknown_module(name: str, span: Span, modules: Iterable[str]) -> Diagnostic:
    """A `use` names a module that no file declares.

    ## Why
    The imported names have no meaning without it.

    ## Example
    ```mere
    module shop
    use shipping.{Parcel}
    enum Colour { red, green }
    ```
    ```report
    error[SYN103]: no file declares the module `shipping`
     --> example.mere:2:5
      |
    2 | use shipping.{Parcel}
      |     ^^^^^^^^
      = help: the modules are: shop
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    modules = sorted(modules)
    meant = nearest(name, modules)
    hint = f"did you mean `{meant}`?" if meant else f"the modules are: {listed(modules)}"
    return error("SYN103", span, f"no file declares the module `{name}`", hint, respelt(span, name, modules))


@fault("SYN104", fix=Applicability.SAFE)
def not_declared_there(name: str, module: str, span: Span, declared: Iterable[str]) -> Diagnostic:
    """A `use` asks a module for a name that it does not declare.

    ## Why
    Names are imported from where they are declared, never passed on by a third module.

    ## Example
    ```mere
    module shop
    use shop.{Color}
    enum Colour { red, green }
    ```
    ```report
    error[SYN104]: the module `shop` declares no `Color`
     --> example.mere:2:11
      |
    2 | use shop.{Color}
      |           ^^^^^
      = help: did you mean `Colour`?
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    declared = frozenset(declared)
    meant = nearest(name, declared)
    hint = f"did you mean `{meant}`?" if meant else None
    return error("SYN104", span, f"the module `{module}` declares no `{name}`", hint, respelt(span, name, declared))


@fault("SYN105")
def wrong_kind(name: str, is_: str, wanted: str, span: Span, declared: Span) -> Diagnostic:
    """A name means another kind of thing than this place needs.

    ## Why
    Only a system can own, only an actor can be asked to repair, only a query can be asked for an outcome.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    entity Basket owned by Colour { key basketId : uuid }
    ```
    ```report
    error[SYN105]: `Colour` is an enum, and this place needs a system
     --> example.mere:3:24
      |
    3 | entity Basket owned by Colour { key basketId : uuid }
      |                        ^^^^^^
     ::: example.mere:2:6: declared here
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    enum Colour { red, green }
    entity Basket owned by Shop { key basketId : uuid }
    ```
    """
    message = f"`{name}` is {is_}, and this place needs {wanted}"
    return Diagnostic("SYN105", Severity.ERROR, message, span, (Related(declared, "declared here"),))


@fault("SYN107", fix=Applicability.SAFE)
def no_module(span: Span, name: str) -> Diagnostic:
    """A file does not begin with its module line.

    ## Why
    Other files import by module name, so each file says first what it is called.

    ## Example
    ```mere
    enum Colour { red, green }
    ```
    ```report
    error[SYN107]: the file does not begin with `module NAME`
     --> example.mere:1:1
      |
    1 | enum Colour { red, green }
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write `module` with a name of your choice as the first line
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    hint = "write `module` with a name of your choice as the first line"
    named = (
        (Fix(f"write `module {name}`", (Edit(start_of(span), f"module {name}\n\n"),)),) if name.isidentifier() else ()
    )
    return error("SYN107", span, "the file does not begin with `module NAME`", hint, named)


@fault("SYN108")
def second_module(span: Span) -> Diagnostic:
    """A file has a second module line.

    ## Why
    One file is one module; a name would otherwise belong to two.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    module other
    ```
    ```report
    error[SYN108]: a file has one `module` line, the first
     --> example.mere:3:1
      |
    3 | module other
      | ^^^^^^^^^^^^
      = help: move what follows to a file of its own
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    return error("SYN108", span, "a file has one `module` line, the first", "move what follows to a file of its own")


@fault("TYP101", fix=Applicability.SAFE)
def unknown_field(name: str, of: str, span: Span, candidates: Iterable[str], instead: str | None = None) -> Diagnostic:
    """A path names a field that is not there.

    ## Why
    Keys, evidence and checks are read from the message; a path that leads nowhere would silently be nothing.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantiy >= 1
    }
    ```
    ```report
    error[TYP101]: `Line` has no field `quantiy`
     --> example.mere:4:9
      |
    4 |   check quantiy >= 1
      |         ^^^^^^^
      = help: did you mean `quantity`?
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity >= 1
    }
    ```
    """
    candidates = list(candidates)
    names = frozenset(candidates)
    meant = nearest(name, names)
    fields = f"its fields are: {listed(candidates)}" if candidates else None
    if instead:
        return error("TYP101", span, f"{of} has no field `{name}`", instead)
    hint = f"did you mean `{meant}`?" if meant else fields
    return error("TYP101", span, f"{of} has no field `{name}`", hint, respelt(span, name, names))


@fault("TYP102", fix=Applicability.SAFE)
def unknown_state(name: str, of: str, span: Span, candidates: Iterable[str]) -> Diagnostic:
    """A clause names a state that the machine does not have.

    ## Why
    A state that cannot be reached makes the clause true, or false, for ever.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle {
        initial empty
        empty -> full
        final ful
      }
    }
    ```
    ```report
    error[TYP102]: `Basket` has no state `ful`
     --> example.mere:8:11
      |
    8 |     final ful
      |           ^^^
      = help: did you mean `full`?
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle {
        initial empty
        empty -> full
        final full
      }
    }
    ```
    """
    candidates = list(candidates)
    names = frozenset(candidates)
    meant = nearest(name, names)
    states = f"its states are: {listed(candidates)}" if candidates else "it has no lifecycle"
    hint = f"did you mean `{meant}`?" if meant else states
    return error("TYP102", span, f"{of} has no state `{name}`", hint, respelt(span, name, names))


@fault("TYP103", fix=Applicability.SAFE)
def not_a_choice(word: str, what: str, span: Span, choices: Iterable[str]) -> Diagnostic:
    """A word is not one of the choices of its place.

    ## Why
    The choices are closed so that each has one meaning for contracts, proof and tests.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platfrom }
    ```
    ```report
    error[TYP103]: `platfrom` is no kind of system
     --> example.mere:2:31
      |
    2 | system Shop "Web shop" { kind platfrom }
      |                               ^^^^^^^^
      = help: did you mean `platform`?
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    ```
    """
    choices = list(choices)
    meant = nearest(word, choices)
    hint = f"choose one of: {listed(choices)}" if choices else f"declare one: there is no {what} yet"
    if meant:
        hint = f"did you mean `{meant}`?"
    return error("TYP103", span, f"`{word}` is no {what}", hint, respelt(span, word, choices))


@fault("TYP104")
def wrong_value(path: str, is_: str, value: str, span: Span, hint: str | None) -> Diagnostic:
    """A field is compared with a value of another type.

    ## Why
    The comparison could never hold, and every message would be refused.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity >= "one"
    }
    ```
    ```report
    error[TYP104]: `quantity` is an integer and cannot be compared with a text
     --> example.mere:4:9
      |
    4 |   check quantity >= "one"
      |         ^^^^^^^^^^^^^^^^^
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity >= 1
    }
    ```
    """
    return error("TYP104", span, f"`{path}` is {is_} and cannot be compared with {value}", hint)


@fault("TYP105", fix=Applicability.REVIEW)
def wrong_bounds(message: str, span: Span, hint: str | None, fixes: tuple[Fix, ...] = ()) -> Diagnostic:
    """A type is given bounds, a scale or a pattern that it cannot have.

    ## Why
    Bounds become part of every schema; impossible ones would refuse every message.

    ## Example
    ```mere
    module shop
    type Line { quantity : integer(10..1) }
    ```
    ```report
    error[TYP105]: the range 10..1 is empty
     --> example.mere:2:31
      |
    2 | type Line { quantity : integer(10..1) }
      |                               ^^^^^^^
      = help: write the smaller number first
    ```

    ## Instead
    ```mere
    module shop
    type Line { quantity : integer(1..10) }
    ```
    """
    return error("TYP105", span, message, hint, fixes)


@fault("TYP106")
def inexact_time(unit: str, span: Span) -> Diagnostic:
    """A deadline or window is given in months or years.

    ## Why
    Months and years have no fixed length. They are for how long evidence is kept; what a machine waits for is exact.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    channel Sales on http "/sales" { retained for 3 months }
    ```
    ```report
    error[TYP106]: `months` has no fixed length
     --> example.mere:3:47
      |
    3 | channel Sales on http "/sales" { retained for 3 months }
      |                                               ^^^^^^^^
      = help: use ms, s, min, h or d
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    channel Sales on http "/sales" { retained for 90 d }
    ```
    """
    return error("TYP106", span, f"`{unit}` has no fixed length", "use ms, s, min, h or d")


@fault("TYP107")
def wrong_arguments(policy: str, wanted: tuple[str, ...], given: int, span: Span, actors: Sequence[str]) -> Diagnostic:
    """A policy is applied with too few or too many arguments.

    ## Why
    Each parameter is a desk that is named in some clause; a clause without its desk would name nobody.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    policy Told(desk) for event { recovery { poison opens PoisonFact for desk } }
    boundary Sale from Shop to Shop version 1.0 {
      style event
      apply Told
    }
    ```
    ```report
    error[TYP107]: `Told` takes 1 argument (desk), and 0 are given
     --> example.mere:6:3
      |
    6 |   apply Told
      |   ^^^^^^^^^^
      = help: write `apply Told(desk)` with an actor in place of desk, such as Clerk
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    policy Told(desk) for event { recovery { poison opens PoisonFact for desk } }
    boundary Sale from Shop to Shop version 1.0 {
      style event
      apply Told(Clerk)
    }
    ```
    """
    takes = f"{len(wanted)} argument{'s' * (len(wanted) != 1)} ({', '.join(wanted)})" if wanted else "no argument"
    form = f"`apply {policy}({', '.join(wanted)})`" if wanted else f"`apply {policy}`"
    such = f", such as {listed(actors)}" if actors else "; a system declares its `actors`"
    each = f" with an actor in place of {'each' if wanted[1:] else wanted[0]}{such}" if wanted else ""
    hint = f"write {form}{each}"
    return error("TYP107", span, f"`{policy}` takes {takes}, and {given} {'is' if given == 1 else 'are'} given", hint)


@fault("TYP108")
def other_style(policy: str, fits: str, style: str, span: Span) -> Diagnostic:
    """A policy is applied to a boundary of another style than it was written for.

    ## Why
    Its clauses speak of states and circumstances that this style does not have.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    policy Told for event { recovery { poison park } }
    boundary Sale from Shop to Shop version 1.0 {
      style sync command
      apply Told
    }
    ```
    ```report
    error[TYP108]: `Told` is for the style event, and this boundary has the style sync command
     --> example.mere:6:3
      |
    6 |   apply Told
      |   ^^^^^^^^^^
      = help: apply a policy for the style sync command
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    policy Told for event { recovery { poison park } }
    boundary Sale from Shop to Shop version 1.0 {
      style event
      apply Told
    }
    ```
    """
    message = f"`{policy}` is for the style {fits}, and this boundary has the style {style}"
    return error("TYP108", span, message, f"apply a policy for the style {style}")


@fault("TYP109")
def circular_parent(entity: str, span: Span) -> Diagnostic:
    """An entity is, by way of others, part of itself.

    ## Why
    A whole key is the parent's key and then one's own; in a circle there is no first key.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop part of Basket { key basketId : uuid }
    ```
    ```report
    error[TYP109]: `Basket` is part of itself
     --> example.mere:3:8
      |
    3 | entity Basket owned by Shop part of Basket { key basketId : uuid }
      |        ^^^^^^
      = help: remove one `part of` of the circle
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop { key basketId : uuid }
    ```
    """
    return error("TYP109", span, f"`{entity}` is part of itself", "remove one `part of` of the circle")


@fault("TYP110", fix=Applicability.SAFE)
def second_clause(what: str, span: Span, first: Span, again: Span | None) -> Diagnostic:
    """Something that can be said once is said twice in one place.

    ## Why
    Of two answers in one place neither is nearer, so nobody could say which holds.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      quantity : integer(1..99)
    }
    ```
    ```report
    error[TYP110]: the field `quantity` is given twice
     --> example.mere:4:3
      |
    4 |   quantity : integer(1..99)
      |   ^^^^^^^^
     ::: example.mere:3:3: first given here
      = help: keep one of them
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..99)
    }
    ```
    """
    related = (Related(first, "first given here"),)
    fixes = (removal(again, "remove the second, which says the same"),) if again else ()
    return Diagnostic("TYP110", Severity.ERROR, f"{what} is given twice", span, related, "keep one of them", fixes)


@fault("TYP111", fix=Applicability.SAFE)
def no_initial(entity: str, span: Span, state: str | None, place: Span) -> Diagnostic:
    """A lifecycle does not say where it begins.

    ## Why
    Everything about a machine, from proofs to tests, starts from its first state.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle {
        empty -> full
        final full
      }
    }
    ```
    ```report
    error[TYP111]: the lifecycle of `Basket` has no initial state
     --> example.mere:5:3
      |
    5 |   status : lifecycle {
      |   ^^^^^^
      = help: add `initial empty`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle {
        initial empty
        empty -> full
        final full
      }
    }
    ```
    """
    message, clause = f"the lifecycle of `{entity}` has no initial state", f"initial {state or 'STATE'}"
    indent = " " * (place.column - 1)
    fixes = (Fix(f"add `{clause}`", (Edit(start_of(place), f"{clause}\n{indent}"),)),) if state else ()
    return error("TYP111", span, message, f"add `{clause}`", fixes)


@fault("TYP112")
def unusable_identity(identity: str, span: Span) -> Diagnostic:
    """A system is known by a name that no certificate can have.

    ## Why
    Whoever takes a request compares the name with those in the certificate of the connection, letter by letter. It is a SPIFFE ID (trust
    domain in lower case, then a path), another URI, or the full DNS name of one host, without a wildcard.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  identity "spiffe://Retail.example/shop" }
    ```
    ```report
    error[TYP112]: no certificate can be made out to "spiffe://Retail.example/shop"
     --> example.mere:2:50
      |
    2 | system Shop "Web shop" { kind platform  identity "spiffe://Retail.example/shop" }
      |                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write a SPIFFE ID, as "spiffe://retail.example/shop", another URI, or a DNS name, as "shop.retail.example"
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  identity "spiffe://retail.example/shop" }
    ```
    """
    form = 'write a SPIFFE ID, as "spiffe://retail.example/shop", another URI, or a DNS name, as "shop.retail.example"'
    return error("TYP112", span, f'no certificate can be made out to "{identity}"', form)


@fault("TYP501")
def which_lifecycle(entity: str, fields: list[str], span: Span) -> Diagnostic:
    """A clause speaks of the state of an entity that has several lifecycles.

    ## Why
    Two lifecycles may have states of one name, and they move apart from each other. The clause must say whose state it
    means.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status  : lifecycle { initial open   open -> sent     final sent }
      payment : lifecycle { initial unpaid unpaid -> paid   final paid }
    }
    invariant OneSending { at most 1 Basket enters sent }
    ```
    ```report
    error[TYP501]: `Basket` has several lifecycles
     --> example.mere:8:34
      |
    8 | invariant OneSending { at most 1 Basket enters sent }
      |                                  ^^^^^^
      = help: write `Basket.status` or `Basket.payment`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status  : lifecycle { initial open   open -> sent     final sent }
      payment : lifecycle { initial unpaid unpaid -> paid   final paid }
    }
    invariant OneSending { at most 1 Basket.status enters sent }
    ```
    """
    ways = " or ".join(f"`{entity}.{field}`" for field in fields)
    return error("TYP501", span, f"`{entity}` has several lifecycles", f"write {ways}")


@fault("TYP502", fix=Applicability.SAFE)
def no_lifecycle(name: str | None, of: str, span: Span, candidates: Iterable[str]) -> Diagnostic:
    """A clause asks for the state of something that has no lifecycle, or not one of that name.

    ## Why
    Only a lifecycle has states that are entered and left.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open   open -> sent   final sent }
    }
    invariant OneSending { at most 1 Basket.stauts enters sent }
    ```
    ```report
    error[TYP502]: `Basket` has no lifecycle `stauts`
     --> example.mere:7:41
      |
    7 | invariant OneSending { at most 1 Basket.stauts enters sent }
      |                                         ^^^^^^
      = help: did you mean `status`?
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open   open -> sent   final sent }
    }
    invariant OneSending { at most 1 Basket.status enters sent }
    ```
    """
    candidates = list(candidates)
    meant = nearest(name, candidates) if name else None
    known = f"its lifecycles are: {listed(candidates)}" if candidates else "give it one, or name what has one"
    message = f"`{of}` has no lifecycle" + (f" `{name}`" if name else "")
    return error(
        "TYP502", span, message, f"did you mean `{meant}`?" if meant else known, respelt(span, name or "", candidates)
    )


@fault("TYP612")
def kept_state(field: str, entity: str, written: str, span: Span) -> Diagnostic:
    """An entity keeps the state of something as a word.

    ## Why
    What an entity is in stands in its own lifecycle. The state of something else belongs to its owner: kept as a word it is old from the
    moment on in which it was written, and nobody can see by whom.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open   open -> sent   final sent }
    }
    entity Parcel owned by Shop {
      key parcelId : uuid
      basketState  : state of Basket
    }
    ```
    ```report
    error[TYP612]: `Parcel` would keep the state of something in `basketState`
     --> example.mere:9:3
      |
    9 |   basketState  : state of Basket
      |   ^^^^^^^^^^^
      = help: a message says `state of Basket`; an entity has a `reference to` it, or shows it as `derived from`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      status : lifecycle { initial open   open -> sent   final sent }
    }
    entity Parcel owned by Shop {
      key parcelId : uuid
      basket       : reference to Basket
    }
    ```
    """
    message = f"`{entity}` would keep the state of something in `{field}`"
    hint = f"a message says `{written}`; an entity has a `reference to` it, or shows it as `derived from`"
    return error("TYP612", span, message, hint)


@fault("TYP503")
def no_party(system: str, operation: str, span: Span, parties: Iterable[str]) -> Diagnostic:
    """A clause asks for the side of a system that takes no part in the operation.

    ## Why
    Each of the two sides of a handoff has states of its own; nobody else has any.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Till "Payments" { kind billing }
    system Post "Parcels" { kind other }
    boundary Sale from Shop to Till version 1.0 {
      style async command
      command Pay http post "/pay" { request { amount : money } }
    }
    invariant PaidOnce { at most 1 Pay at Post enters completed }
    ```
    ```report
    error[TYP503]: `Post` takes no part in `Pay`
     --> example.mere:9:39
      |
    9 | invariant PaidOnce { at most 1 Pay at Post enters completed }
      |                                       ^^^^
      = help: its sides are: Shop, Till
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Till "Payments" { kind billing }
    system Post "Parcels" { kind other }
    boundary Sale from Shop to Till version 1.0 {
      style async command
      command Pay http post "/pay" { request { amount : money } }
    }
    invariant PaidOnce { at most 1 Pay at Till enters completed }
    ```
    """
    parties = list(parties)
    hint = f"its sides are: {listed(parties)}" if parties else "only operations have sides"
    return error("TYP503", span, f"`{system}` takes no part in `{operation}`", hint)
