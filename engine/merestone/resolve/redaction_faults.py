"""What can be wrong with redacted fields: one function a fault, its docstring being the manual page."""

from collections.abc import Sequence

from merestone.diagnostics import Diagnostic, Span
from merestone.syntax.faults import error, fault


@fault("TYP113")
def unfit_redaction(what: str, way: str, span: Span, ways: Sequence[str]) -> Diagnostic:
    """A field is to be redacted in a way that its type has not.

    ## Why
    What crosses instead of the value has a form that both sides can check. A range needs an order, and a mask needs letters to hide: of a
    text there is no range, and a record that is masked here and there is no text.

    ## Example
    ```mere
    module shop
    type Parcel { recipient : string(1..80)  sensitive pii  redacted by band }
    ```
    ```report
    error[TYP113]: a text cannot be redacted by band
     --> example.mere:2:69
      |
    2 | type Parcel { recipient : string(1..80)  sensitive pii  redacted by band }
      |                                                                     ^^^^
      = help: write `mask`, `drop`, `hash` or `tokenise`
    ```

    ## Instead
    ```mere
    module shop
    type Parcel { recipient : string(1..80)  sensitive pii  redacted by mask }
    ```
    """
    return error("TYP113", span, f"{what} cannot be redacted by {way}", f"write {_choice(ways)}")


@fault("TYP114")
def untelling_key(name: str, way: str, span: Span, ways: Sequence[str]) -> Diagnostic:
    """A key crosses in a form that does not tell one thing from another.

    ## Why
    By its key each system knows which thing is meant. Many values share a mask or a range, and what is dropped is nothing at all; a keyed
    hash or a token stands for one value, and is the same each time.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Customer owned by Shop { key passport : string(6..12)  sensitive pii  redacted by mask }
    ```
    ```report
    error[TYP114]: `passport` is a key, and redacted by mask it tells nobody apart
     --> example.mere:3:37
      |
    3 | entity Customer owned by Shop { key passport : string(6..12)  sensitive pii  redacted by mask }
      |                                     ^^^^^^^^
      = help: redact it by `hash` or `tokenise`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Customer owned by Shop { key passport : string(6..12)  sensitive pii  redacted by hash }
    ```
    """
    seen = f"`{name}` is a key, and redacted by {way} it tells nobody apart"
    return error("TYP114", span, seen, f"redact it by {_choice(ways)}")


@fault("TYP115")
def unreadable(text: str, way: str, span: Span) -> Diagnostic:
    """An expression reads a field that is redacted.

    ## Why
    Who gets the message gets something instead of the value, and can compare it with nothing. Whether an optional field is there can be
    asked all the same, unless it is dropped.

    ## Example
    ```mere
    module shop
    type Parcel {
      worth : money  sensitive price  redacted by band
      check worth.amount > 0
    }
    ```
    ```report
    error[TYP115]: `worth` cannot be read where it is redacted by band
     --> example.mere:4:9
      |
    4 |   check worth.amount > 0
      |         ^^^^^
      = help: leave it to whoever has the value
    ```

    ## Instead
    ```mere
    module shop
    type Parcel {
      worth : money?  sensitive price  redacted by band
      bulky : boolean
      check bulky || has(worth)
    }
    ```
    """
    return error(
        "TYP115", span, f"`{text}` cannot be read where it is redacted by {way}", "leave it to whoever has the value"
    )


def _choice(ways: Sequence[str]) -> str:
    *others, last = [f"`{way}`" for way in ways]
    return f"{', '.join(others)} or {last}" if others else last
