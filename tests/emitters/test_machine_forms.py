"""A machine is one machine, whatever it is written as: XState, an interpreter of SCXML and Mermaid say what the table says.

XState runs every machine of the specification. The others see each drawing once: machines that all forms draw alike but for
their names are left out. What holds of walks that take every transition holds of the form.
"""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from statemachine.io.evaluators import Evaluator
from statemachine.io.interpreter import Interpreter
from statemachine.io.scxml.reader import SCXMLReader

import browser
from emitters.custody import CUSTODY
from emitters.wandering import Table, Walk, started, taken_by, walks
from merestone.contract.contract import Contract
from merestone.emitters.machines._arrows import composites, every_arrow, first
from merestone.emitters.machines._mermaid import _identity, _plain, mermaid
from merestone.emitters.machines._scxml import scxml
from merestone.emitters.machines._xstate import xstate
from merestone.semantics.machine import Machine
from node import TOOLS, needed, run
from support import ROOT

MERMAID = ROOT / "engine/merestone/site/assets/mermaid.min.js"
SCXML = "{http://www.w3.org/2005/07/scxml}"


def test_the_walks_take_every_transition(drawings: list[Machine]) -> None:
    assert len(drawings) > 80
    for machine in drawings:
        table = Table(machine)
        assert taken_by(table, walks(machine)) == {(said, t.source, t.target) for said, _, t in table.rows}, (
            machine.name
        )


# ------------------------------------------------------------------- XState


def test_xstate_goes_where_the_table_goes(machines: tuple[Machine, ...]) -> None:
    needed("xstate")
    assert [said for found in in_xstate(machines, map(_config, machines)) for said in found] == []


def test_an_injured_xstate_is_noticed() -> None:
    needed("xstate")
    injured = [injury(_config(CUSTODY)) for injury in INJURIES.values()]
    found = in_xstate([CUSTODY] * len(injured), injured)
    assert [name for name, said in zip(INJURIES, found, strict=True) if not said] == []


def in_xstate(machines: Sequence[Machine], configs: Iterable[dict[str, Any]]) -> list[list[str]]:
    """For each machine where XState and the table differ."""
    found = [walks(machine) for machine in machines]
    told = [
        {"config": config, "walks": [{"unmet": sorted(w.unmet), "steps": [_told(s) for s in w.steps]} for w in made]}
        for config, made in zip(configs, found, strict=True)
    ]
    done = run("node", "machines.mjs", given="\n".join(map(json.dumps, told)))
    assert done.returncode == 0, done.stderr
    went = [json.loads(line)["walks"] for line in done.stdout.splitlines()]
    return [
        [said for walk, way in zip(made, ways, strict=True) for said in _differing(machine, walk, way)]
        for machine, made, ways in zip(machines, found, went, strict=True)
    ]


def _config(machine: Machine) -> dict[str, Any]:
    config: dict[str, Any] = json.loads(xstate(machine))
    return config


def _told(step: Any) -> dict[str, Any]:
    return {"event": step.clock or step.event, "been": sorted(step.been)}


def _differing(machine: Machine, walk: Walk, went: dict[str, Any]) -> Iterator[str]:
    table, state = Table(machine), machine.initial
    if (went["began"], went["started"]) != (state, list(started(machine, "", state))):
        yield f"{machine.name} begins in {went['began']} with {went['started']}"
    for step, other in zip(walk.steps, went["steps"], strict=True):
        meant = [step.target, table.possible(state, step.been, walk.unmet), list(step.started)]
        emitted = next(iter(other["emitted"]), None)
        if meant != [other["state"], other["possible"], other["started"]] or emitted not in step.emits:
            yield f"{machine.name}: {step} in {state}, but {other}"
        state = step.target


