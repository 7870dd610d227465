// Written by `merestone compile`; change the spec, not this file.
/** The messages of CPQ, and the values they are made of. Decimals, dates and instants are text. */

/** What Experience asks of CPQ with `AcceptQuote`. */
export interface AcceptQuoteRequest {
  readonly quote: QuoteReference;
  readonly acceptanceType: AcceptanceType;
  /** Of what was on the screen: nothing else is accepted. */
  readonly artifactHash: string;
  readonly consentVersion: string;
  readonly acceptedBy: string;
}

export type AcceptanceType = "clickToAccept" | "signedPdf" | "eSignature" | "masterAgreement" | "purchaseOrder" | "internalVerbal";

/** The identity of one approval; the current value is DealDesk's to tell. */
export interface ApprovalReference {
  readonly entity: "Approval";
  readonly quoteId: string;
  readonly quoteRevision: number;
  readonly approvalId: string;
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

export type BookState = "applied" | "processing" | "rejected";

export interface CatalogCounts {
  readonly offerings: number;
  readonly rules: number;
  readonly rows: number;
}

/** A publication was rejected as a whole, for the reasons given. Nothing of it came into use. */
export interface CatalogPublishFailed {
  readonly publication: CatalogVersionReference;
  readonly reasons: readonly string[];
  readonly rejectCount: number;
}

/** The answer of CPQ to `CatalogPublishState`. */
export interface CatalogPublishStateAnswer {
  readonly state: PublishState;
  readonly contentHash?: string;
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

/**
 * The contract was declined and can no longer be signed. A quote that waits for the signature is declined with
 * it.
 */
export interface ContractDeclined {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  readonly reasonCode: string;
}

/**
 * The time for signing has run out, and the contract can no longer be signed. The quote does not end by this: it
 * has a date of its own.
 */
export interface ContractExpired {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
}

/** CLM has durably taken `CreateContractPackage` and will decide it. */
export interface ContractPackageAccepted {
  readonly contract: ContractReference;
}

/** `CreateContractPackage` was taken and could not be carried out; nothing remains of it. */
export interface ContractPackageFailed {
  readonly reason: PackageRefusal;
}

/** `CreateContractPackage` is done; the effect is durable at CLM. */
export interface ContractPackageSent {
  readonly contract: ContractReference;
  readonly envelopeId: string;
  readonly documentHash: string;
  readonly sentAt: string;
}

/** The identity of one contract; the current value is CLM's to tell. */
export interface ContractReference {
  readonly entity: "Contract";
  readonly contractId: string;
}

/** Somebody signed something else than what is offered now. Nothing is accepted, and Legal looks at both hashes. */
export interface ContractRevisionMismatchDetected {
  readonly quote: QuoteReference;
  readonly signedHash: string;
  readonly expectedHash: string;
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

/** CLM has durably taken `VoidContractPackage` and will decide it. */
export interface ContractVoidAccepted {
  readonly contract: ContractReference;
}

/** `VoidContractPackage` was taken and could not be carried out; nothing remains of it. */
export interface ContractVoidFailed {
  readonly reason: PackageRefusal;
}

/** `VoidContractPackage` is done; the effect is durable at CLM. */
export interface ContractVoided {
  readonly contract: ContractReference;
  readonly voidedAt: string;
}

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

export type DeliveryChannel = "email" | "sms" | "portal" | "letter";

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

/** What IAM said of `Principal.status`: shown here, and decided there. */
export interface DerivedPrincipalStatus {
  readonly value: "active" | "disabled";
  /** Who decides it. */
  readonly sourceSystem: "IAM";
  /** When this was IAM's value. */
  readonly asOf: string;
}

/** What CPQ said of `Quote.status`: shown here, and decided there. */
export interface DerivedQuoteStatus {
  readonly value: "draft" | "priced" | "approvalPending" | "approved" | "presented" | "acceptancePending" | "accepted" | "declined" | "expired" | "superseded" | "cancelled" | "ordered";
  /** Who decides it. */
  readonly sourceSystem: "CPQ";
  /** When this was CPQ's value. */
  readonly asOf: string;
}

/** What CPQ said of `Quote.totalContractNet`: shown here, and decided there. */
export interface DerivedQuoteTotalContractNet {
  readonly value?: Money;
  /** Who decides it. */
  readonly sourceSystem: "CPQ";
  /** When this was CPQ's value. */
  readonly asOf: string;
}

/** `GenerateDocument` is done; the effect is durable at Notifier. */
export interface DocumentGenerated {
  readonly artifact: ProposalArtifactReference;
  readonly contentHash: string;
  readonly clauseVersions: readonly string[];
}

/** Notifier has durably taken `GenerateDocument` and will decide it. */
export interface DocumentGenerationAccepted {
  readonly artifact: ProposalArtifactReference;
}

/** `GenerateDocument` was taken and could not be carried out; nothing remains of it. */
export interface DocumentGenerationFailed {
  readonly reason: RenderFault;
}

/** Notifier understood `GenerateDocument` and refused it; nothing was changed. */
export interface DocumentGenerationRejected {
  readonly reason: RenderFault;
}

/** Notifier has durably taken `WithdrawDocument` and will decide it. */
export interface DocumentWithdrawalAccepted {
  readonly artifact: ProposalArtifactReference;
}

/** `WithdrawDocument` was taken and could not be carried out; nothing remains of it. */
export interface DocumentWithdrawalFailed {
  readonly reason: RenderFault;
}

/** Notifier understood `WithdrawDocument` and refused it; nothing was changed. */
export interface DocumentWithdrawalRejected {
  readonly reason: RenderFault;
}

/** `WithdrawDocument` is done; the effect is durable at Notifier. */
export interface DocumentWithdrawn {
  readonly artifact: ProposalArtifactReference;
  readonly withdrawnAt: string;
}

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

/** A fact told by CRM, once it is durable. */
export interface FeedQualityAlertRaised {
  readonly feed: string;
  readonly metric: string;
  readonly observed: string;
  readonly threshold: string;
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
  readonly revenueCode: string;
  readonly effectiveFrom: string;
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

export type Intent = "orderBeingActivated" | "serviceActive" | "orderConfirmed" | "orderChanged" | "billingActivated" | "cancellationConfirmed" | "proposalReady";

export type IntentRefusal = "notPresented" | "expired" | "notAuthorised" | "alreadyDecided" | "pointOfNoReturn" | "unknownOrder";

export type IntentState = "done" | "inFlight" | "refused";

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

/** The identity of one notification outbox entry; the current value is Notifier's to tell. */
export interface NotificationOutboxEntryReference {
  readonly entity: "NotificationOutboxEntry";
  readonly notificationId: string;
}

/** A fact told by Notifier, once it is durable. */
export interface NotificationSent {
  readonly notification: NotificationOutboxEntryReference;
  readonly intent: Intent;
  readonly bodyHash: string;
  readonly deliveryChannel: DeliveryChannel;
}

/** Somebody else in Sales owns the opportunity from `changedAt` on. No quote changes hands by it. */
export interface OpportunityOwnerChanged {
  readonly opportunity: OpportunityReference;
  readonly owner: PrincipalReference;
  readonly changedAt: string;
}

/** The identity of one opportunity; the current value is CRM's to tell. */
export interface OpportunityReference {
  readonly entity: "Opportunity";
  readonly opportunityId: string;
}

export type OpportunityStage = "prospect" | "qualify" | "propose" | "negotiate" | "closedWon" | "closedLost";

/**
 * Sales has moved an opportunity to another stage. No quote changes by it, whether the opportunity is won or
 * lost.
 */
export interface OpportunityStageChanged {
  readonly opportunity: OpportunityReference;
  readonly fromStage: OpportunityStage;
  readonly toStage: OpportunityStage;
  readonly changedAt: string;
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

/** OMS has taken an accepted quote as an order. Fulfilment has not begun, and the order may still be rejected. */
export interface OrderSubmitted {
  readonly order: OrderReference;
  readonly quote: QuoteReference;
  readonly status: string;
}

export type PackageRefusal = "staleRevision" | "unknownClause" | "signerMissing" | "alreadySigned";

/** A fact told by Pricing, once it is durable. */
export interface PriceBookPublished {
  readonly book: PriceBookVersionReference;
  readonly ruleVersion: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly contentHash: string;
}

/** The answer of CPQ to `PriceBookState`. */
export interface PriceBookStateAnswer {
  readonly state: BookState;
}

/** The identity of one price book version; the current value is Pricing's to tell. */
export interface PriceBookVersionReference {
  readonly entity: "PriceBookVersion";
  readonly priceBookVersion: string;
}

/** The identity of one price snapshot; the current value is CPQ's to tell. */
export interface PriceSnapshotReference {
  readonly entity: "PriceSnapshot";
  readonly quoteId: string;
  readonly quoteRevision: number;
  readonly priceSnapshotId: string;
}

/** What was told with `PrincipalScopeChanged` is erased: every copy of it goes. */
export interface PrincipalDisabled {
  readonly principal: PrincipalReference;
}

/** The identity of one principal; the current value is IAM's to tell. */
export interface PrincipalReference {
  readonly entity: "Principal";
  readonly principalId: string;
}

/**
 * The roles of a principal as they are from `effectiveAt` on, for those who filter before they ask. The copy
 * grants nothing: each request is still put to `Authorize`.
 */
export interface PrincipalScopeChanged {
  readonly principal: PrincipalReference;
  readonly roles: readonly string[];
  readonly scopesVersion: string;
  readonly status: DerivedPrincipalStatus;
  readonly effectiveAt: string;
}

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

export type PublishState = "applied" | "processing" | "rejected";

/** `AcceptQuote` is done; the effect is durable at CPQ. */
export interface QuoteAcceptanceBegun {
  readonly quote: QuoteReference;
  readonly version: number;
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

/**
 * An approval, asked for or granted, no longer counts, for the cause given. A quote that was waiting for it is a
 * draft again.
 */
export interface QuoteApprovalInvalidated {
  readonly quote: QuoteReference;
  readonly approval: ApprovalReference;
  readonly cause: string;
}

/**
 * The deal desk has said no. The quote returns to priced, where it can be changed and submitted again; no
 * customer has declined anything.
 */
export interface QuoteApprovalRejected {
  readonly quote: QuoteReference;
  readonly approval: ApprovalReference;
  readonly reasonCode: string;
}

/**
 * The deal desk has approved what the fingerprint stands for. The quote becomes approved only if its own
 * fingerprint is still the same.
 */
export interface QuoteApproved {
  readonly quote: QuoteReference;
  readonly approval: ApprovalReference;
  readonly fingerprint: string;
  readonly decidedAt: string;
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

/** What was told with `QuoteRecorded` is erased: every copy of it goes. */
export interface QuoteForgotten {
  readonly quote: QuoteReference;
}

/** The answer of CPQ to `QuoteIntentState`. */
export interface QuoteIntentStateAnswer {
  readonly state: IntentState;
  readonly quote?: QuoteReference;
}

/** CPQ understood `AcceptQuote` and refused it; nothing was changed. */
export interface QuoteNotAccepted {
  readonly reason: IntentRefusal;
}

/** CPQ understood `ReviseQuote` and refused it; nothing was changed. */
export interface QuoteNotRevised {
  readonly reason: IntentRefusal;
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

/**
 * The quote has a price, kept as a snapshot and told here by its hashes only. Nobody has approved or offered it
 * yet.
 */
export interface QuotePriced {
  readonly quote: QuoteReference;
  readonly snapshot: PriceSnapshotReference;
  readonly inputsHash: string;
  readonly contentHash: string;
  readonly priceBookVersion: string;
}

/**
 * A quote as it stands after a change, for counting: its status, bands instead of amounts, and a token instead
 * of the customer.
 */
export interface QuoteRecorded {
  readonly quote: QuoteReference;
  readonly customerToken: string;
  readonly segment: string;
  readonly status: DerivedQuoteStatus;
  readonly valueBand: ValueBand;
  readonly discountBand?: ValueBand;
  readonly schemaVersion: string;
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

/** `ReviseQuote` is done; the effect is durable at CPQ. */
export interface QuoteRevisionBegun {
  readonly quote: QuoteReference;
  readonly version: number;
}

/**
 * What Sales may see of a quote beside the opportunity: its status, its total and how long it is valid. CRM
 * shows the copy and never changes it.
 */
export interface QuoteSummaryChanged {
  readonly quote: QuoteReference;
  readonly status: DerivedQuoteStatus;
  readonly totalNet?: DerivedQuoteTotalContractNet;
  readonly validUntil: string;
}

/** What was told with `QuoteSummaryChanged` is erased: every copy of it goes. */
export interface QuoteSummaryErased {
  readonly quote: QuoteReference;
}

/** A later revision has taken the place of this one, which can no longer be accepted. */
export interface QuoteSuperseded {
  readonly quote: QuoteReference;
  readonly supersededBy: number;
}

/**
 * One thing that happened to a quote, with what caused it and a token for who acted. Support shows it and
 * decides nothing by it.
 */
export interface QuoteTimelineEntryRecorded {
  readonly quote: QuoteReference;
  readonly state: DerivedQuoteStatus;
  readonly entry: TimelineEntry;
}

/** What was told with `QuoteTimelineEntryRecorded` is erased: every copy of it goes. */
export interface QuoteTimelineErased {
  readonly quote: QuoteReference;
}

export type RateSource = "ecb" | "treasury" | "contract";

export type RenderFault = "templateMissing" | "dataMissing" | "renderError" | "alreadySigned";

export type RenewalMode = "none" | "automatic" | "onRequest";

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  readonly mappingId: string;
}

/** What Experience asks of CPQ with `ReviseQuote`. */
export interface ReviseQuoteRequest {
  readonly quote: QuoteReference;
  readonly reason: string;
}

export type SalesChannel = "direct" | "partner" | "selfService";

export type Segment = "enterprise" | "midmarket" | "smb" | "public";

/** One thing that happened, as the system that knows it first said it. */
export interface TimelineEntry {
  readonly entryNo: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly system: string;
  readonly kind: TimelineKind;
  readonly eventId: string;
  readonly causationId?: string;
  readonly actorToken?: string;
  readonly summaryCode: string;
  readonly customerVisible: boolean;
}

export type TimelineKind = "fact" | "command" | "reply" | "reconciliation" | "repair" | "message";

export type ValueBand = "below1k" | "below10k" | "below100k" | "above";
