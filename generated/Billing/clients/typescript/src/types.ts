// Written by `merestone compile`; change the spec, not this file.
/** The messages of Billing, and the values they are made of. Decimals, dates and instants are text. */

export type AcceptanceType = "clickToAccept" | "signedPdf" | "eSignature" | "masterAgreement" | "purchaseOrder" | "internalVerbal";

export interface AcceptedLine {
  readonly quoteLineId: string;
  readonly productOffering: string;
  readonly productKind: ProductKind;
  readonly quantity: number;
  readonly charges: readonly ChargeComponent[];
}

/**
 * What the customer said yes to: the commercial content of one revision, frozen at acceptance. It is what
 * crosses to the order; the acceptance says how it came about, the snapshot says of what.
 */
export interface AcceptedQuote {
  readonly quoteId: string;
  readonly quoteRevision: number;
  readonly version: number;
  readonly acceptanceId: string;
  readonly legalAuthority: LegalAuthority;
  readonly billingAccount: BillingAccountReference;
  readonly lines: readonly AcceptedLine[];
  readonly acceptedAt: string;
}

/** A frozen copy of one accepted quote, kept as evidence. */
export interface AcceptedQuoteSnapshot {
  readonly entity: "AcceptedQuote";
  readonly value: AcceptedQuote;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When CPQ's value was copied. */
  readonly takenAt: string;
  /** SHA-256 over the RFC 8785 canonical form of `value`. */
  readonly contentHash: string;
}

export type AccountAnswer = "done" | "inFlight" | "refused";

export type AccountRefusal = "ambiguousAccount" | "creditBlocked" | "unknownCustomer" | "unknownEntity";

/** What OMS asks of Billing with `ActivateBilling`. */
export interface ActivateBillingRequest {
  readonly order: OrderSnapshot;
  readonly acceptedQuote: AcceptedQuoteSnapshot;
  readonly milestone: BillableSnapshot;
  readonly billingAccount: BillingAccountReference;
  readonly charges: readonly ChargeComponent[];
  readonly note?: string;
}

export type ActivationState = "pending" | "active" | "failed" | "refused";

/** The answer of Billing to `ActivationStatus`. */
export interface ActivationStatusAnswer {
  readonly state: ActivationState;
  readonly subscription?: SubscriptionReference;
  readonly version?: number;
}

/**
 * The asset is active: for the first time, again after a suspension, or still, because its retirement failed.
 * The notice that a service is active waits for this.
 */
export interface AssetActivated {
  readonly asset: AssetReference;
  readonly activatedAt: string;
  readonly configuration: string;
}

/**
 * An asset is on record for an order line, and is not active yet. Nobody tells the customer that anything works,
 * or charges for it, on this fact.
 */
export interface AssetCreated {
  readonly asset: AssetReference;
  readonly customer: CustomerMasterReference;
  readonly offeringId: string;
}

/** What was told with `AssetStatusChanged` is erased: every copy of it goes. */
export interface AssetErased {
  readonly asset: AssetReference;
}

/** The identity of one asset; the current value is AssetInventory's to tell. */
export interface AssetReference {
  readonly entity: "Asset";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly assetId: string;
}

/**
 * An asset as it stands after a change, for those who keep a copy: whose it is, its status, its offering and its
 * configuration. Technical identifiers are left out.
 */
export interface AssetStatusChanged {
  readonly asset: AssetReference;
  readonly customer: CustomerMasterReference;
  readonly status: DerivedAssetStatus;
  readonly offeringId: string;
  readonly configuration: string;
  readonly activatedAt?: string;
}

/**
 * The asset is out of use for now: asset operations suspended it, or its retirement failed while it was
 * suspended. It has not ended and may become active again.
 */
export interface AssetSuspended {
  readonly asset: AssetReference;
  readonly reasonCode: string;
  readonly suspendedAt: string;
}

/**
 * The asset has ended for good, whether or not it ever was active. What becomes of its subscription is Billing's
 * to say.
 */
export interface AssetTerminated {
  readonly asset: AssetReference;
  readonly terminatedAt: string;
}

/**
 * When charging for a line may begin. Hardware when it ships, with its serial numbers; software when it works,
 * which is when its asset is active; a service, and a line of a carrier, when the customer has signed; usage
 * once the software it belongs to is active, for what was metered since. Work that was done and not signed for
 * is not billable, nor is what runs without an asset.
 */
