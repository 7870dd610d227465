"""A picture of a spec or of one part of it, for somebody without a site: letters, Mermaid text, or one page."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import Literal

from merestone.contract.boundaries import Boundary
from merestone.contract.contract import Contract
from merestone.diagnostics import WrongUse, nearest
from merestone.handoff import machines_of
from merestone.render.drawing import draw
from merestone.render.ties import described
from merestone.site.drawings.journey import journey_map
from merestone.site.drawings.map import boundary_map
from merestone.site.drawings.states import drawn, life
from merestone.site.drawings.stories import lost_answer, nominal

Form = Literal["text", "mermaid", "html"]
Diagram = tuple[str, str]
"""A heading, and Mermaid text."""

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
  body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }}
  @media (prefers-color-scheme: dark) {{ body {{ background: #1b1b1f; color: #e6e6e6 }} }}
  pre.mermaid {{ overflow-x: auto; background: #fff; padding: 1rem; border-radius: .5rem; font: inherit; color: #222 }}
</style></head><body><h1>{title}</h1>
{body}
<script>{script}</script>
<script>mermaid.initialize({{startOnLoad: true, securityLevel: "strict"}})</script>
</body></html>"""


def picture(contract: Contract, subject: str | None, form: Form) -> str:
    """The whole spec, or the boundary, operation, entity or journey that is called `subject`."""
    diagrams = list(_diagrams(contract, subject))
    match form:
        case "text":
            return _letters(contract, subject)
        case "mermaid":
            return "\n\n".join(f"%% {heading}\n{text}" for heading, text in diagrams)
        case "html":
            return _page(subject or "The map of all boundaries", diagrams)


def _diagrams(contract: Contract, subject: str | None) -> Iterator[Diagram]:
    if subject is None:
        yield "Systems and boundaries", _unlinked(boundary_map(contract))
        return
    if journey := next((j for j in contract.journeys if j.name == subject), None):
        yield journey.title, journey_map(contract, journey)
        return
    lifecycles = [m for m in contract.lifecycles if m.subject == subject]
    for machine in lifecycles:
        yield f"The life of {subject}", life(contract, machine)
    if not lifecycles:
        yield from _of_boundary(contract, _boundary(contract, subject), subject)


def _of_boundary(contract: Contract, boundary: Boundary, subject: str) -> Iterator[Diagram]:
    """Where it lies, and for each operation the story, the story of a lost answer, and the asker's states."""
    alone = contract.model_copy(update={"boundaries": (boundary,)})
    taking_part = {*boundary.senders, *boundary.receivers}
    systems = tuple(s for s in contract.systems if s.name in taking_part)
    yield boundary.name, _unlinked(boundary_map(alone.model_copy(update={"systems": systems})))
    for name in boundary.operations:
        operation = contract.operation(name)
        if subject in (boundary.name, name) and operation.kind in ("command", "event"):
            yield f"{name}: as it should go", nominal(contract, operation)
            yield f"{name}: the answer is lost", lost_answer(contract, operation)
            machine = machines_of(operation)[0]
            yield f"{name}: the states at {machine.system}", drawn(contract, machine)


def _letters(contract: Contract, subject: str | None) -> str:
    told = described(contract, subject) if subject else None
    if told is not None:
        return told
    machine = next((m for m in contract.lifecycles if m.subject == subject), None)
    if machine is None:
        return draw(contract, _boundary(contract, subject).name if subject else None)
    width = max(len(t.source) for t in machine.transitions)
    lines = [
        f"{t.source:>{width}} -> {t.target}" + (f"   {t.trigger}" if t.trigger else "") for t in machine.transitions
    ]
    return "\n".join([f"{machine.subject}: starts {machine.initial}, ends {', '.join(machine.final)}", *lines])


def _boundary(contract: Contract, subject: str) -> Boundary:
    """The boundary of that name, or the one around the operation of that name."""
    for boundary in contract.boundaries:
        if subject == boundary.name or subject in boundary.operations:
            return boundary
    known = [b.name for b in contract.boundaries] + [o.name for o in contract.operations]
    meant = nearest(subject, [*known, *(m.subject for m in contract.lifecycles), *(j.name for j in contract.journeys)])
    raise WrongUse(
        f"no boundary, operation or entity is called {subject}" + (f"; did you mean {meant}?" if meant else "")
    )


def _unlinked(text: str) -> str:
    """Without the links to pages of the site."""
    return "\n".join(line for line in text.split("\n") if not line.strip().startswith("click "))


def _page(title: str, diagrams: list[Diagram]) -> str:
    script = (files("merestone.site") / "assets" / "mermaid.min.js").read_text(encoding="utf-8")
    parts = (f'<h2>{escape(heading)}</h2>\n<pre class="mermaid">{escape(text)}</pre>' for heading, text in diagrams)
    return _PAGE.format(title=escape(title), body="\n".join(parts), script=script.replace("</script", "<\\/script"))
