// Written by `merestone compile`; change the spec, not this file.
/** The messages of DataWarehouse, and the values they are made of. Decimals, dates and instants are text. */

/**
 * How a customer says yes to a quote: by a click, by a signed file or an electronic signature, under a master
 * agreement that covers it, by a purchase order that names it, or by word of mouth (`internalVerbal`). Whether
 * that binds, `AcceptanceAuthority` says.
 */
export type AcceptanceType = "clickToAccept" | "signedPdf" | "eSignature" | "masterAgreement" | "purchaseOrder" | "internalVerbal";

/**
 * Nobody knows whether a service runs. Whoever reads this tells the customer that it is being activated, and
 * nothing else.
 */
export interface ActivationOutcomeUnknown {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  /** When the command whose outcome is unknown was last sent to provisioning. */
  readonly lastSentAt: string;
  /** Which attempt at the step it is, from 1; a retry is the next one. */
  readonly attempt: number;
}

/** The identity of one approval; the current value is DealDesk's to tell. */
export interface ApprovalReference {
  readonly entity: "Approval";
  /** Part of the key of one approval. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
  /** Part of the key of one approval. */
  readonly approvalId: string;
}

/**
 * The asset is active: for the first time, again after a suspension, or still, because its retirement failed.
 * The notice that a service is active waits for this.
 */
export interface AssetActivated {
  readonly asset: AssetReference;
  /** When the asset became active, be it for the first time or again. */
  readonly activatedAt: string;
  /** Hash of what was configured, the same as that of the order line. */
  readonly configuration: string;
}

/**
 * An asset is on record for an order line, and is not active yet. Nobody tells the customer that anything works,
 * or charges for it, on this fact.
 */
export interface AssetCreated {
  readonly asset: AssetReference;
  readonly customer: CustomerMasterReference;
  /** What was sold, as the order line names it. */
  readonly offeringId: string;
}

/** What was told with `AssetStatusChanged` is erased: every copy of it goes. */
export interface AssetErased {
  readonly asset: AssetReference;
}

/** What a run of `AssetExtract` announces: written last, it makes the run whole. */
export interface AssetExtractManifest {
  /** The day that the file covers, for gaps in the stream. */
  readonly day: string;
  /** Of the file, so that a damaged transfer is noticed. */
  readonly checksum: string;
  /** How many assets the file lists, so that a missing row is noticed. */
  readonly rowCount: number;
}

/** One row of `AssetExtract`. */
export interface AssetExtractRow {
  readonly asset: AssetReference;
  readonly status: DerivedAssetStatus;
  /** What was sold, as the order line names it. */
  readonly offeringId: string;
}

/** The identity of one asset; the current value is AssetInventory's to tell. */
export interface AssetReference {
  readonly entity: "Asset";
  /** Part of the key of one asset. */
  readonly orderId: string;
  /** Part of the key of one asset. */
  readonly orderLineId: string;
  /** Part of the key of one asset. */
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
  /** What was sold, as the order line names it. */
  readonly offeringId: string;
  /** Hash of what was configured, the same as that of the order line. */
  readonly configuration: string;
  /** When the asset became active; absent while it never was. */
  readonly activatedAt?: string;
}

/**
 * The asset is out of use for now: asset operations suspended it, or its retirement failed while it was
 * suspended. It has not ended and may become active again.
 */
export interface AssetSuspended {
  readonly asset: AssetReference;
  /** Why the asset is out of use, as a code. */
  readonly reasonCode: string;
  /** Since when the asset is out of use. */
  readonly suspendedAt: string;
}

/**
 * The asset has ended for good, whether or not it ever was active. What becomes of its subscription is Billing's
 * to say.
 */
export interface AssetTerminated {
  readonly asset: AssetReference;
  /** When the asset ended, whether or not it ever was active. */
  readonly terminatedAt: string;
}

/**
 * A line has reached the point from which it may be charged for. It does not say that Billing has been asked
 * yet.
 */
