"""The declared lifecycles of what OMS owns."""

HELD_BY_BILLING = "pending.billingUnconfirmed"
PENDING = ("pending.waiting", HELD_BY_BILLING)
CLOSED = ("completed", "partial", "failed")
FINAL = (*CLOSED, "rejected", "cancelled")

_FROM_PENDING = ("inProgress", "held", "pendingCancellation")
ORDER: dict[str, tuple[str, ...]] = {
    "draft": ("acknowledged",),
    "acknowledged": ("inProgress", "rejected"),
    "inProgress": (*PENDING, "held", "pendingCancellation", *CLOSED),
    "pending.waiting": _FROM_PENDING,
    "pending.billingUnconfirmed": _FROM_PENDING,
    "held": ("inProgress", "pendingCancellation", "partial", "failed"),
    "pendingCancellation": ("held", "cancelled"),
}

LINE: dict[str, tuple[str, ...]] = {
    "acknowledged": ("inProgress", "failed", "cancelled"),
    "inProgress": ("held", "completed", "failed", "cancelled"),
    "held": ("inProgress", "completed", "failed", "cancelled"),
    "completed": ("cancelled",),
}

FACTS = {
    "acknowledged": "OrderSubmitted",
    "cancelled": "OrderCancelled",
    "completed": "OrderCompleted",
    "partial": "OrderPartiallyCompleted",
    "failed": "OrderFailed",
    "held": "OrderHeld",
    "pending.waiting": "OrderHeld",
    "pending.billingUnconfirmed": "OrderHeld",
}


class NotDeclared(RuntimeError):
    """Our own fault: no lifecycle has this arrow."""


def path(source: str, target: str) -> tuple[str, ...]:
    """The states an order goes through to `target`: at once where declared, otherwise by way of `inProgress`."""
    if target in ORDER.get(source, ()):
        return (target,)
    if "inProgress" in ORDER.get(source, ()) and target in ORDER["inProgress"]:
        return ("inProgress", target)
    raise NotDeclared(f"an order does not go from {source} to {target}")


def fact_of(source: str, target: str) -> str | None:
    """The fact that this transition of an order emits."""
    if target == "inProgress":
        return None if source == "acknowledged" else "OrderResumed"
    return FACTS.get(target)
