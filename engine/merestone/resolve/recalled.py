"""What is known of a file that means the same as when it was last understood."""

from collections.abc import Container
from dataclasses import dataclass

from merestone.diagnostics import Span
from merestone.model.boundary import Import
from merestone.model.entities import Channel, System
from merestone.resolve.declare import Module


class Forgotten(Exception):
    """What was recalled does not hold any more, for a reason that shows only now: everything is to be understood anew."""


@dataclass(frozen=True)
class Bound:
    """One declaration: the kind of its construct, its qualified name, where it stands, and what it means."""

    kind: str
    name: str
    span: Span
    value: object


@dataclass(frozen=True)
class Recalled:
    """One file without a fault: its module, what each declaration means, and its imports."""

    module: Module
    bound: tuple[Bound, ...]
    imports: tuple[Import, ...]
    shown: frozenset[str]
    """The names of the fields that it shows as derived."""

    def hold(self, keys: Container[str], layers: Container[str]) -> None:
        """Raise `Forgotten` unless its channels are keyed by `keys`, and its systems in `layers`, that the whole spec has."""
        channels = (one.value for one in self.bound if isinstance(one.value, Channel))
        systems = (one.value for one in self.bound if isinstance(one.value, System))
        keyed = all(key in keys for channel in channels for key in channel.keyed_by)
        if not keyed or not all(system.layer in layers for system in systems if system.layer is not None):
            raise Forgotten

    def stand(self, doubtful: frozenset[str]) -> None:
        """Raise `Forgotten` if a word in doubt anywhere is one of a derived field: whether that is there is asked of words alone."""
        if self.shown & doubtful:
            raise Forgotten
