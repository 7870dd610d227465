// Written by `merestone compile`; change the spec, not this file.
/** The messages of DataWarehouse, and the values they are made of. Decimals, dates and instants are text. */

export type AcceptanceType = "clickToAccept" | "signedPdf" | "eSignature" | "masterAgreement" | "purchaseOrder" | "internalVerbal";

/**
 * Nobody knows whether a service runs. Whoever reads this tells the customer that it is being activated, and
 * nothing else.
 */
export interface ActivationOutcomeUnknown {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly lastSentAt: string;
  readonly attempt: number;
}

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

/** A fact told by Billing, once it is durable. */
export interface BillingAccountDunningChanged {
  readonly billingAccount: BillingAccountReference;
  readonly customer: CustomerMasterReference;
  readonly dunning: DunningStatus;
}

/** The identity of one billing account; the current value is Billing's to tell. */
export interface BillingAccountReference {
  readonly entity: "BillingAccount";
  readonly billingAccountId: string;
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

/** The wish to cancel was assessed and refused, for the reason given. The order goes on, or waits as before. */
export interface CancellationDenied {
  readonly order: OrderReference;
  readonly reasonCode: string;
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

/** What OMS said of `Order.status`: shown here, and decided there. */
export interface DerivedOrderStatus {
  readonly value: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Who decides it. */
  readonly sourceSystem: "OMS";
  /** When this was OMS's value. */
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

/** What went wrong, from the side of the one who asked: known or unknown, worth another try or not. */
export type ErrorClass = "transientNotSent" | "transientUnknown" | "throttled" | "inFlight" | "keyMismatch" | "concurrency" | "businessReject" | "authz" | "contractViolation" | "dataError" | "poison" | "expired" | "duplicateEffect";

/** The identity of one fallout case; the current value is OMS's to tell. */
export interface FalloutCaseReference {
  readonly entity: "FalloutCase";
  readonly falloutId: string;
}

/** A fact told by Support, once it is durable. */
export interface FalloutCaseResolved {
  readonly supportCase: SupportCaseReference;
  readonly fallout: FalloutCaseReference;
  readonly resolutionCode: string;
}

/** Something went wrong with an order, and a team owns it now. It does not say that the order has failed. */
export interface FalloutRaised {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly errorClass: ErrorClass;
  readonly ownerTeam: string;
  readonly severity: Severity;
}

/**
 * A fallout is over, by itself or by a repair, and its cause is on record. A support case about it is ended by
 * Support, separately.
 */
export interface FalloutResolved {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly resolutionCode: string;
  readonly rootCause: RootCause;
}

/**
 * One step of fulfilment is done, by the word of who carried it out or of an operator. Whether a line may be
 * charged for is told by `BillableMilestoneReached`.
 */
export interface FulfillmentTaskCompleted {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly taskType: TaskType;
  readonly completedAt: string;
}

/**
 * One attempt at a step of fulfilment has failed and will be repeated, or an operator has given the step up. The
 * order has not failed by this.
 */
export interface FulfillmentTaskFailed {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly taskType: TaskType;
  readonly errorClass: ErrorClass;
  readonly attempt: number;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  readonly taskId: string;
}

/**
 * OMS has sent the command for one step of fulfilment. It does not say that anybody has taken it, or that work
 * has begun.
 */
export interface FulfillmentTaskStarted {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly taskType: TaskType;
  readonly deadlineAt: string;
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

export type LegalAuthority = "yes" | "no" | "conditional";

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
 * Somebody wishes to cancel the order, and OMS looks whether it still can be. The order is not cancelled; what
 * came of the wish is told later.
 */
export interface OrderCancellationRequested {
  readonly order: OrderReference;
  readonly cancelSequence: number;
  readonly reasonCode: string;
}

/** An order has been split into the tasks that fulfil it. Work on them need not have begun. */
export interface OrderDecomposed {
  readonly order: OrderReference;
  readonly tasks: readonly string[];
  readonly planVersion: number;
}

/** What was told with `OrderRecorded` is erased: every copy of it goes. */
export interface OrderForgotten {
  readonly order: OrderReference;
}

/** A promise will probably be missed: told before it is. */
export interface OrderJeopardyRaised {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly deadlineAt: string;
  readonly predictedAt: string;
}

/** The identity of one order line; the current value is OMS's to tell. */
export interface OrderLineReference {
  readonly entity: "OrderLine";
  readonly orderId: string;
  readonly orderLineId: string;
}

/**
 * An order as it stands after a change, for counting: its status, the number of its lines, what went wrong if
 * anything did, and a token instead of the customer.
 */
export interface OrderRecorded {
  readonly order: OrderReference;
  readonly customerToken: string;
  readonly status: DerivedOrderStatus;
  readonly lineCount: number;
  readonly falloutClass?: string;
  readonly schemaVersion: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  readonly orderId: string;
}

/** A fact told by Pricing, once it is durable. */
export interface PriceBookPublished {
  readonly book: PriceBookVersionReference;
  readonly ruleVersion: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly contentHash: string;
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

/** A later revision has taken the place of this one, which can no longer be accepted. */
export interface QuoteSuperseded {
  readonly quote: QuoteReference;
  readonly supersededBy: number;
}

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

export type RenewalMode = "none" | "automatic" | "onRequest";

export type RepairAction = "confirm" | "resend" | "abandon" | "undo";

/**
 * A repair was carried out: by whom, with whose approval where it took one, and by hash what it changed. The
 * fallout is over only when `FalloutResolved` says so.
 */
export interface RepairActionExecuted {
  readonly fallout: FalloutCaseReference;
  readonly action: RepairAction;
  readonly actorToken: string;
  readonly approverToken?: string;
  readonly beforeHash: string;
  readonly afterHash: string;
}

export type RepairResolution = "open" | "autoRepaired" | "manuallyRepaired" | "financeAdjusted" | "acceptedDifference";

/** Closed on purpose: the monthly report counts causes, and a free text cannot be counted. */
export type RootCause = "mapping" | "timing" | "duplicate" | "lostMessage" | "manualChange" | "defect" | "partnerError" | "masterData";

export type SalesChannel = "direct" | "partner" | "selfService";

export type Segment = "enterprise" | "midmarket" | "smb" | "public";

export type Severity = "low" | "medium" | "high" | "critical";

/** The identity of one subscription; the current value is Billing's to tell. */
export interface SubscriptionReference {
  readonly entity: "Subscription";
  readonly subscriptionId: string;
}

/** The identity of one support case; the current value is Support's to tell. */
export interface SupportCaseReference {
  readonly entity: "SupportCase";
  readonly supportCaseId: string;
}

export type TaskType = "reserve" | "ship" | "install" | "activate" | "registerAsset" | "activateBilling";

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
 * Billing could not place a usage record, for instance because its asset is not there yet. The record is kept
 * and tried again.
 */
export interface UsageRejected {
  readonly asset: AssetReference;
  readonly usageId: string;
  readonly reasonCode: string;
}

export type ValueBand = "below1k" | "below10k" | "below100k" | "above";
