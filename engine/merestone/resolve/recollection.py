"""Recall what an earlier check understood of files that mean the same, and note what the next one may recall.

A file means the same while its own text and the texts of all files that its imports lead to are the same: nothing else is
asked when names and types are resolved, but for what a channel is keyed by, and of files with a fault nothing is kept. Files
that speak of the whole spec (rules, waivers, journeys, reconciliations, documents) are understood anew each time.

What is kept is JSON of plain lists. What cannot be read as such is taken for missing.
"""

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache, partial
from hashlib import blake2b
from typing import Any, cast

from merestone.diagnostics import Diagnostic, Span
from merestone.model.boundary import Import, Model
from merestone.model.names import qualified
from merestone.model.shorthand import Inexpressible, Plain, Shorthand, kinds
from merestone.resolve.bind import Resolved, resolve_again
from merestone.resolve.declare import Imported, Module, Symbol, imports_of, name_of
from merestone.resolve.recalled import Bound, Forgotten, Recalled
from merestone.semantics.frozen import Frozen
from merestone.syntax.forest import Forest
from merestone.syntax.tree import Node

_UNREADABLE = (ValueError, TypeError, IndexError, KeyError, AttributeError, RecursionError)
"""What may be raised where something was kept that this version never wrote."""


class Recollection:
    """What was kept of files, by the digest of each; `fresh` is what is worth keeping after this check."""

    def __init__(self, kept: Mapping[str, str], mark: str) -> None:
        """`mark` stands for the version of all that gives files their meaning; nothing crosses from one to another."""
        self.fresh: dict[str, str] = {}
        self.recalled: frozenset[str] = frozenset()
        """The files that were not understood anew."""
        self._kept = kept
        self._mark = mark.encode()

    def resolved(self, forest: Forest, documents: Mapping[str, str]) -> tuple[Model, list[Diagnostic]]:
        """The model of all files, and what is wrong with their syntax, names and types."""
        digests = self._digested(forest, documents)
        notes = {file: note for file in forest if (note := self._note(file, digests[file]))}
        leads = _Leads(forest, digests, notes)
        recalled = dict(_recall(forest, leads, notes))
        try:
            again = resolve_again(forest, documents, recalled)
        except Forgotten:
            recalled = {}
            again = resolve_again(forest, documents, {})
        found = [slip for file in forest if file not in recalled for slip in forest.slips(file)] + again.found
        self.fresh = {digest: self._kept[digest] for file, digest in digests.items() if file in notes}
        self.recalled = frozenset(recalled)
        if not again.model.unread:
            self.fresh |= {digests[file]: note for file, note in _noted(again, leads, recalled, found)}
        return again.model, found

    def _digested(self, forest: Forest, documents: Mapping[str, str]) -> dict[str, str]:
        """A digest of the name and text of each file, and of all JSON files."""
        around = blake2b(self._mark, digest_size=16)
        for name in sorted(documents):
            around.update(_framed(name, documents[name]))
        digests: dict[str, str] = {}
        for file in forest:
            own = around.copy()
            own.update(b"\0" + _framed(file, forest.text(file)))
            digests[file] = own.hexdigest()
        return digests

    def _note(self, file: str, digest: str) -> dict[str, Any] | None:
        """What was kept of the file, as far as it can be read at all."""
        try:
            note = json.loads(self._kept[digest])
            own = note["format"] == _format() and note["file"] == file
            return note if own and _are(str, note["module"], note["meaning"], *note["uses"], *note["shown"]) else None
        except _UNREADABLE:
            return None


def _framed(name: str, text: str) -> bytes:
    """Both in one, so that no other name and text look the same."""
    return f"{len(name)} {len(text)} {name}{text}".encode(errors="surrogatepass")


def _recall(forest: Forest, leads: "_Leads", notes: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Recalled]]:
    """Each file that means the same as when the note was taken."""
    for file, note in notes.items():
        if note["meaning"] == leads.meaning(file) and (known := _recalled(forest, file, note)):
            yield file, known


def _noted(
    resolved: Resolved, leads: "_Leads", recalled: Mapping[str, Recalled], found: Iterable[Diagnostic]
) -> Iterator[tuple[str, str]]:
    """A note on each new file without a fault that leads to files without a fault only.

    It is asked for where nothing in the whole spec is in doubt: of a doubtful word it may be that nothing was said.
    """
    faulty, meanings = {fault.span.file for fault in found}, resolved.meanings()
    modules = {module.file: module for module in resolved.modules.values()}
    sound = modules.keys() - faulty
    imports = _by_file(resolved.model.imports)
    for file in sorted(sound - recalled.keys()):
        if modules[file].name in meanings and leads.within(file, sound):
            note = _written(modules[file], meanings[modules[file].name], imports.get(file, []))
            if note is not None:
                yield (
                    file,
                    json.dumps(note | {"meaning": leads.meaning(file)}, ensure_ascii=False, separators=(",", ":")),
                )


