// Written by `merestone compile`; change the spec, not this file.
/** The messages of Support, and the values they are made of. Decimals, dates and instants are text. */

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

/**
 * What became of the request for a support case: `opening` while Support works on it, `opened` when the case
 * exists, `refused` when there is none. Either way the fallout stays with its team.
 */
export type CaseAnswer = "opened" | "opening" | "refused";

/**
 * Why Support opens no case for a fallout: `unknownOrder` when it has no such order, `unknownTeam` when the team
 * that is to own it does not exist.
 */
export type CaseRefusal = "unknownOrder" | "unknownTeam";

/**
 * How it became certain that Billing charges: by Billing's own `reply`, by a `reconciliation` that asked for it,
 * or on a person's word (`manual`).
 */
export type ConfirmedBy = "reply" | "reconciliation" | "manual";

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

/**
 * By which way a message reaches the customer: by `email`, by `sms`, as a message in the `portal`, or by
 * `letter`.
 */
export type DeliveryChannel = "email" | "sms" | "portal" | "letter";

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

/** What went wrong, from the side of the one who asked: known or unknown, worth another try or not. */
export type ErrorClass = "transientNotSent" | "transientUnknown" | "throttled" | "inFlight" | "keyMismatch" | "concurrency" | "businessReject" | "authz" | "contractViolation" | "dataError" | "poison" | "expired" | "duplicateEffect";

/** Support has durably taken `OpenFalloutCase` and will decide it. */
export interface FalloutCaseAccepted {
  readonly fallout: FalloutCaseReference;
}

/** `OpenFalloutCase` was taken and could not be carried out; nothing remains of it. */
export interface FalloutCaseFailed {
  readonly reason: CaseRefusal;
}

/** `OpenFalloutCase` is done; the effect is durable at Support. */
export interface FalloutCaseOpened {
  readonly fallout: FalloutCaseReference;
  /** Absent until Support has opened a case. */
  readonly supportCase: SupportCaseReference;
}

/** The identity of one fallout case; the current value is OMS's to tell. */
export interface FalloutCaseReference {
  readonly entity: "FalloutCase";
  /** Which fallout case it is. */
  readonly falloutId: string;
}

