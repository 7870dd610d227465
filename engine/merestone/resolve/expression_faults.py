"""What can be wrong with an expression: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable, Sequence

from merestone.diagnostics import Applicability, Diagnostic, Edit, Fix, Span, nearest, respelt
from merestone.semantics.operators import FUNCTIONS, MACROS, OPERATORS, ORDERINGS
from merestone.spelling import listed
from merestone.syntax.faults import error, fault


@fault("TYP401")
def wrong_type(what: str, is_: str, wanted: str, span: Span) -> Diagnostic:
    """An expression is of another type than its place needs.

    ## Why
    A check, a guard or a `where` holds or does not hold: what it says must be true or false. An argument must be of the
    type that its function or table takes.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity + 1
    }
    ```
    ```report
    error[TYP401]: `quantity + 1` is an integer, and this place needs true or false
     --> example.mere:4:9
      |
    4 |   check quantity + 1
      |         ^^^^^^^^^^^^
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity + 1 <= 10
    }
    ```
    """
    return error("TYP401", span, f"{what} is {is_}, and this place needs {wanted}")


@fault("TYP402")
def wrong_operands(sign: str, left: str | None, right: str, span: Span) -> Diagnostic:
    """An operator stands between values that it cannot take.

    ## Why
    Nothing is converted on the quiet: what a number and a text would give is not guessed. The manual has the table of all
    operators.

    ## Example
    ```mere
    module shop
    type Line {
      note     : string(0..20)
      quantity : integer(1..10)
      check note + quantity == "a1"
    }
    ```
    ```report
    error[TYP402]: `+` cannot take a text and an integer
     --> example.mere:5:9
      |
    5 |   check note + quantity == "a1"
      |         ^^^^^^^^^^^^^^^
      = help: `+` takes int + int, number + number, string + string, list of T + list of T, date + duration, date + period, timestamp + duration, timestamp + period, duration + duration or period + period
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      note     : string(0..20)
      quantity : integer(1..10)
      check quantity + 1 == 2
    }
    ```
    """
    rows = [o for o in OPERATORS if o.sign == ("<" if sign in ORDERINGS else sign) and (o.left == "") == (left is None)]
    takes = _or([f"{o.left} {sign} {o.right}" if o.left else f"{sign}{o.right}" for o in rows])
    operands = f"{left} and {right}" if left else right
    return error("TYP402", span, f"`{sign}` cannot take {operands}", f"`{sign}` takes {takes}")


@fault("TYP403")
def stays_with_owner(name: str, reference: str, span: Span, crossing: Iterable[str]) -> Diagnostic:
    """An expression reads a field through a reference, with which only the key crosses.

    ## Why
    Who gets the message cannot see that field in it. What the receiver must check has to be in the message: as a field of
    its own, or in a snapshot.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      total : integer(0..999)
    }
    type Payment {
      basket : reference to Basket
      check basket.total > 0
    }
    ```
    ```report
    error[TYP403]: `total` does not cross with the reference `basket`
     --> example.mere:9:16
      |
    9 |   check basket.total > 0
      |                ^^^^^
      = help: with it cross: basketId; a `snapshot of` carries the whole value
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    entity Basket owned by Shop {
      key basketId : uuid
      total : integer(0..999)
    }
    type Payment {
      basket : snapshot of Basket
      check basket.total > 0
    }
    ```
    """
    hint = f"with it cross: {listed(crossing)}; a `snapshot of` carries the whole value"
    return error("TYP403", span, f"`{name}` does not cross with the reference `{reference}`", hint)


@fault("TYP404", Applicability.SAFE)
def unknown_function(name: str, span: Span, of: str = "", tables: Sequence[str] = ()) -> Diagnostic:
    """An expression calls a function that there is not.

    ## Why
    The functions are few and fixed, so that a check means the same in a contract, a proof and a test. What they do not
    cover can often be said by a decision table.

    ## Example
    ```mere
    module shop
    type Line {
      note : string(0..20)
      check note.startWith("A")
    }
    ```
    ```report
    error[TYP404]: there is no function `startWith`
     --> example.mere:4:14
      |
    4 |   check note.startWith("A")
      |              ^^^^^^^^^
      = help: did you mean `startsWith`?
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      note : string(0..20)
      check note.startsWith("A")
    }
    ```
    """
    methods, others = _methods(), [*sorted({f.name for f in FUNCTIONS if not f.method}), *tables]
    known = methods if of else others
    meant = nearest(name, known)
    if meant is None and name in {*methods, *others}:
        hint = f"write `{name}({of.strip('`')})`" if of else f"write it behind its value: `x.{name}(..)`"
    else:
        hint = f"did you mean `{meant}`?" if meant else f"the functions are: {listed(known)}"
    return error("TYP404", span, f"there is no function `{name}`", hint, respelt(span, name, known))


@fault("TYP405")
def wrong_arguments(function: str, given: Sequence[str], span: Span) -> Diagnostic:
    """A function is called with too few, too many or unfit arguments.

    ## Why
    What the call would give is not guessed.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check size(quantity) > 0
    }
    ```
    ```report
    error[TYP405]: `size` cannot take an integer
     --> example.mere:4:9
      |
    4 |   check size(quantity) > 0
      |         ^^^^^^^^^^^^^^
      = help: it takes string, list of T or map of T
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity > 0
    }
    ```
    """
    if function == "has":
        return error("TYP405", span, "`has` takes one field", "write `has(a)` or `has(a.b)`")
    takes = _or([" and ".join(f.takes) if f.takes else "nothing" for f in FUNCTIONS if f.name == function])
    return error("TYP405", span, f"`{function}` cannot take {' and '.join(given) or 'nothing'}", f"it takes {takes}")


@fault("TYP406")
def never_absent(text: str, span: Span) -> Diagnostic:
    """An expression asks whether something is there that always is.

    ## Why
    The answer is always the same, so either the question or the field's `?` is a slip.

    ## Example
    ```mere
    module shop
    type Line {
      note : string(0..20)
      check has(note)
    }
    ```
    ```report
    error[TYP406]: `note` is always there
     --> example.mere:4:9
      |
    4 |   check has(note)
      |         ^^^^^^^^^
      = help: leave the question out, or make the field optional with `?`
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      note     : string(0..20)?
      quantity : integer(1..10)
      check has(note) || quantity > 1
    }
    ```
    """
    hint = "leave the question out, or make the field optional with `?`"
    return error("TYP406", span, f"`{text}` is always there", hint)


@fault("TYP407")
def name_taken(name: str, of: str, span: Span) -> Diagnostic:
    """What a list is gone through by has the name of something else.

    ## Why
    Inside, the name would mean the item, and outside the field: the reader of the text could not tell.

    ## Example
    ```mere
    module shop
    type Line {
      note : string(0..20)
      tags : [string(1..9)](0..5)
      check tags.all(note, note != "")
    }
    ```
    ```report
    error[TYP407]: `note` already means something of `Line`
     --> example.mere:5:18
      |
    5 |   check tags.all(note, note != "")
      |                  ^^^^
      = help: give the item another name
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      note : string(0..20)
      tags : [string(1..9)](0..5)
      check tags.all(tag, tag != "")
    }
    ```
    """
    return error("TYP407", span, f"`{name}` already means something of {of}", "give the item another name")


@fault("TYP408")
def too_long(longest: int, span: Span) -> Diagnostic:
    """An expression is longer than anybody can read.

    ## Why
    More than forty operators in a row are generated by mistake, or belong into a decision table.
    """
    return error("TYP408", span, f"more than {longest} operators follow each other here", "split the expression")


@fault("TYP409")
def chained_comparison(span: Span) -> Diagnostic:
    """Two comparisons are chained.

    ## Why
    In most languages `0 < x < 9` compares true or false with 9. It is written out, so that nobody has to know.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check 1 < quantity < 5
    }
    ```
    ```report
    error[TYP409]: comparisons cannot be chained
     --> example.mere:4:22
      |
    4 |   check 1 < quantity < 5
      |                      ^
      = help: write both, joined by `&&`
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check 1 < quantity && quantity < 5
    }
    ```
    """
    return error("TYP409", span, "comparisons cannot be chained", "write both, joined by `&&`")


@fault("TYP410", Applicability.SAFE)
def unquoted_word(word: str, of: str, span: Span) -> Diagnostic:
    """A value of an enum, or a state, is written without quotes.

    ## Why
    In an expression a word without quotes is a field. A field may come to be called like a value, and the text would mean
    something else.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    type Paint {
      colour : Colour
      check colour != red
    }
    ```
    ```report
    error[TYP410]: `red` is a value of `Colour`, and values are written in quotes
     --> example.mere:5:19
      |
    5 |   check colour != red
      |                   ^^^
      = help: write `"red"`
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    type Paint {
      colour : Colour
      check colour != "red"
    }
    ```
    """
    message = f"`{word}` is a value of `{of}`, and values are written in quotes"
    return error("TYP410", span, message, f'write `"{word}"`', (Fix("write it in quotes", (Edit(span, f'"{word}"'),)),))


@fault("TYP411")
def no_items(what: str, is_: str, span: Span) -> Diagnostic:
    """An expression looks for items in a value that has none.

    ## Why
    Only lists and maps hold items.

    ## Example
    ```mere
    module shop
    type Line {
      note : string(0..20)
      check note.all(letter, letter == "a")
    }
    ```
    ```report
    error[TYP411]: `note` is a text and holds no items
     --> example.mere:4:13
      |
    4 |   check note.all(letter, letter == "a")
      |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      note : string(0..20)
      check note.matches("^a*$")
    }
    ```
    """
    return error("TYP411", span, f"{what} is {is_} and holds no items")


@fault("TYP412")
def wrong_macro(name: str, over: str, span: Span) -> Diagnostic:
    """Going through a list lacks the name of the item, or what is asked of it.

    ## Why
    Both are needed: `lines.all(line, line.quantity > 0)`.

    ## Example
    ```mere
    module shop
    type Line {
      tags : [string(1..9)](0..5)
      check tags.all("a")
    }
    ```
    ```report
    error[TYP412]: `all` takes a name for the item, and what is said of it
     --> example.mere:4:13
      |
    4 |   check tags.all("a")
      |             ^^^^^^^^^
      = help: write `tags.all(x, ..)`
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      tags : [string(1..9)](0..5)
      check tags.all(tag, tag == "a")
    }
    ```
    """
    message = f"`{name}` takes a name for the item, and what is said of it"
    return error("TYP412", span, message, f"write `{over}.{name}(x, ..)`")


@fault("TYP413")
def not_written(function: str, span: Span) -> Diagnostic:
    """A day, a moment or a pattern is not written out.

    ## Why
    Written out, it is looked at when the spec is checked; a pattern or day that is none would make the check mean nothing.

    ## Example
    ```mere
    module shop
    type Line {
      note : string(0..20)
      day  : date
      check day >= date(note)
    }
    ```
    ```report
    error[TYP413]: `date` takes a written text only
     --> example.mere:5:21
      |
    5 |   check day >= date(note)
      |                     ^^^^
      = help: write it in quotes
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      note : string(0..20)
      day  : date
      check day >= date("2030-12-31")
    }
    ```
    """
    return error("TYP413", span, f"`{function}` takes a written text only", "write it in quotes")


@fault("TYP414")
def mixed_list(span: Span) -> Diagnostic:
    """A written list holds values of several types.

    ## Why
    Whatever is looked for in it, some items could never be equal to it.

    ## Example
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity in [1, "two"]
    }
    ```
    ```report
    error[TYP414]: the items of this list are of several types
     --> example.mere:4:21
      |
    4 |   check quantity in [1, "two"]
      |                     ^^^^^^^^^^
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      quantity : integer(1..10)
      check quantity in [1, 2]
    }
    ```
    """
    return error("TYP414", span, "the items of this list are of several types")


@fault("TYP415")
def written_behind(name: str, span: Span) -> Diagnostic:
    """Going through a list is written before the list.

    ## Why
    There is one way to write it, the list first, as it is read aloud.

    ## Example
    ```mere
    module shop
    type Line {
      tags : [string(1..9)](0..5)
      check all(tags, tag)
    }
    ```
    ```report
    error[TYP415]: `all` is written behind the list
     --> example.mere:4:9
      |
    4 |   check all(tags, tag)
      |         ^^^
      = help: write `list.all(x, ..)`
    ```

    ## Instead
    ```mere
    module shop
    type Line {
      tags : [string(1..9)](0..5)
      check tags.all(tag, tag != "")
    }
    ```
    """
    return error("TYP415", span, f"`{name}` is written behind the list", f"write `list.{name}(x, ..)`")


@fault("TYP416")
def wrong_lookup(table: str, wanted: Sequence[str], given: int, span: Span) -> Diagnostic:
    """A decision table is asked with too few or too many arguments.

    ## Why
    Each parameter decides; a row cannot be chosen without it.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    enum Answer { yes, no }
    table Wanted (colour : Colour, size : integer) gives Answer {
      red -> yes when size > 3
      otherwise -> no
    }
    type Paint {
      colour : Colour
      check Wanted(colour) == "yes"
    }
    ```
    ```report
    error[TYP416]: `Wanted` takes 2 (colour, size), and 1 is given
      --> example.mere:10:9
       |
    10 |   check Wanted(colour) == "yes"
       |         ^^^^^^^^^^^^^^
       = help: write `Wanted(colour, size)` with a value for each
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    enum Answer { yes, no }
    table Wanted (colour : Colour, size : integer) gives Answer {
      red -> yes when size > 3
      otherwise -> no
    }
    type Paint {
      colour : Colour
      size   : integer
      check Wanted(colour, size) == "yes"
    }
    ```
    """
    message = f"`{table}` takes {len(wanted)} ({', '.join(wanted)}), and {given} {'is' if given == 1 else 'are'} given"
    return error("TYP416", span, message, f"write `{table}({', '.join(wanted)})` with a value for each")


@fault("TYP417")
def wrong_cells(keyed: Sequence[str], given: int, span: Span) -> Diagnostic:
    """A row of a decision table has too few or too many words.

    ## Why
    A row has one word for each parameter that is an enum, in their order; `any` stands for all of them. Other parameters
    are spoken of after `when`.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    enum Answer { yes, no }
    table Wanted (colour : Colour, other : Colour) gives Answer {
      red -> yes
      otherwise -> no
    }
    ```
    ```report
    error[TYP417]: the row has 1 word, and the table has 2 enums (colour, other)
     --> example.mere:5:3
      |
    5 |   red -> yes
      |   ^^^
      = help: write a word or `any` for each
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    enum Answer { yes, no }
    table Wanted (colour : Colour, other : Colour) gives Answer {
      red, any -> yes
      otherwise -> no
    }
    ```
    """
    words, enums = f"{given} word{'s' * (given != 1)}", f"{len(keyed)} enum{'s' * (len(keyed) != 1)}"
    message = f"the row has {words}, and the table has {enums} ({listed(keyed)})"
    return error("TYP417", span, message, "write a word or `any` for each")


def _methods() -> list[str]:
    """Everything that is written behind a value."""
    return sorted({f.name for f in FUNCTIONS if f.method} | {"size"} | {m.name for m in MACROS})


def _or(words: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
