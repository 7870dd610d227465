"""The conformance plan, derived: one module for each circumstance, found by scanning.

A circumstance module has `def scenarios(world: World) -> Iterator[Draft]`. Requirements stand in `requirements.py`, the way a
story is told in `tale.py`, what the target can be driven to in `world.py`.
"""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from merestone.contract.contract import Contract
from merestone.contract.extract import digest
from merestone.handoff import derive as derive_machines
from merestone.plan import Case, Expectation, Level, Plan, PlanSystem, Requirement, Scenario
from merestone.scenarios import circumstances
from merestone.scenarios.tale import Draft
from merestone.scenarios.wire import hand_overs, operations, replays, variables
from merestone.scenarios.world import World, worlds


def derive(contract: Contract) -> Plan:
    """The plan of a contract: every circumstance for every system that can be driven from outside."""
    drafts = [draft for world in worlds(contract) for draft in _told(world)]
    cases: dict[str, Case] = {}
    requirements: dict[str, Requirement] = {}
    for draft in drafts:
        if cases.setdefault(draft.case.id, draft.case) != draft.case:
            raise ValueError(f"expected one story under the name {draft.case.id}, but two are told")
        if requirements.setdefault(draft.requirement.id, draft.requirement) != draft.requirement:
            raise ValueError(f"expected one requirement {draft.requirement.id}, but two clauses are cited")
    return Plan(
        contract=f"sha256:{digest(contract)}",
        systems=tuple(
            PlanSystem(name=s.name, title=s.title, external=s.external, identity=s.identity) for s in contract.systems
        ),
        variables=variables(contract),
        operations=operations(contract),
        replays=replays(contract),
        hand_overs=hand_overs(contract),
        machines=(*contract.lifecycles, *derive_machines(contract)),
        invariants=contract.invariants,
        entity_keys={e.name: tuple(f.name for f in e.key) for e in contract.entities},
        requirements=tuple(requirements[name] for name in sorted(requirements)),
        cases=tuple(cases[name] for name in sorted(cases)),
        scenarios=tuple(sorted((s for d in drafts for s in _scenarios(d)), key=lambda s: s.id)),
    )


def _told(world: World) -> Iterator[Draft]:
    for module in sorted(m.name for m in pkgutil.iter_modules(circumstances.__path__)):
        yield from import_module(f"{circumstances.__name__}.{module}").scenarios(world)


def _scenarios(draft: Draft) -> Iterator[Scenario]:
    """The scenario of a draft. What looks inside the target, or drives it, is L2 at least: base URL and channels alone reach L1.

    Where a part of an L1 draft shows on the wire, and a server without a memory could not pass it, that part stays L1.
    """
    wire = tuple(e for e in draft.expectations if not e.needs)
    inside = draft.case.needs or len(wire) < len(draft.expectations)
    if draft.level > 1 or not inside:
        yield _scenario(draft, draft.level, draft.expectations)
        return
    telling = wire and not draft.case.needs and (draft.level == 0 or any(_telling(e) for e in wire))
    if telling:
        yield _scenario(draft, draft.level, wire)
    yield _scenario(draft, 2, draft.expectations, "-and-inside" if telling else "")


def _telling(expectation: Expectation) -> bool:
    """Whether a server that always says the same would fail it."""
    refused = expectation.kind == "answered" and min(expectation.args["statuses"]) >= 400
    return refused or expectation.kind in ("distinct", "delivered", "in-order")


def _scenario(draft: Draft, level: Level, expectations: tuple[Expectation, ...], more: str = "") -> Scenario:
    return Scenario(
        id=f"{draft.requirement.id}/{draft.circumstance}{more}@http",
        requirement=draft.requirement.id,
        case=draft.case.id,
        level=level,
        expectations=expectations,
    )