/** Support understood `OpenFalloutCase` and refused it; nothing was changed. */
export interface FalloutCaseRejected {
  readonly reason: CaseRefusal;
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

/** The identity of one installation appointment; the current value is Workforce's to tell. */
export interface InstallationAppointmentReference {
  readonly entity: "InstallationAppointment";
  /** Part of the key of one installation appointment. */
  readonly orderId: string;
  /** Part of the key of one installation appointment. */
  readonly orderLineId: string;
  /** Part of the key of one installation appointment. */
  readonly appointmentId: string;
}

/**
 * The technician has ended the visit with a report, known here by its hash. Nothing becomes billable by it: that
 * takes the customer's signature.
 */
export interface InstallationCompleted {
  readonly appointment: InstallationAppointmentReference;
  /** Of the technician's report, which itself is not told. */
  readonly jobReportHash: string;
  /** When the technician ended the visit; the customer signs separately. */
  readonly completedAt: string;
}

/**
 * A visit that had begun has failed, and `fault` says on whose side. The appointment is over; another visit
 * needs a booking of its own.
 */
export interface InstallationFailed {
  readonly appointment: InstallationAppointmentReference;
  readonly fault: VisitFault;
  /** Why the visit failed, more exactly than `fault` says it. */
  readonly reasonCode: string;
}

/**
 * What a message wants to tell the customer. Each has a state that has to be reached first:
 * `orderBeingActivated` is said while nobody knows whether anything works, `serviceActive` only once the asset
 * is active.
 */
export type Intent = "orderBeingActivated" | "serviceActive" | "orderConfirmed" | "orderChanged" | "billingActivated" | "cancellationConfirmed" | "proposalReady";

/** The identity of one notification outbox entry; the current value is Notifier's to tell. */
export interface NotificationOutboxEntryReference {
  readonly entity: "NotificationOutboxEntry";
  /** Which notification outbox entry it is. */
  readonly notificationId: string;
}

/** A fact told by Notifier, once it is durable. */
export interface NotificationSent {
  readonly notification: NotificationOutboxEntryReference;
  readonly intent: Intent;
  /** Over the body that the provider took; the body itself is not told. */
  readonly bodyHash: string;
  readonly deliveryChannel: DeliveryChannel;
}

/** What OMS asks of Support with `OpenFalloutCase`. */
export interface OpenFalloutCaseRequest {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly errorClass: ErrorClass;
  readonly severity: Severity;
  /** Who has to act; without a team no fallout is triaged. */
  readonly ownerTeam: string;
  /** Code of the last error as it was then; absent if there was none. */
  readonly lastError?: string;
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

/**
 * The order is cancelled for good, after each step that takes something back was completed or given up. A wish
 * to cancel is not told here.
 */
export interface OrderCancelled {
  readonly order: OrderReference;
  /** Always cancelled, from which no order returns. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
}

/**
 * The order is complete: no shipment, activation, registration of an asset or request to charge is open for it.
 * It does not say that anything was invoiced or paid.
 */
export interface OrderCompleted {
  readonly order: OrderReference;
  /** Always completed, from which no order returns. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** When the order became complete; invoices and payments have times of their own. */
  readonly completedAt: string;
}

/** An order has been split into the tasks that fulfil it. Work on them need not have begun. */
export interface OrderDecomposed {
  readonly order: OrderReference;
  /** Ids of the fulfilment tasks that the order was split into. */
  readonly tasks: readonly string[];
  /** Which plan of the order these tasks belong to, from 1; a new plan raises it. */
  readonly planVersion: number;
}

/** An operator has ended the order as failed, for the reason given. It is not taken up again. */
export interface OrderFailed {
  readonly order: OrderReference;
  /** Always failed, from which no order returns. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Why the operator ended the order, as given when closing it. */
  readonly reason: string;
}

/**
 * Work on the order waits, for the reason given. The order is not over: it may be resumed, cancelled or ended by
 * an operator.
 */
export interface OrderHeld {
  readonly order: OrderReference;
  /** How the order waits: held, pending.waiting or pending.billingUnconfirmed. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Why work on the order waits, in free text. */
  readonly reason: string;
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

/** An operator has ended the order with only a part of it done. The rest does not follow under this order. */
export interface OrderPartiallyCompleted {
  readonly order: OrderReference;
  /** Always partial, from which no order returns. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** When the operator ended the order with the rest of it undone. */
  readonly completedAt: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  /** Which order it is. */
  readonly orderId: string;
}

/** An order that waited is in progress again. No date is promised by it. */
export interface OrderResumed {
  readonly order: OrderReference;
  /** Always inProgress, whatever the order was waiting in. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
}

/** OMS has taken an accepted quote as an order. Fulfilment has not begun, and the order may still be rejected. */
export interface OrderSubmitted {
  readonly order: OrderReference;
  readonly quote: QuoteReference;
  /** The state that the order was in after it, which is acknowledged. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
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

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  /** Part of the key of one quote. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
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

/** What a run of `QuoteTimelineExtract` announces: written last, it makes the run whole. */
export interface QuoteTimelineExtractManifest {
  /** The day whose entries the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `QuoteTimelineExtract`. */
export interface QuoteTimelineExtractRow {
  readonly quote: QuoteReference;
  readonly entry: TimelineEntry;
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

/**
 * A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new
 * reservation.
 */
export interface ReservationExpired {
  readonly reservation: ReservationReference;
  /** When the hold ended; since then others may take the stock. */
  readonly expiredAt: string;
}

/** The identity of one reservation; the current value is Inventory's to tell. */
export interface ReservationReference {
  readonly entity: "Reservation";
  /** Part of the key of one reservation. */
  readonly orderId: string;
  /** Part of the key of one reservation. */
  readonly orderLineId: string;
  /** Part of the key of one reservation. */
  readonly reservationId: string;
}

/** Closed on purpose: the monthly report counts causes, and a free text cannot be counted. */
export type RootCause = "mapping" | "timing" | "duplicate" | "lostMessage" | "manualChange" | "defect" | "partnerError" | "masterData";

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

/**
 * The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware
 * is billable from its dispatch on.
 */
export interface ShipmentDelivered {
  readonly shipment: ShipmentReference;
  /** When the carrier delivered the goods; charging does not begin with it. */
  readonly deliveredAt: string;
  /** Names the carrier's proof of delivery, which itself is not told. */
  readonly proofRef: string;
}

/** After dispatch. What was charged for it goes back by a credit memo. */
export interface ShipmentLost {
  readonly shipment: ShipmentReference;
  readonly reason: ShipmentRefusal;
}

/** The identity of one shipment; the current value is Inventory's to tell. */
export interface ShipmentReference {
  readonly entity: "Shipment";
  /** Part of the key of one shipment. */
  readonly orderId: string;
  /** Part of the key of one shipment. */
  readonly orderLineId: string;
  /** Part of the key of one shipment. */
  readonly shipmentId: string;
}

/**
 * Why goods do not leave, cannot be recalled or do not arrive: `notReserved` until stock is held for them,
 * `addressUnserved` when nobody delivers there, `damaged`, `carrierRefused` when the carrier does not take them,
 * `alreadyDispatched` when it is too late to recall them.
 */
export type ShipmentRefusal = "notReserved" | "addressUnserved" | "damaged" | "carrierRefused" | "alreadyDispatched";

/** The identity of one subscription; the current value is Billing's to tell. */
export interface SubscriptionReference {
  readonly entity: "Subscription";
  /** Which subscription it is. */
  readonly subscriptionId: string;
}

/**
 * Where a subscription stands, by Billing's decision: `pending` until its activation is completed, `suspended`
 * if it may become active again, `cancelled` if it was taken back, `ended` if it is over in any other way.
 */
export type SubscriptionState = "pending" | "active" | "suspended" | "cancelled" | "ended";

/**
 * A subscription has become active, suspended, cancelled or ended, by Billing's decision. Readers show it, and
 * no order changes its status by it.
 */
export interface SubscriptionStatusChanged {
  readonly subscription: SubscriptionReference;
  readonly orderLine: OrderLineReference;
  readonly status: SubscriptionState;
  /** When Billing changed the status, not when the fact was sent. */
  readonly changedAt: string;
}

/** The identity of one support case; the current value is Support's to tell. */
export interface SupportCaseReference {
  readonly entity: "SupportCase";
  /** Which support case it is. */
  readonly supportCaseId: string;
}

/** The answer of Support to `SupportCaseState`. */
export interface SupportCaseStateAnswer {
  readonly state: CaseAnswer;
  /** The case that was opened; absent while there is none. */
  readonly supportCase?: SupportCaseReference;
}

/**
 * Which step of fulfilment a task is: to hold stock, ship goods, install them at the customer's, switch a
 * service on, put it on record as an asset, or have Billing charge for it.
 */
export type TaskType = "reserve" | "ship" | "install" | "activate" | "registerAsset" | "activateBilling";

/** One thing that happened, as the system that knows it first said it. */
export interface TimelineEntry {
  /** Position on the timeline of the order or quote; a gap is a missing entry. */
  readonly entryNo: number;
  /** When it happened, by the clock of the system that knows it first. */
  readonly at: string;
  /** When the entry was written, which may be later than it happened. */
  readonly recordedAt: string;
  /** Name of the system that knows it first. */
  readonly system: string;
  readonly kind: TimelineKind;
  /** The event that the entry was made from. */
  readonly eventId: string;
  /** What caused it; absent for an entry that nothing else caused. */
  readonly causationId?: string;
  /** Stands for whoever acted and names nobody; absent where nobody is known. */
  readonly actorToken?: string;
  /** Says by a code, not by free text, what happened. */
  readonly summaryCode: string;
  /** Whether the customer sees the entry in the portal too. */
  readonly customerVisible: boolean;
}

/**
 * One thing that happened to an order, with what caused it and a token for who acted. Support shows it and
 * decides nothing by it.
 */
export interface TimelineEntryRecorded {
  readonly order: OrderReference;
  readonly state: DerivedOrderStatus;
  readonly entry: TimelineEntry;
}

/** What was told with `TimelineEntryRecorded` is erased: every copy of it goes. */
export interface TimelineErased {
  readonly order: OrderReference;
}

/** What a run of `TimelineExtract` announces: written last, it makes the run whole. */
export interface TimelineExtractManifest {
  /** The day whose entries the file holds. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
}

/** One row of `TimelineExtract`. */
export interface TimelineExtractRow {
  readonly order: OrderReference;
  readonly entry: TimelineEntry;
}

/**
 * What an entry of the timeline is about: a `fact` that was told, a `command` that was sent or the `reply` to
 * it, a comparison of two sides, a repair, or a `message` to the customer.
 */
export type TimelineKind = "fact" | "command" | "reply" | "reconciliation" | "repair" | "message";

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

/** On whose side it was that a visit failed: the `customer`'s, for instance by being absent, or the `provider`'s. */
export type VisitFault = "customer" | "provider";

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