def _changed(*path: str, to: object = None) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A configuration with another value at a path, or without it."""

    def change(config: dict[str, Any]) -> dict[str, Any]:
        *outer, last = path
        inside = config
        for key in outer:
            inside = inside[key]
        assert inside.get(last) != to
        inside[last] = to
        if to is None:
            del inside[last]
        return config

    return change


INJURIES = {
    "drops a transition": _changed("states", "given", "on", "Return.completed"),
    "swaps a target": _changed("states", "taken", "on", "Give.completed", "target", to="#Parcel\\.custody.sold"),
    "begins elsewhere": _changed("states", "held", "initial", to="damage"),
    "forgets a condition": _changed("states", "given", "on", "Buy.completed", "guard"),
    "forgets a clock": _changed("states", "held", "after"),
    "does not begin anew": _changed("states", "given", "on", "Confirm.completed", "reenter"),
    "leaves the whole": _changed("states", "held", "on", "Recheck.completed", "reenter", to=True),
    "tells nothing": _changed("states", "held", "states", "customs", "on", "Inspect.completed.held.damage", "actions"),
    "ends early": _changed("states", "given", "type", to="final"),
}


# ------------------------------------------------------------------- SCXML


def test_an_interpreter_of_scxml_goes_where_the_table_goes(drawings: list[Machine]) -> None:
    assert [found for machine in drawings for found in in_scxml(machine, scxml(machine))] == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('<transition event="Return.completed" cond="reason != &quot;gone&quot;" target="taken"', "<transition target='taken' event='no'"),
        ('"after-60-d" target="sold"', '"after-60-d" target="given"'),
        ('initial="held.customs" mere:kind', 'initial="taken" mere:kind'),
        ("""cond="!been(['taken'])\"""", ""),
    ],
    ids=["drops a transition", "swaps a target", "begins elsewhere", "forgets a condition"],
)  # fmt: skip
def test_an_injured_scxml_is_noticed(written: str, instead: str) -> None:
    text = scxml(CUSTODY).replace("'reason != \"gone\"'", '"reason != &quot;gone&quot;"')
    assert text.count(written) == 1
    assert list(in_scxml(CUSTODY, text.replace(written, instead)))


@dataclass
class Moment:
    """The data model `mere` at one moment of a walk: all conditions hold but those in `unmet`, and `been` is known."""

    unmet: frozenset[str] = frozenset()
    been: frozenset[str] = frozenset()

    def compile_bool(self, expr: str) -> Callable[..., bool]:
        asked, known = re.sub(r"(?: && )?!been\(.*\)$", "", expr), re.search(r"!been\(\[(.*)\]\)$", expr)
        states = {name.strip("'") for name in known[1].split(", ")} if known else set()
        return lambda *_, **__: asked not in self.unmet and not self.been & states

    def compile_value(self, expr: str) -> Callable[..., str]:
        return lambda *_, **__: "0s"


def in_scxml(machine: Machine, text: str) -> Iterator[str]:
    """Where python-statemachine and the table differ; clocks are not started, what they end with comes as an event."""
    moment = Moment()
    interpreter = Interpreter(reader=SCXMLReader(), evaluator=_evaluator(moment))
    started = re.sub(r"<send [^>]*delay[^>]*/>", "", text)
    interpreter.process_definition(interpreter.reader.read(started), location="machine")
    for walk in walks(machine):
        running, moment.unmet = interpreter.start(), walk.unmet
        for before, step in pairwise((None, *walk.steps)):
            expected = before.target if before else machine.initial
            if _within(running) != expected:
                yield f"{machine.name}: in {_within(running)} after {before}"
            moment.been = step.been
            if not running.is_terminated:
                running.send(step.event)
        if _within(running) != walk.steps[-1].target:
            yield f"{machine.name}: in {_within(running)} after {walk.steps[-1]}"


def _evaluator(moment: Moment) -> Evaluator:
    made: Any = moment
    return made


def _within(running: Any) -> str:
    """The innermost state."""
    return max(running.configuration_values, key=len, default="")


