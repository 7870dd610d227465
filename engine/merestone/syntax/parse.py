"""Read each declaration of a file with the LALR table that lark makes from `grammar.lark`.

Every keyword is soft. The scanner leaves open what a word is; the parser takes it as a field name before a colon, and
else as keyword or as name, whichever the table can really shift here; that is decided by running the pending reductions on
the stack of states alone. A word before an arrow is a keyword only where an arrow may follow that. So a keyword is reserved only where the grammar itself has both readings.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import cast

from merestone.diagnostics import Diagnostic
from merestone.syntax import faults
from merestone.syntax.blocks import Blocks, unbalanced
from merestone.syntax.hidden import hidden
from merestone.syntax.scan import cut, scan
from merestone.syntax.stop import Stop
from merestone.syntax.table import Table, table
from merestone.syntax.table import grammar as grammar
from merestone.syntax.tree import Node, Token, Tree, Unit

Value = Node | Token | list[Node | Token]

DEEPEST = 40
"""How many brackets may be open at once."""

_OPEN_TYPES = ("WORD", "NUMBER")
_STUCK = -1_000_000


def parse(file: str, text: str) -> tuple[Tree, list[Diagnostic]]:
    """The tree of one file and what is wrong with its syntax; a declaration with a fault does not hide the next."""
    tokens, tail = scan(file, text)
    units: list[Unit] = []
    found: list[Diagnostic] = []
    for part in cut(tokens):
        unit, diagnostics = read_unit(part)
        units.append(unit)
        found.extend(diagnostics)
    return Tree(file, tuple(units), tail), _with_hidden(file, text, found)


def _with_hidden(file: str, text: str, found: list[Diagnostic]) -> list[Diagnostic]:
    """What was found, and one fault for each line with hidden characters, where none of them is a stray one besides."""
    lines: dict[int, list[tuple[int, str]]] = {}
    for line, column, character in hidden(text):
        lines.setdefault(line, []).append((column, character))
    if not lines:
        return found
    spots = {(line, column) for line, places in lines.items() for column, _ in places}
    kept = [d for d in found if d.code != "SYN007" or (d.span.line, d.span.column) not in spots]
    return [*kept, *(faults.hidden_character(file, line, places) for line, places in lines.items())]


def read_unit(tokens: list[Token]) -> tuple[Unit, list[Diagnostic]]:
    """Read one declaration; a block with a fault is emptied and reading goes on behind it."""
    fault = faults.early(tokens, DEEPEST) or unbalanced(tokens)
    if fault:
        return Unit(tuple(tokens), None, False), [fault]
    reading = _Reading(tokens, table())
    stopped = reading.shift(0, len(tokens))
    if stopped is None and reading.ends():
        return Unit(tuple(tokens), reading.node(), True), []
    recovery = _Recovery(reading)
    return Unit(tuple(tokens), recovery.node(stopped), False), recovery.found


def keywords() -> dict[str, str]:
    """The terminal of each keyword."""
    return table().keywords


@cache
def _text_of_keyword() -> dict[str, str]:
    """The text of each keyword's terminal."""
    return {terminal: text for text, terminal in keywords().items()}


@cache
def _before_arrows() -> frozenset[str]:
    """The terminals that an arrow may follow at once: any other word before one is a name, as a state called `final` is."""
    actions = table().actions
    return frozenset(t for row in actions for t, to in row.items() if to >= 0 and "ARROW" in actions[to])


class _Recovery:
    """Reading goes on behind the innermost block around each fault, as if that block were empty.

    Of what was read, only what such a block holds is read again, so that a thousand faults take hardly longer than none.
    """

    def __init__(self, reading: "_Reading") -> None:
        """Begin where the reading stopped."""
        self.reading = reading
        self.tokens = reading.tokens
        self.surplus = faults.depth_of(self.tokens)
        self.blocks = Blocks(self.tokens) if self.surplus == 0 else None
        self.emptied: list[tuple[int, int]] = []
        """The braces of each block that was emptied and lies in no other such, in order."""
        self.found: list[Diagnostic] = []
        self.lines: set[int] = set()
        """The lines with a fault: what else is found there follows from it."""

    def node(self, stopped: int | None) -> Node | None:
        """What is left of the declaration; None if a fault lies in no block within it."""
        while (brace := self._to_empty(stopped)) is not None and self.blocks:
            end = self.blocks.end[brace]
            while self.emptied and self.emptied[-1][0] > brace:
                self.emptied.pop()
            self.emptied.append((brace, end))
            self.reading.back_to(brace)
            stopped = self.reading.shift(end, len(self.tokens))
            if stopped is None and self.reading.ends():
                return self.reading.node()
        return None

    def _to_empty(self, stopped: int | None) -> int | None:
        """Say what is wrong there; the brace of the block to empty, if there is one within the declaration."""
        if self.blocks is None or stopped is None:
            self._report(self.tokens, stopped, self._expected(-1, len(self.tokens) if stopped is None else stopped))
            return None
        brace, around = self.blocks.around[stopped], self.blocks.around
        if self.emptied and self.emptied[-1] == (brace, stopped):  # a block that may not be empty, which is no news
            near = [self.tokens[brace], self.tokens[stopped]]
            self.lines.add(self._fault(near, 1, self._expected(brace, stopped)).span.line)
        else:
            self._report(self.tokens, stopped, self._expected(brace, stopped))
        if self.blocks.end.get(brace) == stopped and (self.emptied[-1:] == [(brace, stopped)] or brace + 1 == stopped):
            brace = around[brace]
        return brace if brace >= 0 and around[brace] >= 0 else None

    def _report(self, tokens: Sequence[Token], stopped: int | None, expected: frozenset[str]) -> None:
        diagnostic = self._fault(tokens, stopped, expected)
        if diagnostic.span.line not in self.lines:
            self.found.append(diagnostic)
        self.lines.add(diagnostic.span.line)

    def _fault(self, tokens: Sequence[Token], stopped: int | None, expected: frozenset[str]) -> Diagnostic:
        listed = self.reading.fitting_after("COMMA") if "COMMA" in expected else frozenset[str]()
        return faults.misread(Stop(tokens, stopped, expected, listed, _text_of_keyword(), self.surplus))

    def _expected(self, brace: int, stopped: int) -> frozenset[str]:
        """What could have gone on, before the reductions that were made for the token that does not fit."""
        self.reading.back_to(brace)
        start = brace + 1
        for opening, end in self.emptied[bisect_left(self.emptied, (brace, 0)) :]:
            if opening > brace:
                self.reading.shift(start, opening + 1)
            start = end
        self.reading.shift(start, stopped)
        return self.reading.fitting()


