"""The pages that people write, as they stand on the site: a link that leads out of their folder becomes plain text."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

FOLDER = "reference"
_LINK = re.compile(r"(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)")
_FENCE = re.compile(r"(^```.*?^```|^~~~.*?^~~~)", re.MULTILINE | re.DOTALL)


def handwritten(texts: Mapping[str, str], others: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Pages by path below the folder of documents, as pages of the site; `others` are files beside them that links may name."""
    known = {*texts, *others}
    for path, text in sorted(texts.items()):
        yield f"{FOLDER}/{path}", _with_links_kept(text, path, known)


def _with_links_kept(text: str, page: str, known: Collection[str]) -> str:
    """The text with its links looked at; what stands in a code block stays as it is."""
    parts = _FENCE.split(text)
    looked_at = (_LINK.sub(lambda link: _kept(link, page, known), part) for part in parts[::2])
    return "".join(outside + fence for outside, fence in zip(looked_at, [*parts[1::2], ""], strict=True))


def _kept(link: re.Match[str], page: str, known: Collection[str]) -> str:
    """The link, or its text and target where the site has no such page."""
    target = link[2].split("#")[0]
    if not target or "://" in target or target.startswith("mailto:"):
        return link[0]
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    if path in known:
        return link[0]
    return link[1] if link[1].strip("`") == target else f"{link[1]} (`{posixpath.basename(path)}`)"
