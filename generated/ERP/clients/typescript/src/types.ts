// Written by `merestone compile`; change the spec, not this file.
/** The messages of ERP, and the values they are made of. Decimals, dates and instants are text. */

/** What a run of `CustomerExtract` announces: written last, it makes the run whole. */
export interface CustomerExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `CustomerExtract`. */
export interface CustomerExtractRow {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  readonly segment: Segment;
}

/**
 * Names what changed in a customer's record, without any personal value. After a merge the customer named by
 * `survivor` is meant from now on.
 */
export interface CustomerMasterChanged {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  readonly segment: Segment;
  /** Names of the fields that changed, without their values. */
  readonly changedFields: readonly string[];
  /** Set by a merge: from now on that one is meant. */
  readonly survivor?: CustomerMasterReference;
}

/** What was told with `CustomerMasterChanged` is erased: every copy of it goes. */
export interface CustomerMasterErased {
  readonly customer: CustomerMasterReference;
  /** Legal holds that the erasure respects; may be empty. */
  readonly legalHoldRefs: readonly string[];
}

/** The identity of one customer master; the current value is MDM's to tell. */
export interface CustomerMasterReference {
  readonly entity: "CustomerMaster";
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
}

/** What MDM said of `CustomerMaster.status`: shown here, and decided there. */
export interface DerivedCustomerMasterStatus {
  /** The state that it is in. */
  readonly value: "active" | "blocked" | "merged" | "erased";
  /** Who decides it. */
  readonly sourceSystem: "MDM";
  /** When this was MDM's value. */
  readonly asOf: string;
}

/** A fact told by CRM, CPQ, OMS, Billing, ERP, Support or DataWarehouse, once it is durable. */
export interface FeedQualityAlertRaised {
  /** Which feed the copy that was measured is kept by. */
  readonly feed: string;
  /** What fell short, such as `completeness`, `references` or `agreement`. */
  readonly metric: string;
  /** In per cent, as the holder of the copy measured it. */
  readonly observed: string;
  /** In per cent; what the feed has to reach at least. */
  readonly threshold: string;
  /** The time over which it was measured. */
  readonly window: string;
}

/**
 * The revenue code of an offering for a selling entity, from `effectiveFrom` on. An order for a product without
 * one is not accepted; ledger accounts are not told.
 */
export interface FinanceMasterDataChanged {
  readonly mapping: RevenueMappingReference;
  readonly offering: ProductOfferingVersionReference;
  readonly sellingEntity: LegalEntityReference;
  /** What quoting and ordering are told of the mapping, in place of the account. */
  readonly revenueCode: string;
  /** First day on which it counts; afterwards it is never changed. */
  readonly effectiveFrom: string;
}

/**
 * A month was cut off, closed for good, or opened again by the controller: `status` says which. Only while it is
 * `open` may anything be posted to it.
 */
export interface FinancialPeriodClosed {
  readonly period: FinancialPeriodReference;
  readonly sellingEntity: LegalEntityReference;
  /** Only `open` takes postings. */
  readonly status: "open" | "softClosed" | "closed";
  /** When the month was cut off or closed; absent while it is open. */
  readonly closedAt?: string;
}

/** The identity of one financial period; the current value is ERP's to tell. */
export interface FinancialPeriodReference {
  readonly entity: "FinancialPeriod";
  /** Which financial period it is. */
  readonly periodId: string;
}

/**
 * How a legal entity converts amounts from one currency to another: with whose rate, of which day, and how
 * exactly.
 */
export interface FxPolicy {
  readonly rateSource: RateSource;
  /** Which day's rate is taken when an amount is converted. */
  readonly rateDateRule: string;
  /** Decimal places to which a converted amount is rounded. */
  readonly scale: number;
}

/**
 * What other systems call a customer, after a change, and how certain the match is. A local id counts in its own
 * system only.
 */
export interface IdentityXrefChanged {
  readonly customer: CustomerMasterReference;
  /** CRM's id after the change; absent where CRM has no account. */
  readonly crmAccountId?: string;
  /** Billing's id after the change; absent where there is no account. */
  readonly billingAccountId?: string;
  /** ERP's id after the change; absent where ERP has no customer. */
  readonly erpCustomerId?: string;
  /** Support's id after the change; absent where there is no account. */
  readonly supportAccountId?: string;
  /** How certain the match is, from 0 to 1; a steward decides doubtful ones. */
  readonly confidence: string;
}

/** What was told with `IdentityXrefChanged` is erased: every copy of it goes. */
export interface IdentityXrefErased {
  readonly customer: CustomerMasterReference;
}

/** The identity of one identity xref; the current value is MDM's to tell. */
export interface IdentityXrefReference {
  readonly entity: "IdentityXref";
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
  /** Part of the key of one identity xref. */
  readonly xrefId: string;
}

