"""Ways back: who names an element, gathered once for all elements."""

from collections.abc import Callable, Iterator, Mapping

from merestone.house.sight import Readers, Sight, Thing

Named = Iterator[tuple[str, Thing]]
"""A name, and who names it."""


def _undoes(operation: Thing) -> list[Thing]:
    return _gathered(operation.sight, _undoing).get(operation.subject.name, [])


def _undoing(sight: Sight) -> Named:
    """Each operation that another one undoes, under the name of that other."""
    for operation in sight.every("operation"):
        recovery = operation.member("recovery")
        undo = recovery.member("undoneWith") if isinstance(recovery, Thing) else None
        if isinstance(undo, Thing):
            yield undo.subject.name, operation


def _opens(access: Thing) -> list[Thing]:
    return _gathered(access.sight, _opening).get(access.subject.scope, [])


def _opening(sight: Sight) -> Named:
    """Each boundary under every scope that opens it, or one of its operations."""
    for boundary in sight.every("boundary"):
        scopes = (access.subject.scope for access in _accesses(boundary) if access.subject.scope)
        for scope in dict.fromkeys(scopes):
            yield scope, boundary


def _accesses(boundary: Thing) -> Iterator[Thing]:
    for thing in (boundary, *boundary.things("operations")):
        access = thing.member("access")
        if isinstance(access, Thing):
            yield access


def _gathered(sight: Sight, named: Callable[[Sight], Named]) -> Mapping[str, list[Thing]]:
    key = ("ways back", named.__name__)
    if key not in sight.kept:
        found: dict[str, list[Thing]] = {}
        for name, thing in named(sight):
            found.setdefault(name, []).append(thing)
        sight.kept[key] = found
    kept = sight.kept[key]
    assert isinstance(kept, Mapping), "what is kept under this key is made above"
    return kept


READERS: Readers = {"operation": {"undoes": _undoes}, "access": {"opens": _opens}}