export interface Billable {
  readonly orderId: string;
  readonly orderLineId: string;
  readonly status: "waiting" | "reached" | "withdrawn";
}

/**
 * A line has reached the point from which it may be charged for. It does not say that Billing has been asked
 * yet.
 */
export interface BillableMilestoneReached {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly policyId: string;
  readonly triggerEventId: string;
  readonly reachedAt: string;
}

/** A frozen copy of one billable, kept as evidence. */
export interface BillableSnapshot {
  readonly entity: "Billable";
  readonly value: Billable;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When OMS's value was copied. */
  readonly takenAt: string;
  /** SHA-256 over the RFC 8785 canonical form of `value`. */
  readonly contentHash: string;
}

/** A fact told by Billing, once it is durable. */
export interface BillingAccountDunningChanged {
  readonly billingAccount: BillingAccountReference;
  readonly customer: CustomerMasterReference;
  readonly dunning: DunningStatus;
}

/** `EnsureBillingAccount` is done; the effect is durable at Billing. */
export interface BillingAccountEnsured {
  readonly billingAccount: BillingAccountReference;
  readonly created: boolean;
  readonly version: number;
}

/** The identity of one billing account; the current value is Billing's to tell. */
export interface BillingAccountReference {
  readonly entity: "BillingAccount";
  readonly billingAccountId: string;
}

/** Billing understood `EnsureBillingAccount` and refused it; nothing was changed. */
export interface BillingAccountRejected {
  readonly reason: AccountRefusal;
  readonly candidates: readonly BillingAccountReference[];
}

/** The answer of Billing to `BillingAccountState`. */
export interface BillingAccountStateAnswer {
  readonly state: AccountAnswer;
  readonly billingAccount?: BillingAccountReference;
}

/** `ActivateBilling` is done; the effect is durable at Billing. */
export interface BillingActivated {
  readonly subscription: SubscriptionReference;
  readonly version: number;
}

/** Billing has durably taken `ActivateBilling` and will decide it. */
export interface BillingActivationAccepted {
  readonly activationId: string;
}

/**
 * It is certain that Billing charges for a line: by its reply, by a reconciliation, or on a person's word. From
 * now on the customer may be told so.
 */
export interface BillingActivationConfirmed {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly subscription: SubscriptionReference;
  readonly confirmedBy: ConfirmedBy;
  readonly chargeListHash: string;
}

/** `ActivateBilling` was taken and could not be carried out; nothing remains of it. */
export interface BillingActivationFailed {
  readonly reason: RejectionReason;
}

/** Billing understood `ActivateBilling` and refused it; nothing was changed. */
export interface BillingActivationRejected {
  readonly reason: RejectionReason;
}

/** OMS has asked Billing to charge for a line, and has no answer yet. The customer is told nothing on this fact. */
export interface BillingActivationRequested {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly chargeListHash: string;
}

/**
 * Nobody knows whether Billing has begun to charge for a line. OMS asks again at `nextAskAt`; readers conclude
 * neither that it failed nor that it succeeded.
 */
export interface BillingActivationUnconfirmedEntered {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly since: string;
  readonly attempts: number;
  readonly nextAskAt: string;
}

/** What OMS asks of Billing with `CancelSubscription`. */
export interface CancelSubscriptionRequest {
  readonly subscription: SubscriptionReference;
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly reason: string;
}

export interface Cancellation {
  readonly reason: string;
  readonly requestedAt: string;
  readonly effectiveAt?: string;
}

/** Billing has durably taken `CancelSubscription` and will decide it. */
export interface CancellationAccepted {
  readonly cancellationId: string;
}

/** `CancelSubscription` was taken and could not be carried out; nothing remains of it. */
export interface CancellationFailed {
  readonly reason: RejectionReason;
}

/** Billing understood `CancelSubscription` and refused it; nothing was changed. */
export interface CancellationRejected {
  readonly reason: RejectionReason;
}

export type CancellationState = "pending" | "cancelled" | "failed" | "refused";

/** The answer of Billing to `CancellationStatus`. */
export interface CancellationStatusAnswer {
  readonly state: CancellationState;
  readonly subscription?: SubscriptionReference;
  readonly version?: number;
}

export interface CatalogCounts {
  readonly offerings: number;
  readonly rules: number;
  readonly rows: number;
}

