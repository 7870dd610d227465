"""The built site: complete, consistent, and content with the disk it lies on."""

import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from review_site import ROOT, Built

import browser
from merestone.cli import cli
from merestone.site.press import MARKER
from support import heed_interruptions

LOADED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("object", "data")}


class Page(HTMLParser):
    """What one page is called, where it leads, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.names |= {name for name in (found.get("id"), found.get("name")) if name}
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        self.loaded += [value for key, value in attrs if value and (tag, key) in LOADED]


@pytest.fixture(scope="module")
def site(built: Built) -> dict[str, Page]:
    """Every page of the site by its path."""
    files = [f for f in built.folder.rglob("*.html") if f.name != "404.html"]
    return {f.relative_to(built.folder).as_posix(): Page(f.read_text("utf-8")) for f in files}


def test_every_page_is_built(built: Built, site: dict[str, Page]) -> None:
    assert {f"{path[:-3]}.html".replace("README.html", "index.html") for path in built.texts} == site.keys()


def test_every_link_within_the_site_leads_somewhere(built: Built, site: dict[str, Page]) -> None:
    broken = [
        f"{path}: {link}" for path, page in site.items() for link in page.links if not _leads(built, site, path, link)
    ]
    assert not broken


def _leads(built: Built, site: dict[str, Page], path: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in ("http", "https", "mailto")
    target = os.path.normpath(Path(path).parent / unquote(parts.path)) if parts.path else path
    if target in (".", "..") or not (built.folder / target).is_file():
        return False
    return not parts.fragment or target not in site or unquote(parts.fragment) in site[target].names


def test_nothing_is_loaded_from_outside(built: Built, site: dict[str, Page]) -> None:
    assert not [f"{path}: {what}" for path, page in site.items() for what in page.loaded if "//" in what]
    for file in built.folder.rglob("*.css"):
        assert not re.findall(r"url\(\s*['\"]?(?:https?:)?//|@import", file.read_text("utf-8")), file


def test_every_diagram_becomes_one(built: Built) -> None:
    for path, text in built.texts.items():
        html = (built.folder / f"{path[:-3]}.html".replace("README.html", "index.html")).read_text("utf-8")
        assert html.count('<pre class="mermaid">') == text.count("```mermaid"), path
    assert sum(text.count("```mermaid") for text in built.texts.values()) > 20


def test_what_the_pages_need_lies_beside_them(built: Built) -> None:
    for name in ("mermaid.min.js", "mermaid.LICENSE", "iframe-worker.js", "iframe-worker.LICENSE", "merestone.css"):
        assert (built.folder / "assets" / name).stat().st_size > 0
    assert (built.folder / "search/search_index.js").read_text("utf-8").startswith("var __index = {")


def test_the_spec_is_numbered_and_coloured(built: Built) -> None:
    html = (built.folder / "spec/spec-billing.html").read_text("utf-8")
    assert 'id="__codelineno-0-124"' in html
    assert '<span class="kd">boundary</span>' in html


def test_contracts_and_clients_can_be_taken_away(built: Built) -> None:
    assert (built.folder / "downloads/OMS/openapi.yaml").read_text("utf-8").startswith("#")
    with zipfile.ZipFile(built.folder / "downloads/OMS/oms-client.zip") as archive:
        assert {"python/pyproject.toml", "typescript/package.json"} <= set(archive.namelist())


# ------------------------------------------------------------------ the command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a small spec, and nothing else."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "tests/diagnostics/clean", tmp_path / "spec")
    return tmp_path


def test_the_command_builds_the_site_of_any_folder(folder: Path) -> None:
    result = CliRunner().invoke(cli, ["docs", "build"])
    assert result.exit_code == 0, result.output
    assert result.output.endswith("pages; open site/index.html\n")
    assert (folder / "site" / MARKER).is_file()
    assert "Boundary review" in (folder / "site/index.html").read_text("utf-8")


def test_a_second_build_replaces_the_first_and_leaves_nothing_beside_it(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / MARKER).write_text("")
    (folder / "site/old.html").write_text("old")
    assert CliRunner().invoke(cli, ["docs", "build"]).exit_code == 0
    assert not (folder / "site/old.html").exists()
    assert sorted(p.name for p in folder.iterdir()) == ["site", "spec"]


def test_a_folder_of_somebody_else_is_left_alone(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site/mine.txt").write_text("mine")
    result = CliRunner().invoke(cli, ["docs", "build"])
    assert result.exit_code == 2
    assert "site holds files that this command did not write" in result.output
    assert [p.name for p in (folder / "site").iterdir()] == ["mine.txt"]


def test_with_an_error_in_the_spec_nothing_is_written(folder: Path) -> None:
    (folder / "spec/shop.mere").write_text("module shop\nsystem {\n")
    result = CliRunner().invoke(cli, ["docs", "build"])
    assert result.exit_code == 1
    assert "nothing was written" in result.output
    assert not (folder / "site").exists()


def test_a_broken_link_in_a_written_page_is_named(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# About\n\n![a picture](gone.png)\n")
    result = CliRunner().invoke(cli, ["docs", "build"])
    assert result.exit_code == 1
    assert "gone.png" in result.output
    assert not (folder / "site").exists()


@pytest.mark.parametrize("verb", ["build", "serve"])
def test_without_the_extra_it_says_what_to_install(folder: Path, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    monkeypatch.setitem(sys.modules, "material", None)
    result = CliRunner().invoke(cli, ["docs", verb])
    assert result.exit_code == 2
    assert "pip install 'merestone[docs]'" in result.output


def test_the_site_is_served_to_this_machine_only_until_interrupted(folder: Path) -> None:
    command = [sys.executable, "-m", "merestone", "docs", "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, preexec_fn=heed_interruptions
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[0]
        assert address.startswith("http://127.0.0.1:")
        with urlopen(f"{address}index.html", timeout=10) as answer:
            assert b"Boundary review" in answer.read()
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) == 0


def test_a_report_that_is_none_is_refused(folder: Path) -> None:
    (folder / "reports").mkdir()
    (folder / "reports/run.json").write_text("nonsense")
    result = CliRunner().invoke(cli, ["docs", "build"])
    assert result.exit_code == 2
    assert "reports/run.json is not a report of a run" in result.output


# ------------------------------------------------------------------- the browser


@pytest.fixture
def chromium() -> str:
    """The browser, or a reason to skip."""
    return browser.chromium()


@pytest.mark.chromium
@pytest.mark.parametrize(
    "page", ["map", "boundaries/billing-activation", "entities/order", "journeys/bundled-subscription/architecture"]
)
def test_the_browser_draws_every_diagram_without_a_network(
    built: Built, chromium: str, tmp_path: Path, page: str
) -> None:
    dom = browser.dom(chromium, tmp_path, (built.folder / f"{page}.html").as_uri())
    assert dom.count('<div class="mermaid"') == built.texts[f"{page}.md"].count("```mermaid")
    assert "Syntax error" not in dom


@pytest.mark.chromium
def test_the_browser_searches_from_the_disk(built: Built, chromium: str, tmp_path: Path) -> None:
    dom = browser.dom(chromium, tmp_path, (built.folder / "index.html").as_uri() + "?q=BillingActivationUnconfirmed")
    found = list(_results(dom))
    assert any("billing-activation.html" in link for link in found), found


def _results(dom: str) -> Iterator[str]:
    yield from re.findall(r'<a href="([^"]+)" class="md-search-result__link"', dom)
