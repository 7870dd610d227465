"""Tools of others read what is emitted: the linters of Redocly and Spectral, the reference parser of AsyncAPI, and Modelina."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emitters.protocols import PROTOCOLS, WITH_HEADERS, contract_on, in_binary_mode, with_a_later_type
from emitters.small import small_contract
from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.contract.documents import as_yaml
from merestone.emitters import asyncapi, control, openapi
from node import TOOLS, needed, run


@pytest.fixture(autouse=True, scope="module")
def tools() -> None:
    """Node and the tools themselves, or a reason."""
    needed("@redocly/cli", "@asyncapi/parser", "@stoplight/spectral-cli", "@asyncapi/modelina")


@pytest.fixture(scope="module")
def written(reference: Contract, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the reference specification, of the small contract, and of both sides of a contract on each protocol."""
    folder = tmp_path_factory.mktemp("documents")
    for name, contract in (("reference", reference), ("small", small_contract())):
        for emitter in (openapi, control, asyncapi):
            for path, text in emitter.emit(contract):
                _write(folder / name / path, text)
    small = {p: contract_on(p) for p in PROTOCOLS} | {f"{p}-binary": in_binary_mode(p) for p in WITH_HEADERS}
    for name, contract in (small | {"later": with_a_later_type("amqp")}).items():
        for side in ("Shop", "Store"):
            _write(
                folder / name / side / "asyncapi.yaml",
                as_yaml(asyncapi.document(contract, contract.system(side)), name),
            )
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


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


def spectral(rules: str, documents: list[str]) -> list[tuple[str, str, str]]:
    """What Spectral says, with the rules of `tests/tools/spectral`: the rule, the message and where."""
    assert documents
    ruleset = str(TOOLS / "spectral" / f"{rules}.yaml")
    done = run("node_modules/.bin/spectral", "lint", "--quiet", "--ruleset", ruleset, "--format", "json", *documents)
    assert done.returncode in (0, 1), done.stderr
    said = next(iter(every_list(done.stdout)), [])
    return [(one["code"], one["message"], f"{one['source']}#/{'/'.join(map(str, one['path']))}") for one in said]


def every_list(text: str) -> Iterator[list[dict[str, Any]]]:
    """The JSON list at the beginning of a text, if there is one."""
    if text.startswith("["):
        yield json.JSONDecoder().raw_decode(text)[0]


def test_spectral_has_nothing_to_say_of_openapi(written: Path) -> None:
    documents = [str(path) for name in ("openapi", "control") for path in sorted(written.rglob(f"{name}.yaml"))]
    assert spectral("oas", documents) == []


def test_spectral_has_nothing_to_say_of_asyncapi(written: Path) -> None:
    said = spectral("asyncapi", [str(path) for path in sorted(written.rglob("asyncapi.yaml"))])
    assert [one for one in said if not (one[0] in OF_A_FORMAT and "/later/" in one[2])] == []


OF_A_FORMAT = ("asyncapi-3-payload-unsupported-schemaFormat", "asyncapi-unused-components-schema")
"""What is said of a schema in a format of its own: that it is not looked into, and that nothing refers to it as a whole."""


SPOILT = {
    "openapi": [
        ("operationId: activateBilling", "operationId: cancelSubscription", "operation-operationId-unique"),
        ("orderId: ORD-", "orderId: ORDER-", "oas3-valid-media-example"),
    ],
    "asyncapi": [
        ("retention.ms: ", "retention.ms: -", "asyncapi-3-document-resolved"),
        ("- name: BillingActivation", "- name: ZBillingActivation", "asyncapi-3-tags-alphabetical"),
    ],
}
"""What is written otherwise into a document of Billing, and the rule that it breaks."""


@pytest.mark.parametrize(("kind", "rules"), [("openapi", "oas"), ("asyncapi", "asyncapi")])
def test_spectral_finds_what_is_spoilt(kind: str, rules: str, written: Path, tmp_path: Path) -> None:
    text = (written / f"reference/Billing/{kind}.yaml").read_text()
    for old, new, code in SPOILT[kind]:
        assert old in text
        (tmp_path / f"{code}.yaml").write_text(text.replace(old, new))
    said = spectral(rules, [str(path) for path in tmp_path.glob("*.yaml")])
    assert {code for _, _, code in SPOILT[kind]} <= {code for code, _, where in said if f"/{code}.yaml" in where}


# ------------------------------------------------------------------------------------------------------------- models


AGAIN = re.compile(r"Overwriting existing model with name (\w+), .*")
"""Modelina meets a message once for its operation and once more for the reply of a command; it says so, and takes the later, which is the same."""


@pytest.fixture(scope="module")
def models(written: Path) -> Path:
    """Where Modelina writes the models of every AsyncAPI document, and what it and the parser say in `said.jsonl`."""
    folder = written / "models"
    done = run("node", "modelina.mjs", str(folder), *sorted(str(path) for path in written.rglob("asyncapi.yaml")))
    assert done.returncode == 0, done.stderr
    (folder / "said.jsonl").write_text(done.stdout)
    return folder


def said_of(models: Path) -> list[dict[str, Any]]:
    """One report for each document."""
    return [json.loads(line) for line in (models / "said.jsonl").read_text().splitlines()]


def test_the_asyncapi_parser_finds_no_error(written: Path, models: Path) -> None:
    reports = said_of(models)
    assert len(reports) == len(list(written.rglob("asyncapi.yaml"))) > 30
    for report in reports:
        of_a_format = set(OF_A_FORMAT) if "/later/" in report["file"] else set()
        found = {diagnostic["code"] for diagnostic in report["diagnostics"]}
        assert found - of_a_format <= {"asyncapi-latest-version"}, report["diagnostics"]


def test_modelina_names_every_model_and_warns_of_nothing(models: Path) -> None:
    for report in (r for r in said_of(models) if "/later/" not in r["file"]):
        for language, made in report["languages"].items():
            assert [name for name in made["models"] if not name or "Anonymous" in name] == [], language
            assert [warned for warned in made["warned"] if not AGAIN.fullmatch(warned)] == [], language
            assert len(made["models"]) == len(set(made["models"])) > 0


def test_the_models_compile(models: Path, tmp_path: Path) -> None:
    """Those of Billing, in Java, and in Go where there is a compiler for it."""
    number = next(n for n, r in enumerate(said_of(models)) if "/reference/Billing/" in r["file"])
    java, go = (models / language / str(number) / "models" for language in ("java", "go"))
    if not shutil.which("javac"):
        pytest.skip("there is no Java compiler")
    compiled = outcome("javac", "-nowarn", "-d", str(tmp_path), *map(str, java.glob("*.java")))
    assert compiled.returncode == 0, compiled.stderr
    assert len(list(tmp_path.rglob("*.class"))) > 200
    if shutil.which("go"):
        (go / "go.mod").write_text("module models\n\ngo 1.21\n")
        vetted = outcome("go", "vet", ".", cwd=go)
        assert vetted.returncode == 0, vetted.stderr


def outcome(*command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """What became of a command."""
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=cwd)
