"""Specs that somebody else spoilt: the texts of this repository, with the injuries that files meet in the world."""

import re
from collections.abc import Callable
from functools import cache
from random import Random
from typing import NamedTuple

from derivations import declarations, injured
from merestone.syntax.parse import keywords
from merestone.syntax.scan import scan
from support import ROOT, clean_spec

Sources = dict[str, str]

ODD = [
    "\0", "\x1b[31m", "\x07", "\x7f", "\x85", "\r", "\f", "\v", "\xa0", "\u00ad", "\u200b", "\u200d", "\u200e", "\u2028",
    "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffd", "\uffff", "\U000e0041", "\U0001f469\u200d\U0001f680", "é", "e\u0301",
    "\\", '"', '"""', "'", "`", "//", "/*", "*/", "#", "$", "{{", "}}", "::error::", "%0A", "\n::error::x",
]  # fmt: skip
REPEATED = [
    "{", "}", "(", "[", ")", "]", "!", "-", "- ", "a.", "a,", ", a", " && a", " || a == b", " + 1", "map of ", "[", "{ {",
    '"', '"" ', '"""', "//", "// x\n", "\n", " ", "\t", "9", "a", "é", "a ", "x : string\n", "x { } ", "-> ", "module a\n",
    "use a.{b}\n", "}\n", "a or ", "a and (", "not ", "(a == ", "a[", "f(", "entity ", "\nentity E owned by S {",
]  # fmt: skip


class Mutant(NamedTuple):
    """One input: the texts of a spec, which of them was spoilt, and how."""

    sources: Sources
    file: str
    how: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text that was spoilt."""
        return self.sources[self.file]

    @property
    def size(self) -> int:
        """How many characters all texts have together."""
        return sum(map(len, self.sources.values()))


@cache
def herd() -> tuple[Sources, ...]:
    """The specs to spoil: whole ones, files of tests by themselves, and every example of a page."""
    reference = {
        f.relative_to(ROOT).as_posix(): f.read_text("utf-8")
        for end in ("mere", "json")
        for f in sorted((ROOT / "spec").rglob(f"*.{end}"))
    }
    alone = [
        {f.name: f.read_text("utf-8")}
        for folder in ("spec", "tests/language/specs", "tests/diagnostics/clean")
        for f in sorted((ROOT / folder).rglob("*.mere"))
    ]
    return reference, clean_spec(), *alone, *examples()


@cache
def examples() -> tuple[Sources, ...]:
    """The specs in the documentation and in the manual's pages."""
    places = [*sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "engine/merestone").rglob("*.py"))]
    found = [m for place in places for m in re.findall(r"```mere\n(.*?)```", place.read_text("utf-8"), re.S)]
    return tuple({"example.mere": re.sub(r"(?m)^    ", "", text)} for text in dict.fromkeys(found))


def mutant(random: Random) -> Mutant:
    """One spec with injuries: a few mostly, sometimes dozens."""
    if random.random() < 0.1:
        return Mutant({"grown.mere": declarations(random)}, "grown.mere", ("grown",))
    group = random.choice(herd()[:2]) if random.random() < 0.02 else random.choice(herd()[2:])
    file = random.choice([name for name in group if name.endswith(".mere")])
    text = group[file]
    how: list[str] = []
    for _ in range(random.choice([1, 1, 1, 1, 2, 2, 2, 3, 3, 15])):
        injury = random.choice(INJURIES)
        text = injury(random, text or " ")
        how.append(injury.__name__)
    return Mutant({**group, file: text}, file, tuple(how))


def spoilt(random: Random, text: str) -> str:
    """One to three injuries of words and lines."""
    return injured(random, text)


def transplant(random: Random, text: str) -> str:
    """A stretch of words of another spec put in."""
    donor = _pieces(_any_text(random))
    start = random.randrange(len(donor))
    return _put(random, text, "".join(donor[start : start + random.choice([1, 3, 12, 60])]))


