"""What can be wrong with the syntax: one function a fault, its docstring being the manual page."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar, cast

from merestone.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Severity,
    Span,
    end_of,
    nearest,
    removal,
    respelt,
)
from merestone.syntax.expected import choices, phrase
from merestone.syntax.foreign import DECLARED, import_of_one, in_our_words
from merestone.syntax.hidden import named, turns
from merestone.syntax.missing import QUOTES, comma_before_keyword, comma_left_out, instead_of_stray, sign_left_out
from merestone.syntax.scan import DECLARATIONS, DIGITS
from merestone.syntax.stop import Stop
from merestone.syntax.tree import Token

_MANY = 6
"""With more choices than this, they are listed in the hint."""

_OPERATORS = {"EITHER", "BOTH", "COMPARE", "PLUS", "MINUS", "STAR", "SLASH", "PERCENT", "BANG"}

F = TypeVar("F", bound=Callable[..., Diagnostic])


class Fault(Protocol):
    """A function that makes the diagnostic of one code; `fix` says how far the tool can mend what it reports."""

    code: str
    severity: Severity
    fix: Applicability | None
    __doc__: str | None


def fault(code: str, fix: Applicability | None = None, severity: Severity = Severity.ERROR) -> Callable[[F], F]:
    """Give the function that makes a diagnostic its code, so that `explain` finds its page."""

    def named(function: F) -> F:
        page = cast(Fault, function)
        page.code, page.fix, page.severity = code, fix, severity
        return function

    return named


def error(code: str, span: Span, message: str, hint: str | None = None, fixes: tuple[Fix, ...] = ()) -> Diagnostic:
    """A diagnostic that stops the output."""
    return Diagnostic(code, Severity.ERROR, message, span, (), hint, fixes)


@fault("SYN001")
def not_utf8(file: str, content: bytes, position: int) -> Diagnostic:
    """A file is not UTF-8.

    ## Why
    Names and descriptions go into contracts that other systems read. A file in another encoding would reach them with
    wrong letters, so nothing is guessed.

    ## Instead
    Save the file as UTF-8; every editor can.
    """
    before = content[:position].split(b"\n")
    line, column = len(before), len(before[-1]) + 1
    span = Span(file, line, column, line, column + 1)
    return error("SYN001", span, f"byte 0x{content[position]:02X} is not UTF-8", "save the file as UTF-8")


@fault("SYN002", fix=Applicability.SAFE)
def unexpected(stop: Stop) -> Diagnostic:
    """A word or sign stands where the language has no place for it.

    ## Why
    The text reads differently from what the language can say; what the author meant is not guessed.

    ## Example
    ```mere
    module shop
    enum Colour { red green }
    ```
    ```report
    error[SYN002]: expected `,` or `}`, found `green`
     --> example.mere:2:19
      |
    2 | enum Colour { red green }
      |                   ^^^^^
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    expected, keyword_of = stop.expected, stop.keyword_of
    wanted, token = choices(expected, keyword_of), stop.at(0)
    if token is None or _ends_too_early(stop, token):
        last = stop.at(-1) or stop.tokens[-1]
        message = f"expected {phrase(expected, keyword_of)} after `{_short(last)}`"
        hint, fixes = import_of_one(stop) or (None, sign_left_out(stop))
        return error("SYN002", _after(last), message, hint, fixes)
    if missing := _missing_operand(stop):
        return error("SYN002", _after(missing), f"an expression is missing after `{missing.text}`")
    if ours := in_our_words(stop):
        return error("SYN002", ours.span, f"found `{ours.found}`, which does not fit here", ours.hint, ours.fixes)
    misfit = f"found `{_short(token)}`, which does not fit here"
    words = [keyword_of[t] for t in expected if t in keyword_of] if token.type == "WORD" else []
    if meant := nearest(token.text, words):
        fixes = respelt(token.span, token.text, words) if "FIELD" not in expected else ()
        return error("SYN002", token.span, misfit, f"did you mean `{meant}`?", fixes)
    if token.type == "WORD" and "FIELD" in expected:
        return error("SYN002", token.span, misfit, f"a field is written `{token.text} : TYPE`")
    if token.type == "COMMA" and (len(wanted) > _MANY or stop.takes(1, expected)):
        hint = "leave it out: a comma joins the items of one list, never two clauses"
        return error("SYN002", token.span, misfit, hint, (removal(token.span),) if stop.takes(1, expected) else ())
    if len(wanted) > _MANY:
        hint = comma_left_out(stop) or f"here fit: {', '.join(wanted)}"
        return error("SYN002", token.span, misfit, hint, sign_left_out(stop))
    message = f"expected {phrase(expected, keyword_of)}, found `{_short(token)}`"
    hint, fixes = import_of_one(stop) or (comma_before_keyword(stop), sign_left_out(stop))
    return error("SYN002", token.span, message, hint, fixes)


@fault("SYN003")
def unclosed_brace(brace: Token) -> Diagnostic:
    """A brace is opened and never closed.

    ## Why
    Without the closing brace nobody can tell what belongs to the block. The next declaration is read as usual.

    ## Example
    ```mere
    module shop
    enum Colour { red, green
    ```
    ```report
    error[SYN003]: this brace is never closed
     --> example.mere:2:13
      |
    2 | enum Colour { red, green
      |             ^
      = help: add `}` where the block ends
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    return error("SYN003", brace.span, "this brace is never closed", "add `}` where the block ends")


@fault("SYN004", fix=Applicability.SAFE)
def stray_brace(brace: Token, alone: bool) -> Diagnostic:
    """A closing brace closes nothing.

    ## Why
    Either it is one too many, or the brace it should close was forgotten further up.

    ## Example
    ```mere
    module shop
    enum Colour { red, green }
    }
    ```
    ```report
    error[SYN004]: this brace closes nothing
     --> example.mere:3:1
      |
    3 | }
      | ^
      = help: remove it, or open the block that it closes
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    fixes = (removal(brace.span),) if alone else ()
    return error(
        "SYN004", brace.span, "this brace closes nothing", "remove it, or open the block that it closes", fixes
    )


@fault("SYN010", fix=Applicability.SAFE)
def early_brace(brace: Token, indented: bool) -> Diagnostic:
    """A closing brace ends a declaration of which more follows.

    ## Why
    There is one brace too many, and with this one the declaration would be over.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" {
      kind platform }
      trust internal
    }
    ```
    ```report
    error[SYN010]: this brace ends the declaration, and more of it follows
     --> example.mere:3:17
      |
    3 |   kind platform }
      |                 ^
      = help: remove it, or the one at the end
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" {
      kind platform
      trust internal
    }
    ```
    """
    message = "this brace ends the declaration, and more of it follows"
    fixes = (removal(brace.span),) if indented else ()
    return error("SYN010", brace.span, message, "remove it, or the one at the end", fixes)


@fault("SYN005")
def too_deep(bracket: Token, deepest: int) -> Diagnostic:
    """Brackets are nested deeper than anybody can read.

    ## Why
    No boundary needs more than six levels. A text this deep is generated by mistake or meant to break the tool.
    """
    return error("SYN005", bracket.span, f"more than {deepest} brackets are open here", "close some of them")


@fault("SYN006", fix=Applicability.REVIEW)
def unclosed_text(quote: Token, end: Span | None) -> Diagnostic:
    """A text is opened and never closed.

    ## Why
    A text in `"` ends on its line; a description ends before the next declaration.

    ## Example
    ```mere
    module shop
    system Shop "Web shop {
      kind platform
    }
    ```
    ```report
    error[SYN006]: this text is never closed
     --> example.mere:2:13
      |
    2 | system Shop "Web shop {
      |             ^
      = help: add `"` where the text ends
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" {
      kind platform
    }
    ```
    """
    hint = f"add `{quote.text}` where the text ends"
    fixes = (Fix(f"add `{quote.text}` here", (Edit(end, quote.text),), Applicability.REVIEW),) if end else ()
    return error("SYN006", quote.span, "this text is never closed", hint, fixes)


@fault("SYN007", fix=Applicability.SAFE)
def stray_character(token: Token, fixes: tuple[Fix, ...]) -> Diagnostic:
    """A character is not part of the language.

    ## Why
    Often it came along when the text was pasted: a curly quote, a semicolon.

    ## Example
    ```mere
    module shop
    enum Colour { red; green }
    ```
    ```report
    error[SYN007]: the character `;` (U+003B) is not part of the language
     --> example.mere:2:18
      |
    2 | enum Colour { red; green }
      |                  ^
      = help: write `,`
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    message = f"the character `{token.text}` (U+{ord(token.text):04X}) is not part of the language"
    return error(
        "SYN007", token.span, message, 'write `"`' if token.text in QUOTES else _title(fixes) or "remove it", fixes
    )


