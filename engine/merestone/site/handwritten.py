"""The pages that people write, as they stand on the site: links that lead out of their folder become plain text, grammars pictures."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

from merestone.site.drawings import railroad
from merestone.site.markdown import folded

FOLDER = "reference"
_LINK = re.compile(r"(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)")
_FENCE = re.compile(r"(^```.*?^```|^~~~.*?^~~~)", re.MULTILINE | re.DOTALL)
_GRAMMAR = re.compile(r"```ebnf\n(.*?)^```", re.MULTILINE | re.DOTALL)
_ALL_RULES = "grammar.md"
"""The page beside a page with rules that has a heading for each rule."""


def handwritten(texts: Mapping[str, str], others: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Pages by path below the folder of documents, as pages of the site; `others` are files beside them that links may name."""
    known = {*texts, *others}
    for path, text in sorted(texts.items()):
        yield f"{FOLDER}/{path}", _with_links_kept(text, path, known)


def _with_links_kept(text: str, page: str, known: Collection[str]) -> str:
    """The text with its links looked at; what stands in a code block stays as it is."""
    parts = _FENCE.split(text)
    looked_at = (_LINK.sub(lambda link: _kept(link, page, known), part) for part in parts[::2])
    fences = [_GRAMMAR.sub(lambda found: _drawn(found, page, known), fence) for fence in parts[1::2]]
    return "".join(outside + fence for outside, fence in zip(looked_at, [*fences, ""], strict=True))


def _drawn(fence: re.Match[str], page: str, known: Collection[str]) -> str:
    """The rules of a fence as pictures, and below them as text; what is no grammar stays as it is."""
    found = railroad.rules(fence[1])
    linked = posixpath.join(posixpath.dirname(page), _ALL_RULES) in known

    def link(name: str) -> str | None:
        anchor = name if name.islower() else "letters"
        return f"{_ALL_RULES.removesuffix('.md')}.html#{anchor}" if linked else None

    if not found:
        return fence[0]
    drawn = {name: railroad.drawn(name, body, link) for name, body in found.items()}
    if len(drawn) == 1:
        return f"{''.join(drawn.values())}\n\n{fence[0]}"
    labelled = "".join(f'<p class="rule"><code>{name}</code></p>{picture}' for name, picture in drawn.items())
    return f"{labelled}\n\n{folded('The same in letters', fence[0])}"


def _kept(link: re.Match[str], page: str, known: Collection[str]) -> str:
    """The link, or its text and target where the site has no such page."""
    target = link[2].split("#")[0]
    if not target or "://" in target or target.startswith("mailto:"):
        return link[0]
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    if path in known:
        return link[0]
    return link[1] if link[1].strip("`") == target else f"{link[1]} (`{posixpath.basename(path)}`)"
