"""The whole run as one JSON document, from which every other view can be made again."""

import json

from merekit.reports._matrix import counts, rows
from merekit.verdict import Run

FORMAT = "merestone.run/1"


def render(run: Run) -> str:
    """The document: what was concluded first, then the run as `Run.model_validate` reads it; keys always in this order."""
    document = {
        "format": FORMAT,
        "exitStatus": run.exit_status,
        "counts": {verdict.value: number for verdict, number in sorted(counts(run).items())},
        "levels": [
            {"boundary": row.boundary, "role": row.role, "reached": row.reached, "asked": row.asked}
            for row in rows(run)
        ],
        **run.model_dump(mode="json"),
        "environment": dict(sorted(run.environment.items())),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
