// Written by `merestone compile`; change the spec, not this file.
/** The messages of CRM, and the values they are made of. Decimals, dates and instants are text. */

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

/** What OMS said of `Order.status`: shown here, and decided there. */
export interface DerivedOrderStatus {
  /** The state that it is in. */
  readonly value: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Who decides it. */
  readonly sourceSystem: "OMS";
  /** When this was OMS's value. */
  readonly asOf: string;
}

/** What IAM said of `Principal.status`: shown here, and decided there. */
export interface DerivedPrincipalStatus {
  /** The state that it is in. */
  readonly value: "active" | "disabled";
  /** Who decides it. */
  readonly sourceSystem: "IAM";
  /** When this was IAM's value. */
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

/** What CPQ said of `Quote.totalContractNet`: shown here, and decided there. */
export interface DerivedQuoteTotalContractNet {
  /** One-time charges plus the recurring ones of the whole term, before tax and without usage. */
  readonly value?: Money;
  /** Who decides it. */
  readonly sourceSystem: "CPQ";
  /** When this was CPQ's value. */
  readonly asOf: string;
}

/**
 * How far a customer who is behind with payments is pursued: `none` not at all, `reminder` by being reminded,
 * `collections` by having the debt collected.
 */
export type DunningStatus = "none" | "reminder" | "collections";

/** What went wrong, from the side of the one who asked: known or unknown, worth another try or not. */
export type ErrorClass = "transientNotSent" | "transientUnknown" | "throttled" | "inFlight" | "keyMismatch" | "concurrency" | "businessReject" | "authz" | "contractViolation" | "dataError" | "poison" | "expired" | "duplicateEffect";

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

/** The answer of CRM to `FindOpportunities`. */
export interface FindOpportunitiesAnswer {
  /** Empty if CRM has none for the customer. */
  readonly opportunities: readonly OpportunityReference[];
}

/** What CPQ asks of CRM with `FindOpportunities`. */
export interface FindOpportunitiesRequest {
  /** Master id of the customer whose opportunities are listed. */
  readonly customerMasterId: string;
}

/**
 * How firmly Sales counts on an opportunity: hardly as `pipeline`, perhaps as `bestCase`, firmly as `commit`,
 * and not at all if it is `omitted` from the forecast.
 */
export type ForecastCategory = "pipeline" | "bestCase" | "commit" | "omitted";

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

/** What Sales hopes for. Nothing may be ordered, billed or promised on it. */
export interface Opportunity {
  /** Which opportunity it is. */
  readonly opportunityId: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly customer: CustomerMasterReference;
  /** CRM's id of the lead it grew from; absent if there was none. */
  readonly leadId?: string;
  readonly stage: OpportunityStage;
  readonly forecastCategory: ForecastCategory;
  /** Assigned by CRM; who the person is, IAM says. */
  readonly salesOwner: PrincipalReference;
  /** CRM's id of the campaign it came from; absent if there was none. */
  readonly campaignId?: string;
  /** What Sales hopes to earn by it; no price of any quote. */
  readonly expectedValue: Money;
  readonly quote?: QuoteReference;
  /** Shown to Sales; absent as long as nothing is quoted. */
  readonly quoteStatus?: DerivedQuoteStatus;
  /** Shown to Sales; absent as long as there is no priced quote. */
  readonly quoteTotal?: DerivedQuoteTotalContractNet;
  /** Shown to Sales; absent as long as nothing is ordered. */
  readonly orderState?: DerivedOrderStatus;
}

/** Somebody else in Sales owns the opportunity from `changedAt` on. No quote changes hands by it. */
export interface OpportunityOwnerChanged {
  readonly opportunity: OpportunityReference;
  readonly owner: PrincipalReference;
  /** From this time on the opportunity is the new owner's. */
  readonly changedAt: string;
}

/** The identity of one opportunity; the current value is CRM's to tell. */
export interface OpportunityReference {
  readonly entity: "Opportunity";
  /** Which opportunity it is. */
  readonly opportunityId: string;
}

/** A local copy of one opportunity; CRM may know better by now. */
export interface OpportunityReplica {
  readonly entity: "Opportunity";
  readonly value: Opportunity;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was CRM's value. */
  readonly asOf: string;
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

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  /** Which order it is. */
  readonly orderId: string;
}

/**
 * What Sales may see of an order: its status and when it is expected to be complete, without lines or prices.
 * CRM shows the copy and never changes it.
 */
export interface OrderSummaryChanged {
  readonly order: OrderReference;
  readonly quote: QuoteReference;
  readonly state: DerivedOrderStatus;
  /** Day on which OMS expects the order to be complete; absent if it has none. */
  readonly expectedCompletion?: string;
}

/** What was told with `OrderSummaryChanged` is erased: every copy of it goes. */
export interface OrderSummaryErased {
  readonly order: OrderReference;
}

/** What a run of `OrderSummaryExtract` announces: written last, it makes the run whole. */
export interface OrderSummaryExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `OrderSummaryExtract`. */
export interface OrderSummaryExtractRow {
  readonly order: OrderReference;
  readonly state: DerivedOrderStatus;
}

/** What was told with `PrincipalScopeChanged` is erased: every copy of it goes. */
export interface PrincipalDisabled {
  readonly principal: PrincipalReference;
}

/** What a run of `PrincipalExtract` announces: written last, it makes the run whole. */
export interface PrincipalExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `PrincipalExtract`. */
export interface PrincipalExtractRow {
  readonly principal: PrincipalReference;
  /** Granted by IAM only; a copy elsewhere grants nothing. */
  readonly roles: readonly string[];
  readonly status: DerivedPrincipalStatus;
}

/** The identity of one principal; the current value is IAM's to tell. */
export interface PrincipalReference {
  readonly entity: "Principal";
  /** Which principal it is. */
  readonly principalId: string;
}

/**
 * The roles of a principal as they are from `effectiveAt` on, for those who filter before they ask. The copy
 * grants nothing: each request is still put to `Authorize`.
 */
export interface PrincipalScopeChanged {
  readonly principal: PrincipalReference;
  /** Granted by IAM only; a copy elsewhere grants nothing. */
  readonly roles: readonly string[];
  /** Says which version of the principal's scopes the copy stands at. */
  readonly scopesVersion: string;
  readonly status: DerivedPrincipalStatus;
  /** From this time on the roles and the status count. */
  readonly effectiveAt: string;
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

/**
 * What Sales may see of a quote beside the opportunity: its status, its total and how long it is valid. CRM
 * shows the copy and never changes it.
 */
export interface QuoteSummaryChanged {
  readonly quote: QuoteReference;
  readonly status: DerivedQuoteStatus;
  readonly totalNet?: DerivedQuoteTotalContractNet;
  /** A presented quote that is not accepted by then expires. */
  readonly validUntil: string;
}

/** What was told with `QuoteSummaryChanged` is erased: every copy of it goes. */
export interface QuoteSummaryErased {
  readonly quote: QuoteReference;
}

/** What a run of `QuoteSummaryExtract` announces: written last, it makes the run whole. */
export interface QuoteSummaryExtractManifest {
  /** The day whose changes the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `QuoteSummaryExtract`. */
export interface QuoteSummaryExtractRow {
  readonly quote: QuoteReference;
  readonly status: DerivedQuoteStatus;
  readonly totalNet?: DerivedQuoteTotalContractNet;
}

/** A later revision has taken the place of this one, which can no longer be accepted. */
export interface QuoteSuperseded {
  readonly quote: QuoteReference;
  /** Number of the later revision that counts instead. */
  readonly supersededBy: number;
}

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

/** The answer of CRM to `ShowOpportunity`. */
export interface ShowOpportunityAnswer {
  readonly opportunity: OpportunityReplica;
}

/** What CPQ asks of CRM with `ShowOpportunity`. */
export interface ShowOpportunityRequest {
  /** CRM's id of the opportunity that the quote refers to. */
  readonly opportunityId: string;
}

/** The identity of one subscription; the current value is Billing's to tell. */
export interface SubscriptionReference {
  readonly entity: "Subscription";
  /** Which subscription it is. */
  readonly subscriptionId: string;
}

/**
 * Which step of fulfilment a task is: to hold stock, ship goods, install them at the customer's, switch a
 * service on, put it on record as an asset, or have Billing charge for it.
 */
export type TaskType = "reserve" | "ship" | "install" | "activate" | "registerAsset" | "activateBilling";

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
