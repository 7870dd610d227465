"""What the tests of the site share: the reference specification compiled, and one strict build of its site."""

from collections.abc import Mapping

import pytest
from review_site import ROOT, SPEC, Built

from merestone.compile import Result, compile_sources, understand
from merestone.site import Shelf, pages
from merestone.site.press import Commission, build
from merestone.tracing.traced import Traced, trace
from merestone.tracing.works import Works


@pytest.fixture(scope="session")
def compiled() -> Result:
    """The reference specification."""
    result = compile_sources(SPEC)
    assert result.contract is not None
    return result


@pytest.fixture(scope="session")
def texts(compiled: Result) -> dict[str, str]:
    """Its pages, without those that people wrote."""
    assert compiled.contract is not None
    return dict(pages(compiled.contract, Shelf(SPEC, compiled.files)))


@pytest.fixture(scope="session")
def built(compiled: Result, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Its site, built strictly with the configuration at the root."""
    assert compiled.contract is not None
    out = tmp_path_factory.mktemp("review") / "site"
    commission = Commission(
        compiled.contract,
        SPEC,
        compiled.files,
        ROOT / "docs",
        out.parent / "no-reports",
        ROOT / "mkdocs.yml",
        trace=lambda known: _traced(compiled, known),
    )
    return Built(out, build(commission, out))


def _traced(compiled: Result, known: Mapping[str, str]) -> Traced:
    """Its tracing, given the pages that there are."""
    assert compiled.contract is not None
    folder = ROOT / "spec/tracing"
    covers = {f.name: f.read_text("utf-8") for f in sorted((folder / "coverage").glob("*.yaml"))}
    works = Works(compiled.contract, understand(SPEC)[0].rules, compiled.files, known)
    return trace(("statements.yaml", (folder / "statements.yaml").read_text("utf-8")), covers, works)[0]
