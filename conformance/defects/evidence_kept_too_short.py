"""Proof is thrown away after a year."""

from reference import evidence, times
from reference.__main__ import main

KILLS = (
    "billing-activation/oms/evidence.kept",
    "billing-facts/oms/evidence.kept",
    "order-facts/oms/evidence.kept",
    "order-submission/oms/evidence.kept",
)


def kept_until(operation: str, now: int) -> str:
    """How long proof is kept."""
    return times.years_after(now, 1)


if __name__ == "__main__":
    evidence.kept_until = kept_until
    main()