/**
 * A catalog version is there as a whole and counts from `effectiveFrom` on. Readers drop what they cached; a
 * quote keeps the version that it was configured with.
 */
export interface CatalogVersionPublished {
  readonly publication: CatalogVersionReference;
  readonly effectiveFrom: string;
  readonly contentHash: string;
  readonly compatibility: Compatibility;
  readonly counts: CatalogCounts;
}

/** The identity of one catalog version; the current value is Catalog's to tell. */
export interface CatalogVersionReference {
  readonly entity: "CatalogVersion";
  readonly catalogVersion: string;
}

export interface ChargeComponent {
  readonly chargeId: string;
  readonly kind: ChargeKind;
  readonly amount: Money;
  readonly effectiveFrom: string;
}

export type ChargeKind = "oneTime" | "recurring" | "usage";

export type Compatibility = "backward" | "breaking";

/**
 * A rule about what goes together has a new version, and `affected` names the offerings. Running quotes are
 * looked at again; what was sold stays as it was.
 */
export interface CompatibilityRuleChanged {
  readonly publication: CatalogVersionReference;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly affected: readonly string[];
}

export type ConfirmedBy = "reply" | "reconciliation" | "manual";

/** The identity of one contract; the current value is CLM's to tell. */
export interface ContractReference {
  readonly entity: "Contract";
  readonly contractId: string;
}

/**
 * The contract document with the given hash has been signed. The quote is not accepted by that alone: CPQ first
 * compares the hash with that of its proposal.
 */
export interface ContractSigned {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  readonly documentHash: string;
  readonly templateVersion: string;
  readonly clauseVersions: readonly string[];
  readonly signerToken: string;
  readonly signedAt: string;
  readonly effectiveDate: string;
  readonly termMonths: number;
  readonly renewalMode: RenewalMode;
  readonly terminationCode: string;
}

/** Billing has durably taken `MapContractTerms` and will decide it. */
export interface ContractTermsAccepted {
  readonly contract: ContractReference;
  readonly contractVersion: number;
}

/** `MapContractTerms` was taken and could not be carried out; nothing remains of it. */
export interface ContractTermsFailed {
  readonly reason: TermsRefusal;
}

/** `MapContractTerms` is done; the effect is durable at Billing. */
export interface ContractTermsMapped {
  readonly contract: ContractReference;
  readonly contractVersion: number;
  readonly mappingVersion: string;
  readonly unmappedCount: number;
}

/** Billing understood `MapContractTerms` and refused it; nothing was changed. */
export interface ContractTermsRejected {
  readonly reason: TermsRefusal;
  readonly unmappedTermCodes: readonly string[];
}

/** The answer of Billing to `ContractTermsState`. */
export interface ContractTermsStateAnswer {
  readonly state: TermsState;
}

export type CreditAnswer = "issued" | "deciding" | "refused";

/** `RequestCreditMemo` was taken and could not be carried out; nothing remains of it. */
export interface CreditMemoFailed {
  readonly reason: CreditRefusal;
}

/** `RequestCreditMemo` is done; the effect is durable at Billing. */
export interface CreditMemoIssued {
  readonly memo: CreditMemoReference;
  readonly amount: Money;
}

/** The identity of one credit memo; the current value is Billing's to tell. */
export interface CreditMemoReference {
  readonly entity: "CreditMemo";
  readonly creditMemoId: string;
}

/** Billing understood `RequestCreditMemo` and refused it; nothing was changed. */
export interface CreditMemoRejected {
  readonly reason: CreditRefusal;
}

/** Billing has durably taken `RequestCreditMemo` and will decide it. */
export interface CreditMemoRequestAccepted {
  readonly memo: CreditMemoReference;
}

/** The answer of Billing to `CreditMemoState`. */
export interface CreditMemoStateAnswer {
  readonly state: CreditAnswer;
  readonly memo?: CreditMemoReference;
}

export type CreditReason = "overbilled" | "notDelivered" | "cancelled" | "goodwill";

export type CreditRefusal = "unknownInvoice" | "alreadyCredited" | "closedPeriod" | "notApproved";

/**
 * Names what changed in a customer's record, without any personal value. After a merge the customer named by
 * `survivor` is meant from now on.
 */
