"""The reference specification, compiled once for all tests that read it, none of which can change it; and texts, understood once."""

import signal
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic, has_errors
from merestone.plan import Plan
from merestone.profiles.judging import profiled
from merestone.scenarios import derive

ROOT = Path(__file__).parent.parent


@cache
def clean_spec() -> MappingProxyType[str, str]:
    """The spec without a fault that slips are made in: its modules, and the schemas that its types are taken from."""
    folder = ROOT / "tests/diagnostics/clean"
    files = [*sorted(folder.glob("*.mere")), *sorted(folder.rglob("*.json"))]
    return MappingProxyType({f.relative_to(folder).as_posix(): f.read_text("utf-8") for f in files})


def found_in(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """What is wrong with the texts; of the same ones it is asked once."""
    return _found_in(tuple(texts.items()))


@cache
def _found_in(texts: tuple[tuple[str, str], ...]) -> tuple[Diagnostic, ...]:
    return understand(dict(texts))[1]


@cache
def contract() -> Contract:
    """The contract of `spec/` with its profiles; no file is made of it, which takes six times as long."""
    model, found = understand(reference_spec())
    assert not has_errors(found), found
    made, slips = profiled(lower(model), profile_texts())
    assert not slips, slips
    return made


@cache
def profile_texts() -> MappingProxyType[str, str]:
    """The profiles of this project, and the published APIs that they speak of, by path."""
    files = [p for p in sorted((ROOT / "profiles").rglob("*")) if p.suffix in (".yaml", ".json")]
    return MappingProxyType({p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in files})


@cache
def core() -> Contract:
    """The contract of the core of `spec/`, four of its boundaries, for what holds of any spec."""
    folder = ROOT / "tests/language/specs/core"
    return lower(understand({f"spec/{p.name}": p.read_text("utf-8") for p in sorted(folder.glob("*.mere"))})[0])


@cache
def reference_spec() -> MappingProxyType[str, str]:
    """The modules of `spec/` by path."""
    files = sorted((ROOT / "spec").glob("*.mere"))
    return MappingProxyType({f"spec/{p.name}": p.read_text("utf-8") for p in files})


@cache
def generated() -> MappingProxyType[str, str]:
    """The committed files that `spec/` compiles to, as `test_generated` proves."""
    folder = ROOT / "generated"
    files = (f for f in sorted(folder.rglob("*")) if f.is_file() and "__pycache__" not in f.parts)
    made = {f.relative_to(folder).as_posix(): f for f in files if f.name != "manifest.json"}
    return MappingProxyType({path: file.read_text("utf-8") for path, file in made.items()})


@cache
def plan() -> Plan:
    """The plan of `spec/`."""
    return derive(contract())


def heed_interruptions() -> None:
    """What a process does before it begins, as `preexec_fn`: a shell lets what it runs beside itself ignore an interruption."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
