# Written by `merestone compile`; change the spec, not this file.
"""Asks for the pages of a list, one after another."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any, Protocol, Self, TypeVar

from .outcomes import Answer, Unavailable


class Question(Protocol):
    """The request of a list that comes page by page."""

    @property
    def cursor(self) -> str | None:
        """Where the page before ended."""

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same request, but for what `update` says."""
        ...


class Page(Protocol):
    """The answer to it."""

    @property
    def next_cursor(self) -> str | None:
        """What to ask the next page with; none on the last."""


QuestionT = TypeVar("QuestionT", bound=Question)
PageT = TypeVar("PageT", bound=Page)


def pages(
    ask: Callable[[QuestionT], Answer[PageT] | Unavailable], question: QuestionT
) -> Iterator[Answer[PageT] | Unavailable]:
    """The pages from that of `question` to the last; each is asked for when it is wanted.

    `ask` asks for one page, with `retried` or without. An `Unavailable` is the last that comes: the pages before it are whole, and
    `question` with the `next_cursor` of the last of them as its `cursor` goes on from there.
    """
    asked: set[str] = set()
    while True:
        outcome = ask(question)
        yield outcome
        following = _following(outcome, question, asked)
        if following is None:
            return
        if isinstance(following, Unavailable):
            yield following
            return
        question = following


async def pages_async(
    ask: Callable[[QuestionT], Awaitable[Answer[PageT] | Unavailable]], question: QuestionT
) -> AsyncIterator[Answer[PageT] | Unavailable]:
    """The same, awaited."""
    asked: set[str] = set()
    while True:
        outcome = await ask(question)
        yield outcome
        following = _following(outcome, question, asked)
        if following is None:
            return
        if isinstance(following, Unavailable):
            yield following
            return
        question = following


def _following(
    outcome: Answer[PageT] | Unavailable, question: QuestionT, asked: set[str]
) -> QuestionT | Unavailable | None:
    """What to ask next, if anything; a list that leads back to a page of its own has no end, and is broken off."""
    cursor = None if isinstance(outcome, Unavailable) else outcome.body.next_cursor
    if cursor is None:
        return None
    asked.add(question.cursor or "")
    if cursor in asked:
        return Unavailable(f"the page after {cursor!r} was there before: the list has no end")
    return question.model_copy(update={"cursor": cursor})