class _Reading:
    """One pass over the tokens of a declaration: the stack of states, and for each state but the first its value."""

    def __init__(self, tokens: Sequence[Token], lalr: Table) -> None:
        """Begin before the first token."""
        self.tokens = tokens
        self.types = [t.type for t in tokens]
        self.lalr = lalr
        self.states = [lalr.start]
        self.values: list[Value] = []

    def shift(self, start: int, stop: int) -> int | None:
        """Take the tokens from `start` to before `stop`; the index of the first that does not fit, if there is one."""
        actions, states, values, types = self.lalr.actions, self.states, self.values, self.types
        for index in range(start, stop):
            token, terminal = self.tokens[index], types[index]
            if terminal in _OPEN_TYPES:
                following = types[index + 1] if index + 1 < len(types) else ""
                terminal = self._terminal(token, following)
                token = Token(terminal, *token[1:])
            while (action := actions[states[-1]].get(terminal, _STUCK)) < 0:
                if action == _STUCK:
                    return index
                self._reduce(~action)
            states.append(action)
            values.append(token)
        return None

    def ends(self) -> bool:
        """Make the reductions that are left; whether they make a whole declaration."""
        while self.states[-1] != self.lalr.end:
            action = self.lalr.actions[self.states[-1]].get("$END", _STUCK)
            if action == _STUCK:
                return False
            self._reduce(~action)
        return True

    def node(self) -> Node:
        """The declaration, once it is whole."""
        return cast(Node, cast(Node, self.values[-1]).children[0])

    def fitting(self) -> frozenset[str]:
        """The terminals that can go on."""
        return self.lalr.fitting(self.states)

    def fitting_after(self, terminal: str) -> frozenset[str]:
        """The terminals that could go on behind `terminal`, which can be taken here."""
        return self.lalr.fitting(self.lalr.after(self.states, terminal))

    def back_to(self, brace: int) -> None:
        """Forget what was read after an opening brace that is still open, or all of it for -1.

        Nothing before such a brace is reduced while it is open, so it lies on the stack as it was taken.
        """
        depth = len(self.values)
        while depth and (brace < 0 or self.values[depth - 1] is not self.tokens[brace]):
            depth -= 1
        del self.values[depth:], self.states[depth + 1 :]

    def _terminal(self, token: Token, following: str) -> str:
        """The terminal that the token stands for: the likeliest that can be taken here."""
        if token.type == "WORD" and following == "COLON":
            return "FIELD"
        likely, other = self._readings(token)
        row = self.lalr.actions[self.states[-1]]
        action = row.get(likely)
        if action is None or (following == "ARROW" and other in row and likely not in _before_arrows()):
            return other
        return likely if action >= 0 or other not in row or self.lalr.fits(self.states, likely) else other

    def _readings(self, token: Token) -> tuple[str, str]:
        """The two terminals that a word or number may stand for, the likelier first."""
        if token.type == "WORD":
            return self.lalr.keywords.get(token.text, "NAME"), "NAME"
        dots = token.text.count(".")
        if dots > 2:
            return "", ""
        return "NUMBER" if dots < 2 else "VERSION_NUMBER", "VERSION_NUMBER" if dots else "NUMBER"

    def _reduce(self, number: int) -> None:
        """Put one value in the place of the parts of a rule.

        What a rule named with `_` reads is kept as a list until it takes its place among the parts of another.
        """
        origin, length, spliced, inlined, transparent = self.lalr.rules[number]
        states, values = self.states, self.values
        parts = values[-length:]
        del values[-length:], states[-length:]
        states.append(self.lalr.gotos[states[-1]][origin])
        if spliced:
            parts = _spliced(parts, spliced)
        if inlined:
            values.append(cast("list[Node | Token]", parts))
        elif transparent and len(parts) == 1:
            values.append(parts[0])
        else:
            values.append(Node(origin, tuple(cast("list[Node | Token]", parts))))


def _spliced(parts: list[Value], spliced: tuple[int, ...]) -> list[Value]:
    """The parts with the content of the lists among them; the list in front is extended, so that long ones cost no more."""
    flat = cast("list[Value]", parts[0]) if spliced[0] == 0 else [parts[0]]
    for index, part in enumerate(parts[1:], 1):
        if index in spliced:
            flat.extend(cast("list[Value]", part))
        else:
            flat.append(part)
    return flat
