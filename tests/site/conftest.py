"""What the tests of the site share: the reference specification compiled, and one strict build of its site."""

import pytest
from review_site import ROOT, SPEC, Built

from merestone.compile import Result, compile_sources
from merestone.site import Shelf, pages
from merestone.site.press import Commission, build


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
        compiled.contract, SPEC, compiled.files, ROOT / "docs", out.parent / "no-reports", ROOT / "mkdocs.yml"
    )
    return Built(out, build(commission, out))
