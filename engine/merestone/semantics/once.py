"""Derive once from a value what is asked of it again and again.

Contracts and models are values, so what follows from one never changes. They are told apart by identity, as comparing two
of them costs more than most that is derived; only the last one asked about is remembered, as there is seldom a second.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Whole = TypeVar("Whole")
Derived = TypeVar("Derived")


def once(derive: Callable[[Whole], Derived]) -> Callable[[Whole], Derived]:
    """The same function, which derives only where it is asked about another value than before."""
    kept: list[tuple[Whole, Derived]] = []

    @wraps(derive)
    def derived(whole: Whole) -> Derived:
        for known, found in kept:
            if known is whole:
                return found
        made = derive(whole)
        kept[:] = [(whole, made)]
        return made

    return derived