class _Leads:
    """Where the imports of each file lead: which module is which file, and all files behind one."""

    def __init__(self, forest: Forest, digests: Mapping[str, str], notes: Mapping[str, Mapping[str, Any]]) -> None:
        """Ask the notes; only files of which nothing is known are read."""
        self._digests = digests
        self._uses: dict[str, tuple[str, ...]] = {}
        self._files: dict[str, str] = {}
        for file in forest:
            name, uses = _uses_of(forest, file, notes.get(file))
            self._uses[file] = uses
            self._files.setdefault(name, file)

    def meaning(self, file: str) -> str:
        """A digest of all that the file leads to."""
        found = blake2b(digest_size=16)
        for name, behind in self._behind(file):
            found.update(f"{name}\0{self._digests.get(behind, '')}\0".encode(errors="surrogatepass"))
        return found.hexdigest()

    def within(self, file: str, sound: Container[str]) -> bool:
        """Whether it leads to such files only."""
        return all(behind in sound for _, behind in self._behind(file))

    def _behind(self, file: str) -> list[tuple[str, str]]:
        """The modules that a file leads to, with their files ('' where there is none), sorted; itself is no part of it."""
        seen: dict[str, str] = {}
        waiting = list(self._uses[file])
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen[name] = self._files.get(name, "")
                waiting.extend(self._uses.get(seen[name], ()))
        return sorted(seen.items())


def _uses_of(forest: Forest, file: str, note: Mapping[str, Any] | None) -> tuple[str, tuple[str, ...]]:
    """The name of a file's module, and the modules it imports from."""
    if note is not None:
        return note["module"], tuple(note["uses"])
    tree = forest[file]
    return name_of(tree), tuple(dict.fromkeys(imports_of(tree)))


# ------------------------------------------------------------- one file


@cache
def _format() -> str:
    """Stands for the kinds of value that the shorthand numbers; a note that numbers others cannot be read."""
    named = ((kind.__module__, kind.__qualname__, *kind.model_fields) for kind in kinds())
    return blake2b(repr([*named]).encode(), digest_size=8).hexdigest()


def _written(module: Module, bound: list[Bound], imports: list[Import]) -> dict[str, Plain] | None:
    """The note on a file; None if something in it has no shorthand."""
    shorthand = Shorthand(module.file, kinds())
    symbols = [(s.kind, name, s.span, s.style, s.labels, s.senders, s.receivers) for name, s in module.symbols.items()]
    imported = [(i.module, i.name, i.span, i.module_span, i.cut) for i in module.imports]
    try:
        return {
            "format": _format(),
            "file": module.file,
            "module": module.name,
            "uses": cast(Plain, list(dict.fromkeys(i.module for i in module.imports))),
            "symbols": [shorthand.written(s) for s in symbols],
            "imported": [shorthand.written(i) for i in imported],
            "imports": [shorthand.written(i) for i in imports],
            "bound": [shorthand.written((b.kind, b.name, b.span, b.value)) for b in bound],
            "shown": cast(Plain, sorted(shorthand.shown)),
        }
    except Inexpressible:
        return None


def _recalled(forest: Forest, file: str, note: Mapping[str, Any]) -> Recalled | None:
    """What the note says of the file; None if it cannot be read."""
    shorthand = Shorthand(file, kinds())
    try:
        module = Module(note["module"], file, lambda: forest[file])
        for kind, name, span, style, *rest in map(shorthand.read, note["symbols"]):
            if not (_are(str, kind, name, style or "") and _are(Span, span) and _are(tuple, *rest)):
                return None
            declared_by = partial(_declaring, module, name)
            module.symbols[name] = Symbol(kind, qualified(module.name, name), span, declared_by, style, *rest)
        module.imports.extend(Imported(*shorthand.read(i)) for i in note["imported"])
        bound = tuple(Bound(*shorthand.read(b)) for b in note["bound"])
        imports = tuple(shorthand.read(i) for i in note["imports"])
    except _UNREADABLE:
        return None
    sound = _are(Import, *imports) and all(_are(str, b.kind, b.name) and _are(Span, b.span) for b in bound)
    spans = (span for i in module.imports for span in (i.span, i.module_span, i.cut))
    sound = sound and _are(Span, *spans) and _are(Frozen, *(b.value for b in bound))
    return Recalled(module, bound, imports, frozenset(note["shown"])) if sound else None


def _are(kind: type, *values: object) -> bool:
    """Whether all of them are of that kind, as what was written is."""
    return all(isinstance(value, kind) for value in values)


def _declaring(module: Module, name: str) -> Node:
    """The construct that declares a name of a module that was recalled."""
    return module.read_again.symbols[name].node


def _by_file(imports: Iterable[Import]) -> dict[str, list[Import]]:
    found: dict[str, list[Import]] = {}
    for one in imports:
        found.setdefault(one.span.file, []).append(one)
    return found
