"""A composed system as Promela, so that Spin can look at the same states with its own eyes.

Fields and values are numbered, so that systems that differ in names alone are one text. A breach is an assertion that fails; what is
owed for ever is a formula in which the fairness of timers and duties is spelt out, since Spin's own is one per process.
"""

from collections.abc import Iterator

from merestone.prove.system import Cube, Step, System


def safety(system: System, promise: str) -> str:
    """The system, in which an assertion fails where the promise is broken."""
    writer = _Writer(system)
    steps = [s for s in system.steps if s.then and s.breaks is None]
    broken = [s for s in system.steps if s.breaks == promise]
    lines = [*(f":: d_step {{ {writer.guard(s.when)} -> {writer.change(s)} }}" for s in steps)]
    lines += [f":: atomic {{ {writer.guard(s.when)} -> assert(false) }}" for s in broken]
    return writer.model([], lines)


def progress(system: System, promise: str) -> str:
    """The system, with the formula that nothing is owed for ever in a fair run."""
    writer = _Writer(system)
    steps = [s for s in system.steps if s.then and s.breaks is None]
    timers, duties = sorted({s.timer for s in steps if s.timer}), sorted({s.duty for s in steps if s.duty})
    number = {name: n for n, name in enumerate([*timers, *duties], 1)}
    lines = [":: d_step { last = 0 }"]
    for step in steps:
        done = number.get(step.timer or step.duty or "", 0)
        lines.append(f":: d_step {{ {writer.guard(step.when)} -> {writer.change(step)}; last = {done} }}")
    able = {name: " || ".join(f"({writer.able(s)})" for s in steps if name in (s.timer, s.duty)) for name in number}
    owed = " || ".join(f"({writer.guard(cube)})" for cube in system.owed[promise]) or "false"
    defines = [f"#define able{number[name]} ({text})" for name, text in able.items()] + [f"#define owed ({owed})"]
    claim = _claim([number[n] for n in timers], [number[n] for n in duties])
    return writer.model([*defines, "byte last;"], lines) + claim


def _claim(timers: list[int], duties: list[int]) -> str:
    """A run that is owed to for ever, and fair: each timer stops or goes off again and again, each duty is done so or never can be."""
    lines = ["never {", "start:", "  do", "  :: true"]
    masks = [tuple(d for n, d in enumerate(duties) if mask >> n & 1) for mask in range(1 << len(duties))]
    lines += [f"  :: owed -> goto m{number}_0" for number in range(len(masks))]
    lines.append("  od;")
    for number, done in enumerate(masks):
        inside = " && ".join(["owed", *(f"!able{d}" for d in duties if d not in done)])
        wanted = [*(f"(!able{t} || last == {t})" for t in timers), *(f"last == {d}" for d in done)]
        for step, condition in enumerate(wanted):
            lines += [f"m{number}_{step}:", "  if", f"  :: {inside} && {condition} -> goto {_next(number, step + 1, len(wanted))}",
                      f"  :: {inside} && !({condition}) -> goto m{number}_{step}", "  fi;"]  # fmt: skip
        first = "" if wanted else f"m{number}_0: "
        lines += [
            f"{first}accept_m{number}:",
            "  if",
            f"  :: {inside} -> goto {_next(number, 0, len(wanted))}",
            "  fi;",
        ]
    return "\n".join([*lines, "}", ""])


def _next(number: int, step: int, last: int) -> str:
    return f"accept_m{number}" if step == last else f"m{number}_{step}"


class _Writer:
    """Numbers in place of names."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.at = {name: n for n, name in enumerate(system.fields)}

    def value(self, name: str, value: str) -> int:
        """The number of a value."""
        return self.system.fields[name].index(value)

    def guard(self, cube: Cube) -> str:
        """A condition; values that a field never has are left out."""
        parts = []
        for name in sorted(cube, key=self.at.__getitem__):
            values = sorted(self.value(name, v) for v in cube[name])
            if len(values) < len(self.system.fields[name]):
                parts.append("(" + " || ".join(f"v{self.at[name]} == {n}" for n in values) + ")")
        return " && ".join(parts) or "true"

    def able(self, step: Step) -> str:
        """When the step can be taken and changes anything."""
        changing = [f"v{self.at[n]} != {self.value(n, v)}" for n, v in step.then.items()]
        return f"{self.guard(step.when)} && ({' || '.join(changing)})"

    def change(self, step: Step) -> str:
        """What a step changes."""
        return "; ".join(f"v{self.at[n]} = {self.value(n, v)}" for n, v in step.then.items())

    def model(self, head: list[str], lines: list[str]) -> str:
        """The whole text."""
        fields = [f"byte v{n};" for n in self.at.values()]
        return "\n".join([*fields, *head, "active proctype system() {", "  do", *_indented(lines), "  od", "}", ""])


def _indented(lines: list[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in dict.fromkeys(lines))
