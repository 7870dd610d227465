# Written by `merestone compile`; change the spec, not this file.
"""The commands that CLM takes from a broker, each as the message to send."""

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


def create_contract_package_key(request: models.CreateContractPackageRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `quote.quoteId`, `quote.quoteRevision` and `proposalHash`."""
    values = [_at(request, ("quote", "quoteId")), _at(request, ("quote", "quoteRevision")), _at(request, ("proposalHash",))]
    return key_of("CreateContractPackage", context.tenant, context.legal_entity, context.source_system, values)


def create_contract_package_message(
    request: models.CreateContractPackageRequest, context: Context
) -> broker.BrokerMessage:
    """Create contract package.

    Has CLM make a contract from the proposal of a presented quote and send it for signature. Completed
    means sent, not signed; it is good for that revision and document only.
    """
    key = create_contract_package_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ContractCommands",
        address="clm.contract-package.commands.v1",
        replies="ContractReplies",
        partition_key=key_text([_at(request, ("quote", "quoteId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )


def void_contract_package_key(request: models.VoidContractPackageRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `contract.contractId`."""
    values = [_at(request, ("contract", "contractId"))]
    return key_of("VoidContractPackage", context.tenant, context.legal_entity, context.source_system, values)


def void_contract_package_message(
    request: models.VoidContractPackageRequest, context: Context
) -> broker.BrokerMessage:
    """Void contract package.

    Withdraws a contract that is not completely signed yet, for instance because the quote was revised.
    Once it is signed this is no longer possible.
    """
    key = void_contract_package_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ContractCommands",
        address="clm.contract-package.commands.v1",
        replies="ContractReplies",
        partition_key=key_text([_at(request, ("quote", "quoteId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
