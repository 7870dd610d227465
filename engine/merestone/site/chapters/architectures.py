"""The architecture of each journey: what a design review asks for, on one page, of what the journey touches and of nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass

from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.contract.ties import Journey
from merestone.contract.traffic import Carried, carried
from merestone.site import links
from merestone.site.markdown import WIDE, bullets, classed, page, plain, section
from merestone.site.parts import boundaries, cases, differences, keys, telling, truth, unknowns
from merestone.site.parts.answers import answers
from merestone.site.parts.decisions import decisions
from merestone.site.parts.steps import places
from merestone.site.parts.timeline import besides, timeline
from merestone.site.scope import Scope, touched
from merestone.site.shelf import Shelf

ROOT = "../../"
"""The way from these pages to the root of the site."""


@dataclass(frozen=True)
class _Review:
    """A journey, and everything that its review speaks of."""

    contract: Contract
    journey: Journey
    scope: Scope
    items: tuple[Carried, ...]
    steps: dict[str, str]
    """The place of each operation that is a step."""
    shelf: Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The architecture of every journey."""
    for journey in contract.journeys:
        scope = touched(contract, journey)
        names = {operation.name for operation in scope.operations}
        items = tuple(item for item in carried(contract) if item.operation.name in names)
        review = _Review(contract, journey, scope, items, places(journey), shelf)
        yield links.architecture_page(journey.name), _page(review)


def _page(review: _Review) -> str:
    journey = review.journey
    return page(
        WIDE,
        f"# The architecture of {journey.name}",
        f"**[{plain(journey.title)}](/{links.journey_page(journey.name)}).** {plain(journey.description)}",
        "The boundaries that the journey goes over or is told of with, the systems on both sides, and all that these promise each other. "
        f"`3b` means the second branch of the third step. All of it is found by the `{journey.key.name}` of "
        f"{links.entity(journey.entity)}.",
        classed("tiles", bullets(_tiles(review))),
        *_sections(review),
    )


def _tiles(review: _Review) -> Iterator[str]:
    """How much there is of each, and where it stands."""
    scope = review.scope
    facts = {item.operation.name for item in review.items if not item.is_reply}
    for number, what, anchor in (
        (len(scope.boundaries), f"boundaries of {len(scope.systems)} systems", "map"),
        (len(scope.entities), "entities, each with one source of truth", "truth"),
        (len(scope.operations), "operations, synchronous or not", "decisions"),
        (len(facts), "facts that are told", "events"),
        (
            sum(o.idempotency is not None for o in scope.operations),
            "keys that make a repetition harmless",
            "idempotency",
        ),
        (sum(o.unknown is not None for o in scope.operations), "outcomes that may be unknown", "reconciliation"),
        (len(cases.names(scope)), "cases with a name and a desk", "fallouts"),
        (len(review.steps), "steps from first to last", "timeline"),
    ):
        yield f"**{number}** [{what}](#{anchor})"


def _sections(review: _Review) -> Iterator[str]:
    said = answers(review.contract, review.journey, review.scope, review.items)
    yield section("1. System boundary map", *_map(review), anchor="map")
    yield section("2. Source of truth", *_truth(review), anchor="truth")
    yield section("3. Sync or async", *_decisions(review), anchor="decisions")
    yield section("4. Events", *_events(review), anchor="events")
    yield section("5. Idempotency", *_idempotency(review), anchor="idempotency")
    yield section("6. Reconciliation", *_reconciliation(review), anchor="reconciliation")
    yield section("7. Fallout scenarios", *_fallouts(review), anchor="fallouts")
    yield section("8. Business timeline", *_timeline(review), anchor="timeline")
    yield section("9. What a review wants to hear", said, anchor="answers")


def _map(review: _Review) -> Iterator[str]:
    over: dict[str, dict[str, None]] = {}
    for name, place in review.steps.items():
        over.setdefault(review.contract.operation(name).boundary, {})[place] = None
    yield boundaries.KEY
    crossed = review.scope.boundaries
    asking, telling = (part(review.contract, crossed, ROOT) for part in (boundaries.asking, boundaries.telling))
    yield section("Who asks whom", asking, level=3, anchor="asking")
    yield section("Who tells whom", telling, level=3, anchor="telling")
    listed = boundaries.crossed(crossed, {boundary: joined(where) for boundary, where in over.items()})
    yield section("The boundaries", listed, level=3, anchor="boundaries")
    yield section("The systems", boundaries.parties(review.contract, review.scope), level=3, anchor="systems")


def _truth(review: _Review) -> Iterator[str]:
    yield truth.legend()
    yield truth.holders(review.contract, review.scope)
    yield "As a matrix, of everything: [Source of truth](/source-of-truth.md)."
    ways = truth.ways(review.contract, review.scope.brought)
    yield section("How it gets there", ways, level=3, anchor="ways")


def _decisions(review: _Review) -> Iterator[str]:
    """Steps first, in their order; then what is asked beside the way."""
    contract, operations = review.contract, {o.name: o for o in review.scope.operations}
    steps = [operations.pop(name) for name in review.steps]
    on_the_way = classed("decisions", decisions(contract, steps, review.steps))
    beside = classed("decisions", decisions(contract, operations.values()))
    yield section("On the way", on_the_way, level=3, anchor="on-the-way")
    yield section("To settle, to undo, and else over the same boundaries", beside, level=3, anchor="beside-the-way")


def _events(review: _Review) -> Iterator[str]:
    yield "A fact is true whoever reads it, and asks for nothing. A reply belongs to one command, and is read by whoever gave it."
    yield section("Facts", telling.facts(review.contract, review.items), level=3, anchor="facts")
    yield section("Replies", telling.replies(review.contract, review.items), level=3, anchor="replies")


def _idempotency(review: _Review) -> Iterator[str]:
    contract, operations = review.contract, review.scope.operations
    yield keys.rules()
    yield section("Keys of commands", keys.commands(contract, operations, review.shelf), level=3, anchor="keys")
    yield section("Repeated facts", keys.events(contract, operations), level=3, anchor="repeated-facts")


def _reconciliation(review: _Review) -> Iterator[str]:
    contract, scope, shelf = review.contract, review.scope, review.shelf
    yield section("Outcomes", unknowns.glance(contract, scope.operations, shelf), level=3, anchor="outcomes")
    yield section(
        "Standing comparisons", differences.glance(scope.reconciliations, shelf), level=3, anchor="comparisons"
    )


def _fallouts(review: _Review) -> Iterator[str]:
    contract, scope, shelf = review.contract, review.scope, review.shelf
    unsettled = cases.unsettled(contract, scope.operations, shelf)
    yield section("Nobody knows what became of it", unsettled, level=3, anchor="unsettled")
    yield section("Something went wrong here", cases.own(contract, scope, shelf), level=3, anchor="own-cases")
    yield section("What can go wrong everywhere", cases.common(contract, scope, shelf), level=3, anchor="common-cases")
    others = cases.others(contract, scope.operations)
    yield section("What opens no case", others, level=3, anchor="no-case")


def _timeline(review: _Review) -> Iterator[str]:
    yield (
        "What the boundaries promise, added up step by step. The work of a system before it hands over is counted only where the "
        "specification says when it must start, and from the step before on. *If every answer is lost* counts every attempt to send, the "
        "deadline, all the asking, one more deadline where a proven absence is sent again, and the time that people have to settle it. "
        "What the world does has no deadline: there the clock starts anew."
    )
    yield timeline(review.contract, review.journey)
    told = besides(review.contract, review.journey, review.scope.systems)
    yield section("Told when something else happens", told, level=3, anchor="besides")
