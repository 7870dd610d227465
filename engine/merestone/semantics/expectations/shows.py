"""A copy shows what its owner said last, with the source, and whether it is stale."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(
    history: History,
    meaning: Meaning,
    *,
    entity: str,
    step: str,
    field: str,
    value: str,
    source: str,
    stale: bool | None = None,
) -> Judgement:
    """The read of step `step` shows `value` in `field`, from `source`, and `stale` as given."""
    reads = [r for r in history.reads("replicas", entity) if r.get("step") == step]
    if not reads:
        return unsure(f"step `{step}` read no `{entity}`")
    record = reads[-1]
    if record["status"] != 200:
        return failed(f"the target shows no `{entity}`", value, f"status {record['status']}", [record["seq"]])
    shown = record["value"]
    seen = (shown.get("value", {}).get(field), shown.get("source"))
    if seen != (value, source):
        return failed(
            f"`{entity}.{field}` is not what its owner said",
            f"`{value}` from `{source}`",
            f"`{seen[0]}` from `{seen[1]}`",
            [record["seq"]],
        )
    if stale is not None and shown.get("stale") is not stale:
        return failed(f"`{entity}` is shown as {'stale' if shown.get('stale') else 'current'}", "stale" if stale else "current",
                      f"asOf {shown.get('asOf')}", [record["seq"]])  # fmt: skip
    return passed(f"`{entity}.{field}` shows `{value}` from `{source}`", [record["seq"]])
