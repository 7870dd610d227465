"""The LALR table that lark makes from `grammar.lark`, as plain values kept beside the bytecode.

Making it takes lark as long as reading a thousand declarations, so it is made once for each text of the grammar and kept
where Python keeps compiled modules. What is kept there is never needed and never trusted: a table that is missing, cut
short or of another grammar is made anew.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from lark import Lark

_FORMAT = "merestone.table/1"


class Rule(NamedTuple):
    """What reducing by a rule makes of the values of its parts."""

    origin: str
    length: int
    spliced: tuple[int, ...]
    """The parts whose rule is named with `_`: their children take their place."""
    inlined: bool
    """Whether the rule itself is named with `_`."""
    transparent: bool
    """Whether a single child stands for the rule (`?` in the grammar)."""


@dataclass(frozen=True)
class Table:
    """For each state, what each terminal does (a state to go to, or the inverse of the rule to reduce by), and where each rule leads."""

    actions: list[dict[str, int]]
    gotos: list[dict[str, int]]
    rules: list[Rule]
    keywords: dict[str, str]
    start: int
    end: int

    def fits(self, states: list[int], terminal: str) -> bool:
        """Whether `terminal` can be taken once the pending reductions are made; only the stack of states decides it."""
        states = list(states)
        while True:
            action = self.actions[states[-1]].get(terminal)
            if action is None or action >= 0:
                return action is not None
            self._reduce(states, ~action)

    def after(self, states: list[int], terminal: str) -> list[int]:
        """The stack once `terminal` is taken, which must fit."""
        states = list(states)
        while (action := self.actions[states[-1]][terminal]) < 0:
            self._reduce(states, ~action)
        return [*states, action]

    def fitting(self, states: list[int]) -> frozenset[str]:
        """Every terminal that could come next; the end of the declaration is none."""
        return frozenset(name for name in self.actions[states[-1]] if self.fits(states, name))

    def _reduce(self, states: list[int], number: int) -> None:
        rule = self.rules[number]
        del states[-rule.length :]
        states.append(self.gotos[states[-1]][rule.origin])


@cache
def table() -> Table:
    """The table of the grammar: the one kept, else a new one, which is kept."""
    text = _grammar()
    mark = blake2b((_FORMAT + text).encode(), digest_size=12).hexdigest()
    place = Path(cache_from_source(__file__)).with_name(f"grammar-{mark}.json")
    kept = _kept(place)
    if kept is None:
        body = json.dumps(_plain(grammar()), separators=(",", ":")).encode()
        _keep(place, body)
        kept = json.loads(body)  # lark's names are a kind of text of its own, which must not get into a model
    return _table(kept)


def grammar() -> "Lark":
    """The grammar as lark understands it."""
    from lark import Lark

    return Lark(_grammar(), parser="lalr", lexer="basic", start="unit", keep_all_tokens=True, maybe_placeholders=False)


def _grammar() -> str:
    return Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")


def _plain(lark: "Lark") -> dict[str, Any]:
    """What is kept of lark's own table."""
    made = cast(Any, lark.parser).parser._parse_table
    rules = {rule: number for number, rule in enumerate(lark.rules)}
    states = sorted(made.states)
    actions: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for state in states:
        row = made.states[state]
        actions.append({str(name): _action(to, rules) for name, (_, to) in row.items() if name.isupper()})
        gotos.append({str(name): to for name, (_, to) in row.items() if not name.isupper()})
    return {
        "actions": actions,
        "gotos": gotos,
        "rules": [[r.origin.name, [s.name for s in r.expansion], r.options.expand1] for r in lark.rules],
        "keywords": {t.pattern.value: t.name for t in lark.terminals if _is_keyword(t.pattern)},
        "start": made.start_states["unit"],
        "end": made.end_states["unit"],
    }


def _action(to: Any, rules: dict[Any, int]) -> int:
    return ~rules[to] if to in rules else cast(int, to)


def _is_keyword(pattern: Any) -> bool:
    return bool(pattern.type == "str" and pattern.value.isalpha())


def _table(plain: dict[str, Any]) -> Table:
    rules = [_rule(*parts) for parts in plain["rules"]]
    return Table(plain["actions"], plain["gotos"], rules, plain["keywords"], plain["start"], plain["end"])


def _rule(origin: str, parts: list[str], transparent: bool) -> Rule:
    assert parts, f"expected every rule to read something, but `{origin}` may be empty"
    spliced = tuple(index for index, name in enumerate(parts) if name.startswith("_"))
    return Rule(origin, len(parts), spliced, origin.startswith("_"), transparent)


def _kept(place: Path) -> dict[str, Any] | None:
    """What is kept at `place`, if it is whole: the first line is the digest of the rest."""
    try:
        digest, _, body = place.read_bytes().partition(b"\n")
    except OSError:
        return None
    return json.loads(body) if digest == _digest(body) else None


def _keep(place: Path, body: bytes) -> None:
    """Keep the table in one step, if the folder can be written."""
    beside = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        for old in place.parent.glob("grammar-*.json"):
            old.unlink(missing_ok=True)
        beside.write_bytes(_digest(body) + b"\n" + body)
        os.replace(beside, place)
    except OSError:
        with suppress(OSError):
            beside.unlink()


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()
