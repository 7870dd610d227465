"""Which files of a folder belong together: those that a `use` leads to or comes from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_MODULE = re.compile(r"^[ \t\ufeff]*module\s+(\w+(?:\.\w+)*)", re.MULTILINE)
_USE = re.compile(r"^[ \t]*use\s+((?:\w+\s*\.\s*)+)\{", re.MULTILINE)


@dataclass(frozen=True)
class Neighbourhood:
    """The files around one file, itself among them, and the modules that they use and none of the texts is."""

    files: frozenset[str]
    missing: frozenset[str]


def neighbourhood(start: str, texts: Mapping[str, str]) -> Neighbourhood:
    """The files that `start` is connected with, in either direction, over as many files as it takes."""
    names = {file: _name(file, text) for file, text in texts.items()}
    uses = {file: _uses(text) for file, text in texts.items()}
    found, waiting = {start}, [start]
    while waiting:
        file = waiting.pop()
        near = {f for f in texts if names[f] in uses[file] or names[file] in uses[f]} - found
        found |= near
        waiting.extend(near)
    wanted = {module for file in found for module in uses[file]}
    return Neighbourhood(frozenset(found), frozenset(wanted - set(names.values())))


def _name(file: str, text: str) -> str:
    """What the file says it is called, or what it is called without saying."""
    line = _MODULE.search(text)
    return line[1] if line else file.rsplit("/", 1)[-1].removesuffix(".mere")


def _uses(text: str) -> frozenset[str]:
    return frozenset("".join(use.split()).rstrip(".") for use in _USE.findall(text))