export interface BillableMilestoneReached {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  /** The row of the billing policy that says what makes such a line billable. */
  readonly policyId: string;
  /** Of the event that made the line billable, such as a dispatch or a signature. */
  readonly triggerEventId: string;
  /** From when on the line may be charged for. */
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
  /** Which billing account it is. */
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
  /** Of the charges that are confirmed, to be compared with those that were requested. */
  readonly chargeListHash: string;
}

/** OMS has asked Billing to charge for a line, and has no answer yet. The customer is told nothing on this fact. */
export interface BillingActivationRequested {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  /** Of the charges that Billing was asked for; the amounts are not told here. */
  readonly chargeListHash: string;
}

/**
 * Nobody knows whether Billing has begun to charge for a line. OMS asks again at `nextAskAt`; readers conclude
 * neither that it failed nor that it succeeded.
 */
export interface BillingActivationUnconfirmedEntered {
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  /** Since when nobody knows the outcome of the request to Billing. */
  readonly since: string;
  /** How many attempts there were so far that left the outcome unknown. */
  readonly attempts: number;
  /** When OMS next asks Billing what became of the request. */
  readonly nextAskAt: string;
}

/** The wish to cancel was assessed and refused, for the reason given. The order goes on, or waits as before. */
export interface CancellationDenied {
  readonly order: OrderReference;
  /** Why the order can no longer be cancelled, such as a point of no return passed. */
  readonly reasonCode: string;
}

/** How much a publication contains, told with it so that an incomplete one is noticed. */
export interface CatalogCounts {
  /** Number of offerings in the publication. */
  readonly offerings: number;
  /** Number of compatibility rules in the publication. */
  readonly rules: number;
  /** Number of rows in the published file. */
  readonly rows: number;
}

/**
 * A catalog version is there as a whole and counts from `effectiveFrom` on. Readers drop what they cached; a
 * quote keeps the version that it was configured with.
 */
export interface CatalogVersionPublished {
  readonly publication: CatalogVersionReference;
  /** From then on the version counts, as a whole; quotes keep the one they have. */
  readonly effectiveFrom: string;
  /** Over all that was published, to show that the archived version is unchanged. */
  readonly contentHash: string;
  readonly compatibility: Compatibility;
  readonly counts: CatalogCounts;
}

/** The identity of one catalog version; the current value is Catalog's to tell. */
export interface CatalogVersionReference {
  readonly entity: "CatalogVersion";
  /** Which catalog version it is. */
  readonly catalogVersion: string;
}

/**
 * What a new catalogue version does to what was valid before: with `backward` it stays valid, with `breaking`
 * some of it does not. No quote is changed by either, as each keeps its version.
 */
export type Compatibility = "backward" | "breaking";

/**
 * A rule about what goes together has a new version, and `affected` names the offerings. Running quotes are
 * looked at again; what was sold stays as it was.
 */
export interface CompatibilityRuleChanged {
  readonly publication: CatalogVersionReference;
  /** The rule that changed, under the id that all its versions have. */
  readonly ruleId: string;
  /** The version that the rule has now. */
  readonly ruleVersion: string;
  /** Ids of the offerings that the rule is about. */
  readonly affected: readonly string[];
}

/**
 * How it became certain that Billing charges: by Billing's own `reply`, by a `reconciliation` that asked for it,
 * or on a person's word (`manual`).
 */
export type ConfirmedBy = "reply" | "reconciliation" | "manual";

/** The identity of one contract; the current value is CLM's to tell. */
export interface ContractReference {
  readonly entity: "Contract";
  /** Which contract it is. */
  readonly contractId: string;
}

/**
 * The contract document with the given hash has been signed. The quote is not accepted by that alone: CPQ first
 * compares the hash with that of its proposal.
 */
export interface ContractSigned {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  /** Of the only document that can be signed; CPQ compares it with the proposal's. */
  readonly documentHash: string;
  /** As the document service said it when the document was made. */
  readonly templateVersion: string;
  /** Clauses of the document with their versions; their text never leaves CLM. */
  readonly clauseVersions: readonly string[];
  /** Stands for the signer, whose identity stays in CLM. */
  readonly signerToken: string;
  /** When the last signature that was needed was given. */
  readonly signedAt: string;
  /** Day from which the contract counts. */
  readonly effectiveDate: string;
  /** Length of the contract in months. */
  readonly termMonths: number;
  readonly renewalMode: RenewalMode;
  /** Names the conditions of termination; what they say is told to Billing alone. */
  readonly terminationCode: string;
}

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

