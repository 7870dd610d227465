# Written by `merestone compile`; change the spec, not this file.
"""The messages of ERP, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_erp.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


class ChangedField(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class LegalHoldRef(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class CustomerMasterReference(BaseModel):
    """
    The identity of one customer master; the current value is MDM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["CustomerMaster"] = "CustomerMaster"
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^CUST-[0-9]{7}$")]
    """
    The identifier that every system knows it by.
    """


class DerivedCustomerMasterStatus(BaseModel):
    """
    What MDM said of `CustomerMaster.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["active", "blocked", "merged", "erased"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["MDM"], Field(alias="sourceSystem")] = "MDM"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was MDM's value.
    """


class FeedQualityAlertRaised(BaseModel):
    """
    A fact told by CRM, CPQ, OMS, Billing, ERP, Support or DataWarehouse, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    feed: Annotated[str, Field(max_length=60, min_length=1)]
    """
    Which feed the copy that was measured is kept by.
    """
    metric: Annotated[str, Field(max_length=40, min_length=1)]
    """
    What fell short, such as `completeness`, `references` or `agreement`.
    """
    observed: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    """
    In per cent, as the holder of the copy measured it.
    """
    threshold: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    """
    In per cent; what the feed has to reach at least.
    """
    window: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The time over which it was measured.
    """


class FinancialPeriodReference(BaseModel):
    """
    The identity of one financial period; the current value is ERP's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FinancialPeriod"] = "FinancialPeriod"
    period_id: Annotated[str, Field(alias="periodId", pattern="^LE-[A-Z0-9]{2,8}/[0-9]{4}-[0-9]{2}$")]
    """
    Which financial period it is.
    """


class FxPolicy(BaseModel):
    """
    How a legal entity converts amounts from one currency to another: with whose rate, of which day, and how exactly.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    rate_source: Annotated[Literal["ecb", "treasury", "contract"], Field(alias="rateSource")]
    rate_date_rule: Annotated[str, Field(alias="rateDateRule", max_length=40, min_length=1)]
    """
    Which day's rate is taken when an amount is converted.
    """
    scale: Annotated[int, Field(ge=0, le=6)]
    """
    Decimal places to which a converted amount is rounded.
    """


class IdentityXrefChanged(BaseModel):
    """
    What other systems call a customer, after a change, and how certain the match is. A local id counts in its own system only.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    crm_account_id: Annotated[str | None, Field(alias="crmAccountId", max_length=18, min_length=1)] = None
    """
    CRM's id after the change; absent where CRM has no account.
    """
    billing_account_id: Annotated[str | None, Field(alias="billingAccountId", pattern="^BA-[0-9]{6}$")] = None
    """
    Billing's id after the change; absent where there is no account.
    """
    erp_customer_id: Annotated[str | None, Field(alias="erpCustomerId", pattern="^ERP-[0-9]{5}$")] = None
    """
    ERP's id after the change; absent where ERP has no customer.
    """
    support_account_id: Annotated[str | None, Field(alias="supportAccountId", pattern="^SUP-[0-9]{5}$")] = None
    """
    Support's id after the change; absent where there is no account.
    """
    confidence: Annotated[str, Field(pattern="^-?[0-9]{1,1}(?:\\.[0-9]{1,3})?$")]
    """
    How certain the match is, from 0 to 1; a steward decides doubtful ones.
    """


class IdentityXrefErased(BaseModel):
    """
    What was told with `IdentityXrefChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference


class InvoiceReference(BaseModel):
    """
    The identity of one invoice; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Invoice"] = "Invoice"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one invoice.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one invoice.
    """
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    """
    Part of the key of one invoice.
    """


TaxCodesAdditionalProperty = TypeAliasType(
    "TaxCodesAdditionalProperty", Annotated[str, Field(max_length=20, min_length=1)]
)


class LegalEntityReference(BaseModel):
    """
    The identity of one legal entity; the current value is ERP's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["LegalEntity"] = "LegalEntity"
    legal_entity_id: Annotated[str, Field(alias="legalEntityId", pattern="^LE-[A-Z0-9]{2,8}$")]
    """
    The identifier that every system knows it by.
    """


class LegalEntityWithdrawn(BaseModel):
    """
    What was told with `LegalEntityChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]


