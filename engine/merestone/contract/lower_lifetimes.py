"""Lower how long things are kept and how they are erased."""

from merestone.contract import entities as to
from merestone.contract.lower_formulas import lower_condition, lower_occurrence
from merestone.contract.lower_types import place
from merestone.model.lifetimes import Erasure, Retention
from merestone.model.names import local

_ISO = {"ms": "PT{}S", "s": "PT{}S", "min": "PT{}M", "h": "PT{}H", "d": "P{}D", "months": "P{}M", "years": "P{}Y"}


def lower_retention(kept: Retention) -> to.Retention:
    """A retention with its length in ISO 8601; business days keep the words they are written in."""
    return to.Retention(
        length=_length(kept) if kept.amount else None,
        after=lower_occurrence(kept.after) if kept.after else None,
        referenced_by=tuple(local(name) for name in kept.referenced_by),
        text=kept.text,
    )


def lower_erasure(erasure: Erasure) -> to.Erasure:
    """An erasure by local names."""
    return to.Erasure(
        fields=erasure.fields,
        way=erasure.way,
        operation=local(erasure.operation) if erasure.operation else None,
        state=erasure.state,
        stands=erasure.stands,
        while_kept=erasure.while_kept,
        condition=lower_condition(erasure.condition) if erasure.condition else None,
        condition_text=erasure.condition_text,
        text=erasure.text,
        place=place(erasure.span),
    )


def _length(kept: Retention) -> str:
    amount = str(float(kept.amount) / 1000) if kept.unit == "ms" else kept.amount
    return _ISO[kept.unit].format(amount) if kept.unit in _ISO else f"{kept.amount} {kept.unit}"
