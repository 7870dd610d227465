"""Spin's verdict on a text of Promela, where Spin and a C compiler are at hand."""

import hashlib
import os
import re
import resource
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

TOOLS = ("spin", "gcc")
REQUIRED = os.environ.get("MERESTONE_TOOLS") == "required"


@dataclass(frozen=True)
class Seen:
    """What Spin says: whether it found an error, how many states it stored, and the seconds of processor that searching and building took."""

    error: bool
    states: int
    seconds: float
    built: float


def missing() -> list[str]:
    """The tools that are not at hand."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


@lru_cache(maxsize=64)
def verdict(text: str, fair: bool, small: bool = False) -> Seen:
    """The verdict; `fair` where the text ends with a formula about infinite runs; `small` where few states are built for quickly."""
    with TemporaryDirectory(prefix=f"spin-{hashlib.sha256(text.encode()).hexdigest()[:8]}-") as folder:
        (Path(folder) / "m.pml").write_text(text, "utf-8")
        began = _used()
        _run(folder, "spin", "-a", "m.pml")
        options = [] if fair else ["-DSAFETY"]
        compiler = ("tcc",) if small and shutil.which("tcc") else ("gcc", "-O0" if small else "-O1")
        _run(folder, *compiler, "-w", "-DVECTORSZ=4096", "-DMEMLIM=1500", *options, "-o", "pan", "pan.c")
        built = _used()
        said = _run(
            folder,
            "./pan",
            *(["-m300000", "-w16"] if small else ["-m10000000", "-w22"]),
            "-E",
            *(["-a"] if fair else []),
        )
    stored = re.search(r"^\s*([\d.e+]+) states, stored", said, re.M)
    errors = re.search(r"errors: (\d+)", said)
    searched = _used() - built
    if (
        stored is None
        or errors is None
        or "max search depth too small" in said
        or ("memory" in said.lower().split("stored")[0] and "reached" in said)
    ):
        raise AssertionError(f"expected a whole search, saw:\n{said}")
    return Seen(int(errors[1]) > 0, int(float(stored[1])), searched, built - began)


def _used() -> float:
    """The seconds of processor that finished programs have taken so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(folder: str, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=900)
    if done.returncode not in (0, 1) or (command[0] != "./pan" and done.returncode):
        raise AssertionError(f"expected {command[0]} to run, saw:\n{done.stdout}{done.stderr}")
    return done.stdout
