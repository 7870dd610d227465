"""What the conformance suite asks of each side of a boundary, from the plan."""

from merestone.contract.boundaries import Boundary
from merestone.plan import Plan, Requirement, Scenario
from merestone.site import links
from merestone.site.clauses import written
from merestone.site.markdown import table
from merestone.site.shelf import Shelf

ASPECTS = ("shape", "ownership", "timing", "mutability", "evidence", "recovery")


def duties(plan: Plan, boundary: Boundary, shelf: Shelf) -> str:
    """Every requirement of a boundary with its clause, and the levels its scenarios belong to."""
    own = sorted(
        (r for r in plan.requirements if r.boundary == boundary.name), key=lambda r: (ASPECTS.index(r.aspect), r.id)
    )
    if not own:
        return "No system of this spec can be driven over this boundary yet, so no scenario tests it."
    scenarios = [s for s in plan.scenarios if s.requirement in {r.id for r in own}]
    systems = sorted({f"{r.system} ({r.role})" for r in own})
    said = (
        f"{len(own)} requirements, in {len(scenarios)} scenarios, are asked of {' and '.join(systems)}. "
        "A level is reached when every scenario at it and below passes: 0 shape, 1 as it should go, 2 single faults, "
        "3 repetition, contradiction and crash, 4 evidence."
    )
    return (
        said
        + "\n\n"
        + table(
            ("Aspect", "Asked of", "What must hold", "Enforces", "Scenarios"), [_row(r, scenarios, shelf) for r in own]
        )
    )


def _row(requirement: Requirement, scenarios: list[Scenario], shelf: Shelf) -> tuple[str, ...]:
    own = [s for s in scenarios if s.requirement == requirement.id]
    levels = sorted({s.level for s in own})
    return (
        requirement.aspect,
        f"{links.system(requirement.system)}, {requirement.role}",
        requirement.text[:1].upper() + requirement.text[1:],
        f"{written(requirement.clause.text) if len(requirement.clause.text) <= 80 else ''}<br>{links.line(requirement.clause.file, requirement.clause.line, shelf)}".removeprefix(
            "<br>"
        ),
        f"{len(own)}, level {' and '.join(map(str, levels))}" if own else "",
    )
