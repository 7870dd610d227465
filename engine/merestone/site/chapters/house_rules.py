"""House rules: what is demanded of this spec, rule by rule, with the reason, what passes and what fails."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.house.mistakes import Example, examples
from merestone.render.house import Demand, demands
from merestone.site import links
from merestone.site.markdown import bullets, page, section, table
from merestone.site.shelf import Shelf

INDEX = "rules/index.md"


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The list of all rules, by the file they stand in, and the page of each; nothing where there are none."""
    found = list(demands(shelf.sources).values())
    if found:
        yield INDEX, _index(found, shelf)
        for demand in found:
            yield links.rule_page(demand.name), _page(demand, contract, shelf)


def _index(found: list[Demand], shelf: Shelf) -> str:
    files = dict.fromkeys(demand.file for demand in found)
    return page(
        "# House rules",
        f"{len(found)} rules of this spec's own. What is true of any boundary is a built-in rule and not listed here.",
        *(_of_file(file, [d for d in found if d.file == file], shelf) for file in files),
    )


def _of_file(file: str, found: list[Demand], shelf: Shelf) -> str:
    """The rules of a file, under what its first line says of them."""
    first = shelf.sources[file].split("\n", 1)[0]
    said = first.removeprefix("//").strip() if first.startswith("//") else ""
    rows = [(links.rule(d.name), d.title, str(d.severity)) for d in found]
    title = file.rsplit("/", 1)[-1].removesuffix(".mere").capitalize()
    return section(title, said, table(("Rule", "What it demands", "Severity"), rows))


def _page(demand: Demand, contract: Contract, shelf: Shelf) -> str:
    mistake = shelf.mistakes.get(demand.name)
    shown = examples(mistake, shelf.sources) if mistake else []
    return page(
        f"# {demand.name}",
        f"{demand.title}.",
        section("Why", demand.why if demand.why != demand.title else ""),
        section("Rule", _fenced(demand.clauses), f"Written at {links.line(demand.file, demand.line, shelf)}."),
        section("Passes", *(_lines(one, one.right, shelf) for one in shown)),
        section("Fails", *(_fenced(one.wrong) for one in shown), _told(demand) if shown else ""),
        section("Enforces", bullets(_statement(name, shelf) for name in demand.enforces)),
        section("Let pass", bullets(_waived(demand, contract))),
    )


def _lines(one: Example, text: str, shelf: Shelf) -> str:
    return f"{links.source(one.file, shelf)}\n\n{_fenced(text)}"


def _told(demand: Demand) -> str:
    return f"`merestone check` ends with {'a warning' if demand.severity == 'warning' else 'an error'} `{demand.name}`."


def _fenced(text: str) -> str:
    return f"```mere\n{text}\n```"


def _statement(name: str, shelf: Shelf) -> str:
    """A statement with its text, linked to its row, where the project's tracing has it."""
    statement = shelf.traced.statements.by_name.get(name) if shelf.traced else None
    if statement is None:
        return name
    return f"[{name}](/{links.section_page(statement.section)}#{name.lower()}) {statement.text}"


def _waived(demand: Demand, contract: Contract) -> Iterator[str]:
    for waiver in contract.waivers:
        if waiver.rule == demand.name:
            yield f"`{waiver.target}` until the end of {waiver.until}: {waiver.reason or 'no reason is given'}"