def test_its_clocks_run_by_themselves() -> None:
    """In the interpreter, which waits for them: the shorter one of two, and none of a state that was left."""
    timed = CUSTODY.model_copy(update={"stays": ()})
    interpreter = Interpreter(reader=SCXMLReader(), evaluator=_evaluator(Moment()))
    interpreter.process_definition(interpreter.reader.read(scxml(timed)), location="machine")
    assert _within(interpreter.start()) == "sold"


# ------------------------------------------------------------------- Mermaid


def test_mermaid_draws_the_table(drawings: list[Machine]) -> None:
    needed("jsdom")
    assert [said for found in in_mermaid(drawings, map(mermaid, drawings)) for said in found] == []


def test_an_injured_mermaid_is_noticed() -> None:
    needed("jsdom")
    assert [mermaid(CUSTODY).count(written) for written, _ in REDRAWN.values()] == [1] * len(REDRAWN)
    injured = [mermaid(CUSTODY).replace(written, instead) for written, instead in REDRAWN.values()]
    found = in_mermaid([CUSTODY] * len(injured), injured)
    assert [name for name, said in zip(REDRAWN, found, strict=True) if not said] == []


REDRAWN = {
    "swaps a target": ("given --> taken", "given --> given"),
    "drops an arrow": ("    given --> taken : Return.completed [reason != 'gone']\n", ""),
    "begins elsewhere": ("[*] --> held_customs\n    }", "[*] --> held_damage\n    }"),
    "goes on": ("    sold --> [*]\n", ""),
    "forgets a condition": ("[size(faults) < 1 && sealed]", ""),
    "forgets the past": ("[not after taken]", ""),
}


def in_mermaid(machines: Sequence[Machine], texts: Iterable[str]) -> list[list[str]]:
    """For each machine where what Mermaid reads and the table differ."""
    done = run("node", "mermaid.mjs", str(MERMAID), given="\n".join(map(json.dumps, texts)))
    assert done.returncode == 0, done.stderr
    drawn = [json.loads(line) for line in done.stdout.splitlines()]
    return [list(_misdrawn(machine, one)) for machine, one in zip(machines, drawn, strict=True)]


def _misdrawn(machine: Machine, drawn: dict[str, Any]) -> Iterator[str]:
    if drawn["inside"] != {_identity(m): _identity(n) for n, parts in composites(machine).items() for m in parts}:
        yield f"{machine.name}: {drawn['inside']}"
    differing = _arrows_of(machine) ^ set(_drawn(machine, drawn["arrows"]))
    yield from (f"{machine.name}: {arrow}" for arrow in differing)


def _arrows_of(machine: Machine) -> set[tuple[str, str, str]]:
    """From where to where, and what is asked; the beginnings and the ends with them."""
    asked = {(_identity(a.source), _identity(a.target), _plain(a.held_back)) for a in every_arrow(machine)}
    starts = {(f"{_identity(name)}_start", _identity(first(machine, name)), "") for name in composites(machine)}
    ends = {(_identity(state), "root_end", "") for state in machine.final}
    return asked | starts | ends | {("root_start", _identity(machine.initial), "")}


