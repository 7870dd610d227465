"""Colours for `.mere` texts."""

from typing import ClassVar

from pygments.lexer import RegexLexer, bygroups, words  # type: ignore[import-untyped]
from pygments.lexers._mapping import LEXERS  # type: ignore[import-untyped]
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text  # type: ignore[import-untyped]

__all__ = ["MereLexer"]

DECLARATIONS = ("module", "use", "system", "enum", "type", "entity", "boundary", "policy", "milestone", "channel", "view", "invariant",
                "external", "command", "query", "status query", "event", "stream", "file", "reconciliation", "journey", "calendar", "rule", "table")  # fmt: skip
CLAUSES = ("style", "apply", "maps", "access", "ownership", "timing", "mutability", "evidence", "recovery", "request", "accepted",
           "completed", "rejected", "failed", "fact", "answer", "key", "check", "decides", "keeps", "opens", "blocks", "until",
           "undo", "with", "idempotent", "forever", "unknown", "named", "ask", "found", "absent", "otherwise", "repair", "within",
           "initial", "final", "group", "state", "on", "emits", "owned by", "part of", "sensitive", "snapshot of", "reference to",
           "replica of", "derived from", "freeze", "correct", "append only", "dedupe", "ordered", "stale", "consistent", "never", "while", "precedes",
           "leads to", "enters", "per", "tombstone", "manifest", "row", "replay", "backfill", "quality", "checksum", "totals", "rows",
           "rerun", "report to", "effective from", "for", "where", "require", "message", "hint", "severity", "enforces", "waive", "because", "until", "class", "shows", "answers", "fresh", "drives", "versions", "enterprise identifier", "local to", "deprecated", "compatible", "notice", "still", "consumer", "runs", "zone", "days", "hours", "holidays")  # fmt: skip


class MereLexer(RegexLexer):  # type: ignore[misc]
    """Soft words are coloured wherever they stand; the grammar decides what they mean."""

    name = "Mere"
    aliases: ClassVar[list[str]] = ["mere"]
    filenames: ClassVar[list[str]] = ["*.mere"]
    tokens: ClassVar[dict[str, list[tuple[object, ...]]]] = {
        "root": [
            (r"//[^\n]*", Comment.Single),
            (r'"""', String.Doc, "description"),
            (r'"[^"\n]*"', String),
            (words(DECLARATIONS, prefix=r"\b", suffix=r"\b"), Keyword.Declaration),
            (words(CLAUSES, prefix=r"\b", suffix=r"\b"), Keyword),
            (r"\b\d+(?:\.\d+)*\b", Number),
            (r"->|\.\.|==|!=|<=|>=|<|>|=|\?", Operator),
            (r"([A-Z]\w*)(\.)([a-z]\w*)", bygroups(Name.Class, Punctuation, Name)),
            (r"[A-Z]\w*", Name.Class),
            (r"\w+", Name),
            (r"[{}()\[\],.:]", Punctuation),
            (r"\s+", Text),
            (r".", Text),
        ],
        "description": [(r'"""', String.Doc, "#pop"), (r'[^"]+|"', String.Doc)],
    }


def known_to_pygments() -> None:
    """Let Pygments find the lexer under `mere`, as an entry point would."""
    LEXERS["MereLexer"] = (__name__, MereLexer.name, ("mere",), ("*.mere",), ())
