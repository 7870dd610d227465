"""One page for each system: what it decides, answers, asks, tells, reads, keeps and repairs, and its contracts."""

from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import System
from merestone.contract.prose import coded, joined
from merestone.contract.traffic import asked, provided, read_by, sent_by
from merestone.contract.wire_names import kebab
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import page, prose, section, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The list of systems, and the page of each."""
    rows = [
        (
            links.system(s.name),
            s.title,
            s.team or "-",
            "mentioned only" if s.external else phrases.first_sentence(s.description),
        )
        for s in sorted(contract.systems, key=lambda s: s.external)
    ]
    yield (
        "systems/index.md",
        page(
            "# Systems",
            "The participants. Those that are mentioned only are described by others; they appear here because a boundary reaches them or speaks of something they own.",
            table(("System", "Is", "Team", "In short"), rows),
        ),
    )
    for system in contract.systems:
        yield links.system_page(system.name), _page(contract, system, shelf)


def _page(contract: Contract, system: System, shelf: Shelf) -> str:
    return page(
        f"# {system.name}: {system.title}" if system.title else f"# {system.name}",
        _facts(system, shelf),
        prose(system.description) or _mentioned(system),
        section("What it decides", _decides(contract, system.name, shelf), anchor="decides"),
        section("What it answers", _operations(contract, provided(contract, system.name), "asked"), anchor="answers"),
        section("What it asks of others", _operations(contract, asked(contract, system.name), "asks"), anchor="asks"),
        section("What it tells", _told(contract, system.name), anchor="tells"),
        section("What it reads", _read(contract, system.name), anchor="reads"),
        section("What it keeps as evidence", _kept(contract, system.name, shelf), anchor="keeps"),
        section("What lands on its desks", _desks(contract, system), anchor="desks"),
        section("Its machines", _machines(contract, system.name), anchor="machines"),
        section("Its contracts and client", _contracts(system.name, shelf), anchor="contracts"),
    )


def _facts(system: System, shelf: Shelf) -> str:
    parts = [
        system.kind,
        f"team {system.team}" if system.team else "",
        f"trust: {system.trust}" if system.trust else "",
        f"known as `{system.identity}`" if system.identity else "",
    ]
    if system.actors:
        parts.append(f"roles {', '.join(links.role(r) for r in system.actors)}")
    return f"{' · '.join(filter(None, parts))} · {links.place(system.place, shelf)}\n{{ .facts }}"


def _mentioned(system: System) -> str:
    return "This specification only mentions it: others describe what it is and does." if system.external else ""


def _decides(contract: Contract, system: str, shelf: Shelf) -> str:
    """What clauses say it decides, and what it owns."""
    rows = []
    for entity in (e for e in contract.entities if e.owner == system):
        named = [d for b in contract.boundaries for d in b.decides if d.entity == entity.name and d.system == system]
        facts = dict.fromkeys(d.field or "all of it" for d in named)
        places = dict.fromkeys(place_of(contract, d.clause, shelf) for d in named)
        at_boundaries = f"{joined(facts)}: {', '.join(places)}" if named else ""
        rows.append(
            (
                links.entity(entity.name),
                phrases.first_sentence(entity.description),
                at_boundaries,
                links.place(entity.place, shelf),
            )
        )
    return table(("Entity", "What it is", "Boundaries rely on", "Written at"), rows)


def _operations(contract: Contract, operations: tuple[Operation, ...], side: str) -> str:
    rows = [
        (
            links.operation(contract, o.name),
            o.kind,
            links.systems(o.askers if side == "asked" else o.providers),
            phrases.address(o),
            links.boundary(o.boundary),
        )
        for o in operations
    ]
    return table(("Operation", "Kind", "Asked by" if side == "asked" else "Asks", "Address", "Boundary"), rows)


def _told(contract: Contract, system: str) -> str:
    rows = [
        (
            f"`{item.message.name}`",
            "reply" if item.is_reply else "fact",
            f"`{channel}`",
            links.systems(item.readers),
            links.boundary(item.boundary.name),
        )
        for channel, items in sent_by(contract, system).items()
        for item in items
    ]
    return table(("Message", "Kind", "Channel", "Read by", "Boundary"), rows)


def _read(contract: Contract, system: str) -> str:
    rows = [
        (
            f"`{item.message.name}`",
            "reply" if item.is_reply else "fact",
            f"`{channel}`",
            links.systems(item.senders),
            links.boundary(item.boundary.name),
        )
        for channel, items in read_by(contract, system).items()
        for item in items
    ]
    return table(("Message", "Kind", "Channel", "From", "Boundary"), rows)


def _kept(contract: Contract, system: str, shelf: Shelf) -> str:
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    for operation in contract.operations:
        for kept in operation.kept:
            if kept.holder == system:
                found.setdefault((operation.boundary, kept.retention, kept.clause), {}).update(
                    dict.fromkeys(kept.items)
                )
    rows = [
        (links.boundary(boundary), coded(items), phrases.retention(retention), place_of(contract, clause, shelf))
        for (boundary, retention, clause), items in found.items()
    ]
    return table(("Boundary", "Keeps", "How long", "Written at"), rows)


def _desks(contract: Contract, system: System) -> str:
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    for operation in contract.operations:
        for reaction in operation.reactions:
            if reaction.opens and reaction.owner in system.actors:
                when = phrases.CIRCUMSTANCES[reaction.circumstance][0]
                found.setdefault((reaction.owner, reaction.opens, when), {})[operation.boundary] = None
    rows = [
        (links.role(owner), links.fallout(name), when, ", ".join(links.boundary(b) for b in boundaries))
        for (owner, name, when), boundaries in sorted(found.items())
    ]
    return table(("Desk", "Fallout", "When", "Boundary"), rows)


def _machines(contract: Contract, system: str) -> str:
    lifecycles = [m for m in contract.lifecycles if m.system == system]
    rows = [
        (
            f"{m.kind} of {links.entity(m.subject)}{f' in `{m.lifecycle}`' if m.lifecycle else ''}",
            f"{len(m.states)} states",
            "written",
        )
        for m in lifecycles
    ]
    sides: dict[str, list[str]] = {}
    for operation in contract.operations:
        if operation.kind in ("command", "event") and system in (*operation.askers, *operation.providers):
            sides.setdefault(operation.boundary, []).append(operation.name)
    rows += [
        (
            f"[its side of {boundary}](/{links.boundary_page(boundary)}#states)",
            joined(links.operation(contract, n) for n in names),
            "derived",
        )
        for boundary, names in sides.items()
    ]
    return table(("Machine", "Extent", "Comes from"), rows)


def _contracts(system: str, shelf: Shelf) -> str:
    """The compiled files of a system, as far as they lie on the shelf."""
    clients = (
        (wire_names.python_client_folder(system), "Python client"),
        (wire_names.typescript_client_folder(system), "TypeScript client"),
    )
    offered = (
        (wire_names.openapi_file(system), "OpenAPI 3.1", "what it answers over HTTP"),
        (wire_names.asyncapi_file(system), "AsyncAPI 3.0", "what it tells and reads"),
        (wire_names.control_file(system), "Control API", "how a test drives and watches it"),
        *((f"{package}/README.md", title, "how to use it") for package, title in clients),
    )
    rows = [
        (f"[{title}](/{links.download(path)})", told, f"`{path}`")
        for path, title, told in offered
        if path in shelf.files
    ]
    if any(path.startswith(f"{package}/") for package, _ in clients for path in shelf.files):
        archive = f"{system}/{kebab(system)}-client.zip"
        rows.append((f"[Clients, archive](/{links.download(archive)})", "the whole packages", f"`{system}/clients/`"))
    return table(("Contract", "Says", "Compiled to"), rows)
