"""The only part of the site that touches the disk: pages are staged in a temporary folder, MkDocs builds them, the result moves."""

import io
import json
import logging
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import JsonValue

from merestone.contract.contract import Contract
from merestone.contract.wire_names import kebab
from merestone.diagnostics import WrongUse
from merestone.house.mistakes import Mistake
from merestone.prove.kept import read as read_proofs
from merestone.site import Shelf, links, pages
from merestone.site.chapters import house_rules, tracing
from merestone.site.handwritten import handwritten
from merestone.site.navigation import navigation
from merestone.tracing.traced import Traced

HERE = Path(__file__).parent
MARKER = ".merestone-site"
MARKED = "This folder was written by `merestone docs build`, which replaces all of it.\n"
ASSETS = (
    "mermaid.min.js",
    "mermaid.LICENSE",
    "iframe-worker.js",
    "iframe-worker.LICENSE",
    "merestone.css",
    "merestone.js",
    "merestone.svg",
)


class NotBuilt(Exception):
    """The pages do not make a sound site; the message lists what MkDocs found."""


@dataclass(frozen=True)
class Commission:
    """What is to be built from what: `docs` with pages that people wrote, `reports` with the last run, `config` for MkDocs."""

    contract: Contract
    sources: Mapping[str, str]
    files: Mapping[str, str]
    docs: Path
    reports: Path
    config: Path | None
    proofs: str | None = None
    """The text of the kept proofs."""
    mistakes: Mapping[str, Mistake] = field(default_factory=dict)
    """What each house rule is there to refuse."""
    trace: Callable[[Mapping[str, str]], Traced | None] = lambda _: None
    """The tracing table, given every other page."""


def build(commission: Commission, out: Path) -> dict[str, str]:
    """Build the site into `out`, replacing what an earlier build left there; returns the pages it was made from."""
    needs_mkdocs()
    refuse_strangers(out)
    with TemporaryDirectory(prefix="merestone-docs-") as made:
        staging, built = Path(made, "pages"), Path(made, "site")
        texts = stage(commission, staging)
        _mkdocs(commission.config or HERE / "mkdocs.yml", staging, built, texts)
        (built / MARKER).write_text(MARKED, encoding="utf-8")
        _publish(built, out)
    return texts


def needs_mkdocs() -> None:
    """Say how to get what is missing."""
    missing = [name for name in ("mkdocs", "material", "railroad") if find_spec(name) is None]
    if missing:
        raise WrongUse(
            "the site needs mkdocs, mkdocs-material and railroad-diagrams; install the extra: pip install 'merestone[docs]'"
        )


def refuse_strangers(out: Path) -> None:
    """Leave alone whatever this command did not make."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise WrongUse(f"{out} is in the way: it is not a folder")
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise WrongUse(
            f"{out} holds files that this command did not write; move or delete it, or name another with --out"
        )


def stage(commission: Commission, staging: Path) -> dict[str, str]:
    """Write every page and what lies beside it; returns the pages."""
    report = commission.reports / "report.html"
    written, others = _documents(commission.docs)
    proofs = read_proofs(commission.proofs) if commission.proofs else None
    shelf = Shelf(
        commission.sources,
        commission.files,
        written.keys(),
        _run(commission.reports),
        report.is_file(),
        proofs,
        commission.mistakes,
    )
    texts = dict(pages(commission.contract, shelf))
    texts |= dict(handwritten(written, others))
    shelf = replace(shelf, traced=commission.trace({**texts, tracing.INDEX: ""}))
    for chapter in (tracing, house_rules):
        texts |= {path: links.relative(text, path) for path, text in chapter.pages(commission.contract, shelf)}
    texts |= {f"downloads/{path}": text for path, text in commission.files.items() if path.endswith(".md")}
    for path, text in texts.items():
        _write(staging / path, text.encode())
    for path in others:
        _write(staging / "reference" / path, (commission.docs / path).read_bytes())
    for path, content in _downloads(commission):
        _write(staging / "downloads" / path, content)
    for name in ASSETS:
        _write(staging / "assets" / name, (HERE / "assets" / name).read_bytes())
    if shelf.run is not None and shelf.report:
        _write(staging / "conformance" / "report.html", report.read_bytes())
    return texts


def _run(reports: Path) -> Mapping[str, JsonValue] | None:
    """The last run of the kit, if there was one."""
    file = reports / "run.json"
    if not file.is_file():
        return None
    try:
        run = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as reason:
        raise WrongUse(
            f"{file} is not a report of a run: {reason}; delete it, or let `merestone verify` write it again"
        ) from reason
    if not isinstance(run, dict):
        raise WrongUse(f"{file} is not a report of a run; delete it, or let `merestone verify` write it again")
    return run


def _documents(docs: Path) -> tuple[dict[str, str], list[str]]:
    """The pages below a folder that people wrote, and the paths of what lies beside them."""
    found = [
        f
        for f in sorted(docs.rglob("*"))
        if f.is_file() and not any(p.startswith(".") for p in f.relative_to(docs).parts)
    ]
    names = {f.relative_to(docs).as_posix(): f for f in found}
    texts = {name: f.read_text(encoding="utf-8") for name, f in names.items() if f.suffix == ".md"}
    return texts, [name for name in names if name not in texts]


def _downloads(commission: Commission) -> Iterator[tuple[str, bytes]]:
    """Contracts, machines and schemas one by one; each client as one archive."""
    clients: dict[str, dict[str, str]] = {}
    for path, text in commission.files.items():
        system, _, rest = path.partition("/")
        if rest.startswith("clients/"):
            clients.setdefault(system, {})[rest.removeprefix("clients/")] = text
        elif not path.endswith(".md"):
            yield path, text.encode()
    for system, texts in clients.items():
        yield f"{system}/{kebab(system)}-client.zip", _archive(texts)


def _archive(texts: Mapping[str, str]) -> bytes:
    """A zip file that depends on nothing but its content."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(texts):
            archive.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), texts[path])
    return content.getvalue()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _mkdocs(config: Path, staging: Path, built: Path, texts: Mapping[str, str]) -> None:
    """Run MkDocs, strictly; whatever it warns of stops the build."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build as build_site
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _warnings() as found:
        try:
            loaded = load_config(
                str(config), docs_dir=str(staging), site_dir=str(built), nav=navigation(texts), strict=True
            )
            loaded.plugins.on_startup(command="build", dirty=False)
            build_site(loaded)
            loaded.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as reason:
            raise NotBuilt("\n".join([*found, str(reason)])) from reason


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what MkDocs warns of."""
    found: list[str] = []
    gathering = logging.Handler(logging.WARNING)
    gathering.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(gathering)
    try:
        yield found
    finally:
        logger.removeHandler(gathering)


def _publish(built: Path, out: Path) -> None:
    """Put the new site in the place of the old one: first beside it, then both change places."""
    out = out.absolute()
    beside, old = out.with_name(f".{out.name}.{os.getpid()}"), out.with_name(f".{out.name}.{os.getpid()}.old")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(built, beside)
        if out.exists():
            out.rename(old)
        beside.rename(out)
    except OSError as reason:
        raise WrongUse(f"{out} cannot be written: {reason.strerror or reason}") from reason
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