@fault("SYN008", fix=Applicability.SAFE)
def unknown_declaration(token: Token) -> Diagnostic:
    """A declaration starts with a word that declares nothing.

    ## Why
    Each declaration says first what it declares. The declaration words are the landmarks by which one slip stays one.

    ## Example
    ```mere
    module shop
    enm Colour { red, green }
    ```
    ```report
    error[SYN008]: `enm` does not start a declaration
     --> example.mere:2:1
      |
    2 | enm Colour { red, green }
      | ^^^
      = help: did you mean `enum`?
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    word = nearest(token.text, DECLARATIONS) or DECLARED.get(token.text.lower())
    hint = f"did you mean `{word}`?" if word else f"a declaration starts with one of: {', '.join(sorted(DECLARATIONS))}"
    fixes = respelt(token.span, token.text, DECLARATIONS)
    return error("SYN008", token.span, f"`{_short(token)}` does not start a declaration", hint, fixes)


@fault("SYN011", fix=Applicability.SAFE)
def hidden_character(file: str, line: int, places: Sequence[tuple[int, str]]) -> Diagnostic:
    """A character is there that nobody sees, or that shows the line in another order than it is read in.

    ## Why
    A reviewer approves what the screen shows. Characters that turn the direction of writing make a clause look like a comment
    and a comment look like a clause; others have no shape, so that two names look like one; others command the terminal they
    are printed on. None of them is allowed anywhere, be it in a name, a text, a description or a comment. (The two joiners that
    words of some languages need, and emoji, are allowed in texts, descriptions and comments.)

    ## Example
    ```mere
    module shop
    enum Colour { red, gr​een }
    ```
    ```report
    error[SYN011]: U+200B, zero width space, cannot be seen
     --> example.mere:2:22
      |
    2 | enum Colour { red, gr<U+200B>een }
      |                      ^^^^^^^^
      = help: remove it
    ```

    ## Instead
    ```mere
    module shop
    enum Colour { red, green }
    ```
    """
    _, character = places[0]
    does = "shows this line in another order than it is read in" if turns(character) else "cannot be seen"
    more = f"; {len(places) - 1} more such on this line" if places[1:] else ""
    spans = [(Span(file, line, at, line, at + 1), letter) for at, letter in places]
    edits = tuple(Edit(span, " " if letter.isspace() else "") for span, letter in spans)
    sure = Applicability.REVIEW if any(turns(letter) for _, letter in places) else Applicability.SAFE
    remove = "remove them" if places[1:] else "remove it"
    return error("SYN011", spans[0][0], f"{named(character)}, {does}{more}", remove, (Fix(remove, edits, sure),))


@fault("SYN012")
def endless_number(token: Token) -> Diagnostic:
    """A number has more digits than the programs that read it can keep.

    ## Why
    JSON readers keep about fifteen digits. A longer number would arrive as another one, and nobody would be told.

    ## Example
    ```mere
    module shop
    type Line { quantity : integer(1..99999999999999999999) }
    ```
    ```report
    error[SYN012]: this number has 20 digits, and 15 is the most that is kept
     --> example.mere:2:35
      |
    2 | type Line { quantity : integer(1..99999999999999999999) }
      |                                   ^^^^^^^^^^^^^^^^^^^^
      = help: write a shorter number, or a text if it is a name
    ```

    ## Instead
    ```mere
    module shop
    type Line { quantity : integer(1..999999) }
    ```
    """
    message = f"this number has {sum(map(str.isdigit, token.text))} digits, and {DIGITS} is the most that is kept"
    return error("SYN012", token.span, message, "write a shorter number, or a text if it is a name")


def early(tokens: Sequence[Token], deepest: int) -> Diagnostic | None:
    """The fault that makes reading a declaration pointless, if there is one."""
    first = tokens[0]
    if first.text not in DECLARATIONS and first.type == "WORD":
        return unknown_declaration(first)
    depth = 0
    for token in tokens:
        if token.type == "OPEN":
            return unclosed_text(token, _end_of_line(tokens, token))
        depth += (token.type in {"LBRACE", "LSQB", "LPAR"}) - (token.type in {"RBRACE", "RSQB", "RPAR"})
        if depth > deepest:
            return too_deep(token, deepest)
    return None


def misread(stop: Stop) -> Diagnostic:
    """The diagnostic for a text that stops making sense."""
    token = stop.at(0)
    if token and token.type == "STRAY":
        return stray_character(token, instead_of_stray(stop))
    if token and token.type == "VAST":
        return endless_number(token)
    if stop.surplus and stop.place is not None and (astray := _astray(stop.tokens, stop.place, stop.expected)):
        return astray
    if stop.place == 0 and token:
        return unknown_declaration(token)
    return unexpected(stop)


def _astray(tokens: Sequence[Token], index: int, expected: frozenset[str]) -> Diagnostic | None:
    """The fault of a brace that closes nothing, or too early, if that is what it is."""
    token = tokens[index]
    if token.type == "RBRACE" and depth_of(tokens[:index]) <= 0:
        return stray_brace(token, alone=not expected and token is tokens[-1])
    if index and not expected and tokens[index - 1].type == "RBRACE" and depth_of(tokens[index:]) < 0:
        return early_brace(tokens[index - 1], _closes_further_down(tokens, index - 1))
    return None


def _missing_operand(stop: Stop) -> Token | None:
    """The operator that ends its line, so that the clause word of the next was read as what it is applied to."""
    operator, word = stop.at(-2), stop.at(-1)
    if not (operator and word) or operator.type not in _OPERATORS or "\n" not in word.before:
        return None
    return operator if word.text in stop.keyword_of.values() else None


def _ends_too_early(stop: Stop, token: Token) -> bool:
    """Whether the line before is what is incomplete: the block cannot end after it."""
    return stop.place != 0 and "\n" in token.before and not stop.expected & {"RBRACE", "$END"}


def _closes_further_down(tokens: Sequence[Token], index: int) -> bool:
    """Whether by its layout the declaration goes on after the brace, to one that stands where the declaration begins."""
    column, last = tokens[0].column, tokens[-1]
    own_line = last.type == "RBRACE" and "\n" in last.before and last.column == column
    return own_line and tokens[index].column != column and all(t.column > column for t in tokens[index + 1 : -1])


def _end_of_line(tokens: Sequence[Token], quote: Token) -> Span | None:
    """After the last word on the line of the quote, which is where its text may end."""
    words = [t for t in tokens if t.line == quote.line and t.column > quote.column and t.type != "LBRACE"]
    return end_of(words[-1].span) if words and quote.text == '"' else None


def _title(fixes: tuple[Fix, ...]) -> str | None:
    return fixes[0].title if fixes else None


def _after(token: Token) -> Span:
    span = token.span
    return Span(span.file, span.end_line, span.end_column, span.end_line, span.end_column + 1)


def _short(token: Token) -> str:
    line = token.text.split("\n")[0]
    return line if len(line) <= 30 else line[:27] + "..."


def depth_of(tokens: Sequence[Token]) -> int:
    """How many more braces are opened than closed."""
    return sum((t.type == "LBRACE") - (t.type == "RBRACE") for t in tokens)
