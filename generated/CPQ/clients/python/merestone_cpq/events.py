# Written by `merestone compile`; change the spec, not this file.
"""Facts and replies as CloudEvents 1.0: reading them as typed messages, and making them from typed messages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from .context import Context
from .models import (
    AssetActivated,
    AssetCreated,
    AssetErased,
    AssetStatusChanged,
    AssetSuspended,
    AssetTerminated,
    CatalogPublishFailed,
    CatalogVersionPublished,
    CompatibilityRuleChanged,
    ContractDeclined,
    ContractExpired,
    ContractPackageAccepted,
    ContractPackageFailed,
    ContractPackageSent,
    ContractRevisionMismatchDetected,
    ContractSigned,
    ContractVoidAccepted,
    ContractVoidFailed,
    ContractVoided,
    CustomerMasterChanged,
    CustomerMasterErased,
    DocumentGenerated,
    DocumentGenerationAccepted,
    DocumentGenerationFailed,
    DocumentGenerationRejected,
    DocumentWithdrawalAccepted,
    DocumentWithdrawalFailed,
    DocumentWithdrawalRejected,
    DocumentWithdrawn,
    EligibilityPolicyChanged,
    FeedQualityAlertRaised,
    FinanceMasterDataChanged,
    IdentityXrefChanged,
    IdentityXrefErased,
    LegalEntityChanged,
    LegalEntityWithdrawn,
    MappingWithdrawn,
    NotificationAccepted,
    NotificationDelivered,
    NotificationFailed,
    NotificationSent,
    NotificationSuppressed,
    OpportunityOwnerChanged,
    OpportunityStageChanged,
    OrderCancelled,
    OrderCompleted,
    OrderFailed,
    OrderHeld,
    OrderPartiallyCompleted,
    OrderResumed,
    OrderSubmitted,
    PriceBookPublished,
    PrincipalDisabled,
    PrincipalScopeChanged,
    ProductOfferingActivated,
    ProductOfferingRetired,
    QuoteAcceptancePending,
    QuoteAccepted,
    QuoteApprovalInvalidated,
    QuoteApprovalRejected,
    QuoteApproved,
    QuoteCreated,
    QuoteDeclined,
    QuoteExpired,
    QuoteForgotten,
    QuotePresented,
    QuotePriced,
    QuoteRecorded,
    QuoteRevised,
    QuoteSummaryChanged,
    QuoteSummaryErased,
    QuoteSuperseded,
    QuoteTimelineEntryRecorded,
    QuoteTimelineErased,
)
from .problems import Fault
from .values import Timestamp, key_text, wire_bytes, wire_value

Fact = AssetActivated | AssetCreated | AssetErased | AssetStatusChanged | AssetSuspended | AssetTerminated | CatalogPublishFailed | CatalogVersionPublished | CompatibilityRuleChanged | ContractDeclined | ContractExpired | ContractPackageAccepted | ContractPackageFailed | ContractPackageSent | ContractRevisionMismatchDetected | ContractSigned | ContractVoidAccepted | ContractVoidFailed | ContractVoided | CustomerMasterChanged | CustomerMasterErased | DocumentGenerated | DocumentGenerationAccepted | DocumentGenerationFailed | DocumentGenerationRejected | DocumentWithdrawalAccepted | DocumentWithdrawalFailed | DocumentWithdrawalRejected | DocumentWithdrawn | EligibilityPolicyChanged | FeedQualityAlertRaised | FinanceMasterDataChanged | IdentityXrefChanged | IdentityXrefErased | LegalEntityChanged | LegalEntityWithdrawn | MappingWithdrawn | NotificationAccepted | NotificationDelivered | NotificationFailed | NotificationSent | NotificationSuppressed | OpportunityOwnerChanged | OpportunityStageChanged | OrderCancelled | OrderCompleted | OrderFailed | OrderHeld | OrderPartiallyCompleted | OrderResumed | OrderSubmitted | PriceBookPublished | PrincipalDisabled | PrincipalScopeChanged | ProductOfferingActivated | ProductOfferingRetired | QuoteAcceptancePending | QuoteAccepted | QuoteApprovalInvalidated | QuoteApprovalRejected | QuoteApproved | QuoteCreated | QuoteDeclined | QuoteExpired | QuoteForgotten | QuotePresented | QuotePriced | QuoteRecorded | QuoteRevised | QuoteSummaryChanged | QuoteSummaryErased | QuoteSuperseded | QuoteTimelineEntryRecorded | QuoteTimelineErased
"""Everything that is told on the channels."""

FactT = TypeVar("FactT", bound=BaseModel)


class Event(BaseModel, Generic[FactT]):
    """A message in its envelope. `id` and `source` together identify it; a repetition carries the same ones."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str
    subject: str | None = None
    time: Timestamp
    datacontenttype: str | None = "application/json"
    dataschema: str
    correlationid: str
    causationid: str | None = None
    entityversion: int | None = None
    idempotencykey: str | None = None
    targetsystem: str | None = None
    tenantid: str
    legalentity: str
    authid: str
    partitionkey: str | None = None
    sequence: str | None = None
    data: FactT

    def context(self, reader: str) -> Context:
        """The context of what `reader` sends because of this event."""
        return Context(reader, self.tenantid, self.legalentity, self.correlationid, self.id)

    def to_bytes(self) -> bytes:
        """The event as it is sent. Keep these bytes: a repetition sends exactly the same."""
        return wire_bytes(self)


