"""What the played systems have durably done: one row for each command, under its key."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

Json = Any

SETTLED = frozenset({"done", "rejected", "failed"})
SCHEMA = """
CREATE TABLE IF NOT EXISTS effects (
  operation TEXT, key TEXT, fingerprint TEXT, state TEXT, request TEXT, status INTEGER, headers TEXT, body TEXT,
  outcome TEXT, PRIMARY KEY (operation, key));
CREATE TABLE IF NOT EXISTS revisions (entity TEXT, instance TEXT, revision TEXT, PRIMARY KEY (entity, instance));
CREATE TABLE IF NOT EXISTS taken (source TEXT, id TEXT, PRIMARY KEY (source, id));
"""


@dataclass(frozen=True)
class Effect:
    """One command as its provider has it: its state, how it was answered first, and what was replied in the end."""

    operation: str
    key: str
    fingerprint: str
    state: str
    request: Json
    status: int
    headers: dict[str, str]
    body: Json
    outcome: Json = None


class Effects:
    """The store. In memory it lasts as long as the simulator."""

    def __init__(self, file: str = ":memory:") -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.executescript(SCHEMA)

    def find(self, operation: str, key: str) -> Effect | None:
        """What was done under a key."""
        row = self._connection.execute(
            "SELECT * FROM effects WHERE operation = ? AND key = ?", (operation, key)
        ).fetchone()
        return _effect(row) if row else None

    def done(self, operation: str) -> list[Effect]:
        """What was done for good by an operation, in the order in which it came."""
        rows = self._connection.execute(
            "SELECT * FROM effects WHERE operation = ? AND state = 'done' ORDER BY rowid", (operation,)
        )
        return [_effect(row) for row in rows]

    def revision(self, entity: str, instance: str) -> int | None:
        """The revision of an instance, if it was told or made here."""
        found = self._connection.execute(
            "SELECT revision FROM revisions WHERE entity = ? AND instance = ?", (entity, instance)
        ).fetchone()
        return int(found[0]) if found else None

    def revise(self, entity: str, instance: str, revision: int) -> None:
        """Makes a revision durable; a number of any length, as the contract has it."""
        row = (entity, instance, str(revision))
        self._connection.execute("INSERT OR REPLACE INTO revisions VALUES (?, ?, ?)", row)

    def keep(self, effect: Effect) -> None:
        """Makes an effect durable; it takes the place of an earlier one under its key."""
        spelled = (json.dumps(value) for value in (effect.request, effect.headers, effect.body, effect.outcome))
        request, headers, body, outcome = spelled
        row = (
            effect.operation,
            effect.key,
            effect.fingerprint,
            effect.state,
            request,
            effect.status,
            headers,
            body,
            outcome,
        )
        self._connection.execute("INSERT OR REPLACE INTO effects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def take(self, source: str, identity: str) -> bool:
        """Makes the receipt of an event durable, and says whether it is the first of that id."""
        found = self._connection.execute("INSERT OR IGNORE INTO taken VALUES (?, ?)", (source, identity))
        return found.rowcount == 1

    def forget(self) -> None:
        """Forgets everything."""
        self._connection.executescript("DELETE FROM effects; DELETE FROM revisions; DELETE FROM taken;")

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


def _effect(row: tuple[Any, ...]) -> Effect:
    operation, key, fingerprint, state, request, status, headers, body, outcome = row
    return Effect(
        operation, key, fingerprint, state, json.loads(request), status, json.loads(headers), json.loads(body),
        json.loads(outcome),
    )  # fmt: skip
