"""Random specs straight from the grammar: every rule of `grammar.lark` that there is, and whatever it will gain."""

from functools import cache
from random import Random
from typing import NamedTuple

from merestone.syntax.parse import keywords
from merestone.syntax.scan import scan
from merestone.syntax.table import grammar

NAMES = ["Order", "line", "x", "B24", "isHeld", "_a", "aVeryLongNameThatNobodyWouldEverGiveToAnyFieldInAnySpec"]
VALUES = {
    "NUMBER": ["0", "1", "40", "2.5"],
    "VERSION_NUMBER": ["1.2", "1.2.3"],
    "DATE": ["2026-12-31", "2027-02-28"],
    "TIME": ["06:00", "9:30", "23:59"],
    "STRING": ['""', '"a"', '"[0-9]{8}"', '"say \\"no\\""', '"// no comment"', '"é{"'],
    "DOC": ['"""One line."""', '"""\n  Two\n    lines.\n  """', '"""// no comment"""', '"""first\nsecond"""'],
    "COMPARE": ["==", "!=", "<=", ">=", "<", ">"],
}
TIGHT = {"(", ")", "[", "]", "{", "}", ","}
BLANKS = [" "] * 12 + ["  ", "\n  ", "\n ", "\n\n    ", " // said\n  ", "\n  // said\n   ", "\t"]
DEEPEST = 30


class Rule(NamedTuple):
    """One way to write a construct: its parts, how deep it goes at least, and how many constructs it may lead to."""

    parts: tuple[str, ...]
    depth: int
    reach: int


@cache
def rules() -> dict[str, list[Rule]]:
    """Each construct's ways, the shallowest first."""
    written: dict[str, list[tuple[str, ...]]] = {}
    for rule in grammar().rules:
        written.setdefault(rule.origin.name, []).append(tuple(part.name for part in rule.expansion))
    depths: dict[str, int] = {}
    while len(depths) < len(written):
        for name, ways in written.items():
            known = [_depth(way, depths) for way in ways if all(p.isupper() or p in depths for p in way)]
            if known and name not in depths:
                depths[name] = min(known)
    return {name: sorted((_rule(way, depths, written) for way in ways), key=_by) for name, ways in written.items()}


def _rule(way: tuple[str, ...], depths: dict[str, int], written: dict[str, list[tuple[str, ...]]]) -> Rule:
    reached: set[str] = set()
    waiting = [p for p in way if p in written]
    while waiting:
        part = waiting.pop()
        if part not in reached:
            reached.add(part)
            waiting.extend(p for other in written[part] for p in other if p in written)
    return Rule(way, _depth(way, depths), len(reached))


def _depth(parts: tuple[str, ...], depths: dict[str, int]) -> int:
    return 1 + max((depths[p] for p in parts if not p.isupper()), default=0)


def _by(rule: Rule) -> int:
    return rule.depth


@cache
def texts() -> dict[str, list[str]]:
    """The words that each terminal may stand for."""
    known = {"NAME": NAMES, "FIELD": NAMES, **VALUES}
    fixed = {terminal: [text] for text, terminal in keywords().items()}
    for terminal in grammar().terminals:
        if terminal.name not in known and terminal.pattern.type == "str":
            fixed[terminal.name] = [terminal.pattern.value]
    return {**fixed, **known}


def words(random: Random, construct: str = "unit", size: int = 120) -> list[tuple[str, str]]:
    """The terminals of one derivation and their words; once there are about `size` of them, the shortest ways are taken."""
    said: list[tuple[str, str]] = []
    waiting = [(construct, DEEPEST)]
    while waiting:
        part, room = waiting.pop()
        if part not in rules():
            said.append((part, random.choice(texts()[part])))
            continue
        ways = rules()[part]
        open_ = [w for w in ways if w.depth <= room] if len(said) + len(waiting) < size else []
        way = random.choices(open_, [2 + min(w.reach, 40) for w in open_])[0] if open_ else ways[0]
        lost = 0 if part.startswith("__") else 1  # lark's own names for `*` and `+`: a long list is not deep
        waiting.extend((p, room - lost) for p in reversed(way.parts))
    return said


def written(random: Random, said: list[tuple[str, str]]) -> str:
    """A derivation with blanks, line breaks and comments wherever they mean nothing."""
    text, depth, previous = "", 0, ""
    for _, word in said:
        blank = random.choice(BLANKS) if depth else " "
        free = previous in TIGHT or word in TIGHT
        text += "" if not text or (free and random.random() < 0.5) else blank
        text += word
        depth += (word == "{") - (word == "}")
        previous = word
    return text


def declarations(random: Random) -> str:
    """A file of a few declarations."""
    parts = [written(random, words(random)) for _ in range(random.randint(1, 4))]
    return random.choice(["\n", "\n\n", "\n\n\n// said\n", " // said\n"]).join(parts) + random.choice(
        ["", "\n", "\n\n"]
    )


def injured(random: Random, text: str) -> str:
    """The text with one to three injuries: words left out, doubled, exchanged or put in, lines moved, comments put in."""
    for _ in range(random.randint(1, 3)):
        tokens, tail = scan("", text)
        if not tokens:
            return text
        pieces = [(t.before, t.text) for t in tokens]
        at = random.randrange(len(pieces))
        match random.choice(["cut", "twice", "swap", "word", "comment", "line", "break"]):
            case "cut":
                del pieces[at : at + random.randint(1, 3)]
            case "twice":
                pieces.insert(at, (" ", pieces[at][1]))
            case "swap":
                pieces[at : at + 2] = reversed(pieces[at : at + 2])
            case "word":
                pieces.insert(at, (" ", random.choice(random.choice(list(texts().values())))))
            case "comment":
                pieces[at] = (pieces[at][0] + " // put in\n" + " " * random.randint(0, 4), pieces[at][1])
            case "break":
                pieces[at] = (pieces[at][0] + "\n" * random.randint(1, 3), pieces[at][1])
            case _:
                lines = text.split("\n")
                moved = lines.pop(random.randrange(len(lines)))
                lines.insert(random.randint(0, len(lines)), moved)
                text = "\n".join(lines)
                continue
        text = "".join(before + word for before, word in pieces) + tail
    return text
