"""Read each declaration of a file with the LALR table that lark makes from `grammar.lark`.

Every keyword is soft. The scanner leaves open what a word is; the parser takes it as a field name before a colon, and
else as keyword or as name, whichever the table can really shift here; that is decided by running the pending reductions on
the stack of states alone. So a keyword is reserved only where the grammar itself has both readings.
"""

from collections.abc import Sequence
from functools import cache
from typing import cast

from merestone.diagnostics import Diagnostic
from merestone.syntax import faults
from merestone.syntax.blocks import unbalanced
from merestone.syntax.scan import cut, scan
from merestone.syntax.slips import slips
from merestone.syntax.table import OPEN_TYPES, STUCK, Table, table
from merestone.syntax.table import grammar as grammar
from merestone.syntax.tree import Node, Token, Tree, Unit

Value = Node | Token | list[Node | Token]

DEEPEST = 40
"""How many brackets may be open at once."""


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
    node = _read(tokens)
    if node is not None:
        return Unit(tuple(tokens), node, True), []
    found, rest = slips(tokens, table(), _text_of_keyword())
    return Unit(tuple(tokens), _read(rest) if rest else None, False), found


def keywords() -> dict[str, str]:
    """The terminal of each keyword."""
    return table().keywords


@cache
def _text_of_keyword() -> dict[str, str]:
    """The text of each keyword's terminal."""
    return {terminal: text for text, terminal in keywords().items()}


def _read(tokens: Sequence[Token]) -> Node | None:
    """The node of one declaration; None if somewhere it does not fit the grammar."""
    reading = _Reading(tokens, table())
    if reading.shift() and reading.ends():
        return cast(Node, cast(Node, reading.values[-1]).children[0])
    return None


class _Reading:
    """One pass over the tokens of a declaration: the stack of states, and for each state but the first its value."""

    def __init__(self, tokens: Sequence[Token], lalr: Table) -> None:
        """Begin before the first token."""
        self.tokens = tokens
        self.lalr = lalr
        self.states = [lalr.start]
        self.values: list[Value] = []

    def shift(self) -> bool:
        """Take the tokens, as far as they fit; whether all did."""
        lalr, states, values = self.lalr, self.states, self.values
        actions = lalr.actions
        types = [t.type for t in self.tokens]
        for token, terminal, following in zip(self.tokens, types, [*types[1:], ""], strict=True):
            if terminal in OPEN_TYPES:
                terminal = lalr.terminal(token, following, states)
                token = Token(terminal, *token[1:])
            while (action := actions[states[-1]].get(terminal, STUCK)) < 0:
                if action == STUCK:
                    return False
                self._reduce(~action)
            states.append(action)
            values.append(token)
        return True

    def ends(self) -> bool:
        """Make the reductions that are left; whether they make a whole declaration."""
        while self.states[-1] != self.lalr.end:
            action = self.lalr.actions[self.states[-1]].get("$END", STUCK)
            if action == STUCK:
                return False
            self._reduce(~action)
        return True

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