export interface CustomerMasterChanged {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  readonly segment: Segment;
  readonly changedFields: readonly string[];
  /** Set by a merge: from now on that one is meant. */
  readonly survivor?: CustomerMasterReference;
}

/** What was told with `CustomerMasterChanged` is erased: every copy of it goes. */
export interface CustomerMasterErased {
  readonly customer: CustomerMasterReference;
  readonly legalHoldRefs: readonly string[];
}

/** The identity of one customer master; the current value is MDM's to tell. */
export interface CustomerMasterReference {
  readonly entity: "CustomerMaster";
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
}

/** What AssetInventory said of `Asset.status`: shown here, and decided there. */
export interface DerivedAssetStatus {
  readonly value: "created" | "pendingTerminate.whileActive" | "pendingTerminate.whileSuspended" | "pendingActive" | "active" | "cancelled" | "aborted" | "suspended" | "terminated";
  /** Who decides it. */
  readonly sourceSystem: "AssetInventory";
  /** When this was AssetInventory's value. */
  readonly asOf: string;
}

/** What MDM said of `CustomerMaster.status`: shown here, and decided there. */
export interface DerivedCustomerMasterStatus {
  readonly value: "active" | "blocked" | "merged" | "erased";
  /** Who decides it. */
  readonly sourceSystem: "MDM";
  /** When this was MDM's value. */
  readonly asOf: string;
}

/** What Billing said of `Subscription.status`: shown here, and decided there. */
export interface DerivedSubscriptionStatus {
  readonly value: "pending" | "active" | "cancelled" | "suspended" | "ended";
  /** Who decides it. */
  readonly sourceSystem: "Billing";
  /** When this was Billing's value. */
  readonly asOf: string;
}

export type DiscrepancyKind = "commandOutcome" | "state" | "financial" | "asset" | "catalog";

export type DunningStatus = "none" | "reminder" | "collections";

/**
 * A policy about who may have an offering has a new version, and `affected` names the segments. Running quotes
 * are looked at again; what was sold stays as it was.
 */
export interface EligibilityPolicyChanged {
  readonly publication: CatalogVersionReference;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly affected: readonly string[];
}

/** What OMS asks of Billing with `EnsureBillingAccount`. */
export interface EnsureBillingAccountRequest {
  readonly customer: CustomerMasterReference;
  readonly sellingEntity: LegalEntityReference;
  readonly currency: string;
  readonly order: OrderReference;
}

/**
 * The revenue code of an offering for a selling entity, from `effectiveFrom` on. An order for a product without
 * one is not accepted; ledger accounts are not told.
 */
export interface FinanceMasterDataChanged {
  readonly mapping: RevenueMappingReference;
  readonly offering: ProductOfferingVersionReference;
  readonly sellingEntity: LegalEntityReference;
  readonly revenueCode: string;
  readonly effectiveFrom: string;
}

/**
 * A month was cut off, closed for good, or opened again by the controller: `status` says which. Only while it is
 * `open` may anything be posted to it.
 */
export interface FinancialPeriodClosed {
  readonly period: FinancialPeriodReference;
  readonly sellingEntity: LegalEntityReference;
  readonly status: string;
  readonly closedAt?: string;
}

/** The identity of one financial period; the current value is ERP's to tell. */
export interface FinancialPeriodReference {
  readonly entity: "FinancialPeriod";
  readonly periodId: string;
}

export interface FxPolicy {
  readonly rateSource: RateSource;
  readonly rateDateRule: string;
  readonly scale: number;
}

/**
 * What other systems call a customer, after a change, and how certain the match is. A local id counts in its own
 * system only.
 */
export interface IdentityXrefChanged {
  readonly customer: CustomerMasterReference;
  /** What CRM calls the customer master: a reference into CRM, and no identity elsewhere. */
  readonly crmAccountId?: string;
  /** What Billing calls the customer master: a reference into Billing, and no identity elsewhere. */
  readonly billingAccountId?: string;
  /** What ERP calls the customer master: a reference into ERP, and no identity elsewhere. */
  readonly erpCustomerId?: string;
  /** What Support calls the customer master: a reference into Support, and no identity elsewhere. */
  readonly supportAccountId?: string;
  readonly confidence: string;
}

/** What was told with `IdentityXrefChanged` is erased: every copy of it goes. */
export interface IdentityXrefErased {
  readonly customer: CustomerMasterReference;
}

