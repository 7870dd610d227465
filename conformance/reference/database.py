"""The tables, and the transactions on them.

One connection, used from the event loop only, and no transaction waits for anything but the disk: so they follow one
another. A commit survives the death of the process.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS commands (
  key TEXT PRIMARY KEY, operation TEXT NOT NULL, tenant TEXT NOT NULL, legal_entity TEXT NOT NULL,
  fingerprint TEXT NOT NULL, state TEXT NOT NULL, order_id TEXT NOT NULL, status INTEGER NOT NULL,
  headers TEXT NOT NULL, body TEXT NOT NULL, expires_at INTEGER
);
CREATE TABLE IF NOT EXISTS orders (
  order_id TEXT PRIMARY KEY, tenant TEXT NOT NULL, legal_entity TEXT NOT NULL, version INTEGER NOT NULL,
  quote_id TEXT NOT NULL, quote_revision INTEGER NOT NULL, billing_account_id TEXT NOT NULL,
  requested_start_date TEXT NOT NULL, status TEXT NOT NULL, accepted_quote TEXT NOT NULL,
  submit_key TEXT NOT NULL, correlation_id TEXT NOT NULL, actor TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS lines (
  order_id TEXT NOT NULL, line_id TEXT NOT NULL, version INTEGER NOT NULL, product_kind TEXT NOT NULL,
  quantity INTEGER NOT NULL, charges TEXT NOT NULL, status TEXT NOT NULL, billable TEXT NOT NULL,
  invoiced INTEGER NOT NULL, PRIMARY KEY (order_id, line_id)
);
CREATE TABLE IF NOT EXISTS handoffs (
  key TEXT PRIMARY KEY, operation TEXT NOT NULL, order_id TEXT NOT NULL, line_id TEXT NOT NULL,
  tenant TEXT NOT NULL, legal_entity TEXT NOT NULL, state TEXT NOT NULL, request TEXT NOT NULL,
  about TEXT NOT NULL, correlation_id TEXT NOT NULL, causation_id TEXT NOT NULL, undoes TEXT,
  requested_at INTEGER NOT NULL, unknown_at INTEGER, next_ask_at INTEGER, asked_at INTEGER,
  absences INTEGER NOT NULL, absent_at INTEGER, accepted TEXT, outcome TEXT, answer TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS handoffs_of_order ON handoffs (order_id);
CREATE INDEX IF NOT EXISTS handoffs_by_state ON handoffs (state);
CREATE TABLE IF NOT EXISTS outbox (
  key TEXT PRIMARY KEY, state TEXT NOT NULL, attempt INTEGER NOT NULL, due_at INTEGER NOT NULL, sent_at INTEGER
);
CREATE TABLE IF NOT EXISTS facts (
  event_id TEXT PRIMARY KEY, name TEXT NOT NULL, partition_key TEXT NOT NULL, sequence INTEGER NOT NULL,
  about TEXT NOT NULL, body BLOB NOT NULL, UNIQUE (partition_key, sequence)
);
CREATE TABLE IF NOT EXISTS deliveries (
  event_id TEXT NOT NULL, reader TEXT NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL,
  due_at INTEGER NOT NULL, PRIMARY KEY (event_id, reader)
);
CREATE INDEX IF NOT EXISTS deliveries_by_state ON deliveries (state);
CREATE TABLE IF NOT EXISTS inbox (
  source TEXT NOT NULL, event_id TEXT NOT NULL, fingerprint TEXT NOT NULL, channel TEXT NOT NULL,
  partition_key TEXT NOT NULL, sequence INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (source, event_id)
);
CREATE TABLE IF NOT EXISTS positions (
  source TEXT NOT NULL, channel TEXT NOT NULL, partition_key TEXT NOT NULL, sequence INTEGER NOT NULL,
  PRIMARY KEY (source, channel, partition_key)
);
CREATE TABLE IF NOT EXISTS parked (
  number INTEGER PRIMARY KEY, event_id TEXT NOT NULL, type TEXT NOT NULL, reason TEXT NOT NULL,
  fingerprint TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (event_id, reason, fingerprint)
);
CREATE TABLE IF NOT EXISTS replicas (
  entity TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, as_of TEXT NOT NULL,
  heard_at INTEGER NOT NULL, PRIMARY KEY (entity, key)
);
CREATE TABLE IF NOT EXISTS fallouts (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, owner TEXT NOT NULL, operation TEXT NOT NULL,
  key TEXT NOT NULL, state TEXT NOT NULL, opened_at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS evidence (
  operation TEXT NOT NULL, key TEXT NOT NULL, items TEXT NOT NULL, kept_until TEXT NOT NULL,
  PRIMARY KEY (operation, key)
);
CREATE TABLE IF NOT EXISTS transitions (
  number INTEGER PRIMARY KEY, at INTEGER NOT NULL, subject TEXT NOT NULL, instance TEXT NOT NULL,
  source TEXT NOT NULL, target TEXT NOT NULL, about TEXT NOT NULL, cause TEXT NOT NULL
);
"""

FORGETTABLE = (
    "commands", "orders", "lines", "handoffs", "outbox", "facts", "deliveries", "inbox", "positions", "parked",
    "replicas", "fallouts", "evidence", "transitions",
)  # fmt: skip

Value = str | int | bytes | None


class Database:
    """The durable state of the system, in one SQLite file."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.executescript(SCHEMA)
        self.changed: set[str] = set()
        """What already got a new version in the running transaction."""
        self.after_commit: Callable[[], None] = lambda: None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside becomes durable at once, or nothing does."""
        self.changed.clear()
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")
        self.after_commit()

    def run(self, statement: str, *values: Value) -> int:
        """Runs one statement and says how many rows it touched."""
        return self._connection.execute(statement, values).rowcount

    def rows(self, query: str, *values: Value) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._connection.execute(query, values).fetchall()

    def row(self, query: str, *values: Value) -> sqlite3.Row | None:
        """The first row of a query, if there is one."""
        found: sqlite3.Row | None = self._connection.execute(query, values).fetchone()
        return found

    def setting(self, name: str) -> int:
        """A number kept under a name; 0 if nothing was kept."""
        found = self.row("SELECT value FROM settings WHERE name = ?", name)
        return int(found["value"]) if found else 0

    def keep_setting(self, name: str, value: int) -> None:
        """Keeps a number under a name."""
        self.run(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value
        )

    def forget(self) -> None:
        """Empties every table but the settings."""
        for table in FORGETTABLE:
            self.run(f"DELETE FROM {table}")

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()
