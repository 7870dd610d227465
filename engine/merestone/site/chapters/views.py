"""One page for each view, and the questions of operators with the views that answer them."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.prose import amount, joined
from merestone.contract.types import Derived, FieldSpec
from merestone.contract.views import View
from merestone.contract.wire_names import schema_file
from merestone.model.views import QUESTIONS
from merestone.site import links
from merestone.site.markdown import bullets, page, prose, section, table
from merestone.site.phrases import first_sentence
from merestone.site.shelf import Shelf

USES = {
    "operational": "people work with it, and commands may be given from it",
    "analytical": "it shows trends; nothing is decided on it",
    "archive": "it is kept as proof, for investigations and replays",
}


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The list of views with the questions they answer, and the page of each; nothing where there is no view."""
    if contract.views:
        yield "views/index.md", _index(contract)
    for view in contract.views:
        yield links.view_page(view.name), _page(contract, view, shelf)


def _index(contract: Contract) -> str:
    rows = [
        (
            links.view(v.name),
            links.entity(v.entity),
            links.system(v.system),
            v.use,
            _fresh(v),
            first_sentence(v.description),
        )
        for v in contract.views
    ]
    return page(
        "# Views",
        "Where people see how something stands. A view shows what its system decides as it is, and anything else with its source "
        "and the time it was true.",
        table(("View", "Of", "In", "Class", "At most this old", "What it is for"), rows),
        section(
            "What operators ask",
            "Whoever is called at night asks these. A view may claim an answer only if it has what it takes.",
            table(
                ("Question", "Answered by"), [(said, _answering(contract, word)) for word, said in QUESTIONS.items()]
            ),
        ),
    )


def _answering(contract: Contract, question: str) -> str:
    return ", ".join(links.view(v.name) for v in contract.views if question in v.answers) or "**no view**"


def _page(contract: Contract, view: View, shelf: Shelf) -> str:
    readers = f" Read by {', '.join(links.role(r) for r in view.readers)}." if view.readers else ""
    age = f" What it shows is at most {_fresh(view)} old." if view.fresh_ms is not None else ""
    schema = f"[JSON Schema](/{links.download(schema_file(view.name))}) of what it shows." if shelf.files else ""
    return page(
        f"# {view.name}",
        f"A view of {links.entity(view.entity)} in {links.system(view.system)}, {view.use}: {USES[view.use]}.{readers}{age} "
        f"Written at {links.place(view.place, shelf)}.",
        prose(view.description),
        section("What it shows", _shown(contract, view), _entries(view), schema),
        section("What it answers", bullets(said for word, said in QUESTIONS.items() if word in view.answers))
        if view.answers
        else "",
        section("What it is built from", _sources(contract, view)) if view.sources else "",
        section("What is done from it", bullets(links.operation(contract, name) for name in view.drives))
        if view.drives
        else "",
    )


def _fresh(view: View) -> str:
    return amount(view.fresh_ms) if view.fresh_ms is not None else ""


def _shown(contract: Contract, view: View) -> str:
    rows = [_row(contract, view.entity, field) for field in view.fields]
    rows += [_row(contract, related.entity, field) for related in view.related for field in related.fields]
    return table(("Value", "Of", "Decided by", "Label"), rows)


def _row(contract: Contract, entity: str, field: FieldSpec) -> tuple[str, ...]:
    if isinstance(field.type, Derived):
        by = f"{links.system(field.type.system)}: shown with its source and age"
    else:
        by = links.system(field.decided or contract.entity(entity).owner)
    return f"`{field.name}`", links.entity(entity), by, f"`{field.sensitive}`" if field.sensitive else ""


def _entries(view: View) -> str:
    if not view.of_entries:
        return ""
    named = joined(f"`{name}`" for name in view.of_entries)
    messages = joined(dict.fromkeys(f"`{entry.message}`" for entry in view.entries))
    return f"And for each {messages} that was sent or heard, in order: {named}."


def _sources(contract: Contract, view: View) -> str:
    rows = [
        (links.operation(contract, name), contract.operation(name).kind, _via(contract, name)) for name in view.sources
    ]
    return table(("Operation", "Kind", "Comes by"), rows)


def _via(contract: Contract, name: str) -> str:
    operation = contract.operation(name)
    return f"`{operation.channel}`" if operation.channel else f"`{(operation.method or '').upper()} {operation.path}`"
