# Written by `merestone compile`; change the spec, not this file.
"""The messages of ERP, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_erp.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


class CustomerExtractManifest(BaseModel):
    """
    What a run of `CustomerExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


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


class IdentityXrefReference(BaseModel):
    """
    The identity of one identity xref; the current value is MDM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["IdentityXref"] = "IdentityXref"
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^CUST-[0-9]{7}$")]
    """
    The identifier that every system knows it by.
    """
    xref_id: Annotated[str, Field(alias="xrefId")]
    """
    Part of the key of one identity xref.
    """


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


class LegalEntityExtractManifest(BaseModel):
    """
    What a run of `LegalEntityExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


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


class MappingExtractManifest(BaseModel):
    """
    What a run of `MappingExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


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


class PostFinancialExtractManifest(BaseModel):
    """
    What a run of `PostFinancialExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    day: date
    """
    Whose documents the file holds; its rows take effect from then.
    """
    batch_id: Annotated[str, Field(alias="batchId", pattern="^RUN-[0-9]{8}$")]
    """
    Billing's id of the run; with the same checksum it is the same run.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 of the file, proven before any row is posted.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows counted, before any of them is posted.
    """
    net_total: Annotated[Money, Field(alias="netTotal")]
    """
    Sum of the amounts of the rows, compared before anything is posted.
    """
    tax_total: Annotated[Money, Field(alias="taxTotal")]
    """
    Sum of the tax amounts of the rows, compared before anything is posted.
    """
    approved_by: Annotated[str, Field(alias="approvedBy", max_length=80, min_length=1)]
    """
    Who approved the extract; Billing keeps it as evidence.
    """


class PostFinancialExtractRejectedRow(BaseModel):
    """
    One row that did not count.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line: Annotated[int, Field(ge=1)]
    """
    Where in the file the row stands, from 1.
    """
    reasons: Annotated[list[str], Field(min_length=1)]
    """
    What is wrong with it.
    """


class PostFinancialExtractTotalNetTotal(BaseModel):
    """
    The control total `manifest.netTotal`: the sum of `row.amount`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/netTotal"] = "/manifest/netTotal"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: Money
    counted: Money


class PostFinancialExtractTotalRowCount(BaseModel):
    """
    The control total `manifest.rowCount`: the number of rows.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/rowCount"] = "/manifest/rowCount"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: int
    counted: int


class PostFinancialExtractTotalTaxTotal(BaseModel):
    """
    The control total `manifest.taxTotal`: the sum of `row.taxAmount`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/taxTotal"] = "/manifest/taxTotal"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: Money
    counted: Money


class PostingBatchAccepted(BaseModel):
    """
    A run of `PostFinancialExtract` is done: its rows count, apart from those reported as rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    batch_id: Annotated[str, Field(alias="batchId", pattern="^RUN-[0-9]{8}$")]
    """
    As the manifest of the file named it.
    """
    posted: int
    """
    How many rows of the file were posted to the ledger.
    """
    rejected_rows: Annotated[int, Field(alias="rejectedRows")]
    """
    How many rows were left out, at most 2 per cent.
    """


class PostingBatchAcceptedResult(BaseModel):
    """
    How ERP tells that a run of `PostFinancialExtract` was accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PostFinancialExtract"] = "PostFinancialExtract"
    """
    Of which file the run is one.
    """
    receiver: Literal["ERP"] = "ERP"
    """
    The system that says so.
    """
    outcome: Literal["accepted"] = "accepted"
    """
    What became of the run.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the receiver came to it.
    """
    data: PostingBatchAccepted


class Reason(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=200, min_length=1)]


class PostingBatchRejected(BaseModel):
    """
    A run of `PostFinancialExtract` was refused; no row of it counts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    batch_id: Annotated[str, Field(alias="batchId", pattern="^RUN-[0-9]{8}$")]
    """
    As the manifest of the file named it.
    """
    reasons: Annotated[list[Reason], Field(max_length=500, min_length=1)]
    """
    Why the file was refused as a whole and nothing of it posted.
    """


class PostingBatchRejectedResult(BaseModel):
    """
    How ERP tells that a run of `PostFinancialExtract` was rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PostFinancialExtract"] = "PostFinancialExtract"
    """
    Of which file the run is one.
    """
    receiver: Literal["ERP"] = "ERP"
    """
    The system that says so.
    """
    outcome: Literal["rejected"] = "rejected"
    """
    What became of the run.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the receiver came to it.
    """
    data: PostingBatchRejected


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


class XrefExtractManifest(BaseModel):
    """
    What a run of `XrefExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class XrefExtractRow(BaseModel):
    """
    One row of `XrefExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    xref: IdentityXrefReference


class CustomerExtractRow(BaseModel):
    """
    One row of `CustomerExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    status: DerivedCustomerMasterStatus
    segment: Literal["enterprise", "midmarket", "smb", "public"]


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


class LegalEntityExtractRow(BaseModel):
    """
    One row of `LegalEntityExtract`.
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


class MappingExtractRow(BaseModel):
    """
    One row of `MappingExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mapping: RevenueMappingReference
    revenue_code: Annotated[str, Field(alias="revenueCode", max_length=20, min_length=1)]
    """
    What quoting and ordering are told of the mapping, in place of the account.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which it counts; afterwards it is never changed.
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


class PostFinancialExtractReport(BaseModel):
    """
    What was read, applied and rejected of one run of `PostFinancialExtract`, for FinanceOperations.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PostFinancialExtract"] = "PostFinancialExtract"
    """
    Of which file the run is one.
    """
    receiver: Literal["ERP"] = "ERP"
    """
    The system that says so.
    """
    result: Literal["applied", "partlyApplied", "rejected"]
    """
    What became of the run.
    """
    read: Annotated[int, Field(ge=0)]
    """
    Rows in the file.
    """
    applied: Annotated[int, Field(ge=0)]
    """
    Rows that count; read is applied and rejected together.
    """
    rejected: Annotated[int, Field(ge=0)]
    """
    Rows that do not count.
    """
    totals: Annotated[
        list[PostFinancialExtractTotalRowCount | PostFinancialExtractTotalNetTotal | PostFinancialExtractTotalTaxTotal],
        Field(max_length=3, min_length=3),
    ]
    """
    Each control total, as the manifest announces it and as the receiver counted it.
    """
    rejects: list[PostFinancialExtractRejectedRow]
    """
    Each rejected row with its reasons.
    """
    reported_at: Annotated[Timestamp, Field(alias="reportedAt")]
    """
    When the receiver wrote it.
    """


class PostFinancialExtractRow(BaseModel):
    """
    One row of `PostFinancialExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    row_no: Annotated[int, Field(alias="rowNo", ge=1, le=100000000)]
    """
    Where in the file the row stands, counted from 1.
    """
    kind: Literal["invoice", "creditMemo", "reversal", "adjustment"]
    source_document: Annotated[str, Field(alias="sourceDocument", max_length=80, min_length=1)]
    """
    Names the invoice or credit memo that the row comes from.
    """
    invoice: InvoiceReference | None = None
    mapping: RevenueMappingReference
    period: FinancialPeriodReference
    amount: Money
    """
    What is posted to the account of the mapping, before tax.
    """
    tax_amount: Annotated[Money, Field(alias="taxAmount")]
    """
    Tax on the amount; zero where there is none.
    """
    reversal_of: Annotated[str | None, Field(alias="reversalOf", max_length=40, min_length=1)] = None
    """
    Id of the posting taken back; required if `kind` is `reversal`.
    """
