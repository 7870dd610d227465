"""Example values, and the values just inside and just outside of what a contract allows."""

from merestone.contract.examples.boundary import boundary_values
from merestone.contract.examples.invalid import invalid_values
from merestone.contract.examples.values import (
    causation_id,
    content_hash,
    correlation_id,
    event_example,
    example,
    message_example,
    report_example,
    request_key,
    result_example,
    run_example,
    sealed,
)
from merestone.contract.examples.variants import Patch, Variant, patched

__all__ = [
    "Patch",
    "Variant",
    "boundary_values",
    "causation_id",
    "content_hash",
    "correlation_id",
    "event_example",
    "example",
    "invalid_values",
    "message_example",
    "patched",
    "report_example",
    "request_key",
    "result_example",
    "run_example",
    "sealed",
]
