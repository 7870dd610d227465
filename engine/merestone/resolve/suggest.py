"""Say what a misspelt name may have meant, and where a name that is out of reach is declared."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from merestone.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Span, end_of, nearest, to_review
from merestone.resolve.declare import Kind, Module

_ARTICLES = {
    "actor": "an actor",
    "enum": "an enum",
    "entity": "an entity",
    "event": "an event",
    "invariant": "an invariant",
}
_TYPES = {
    "bigint": ("integer",), "bool": ("boolean",), "byte": ("integer",), "char": ("string",), "datetime": ("timestamp",),
    "double": ("decimal",), "float": ("decimal",), "guid": ("uuid",), "instant": ("timestamp",), "int": ("integer",),
    "localdate": ("date",), "long": ("integer",), "number": ("integer", "decimal"), "numeric": ("decimal",),
    "real": ("decimal",), "short": ("integer",), "str": ("string",), "text": ("string",), "time": ("timestamp",),
    "url": ("uri",), "varchar": ("string",),
}  # fmt: skip
"""What other languages call a built-in type, and the nearest of this one."""


def a(kind: str) -> str:
    """The kind with its article."""
    return _ARTICLES.get(kind, f"a {kind}")


def one_of(kinds: Iterable[str]) -> str:
    """`a system`, or `an enum, a type or an entity`."""
    names = [a(k) for k in kinds]
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def where_declared(name: str, modules: Mapping[str, Module], kinds: tuple[Kind, ...]) -> str | None:
    """The module that declares `name` as one of `kinds`."""
    owners = [m.name for m in modules.values() if name in m.symbols and m.symbols[name].kind in kinds]
    return owners[0] if owners else None


def importing(module: Module, source: str, name: str) -> Fix:
    """The fix that imports `name` from `source`: into the `use` that is there, or on a line of its own."""
    uses = [u.node for u in module.tree.units if u.node and u.node.kind == "use"]
    there = next((n for n in uses if ".".join(w.text for w in n.words()) == source), None)
    title = f"add `use {source}.{{{name}}}`"
    if there:
        return Fix(title, (Edit(end_of(there.the("names").span), f", {name}"),))
    before = uses[-1].span if uses else module.tree.units[0].span
    return Fix(title, (Edit(end_of(before), f"\nuse {source}.{{{name}}}"),))


def similar(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant."""
    return nearest(name, candidates)


def built_in(name: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """The types that `name` means elsewhere; none where types do not fit, or where a candidate differs in case alone."""
    types, candidates = _TYPES.get(name.lower(), ()), frozenset(candidates)
    if not types or not candidates.issuperset(types):
        return ()
    return () if name.lower() in {c.lower() for c in candidates} else types


def slip(diagnostic: Diagnostic, word: str, module: Module, modules: Mapping[str, Module]) -> Diagnostic:
    """The diagnostic of a word that is misspelt once; if it comes again, what it should match may be what is misspelt.

    It is, as far as one can tell, where that is written in its declaration and nowhere else.
    """
    if module.times[word] < 2:
        return diagnostic
    meant = diagnostic.fixes[0].edits[0].text if diagnostic.fixes else ""
    declared = _only_declared(meant, modules)
    if declared is None:
        return to_review(diagnostic)
    fix = Fix(f"write `{word}` where `{meant}` is declared", (Edit(declared, word),), Applicability.REVIEW)
    return replace(
        to_review(diagnostic),
        hint=f"`{meant}` is declared and never used: if that is the slip, write `{word}` there",
        related=(*diagnostic.related, Related(declared, "declared here")),
        fixes=(fix, *to_review(diagnostic).fixes),
    )


def _only_declared(name: str, modules: Mapping[str, Module]) -> Span | None:
    """Where the name, or field, is declared, if it is written nowhere else."""
    holders = [m for m in modules.values() if m.times[name]]
    if len(holders) != 1 or holders[0].times[name] != 1:
        return None
    symbol = holders[0].symbols.get(name)
    return symbol.span if symbol else holders[0].fields.get(name)
