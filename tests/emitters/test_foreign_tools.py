"""Tools of others read what is emitted: Redocly's linter and the reference parser of AsyncAPI."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.emitters import asyncapi, control, openapi
from node import TOOLS, needed, run


@pytest.fixture(autouse=True, scope="module")
def tools() -> None:
    """Node and the tools themselves, or a reason."""
    needed("@redocly/cli", "@asyncapi/parser")


@pytest.fixture(scope="module")
def written(contract: Contract, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every document in a folder."""
    folder = tmp_path_factory.mktemp("documents")
    for emitter in (openapi, control, asyncapi):
        for path, text in emitter.emit(contract):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
    return folder


def every_object(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects in a text, which the linter prints one after another."""
    decoder, at = json.JSONDecoder(), text.find("{")
    while at >= 0:
        found, end = decoder.raw_decode(text, at)
        yield found
        at = text.find("{", end)


def test_redocly_has_nothing_to_say(written: Path) -> None:
    documents = sorted(str(path) for name in ("openapi", "control") for path in written.rglob(f"{name}.yaml"))
    done = run("node_modules/.bin/redocly", "lint", "--extends=recommended", "--format=json", *documents)
    reports = list(every_object(done.stdout))
    assert len(reports) == len(documents) > 0
    assert [(problem["ruleId"], problem["message"]) for report in reports for problem in report["problems"]] == []
    assert done.returncode == 0


@pytest.mark.parametrize("spec", ["spec", "tests/diagnostics/clean"])
def test_redocly_has_nothing_to_say_of_workflows(spec: str, tmp_path: Path) -> None:
    folder = TOOLS.parents[1] / spec
    paths = [*sorted(folder.glob("*.mere")), *sorted(folder.rglob("*.json"))]
    sources = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in paths}
    for path, text in compile_sources(sources).files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    documents = sorted(str(path) for path in tmp_path.glob("workflows/*.yaml"))
    done = run("node_modules/.bin/redocly", "lint", "--extends=recommended", "--format=json", *documents)
    reports = list(every_object(done.stdout))
    assert len(reports) == len(documents) > 4
    assert [(problem["ruleId"], problem["message"]) for report in reports for problem in report["problems"]] == []
    assert done.returncode == 0


def test_the_asyncapi_parser_finds_no_error(written: Path) -> None:
    documents = sorted(str(path) for path in written.rglob("asyncapi.yaml"))
    done = run("node", "asyncapi.mjs", *documents)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(reports) == len(documents) > 0
    for report in reports:
        assert report["parsed"]
        found = {diagnostic["code"] for diagnostic in report["diagnostics"]}
        assert found <= {"asyncapi-latest-version"}, report["diagnostics"]
