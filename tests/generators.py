"""What openapi-generator says of an OpenAPI document while it makes clients of it, and the page that tells it.

All clients are made in one Java process, by `tests/tools/Generators.java`; the generator comes with the wheel `openapi-generator-cli`.
"""

import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import support
from merestone.contract.contract import Contract
from merestone.contract.documents import as_yaml
from merestone.contract.traffic import own_systems
from merestone.emitters import openapi

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "generators.md"
RUNNER = Path(__file__).parent / "tools" / "Generators.java"
LANGUAGES = ("java", "go")

OF_ITSELF = {
    r"OpenAPI 3\.1 support is still in beta.*": "the generator of itself, of any document of 3.1",
    r"Ignoring complex example on request body": "its Java templates show no object as an example; the example is in the document",
    r"Unknown type `mutualTLS` found in the security definition `null`\.": "it does not know this scheme of OpenAPI 3.1 yet; a "
    "certificate is shown by the connection, which is given to its clients as a whole",
    r"Failed to get the schema name: null": "it looks for a name in a schema that checks a value and is no type: what `check` says of a message",
}
"""What is let pass, as a pattern, with the reason."""

_SAID = re.compile(r"^(?:\[[^]]*\] )?(WARN|ERROR)\s+\S+ - (.*)$")


class Made(NamedTuple):
    """A client: how many files it has, and what was said while it was made."""

    files: int
    said: tuple[str, ...]

    @property
    def of_us(self) -> tuple[str, ...]:
        """What is not said of the generator itself."""
        return tuple(one for one in self.said if not any(re.fullmatch(known, one) for known in OF_ITSELF))


def missing() -> str:
    """What there has to be and is not; empty where nothing is missing."""
    if not shutil.which("javac"):
        return "there is no Java development kit"
    if find_spec("openapi_generator_cli") is None:
        return "the generator is not installed: pip install '.[generators]'"
    return ""


def clients(
    documents: Mapping[str, Path], folder: Path, languages: tuple[str, ...] = LANGUAGES
) -> dict[tuple[str, str], Made]:
    """A client in each language of each document, by language and name."""
    asked = {
        (one, name): f"{one}={path}={folder / one / name}" for name, path in documents.items() for one in languages
    }
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", str(_jar()), str(RUNNER), *asked.values()]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    parts = re.split(r"^== .*$", done.stdout, flags=re.MULTILINE)[1:]
    return {key: _made(part) for key, part in zip(asked, parts, strict=True)}


def written(contract: Contract, folder: Path, systems: tuple[str, ...] = ()) -> dict[str, Path]:
    """The OpenAPI documents of some systems, or of all."""
    found = {}
    for name in systems or own_systems(contract):
        found[name] = folder / f"{name}.yaml"
        found[name].write_text(as_yaml(openapi.document(contract, contract.system(name)), name))
    return found


def _jar() -> Path:
    spec = find_spec("openapi_generator_cli")
    assert spec is not None, "the wheel is installed"
    assert spec.origin is not None, "a package has a place"
    return Path(spec.origin).parent / "openapi-generator.jar"


def _made(log: str) -> Made:
    lines = log.splitlines()
    said = [f"{found[2]}" for line in lines if (found := _SAID.match(line))]
    return Made(sum(line.startswith("wrote ") for line in lines), tuple(said))


def page(made: Mapping[tuple[str, str], Made], seconds: float) -> str:
    """What was seen, as Markdown."""
    systems = sorted({name for _, name in made})
    rows = [f"| {s} | {' | '.join(str(made[one, s].files) for one in LANGUAGES)} |" for s in systems]
    faults = [f"- {s}, {one}: {text}" for (one, s), m in made.items() for text in m.of_us] or ["Nothing."]
    passed = [f"- `{known}`: {reason}." for known, reason in OF_ITSELF.items()]
    return "\n".join([_HEAD.format(seconds=seconds), *rows, _SAID_OF_US, *faults, _LET_PASS, *passed, _NOT_TRIED])


_HEAD = """\
# Clients by openapi-generator

Written by `make generators`: openapi-generator 7.26.0 makes a Java client (`native`) and a Go client of the `openapi.yaml` of every system in
`spec/`. It took {seconds:.0f} s in one process. The numbers are those of the files written.

| system | Java | Go |
|---|---|---|"""
_SAID_OF_US = "\n## What it says of the documents\n"
_LET_PASS = "\n## What is let pass\n"
_NOT_TRIED = """
## What is not tried

The clients are not compiled: they need libraries (Jackson; `oauth2` and `validator`) that the tests do not bring. The suite makes the clients
of two systems, Billing and OMS, which have between them every style that HTTP carries.
"""

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        start = time.monotonic()
        PAGE.write_text(page(clients(written(support.contract(), folder), folder), time.monotonic() - start))