/**
 * An invoice with charges for a line has been issued: from now on they are corrected by a credit memo only. It
 * does not say that anything was paid.
 */
export interface InvoiceIssued {
  readonly invoice: InvoiceReference;
  readonly subscription: SubscriptionReference;
  readonly orderLine: OrderLineReference;
  readonly netTotal: Money;
  readonly issuedAt: string;
}

/** The identity of one invoice; the current value is Billing's to tell. */
export interface InvoiceReference {
  readonly entity: "Invoice";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly invoiceId: string;
}

/** The final tax of an invoice has been committed. It does not say that the invoice was issued or posted. */
export interface InvoiceTaxDetermined {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  readonly taxTotal: Money;
}

/** Committed tax has been taken back, and its document no longer counts. The document stays on record. */
export interface InvoiceTaxVoided {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  readonly voidedAt: string;
}

export type LegalAuthority = "yes" | "no" | "conditional";

/**
 * The currency, exchange rules and tax codes of a selling entity as they count from `effectiveFrom` on. What
 * counted before is not changed.
 */
export interface LegalEntityChanged {
  readonly sellingEntity: LegalEntityReference;
  readonly functionalCurrency: string;
  readonly fxPolicy: FxPolicy;
  readonly taxCodes: { readonly [key: string]: string };
  readonly effectiveFrom: string;
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

/** What CLM asks of Billing with `MapContractTerms`. */
export interface MapContractTermsRequest {
  readonly contract: ContractReference;
  readonly contractVersion: number;
  readonly effectiveDate: string;
  readonly termMonths: number;
  readonly renewalConditions: RenewalConditions;
  readonly terminationConditions: TerminationConditions;
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

/**
 * TM Forum's product order. The fields that may be absent are those that an implementation learns while it
 * validates; the accepted quote it began with is kept whole as evidence of the handoff.
 */
export interface Order {
  readonly orderId: string;
  readonly version: number;
  readonly quote: QuoteReference;
  readonly billingAccount: BillingAccountReference;
  readonly requestedStartDate: string;
  readonly customer?: CustomerMasterReference;
  readonly acceptance?: QuoteAcceptanceReference;
  readonly contract?: ContractReference;
  readonly sellingEntity?: LegalEntityReference;
  /** Copied from the accepted quote. */
  readonly quoteRevision?: number;
  /** Of the accepted quote as it came: proof that nothing was lost on the way. */
  readonly acceptedSnapshotHash?: string;
  readonly orderSnapshotHash?: string;
  readonly expectedCompletionDate?: string;
  /** Whether a promise that the customer can see is open. */
  readonly customerWaiting?: boolean;
  readonly billingStatus?: DerivedSubscriptionStatus;
  readonly cancellation?: Cancellation;
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
}

/**
 * The order is cancelled for good, after each step that takes something back was completed or given up. A wish
 * to cancel is not told here.
 */
export interface OrderCancelled {
  readonly order: OrderReference;
  readonly status: string;
}

/**
 * The order is complete: no shipment, activation, registration of an asset or request to charge is open for it.
 * It does not say that anything was invoiced or paid.
 */
export interface OrderCompleted {
  readonly order: OrderReference;
  readonly status: string;
  readonly completedAt: string;
}

/** An operator has ended the order as failed, for the reason given. It is not taken up again. */
export interface OrderFailed {
  readonly order: OrderReference;
  readonly status: string;
  readonly reason: string;
}

/**
 * Work on the order waits, for the reason given. The order is not over: it may be resumed, cancelled or ended by
 * an operator.
 */
export interface OrderHeld {
  readonly order: OrderReference;
  readonly status: string;
  readonly reason: string;
}

/** The identity of one order line; the current value is OMS's to tell. */
export interface OrderLineReference {
  readonly entity: "OrderLine";
  readonly orderId: string;
  readonly orderLineId: string;
}

/** An operator has ended the order with only a part of it done. The rest does not follow under this order. */
export interface OrderPartiallyCompleted {
  readonly order: OrderReference;
  readonly status: string;
  readonly completedAt: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  readonly orderId: string;
}

/** An order that waited is in progress again. No date is promised by it. */
export interface OrderResumed {
  readonly order: OrderReference;
  readonly status: string;
}

/** A frozen copy of one order, kept as evidence. */
export interface OrderSnapshot {
  readonly entity: "Order";
  readonly value: Order;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When OMS's value was copied. */
  readonly takenAt: string;
  /** SHA-256 over the RFC 8785 canonical form of `value`. */
  readonly contentHash: string;
}

/** OMS has taken an accepted quote as an order. Fulfilment has not begun, and the order may still be rejected. */
export interface OrderSubmitted {
  readonly order: OrderReference;
  readonly quote: QuoteReference;
  readonly status: string;
}

/**
 * What can be charged for by itself. A bundle cannot: its price is allocated to its children, and so it has no
 * line of its own.
 */
export type ProductKind = "hardware" | "software" | "service" | "telecomService" | "usage";

/**
 * An offering may be sold with the named publication from `effectiveFrom` on. It says nothing about stock, or
 * about who may have it.
 */
export interface ProductOfferingActivated {
  readonly publication: CatalogVersionReference;
  readonly offering: ProductOfferingVersionReference;
  readonly effectiveFrom: string;
}

/** A quote that holds it stays valid until its own end, and is quoted again after that. */
export interface ProductOfferingRetired {
  readonly publication: CatalogVersionReference;
  readonly offering: ProductOfferingVersionReference;
  readonly retiredAt: string;
  readonly lastOrderDate: string;
  readonly replacement?: ProductOfferingVersionReference;
}

/** The identity of one product offering version; the current value is Catalog's to tell. */
export interface ProductOfferingVersionReference {
  readonly entity: "ProductOfferingVersion";
  readonly catalogVersion: string;
  readonly productOfferingId: string;
  readonly productOfferingVersion: string;
}

/** The identity of one proposal artifact; the current value is Notifier's to tell. */
export interface ProposalArtifactReference {
  readonly entity: "ProposalArtifact";
  readonly artifactId: string;
}

/**
 * The customer has begun to accept, and what binds the customer, such as a signature, is still missing. Nothing
 * is accepted yet, and nothing can be ordered.
 */
export interface QuoteAcceptancePending {
  readonly quote: QuoteReference;
  readonly acceptanceType: AcceptanceType;
  readonly since: string;
}

/** The identity of one quote acceptance; the current value is CPQ's to tell. */
export interface QuoteAcceptanceReference {
  readonly entity: "QuoteAcceptance";
  readonly quoteId: string;
  readonly quoteRevision: number;
  readonly acceptanceId: string;
}

/**
 * The customer has accepted this revision, as the document with the given hash. It is not an order yet, and only
 * with `legalAuthority` yes can it become one.
 */
export interface QuoteAccepted {
  readonly quote: QuoteReference;
  readonly acceptance: QuoteAcceptanceReference;
  readonly acceptanceType: AcceptanceType;
  readonly legalAuthority: LegalAuthority;
  readonly documentHash: string;
  readonly contract?: ContractReference;
}

/** There is a quote, as a draft. It has no price yet, and nothing was offered to the customer. */
export interface QuoteCreated {
  readonly quote: QuoteReference;
  readonly customer: CustomerMasterReference;
  readonly channel: SalesChannel;
}

/** The quote is declined: the contract was, or Sales has recorded a no. This revision can no longer be accepted. */
export interface QuoteDeclined {
  readonly quote: QuoteReference;
  readonly reasonCode: string;
}

/**
 * The quote has run out: it was not accepted before `validUntil`, or not ordered within 30 days of its
 * acceptance. It can no longer be ordered.
 */
export interface QuoteExpired {
  readonly quote: QuoteReference;
  readonly validUntil: string;
}

/**
 * The approved quote was presented as the document with the given hash, and is valid until `validUntil`. It does
 * not say that the customer has read it.
 */
export interface QuotePresented {
  readonly quote: QuoteReference;
  readonly proposal: ProposalArtifactReference;
  readonly proposalHash: string;
  readonly validUntil: string;
}

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  readonly quoteId: string;
  readonly quoteRevision: number;
}

/**
 * A new revision of a quote has been begun, for the reason given. It has to be priced and presented by itself
 * before it can be accepted.
 */
export interface QuoteRevised {
  readonly quote: QuoteReference;
  readonly fromRevision: number;
  readonly reason: string;
}

/** A later revision has taken the place of this one, which can no longer be accepted. */
export interface QuoteSuperseded {
  readonly quote: QuoteReference;
  readonly supersededBy: number;
}

export type RateSource = "ecb" | "treasury" | "contract";

/** The identity of one reconciliation case; the current value is OMS's to tell. */
export interface ReconciliationCaseReference {
  readonly entity: "ReconciliationCase";
  readonly reconciliationId: string;
}

/**
 * Two records that should agree do not, and a team owns the difference. Which of them is right is not said, and
 * neither are amounts.
 */
export interface ReconciliationDiscrepancyFound {
  readonly case: ReconciliationCaseReference;
  readonly kind: DiscrepancyKind;
  readonly leftRef: string;
  readonly rightRef: string;
  readonly ownerTeam: string;
  readonly differenceHash: string;
}

/**
 * A difference is settled and its cause is on record: it was repaired, adjusted by finance, or accepted as it
 * is, so that the two records may still differ.
 */
export interface ReconciliationResolved {
  readonly case: ReconciliationCaseReference;
  readonly kind: DiscrepancyKind;
  readonly resolution: RepairResolution;
  readonly rootCause: RootCause;
  readonly actorToken: string;
}

export type RejectionReason = "unknownAccount" | "unmappedProduct" | "closedPeriod";

export interface RenewalConditions {
  readonly mode: RenewalMode;
  readonly noticeDays: number;
  readonly upliftPercent?: string;
}

export type RenewalMode = "none" | "automatic" | "onRequest";

export type RepairResolution = "open" | "autoRepaired" | "manuallyRepaired" | "financeAdjusted" | "acceptedDifference";

/** What OMS asks of Billing with `RequestCreditMemo`. */
export interface RequestCreditMemoRequest {
  readonly invoice: InvoiceReference;
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly reason: CreditReason;
  readonly amount: Money;
  readonly policyRef: string;
}

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  readonly mappingId: string;
}

