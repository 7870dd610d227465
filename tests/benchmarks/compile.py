"""Measure `merestone compile` beside `tsp compile --emit @typespec/openapi3`, and print what came out as a Markdown table.

`make bench` runs it. Clients are a step of their own, timed apart. A bar that is missed ends the command with 1.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import disk_usage, rmtree, which
from tempfile import TemporaryDirectory

from benchmarks.check import MERESTONE, TYPESPEC, Bar
from benchmarks.landscapes import apart, emitted, lay_out, services, services_of_size, size
from benchmarks.processes import Cost, Job, medians

ROUNDS = {200: 3, 800: 1}
"""By size; of the smaller one a round takes less than a minute, and a slow minute would decide."""
ROOM = 4 << 30
EDITED = "billing0042.mere"


def main() -> int:
    """Measure, print, and say whether every bar is kept."""
    if not (TYPESPEC.is_dir() and which("node")):
        print("TypeSpec is not here: run `make bench`, with Node and npm at hand", file=sys.stderr)
        return 2
    with TemporaryDirectory(dir=_in_memory()) as folder:
        costs = {count: medians(dict(_jobs(Path(folder), count)), ROUNDS[count], warm=False) for count in ROUNDS}
    print("\n".join((*_table(costs), "", *_bars(costs))))
    return 0 if all(bar.measured <= bar.most for bar in _demanded(costs)) else 1


def _in_memory() -> str | None:
    """A folder in memory with room for all of it, where there is one.

    To make 10,000 files takes a disk between 0.3 and 4 s of system time, by chance and not by who asks for it.
    """
    memory = "/dev/shm"
    return memory if Path(memory).is_dir() and disk_usage(memory).free > ROOM else None


def _jobs(folder: Path, count: int) -> Iterator[tuple[str, Job]]:
    spec = apart(count)
    project = folder / f"project{count}"
    texts = lay_out(project / "spec", spec)
    (folder / "node_modules").unlink(missing_ok=True)
    (folder / "node_modules").symlink_to(TYPESPEC)
    own = {"MERESTONE_MEMORY": str(folder / f"memory{count}")}
    made = project / "generated"

    def afresh() -> None:
        (project / "merestone.toml").write_text("language = 1\n[clients]\nlanguages = []\n", "utf-8")
        rmtree(folder / f"memory{count}", ignore_errors=True)
        rmtree(made, ignore_errors=True)

    def with_clients() -> None:
        (project / "merestone.toml").write_text("language = 1\n", "utf-8")

    run = [str(MERESTONE), "compile"]
    yield "first", Job(run, project, own, afresh)
    yield "again", Job(run, project, own, lambda: _edit(texts / EDITED))
    yield "clients", Job(run, project, own, with_clients)
    for name, said in (("bytes", services_of_size(size(spec))), ("operations", services(count))):
        theirs = lay_out(folder / f"{name}{count}", emitted(said))
        tsp = str(TYPESPEC / "@typespec" / "compiler" / "cmd" / "tsp.js")
        out = str(folder / f"out-{name}{count}")
        command = ["node", tsp, "compile", str(theirs), "--emit", "@typespec/openapi3", "--output-dir", out]
        yield name, Job(command, folder)


def _edit(file: Path) -> None:
    text = file.read_text("utf-8")
    days = int(re.findall(r"retained for (\d+) d", text)[0])
    file.write_text(text.replace(f"retained for {days} d", f"retained for {days + 1} d"), "utf-8")


def _table(costs: dict[int, dict[str, Cost]]) -> Iterator[str]:
    yield "| boundaries | compile | after an edit of one file | again with clients | tsp, equal bytes | tsp, equal operations | memory |"
    yield "|---:|---:|---:|---:|---:|---:|---:|"
    for count, cost in costs.items():
        said = (cost[name].seconds for name in ("first", "again", "clients", "bytes", "operations"))
        cells = " | ".join(f"{seconds:.1f} s" for seconds in said)
        yield f"| {count} | {cells} | {cost['first'].megabytes:.0f} MB |"


def _bars(costs: dict[int, dict[str, Cost]]) -> Iterator[str]:
    yield from ("| demanded | measured | at most |", "|---|---:|---:|")
    yield from (f"| {bar.demand} | {bar.measured:.2f} | {bar.most:.2f} |" for bar in _demanded(costs))


def _demanded(costs: dict[int, dict[str, Cost]]) -> Iterator[Bar]:
    for count, cost in costs.items():
        first = cost["first"].seconds
        yield Bar(f"{count} boundaries beside tsp at equal bytes, CPU", first / cost["bytes"].seconds, 1.0)
        yield Bar(
            f"{count} boundaries, after an edit of one file beside from nothing", cost["again"].seconds / first, 1 / 3
        )
    largest = max(costs)
    yield Bar(f"{largest} boundaries, memory in units of 500 MB", costs[largest]["first"].megabytes / 500, 1.0)


if __name__ == "__main__":
    sys.exit(main())