class UnreadableEvent(ValueError):
    """What arrived is no event of these channels: quarantine it, and answer 400 with `problem` as `application/problem+json`."""

    def __init__(self, *faults: Fault) -> None:
        """Keep what is wrong, place by place."""
        super().__init__("; ".join(f"{fault.pointer}: {fault.detail}" if fault.pointer else fault.detail for fault in faults))
        self.faults = faults

    @property
    def problem(self) -> dict[str, Any]:
        """The refusal, as JSON: its teller does not tell it again."""
        errors = [{"pointer": fault.pointer, "detail": fault.detail} for fault in self.faults]
        return {
            "type": "urn:merestone:problem:invalid",
            "title": "The message violates the contract",
            "status": 400,
            "detail": str(self),
            "class": "invalid",
            "retryable": False,
            "errors": errors,
        }


@dataclass(frozen=True, slots=True)
class Topic:
    """Where a kind of event is on a broker; its attributes are headers with that `prefix`, or, without one, stand in the document."""

    address: str
    keyed: tuple[tuple[str, ...], ...] = ()
    needs_key: bool = False
    media_header: str = ""
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of every event of one type."""

    event_type: str
    model: type[BaseModel]
    event: type[Event[Any]]
    sources: tuple[str, ...]
    dataschema: str
    channel: str
    scope: str
    subject: tuple[tuple[str, ...], ...] = ()
    partition: tuple[tuple[str, ...], ...] = ()
    targets: tuple[str, ...] = ()
    reader: str = ""
    versioned: bool = False
    topic: Topic | None = None


KINDS: tuple[Kind, ...] = (
    Kind(
        event_type="io.merestone.asset-inventory.asset-activated.v1",
        model=AssetActivated,
        event=Event[AssetActivated],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetActivated",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-created.v1",
        model=AssetCreated,
        event=Event[AssetCreated],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetCreated",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-erased.v1",
        model=AssetErased,
        event=Event[AssetErased],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetErased",
        channel="AssetCopies",
        scope="asset.read",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.product.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-status-changed.v1",
        model=AssetStatusChanged,
        event=Event[AssetStatusChanged],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetStatusChanged",
        channel="AssetCopies",
        scope="asset.read",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.product.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-suspended.v1",
        model=AssetSuspended,
        event=Event[AssetSuspended],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetSuspended",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-terminated.v1",
        model=AssetTerminated,
        event=Event[AssetTerminated],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetTerminated",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.catalog-publish-failed.v1",
        model=CatalogPublishFailed,
        event=Event[CatalogPublishFailed],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:CatalogPublishFailed",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.catalog-version-published.v1",
        model=CatalogVersionPublished,
        event=Event[CatalogVersionPublished],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:CatalogVersionPublished",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.compatibility-rule-changed.v1",
        model=CompatibilityRuleChanged,
        event=Event[CompatibilityRuleChanged],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:CompatibilityRuleChanged",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.eligibility-policy-changed.v1",
        model=EligibilityPolicyChanged,
        event=Event[EligibilityPolicyChanged],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:EligibilityPolicyChanged",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.product-offering-activated.v1",
        model=ProductOfferingActivated,
        event=Event[ProductOfferingActivated],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:ProductOfferingActivated",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.product-offering-retired.v1",
        model=ProductOfferingRetired,
        event=Event[ProductOfferingRetired],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:ProductOfferingRetired",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-declined.v1",
        model=ContractDeclined,
        event=Event[ContractDeclined],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractDeclined",
        channel="ContractEvents",
        scope="clm.facts",
        subject=(("contract", "contractId"),),
        partition=(("contract", "contractId"),),
        versioned=True,
        topic=Topic("clm.contract.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-expired.v1",
        model=ContractExpired,
        event=Event[ContractExpired],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractExpired",
        channel="ContractEvents",
        scope="clm.facts",
        subject=(("contract", "contractId"),),
        partition=(("contract", "contractId"),),
        versioned=True,
        topic=Topic("clm.contract.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-package-accepted.v1",
        model=ContractPackageAccepted,
        event=Event[ContractPackageAccepted],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractPackageAccepted",
        channel="ContractReplies",
        scope="clm.package",
        subject=(("contract", "contractId"),),
        targets=("CPQ",),
        topic=Topic("clm.package.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-package-failed.v1",
        model=ContractPackageFailed,
        event=Event[ContractPackageFailed],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractPackageFailed",
        channel="ContractReplies",
        scope="clm.package",
        targets=("CPQ",),
        topic=Topic("clm.package.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-package-sent.v1",
        model=ContractPackageSent,
        event=Event[ContractPackageSent],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractPackageSent",
        channel="ContractReplies",
        scope="clm.package",
        subject=(("contract", "contractId"),),
        targets=("CPQ",),
        topic=Topic("clm.package.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-signed.v1",
        model=ContractSigned,
        event=Event[ContractSigned],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractSigned",
        channel="ContractEvents",
        scope="clm.facts",
        subject=(("contract", "contractId"),),
        partition=(("contract", "contractId"),),
        versioned=True,
        topic=Topic("clm.contract.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-void-accepted.v1",
        model=ContractVoidAccepted,
        event=Event[ContractVoidAccepted],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractVoidAccepted",
        channel="ContractReplies",
        scope="clm.package",
        subject=(("contract", "contractId"),),
        targets=("CPQ",),
        topic=Topic("clm.package.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-void-failed.v1",
        model=ContractVoidFailed,
        event=Event[ContractVoidFailed],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractVoidFailed",
        channel="ContractReplies",
        scope="clm.package",
        targets=("CPQ",),
        topic=Topic("clm.package.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.clm.contract-voided.v1",
        model=ContractVoided,
        event=Event[ContractVoided],
        sources=("/systems/CLM",),
        dataschema="urn:merestone:schema:ContractVoided",
        channel="ContractReplies",
        scope="clm.package",
        subject=(("contract", "contractId"),),
        targets=("CPQ",),
        topic=Topic("clm.package.v1", keyed=(("contract", "contractId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.contract-revision-mismatch-detected.v1",
        model=ContractRevisionMismatchDetected,
        event=Event[ContractRevisionMismatchDetected],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:ContractRevisionMismatchDetected",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-acceptance-pending.v1",
        model=QuoteAcceptancePending,
        event=Event[QuoteAcceptancePending],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteAcceptancePending",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-accepted.v1",
        model=QuoteAccepted,
        event=Event[QuoteAccepted],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteAccepted",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-created.v1",
        model=QuoteCreated,
        event=Event[QuoteCreated],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteCreated",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-declined.v1",
        model=QuoteDeclined,
        event=Event[QuoteDeclined],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteDeclined",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-expired.v1",
        model=QuoteExpired,
        event=Event[QuoteExpired],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteExpired",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-forgotten.v1",
        model=QuoteForgotten,
        event=Event[QuoteForgotten],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteForgotten",
        channel="AnalyticsQuotes",
        scope="analytics.read",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("analytics.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-presented.v1",
        model=QuotePresented,
        event=Event[QuotePresented],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuotePresented",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-priced.v1",
        model=QuotePriced,
        event=Event[QuotePriced],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuotePriced",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-recorded.v1",
        model=QuoteRecorded,
        event=Event[QuoteRecorded],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteRecorded",
        channel="AnalyticsQuotes",
        scope="analytics.read",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("analytics.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-revised.v1",
        model=QuoteRevised,
        event=Event[QuoteRevised],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteRevised",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-summary-changed.v1",
        model=QuoteSummaryChanged,
        event=Event[QuoteSummaryChanged],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteSummaryChanged",
        channel="QuoteSummaries",
        scope="crm.summaries",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("crm.quote-summary.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-summary-erased.v1",
        model=QuoteSummaryErased,
        event=Event[QuoteSummaryErased],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteSummaryErased",
        channel="QuoteSummaries",
        scope="crm.summaries",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("crm.quote-summary.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-superseded.v1",
        model=QuoteSuperseded,
        event=Event[QuoteSuperseded],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteSuperseded",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-timeline-entry-recorded.v1",
        model=QuoteTimelineEntryRecorded,
        event=Event[QuoteTimelineEntryRecorded],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteTimelineEntryRecorded",
        channel="QuoteTimelineTopic",
        scope="support.timeline",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("support.quote-timeline.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-timeline-erased.v1",
        model=QuoteTimelineErased,
        event=Event[QuoteTimelineErased],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteTimelineErased",
        channel="QuoteTimelineTopic",
        scope="support.timeline",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("support.quote-timeline.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.crm.opportunity-owner-changed.v1",
        model=OpportunityOwnerChanged,
        event=Event[OpportunityOwnerChanged],
        sources=("/systems/CRM",),
        dataschema="urn:merestone:schema:OpportunityOwnerChanged",
        channel="CrmOpportunities",
        scope="crm.opportunity.facts",
        subject=(("opportunity", "opportunityId"),),
        partition=(("opportunity", "opportunityId"),),
        versioned=True,
        topic=Topic("crm.opportunity.v1", keyed=(("opportunity", "opportunityId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.crm.opportunity-stage-changed.v1",
        model=OpportunityStageChanged,
        event=Event[OpportunityStageChanged],
        sources=("/systems/CRM",),
        dataschema="urn:merestone:schema:OpportunityStageChanged",
        channel="CrmOpportunities",
        scope="crm.opportunity.facts",
        subject=(("opportunity", "opportunityId"),),
        partition=(("opportunity", "opportunityId"),),
        versioned=True,
        topic=Topic("crm.opportunity.v1", keyed=(("opportunity", "opportunityId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.deal-desk.quote-approval-invalidated.v1",
        model=QuoteApprovalInvalidated,
        event=Event[QuoteApprovalInvalidated],
        sources=("/systems/DealDesk",),
        dataschema="urn:merestone:schema:QuoteApprovalInvalidated",
        channel="ApprovalFactsTopic",
        scope="approval.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.approval.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.deal-desk.quote-approval-rejected.v1",
        model=QuoteApprovalRejected,
        event=Event[QuoteApprovalRejected],
        sources=("/systems/DealDesk",),
        dataschema="urn:merestone:schema:QuoteApprovalRejected",
        channel="ApprovalFactsTopic",
        scope="approval.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.approval.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.deal-desk.quote-approved.v1",
        model=QuoteApproved,
        event=Event[QuoteApproved],
        sources=("/systems/DealDesk",),
        dataschema="urn:merestone:schema:QuoteApproved",
        channel="ApprovalFactsTopic",
        scope="approval.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.approval.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.finance-master-data-changed.v1",
        model=FinanceMasterDataChanged,
        event=Event[FinanceMasterDataChanged],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:FinanceMasterDataChanged",
        channel="RevenueMappings",
        scope="finance.masterdata",
        subject=(("mapping", "mappingId"),),
        partition=(("mapping", "mappingId"),),
        versioned=True,
        topic=Topic("erp.mapping.v1", keyed=(("mapping", "mappingId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.legal-entity-changed.v1",
        model=LegalEntityChanged,
        event=Event[LegalEntityChanged],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:LegalEntityChanged",
        channel="LegalEntities",
        scope="finance.masterdata",
        subject=(("sellingEntity", "legalEntityId"),),
        partition=(("sellingEntity", "legalEntityId"),),
        versioned=True,
        topic=Topic("erp.masterdata.v1", keyed=(("sellingEntity", "legalEntityId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.legal-entity-withdrawn.v1",
        model=LegalEntityWithdrawn,
        event=Event[LegalEntityWithdrawn],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:LegalEntityWithdrawn",
        channel="LegalEntities",
        scope="finance.masterdata",
        subject=(("sellingEntity", "legalEntityId"),),
        partition=(("sellingEntity", "legalEntityId"),),
        versioned=True,
        topic=Topic("erp.masterdata.v1", keyed=(("sellingEntity", "legalEntityId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.mapping-withdrawn.v1",
        model=MappingWithdrawn,
        event=Event[MappingWithdrawn],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:MappingWithdrawn",
        channel="RevenueMappings",
        scope="finance.masterdata",
        subject=(("mapping", "mappingId"),),
        partition=(("mapping", "mappingId"),),
        versioned=True,
        topic=Topic("erp.mapping.v1", keyed=(("mapping", "mappingId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.feed-quality-alerts.feed-quality-alert-raised.v1",
        model=FeedQualityAlertRaised,
        event=Event[FeedQualityAlertRaised],
        sources=("/systems/CRM", "/systems/CPQ", "/systems/OMS", "/systems/Billing", "/systems/ERP", "/systems/Support", "/systems/DataWarehouse"),
        dataschema="urn:merestone:schema:FeedQualityAlertRaised",
        channel="FeedQuality",
        scope="feed.quality",
        topic=Topic("dwh.quality.v1", media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.iam.principal-disabled.v1",
        model=PrincipalDisabled,
        event=Event[PrincipalDisabled],
        sources=("/systems/IAM",),
        dataschema="urn:merestone:schema:PrincipalDisabled",
        channel="Principals",
        scope="iam.principals",
        subject=(("principal", "principalId"),),
        partition=(("principal", "principalId"),),
        versioned=True,
        topic=Topic("iam.principal.v1", keyed=(("principal", "principalId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.iam.principal-scope-changed.v1",
        model=PrincipalScopeChanged,
        event=Event[PrincipalScopeChanged],
        sources=("/systems/IAM",),
        dataschema="urn:merestone:schema:PrincipalScopeChanged",
        channel="Principals",
        scope="iam.principals",
        subject=(("principal", "principalId"),),
        partition=(("principal", "principalId"),),
        versioned=True,
        topic=Topic("iam.principal.v1", keyed=(("principal", "principalId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.customer-master-changed.v1",
        model=CustomerMasterChanged,
        event=Event[CustomerMasterChanged],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:CustomerMasterChanged",
        channel="CustomerMasters",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.customer.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.customer-master-erased.v1",
        model=CustomerMasterErased,
        event=Event[CustomerMasterErased],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:CustomerMasterErased",
        channel="CustomerMasters",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.customer.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.identity-xref-changed.v1",
        model=IdentityXrefChanged,
        event=Event[IdentityXrefChanged],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:IdentityXrefChanged",
        channel="CustomerXrefs",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.xref.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.identity-xref-erased.v1",
        model=IdentityXrefErased,
        event=Event[IdentityXrefErased],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:IdentityXrefErased",
        channel="CustomerXrefs",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.xref.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generated.v1",
        model=DocumentGenerated,
        event=Event[DocumentGenerated],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerated",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generation-accepted.v1",
        model=DocumentGenerationAccepted,
        event=Event[DocumentGenerationAccepted],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerationAccepted",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generation-failed.v1",
        model=DocumentGenerationFailed,
        event=Event[DocumentGenerationFailed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerationFailed",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generation-rejected.v1",
        model=DocumentGenerationRejected,
        event=Event[DocumentGenerationRejected],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerationRejected",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawal-accepted.v1",
        model=DocumentWithdrawalAccepted,
        event=Event[DocumentWithdrawalAccepted],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawalAccepted",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawal-failed.v1",
        model=DocumentWithdrawalFailed,
        event=Event[DocumentWithdrawalFailed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawalFailed",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawal-rejected.v1",
        model=DocumentWithdrawalRejected,
        event=Event[DocumentWithdrawalRejected],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawalRejected",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawn.v1",
        model=DocumentWithdrawn,
        event=Event[DocumentWithdrawn],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawn",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        reader="CPQ",
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-accepted.v1",
        model=NotificationAccepted,
        event=Event[NotificationAccepted],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationAccepted",
        channel="NotifyReplies",
        scope="notify.send",
        subject=(("notification", "notificationId"),),
        targets=("OMS", "CPQ"),
        reader="CPQ",
        topic=Topic("notify.status.v1", keyed=(("notification", "notificationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-delivered.v1",
        model=NotificationDelivered,
        event=Event[NotificationDelivered],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationDelivered",
        channel="NotifyReplies",
        scope="notify.send",
        subject=(("notification", "notificationId"),),
        targets=("OMS", "CPQ"),
        reader="CPQ",
        topic=Topic("notify.status.v1", keyed=(("notification", "notificationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-failed.v1",
        model=NotificationFailed,
        event=Event[NotificationFailed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationFailed",
        channel="NotifyReplies",
        scope="notify.send",
        targets=("OMS", "CPQ"),
        reader="CPQ",
        topic=Topic("notify.status.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-sent.v1",
        model=NotificationSent,
        event=Event[NotificationSent],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationSent",
        channel="NotifyEvents",
        scope="notify.facts",
        subject=(("notification", "notificationId"),),
        partition=(("notification", "notificationId"),),
        versioned=True,
        topic=Topic("notify.facts.v1", keyed=(("notification", "notificationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-suppressed.v1",
        model=NotificationSuppressed,
        event=Event[NotificationSuppressed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationSuppressed",
        channel="NotifyReplies",
        scope="notify.send",
        targets=("OMS", "CPQ"),
        reader="CPQ",
        topic=Topic("notify.status.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.order-cancelled.v1",
        model=OrderCancelled,
        event=Event[OrderCancelled],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderCancelled",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-completed.v1",
        model=OrderCompleted,
        event=Event[OrderCompleted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderCompleted",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-failed.v1",
        model=OrderFailed,
        event=Event[OrderFailed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderFailed",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-held.v1",
        model=OrderHeld,
        event=Event[OrderHeld],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderHeld",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-partially-completed.v1",
        model=OrderPartiallyCompleted,
        event=Event[OrderPartiallyCompleted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderPartiallyCompleted",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-resumed.v1",
        model=OrderResumed,
        event=Event[OrderResumed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderResumed",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-submitted.v1",
        model=OrderSubmitted,
        event=Event[OrderSubmitted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderSubmitted",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.pricing.price-book-published.v1",
        model=PriceBookPublished,
        event=Event[PriceBookPublished],
        sources=("/systems/Pricing",),
        dataschema="urn:merestone:schema:PriceBookPublished",
        channel="PriceBooks",
        scope="pricing.facts",
        subject=(("book", "priceBookVersion"),),
        partition=(("book", "priceBookVersion"),),
        versioned=True,
        topic=Topic("pricing.book.v1", keyed=(("book", "priceBookVersion"),), needs_key=True, media_header="content-type"),
    ),
)
_BY_TYPE: Mapping[str, Kind] = {kind.event_type: kind for kind in KINDS}
_BY_MODEL: Mapping[type[BaseModel], Kind] = {kind.model: kind for kind in KINDS}


def parse_event(body: bytes | str | Mapping[str, Any]) -> Event[Fact]:
    """The event in a request body, its `data` as the message that its `type` says."""
    document = document_of(body)
    kind = kind_of(str(document.get("type")))
    try:
        event = kind.event.model_validate(document)
    except ValidationError as error:
        raise UnreadableEvent(*(Fault(_pointer(fault["loc"]), fault["msg"]) for fault in error.errors())) from error
    if event.source not in kind.sources:
        raise UnreadableEvent(Fault("/source", f"`{kind.event_type}` is told by {' or '.join(kind.sources)}"))
    if kind.targets and event.targetsystem not in kind.targets:
        raise UnreadableEvent(Fault("/targetsystem", f"`{kind.event_type}` answers {' or '.join(kind.targets)}"))
    return event


def event_of(
    data: Fact,
    *,
    id: str,
    time: datetime | Timestamp,
    context: Context,
    actor: str,
    subject: str | None = None,
    entity_version: int | None = None,
    sequence: int | None = None,
    answers: str | None = None,
    asker: str | None = None,
) -> Event[Fact]:
    """The event that tells `data`.

    `time` is that of the commit. `subject` is needed only where the message names nothing it is about, `entity_version`
    where that has a revision, `sequence` on ordered channels, and `answers` (the key of the command) on replies, with
    `asker` where several systems may have asked. What several systems tell comes from that of the context.
    """
    kind = _BY_MODEL[type(data)]
    named = subject or _joined(data, kind)
    _demand(kind, "entity_version", entity_version, kind.versioned)
    _demand(kind, "sequence", sequence, bool(kind.partition))
    _demand(kind, "answers", answers, bool(kind.targets))
    return kind.event(
        id=id,
        source=_one_of(kind, "context.source_system", f"/systems/{context.source_system}", kind.sources),
        type=kind.event_type,
        subject=named,
        time=time if isinstance(time, Timestamp) else Timestamp.of(time),
        dataschema=kind.dataschema,
        correlationid=context.correlation_id,
        causationid=context.causation_id,
        entityversion=entity_version,
        idempotencykey=answers,
        targetsystem=_one_of(kind, "asker", asker, kind.targets) if kind.targets else None,
        tenantid=context.tenant,
        legalentity=context.legal_entity,
        authid=actor,
        partitionkey=ordering_of(kind, data) if kind.partition else None,
        sequence=str(sequence) if sequence is not None else None,
        data=data,
    )


def kind_of(event_type: str) -> Kind:
    """What is known of events of that type."""
    kind = _BY_TYPE.get(event_type)
    if kind is None:
        raise unreadable(f"no channel of CPQ carries events of type `{event_type}`")
    return kind


def ordering_of(kind: Kind, data: BaseModel) -> str:
    """The values by which events of an ordered kind are ordered."""
    document = wire_value(data)
    return key_text(_at(document, path) for path in kind.partition)


def keyed_value(kind: Kind, document: Mapping[str, Any]) -> str | None:
    """The key of an event on a broker: that by which it is ordered, or else what its channel is keyed by."""
    if document.get("partitionkey") is not None:
        return str(document["partitionkey"])
    paths = kind.topic.keyed if kind.topic else ()
    return key_text(_at(document["data"], path) for path in paths) if paths else None


def document_of(body: bytes | str | Mapping[str, Any]) -> Mapping[str, Any]:
    """The event as one JSON object, not yet looked at."""
    try:
        document = body if isinstance(body, Mapping) else json.loads(body)
    except ValueError as error:
        raise unreadable(f"the body is not JSON: {error}") from error
    if not isinstance(document, Mapping):
        raise unreadable("an event is a JSON object")
    return cast("Mapping[str, Any]", document)


def unreadable(detail: str) -> UnreadableEvent:
    """What is wrong with the whole of it."""
    return UnreadableEvent(Fault("", detail))


def _pointer(steps: tuple[int | str, ...]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def _joined(data: BaseModel, kind: Kind) -> str | None:
    document = wire_value(data)
    return key_text(_at(document, path) for path in kind.subject) or None


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def _one_of(kind: Kind, name: str, value: str | None, known: tuple[str, ...]) -> str:
    """The one that is meant; the only one there is need not be named."""
    if value is None and len(known) == 1:
        return known[0]
    if value not in known:
        raise ValueError(f"`{kind.event_type}` needs `{name}`: one of {', '.join(known)}, not {value}")
    return value


def _demand(kind: Kind, name: str, value: object, needed: bool) -> None:
    if needed and value is None:
        raise ValueError(f"`{kind.event_type}` needs `{name}`")