def exchange(random: Random, text: str) -> str:
    """Two words, far apart, exchanged."""
    pieces = _pieces(text)
    one, other = random.randrange(len(pieces)), random.randrange(len(pieces))
    pieces[one], pieces[other] = pieces[other], pieces[one]
    return "".join(pieces)


def rename(random: Random, text: str) -> str:
    """A word everywhere replaced by another: of the text, of the language, or by one that other languages reserve."""
    words = re.findall(r"[A-Za-z_]\w*", text) or ["x"]
    other = random.choice([random.choice(words), random.choice(sorted(keywords())), "class", "None", "__proto__", "_"])
    return re.sub(rf"\b{random.choice(words)}\b", other, text)


def number(random: Random, text: str) -> str:
    """A number replaced by one that nobody would choose."""
    spots = [m.span() for m in re.finditer(r"\d+(?:[.:-]\d+)*", text)]
    if not spots:
        return text
    start, end = random.choice(spots)
    odd = ["0", "00", "9" * 30, "1.0.0", "1e3", "99:99", "2026-02-31", "0000-00-00", "1..2", "-1", "٣", "9" * 5000]
    return text[:start] + random.choice(odd) + text[end:]


def noise(random: Random, text: str) -> str:
    """Some bytes overwritten."""
    content = bytearray(text.encode())
    for _ in range(random.choice([1, 3, 30])):
        content[random.randrange(len(content))] = random.randrange(256)
    return content.decode("utf-8", errors="replace")


def oddity(random: Random, text: str) -> str:
    """Characters put in that no keyboard makes, or that mean something elsewhere."""
    for _ in range(random.choice([1, 2, 10])):
        at = random.randint(0, len(text))
        text = text[:at] + random.choice(ODD) + text[at:]
    return text


def truncation(random: Random, text: str) -> str:
    """The end or the beginning lost."""
    at = random.randrange(len(text))
    return random.choice([text[:at], text[at:]])


def hole(random: Random, text: str) -> str:
    """A stretch of letters lost."""
    at = random.randrange(len(text))
    return text[:at] + text[at + random.choice([1, 5, 50, 500]) :]


def imbalance(random: Random, text: str) -> str:
    """A bracket lost or put in."""
    spots = [i for i, letter in enumerate(text) if letter in "{}()[]"]
    if spots and random.random() < 0.5:
        at = random.choice(spots)
        return text[:at] + text[at + 1 :]
    return _put(random, text, random.choice("{}()[]"))


def repetition(random: Random, text: str) -> str:
    """A sign, a word or a line put in over and over."""
    piece = random.choice(
        [random.choice(REPEATED), random.choice(_pieces(text)), random.choice(text.split("\n")) + "\n"]
    )
    times = random.choice([2, 20, 200, 2000])
    return _put(random, text, piece * min(times, 20_000 // (len(piece) + 1) + 1))


def ends(random: Random, text: str) -> str:
    """Line ends of other systems, here and there."""
    return re.sub("\n", lambda _: random.choice(["\n", "\n", "\r\n", "\r"]), text)


def echo(random: Random, text: str) -> str:
    """A declaration twice, or one of another spec."""
    donor = text if random.random() < 0.5 else _any_text(random)
    return text + "\n" + random.choice(re.split(r"\n(?=\w)", donor)) + "\n"


INJURIES: tuple[Callable[[Random, str], str], ...] = (
    spoilt, spoilt, transplant, exchange, rename, number, noise, oddity, truncation, hole, imbalance, repetition, ends, echo,
)  # fmt: skip


def _pieces(text: str) -> list[str]:
    tokens, tail = scan("", text)
    return [t.before + t.text for t in tokens] + [tail]


def _put(random: Random, text: str, piece: str) -> str:
    """The text with a piece put between two of its words."""
    pieces = _pieces(text)
    pieces.insert(random.randint(0, len(pieces)), piece)
    return "".join(pieces)


def _any_text(random: Random) -> str:
    group = random.choice(herd())
    return group[random.choice([name for name in group if name.endswith(".mere")])]
