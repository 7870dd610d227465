# Written by `merestone compile`; change the spec, not this file.
"""The messages of DealDesk, and the values they are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from merestone_deal_desk.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


class ApprovalDecisionRefused(BaseModel):
    """
    DealDesk understood `RecordApprovalDecision` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleFingerprint", "overLimit", "wrongRegion", "alreadyDecided"]


class ApprovalNotWithdrawn(BaseModel):
    """
    DealDesk understood `WithdrawApprovalRequest` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleFingerprint", "overLimit", "wrongRegion", "alreadyDecided"]


class ApprovalReference(BaseModel):
    """
    The identity of one approval; the current value is DealDesk's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Approval"] = "Approval"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one approval.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """
    approval_id: Annotated[str, Field(alias="approvalId", pattern="^APR-[0-9]{8}$")]
    """
    Part of the key of one approval.
    """


class ApprovalWithdrawn(BaseModel):
    """
    `WithdrawApprovalRequest` is done; the effect is durable at DealDesk.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    approval: ApprovalReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class Money(BaseModel):
    """
    An amount of money with its currency.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    amount: Annotated[str, Field(pattern="^-?[0-9]{1,15}\\.[0-9]{2,4}$")]
    """
    A decimal string, never a JSON number.
    """
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """
    ISO 4217.
    """


class PrincipalReference(BaseModel):
    """
    The identity of one principal; the current value is IAM's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Principal"] = "Principal"
    principal_id: Annotated[str, Field(alias="principalId")]
    """
    Which principal it is.
    """


class QuoteApprovalRefused(BaseModel):
    """
    DealDesk understood `SubmitQuoteForApproval` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleFingerprint", "overLimit", "wrongRegion", "alreadyDecided"]


class QuoteApprovalRequested(BaseModel):
    """
    `SubmitQuoteForApproval` is done; the effect is durable at DealDesk.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    approval: ApprovalReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    decide_by: Annotated[Timestamp, Field(alias="decideBy")]
    """
    By when the deal desk decides; a request that is pending then expires.
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


class RecordApprovalDecisionRequest(BaseModel):
    """
    What CPQ asks of DealDesk with `RecordApprovalDecision`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    approval: ApprovalReference
    quote: QuoteReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    approver: PrincipalReference
    verdict: Literal["approve", "reject"]
    justification: Annotated[str, Field(max_length=1000, min_length=1)]
    """
    Why the approver decides so; it stays with the approval and is never changed.
    """


class ThresholdsExceededItem(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class SubmitQuoteForApprovalRequest(BaseModel):
    """
    What CPQ asks of DealDesk with `SubmitQuoteForApproval`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    fingerprint: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    The quote's approval fingerprint; the decision is about this one only.
    """
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=40, min_length=1)]
    """
    Rules by which the thresholds were found to be exceeded.
    """
    thresholds_exceeded: Annotated[
        list[ThresholdsExceededItem], Field(alias="thresholdsExceeded", max_length=50, min_length=1)
    ]
    """
    Codes of the exceeded thresholds, from the discount policy result of the quote.
    """
    total_net: Annotated[Money, Field(alias="totalNet")]
    """
    Net value of the quote over its whole term, for the approver to judge by.
    """
    margin_percent: Annotated[str, Field(alias="marginPercent", pattern="^-?[0-9]{1,3}(?:\\.[0-9]{1,2})?$")]
    """
    Margin of the whole quote in percent, from Pricing.
    """
    requester: PrincipalReference


class WithdrawApprovalRequestRequest(BaseModel):
    """
    What CPQ asks of DealDesk with `WithdrawApprovalRequest`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    approval: ApprovalReference
    quote: QuoteReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the request is taken back, in the words of whoever does it.
    """


class ApprovalCommandStateAnswer(BaseModel):
    """
    The answer of DealDesk to `ApprovalCommandState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]
    approval: ApprovalReference | None = None


class ApprovalDecisionRecorded(BaseModel):
    """
    `RecordApprovalDecision` is done; the effect is durable at DealDesk.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    approval: ApprovalReference
    verdict: Literal["approve", "reject"]
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class QuoteApprovalInvalidated(BaseModel):
    """
    An approval, asked for or granted, no longer counts, for the cause given. A quote that was waiting for it is a draft again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    approval: ApprovalReference
    cause: Annotated[str, Field(max_length=40, min_length=1)]
    """
    What ended it: a changed line, price or rule, or a withdrawal.
    """


class QuoteApprovalRejected(BaseModel):
    """
    The deal desk has said no. The quote returns to priced, where it can be changed and submitted again; no customer has declined anything.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    approval: ApprovalReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the deal desk said no, as a code.
    """


class QuoteApproved(BaseModel):
    """
    The deal desk has approved what the fingerprint stands for. The quote becomes approved only if its own fingerprint is still the same.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    approval: ApprovalReference
    fingerprint: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    What was approved; the quote follows only if its own fingerprint is equal.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the approver decided, as the approval has it.
    """
