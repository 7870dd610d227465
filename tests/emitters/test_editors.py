"""Editors complete what users of the clients write, and have nothing against the clients themselves.

They are asked as editors ask: over the language server protocol pyright for Python, and for TypeScript the server of its compiler.
"""

import ast
import json
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from emitters.python_clients import program_with
from merestone.compile import compile_sources
from node import TOOLS, needed, run, tsc
from support import ROOT, clean_spec

CARELESS = """from merestone_billing import Answer, BillingClient, Context, NotSent
from merestone_billing.models import ActivateBillingRequest


def told(client: BillingClient, request: ActivateBillingRequest, context: Context) -> None:
    print(client.activate_billing(request, context).body)
    match client.activate_billing(request, context):
        case Answer() | NotSent():
            pass
"""
PYRIGHT = ("pyright/langserver.index.js", "--stdio")
TSSERVER = ("typescript-language-server/lib/cli.mjs", "--stdio")


@dataclass(frozen=True)
class Asked:
    """A text that is being written, and where in it; `word` is what belongs there."""

    file: str
    text: str
    line: int
    character: int
    word: str


def asked(file: str, text: str, start: int, end: int, word: str) -> Asked:
    """The text as it was before what stands from `start` to `end` was written."""
    line = text.count("\n", 0, start)
    return Asked(file, text[:start] + text[end:], line, start - (text.rfind("\n", 0, start) + 1), word)


def offered(
    server: tuple[str, ...], language: str, root: Path, settings: Any, every: list[Asked]
) -> dict[str, list[str]]:
    """What an editor offers at each place, by the word that belongs there; of a word that belongs to several, what is offered at each."""
    needed("pyright", "typescript-language-server", "typescript", "vscode-jsonrpc")
    script, *arguments = server
    given = {
        "server": [str(TOOLS / "node_modules" / script), *arguments],
        "root": str(root),
        "language": language,
        "settings": settings,
        "asked": [asdict(one) for one in every],
    }
    done = run("node", "completions.mjs", given=json.dumps(given))
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = {}
    for one, words in zip(every, json.loads(done.stdout), strict=True):
        found[one.word] = [word for word in words if word in found.get(one.word, words)]
    return found


