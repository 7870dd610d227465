"""The simulator on its own: no case, no target; every exchange is a line, and nothing is kept but what was done."""

from collections.abc import Callable
from typing import Any

from merekit.history import Entry, Recorder, ScenarioClock
from merekit.redaction import Redactor

Json = Any


class Console(Recorder):
    """Tells of each record instead of keeping it."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__({}, Redactor("", {}), ScenarioClock())
        self._tell = tell
        self._told = 0
        self._names: dict[int, str] = {}

    def add(self, kind: str, **members: Json) -> Entry:
        """Tells of one record."""
        self._told += 1
        line = self._line(kind, members)
        if line:
            self._tell(line)
        return {"seq": self._told, "kind": kind, **members}

    def _line(self, kind: str, members: Entry) -> str | None:
        match kind:
            case "request":
                what = members["reply"] or members["operation"] or members["event"] or "unknown"
                name = f"{members['sender'] or '?'} -> {members['receiver']}  {members['method']} {members['path']}  {what}"
                self._names[members["exchange"]] = name
                return None if not members["shape"] else f"{name}\n    ! " + "\n    ! ".join(members["shape"])
            case "response":
                name = self._names.pop(members["exchange"], "?")
                return f"{name}  {members['status'] or 'lost: ' + str(members['lost'])}  {members['problem'] or ''}".rstrip()
            case "effect":
                return f"    {members['operation']} {members['key']} {members['outcome']}"
            case "fault":
                return f"    fault: {members['operation']} #{members['nth']} {members['action']} {members['point']}"
            case "note":
                return f"    {members['reason']}"
            case _:
                return None
