"""The idempotency strategy: when two requests are the same request, and what happens then."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site.markdown import WIDE, page, section
from merestone.site.parts import keys
from merestone.site.scope import whole
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The strategy."""
    operations = whole(contract).operations
    yield (
        "idempotency.md",
        page(
            WIDE,
            "# Idempotency",
            "A network may lose an answer, so a request may have to be sent twice; it must not be done twice. Every command "
            "therefore has a natural key: the values in its request that make it *this* request. The key travels as "
            "`Idempotency-Key`, and everyone derives it alike ([On the wire](/reference/wire.md#headers-of-every-request)).",
            section("Commands", keys.commands(contract, operations, shelf)),
            section("What a repetition meets", keys.rules()),
            section("Events", keys.events(contract, operations)),
        ),
    )