class Money(BaseModel):
    """
    An amount of money with its currency.
    """

    model_config = ConfigDict(
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


class PostingBatchStateAnswer(BaseModel):
    """
    The answer of ERP to `PostingBatchState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["posted", "processing", "rejected"]


class ProductOfferingVersionReference(BaseModel):
    """
    The identity of one product offering version; the current value is Catalog's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProductOfferingVersion"] = "ProductOfferingVersion"
    catalog_version: Annotated[str, Field(alias="catalogVersion", pattern="^[0-9]{4}[.][0-9]{2}[.][0-9]+$")]
    """
    Part of the key of one product offering version.
    """
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    """
    Part of the key of one product offering version.
    """
    product_offering_version: Annotated[str, Field(alias="productOfferingVersion", max_length=20, min_length=1)]
    """
    Part of the key of one product offering version.
    """


class RevenueMappingReference(BaseModel):
    """
    The identity of one revenue mapping; the current value is ERP's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["RevenueMapping"] = "RevenueMapping"
    mapping_id: Annotated[str, Field(alias="mappingId", max_length=40, min_length=1)]
    """
    Which revenue mapping it is.
    """


class TaxDocumentReference(BaseModel):
    """
    The identity of one tax document; the current value is Tax's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["TaxDocument"] = "TaxDocument"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one tax document.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one tax document.
    """
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    """
    Part of the key of one tax document.
    """
    document_code: Annotated[str, Field(alias="documentCode", max_length=60, min_length=1)]
    """
    Part of the key of one tax document.
    """


class CustomerMasterChanged(BaseModel):
    """
    Names what changed in a customer's record, without any personal value. After a merge the customer named by `survivor` is meant from now on.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    status: DerivedCustomerMasterStatus
    segment: Literal["enterprise", "midmarket", "smb", "public"]
    changed_fields: Annotated[list[ChangedField], Field(alias="changedFields", max_length=50, min_length=0)]
    """
    Names of the fields that changed, without their values.
    """
    survivor: CustomerMasterReference | None = None
    """
    Set by a merge: from now on that one is meant.
    """


class CustomerMasterErased(BaseModel):
    """
    What was told with `CustomerMasterChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    legal_hold_refs: Annotated[list[LegalHoldRef], Field(alias="legalHoldRefs", max_length=50, min_length=0)]
    """
    Legal holds that the erasure respects; may be empty.
    """


class FinanceMasterDataChanged(BaseModel):
    """
    The revenue code of an offering for a selling entity, from `effectiveFrom` on. An order for a product without one is not accepted; ledger accounts are not told.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mapping: RevenueMappingReference
    offering: ProductOfferingVersionReference
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    revenue_code: Annotated[str, Field(alias="revenueCode", max_length=20, min_length=1)]
    """
    What quoting and ordering are told of the mapping, in place of the account.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which it counts; afterwards it is never changed.
    """


class FinancialPeriodClosed(BaseModel):
    """
    A month was cut off, closed for good, or opened again by the controller: `status` says which. Only while it is `open` may anything be posted to it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    period: FinancialPeriodReference
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    status: Literal["open", "softClosed", "closed"]
    """
    Only `open` takes postings.
    """
    closed_at: Annotated[Timestamp | None, Field(alias="closedAt")] = None
    """
    When the month was cut off or closed; absent while it is open.
    """


class InvoiceTaxDetermined(BaseModel):
    """
    The final tax of an invoice has been committed. It does not say that the invoice was issued or posted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    document: TaxDocumentReference
    invoice: InvoiceReference
    tax_total: Annotated[Money, Field(alias="taxTotal")]
    """
    Final tax over all lines, which Billing records on the invoice.
    """


class InvoiceTaxVoided(BaseModel):
    """
    Committed tax has been taken back, and its document no longer counts. The document stays on record.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    document: TaxDocumentReference
    invoice: InvoiceReference
    voided_at: Annotated[Timestamp, Field(alias="voidedAt")]
    """
    From this time on the document no longer counts.
    """


class LegalEntityChanged(BaseModel):
    """
    The currency, exchange rules and tax codes of a selling entity as they count from `effectiveFrom` on. What counted before is not changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    functional_currency: Annotated[str, Field(alias="functionalCurrency", pattern="^[A-Z]{3}$")]
    """
    ISO 4217 code of the currency in which its books are kept.
    """
    fx_policy: Annotated[FxPolicy, Field(alias="fxPolicy")]
    tax_codes: Annotated[dict[str, TaxCodesAdditionalProperty], Field(alias="taxCodes")]
    """
    The entity's own tax codes, by the name they are looked up under.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which this counts; the past is not changed.
    """


class MappingWithdrawn(BaseModel):
    """
    What was told with `FinanceMasterDataChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mapping: RevenueMappingReference