def written_in_python(program: str) -> Iterator[Asked]:
    """Every name of the client in the program: what is imported of it, the fields of its models, what is asked of a value."""
    starts = [0, *accumulate(len(line) + 1 for line in program.split("\n"))]
    tree = ast.parse(program)
    imported = [
        n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("merestone_")
    ]
    ours = {alias.name for n in imported for alias in n.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node in imported:
            places: list[tuple[Any, Any, str]] = [(alias, node.names[-1], alias.name) for alias in node.names]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ours:
            places = [(keyword, keyword, f"{keyword.arg}=") for keyword in node.keywords]
        elif isinstance(node, ast.Attribute) and ast.unparse(node).startswith(("billing.", "ensured.", "Context.")):
            places = [(node, node, node.attr)]
        else:
            places = []
        for place, last, word in places:
            end = starts[last.end_lineno - 1] + last.end_col_offset
            end += program.startswith(",", end)
            whole = starts[place.lineno - 1] + place.col_offset
            start = program.rindex(".", whole, end) + 1 if isinstance(place, ast.Attribute) else whole
            yield asked("first.py", program, start, end, word)


PLACES = (
    r"(?<=[{ ])(BillingClient|Context)(?=,)",
    r"(?<=types\.)(\w+)",
    r"(?<=\n  )(\w+): (?:\{ entity[^}]*\}|\"[^\"]*\"),",
    r"(\w+Id): \"[^\"]*\"",
    r"(?<=case \")(\w+)",
    r"(?<=billing\.)(\w+)(?=\(req)",
    r"(?<=Context\.)(\w+)",
    r"(?<=outcome\.)(\w+)",
    r"(?<=body\.)(\w+)",
    r"(?<=billingAccount\.)(\w+)",
)
"""What is taken away before an editor is asked, with what it then has to offer as its one group."""


def written_in_typescript(program: str) -> Iterator[Asked]:
    """The same; and the words by which outcomes are told apart."""
    for place in PLACES:
        for found in re.finditer(place, program):
            yield asked("first.mts", program, *found.span(), found[1])


@pytest.fixture(scope="module")
def typescript_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has the package of Billing installed, as `npm pack` builds it."""
    needed("typescript")
    made = tmp_path_factory.mktemp("editor")
    package = made / "node_modules/merestone-billing"
    source = ROOT / "generated/Billing/clients/typescript"
    shutil.copytree(source, package, ignore=shutil.ignore_patterns("node_modules", "dist"))
    done = tsc(package)
    assert done.returncode == 0, done.stdout
    (made / "package.json").write_text('{"type": "module"}', "utf-8")
    options = {"strict": True, "module": "nodenext", "target": "es2022", "types": []}
    (made / "tsconfig.json").write_text(json.dumps({"compilerOptions": options}), "utf-8")
    return made


def test_every_name_of_the_first_program_is_completed(packages: Path) -> None:
    every = list(written_in_python(program_with("httpx.post", page="README.md")))
    found = offered(PYRIGHT, "python", packages, {"python": {"pythonPath": sys.executable}}, every)
    assert {
        "BillingClient",
        "selling_entity=",
        "customer_master_id=",
        "ensure_billing_account",
        "begun",
    } <= found.keys()
    assert {word: others[:9] for word, others in found.items() if word not in others} == {}
    assert "sellingEntity=" not in found["selling_entity="], "the name on the wire is none in Python"


def test_every_name_of_the_first_program_in_typescript_is_completed(typescript_project: Path) -> None:
    every = list(written_in_typescript(program_with("async function token", "ts")))
    found = offered(TSSERVER, "typescript", typescript_project, {}, every)
    assert {"BillingClient", "sellingEntity", "customerMasterId", "ensureBillingAccount", "notSent"} <= found.keys()
    assert {word: others[:9] for word, others in found.items() if word not in others} == {}
    assert "selling_entity" not in found["sellingEntity"]


def test_pyright_has_nothing_against_clients_and_finds_what_users_forget(packages: Path, tmp_path: Path) -> None:
    """Under `strict`: of each kind of system one, and all of the spec that has every clause. mypy looks at every client."""
    needed("pyright")
    for path in (packages / f"merestone_{name}" for name in ("billing", "oms", "inventory", "data_warehouse")):
        shutil.copytree(path, tmp_path / path.name)
    for path, text in compile_sources(clean_spec()).files.items():
        if "/clients/python/merestone_" in path:
            place = tmp_path / path.split("/clients/python/")[1]
            place.parent.mkdir(exist_ok=True)
            place.write_text(text, "utf-8")
    (tmp_path / "first.py").write_text(program_with("httpx.post", page="README.md"), "utf-8")
    shown = {
        "store": "class SqliteStore",
        "receiver": "class Door",
        "settling": "def ensured",
        "telling": "def told",
        "consumer": "def consumed",
        "listing": "def reservations",
    }
    for name, words in shown.items():
        (tmp_path / f"{name}.py").write_text(program_with(words), "utf-8")
    (tmp_path / "careless.py").write_text(CARELESS, "utf-8")
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', "utf-8")
    command = ["node", str(TOOLS / "node_modules/pyright/index.js"), "--pythonpath", sys.executable, "--outputjson"]
    told = json.loads(run(*command, cwd=tmp_path).stdout)
    assert told["summary"]["filesAnalyzed"] > 150
    found = {(Path(one["file"]).name, one["range"]["start"]["line"], one["rule"]) for one in told["generalDiagnostics"]}
    unknown = {("careless.py", 5, rule) for rule in ("reportUnknownMemberType", "reportUnknownArgumentType")}
    forgotten = {("careless.py", 5, "reportAttributeAccessIssue"), ("careless.py", 6, "reportMatchNotExhaustive")}
    assert found - unknown == forgotten
