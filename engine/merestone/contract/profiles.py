"""Profiles: how boundaries look in the words of an API that others have published.

A profile is the project's to write, no part of what is agreed: the boundary stays what it is, and the profile says which call, attribute and
notification of the published API stand for which of its operations, fields and facts.
"""

from functools import cached_property
from typing import Any, Literal

from merestone.contract.types import Place
from merestone.semantics.written import Frozen


class Term(Frozen):
    """One of our values and the attribute that stands for it."""

    ours: tuple[str, ...]
    """The path as the spec writes it."""
    wire: tuple[str, ...]
    """The path in our JSON, with `*` for the items of a list."""
    theirs: str
    """`productOrderItem[].productOffering.id`, `relatedParty[role=customer].partyOrPartyRole.id`; `{id}` for a part of the call's path."""
    words: dict[str, str] = {}
    """What our words are called there, where they are called otherwise."""
    form: Literal["same", "money", "moment", "number", "text"] = "same"
    """How the value is spelt there: an amount as `{unit, value}`, a day as a moment, a decimal as a number, a number as a text."""
    place: Place

    @property
    def in_path(self) -> bool:
        """Whether it stands in the path of the call, and not in a body."""
        return self.theirs.startswith("{")


class Lacking(Frozen):
    """A field, or a whole operation, that the published API has no place for, and why."""

    ours: str
    why: str
    wire: tuple[str, ...] = ()
    """Of a field: its path in our JSON, as that of a term."""
    place: Place


class Part(Frozen):
    """How one entity or one message looks.

    `call` is a request (`POST /productOrder`), the status of its answer (`201`), or a notification (`productOrderStateChangeEvent`);
    of an entity it is empty. `type` is the type of the published API in which the paths of the terms begin.
    """

    role: str
    ours: str
    call: str
    type: str
    terms: tuple[Term, ...]
    always: dict[str, str | int | bool] = {}
    """What stands at a path whatever we say."""
    lacking: tuple[Lacking, ...] = ()
    within: str = ""
    """Of an entity that is part of another: the path at which its records stand there."""
    place: Place

    @property
    def is_sent(self) -> bool:
        """Whether it is the body of a request; what a `GET` asks by stands in its query."""
        return self.role == "request" and not self.call.startswith("GET ")


class Told(Frozen):
    """An operation, and how each of its messages looks."""

    operation: str
    parts: tuple[Part, ...]
    place: Place

    def part(self, role: str) -> Part | None:
        """How the message of that role looks, if anything stands for it."""
        return next((part for part in self.parts if part.role == role), None)


class Profile(Frozen):
    """The boundaries of one system in the words of one version of a published API."""

    api: str
    version: str
    title: str
    system: str
    base: str
    description: str = ""
    entities: tuple[Part, ...] = ()
    operations: tuple[Told, ...] = ()
    left: tuple[Lacking, ...] = ()
    published: dict[str, Any]
    """The digest of the published API (`merestone.profiles.published`)."""
    place: Place

    @property
    def name(self) -> str:
        """`TMF622-5.0.0`."""
        return f"{self.api}-{self.version}"

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Those of the entities, then those of the operations."""
        return (*self.entities, *(part for told in self.operations for part in told.parts))