/** Closed on purpose: the monthly report counts causes, and a free text cannot be counted. */
export type RootCause = "mapping" | "timing" | "duplicate" | "lostMessage" | "manualChange" | "defect" | "partnerError" | "masterData";

export type SalesChannel = "direct" | "partner" | "selfService";

export type Segment = "enterprise" | "midmarket" | "smb" | "public";

/** `CancelSubscription` is done; the effect is durable at Billing. */
export interface SubscriptionCancelled {
  readonly subscription: SubscriptionReference;
  readonly version: number;
}

/** The identity of one subscription; the current value is Billing's to tell. */
export interface SubscriptionReference {
  readonly entity: "Subscription";
  readonly subscriptionId: string;
}

export type SubscriptionState = "pending" | "active" | "suspended" | "cancelled" | "ended";

/**
 * A subscription has become active, suspended, cancelled or ended, by Billing's decision. Readers show it, and
 * no order changes its status by it.
 */
export interface SubscriptionStatusChanged {
  readonly subscription: SubscriptionReference;
  readonly orderLine: OrderLineReference;
  readonly status: SubscriptionState;
  readonly changedAt: string;
}

/** The identity of one tax document; the current value is Tax's to tell. */
export interface TaxDocumentReference {
  readonly entity: "TaxDocument";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly invoiceId: string;
  readonly documentCode: string;
}