/** What AssetInventory said of `Asset.status`: shown here, and decided there. */
export interface DerivedAssetStatus {
  /** The state that it is in. */
  readonly value: "created" | "pendingTerminate.whileActive" | "pendingTerminate.whileSuspended" | "pendingActive" | "active" | "cancelled" | "aborted" | "suspended" | "terminated";
  /** Who decides it. */
  readonly sourceSystem: "AssetInventory";
  /** When this was AssetInventory's value. */
  readonly asOf: string;
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

/** What OMS said of `Order.status`: shown here, and decided there. */
export interface DerivedOrderStatus {
  /** The state that it is in. */
  readonly value: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Who decides it. */
  readonly sourceSystem: "OMS";
  /** When this was OMS's value. */
  readonly asOf: string;
}

/** What CPQ said of `Quote.status`: shown here, and decided there. */
export interface DerivedQuoteStatus {
  /** The state that it is in. */
  readonly value: "draft" | "priced" | "approvalPending" | "approved" | "presented" | "acceptancePending" | "accepted" | "declined" | "expired" | "superseded" | "cancelled" | "ordered";
  /** Who decides it. */
  readonly sourceSystem: "CPQ";
  /** When this was CPQ's value. */
  readonly asOf: string;
}

/**
 * What two sides differ about: how a command ended, in which state a thing is, money, an asset, or what the
 * catalogue says. A `financial` difference is never repaired without a person.
 */
export type DiscrepancyKind = "commandOutcome" | "state" | "financial" | "asset" | "catalog";

/**
 * How far a customer who is behind with payments is pursued: `none` not at all, `reminder` by being reminded,
 * `collections` by having the debt collected.
 */
export type DunningStatus = "none" | "reminder" | "collections";

/**
 * A policy about who may have an offering has a new version, and `affected` names the segments. Running quotes
 * are looked at again; what was sold stays as it was.
 */
export interface EligibilityPolicyChanged {
  readonly publication: CatalogVersionReference;
  /** The policy that changed, as offerings refer to it. */
  readonly policyId: string;
  /** The version that the policy has now. */
  readonly policyVersion: string;
  /** Customer segments for which the answer may be another now. */
  readonly affected: readonly string[];
}

/** What went wrong, from the side of the one who asked: known or unknown, worth another try or not. */
export type ErrorClass = "transientNotSent" | "transientUnknown" | "throttled" | "inFlight" | "keyMismatch" | "concurrency" | "businessReject" | "authz" | "contractViolation" | "dataError" | "poison" | "expired" | "duplicateEffect";

/** The identity of one fallout case; the current value is OMS's to tell. */
export interface FalloutCaseReference {
  readonly entity: "FalloutCase";
  /** Which fallout case it is. */
  readonly falloutId: string;
}

/** A fact told by Support, once it is durable. */
export interface FalloutCaseResolved {
  /** Absent until Support has opened a case. */
  readonly supportCase: SupportCaseReference;
  readonly fallout: FalloutCaseReference;
  /** Says by a code how Support ended its case; it does not end the fallout. */
  readonly resolutionCode: string;
}

/** Something went wrong with an order, and a team owns it now. It does not say that the order has failed. */
export interface FalloutRaised {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly errorClass: ErrorClass;
  /** Who has to act; without a team no fallout is triaged. */
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
  /** Says by a code how the fallout ended. */
  readonly resolutionCode: string;
  readonly rootCause: RootCause;
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
 * One step of fulfilment is done, by the word of who carried it out or of an operator. Whether a line may be
 * charged for is told by `BillableMilestoneReached`.
 */
export interface FulfillmentTaskCompleted {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly taskType: TaskType;
  /** When the step counted as done, by a reply or an operator's confirmation. */
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
  /** Which attempt at the step it is, from 1; a retry is the next one. */
  readonly attempt: number;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  /** Which fulfillment task it is. */
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
  /** By when the step is to be done; jeopardy is raised before it is missed. */
  readonly deadlineAt: string;
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

/**
 * Whether an acceptance binds the customer: `yes`, `no`, or `conditional`, which means only with the evidence
 * that its type of acceptance asks for. With it a conditional acceptance counts as `yes`; an order is taken with
 * `yes` only.
 */
export type LegalAuthority = "yes" | "no" | "conditional";

/** An amount of money with its currency. */
export interface Money {
  /** A decimal string, never a JSON number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** The range that an amount lies in, told instead of it; open where an end is missing. */
export interface MoneyBand {
  /** The least that it can be. */
  readonly atLeast?: Money;
  /** It is less than this. */
  readonly below?: Money;
}

/** The identity of one opportunity; the current value is CRM's to tell. */
export interface OpportunityReference {
  readonly entity: "Opportunity";
  /** Which opportunity it is. */
  readonly opportunityId: string;
}

/**
 * How far Sales is with an opportunity: from `prospect` to `negotiate` it is open, and then it is won or lost.
 * Even `closedWon` binds nobody and makes no order.
 */
export type OpportunityStage = "prospect" | "qualify" | "propose" | "negotiate" | "closedWon" | "closedLost";

/**
 * Sales has moved an opportunity to another stage. No quote changes by it, whether the opportunity is won or
 * lost.
 */
export interface OpportunityStageChanged {
  readonly opportunity: OpportunityReference;
  readonly fromStage: OpportunityStage;
  readonly toStage: OpportunityStage;
  /** When Sales moved it, not when the fact was sent. */
  readonly changedAt: string;
}

/**
 * Somebody wishes to cancel the order, and OMS looks whether it still can be. The order is not cancelled; what
 * came of the wish is told later.
 */
export interface OrderCancellationRequested {
  readonly order: OrderReference;
  /** Which wish to cancel this order it is, as numbered by whoever asked. */
  readonly cancelSequence: number;
  /** Why cancelling is wished for, as a code. */
  readonly reasonCode: string;
}

/** An order has been split into the tasks that fulfil it. Work on them need not have begun. */
export interface OrderDecomposed {
  readonly order: OrderReference;
  /** Ids of the fulfilment tasks that the order was split into. */
  readonly tasks: readonly string[];
  /** Which plan of the order these tasks belong to, from 1; a new plan raises it. */
  readonly planVersion: number;
}

/** What a run of `OrderExtract` announces: written last, it makes the run whole. */
export interface OrderExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `OrderExtract`. */
export interface OrderExtractRow {
  readonly order: OrderReference;
  /**
   * Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same
   * text each time, to count and to join by, with nothing to read in it.
   */
  readonly customerToken: string;
  readonly status: DerivedOrderStatus;
}

/** What was told with `OrderRecorded` is erased: every copy of it goes. */
export interface OrderForgotten {
  readonly order: OrderReference;
}

/** A promise will probably be missed: told before it is. */
export interface OrderJeopardyRaised {
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  /** By when the step is to be done; jeopardy is raised before it is missed. */
  readonly deadlineAt: string;
  /** When the task is now expected to be done, which is after its deadline. */
  readonly predictedAt: string;
}

/** The identity of one order line; the current value is OMS's to tell. */
export interface OrderLineReference {
  readonly entity: "OrderLine";
  /** Part of the key of one order line. */
  readonly orderId: string;
  /** Part of the key of one order line. */
  readonly orderLineId: string;
}

/**
 * An order as it stands after a change, for counting: its status, the number of its lines, what went wrong if
 * anything did, and a token instead of the customer.
 */
export interface OrderRecorded {
  readonly order: OrderReference;
  /**
   * Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same
   * text each time, to count and to join by, with nothing to read in it.
   */
  readonly customerToken: string;
  readonly status: DerivedOrderStatus;
  /** How many lines the order has, up to 1000. */
  readonly lineCount: number;
  /** Class of the error if something went wrong; absent otherwise. */
  readonly falloutClass?: string;
  /** Version of the schema of this fact; an unknown one is quarantined. */
  readonly schemaVersion: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  /** Which order it is. */
  readonly orderId: string;
}

/** A fact told by Pricing, once it is durable. */
export interface PriceBookPublished {
  readonly book: PriceBookVersionReference;
  /** Pricing rules that belong to the book; price snapshots are compared with it. */
  readonly ruleVersion: string;
  /** From then on prices are computed with this book; older quotes stay valid. */
  readonly effectiveFrom: string;
  /** When the book stops counting; absent if no end is set. */
  readonly effectiveTo?: string;
  /** Over all that was published, to show that the archived book is unchanged. */
  readonly contentHash: string;
}

/** The identity of one price book version; the current value is Pricing's to tell. */
export interface PriceBookVersionReference {
  readonly entity: "PriceBookVersion";
  /** Which price book version it is. */
  readonly priceBookVersion: string;
}

/** The identity of one price snapshot; the current value is CPQ's to tell. */
export interface PriceSnapshotReference {
  readonly entity: "PriceSnapshot";
  /** Part of the key of one price snapshot. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
  /** Part of the key of one price snapshot. */
  readonly priceSnapshotId: string;
}

/**
 * An offering may be sold with the named publication from `effectiveFrom` on. It says nothing about stock, or
 * about who may have it.
 */
export interface ProductOfferingActivated {
  readonly publication: CatalogVersionReference;
  readonly offering: ProductOfferingVersionReference;
  /** From then on the version counts, as a whole; quotes keep the one they have. */
  readonly effectiveFrom: string;
}

/** A quote that holds it stays valid until its own end, and is quoted again after that. */
export interface ProductOfferingRetired {
  readonly publication: CatalogVersionReference;
  readonly offering: ProductOfferingVersionReference;
  /** When Catalog retired it; quotes that hold it stay valid to their end. */
  readonly retiredAt: string;
  /** Last day on which the offering can be ordered. */
  readonly lastOrderDate: string;
  readonly replacement?: ProductOfferingVersionReference;
}

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

/** The identity of one proposal artifact; the current value is Notifier's to tell. */
export interface ProposalArtifactReference {
  readonly entity: "ProposalArtifact";
  /** Which proposal artifact it is. */
  readonly artifactId: string;
}

/**
 * The customer has begun to accept, and what binds the customer, such as a signature, is still missing. Nothing
 * is accepted yet, and nothing can be ordered.
 */
export interface QuoteAcceptancePending {
  readonly quote: QuoteReference;
  readonly acceptanceType: AcceptanceType;
  /** When the acceptance was begun; the wait is counted from then on. */
  readonly since: string;
}

/** The identity of one quote acceptance; the current value is CPQ's to tell. */
export interface QuoteAcceptanceReference {
  readonly entity: "QuoteAcceptance";
  /** Part of the key of one quote acceptance. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
  /** Part of the key of one quote acceptance. */
  readonly acceptanceId: string;
}

/**
 * The customer has accepted this revision, as the document with the given hash, and is bound by it: a
 * conditional acceptance is told once its evidence is there, as yes. It is not an order yet.
 */
export interface QuoteAccepted {
  readonly quote: QuoteReference;
  readonly acceptance: QuoteAcceptanceReference;
  readonly acceptanceType: AcceptanceType;
  /** What `AcceptanceAuthority` gives for type, channel and contract value. */
  readonly legalAuthority: LegalAuthority;
  /** Of what was accepted: equal to the hash of what was presented. */
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
  /** What ended it: a changed line, price or rule, or a withdrawal. */
  readonly cause: string;
}

/**
 * The deal desk has said no. The quote returns to priced, where it can be changed and submitted again; no
 * customer has declined anything.
 */
export interface QuoteApprovalRejected {
  readonly quote: QuoteReference;
  readonly approval: ApprovalReference;
  /** Why the deal desk said no, as a code. */
  readonly reasonCode: string;
}

/**
 * The deal desk has approved what the fingerprint stands for. The quote becomes approved only if its own
 * fingerprint is still the same.
 */
export interface QuoteApproved {
  readonly quote: QuoteReference;
  readonly approval: ApprovalReference;
  /** What was approved; the quote follows only if its own fingerprint is equal. */
  readonly fingerprint: string;
  /** When the approver decided, as the approval has it. */
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
  /** Why it was declined, as a code from CLM or from Sales. */
  readonly reasonCode: string;
}

/**
 * The quote has run out: it was not accepted before `validUntil`, or not ordered within 30 days of its
 * acceptance. It can no longer be ordered.
 */
export interface QuoteExpired {
  readonly quote: QuoteReference;
  /** A presented quote that is not accepted by then expires. */
  readonly validUntil: string;
}

/** What a run of `QuoteExtract` announces: written last, it makes the run whole. */
export interface QuoteExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `QuoteExtract`. */
export interface QuoteExtractRow {
  readonly quote: QuoteReference;
  /**
   * Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same
   * text each time, to count and to join by, with nothing to read in it.
   */
  readonly customerToken: string;
  readonly status: DerivedQuoteStatus;
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
  /** Content hash of the document that was presented; nothing else can be accepted. */
  readonly proposalHash: string;
  /** A presented quote that is not accepted by then expires. */
  readonly validUntil: string;
}

/**
 * The quote has a price, kept as a snapshot and told here by its hashes only. Nobody has approved or offered it
 * yet.
 */
export interface QuotePriced {
  readonly quote: QuoteReference;
  readonly snapshot: PriceSnapshotReference;
  /** Over all inputs of the calculation; the same inputs give the same content hash. */
  readonly inputsHash: string;
  /** Over the whole answer of Pricing; a different one for equal inputs is an error. */
  readonly contentHash: string;
  /** Price book that was calculated with, as Pricing named it. */
  readonly priceBookVersion: string;
}

/**
 * A quote as it stands after a change, for counting: its status, ranges instead of amounts, and a token instead
 * of the customer. Sales gets the total itself, with `QuoteSummaryChanged`.
 */
export interface QuoteRecorded {
  readonly quote: QuoteReference;
  /**
   * Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same
   * text each time, to count and to join by, with nothing to read in it.
   */
  readonly customerToken: string;
  /** Market segment of the customer, for grouping. */
  readonly segment: string;
  readonly status: DerivedQuoteStatus;
  /**
   * The quote's total contract value, net, which `QuoteSummaryChanged` shows whole to Sales. What crosses is the
   * range that it lies in.
   */
  readonly valueBand: MoneyBand;
  /** Its discount; absent if there is none. What crosses is the range that it lies in. */
  readonly discountBand?: MoneyBand;
  /** Version of the schema of this fact; an unknown one is quarantined. */
  readonly schemaVersion: string;
}

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  /** Part of the key of one quote. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
}

/**
 * A new revision of a quote has been begun, for the reason given. It has to be priced and presented by itself
 * before it can be accepted.
 */
export interface QuoteRevised {
  readonly quote: QuoteReference;
  /** Number of the revision from which this one was begun. */
  readonly fromRevision: number;
  /** Why a new revision was needed, as given with `ReviseQuote`. */
  readonly reason: string;
}

/** A later revision has taken the place of this one, which can no longer be accepted. */
export interface QuoteSuperseded {
  readonly quote: QuoteReference;
  /** Number of the later revision that counts instead. */
  readonly supersededBy: number;
}

/** The identity of one reconciliation case; the current value is OMS's to tell. */
export interface ReconciliationCaseReference {
  readonly entity: "ReconciliationCase";
  /** Which reconciliation case it is. */
  readonly reconciliationId: string;
}

/**
 * Two records that should agree do not, and a team owns the difference. Which of them is right is not said, and
 * neither are amounts.
 */
export interface ReconciliationDiscrepancyFound {
  readonly case: ReconciliationCaseReference;
  readonly kind: DiscrepancyKind;
  /** Names the record of the expected side, which says what should be. */
  readonly leftRef: string;
  /** Names the record of the observed side, which was found to differ. */
  readonly rightRef: string;
  /** Who has to settle it; a case is not assigned while this is empty. */
  readonly ownerTeam: string;
  /** Of the difference, which facts tell instead of it so that amounts stay with the case. */
  readonly differenceHash: string;
}

/**
 * A difference is settled and its cause is on record: it was repaired, adjusted by finance, or accepted as it
 * is, so that the two records may still differ.
 */
export interface ReconciliationResolved {
  readonly case: ReconciliationCaseReference;
  readonly kind: DiscrepancyKind;
  /** Open until the difference is settled, and then how it was. */
  readonly resolution: RepairResolution;
  readonly rootCause: RootCause;
  /** A token for whoever settled the difference, in place of the name. */
  readonly actorToken: string;
}

/**
 * What happens to a contract at the end of its term: with `none` it ends, with `automatic` it goes on by itself,
 * with `onRequest` only if that is asked for.
 */
export type RenewalMode = "none" | "automatic" | "onRequest";

/**
 * What an operator does about a task that needs repair: `confirm` that it is done, `resend` its command,
 * `abandon` it as failed, or `undo` it by a command that takes it back.
 */
export type RepairAction = "confirm" | "resend" | "abandon" | "undo";

/**
 * A repair was carried out: by whom, with whose approval where it took one, and by hash what it changed. The
 * fallout is over only when `FalloutResolved` says so.
 */
export interface RepairActionExecuted {
  readonly fallout: FalloutCaseReference;
  readonly action: RepairAction;
  /** Stands for whoever carried out the repair, and names nobody. */
  readonly actorToken: string;
  /** Stands for whoever approved it; absent where it took no approval. */
  readonly approverToken?: string;
  /** Of what was repaired, as it was before the repair. */
  readonly beforeHash: string;
  /** Of what was repaired, as it was afterwards; the difference is proof. */
  readonly afterHash: string;
}

/**
 * How a difference was settled: by the system or by a person, by an adjustment that finance posted, or not at
 * all, if it was accepted as it is. It is `open` until then.
 */
export type RepairResolution = "open" | "autoRepaired" | "manuallyRepaired" | "financeAdjusted" | "acceptedDifference";

/** Closed on purpose: the monthly report counts causes, and a free text cannot be counted. */
export type RootCause = "mapping" | "timing" | "duplicate" | "lostMessage" | "manualChange" | "defect" | "partnerError" | "masterData";

/**
 * By which way a quote reaches the customer: `direct` by the seller's own desk, `partner` by a partner's,
 * `selfService` when customers serve themselves in the portal. What may be seen, and which acceptance binds,
 * depends on it.
 */
export type SalesChannel = "direct" | "partner" | "selfService";

/**
 * Which part of the market a customer belongs to, as master data says: large, medium or small businesses
 * (`smb`), or the public sector. Eligibility and reports go by it.
 */
export type Segment = "enterprise" | "midmarket" | "smb" | "public";

/**
 * How grave a fallout is, from `low` to `critical`. It is told with the fallout, and frozen in the request for a
 * support case.
 */
export type Severity = "low" | "medium" | "high" | "critical";

/** The identity of one subscription; the current value is Billing's to tell. */
export interface SubscriptionReference {
  readonly entity: "Subscription";
  /** Which subscription it is. */
  readonly subscriptionId: string;
}

/** The identity of one support case; the current value is Support's to tell. */
export interface SupportCaseReference {
  readonly entity: "SupportCase";
  /** Which support case it is. */
  readonly supportCaseId: string;
}

/**
 * Which step of fulfilment a task is: to hold stock, ship goods, install them at the customer's, switch a
 * service on, put it on record as an asset, or have Billing charge for it.
 */
export type TaskType = "reserve" | "ship" | "install" | "activate" | "registerAsset" | "activateBilling";

/**
 * Billing has put a price on a usage record, for the first time or again. The amount is not told, and nothing is
 * invoiced by this.
 */
export interface UsageRated {
  readonly asset: AssetReference;
  /** The record that now has a price, for the first time or again. */
  readonly usageId: string;
  /** Period to which the rated usage counts. */
  readonly period: string;
}

/**
 * Billing could not place a usage record, for instance because its asset is not there yet. The record is kept
 * and tried again.
 */
export interface UsageRejected {
  readonly asset: AssetReference;
  /** The record that could not be placed and will be tried again. */
  readonly usageId: string;
  /** Why it could not be placed, for instance because its asset is missing. */
  readonly reasonCode: string;
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
