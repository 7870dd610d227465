"""One page a journey: its picture, its steps with how each is found, and what is told when."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.ties import Carrier, Journey, Step
from merestone.contract.wire_names import workflow_file
from merestone.site import links
from merestone.site.drawings.journey import journey_map
from merestone.site.markdown import code, diagram, page, plain, prose, section, table
from merestone.site.parts.steps import between, named, numbered
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of every journey."""
    for journey in contract.journeys:
        yield links.journey_page(journey.name), _page(contract, journey, shelf)


def _page(contract: Contract, journey: Journey, shelf: Shelf) -> str:
    return page(
        f"# {plain(journey.title)}",
        prose(journey.description),
        f"`{journey.name}`, written at {links.place(journey.place, shelf)}. All of it is found by the "
        f"`{journey.key.name}` of {links.entity(journey.entity)}, and by one correlation id."
        + _workflow(journey, shelf),
        f"Everything a review of it asks for, on one page: [the architecture](/{links.architecture_page(journey.name)}).",
        diagram(journey_map(contract, journey)),
        section("The steps", table(("Step", "From, to", "Happens", "Carries the key in"), _rows(contract, journey))),
        section("What is told", _told(contract, journey, shelf)),
    )


def _workflow(journey: Journey, shelf: Shelf) -> str:
    file = workflow_file(journey.name)
    return f" As a workflow: [{file}](/{links.download(file)})." if file in shelf.files else ""


def _rows(contract: Contract, journey: Journey) -> Iterator[tuple[str, str, str, str]]:
    for place, step in numbered(journey):
        yield f"{place}. {named(contract, step)}", between(contract, step), _happens(step), _carried(step)


def _happens(step: Step) -> str:
    return f"only when {code(step.text)}" if step.text else "always"


def _carried(step: Step) -> str:
    return "<br>".join(dict.fromkeys(_carries(c) for c in step.carriers))


def _carries(carrier: Carrier) -> str:
    where = f"`{carrier.message}.{'.'.join(carrier.path)}`"
    return f"{where}, through `{carrier.through}`" if carrier.through else where


def _told(contract: Contract, journey: Journey, shelf: Shelf) -> str:
    rows = [
        (
            f"“{plain(tell.says)}”",
            f"`{tell.party}`",
            code(tell.text),
            links.operation(contract, tell.operation),
            links.place(tell.place, shelf),
        )
        for tell in journey.tells
    ]
    told = table(("Says", "Told to", "Only once", "With", "Written at"), rows)
    after = "The command starts no earlier: what is told is a gate of it, beside the gates of its own boundary."
    return f"{told}\n\n{after}" if rows else ""