/** The identity of one invoice; the current value is Billing's to tell. */
export interface InvoiceReference {
  readonly entity: "Invoice";
  /** Part of the key of one invoice. */
  readonly orderId: string;
  /** Part of the key of one invoice. */
  readonly orderLineId: string;
  /** Part of the key of one invoice. */
  readonly invoiceId: string;
}

/** The final tax of an invoice has been committed. It does not say that the invoice was issued or posted. */
export interface InvoiceTaxDetermined {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  /** Final tax over all lines, which Billing records on the invoice. */
  readonly taxTotal: Money;
}

/** Committed tax has been taken back, and its document no longer counts. The document stays on record. */
export interface InvoiceTaxVoided {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  /** From this time on the document no longer counts. */
  readonly voidedAt: string;
}

/**
 * The currency, exchange rules and tax codes of a selling entity as they count from `effectiveFrom` on. What
 * counted before is not changed.
 */
export interface LegalEntityChanged {
  readonly sellingEntity: LegalEntityReference;
  /** ISO 4217 code of the currency in which its books are kept. */
  readonly functionalCurrency: string;
  readonly fxPolicy: FxPolicy;
  /** The entity's own tax codes, by the name they are looked up under. */
  readonly taxCodes: { readonly [key: string]: string };
  /** First day on which this counts; the past is not changed. */
  readonly effectiveFrom: string;
}

/** What a run of `LegalEntityExtract` announces: written last, it makes the run whole. */
export interface LegalEntityExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `LegalEntityExtract`. */
export interface LegalEntityExtractRow {
  readonly sellingEntity: LegalEntityReference;
  /** ISO 4217 code of the currency in which its books are kept. */
  readonly functionalCurrency: string;
}

/** The identity of one legal entity; the current value is ERP's to tell. */
export interface LegalEntityReference {
  readonly entity: "LegalEntity";
  /** The identifier that every system knows it by. */
  readonly legalEntityId: string;
}

/** What was told with `LegalEntityChanged` is erased: every copy of it goes. */
export interface LegalEntityWithdrawn {
  readonly sellingEntity: LegalEntityReference;
}

/** What a run of `MappingExtract` announces: written last, it makes the run whole. */
export interface MappingExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `MappingExtract`. */
export interface MappingExtractRow {
  readonly mapping: RevenueMappingReference;
  /** What quoting and ordering are told of the mapping, in place of the account. */
  readonly revenueCode: string;
  /** First day on which it counts; afterwards it is never changed. */
  readonly effectiveFrom: string;
}

/** What was told with `FinanceMasterDataChanged` is erased: every copy of it goes. */
export interface MappingWithdrawn {
  readonly mapping: RevenueMappingReference;
}

