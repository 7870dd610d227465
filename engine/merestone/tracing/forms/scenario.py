"""A scenario of the conformance plan by its id, or all of a requirement or a case by the part of the ids that they share."""

import json
from collections.abc import Mapping
from typing import Any

from merestone.tracing.works import Found, Index, Works, listed

PLAN = "plan.json"


def index(works: Works) -> Index:
    """Every scenario, requirement and case of the plan that a scenario plays."""
    if PLAN not in works.files:
        return listed({})
    plan = json.loads(works.files[PLAN])
    clauses = {r["id"]: r["clause"] for r in plan["requirements"]}
    found: dict[str, Found] = {}
    for scenario in plan["scenarios"]:
        place = _place(clauses[scenario["requirement"]])
        name = scenario["id"]
        for shared in (name, name.rsplit("@", 1)[0], scenario["requirement"]):
            found.setdefault(shared, place)
    return listed(found)


def _place(clause: Mapping[str, Any]) -> Found:
    return Found(clause["file"], clause["line"])
