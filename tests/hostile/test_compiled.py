"""Names that languages reserve and texts that other formats command: what is compiled of them is read, imported and checked by the tools of others."""

import ast
import json
import os
import re
import subprocess
import sys
import xml.dom.minidom
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from click.testing import CliRunner
from openapi_spec_validator import validate

from merestone.cli import cli
from merestone.compile import Result, compile_sources, understand
from merestone.emitters import asyncapi, control, openapi
from merestone.model.names import CLIENT_WORDS, MODEL_WORDS
from merestone.render.terminal import render
from node import needed, tsc

TEXT = r"""a "quote" 'x' \" `b` */ {{ c }} ${d} %s </script><script> <!-- ]]> # e: no, - f & *g ! @h | > \n \u0041 \N{DIGIT ONE} @@system@@ 012"""
"""What ends a text or commands something in YAML, TOML, Python, Markdown, HTML, shell or a template."""
ENDS = 'three \\"\\"\\" quotes, and at the end one \\"'
WORDS = [
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "null",
    "None",
    "True",
    "class",
    "def",
    "mro",
    "name",
    "value",
    "e1",
    "__init__",
    "_x",
]
"""Values of an enum that YAML reads as something else, or that Python keeps for itself."""
TYPES = """
enum unknown { on, off }
enum symbol { on, off }
type function { constructor : unknown, __proto__ : boolean, arguments : symbol }
type Promise  { then : function, aB : boolean, a_b : boolean?, a_B : boolean }
"""
"""Types whose names TypeScript keeps for itself, and fields that one spelling makes one."""
FIELDS = "never : symbol, array : [Promise](0..3), map : map of Promise, undefined : function?"
RENAMED = {
    "Carrier": "Class", "Dispatch": "Import", "Recall": "Close", "RecallStatus": "Quote", "CarrierReplies": "Lambda",
    "DispatchDone": "Model", "DispatchFailed": "Client", "DispatchRefusal": "Warning", "Parcel": "Exception", "parcel": "self",
    "trackingNumber": "class", "deliveredAt": "model_config", "reason": "schema", "note": "from", "recipient": "json",
    "weightGrams": "yield",
}  # fmt: skip
ADDRESS = 'recalls "a` ${b} */ </script>'
BROKER = """
channel Async on kafka "ADDRESS" {
  carries  internal
  readers  Carrier
  keyed by parcelId
  retained for 7 d
}
"""
"""A channel of a broker, on which one of the commands is put."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The project that `init` writes, with every name and text replaced by one that is hard to keep."""
    folder = tmp_path_factory.mktemp("hostile") / "shop"
    assert CliRunner().invoke(cli, ["init", str(folder)]).exit_code == 0
    text = (folder / "spec" / "parcels.mere").read_text("utf-8")
    text = re.sub(r"//.*", "", text) + BROKER.replace("ADDRESS", ADDRESS.replace('"', '\\"'))
    text = text.replace('command Recall http post "/recalls"', "command Recall on Async")
    for name, other in RENAMED.items():
        text = re.sub(rf"\b{name}\b", other, text)
    written = TEXT.replace('"', '\\"').replace('\\\\"', '\\"')
    text = text.replace('"Exception carrier"', f'"{written}"').replace('"Web shop"', f'"{ENDS}"')
    text = (
        text.replace('"Shop team"', '"no"')
        .replace('"Class integration"', '"1e3"')
        .replace('"parcels:dispatch"', '"a\\"); import os; (\\"b"')
    )
    text = text.replace('"""Shop hands', f'"""{TEXT}\n  Shop hands').replace(
        "unknownAddress, tooHeavy", ", ".join(WORDS)
    )
    text = text.replace("class : string(1..40) }", f'class : string(1..40) """{TEXT} "ends" """, {FIELDS} }}', 1)
    text += TYPES
    result = compile_sources({"parcels.mere": text})
    assert result.files, render(result.diagnostics, {"parcels.mere": text})
    return result


