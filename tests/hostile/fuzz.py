"""Ask the laws of thousands of inputs: `make fuzz` writes `docs/robustness.md`."""

import hashlib
import os
import platform
import resource
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from hostile.laws import MOST, Answer, answered, paces
from hostile.mutants import INJURIES, Mutant, herd, mutant
from support import ROOT

INPUTS = 20_000
BATCH = 250
THOROUGHLY = 25
"""Of so many inputs one is also mended and, if it is valid, compiled."""
PLACE = ROOT / "docs" / "robustness.md"
Outcome = tuple[int, Mutant, Answer | str]


def batch(first: int) -> tuple[list[Outcome], int]:
    """What came of so many inputs from that seed on, and the most memory that the process has taken, in kB."""
    return [_one(seed) for seed in range(first, first + BATCH)], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _one(seed: int) -> Outcome:
    spoilt = mutant(Random(seed))
    try:
        return seed, spoilt._replace(sources={}), answered(spoilt, thoroughly=seed % THOROUGHLY == 0)
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        return (
            seed,
            spoilt._replace(sources={}),
            f"{type(fault).__name__} at {Path(place.filename).name}:{place.lineno}: {fault}",
        )


def engine() -> str:
    """The digest of the engine's own texts."""
    folder = ROOT / "engine" / "merestone"
    texts = sorted(f for f in folder.rglob("*") if f.suffix in {".py", ".lark"})
    listed = "".join(
        f"{f.relative_to(folder).as_posix()}\0{hashlib.sha256(f.read_bytes()).hexdigest()}\n" for f in texts
    )
    return hashlib.sha256(listed.encode()).hexdigest()[:16]


def page(outcomes: list[Outcome], memory: int, seconds: float) -> str:
    """What came of it, as a page."""
    answers = [(seed, how, found) for seed, how, found in outcomes if isinstance(found, Answer)]
    faults = [(seed, found) for seed, _, found in outcomes if isinstance(found, str)]
    made = Counter(name for _, how, _ in outcomes for name in how.how)
    slowest = sorted(answers, key=lambda a: max(a[2].check, a[2].layout), reverse=True)[:5]
    above = {limit: sum(max(a.check, a.layout) > limit for _, _, a in answers) for limit in (2, 5, 10, MOST)}
    paced = [f"{p.letter * 1e6:.1f} µs a letter" for p in paces()]
    return "\n".join(
        [
            "# What no input may do",
            "",
            f"**{len(outcomes):,} inputs, {len(faults)} faults.** Each is a spec of this repository, one of {len(herd())}, that was spoilt by seed: words lost,",
            "doubled, exchanged or taken from another spec, bytes overwritten, files cut off, brackets lost, signs and lines repeated two thousand",
            "times, characters that nobody sees; or a text grown from the grammar. Of each it is asked that",
            "",
            "- `check` answers, with a code that has a page and a place in the file for every finding, whatever it is printed as;",
            "- no printed finding carries a character that hides text, commands a terminal, or begins another annotation;",
            "- the tree gives the text back to the letter; `fmt` loses nothing, says the same, and changes nothing the second time;",
            f"- neither takes more than {MOST} times the CPU of a healthy file of that length;",
            f"- what is valid can be explained and drawn, and, of every {THOROUGHLY}th, compiled; of every {THOROUGHLY}th, all safe fixes can be made.",
            "",
            "| | |",
            "|---|---|",
            f"| inputs | seeds 0 to {len(outcomes) - 1:,}; {sum(a.valid for _, _, a in answers):,} of them were valid all the same |",
            f"| faults | {len(faults)} |",
            *(f"| more than {limit} times a healthy file | {number} |" for limit, number in above.items()),
            f"| a healthy file | {paced[0]} to check, {paced[1]} to lay out |",
            f"| most memory of a process | {memory / 1024:.0f} MB |",
            f"| CPU in all | {seconds / 60:.0f} min |",
            "",
            "The slowest, each time beside a healthy file of the same length:",
            "",
            "| seed | check | fmt | injuries |",
            "|---|---|---|---|",
            *(f"| {seed} | {a.check:.1f} | {a.layout:.1f} | {', '.join(how.how)} |" for seed, how, a in slowest),
            "",
            "Injuries made: "
            + ", ".join(f"{name} {made[name]:,}" for name in sorted({i.__name__ for i in INJURIES} | {"grown"}))
            + ".",
            "",
            *(f"- seed {seed}: {found}" for seed, found in faults[:20]),
            f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()} with {os.cpu_count()} cores that others used too; "
            f"engine {engine()}. Made by `make fuzz`.",
            "",
        ]
    )


def main(inputs: int = INPUTS) -> int:
    """Ask of so many inputs, and write down what came of it; 1 if a law was broken."""
    outcomes: list[Outcome] = []
    memory = 0
    with ProcessPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        for done, most in pool.map(batch, range(0, inputs, BATCH)):
            outcomes += done
            memory = max(memory, most)
            broken = [(seed, found) for seed, _, found in done if isinstance(found, str)]
            print(f"{len(outcomes):,}", *broken, sep="\n", flush=True)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    PLACE.write_text(page(outcomes, memory, spent.ru_utime + spent.ru_stime), "utf-8")
    return int(any(isinstance(found, str) for _, _, found in outcomes))


if __name__ == "__main__":
    began = time.monotonic()
    status = main(*map(int, sys.argv[1:]))
    print(f"{time.monotonic() - began:.0f} s")
    sys.exit(status)
