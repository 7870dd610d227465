// Written by `merestone compile`; change the spec, not this file.
/** The messages of Support, and the values they are made of. Decimals, dates and instants are text. */

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

export type CaseAnswer = "opened" | "opening" | "refused";

export type CaseRefusal = "unknownOrder" | "unknownTeam";

export type ConfirmedBy = "reply" | "reconciliation" | "manual";

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

/** What OMS said of `Order.status`: shown here, and decided there. */
export interface DerivedOrderStatus {
  readonly value: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Who decides it. */
  readonly sourceSystem: "OMS";
  /** When this was OMS's value. */
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

export type DiscrepancyKind = "commandOutcome" | "state" | "financial" | "asset" | "catalog";

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
  readonly supportCase: SupportCaseReference;
}

/** The identity of one fallout case; the current value is OMS's to tell. */
export interface FalloutCaseReference {
  readonly entity: "FalloutCase";
  readonly falloutId: string;
}

/** Support understood `OpenFalloutCase` and refused it; nothing was changed. */
export interface FalloutCaseRejected {
  readonly reason: CaseRefusal;
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

/** The identity of one installation appointment; the current value is Workforce's to tell. */
export interface InstallationAppointmentReference {
  readonly entity: "InstallationAppointment";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly appointmentId: string;
}

/**
 * The technician has ended the visit with a report, known here by its hash. Nothing becomes billable by it: that
 * takes the customer's signature.
 */
export interface InstallationCompleted {
  readonly appointment: InstallationAppointmentReference;
  readonly jobReportHash: string;
  readonly completedAt: string;
}

/**
 * A visit that had begun has failed, and `fault` says on whose side. The appointment is over; another visit
 * needs a booking of its own.
 */
export interface InstallationFailed {
  readonly appointment: InstallationAppointmentReference;
  readonly fault: VisitFault;
  readonly reasonCode: string;
}

export type Intent = "orderBeingActivated" | "serviceActive" | "orderConfirmed" | "orderChanged" | "billingActivated" | "cancellationConfirmed" | "proposalReady";

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

/** What OMS asks of Support with `OpenFalloutCase`. */
export interface OpenFalloutCaseRequest {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly errorClass: ErrorClass;
  readonly severity: Severity;
  readonly ownerTeam: string;
  readonly lastError?: string;
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

/** An order has been split into the tasks that fulfil it. Work on them need not have begun. */
export interface OrderDecomposed {
  readonly order: OrderReference;
  readonly tasks: readonly string[];
  readonly planVersion: number;
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

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  readonly quoteId: string;
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

/**
 * A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new
 * reservation.
 */
export interface ReservationExpired {
  readonly reservation: ReservationReference;
  readonly expiredAt: string;
}

/** The identity of one reservation; the current value is Inventory's to tell. */
export interface ReservationReference {
  readonly entity: "Reservation";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly reservationId: string;
}

/** Closed on purpose: the monthly report counts causes, and a free text cannot be counted. */
export type RootCause = "mapping" | "timing" | "duplicate" | "lostMessage" | "manualChange" | "defect" | "partnerError" | "masterData";

export type Segment = "enterprise" | "midmarket" | "smb" | "public";

export type Severity = "low" | "medium" | "high" | "critical";

/**
 * The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware
 * is billable from its dispatch on.
 */
export interface ShipmentDelivered {
  readonly shipment: ShipmentReference;
  readonly deliveredAt: string;
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
  readonly orderId: string;
  readonly orderLineId: string;
  readonly shipmentId: string;
}

export type ShipmentRefusal = "notReserved" | "addressUnserved" | "damaged" | "carrierRefused" | "alreadyDispatched";

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

/** The identity of one support case; the current value is Support's to tell. */
export interface SupportCaseReference {
  readonly entity: "SupportCase";
  readonly supportCaseId: string;
}

/** The answer of Support to `SupportCaseState`. */
export interface SupportCaseStateAnswer {
  readonly state: CaseAnswer;
  readonly supportCase?: SupportCaseReference;
}

export type TaskType = "reserve" | "ship" | "install" | "activate" | "registerAsset" | "activateBilling";

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

export type TimelineKind = "fact" | "command" | "reply" | "reconciliation" | "repair" | "message";

/**
 * Billing could not place a usage record, for instance because its asset is not there yet. The record is kept
 * and tried again.
 */
export interface UsageRejected {
  readonly asset: AssetReference;
  readonly usageId: string;
  readonly reasonCode: string;
}

export type VisitFault = "customer" | "provider";
