"""Names that languages reserve and texts that other formats command: what is compiled of them is read, imported and checked by the tools of others."""

import ast
import json
import re
import subprocess
import sys
import xml.dom.minidom
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from openapi_spec_validator import validate

from merestone.cli import cli
from merestone.compile import Result, compile_sources, understand
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


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The project that `init` writes, with every name and text replaced by one that is hard to keep."""
    folder = tmp_path_factory.mktemp("hostile") / "shop"
    assert CliRunner().invoke(cli, ["init", str(folder)]).exit_code == 0
    text = (folder / "spec" / "parcels.mere").read_text("utf-8")
    text = re.sub(r"//.*", "", text)
    for name, other in RENAMED.items():
        text = re.sub(rf"\b{name}\b", other, text)
    written = TEXT.replace('"', '\\"').replace('\\\\"', '\\"')
    text = text.replace('"Exception carrier"', f'"{written}"').replace('"Web shop"', f'"{ENDS}"')
    text = text.replace('"Shop team"', '"no"').replace('"parcels:dispatch"', '"a\\"); import os; (\\"b"')
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


def test_documents_read_back_as_they_were_meant(hostile: Result) -> None:
    documents = {n: yaml.safe_load(t) for n, t in hostile.files.items() if n.endswith(".yaml")}
    assert documents["Class/openapi.yaml"]["info"]["title"]
    assert all(yaml.safe_load(yaml.safe_dump(d)) == d for d in documents.values())
    refusals = json.loads(hostile.files["schemas/Warning.json"])
    assert refusals["enum"] == WORDS
    for name in (n for n in hostile.files if n.endswith(".json")):
        json.loads(hostile.files[name])
    for name in (n for n in hostile.files if n.endswith(".scxml")):
        xml.dom.minidom.parseString(hostile.files[name].encode())


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

    for folder in sorted(written.glob("*/clients/python")):
        project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
        assert project["project"]["description"].startswith("Typed client for")
        package = next(folder.glob("*/__init__.py")).parent.name
        modules = sorted(f"{package}.{f.stem}" for f in (folder / package).glob("*.py") if f.stem != "__init__")
        for command in (["-c", f"import {package}, {', '.join(modules)}"], ["-m", "mypy", "--strict", "-p", package]):
            done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, timeout=600)
            assert done.returncode == 0, done.stdout + done.stderr


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
