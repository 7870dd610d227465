"""What the pages of `docs/language/` are made from: the grammar, the pages themselves, and who reads which clause.

`make manual` writes what is made: the grammar in each page, empty reports, empty cells of `read by`, the page of the grammar, the card.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from language.inventory import entries, readers
from merestone.compile import understand
from merestone.render.terminal import render

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "language"
GRAMMAR = ROOT / "engine" / "merestone" / "syntax" / "grammar.lark"
SECTIONS = ("Example", "Refused", "Clauses", "Grammar")
"""What every page of a construct has; others may stand between them."""

_RULE = re.compile(r"^[?!]?(_?[a-z]\w*): +(.*(?:\n +\|.*)*)", re.MULTILINE)
_TERMINAL = re.compile(r"^([A-Z_]+): (.*)$", re.MULTILINE)
_TITLE = re.compile(r"^// -{5,} (.+)$", re.MULTILINE)
_FENCE = re.compile(r'^```(\w+)(?: title="([^"\n]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(grammar\.md#(\w+)\)")
_ROW = re.compile(r"^\|(.*)\|([^|]*)\|$", re.MULTILINE)
_CARD = re.compile(r"(?<=<!-- card -->\n).*(?=<!-- end of the card -->)", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page; blocks with a title that stand together are the files of one spec."""

    language: str
    title: str
    text: str


