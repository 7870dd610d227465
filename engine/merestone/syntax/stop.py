"""Where a text stops making sense, and what could have gone on there."""

from collections.abc import Sequence
from typing import NamedTuple, final

from merestone.syntax.tree import Token


@final
class Stop(NamedTuple):
    """The token at `place` (None: the end) is none of `expected`."""

    tokens: Sequence[Token]
    place: int | None
    expected: frozenset[str]
    after_comma: frozenset[str]
    """What could have gone on behind a comma, if a comma could."""
    keyword_of: dict[str, str]
    """The text of each keyword's terminal."""
    surplus: int
    """How many more braces are opened than closed in all of it; where there are as many, none is astray."""

    def at(self, steps: int) -> Token | None:
        """The token so many steps on, or back, from where it stops."""
        place = len(self.tokens) if self.place is None else self.place
        return self.tokens[place + steps] if 0 <= place + steps < len(self.tokens) else None

    def takes(self, steps: int, terminals: frozenset[str]) -> bool:
        """Whether the token so many steps on is one of the terminals; a word before a colon is a field."""
        token, following = self.at(steps), self.at(steps + 1)
        if token is None or token.type != "WORD":
            return token is not None and token.type in terminals
        if following and following.type == "COLON":
            return "FIELD" in terminals
        return "NAME" in terminals or any(self.keyword_of.get(terminal) == token.text for terminal in terminals)
