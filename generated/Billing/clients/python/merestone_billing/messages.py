# Written by `merestone compile`; change the spec, not this file.
"""The commands that Billing takes from a broker, each as the message to send."""

from typing import Any

from pydantic import BaseModel

from . import broker, models
from .context import Context
from .idempotency import key_of
from .values import key_text, wire_bytes, wire_value


def _at(request: BaseModel, path: tuple[str, ...]) -> Any:
    document: Any = wire_value(request)
    for step in path:
        document = document[step]
    return document


def map_contract_terms_key(request: models.MapContractTermsRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `contract.contractId` and `contractVersion`."""
    values = [_at(request, ("contract", "contractId")), _at(request, ("contractVersion",))]
    return key_of("MapContractTerms", context.tenant, context.legal_entity, context.source_system, values)


def map_contract_terms_message(
    request: models.MapContractTermsRequest, context: Context
) -> broker.BrokerMessage:
    """Map contract terms.

    What was signed has to be billable before anything is billed. A term that Billing cannot map is
    refused by name, and the activation of the order's lines waits until it is mapped: a contract that
    Billing guesses at is a credit memo later. Blueprint: B38.
    """
    key = map_contract_terms_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="TermsCommands",
        address="billing.contract-terms.commands.v1",
        replies="TermsReplies",
        partition_key=key_text([_at(request, ("contract", "contractId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
