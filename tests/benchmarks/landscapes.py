"""Landscapes of any size: N boundaries as large as `BillingActivation` of `spec/`, and the same beside it in TypeSpec."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"
TEAM = 10
"""How many boundaries two systems have with each other, where there are many systems."""
_NUMBER = "0000"
"""What stands in a template for the number of the boundary or service."""


def boundaries(count: int) -> dict[str, str]:
    """A spec of `count` boundaries by file name: one file each, and one for what they share."""
    shared = {"landscape.mere": _template("landscape.mere")}
    return shared | {f"billing{_number(n)}.mere": _numbered("boundary.mere", n) for n in range(count)}


def apart(count: int) -> dict[str, str]:
    """The same boundaries, each ten of them between two systems of their own, as in a landscape of many teams."""
    texts = boundaries(count)
    shared = texts.pop("landscape.mere")
    names = re.findall(r"^(?:external )?(?:system|entity|enum|milestone|policy) (\w+)", shared, re.M)
    actors = [name for row in re.findall(r"actors (.*)", shared) for name in row.split(", ")]
    theirs = re.compile(rf"\b(?:{'|'.join((*names, *actors, 'landscape'))})\b")
    made: dict[str, str] = {}
    for number, (name, text) in enumerate(texts.items()):
        group = f"{number // TEAM:03d}"
        made[f"landscape{group}.mere"] = theirs.sub(rf"\g<0>{group}", shared)
        made[name] = theirs.sub(rf"\g<0>{group}", text)
    return made


def emitted(services: dict[str, str]) -> dict[str, str]:
    """The same services, each said to be one: without that TypeSpec writes a document with nothing in it."""
    return {
        name: text.replace("\nnamespace Billing", '\n@service(#{title: "Billing"})\nnamespace Billing')
        for name, text in services.items()
    }


def services(count: int) -> dict[str, str]:
    """As many TypeSpec services by file name, each with as many operations as one boundary; `main.tsp` imports them all."""
    files = {f"service{_number(n)}.tsp": _numbered("service.tsp", n) for n in range(count)}
    main = "".join(f'import "./{name}";\n' for name in files)
    return {"main.tsp": main, "landscape.tsp": _template("landscape.tsp")} | files


def services_of_size(wanted: int) -> dict[str, str]:
    """The fewest TypeSpec services that have at least as many bytes."""
    count = max(1, (wanted - size(services(0))) // size(services(1)))
    while size(services(count)) < wanted:
        count += 1
    return services(count)


def size(texts: dict[str, str]) -> int:
    """How many bytes the texts have together."""
    return sum(len(text.encode()) for text in texts.values())


def lay_out(folder: Path, texts: dict[str, str]) -> Path:
    """Write the texts into a folder of their own."""
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _numbered(template: str, number: int) -> str:
    return _template(template).replace(_NUMBER, _number(number))


def _number(number: int) -> str:
    return f"{number:04d}"


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