/** An amount of money with its currency. */
export interface Money {
  /** A decimal string, never a JSON number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What a run of `PostFinancialExtract` announces: written last, it makes the run whole. */
export interface PostFinancialExtractManifest {
  readonly sellingEntity: LegalEntityReference;
  /** Whose documents the file holds; its rows take effect from then. */
  readonly day: string;
  /** Billing's id of the run; with the same checksum it is the same run. */
  readonly batchId: string;
  /** SHA-256 of the file, proven before any row is posted. */
  readonly checksum: string;
  /** Compared with the rows counted, before any of them is posted. */
  readonly rowCount: number;
  /** Sum of the amounts of the rows, compared before anything is posted. */
  readonly netTotal: Money;
  /** Sum of the tax amounts of the rows, compared before anything is posted. */
  readonly taxTotal: Money;
  /** Who approved the extract; Billing keeps it as evidence. */
  readonly approvedBy: string;
}

/** One row that did not count. */
export interface PostFinancialExtractRejectedRow {
  /** Where in the file the row stands, from 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reasons: readonly string[];
}

/** What was read, applied and rejected of one run of `PostFinancialExtract`, for FinanceOperations. */
export interface PostFinancialExtractReport {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PostFinancialExtract";
  /** The system that says so. */
  readonly receiver: "ERP";
  /** What became of the run. */
  readonly result: "applied" | "partlyApplied" | "rejected";
  /** Rows in the file. */
  readonly read: number;
  /** Rows that count; read is applied and rejected together. */
  readonly applied: number;
  /** Rows that do not count. */
  readonly rejected: number;
  /** Each control total, as the manifest announces it and as the receiver counted it. */
  readonly totals: readonly (PostFinancialExtractTotalRowCount | PostFinancialExtractTotalNetTotal | PostFinancialExtractTotalTaxTotal)[];
  /** Each rejected row with its reasons. */
  readonly rejects: readonly PostFinancialExtractRejectedRow[];
  /** When the receiver wrote it. */
  readonly reportedAt: string;
}

/** One row of `PostFinancialExtract`. */
export interface PostFinancialExtractRow {
  /** Where in the file the row stands, counted from 1. */
  readonly rowNo: number;
  readonly kind: PostingKind;
  /** Names the invoice or credit memo that the row comes from. */
  readonly sourceDocument: string;
  readonly invoice?: InvoiceReference;
  readonly mapping: RevenueMappingReference;
  readonly period: FinancialPeriodReference;
  /** What is posted to the account of the mapping, before tax. */
  readonly amount: Money;
  /** Tax on the amount; zero where there is none. */
  readonly taxAmount: Money;
  /** Id of the posting taken back; required if `kind` is `reversal`. */
  readonly reversalOf?: string;
}

/** The control total `manifest.netTotal`: the sum of `row.amount`. */
export interface PostFinancialExtractTotalNetTotal {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/netTotal";
  readonly announced: Money;
  readonly counted: Money;
}

/** The control total `manifest.rowCount`: the number of rows. */
export interface PostFinancialExtractTotalRowCount {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/rowCount";
  readonly announced: number;
  readonly counted: number;
}

/** The control total `manifest.taxTotal`: the sum of `row.taxAmount`. */
export interface PostFinancialExtractTotalTaxTotal {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/taxTotal";
  readonly announced: Money;
  readonly counted: Money;
}

/** A run of `PostFinancialExtract` is done: its rows count, apart from those reported as rejected. */
export interface PostingBatchAccepted {
  /** As the manifest of the file named it. */
  readonly batchId: string;
  /** How many rows of the file were posted to the ledger. */
  readonly posted: number;
  /** How many rows were left out, at most 2 per cent. */
  readonly rejectedRows: number;
}

/** How ERP tells that a run of `PostFinancialExtract` was accepted. */
export interface PostingBatchAcceptedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PostFinancialExtract";
  /** The system that says so. */
  readonly receiver: "ERP";
  /** What became of the run. */
  readonly outcome: "accepted";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PostingBatchAccepted;
}

/** A run of `PostFinancialExtract` was refused; no row of it counts. */
export interface PostingBatchRejected {
  /** As the manifest of the file named it. */
  readonly batchId: string;
  /** Why the file was refused as a whole and nothing of it posted. */
  readonly reasons: readonly string[];
}

/** How ERP tells that a run of `PostFinancialExtract` was rejected. */
export interface PostingBatchRejectedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PostFinancialExtract";
  /** The system that says so. */
  readonly receiver: "ERP";
  /** What became of the run. */
  readonly outcome: "rejected";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PostingBatchRejected;
}

/** The answer of ERP to `PostingBatchState`. */
export interface PostingBatchStateAnswer {
  readonly state: PostingState;
}

/**
 * What a row of the extract is to be in the ledger: an `invoice`, a `creditMemo`, a `reversal` that takes back
 * the posting it names, or an `adjustment` that puts the right amount in its place.
 */
export type PostingKind = "invoice" | "creditMemo" | "reversal" | "adjustment";

/**
 * How far ERP is with a day's extract: `processing` while the file is proven and posted, `posted` when its rows
 * are in the ledger, `rejected` when nothing of it was posted.
 */
export type PostingState = "posted" | "processing" | "rejected";

/** The identity of one product offering version; the current value is Catalog's to tell. */
export interface ProductOfferingVersionReference {
  readonly entity: "ProductOfferingVersion";
  /** Part of the key of one product offering version. */
  readonly catalogVersion: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingId: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingVersion: string;
}

/**
 * Whose exchange rates count: those of the European Central Bank (`ecb`), of the `treasury`, or those agreed in
 * the `contract`.
 */
export type RateSource = "ecb" | "treasury" | "contract";

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  /** Which revenue mapping it is. */
  readonly mappingId: string;
}

/**
 * Which part of the market a customer belongs to, as master data says: large, medium or small businesses
 * (`smb`), or the public sector. Eligibility and reports go by it.
 */
export type Segment = "enterprise" | "midmarket" | "smb" | "public";

/** The identity of one tax document; the current value is Tax's to tell. */
export interface TaxDocumentReference {
  readonly entity: "TaxDocument";
  /** Part of the key of one tax document. */
  readonly orderId: string;
  /** Part of the key of one tax document. */
  readonly orderLineId: string;
  /** Part of the key of one tax document. */
  readonly invoiceId: string;
  /** Part of the key of one tax document. */
  readonly documentCode: string;
}

/** What a run of `XrefExtract` announces: written last, it makes the run whole. */
export interface XrefExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `XrefExtract`. */
export interface XrefExtractRow {
  readonly customer: CustomerMasterReference;
  readonly xref: IdentityXrefReference;
}