def _drawn(machine: Machine, arrows: list[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """The same of a diagram: an arrow of a composite state is one of each part, one with several reasons several."""
    parts = {_identity(name): [_identity(m) for m in members] for name, members in composites(machine).items()}
    for source, target, label in arrows:
        for reason in re.split(r" or (?![^\[]*\])", unescape(label)):
            asked = re.search(r"\[(.*)\]", reason)
            yield from ((part, target, asked[1] if asked else "") for part in parts.get(source, [source]))


@pytest.mark.chromium
def test_the_browser_draws_them(machines: tuple[Machine, ...], tmp_path: Path) -> None:
    """With composite states, notes, conditions and many arrows: every state is in the picture."""
    found = browser.chromium()
    asked = {("Order", "lifecycle", "OMS"), ("ActivateBilling", "requirer", "OMS")}
    shown = [CUSTODY, *(m for m in machines if (m.subject, m.kind, m.system) in asked)]
    pictures = "".join(f'<pre class="mermaid">{_escaped(mermaid(machine))}</pre>' for machine in shown)
    start = "mermaid.initialize({securityLevel: 'strict'})"
    page = tmp_path / "page.html"
    page.write_text(
        f"<body>{pictures}<script src='{MERMAID.as_uri()}'></script><script>{start}</script></body>", "utf-8"
    )
    drawn = browser.dom(found, tmp_path / "profile", page.as_uri())
    assert len(shown) == drawn.count("<svg ") == 3
    assert "Syntax error" not in drawn
    assert "[size(faults) &lt; 1 &amp;&amp; sealed]" in re.sub(r"\s+", " ", drawn)
    for machine in shown:
        for state in machine.states:
            assert f">{state.rpartition('.')[2]}" in drawn, state


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


# ------------------------------------------------------------------- all three


def test_a_composite_state_begins_alike(machines: tuple[Machine, ...]) -> None:
    """No arrow leads to a composite state, so no walk tells."""
    nested = [machine for machine in machines if composites(machine)]
    assert len(nested) > 3
    for machine in nested:
        root = ET.fromstring(scxml(machine))
        written = {s.get("id"): s.get("initial") for s in root.iter(f"{SCXML}state") if s.get("initial")}
        states = json.loads(xstate(machine))["states"]
        assert written == {name: first(machine, name) for name in composites(machine)}
        assert written == {name: f"{name}.{node['initial']}" for name, node in states.items() if "initial" in node}


def test_it_begins_where_the_machine_begins_else_in_the_first_part() -> None:
    assert first(CUSTODY, "held") == "held.customs"
    assert first(CUSTODY.model_copy(update={"initial": "taken"}), "held") == "held.damage"


# ------------------------------------------------------------------- what is written about them

CLAIMS = """
const missing = createActor(createMachine({ ...config, context: ({ input }) => input }), { input, clock: still });
missing.subscribe({ error: ({ message }) => console.log(message) });
missing.start();
for (const type of packaged) missing.send({ type });
console.log(missing.getSnapshot().value);
const quiet = createActor(machine, { input, clock: still }).start();
for (const type of packaged) quiet.send({ type });
console.log(quiet.getSnapshot().value);
quiet.send({ type: "after-signBy" });
console.log(quiet.getSnapshot().value);
const unsigned = createActor(createMachine(config).provide({ delays: { "signBy - now": 1 } }), { clock: still });
unsigned.subscribe({ error: ({ message }) => console.log(message) });
unsigned.start();
for (const type of [...packaged, "decide.signed"]) unsigned.send({ type });
"""


def test_the_page_about_them_runs_and_is_right(reference: Contract, tmp_path: Path) -> None:
    needed("xstate")
    page = (ROOT / "docs/machines.md").read_text("utf-8")
    (program,) = re.findall(r"```js\n(.*?)```", page, re.DOTALL)
    (still,) = re.findall(r"`clock: (\{.*\})`", page)
    packaged = 'const packaged = ["CreateContractPackage.accepted", "CreateContractPackage.completed"];\n'
    folder = tmp_path / "generated/CLM/machines"
    folder.mkdir(parents=True)
    (contract,) = (m for m in reference.lifecycles if m.subject == "Contract")
    (folder / "Contract.xstate.json").write_text(xstate(contract), "utf-8")
    (tmp_path / "node_modules").symlink_to(TOOLS / "node_modules")
    (tmp_path / "page.mjs").write_text(f"{program}\nconst still = {still};\n{packaged}{CLAIMS}", "utf-8")
    done = run("node", "page.mjs", cwd=tmp_path)
    assert done.stdout.splitlines() == [
        "ContractSigned", "signed",
        "expired",
        "sentForSignature", "expired",
        "Unable to evaluate guard 'has(signatureTimestamp)' in transition for event 'decide.signed' in state node "
        "'Contract.sentForSignature':", "Guard 'has(signatureTimestamp)' is not implemented.'.",
    ], done.stderr  # fmt: skip
