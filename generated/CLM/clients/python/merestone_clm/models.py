# Written by `merestone compile`; change the spec, not this file.
"""The messages of CLM, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_clm.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


class ContractPackageFailed(BaseModel):
    """
    `CreateContractPackage` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleRevision", "unknownClause", "signerMissing", "alreadySigned"]


class ContractReference(BaseModel):
    """
    The identity of one contract; the current value is CLM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Contract"] = "Contract"
    contract_id: Annotated[str, Field(alias="contractId", pattern="^CTR-[0-9]{7}$")]
    """
    Which contract it is.
    """


class ClauseVersion(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class ContractTermsAccepted(BaseModel):
    """
    Billing has durably taken `MapContractTerms` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    contract_version: Annotated[int, Field(alias="contractVersion", ge=1, le=999)]
    """
    The version that Billing has begun to map.
    """


class ContractTermsFailed(BaseModel):
    """
    `MapContractTerms` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unmappedTerm", "unknownContract", "closedVersion"]


class ContractTermsMapped(BaseModel):
    """
    `MapContractTerms` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    contract_version: Annotated[int, Field(alias="contractVersion", ge=1, le=999)]
    """
    The version whose terms can be billed now.
    """
    mapping_version: Annotated[str, Field(alias="mappingVersion", max_length=40, min_length=1)]
    """
    Billing's mapping by which the terms became billable, kept as evidence.
    """
    unmapped_count: Annotated[int, Field(alias="unmappedCount", ge=0, le=0)]
    """
    Always 0: a term that cannot be mapped is a refusal.
    """


class UnmappedTermCode(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class ContractTermsRejected(BaseModel):
    """
    Billing understood `MapContractTerms` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unmappedTerm", "unknownContract", "closedVersion"]
    unmapped_term_codes: Annotated[
        list[UnmappedTermCode], Field(alias="unmappedTermCodes", max_length=100, min_length=0)
    ]
    """
    The terms for which Billing has no mapping; empty for another refusal.
    """


class ContractVoidAccepted(BaseModel):
    """
    CLM has durably taken `VoidContractPackage` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference


class ContractVoidFailed(BaseModel):
    """
    `VoidContractPackage` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleRevision", "unknownClause", "signerMissing", "alreadySigned"]


class ContractVoidStateAnswer(BaseModel):
    """
    The answer of CLM to `ContractVoidState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["voided", "voiding", "refused"]


class ContractVoided(BaseModel):
    """
    `VoidContractPackage` is done; the effect is durable at CLM.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    voided_at: Annotated[Timestamp, Field(alias="voidedAt")]
    """
    When CLM withdrew it; from then on nobody can sign.
    """


class ProposalArtifactReference(BaseModel):
    """
    The identity of one proposal artifact; the current value is Notifier's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProposalArtifact"] = "ProposalArtifact"
    artifact_id: Annotated[str, Field(alias="artifactId", pattern="^DOC-[0-9]{8}$")]
    """
    Which proposal artifact it is.
    """


class QuoteReference(BaseModel):
    """
    The identity of one quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Quote"] = "Quote"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one quote.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """


class VoidContractPackageRequest(BaseModel):
    """
    What CPQ asks of CLM with `VoidContractPackage`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    quote: QuoteReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why it is withdrawn, for instance that the quote was revised.
    """


class ContractDeclined(BaseModel):
    """
    The contract was declined and can no longer be signed. A quote that waits for the signature is declined with it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    quote: QuoteReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the signer declined, as a code.
    """


class ContractExpired(BaseModel):
    """
    The time for signing has run out, and the contract can no longer be signed. The quote does not end by this: it has a date of its own.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    quote: QuoteReference


class ContractPackageAccepted(BaseModel):
    """
    CLM has durably taken `CreateContractPackage` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference


class ContractPackageSent(BaseModel):
    """
    `CreateContractPackage` is done; the effect is durable at CLM.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    envelope_id: Annotated[str, Field(alias="envelopeId", max_length=80, min_length=1)]
    """
    The envelope with which the signature can be looked up in CLM.
    """
    document_hash: Annotated[str, Field(alias="documentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the only document that can be signed; CPQ compares it with the proposal's.
    """
    sent_at: Annotated[Timestamp, Field(alias="sentAt")]
    """
    When CLM sent the envelope to the signer.
    """


class ContractPackageStateAnswer(BaseModel):
    """
    The answer of CLM to `ContractPackageState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["sent", "preparing", "failed"]
    contract: ContractReference | None = None


class ContractSigned(BaseModel):
    """
    The contract document with the given hash has been signed. The quote is not accepted by that alone: CPQ first compares the hash with that of its proposal.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    quote: QuoteReference
    document_hash: Annotated[str, Field(alias="documentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the only document that can be signed; CPQ compares it with the proposal's.
    """
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    """
    As the document service said it when the document was made.
    """
    clause_versions: Annotated[list[ClauseVersion], Field(alias="clauseVersions", max_length=500, min_length=1)]
    """
    Clauses of the document with their versions; their text never leaves CLM.
    """
    signer_token: Annotated[str, Field(alias="signerToken", max_length=80, min_length=1)]
    """
    Stands for the signer, whose identity stays in CLM.
    """
    signed_at: Annotated[Timestamp, Field(alias="signedAt")]
    """
    When the last signature that was needed was given.
    """
    effective_date: Annotated[date, Field(alias="effectiveDate")]
    """
    Day from which the contract counts.
    """
    term_months: Annotated[int, Field(alias="termMonths", ge=1, le=240)]
    """
    Length of the contract in months.
    """
    renewal_mode: Annotated[Literal["none", "automatic", "onRequest"], Field(alias="renewalMode")]
    termination_code: Annotated[str, Field(alias="terminationCode", max_length=40, min_length=1)]
    """
    Names the conditions of termination; what they say is told to Billing alone.
    """


class CreateContractPackageRequest(BaseModel):
    """
    What CPQ asks of CLM with `CreateContractPackage`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    quote: QuoteReference
    proposal: ProposalArtifactReference
    proposal_hash: Annotated[str, Field(alias="proposalHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of the proposal that was presented; the contract binds no other document.
    """
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    """
    Which version of the template the package is made from; frozen with the request.
    """
    signer_name: Annotated[str, Field(alias="signerName", max_length=120, min_length=1)]
    """
    Who is to sign for the customer.
    """
    signer_email: Annotated[str, Field(alias="signerEmail")]
    """
    Where the envelope is sent to; used for the signature alone.
    """
    sign_by: Annotated[Timestamp, Field(alias="signBy")]
    """
    A contract that is sent and not completely signed by then expires.
    """