@pytest.fixture(scope="module")
def written(hostile: Result, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that was compiled, on disk."""
    folder = tmp_path_factory.mktemp("compiled")
    for name, text in hostile.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def unfolded(document: Any) -> Any:
    """A document with every description on one line: prose is laid out anew where it is written."""
    if isinstance(document, list):
        return [unfolded(item) for item in document]
    if not isinstance(document, dict):
        return document
    return {
        k: " ".join(v.split()) if k == "description" and isinstance(v, str) else unfolded(v)
        for k, v in document.items()
    }


def test_documents_read_back_as_they_were_meant(hostile: Result) -> None:
    assert hostile.contract is not None
    documents = {n: yaml.safe_load(t) for n, t in hostile.files.items() if n.endswith(".yaml")}
    for system in ("Class", "Shop"):
        meant = hostile.contract.system(system)
        for name, emitter in (("openapi", openapi), ("asyncapi", asyncapi), ("control", control)):
            told = documents[f"{system}/{name}.yaml"]
            assert unfolded(told) == unfolded(emitter.document(hostile.contract, meant))
    teams = [documents[f"{system}/openapi.yaml"]["info"]["contact"]["name"] for system in ("Class", "Shop")]
    assert teams == ["1e3", "no"]
    assert documents["Class/asyncapi.yaml"]["channels"]["Async"]["address"] == ADDRESS
    refusals = json.loads(hostile.files["schemas/Warning.json"])
    assert refusals["enum"] == WORDS
    for name in (n for n in hostile.files if n.endswith(".json")):
        json.loads(hostile.files[name])


STATEMENTS = re.compile(
    r"""(?x) stateDiagram-v2 | \s+ (
    (\[\*\]|\w+) [ ]-->[ ] (\[\*\]|\w+) ([ ]:[ ][^:;"#%<]+)?  # an arrow and its reasons
    | state[ ]"[^"]+"[ ]as[ ]\w+  # a state under another name
    | state[ ]\w+[ ]\{ | \} | note[ ]right[ ]of[ ]\w+[ ]:[ ][^:;"#%<]+ )"""
)
"""What a diagram is made of."""


def test_drawings_are_well_formed(hostile: Result) -> None:
    """SCXML as XML, and of Mermaid each line."""
    assert hostile.contract is not None
    for name in (n for n in hostile.files if n.endswith(".scxml")):
        xml.dom.minidom.parseString(hostile.files[name].encode())
    for name in (n for n in hostile.files if n.endswith(".mmd")):
        _, front, diagram = hostile.files[name].split("---\n", 2)
        assert list(yaml.safe_load(front)) == ["title"], name
        wrong = [line for line in diagram.splitlines() if not STATEMENTS.fullmatch(line)]
        assert not wrong, name


def test_pages_keep_their_form(hostile: Result) -> None:
    """No text of the spec begins a tag, ends a table or opens a block of code."""
    for name in (n for n in hostile.files if n.endswith(".md")):
        page = markdown.markdown(hostile.files[name], extensions=["tables", "fenced_code"])
        tags = set(re.findall(r"<(\w+|!--)", page))
        assert tags <= {
            "h1",
            "h2",
            "h3",
            "p",
            "pre",
            "code",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "ul",
            "li",
            "strong",
            "a",
        }, name
        rows = [line for line in hostile.files[name].splitlines() if line.startswith("|")]
        assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} <= {4}, name
        assert page.count("<h2") == hostile.files[name].count("\n## "), name


def test_the_http_side_is_valid(hostile: Result) -> None:
    for name in (n for n in hostile.files if n.endswith(("openapi.yaml", "control.yaml"))):
        validate(yaml.safe_load(hostile.files[name]))


def test_no_text_became_code(hostile: Result) -> None:
    """The word that the scope would smuggle in is nowhere a statement."""
    for name in (n for n in hostile.files if n.endswith(".py")):
        tree = ast.parse(hostile.files[name], name)
        assert not [n for n in ast.walk(tree) if isinstance(n, ast.Import) and any(a.name == "os" for a in n.names)], (
            name
        )


@pytest.mark.parametrize("word", ["BaseModel", "Annotated", "Literal", "str", "class", "None"])
def test_a_type_is_not_called_like_a_word_that_models_need(word: str) -> None:
    (said,) = understand({"a.mere": f"module a\nenum {word} {{ b, c }}\n"})[1]
    assert (said.code, said.message) == ("STY110", f"`{word}` is a word that clients need for themselves")


def test_the_words_that_clients_need_are_all_known(hostile: Result) -> None:
    """Whatever the modules of a client import beside its models, no message can take the place of."""
    for name in (n for n in hostile.files if n.endswith(".py")):
        tree = ast.parse(hostile.files[name])
        froms = [
            n
            for n in ast.walk(tree)
            if isinstance(n, ast.ImportFrom) and n.module not in {"models", "rejections", "client", "snapshots"}
        ]
        taken = {a.asname or a.name for n in froms for a in n.names} | {
            n.name for n in tree.body if isinstance(n, ast.ClassDef)
        }
        if name.endswith("/models.py"):
            assert {a.name for n in froms for a in n.names} <= MODEL_WORDS
        elif name.rsplit("/", 1)[-1] in {"client.py", "calls.py", "events.py"}:
            made = {w for w in taken if w[0].islower() or w.endswith("Client")}
            assert taken - made <= CLIENT_WORDS


def test_clients_are_packages_that_import_and_type_check(written: Path) -> None:
    import tomllib

    folders, modules = sorted(written.glob("*/clients/python")), []
    for folder in folders:
        project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
        assert project["project"]["description"].startswith("Typed client for")
        package = next(folder.glob("*/__init__.py")).parent
        modules += [package.name, *(f"{package.name}.{f.stem}" for f in package.glob("*.py") if f.stem != "__init__")]
    packages = [module for module in modules if "." not in module]
    paths = os.pathsep.join(map(str, folders))
    types = ["-m", "mypy", "--strict", *(word for package in packages for word in ("-p", package))]
    for command in (["-c", f"import {', '.join(modules)}"], types):
        environment = os.environ | {"PYTHONPATH": paths, "MYPYPATH": paths}
        done = subprocess.run(
            [sys.executable, *command], cwd=written, env=environment, capture_output=True, text=True, timeout=600
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_clients_have_nothing_that_a_linter_finds(written: Path) -> None:
    """Names that are not there or never used, and what no Python reads."""
    command = ["ruff", "check", "--isolated", "--no-cache", "--select", "F,E9", "--output-format", "concise", "."]
    done = subprocess.run([sys.executable, "-m", *command], cwd=written, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout


def test_a_command_on_a_broker_goes_where_the_spec_says(written: Path) -> None:
    program = f"""
from merestone_class import Context, close_message
from merestone_class.models import CloseRequest
request = CloseRequest.model_validate({{"self": {{"entity": "Exception", "parcelId": "P-123456"}}, "schema": {TEXT!r}}})
message = close_message(request, Context.begun("Shop", tenant="t", legal_entity="l"))
assert (message.address, message.partition_key, message.channel) == ({ADDRESS!r}, "P-123456", "Async"), message
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=written / "Class/clients/python", capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_typescript_clients_compile_under_strict(written: Path) -> None:
    needed("typescript")
    folders = sorted(written.glob("*/clients/typescript"))
    assert folders
    settings = json.loads((folders[0] / "tsconfig.json").read_text("utf-8"))
    del settings["compilerOptions"]["rootDir"]
    settings["include"] = ["*/clients/typescript/src"]
    (written / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    (written / "package.json").write_text('{"type": "module"}', "utf-8")
    done = tsc(written, "--outDir", "made")
    assert done.returncode == 0, done.stdout


def test_no_text_ends_a_comment_of_typescript(hostile: Result) -> None:
    """Outside of comments and literals no word of the hostile text is left."""
    for name in (n for n in hostile.files if n.endswith(".ts")):
        code = re.sub(r"/\*.*?\*/", "", hostile.files[name], flags=re.DOTALL)
        code = re.sub(r"//.*|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`", "", code)
        assert "script" not in code, name
        assert "import os" not in code, name


def test_manifests_keep_texts_whole(hostile: Result) -> None:
    manifest = json.loads(hostile.files["Class/clients/typescript/package.json"])
    assert hostile.contract is not None
    title = hostile.contract.system("Class").title
    assert manifest["description"] == f"Typed client for Class: {title}."
    assert all(piece in title for piece in ("*/", "{{ c }}", "</script>", "`b`", "@@system@@"))
