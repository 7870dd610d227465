"""Measure `merestone check` beside `tsp compile --no-emit`, and print what came out as Markdown tables.

`make bench` runs it. Each table says what is demanded; a bar that is missed ends the command with 1.
"""

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree, which
from tempfile import TemporaryDirectory

from benchmarks.landscapes import boundaries, lay_out, services, services_of_size, size
from benchmarks.processes import Cost, Job, medians

SIZES = (50, 200, 800)
ROUNDS = 3
TYPESPEC = Path(__file__).parent / "typespec" / "node_modules"
MERESTONE = Path(sys.executable).with_name("merestone")
EDITED = "billing0042.mere"
MEMORY = "memory"


@dataclass(frozen=True)
class Bar:
    """What was demanded, what was measured, and the most it may be."""

    demand: str
    measured: float
    most: float


def main() -> int:
    """Measure, print, and say whether every bar is kept."""
    if not (TYPESPEC.is_dir() and which("node")):
        print("TypeSpec is not here: run `make bench`, with Node and npm at hand", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        costs = {count: medians(dict(_jobs(Path(folder), count)), ROUNDS) for count in SIZES}
    print("\n".join((*_heading(), "", *_sizes(), "", *_table(costs), "", *_bars(costs))))
    return 0 if all(bar.measured <= bar.most for bar in _demanded(costs)) else 1


def _jobs(folder: Path, count: int) -> Iterator[tuple[str, Job]]:
    spec = boundaries(count)
    ours = lay_out(folder / f"mere{count}", spec)
    (folder / "node_modules").unlink(missing_ok=True)
    (folder / "node_modules").symlink_to(TYPESPEC)
    check = [str(MERESTONE), "check", str(ours)]
    own = {"MERESTONE_MEMORY": str(folder / MEMORY)}
    yield "first", Job(check, folder, own, lambda: rmtree(folder / MEMORY, ignore_errors=True))
    yield "again", Job(check, folder, own, lambda: _edit(ours / EDITED))
    for name, texts in (("bytes", services_of_size(size(spec))), ("operations", services(count))):
        theirs = lay_out(folder / f"{name}{count}", texts)
        tsp = str(TYPESPEC / "@typespec" / "compiler" / "cmd" / "tsp.js")
        yield name, Job(["node", tsp, "compile", str(theirs), "--no-emit"], folder)


def _edit(file: Path) -> None:
    """Change what one boundary promises, each time to something else."""
    text = file.read_text("utf-8")
    days = int(re.findall(r"retained for (\d+) d", text)[0])
    file.write_text(text.replace(f"retained for {days} d", f"retained for {days + 1} d"), "utf-8")


def _heading() -> Iterator[str]:
    day = datetime.now(UTC).date()
    yield f"Measured on {day} by `make bench`: {_processor()}, {platform.system()}, Python {platform.python_version()}."
    yield f"CPU seconds of whole processes, user and system; the median of {ROUNDS} rounds in which all took turns."


def _processor() -> str:
    """The name of the processor, as Linux tells it."""
    told = Path("/proc/cpuinfo")
    names = re.findall(r"model name\s*:\s*(.+)", told.read_text("utf-8")) if told.is_file() else []
    return f"{len(names)} x {names[0]}" if names else platform.machine()


def _sizes() -> Iterator[str]:
    yield "| boundaries | bytes of spec | services of equal bytes | services of equal operations | bytes of those |"
    yield "|---:|---:|---:|---:|---:|"
    for count in SIZES:
        spec = size(boundaries(count))
        yield f"| {count} | {spec:,} | {len(services_of_size(spec)) - 2} | {count} | {size(services(count)):,} |"


def _table(costs: dict[int, dict[str, Cost]]) -> Iterator[str]:
    yield "| boundaries | `check`, s | after an edit, s | `tsp`, equal bytes, s | `tsp`, equal operations, s | `check`, MB | `tsp`, equal bytes, MB |"
    yield "|---:|---:|---:|---:|---:|---:|---:|"
    for count, cost in costs.items():
        seconds = " | ".join(f"{cost[name].seconds:.2f}" for name in ("first", "again", "bytes", "operations"))
        yield f"| {count} | {seconds} | {cost['first'].megabytes:.0f} | {cost['bytes'].megabytes:.0f} |"


def _bars(costs: dict[int, dict[str, Cost]]) -> Iterator[str]:
    yield "| demanded | measured | at most | kept |"
    yield "|---|---:|---:|---|"
    for bar in _demanded(costs):
        kept = "yes" if bar.measured <= bar.most else "**no**"
        yield f"| {bar.demand} | {bar.measured:.2f} | {bar.most:.2f} | {kept} |"


def _demanded(costs: dict[int, dict[str, Cost]]) -> Iterator[Bar]:
    for count, cost in costs.items():
        first = cost["first"].seconds
        yield Bar(
            f"CPU of `tsp` at equal bytes, {count}", first / cost["bytes"].seconds, 1 / 3 if count == min(SIZES) else 1
        )
        yield Bar(f"CPU of `tsp` at equal operations, {count}", first / cost["operations"].seconds, 2)
    small, large = costs[SIZES[-2]], costs[SIZES[-1]]
    yield Bar("after an edit, of the first check, 800", large["again"].seconds / large["first"].seconds, 1 / 3)
    yield Bar("growth from 200 to 800", large["first"].seconds / small["first"].seconds, 4.6)
    yield Bar("peak memory in MB, 800", max(large["first"].megabytes, large["again"].megabytes), 400)


if __name__ == "__main__":
    sys.exit(main())
