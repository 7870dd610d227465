"""Derive once from a value what is asked of it again and again.

Contracts and models are values, so what follows from one never changes. They are told apart by identity, as comparing two
of them costs more than most that is derived; only the last one asked about is remembered, as there is seldom a second. Where something
more is asked, such as of which system, each answer is remembered: nobody may change what comes out.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

Whole = TypeVar("Whole")
Derived = TypeVar("Derived")
Asked = ParamSpec("Asked")
_REMEMBERED: list[list[object]] = []
"""What each function remembers."""


def once(derive: Callable[Concatenate[Whole, Asked], Derived]) -> Callable[Concatenate[Whole, Asked], Derived]:
    """The same function, which derives only where it is asked about another value than before, or of something else."""
    kept: list[tuple[Whole, dict[Hashable, Derived]]] = []
    _REMEMBERED.append(cast(list[object], kept))

    @wraps(derive)
    def derived(whole: Whole, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Derived:
        if not kept or kept[0][0] is not whole:
            kept[:] = [(whole, {})]
        known = kept[0][1]
        asked = (args, *kwargs.items()) if kwargs else args
        if asked not in known:
            known[asked] = derive(whole, *args, **kwargs)
        return known[asked]

    return derived


def forget() -> None:
    """Let go of everything that was asked about, where nobody will ask about it again."""
    for kept in _REMEMBERED:
        kept.clear()
