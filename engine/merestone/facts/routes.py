"""Which system hands over to which, along the boundaries."""

from collections.abc import Mapping

from merestone.model.boundary import Model, StyleName

WAITING: frozenset[StyleName] = frozenset({"query", "sync command"})
"""The styles in which the one who starts waits for the answer."""
Routes = Mapping[str, tuple[str, ...]]


def routes(model: Model, waiting: bool) -> Routes:
    """For each system the other sides of the boundaries that it starts; if `waiting`, of those it waits for."""
    found: dict[str, dict[str, None]] = {}
    for boundary in model.boundaries.values():
        for sender in boundary.senders if boundary.style in WAITING or not waiting else ():
            found.setdefault(sender, {}).update(dict.fromkeys(r for r in boundary.receivers if r != sender))
    return {name: tuple(others) for name, others in found.items()}


def beyond(following: Routes, start: str) -> tuple[str, ...]:
    """What chains lead to from `start`, the nearest first; itself, if one leads back."""
    found: dict[str, None] = {}
    open_ = list(following.get(start, ()))
    while open_:
        name = open_.pop(0)
        if name not in found:
            found[name] = None
            open_.extend(following.get(name, ()))
    return tuple(found)
