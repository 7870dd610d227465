"""A run of a composed system as a story: who did what, in the words of the domain, and the same drawn and as a trace."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from merestone.prove.system import Sending, Step
from merestone.semantics.formula import Invariant
from merestone.semantics.machine import Machine
from merestone.semantics.trace import Entry
from merestone.semantics.written import Frozen

ONE = "1"
"""The instance of everything that there is one of."""


class Message(Frozen):
    """A message in a story: `fate` says whether it arrives, never does, or arrives once more."""

    sender: str
    receiver: str
    name: str
    fate: str


class Line(Frozen):
    """One step: who, what, the messages that arrive in it or are lost from it on, and what it commits."""

    by: str
    tells: str
    fault: str | None = None
    messages: tuple[Message, ...] = ()
    commits: tuple[tuple[str, str, str], ...] = ()


class Story(Frozen):
    """A run: its lines, and, if it goes on for ever, the circle it then goes."""

    lines: tuple[Line, ...]
    circle: tuple[Line, ...] = ()
    still: bool = False
    """Whether nothing happens any more at its end."""


def tell(steps: Sequence[Step], circle: Sequence[Step] = (), still: bool = False) -> Story:
    """The story of the steps, and of those that then go round."""
    return Story(lines=tuple(_lines(steps)), circle=tuple(_lines(circle)), still=still)


def _lines(steps: Sequence[Step]) -> Iterator[Line]:
    arrived: set[Sending] = set()
    for number, step in enumerate(steps):
        messages = []
        for sending in step.sending:
            there = Sending(sending.sender, sending.receiver, sending.message, arrives=True)
            if sending.arrives:
                messages.append(_message(sending, "once more" if sending in arrived else "arrives"))
                arrived.add(sending)
            elif not any(there in later.sending for later in steps[number + 1 :]):
                messages.append(_message(sending, "lost or late"))
            arrived -= set() if sending.arrives else {there}
        commits = tuple((m.subject, m.source, m.target) for m in step.moves)
        yield Line(by=step.by, tells=step.tells, fault=step.fault, messages=tuple(messages), commits=commits)


def _message(sending: Sending, fate: str) -> Message:
    return Message(sender=sending.sender, receiver=sending.receiver, name=sending.message, fate=fate)


def as_text(story: Story) -> str:
    """The story in numbered lines."""
    lines = [f"{number:>3}  {_said(line)}" for number, line in enumerate(story.lines, 1)]
    if story.still:
        lines.append("     and there it stays: nothing moves it any more")
    if story.circle:
        lines.append("     and then for ever:")
        lines += [f"  -  {_said(line)}" for line in story.circle]
    return "\n".join(lines)


def _said(line: Line) -> str:
    fates = [m for m in line.messages if m.fate != "arrives"]
    lost = "; it is lost, or comes too late" if any(m.fate == "lost or late" for m in fates) else ""
    again = "; it is the same message once more" if any(m.fate == "once more" for m in fates) else ""
    commits = ", ".join(f"{s}: {a or 'new'} -> {b}" for s, a, b in line.commits)
    return f"{line.tells}{lost}{again}" + (f"   [{commits}]" if commits else "")


def as_mermaid(story: Story, parties: Iterable[str]) -> str:
    """The story as a Mermaid sequence diagram."""
    shown = dict.fromkeys(parties) | dict.fromkeys(line.by for line in (*story.lines, *story.circle) if line.by)
    known = [name for name in shown if name not in ("time", "network")]
    drawn = ["sequenceDiagram", *(f"    participant {name}" for name in known)]
    drawn += [f"    {text}" for line in story.lines for text in _drawn(line, known)]
    if story.circle:
        drawn += [
            "    loop for ever",
            *(f"        {t}" for line in story.circle for t in _drawn(line, known)),
            "    end",
        ]
    if story.still and known:
        drawn.append(f"    Note over {','.join(dict.fromkeys((known[0], known[-1])))}: nothing moves it any more")
    return "\n".join(drawn) + "\n"


def _drawn(line: Line, known: Sequence[str]) -> Iterator[str]:
    said = line.tells.replace(";", ",").replace("#", "no. ")
    for message in line.messages:
        arrow = "-x" if message.fate == "lost or late" else "->>"
        end = "" if message.fate == "arrives" else f" ({message.fate})"
        yield f"{message.sender}{arrow}{message.receiver}: {message.name}{end}"
    over = line.by if line.by in known else ",".join(dict.fromkeys((known[0], known[-1])))
    yield f"Note over {over}: {said}"


def as_trace(steps: Sequence[Step], invariant: Invariant, machines: Mapping[str, Machine]) -> list[Entry]:
    """The run as the trace that the semantics judge: one entry a commit, a second apart, everything about the one pair."""
    names = [invariant.per] if invariant.per else []
    names += [f"{invariant.per} via {'.'.join(invariant.via)}"] if invariant.per and invariant.via else []
    about = dict.fromkeys(names, (ONE,))
    moved = [(number, _instance(step), move) for number, step in enumerate(steps) for move in step.moves]
    created = {move.subject for _, _, move in moved if not move.source}
    there = [m for m in machines.values() if m.kind in ("lifecycle", "milestone") and m.name not in created]
    return [
        *(Entry(0, m.name, ONE, "", m.initial, about) for m in there),
        *(Entry((n + 1) * 1000, m.subject, instance, m.source, m.target, about, n) for n, instance, m in moved),
    ]


def _instance(step: Step) -> str:
    """Which of several instances of an operation acts; the name of a step begins with it."""
    return step.name.split(":", 1)[0].partition("#")[2].partition(".")[0] or ONE