export interface TerminationConditions {
  readonly code: string;
  readonly noticeDays: number;
  readonly feePercent?: string;
}

export type TermsRefusal = "unmappedTerm" | "unknownContract" | "closedVersion";

export type TermsState = "mapped" | "mapping" | "refused";

/** What was told with `UsageRecorded` is erased: every copy of it goes. */
export interface UsageErased {
  readonly asset: AssetReference;
}

/**
 * Billing has put a price on a usage record, for the first time or again. The amount is not told, and nothing is
 * invoiced by this.
 */
export interface UsageRated {
  readonly asset: AssetReference;
  readonly usageId: string;
  readonly period: string;
}

/**
 * One quantity that a meter counted for an asset; told twice it counts once. A correction is a further record
 * with a negative quantity, and names the one it corrects.
 */
export interface UsageRecorded {
  readonly usageId: string;
  readonly asset: AssetReference;
  readonly meteredAt: string;
  readonly quantity: string;
  readonly unit: string;
  readonly corrects?: string;
  readonly meter: string;
}

/**
 * Billing could not place a usage record, for instance because its asset is not there yet. The record is kept
 * and tried again.
 */
export interface UsageRejected {
  readonly asset: AssetReference;
  readonly usageId: string;
  readonly reasonCode: string;
}
