"""What waits on somebody's desk."""

from reference import times
from reference.canonical import Json
from reference.oms import Oms


def open_fallout(oms: Oms, name: str, owner: str, operation: str, key: str) -> None:
    """Puts a fallout on the desk of `owner`, unless it lies there already."""
    known = oms.database.row(
        "SELECT 1 FROM fallouts WHERE name = ? AND operation = ? AND key = ? AND state = 'open'", name, operation, key
    )
    if known is None:
        oms.database.run(
            "INSERT INTO fallouts (name, owner, operation, key, state, opened_at) VALUES (?, ?, ?, ?, 'open', ?)",
            *(name, owner, operation, key, oms.clock.now()),
        )


def close_fallout(oms: Oms, name: str, operation: str, key: str) -> None:
    """Takes a fallout off the desk."""
    oms.database.run(
        "UPDATE fallouts SET state = 'closed' WHERE name = ? AND operation = ? AND key = ?", name, operation, key
    )


def since(oms: Oms, number: int) -> list[Json]:
    """All fallouts after that number, as the control API tells them."""
    rows = oms.database.rows("SELECT * FROM fallouts WHERE number > ? ORDER BY number", number)
    return [
        {
            "number": row["number"],
            "name": row["name"],
            "owner": row["owner"],
            "operation": row["operation"],
            "key": row["key"],
            "state": row["state"],
            "openedAt": times.iso(row["opened_at"]),
        }
        for row in rows
    ]
