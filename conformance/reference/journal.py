"""The list of durable state changes, in commit order."""

import json
from collections.abc import Mapping

from reference import times
from reference.canonical import Json, compact
from reference.oms import Oms

About = Mapping[str, list[str]]


def record(oms: Oms, subject: str, instance: str, source: str, target: str, about: About, cause: str) -> None:
    """Writes one change into the running transaction."""
    oms.database.run(
        "INSERT INTO transitions (at, subject, instance, source, target, about, cause) VALUES (?, ?, ?, ?, ?, ?, ?)",
        *(oms.clock.now(), subject, instance, source, target, compact(about), cause),
    )


def since(oms: Oms, number: int) -> list[Json]:
    """All changes after that number, as the control API tells them."""
    rows = oms.database.rows("SELECT * FROM transitions WHERE number > ? ORDER BY number", number)
    return [dict(row) | {"at": times.iso(row["at"]), "about": json.loads(row["about"])} for row in rows]
