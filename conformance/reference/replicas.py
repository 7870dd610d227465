"""Read copies of what others own, with the last word heard about each."""

import json

from reference import times
from reference.canonical import Json, compact
from reference.oms import Oms

STALE_AFTER = times.HOUR


def hear(oms: Oms, entity: str, key: str, value: Json, source: str, as_of: str) -> None:
    """Replaces the copy by what its owner said."""
    oms.database.run(
        "INSERT OR REPLACE INTO replicas VALUES (?, ?, ?, ?, ?, ?)",
        *(entity, key, compact(value), source, as_of, oms.clock.now()),
    )


def find(oms: Oms, entity: str, key: str) -> Json | None:
    """The copy, whose word it is, and whether it is too old to be trusted."""
    row = oms.database.row("SELECT * FROM replicas WHERE entity = ? AND key = ?", entity, key)
    if row is None:
        return None
    stale = is_stale(oms.clock.now(), row["heard_at"])
    return {"value": json.loads(row["value"]), "source": row["source"], "asOf": row["as_of"], "stale": stale}


def is_stale(now: int, heard_at: int) -> bool:
    """Whether the last word is older than the boundary allows."""
    return now - heard_at > STALE_AFTER
