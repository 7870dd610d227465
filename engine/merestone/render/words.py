"""The words of the language, explained from the pages of the manual that lie beside the code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_ROW = re.compile(r"^\| *(\[`.*) \| ([^|]*) \| ([^|]*) \|$", re.MULTILINE)
_LINK = re.compile(r"\[([^]\n]*)\]\(([^)\s]*)\)")
_OTHER_ROW = re.compile(r"^\| (`[^|]*`) \| ([^|]*[^| ]) \|", re.MULTILINE)
_CODE = re.compile(r"`([^`]*)`")
_RULE = re.compile(r"^([a-z]\w*): (.*(?:\n +\|.*)*)", re.MULTILINE)


@dataclass(frozen=True)
class Clause:
    """One row of a page: the clause as written, what it means, who reads it, and the rules of the grammar that it is about."""

    page: str
    written: str
    means: str
    read_by: str
    rules: tuple[str, ...]


def is_word(subject: str) -> bool:
    """Whether the manual has a page of that name, a clause with that word, or a line that says what it stands for."""
    return subject in words() or (" " in subject and bool(_about(subject)))


def explained(word: str) -> str:
    """What the manual says of a word: the page of that name, and what other pages say of it."""
    found = [clause for clause in _about(word) if clause.page != word]
    meant = [(page, means) for page, said, means in _meanings() if said == word and page != word]
    parts = [_page(word)] if word in _pages() else []
    parts += [f"{word}   ({page})\n\n    {means}" for page, means in meant]
    parts += [_short(clause) for clause in found]
    more = sorted({clause.page for clause in found} | {page for page, _ in meant})
    if more:
        parts.append("\n".join(f"all of it: merestone explain {page}" for page in more))
    return "\n\n".join(parts)


def words() -> frozenset[str]:
    """Every word that can be explained."""
    listed = {word for clause in _clauses() for rule in clause.rules for word in _words_of(rule)}
    return frozenset(_pages()) | listed | {said for _, said, _ in _meanings()}


def _page(name: str) -> str:
    """A page as it stands, its links to other pages left out."""
    return _LINK.sub(r"\1", _pages()[name]).strip()


def _short(clause: Clause) -> str:
    grammar = [f"    {rule}: {_rules()[rule]}" for rule in clause.rules if rule in _rules()]
    return "\n".join(
        [f"{clause.written}   ({clause.page})", "", f"    {clause.means}", f"    read by: {clause.read_by}", *grammar]
    )


def _about(word: str) -> list[Clause]:
    """The clauses with that word: those that show it, or else those whose grammar has it; with several words, those that are written so."""
    if " " in word:
        return [c for c in _clauses() if re.search(rf"\b{re.escape(word)}\b", c.written)]
    having = [c for c in _clauses() if any(word in _words_of(rule) for rule in c.rules)]
    shown = [c for c in having if word in _shown(c)] or having
    return sorted(shown, key=lambda c: not c.written.startswith(word))


def _shown(clause: Clause) -> list[str]:
    """The words that a row shows as written."""
    return re.findall(r"\w+", " ".join([clause.written, *_CODE.findall(clause.means)]))


def _words_of(rule: str) -> list[str]:
    return re.findall(r'"([A-Za-z]+)"', _rules().get(rule, ""))


@cache
def _rules() -> dict[str, str]:
    """The rules of the grammar, from the page that has them all."""
    return dict(_RULE.findall(_place().joinpath("grammar.md").read_text(encoding="utf-8")))


@cache
def _clauses() -> tuple[Clause, ...]:
    return tuple(clause for name, text in _pages().items() for clause in _rows(name, text))


def _rows(page: str, text: str) -> Iterator[Clause]:
    for row in _ROW.finditer(text.split("\n## Clauses\n", 1)[-1].split("\n## ", 1)[0]):
        rules = tuple(target.partition("#")[2] for _, target in _LINK.findall(row[1]))
        written, means = (_LINK.sub(r"\1", cell) for cell in (row[1], row[2]))
        yield Clause(page, written.replace("`", ""), means, row[3].strip(), rules)


@cache
def _meanings() -> tuple[tuple[str, str, str], ...]:
    """What other tables of the pages say of single words: page, word, meaning."""
    return tuple(
        (page, word, row[2])
        for page, text in _pages().items()
        for row in _OTHER_ROW.finditer(text.split("\n## Clauses\n", 1)[0])
        for word in _CODE.findall(row[1])
        if word.isalpha()
    )


@cache
def _pages() -> dict[str, str]:
    """The pages of constructs by their names."""
    found = sorted(f.name for f in _place().iterdir() if f.name.endswith(".md"))
    texts = {name.removesuffix(".md"): _place().joinpath(name).read_text(encoding="utf-8") for name in found}
    return {name: text for name, text in texts.items() if "\n## Clauses\n" in text}


def _place() -> Traversable:
    """Where the pages are: in the package, or in a checkout among the documents."""
    packed = files("merestone").joinpath("language")
    return packed if packed.is_dir() else Path(__file__).parents[3] / "docs" / "language"
