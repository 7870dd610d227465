"""Read each declaration of a file with the LALR table that lark makes from `grammar.lark`.

Every keyword is soft. The scanner leaves open what a word is; the parser takes it as a field name before a colon, and
else as keyword or as name, whichever the table can really shift here; that is decided by running the pending reductions on
the stack of states alone. So a keyword is reserved only where the grammar itself has both readings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from merestone.diagnostics import Diagnostic
from merestone.syntax import faults
from merestone.syntax.blocks import balanced, innermost_block, unbalanced
from merestone.syntax.scan import cut, scan
from merestone.syntax.table import Table, table
from merestone.syntax.table import grammar as grammar
from merestone.syntax.tree import Node, Token, Tree, Unit

Value = Node | Token | list[Node | Token]

DEEPEST = 40
"""How many brackets may be open at once."""

_OPEN_TYPES = ("WORD", "NUMBER")
_STUCK = -1_000_000


@dataclass(frozen=True)
class Misread:
    """Where reading stopped (None: at the end of the unit), and the terminals that could have gone on."""

    index: int | None
    expected: frozenset[str]


def parse(file: str, text: str) -> tuple[Tree, list[Diagnostic]]:
    """The tree of one file and what is wrong with its syntax; a declaration with a fault does not hide the next."""
    tokens, tail = scan(file, text)
    units: list[Unit] = []
    found: list[Diagnostic] = []
    for part in cut(tokens):
        unit, diagnostics = read_unit(part)
        units.append(unit)
        found.extend(diagnostics)
    return Tree(file, tuple(units), tail), found


def read_unit(tokens: list[Token]) -> tuple[Unit, list[Diagnostic]]:
    """Read one declaration; a block with a fault is emptied and the rest is read again."""
    fault = faults.early(tokens, DEEPEST) or unbalanced(tokens)
    if fault:
        return Unit(tuple(tokens), None, False), [fault]
    found: list[Diagnostic] = []
    rest, emptied, lines = list(tokens), -1, set[int]()
    while isinstance(outcome := _read(rest), Misread):
        diagnostic = faults.misread(rest, outcome.index, outcome.expected, _text_of_keyword())
        # What is found where a block was emptied, or on a line with a fault, follows from that fault.
        if outcome.index != emptied and diagnostic.span.line not in lines:
            found.append(diagnostic)
        lines.add(diagnostic.span.line)
        block = innermost_block(rest, outcome.index) if balanced(rest) else None
        if block is None:
            return Unit(tuple(tokens), None, False), found
        emptied = block.start
        rest = rest[: block.start] + rest[block.stop :]
    return Unit(tuple(tokens), outcome, not found), found


def keywords() -> dict[str, str]:
    """The terminal of each keyword."""
    return table().keywords


@cache
def _text_of_keyword() -> dict[str, str]:
    """The text of each keyword's terminal."""
    return {terminal: text for text, terminal in keywords().items()}


def _read(tokens: Sequence[Token]) -> Node | Misread:
    """The node of one declaration, or where reading it stopped."""
    reading = _Reading(tokens, table())
    stopped = reading.shift(len(tokens))
    if stopped is None and reading.ends():
        return cast(Node, cast(Node, reading.values[-1]).children[0])
    # Some reductions were made before it showed that the token does not fit; what did fit is asked of the stack before.
    again = _Reading(tokens, table())
    again.shift(len(tokens) if stopped is None else stopped)
    return Misread(stopped, table().fitting(again.states))


class _Reading:
    """One pass over the tokens of a declaration: the stack of states, and for each state but the first its value."""

    def __init__(self, tokens: Sequence[Token], lalr: Table) -> None:
        """Begin before the first token."""
        self.tokens = tokens
        self.lalr = lalr
        self.states = [lalr.start]
        self.values: list[Value] = []

    def shift(self, stop: int) -> int | None:
        """Take the tokens before `stop`; the index of the first that does not fit, if there is one."""
        actions, states, values = self.lalr.actions, self.states, self.values
        types = [t.type for t in self.tokens]
        for index in range(stop):
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

    def _terminal(self, token: Token, following: str) -> str:
        """The terminal that the token stands for: the likeliest that can be taken here."""
        if token.type == "WORD" and following == "COLON":
            return "FIELD"
        likely, other = self._readings(token)
        row = self.lalr.actions[self.states[-1]]
        action = row.get(likely)
        if action is None:
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
