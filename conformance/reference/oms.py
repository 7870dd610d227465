"""What every part of the system works with: its settings, tables, clock and bells."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reference.clock import Bell, Clock
from reference.database import Database
from reference.settings import Settings

if TYPE_CHECKING:
    from reference.billing_gateway import Courier
    from reference.handoffs import Handoff
    from reference.tokens import Tokens


@dataclass(frozen=True)
class Cause:
    """Why something happens: the id of the command or event it follows from, the business story, and who wanted it."""

    id: str
    correlation: str
    actor: str


@dataclass(frozen=True)
class Errand:
    """Something on its way over the network. `began_at` is on the event loop's clock."""

    task: asyncio.Task[None]
    began_at: float


Follow = Callable[["Oms", "Handoff", Cause], None]


@dataclass
class Oms:
    """One running system. `follow` is told, inside the transaction, of each state a handoff enters."""

    settings: Settings
    database: Database
    clock: Clock
    tokens: "Tokens"
    courier: "Courier"
    follow: Follow
    handoff_bell: Bell = field(default_factory=Bell)
    """Rings when a handoff may have something to do."""
    fact_bell: Bell = field(default_factory=Bell)
    """Rings when a fact may have to be delivered."""
    errands: dict[str, Errand] = field(default_factory=dict)
    """What is on its way over the network, by the key of the handoff it is for."""

    def wire(self) -> None:
        """Lets commits and jumps of the clock wake the workers."""
        self.database.after_commit = self.wake
        self.clock.wakes(self.handoff_bell)
        self.clock.wakes(self.fact_bell)

    def wake(self) -> None:
        """Wakes every worker to look for something to do."""
        self.handoff_bell.ring()
        self.fact_bell.ring()
