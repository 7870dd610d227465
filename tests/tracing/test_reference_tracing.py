"""Every statement of the article is traced in this repository, and everything that the tracing names is there."""

from collections import Counter
from pathlib import Path

import pytest

from merestone.checks import every_check
from merestone.compile import emit, understand
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic
from merestone.model.boundary import Model
from merestone.site import Shelf, pages
from merestone.site.chapters.tracing import INDEX
from merestone.site.handwritten import FOLDER as FOLDER_OF_PAGES
from merestone.tracing.traced import Traced, trace
from merestone.tracing.works import Works

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "spec/tracing"
STATEMENTS, KINDS = 591, {"ST": 474, "CT": 127, "SM": 49, "CF": 339, "LA": 44, "DP": 147}
OPEN = 27
"""How many checks nothing covers: it may fall, and rises only with a reason that was argued."""

Tracing = tuple[Traced, tuple[Diagnostic, ...], Model]


@pytest.fixture(scope="module")
def tracing() -> Tracing:
    """The tracing of `spec/`, held against what is compiled from it."""
    texts = {f.relative_to(ROOT).as_posix(): f.read_text("utf-8") for f in sorted((ROOT / "spec").rglob("*.mere"))}
    model, _ = understand(texts)
    contract = lower(model)
    files = emit(contract)
    docs = ROOT / "docs"
    written = {f"{FOLDER_OF_PAGES}/{f.relative_to(docs).as_posix()}": f.read_text("utf-8") for f in docs.rglob("*.md")}
    site = {**dict(pages(contract, Shelf(texts, files))), **written, INDEX: ""}
    said = ("statements.yaml", (FOLDER / "statements.yaml").read_text("utf-8"))
    covers = {f.name: f.read_text("utf-8") for f in sorted((FOLDER / "coverage").glob("*.yaml"))}
    return *trace(said, covers, Works(contract, model.rules, files, site)), model


def test_everything_that_is_named_is_there_and_every_kind_has_an_entry(tracing: Tracing) -> None:
    assert [f"{d.span.file}:{d.span.line}: {d.message}" for d in tracing[1]] == []


def test_every_statement_is_there_with_its_kinds(tracing: Tracing) -> None:
    table = tracing[0]
    assert len(table.statements.by_name) == STATEMENTS
    assert Counter(row.kind.name for row in table.rows) == KINDS


def test_rules_enforce_statements_that_there_are(tracing: Tracing) -> None:
    """What a rule enforces in brackets of its own, such as `REC-01`, is no statement of the article."""
    table, _, model = tracing
    enforced = {s for check in every_check() for s in check.enforces}
    enforced |= {s for rule in model.rules.values() for s in rule.enforces if s.startswith("S-")}
    assert enforced - table.statements.by_name.keys() == set()


def test_the_list_of_what_nothing_covers_does_not_grow(tracing: Tracing) -> None:
    assert len([row for row in tracing[0].rows if row.standing == "open"]) <= OPEN
