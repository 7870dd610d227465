"""Derive something from a model once, however many ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from merestone.model.boundary import Model

T = TypeVar("T")


def once(derive: Callable[[Model], T]) -> Callable[[Model], T]:
    """The same function, which keeps what it derived from the last model; models are told apart by identity, not compared."""
    kept: list[tuple[Model, T]] = []

    @wraps(derive)
    def derived(model: Model) -> T:
        if not kept or kept[0][0] is not model:
            kept[:] = [(model, derive(model))]
        return kept[0][1]

    return derived
