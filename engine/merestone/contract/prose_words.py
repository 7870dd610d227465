"""Small turns of phrase: lengths of time, and lists in a sentence."""

from collections.abc import Iterable

from merestone.contract.clauses import Deadline, Finding, Repair, Report
from merestone.contract.ties import Difference

UNITS = (("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1_000), ("ms", 1))


def amount(milliseconds: int) -> str:
    """A length of time in its largest whole unit: `15 min`."""
    word, size = next(unit for unit in UNITS if milliseconds % unit[1] == 0)
    return f"{milliseconds // size} {word}"


def due(limit: Deadline | Difference | Repair | Report) -> str:
    """How long something may take: `15 min`, or `2 business days of FinanceDays`."""
    if limit.within_days:
        days = limit.within_days
        return f"{days.count} business day{'s' * (days.count != 1)} of {days.calendar}"
    return amount(limit.within_ms or 0)


def joined(parts: Iterable[str], word: str = "and") -> str:
    """`a, b and c`; nothing for no parts."""
    *rest, last = list(parts) or [""]
    return f"{', '.join(rest)} {word} {last}" if rest else last


def coded(parts: Iterable[str], word: str = "and") -> str:
    """The same with every part set as code."""
    return joined([f"`{part}`" for part in parts], word)


def paragraphs(text: str) -> str:
    """A description without the line breaks and indentation of the spec, paragraphs kept."""
    parts = [" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n")]
    return "\n\n".join(parts)


def finding(row: Finding) -> str:
    """What a row of the table of answers is about: `found done`, `absent 2 times, 5 min apart`, `otherwise`."""
    if row.kind == "found":
        return f"found {', '.join(row.words)}"
    often = f" {row.times} times, {amount(row.apart_ms)} apart" if row.times > 1 else ""
    return f"{row.kind}{often}"