@dataclass(frozen=True)
class Page:
    """A page of the language, by the name of its file."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Its heading."""
        return self.text.split("\n", 1)[0].removeprefix("# ")

    @property
    def first_sentence(self) -> str:
        """What it says first."""
        prose = self.text.split("\n\n", 2)[1].replace("\n", " ")
        return re.split(r"(?<=\.) ", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", prose))[0]

    def section(self, title: str) -> str:
        """What stands under a heading of the second level."""
        parts = self.text.split(f"\n## {title}\n", 1)
        return parts[1].split("\n## ", 1)[0] if len(parts) > 1 else ""

    def blocks(self, title: str) -> list[Block]:
        """The fenced blocks of a section."""
        return [Block(*found.groups("")) for found in _FENCE.finditer(self.section(title) + "\n")]

    def specs(self, title: str) -> Iterator[Mapping[str, str]]:
        """The specs of a section, each as texts by file."""
        together: dict[str, str] = {}
        for block in self.blocks(title):
            if block.language in {"mere", "json"} and block.title:
                together[block.title] = block.text
                continue
            if together:
                yield together
                together = {}
            if block.language == "mere":
                yield {"example.mere": block.text}
        if together:
            yield together

    @property
    def reports(self) -> list[str]:
        """What is reported of the specs that are refused."""
        return [block.text for block in self.blocks("Refused") if block.language == "report"]

    @property
    def rules(self) -> list[str]:
        """The rules of the grammar that it explains."""
        found = self.blocks("Grammar")
        return re.findall(r"^([a-z]\w*)\b", found[0].text, re.MULTILINE) if found else []

    def rows(self) -> Iterator[tuple[list[str], str]]:
        """The rules that a row of its clauses is about, with what the row says of their readers."""
        for row in _ROW.finditer(self.section("Clauses") + "\n"):
            if about := _LINK.findall(row[1]):
                yield about, row[2].strip()


def pages() -> list[Page]:
    """Every page in `docs/language/`."""
    return [Page(f.stem, f.read_text("utf-8")) for f in sorted(FOLDER.glob("*.md"))]


def constructs() -> list[Page]:
    """The pages that explain rules of the grammar."""
    return [page for page in pages() if page.rules]


# ---------------------------------------------------------------- the grammar


@cache
def rules() -> Mapping[str, str]:
    """Each rule as a reader sees it: the marks for the parser are left out."""
    written = dict(_RULE.findall(GRAMMAR.read_text("utf-8")))
    return {_shown(name, written): _told(body, written) for name, body in written.items() if not _inside(name, written)}


def _told(body: str, written: Mapping[str, str]) -> str:
    return re.sub(r'("[^"]*")|\b(_[a-z]\w*)', lambda m: m[1] or _named(m[2], written), body)


def _named(name: str, written: Mapping[str, str]) -> str:
    return f"({_told(written[name], written)})" if _inside(name, written) else _shown(name, written)


def _shown(name: str, written: Mapping[str, str]) -> str:
    return name if _inside(name, written) else name.removeprefix("_")


def _inside(name: str, written: Mapping[str, str]) -> bool:
    """Whether the rule is shown where it is used, as another has its name."""
    return name.startswith("_") and name[1:] in written


@cache
def groups() -> Mapping[str, list[str]]:
    """The rules under each heading of the grammar; those in front of the first are of the file."""
    pieces = _TITLE.split(GRAMMAR.read_text("utf-8"))
    titled = {"the file": pieces[0], **dict(zip(pieces[1::2], pieces[2::2], strict=True))}
    names = {title: [name.removeprefix("_") for name, _ in _RULE.findall(text)] for title, text in titled.items()}
    return {title: list(dict.fromkeys(found)) for title, found in names.items()}


def terminals() -> Iterator[tuple[str, str]]:
    """What the words in capitals stand for."""
    yield from _TERMINAL.findall(GRAMMAR.read_text("utf-8"))


def ebnf(names: Iterable[str]) -> str:
    """These rules, as they stand in a page."""
    return "".join(f"{name}: {rules().get(name, '')}\n" for name in names)


# -------------------------------------------------------------- what is made


def in_step(page: Page) -> str:
    """The text of a page with the grammar of today."""
    if page.name == "grammar":
        return grammar_page()
    if page.name == "README":
        return _CARD.sub(lambda _: card(), page.text)
    head, found, tail = page.text.partition("\n## Grammar\n")
    return (
        head + found + _FENCE.sub(lambda _: f"```ebnf\n{ebnf(page.rules)}```", tail, count=1)
        if page.rules
        else page.text
    )


def with_readers(page: Page) -> str:
    """The text of a page with every empty cell of `read by` filled."""
    head, found, tail = page.text.partition("\n## Clauses\n")
    body, more, rest = tail.partition("\n## ")

    def filled(row: re.Match[str]) -> str:
        about = _LINK.findall(row[1])
        return f"|{row[1]}| {said_of(about)} |" if about and not row[2].strip() else row[0]

    return head + found + _ROW.sub(filled, body) + more + rest


def with_reports(page: Page) -> str:
    """The text of a page with every empty fence of a report filled with what checking says."""
    text = page.text
    for texts, report in zip(page.specs("Refused"), page.reports, strict=False):
        if not report:
            text = text.replace("```report\n```", f"```report\n{reported(texts)}```", 1)
    return text


def reported(texts: Mapping[str, str]) -> str:
    """What checking a spec says of it."""
    return render(understand(texts)[1], texts)


def said_of(about: Iterable[str]) -> str:
    """What the cell `read by` says of these rules."""
    told = [e for e in entries() if e.clause in set(about)]
    found = {reader for entry in told if entry.why is None for reader in readers(entry)}
    return ", ".join(sorted(found)) or "; ".join(dict.fromkeys(f"nobody: {e.why}" for e in told if e.why)) or "-"


def grammar_page() -> str:
    """The page with every rule."""
    home = {rule: page for page in constructs() for rule in page.rules}
    parts = [_ABOUT_THE_GRAMMAR]
    for title, names in groups().items():
        parts.append(f"## {title.capitalize()}")
        for name in (n for n in names if n in rules()):
            parts.append(f"### {name}")
            parts.append(f"```ebnf\n{ebnf([name])}```")
            parts.append(f"Explained under [{home[name].title}]({home[name].name}.md)." if name in home else "")
    letters = "".join(f"{name}: {pattern}\n" for name, pattern in terminals())
    parts.append(f"## Letters\n\nWhat a name in capitals stands for.\n\n```text\n{letters}```")
    return "\n\n".join(part for part in parts if part) + "\n"


_ABOUT_THE_GRAMMAR = """# Grammar

The whole grammar, made from the file that the parser reads (`engine/merestone/syntax/grammar.lark`).

`a b` is one after the other, `a | b` is one of both, `a?` may be left out, `a*` may come any number of times, `a+` at least once. What stands in quotes is
written as it is; a name in capitals is described at [the end](#letters). `//` begins a comment. Line breaks mean nothing.

Every word of the language may also be a name, wherever the grammar leaves open which one is meant: a field may be called `version`, `from` or `key`."""


def card() -> str:
    """The words of the language by construct, each linked to where it is explained."""
    found = constructs()
    lines: list[str] = []
    for title, names in groups().items():
        shown = sorted((p for p in found if p.rules[0] in names), key=lambda p: names.index(p.rules[0]))
        if shown:
            lines.append(f"\n**{title.capitalize()}**\n\n| construct | in one sentence | words |\n|---|---|---|")
            lines.extend(f"| [{p.title}]({p.name}.md) | {p.first_sentence} | {_linked_words(p)} |" for p in shown)
    return "\n".join(lines) + "\n\n"


def _linked_words(page: Page) -> str:
    phrases = dict.fromkeys(phrase for rule in page.rules for phrase in phrases_of(rule))
    return " · ".join(f"[`{phrase}`]({page.name}.md#clauses)" for phrase in phrases)


def phrases_of(rule: str) -> Iterator[str]:
    """The words of a rule as they follow each other, for each of its ways; dots stand for what comes between."""
    for way in rules().get(rule, "").split("|"):
        parts = [word or ".." for word, _ in re.findall(r'"([A-Za-z]+)"|(\b\w+\b)', way)]
        told = [part for part, before in zip(parts, ["..", *parts], strict=False) if part != ".." or before != ".."]
        if words := re.sub(r"( ?\.\.)$", "", " ".join(told)):
            yield words


def main() -> None:
    """Write what is made into the pages, until nothing changes."""
    for page in pages():
        _write(Page(page.name, in_step(page)), page)
    for page in constructs():
        _write(Page(page.name, with_reports(page)), page)
    for page in constructs():
        _write(Page(page.name, with_readers(page)), page)
    for page in (p for p in pages() if p.name in ("grammar", "README")):
        _write(Page(page.name, in_step(page)), page)
    missing = rules().keys() - {rule for page in constructs() for rule in page.rules}
    print(f"without a page: {', '.join(sorted(missing))}" if missing else "every rule has a page")


def _write(page: Page, before: Page) -> None:
    if page.text != before.text:
        (FOLDER / f"{page.name}.md").write_text(page.text, "utf-8")
        print(f"docs/language/{page.name}.md")


if __name__ == "__main__":
    main()
