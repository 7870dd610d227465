// Written by `merestone compile`; change the spec, not this file.
/** The messages of Notifier, and the values they are made of. Decimals, dates and instants are text. */

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

/**
 * Why a message did not arrive: `bounced` when it came back from the address, `providerRefused` when the
 * provider did not take it, `expired` when its time ran out.
 */
export type DeliveryFault = "bounced" | "providerRefused" | "expired";

/** `GenerateDocument` is done; the effect is durable at Notifier. */
export interface DocumentGenerated {
  readonly artifact: ProposalArtifactReference;
  /** Over the stored file; whoever shows or signs it is held to this hash. */
  readonly contentHash: string;
  /** Clauses in the document with their versions; empty if it has none. */
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

/** The answer of Notifier to `DocumentState`. */
export interface DocumentStateAnswer {
  readonly state: RenderAnswer;
  readonly artifact?: ProposalArtifactReference;
}

/**
 * What kind of document is rendered. One version of a quote or an order gets no second document of the same kind
 * from the same version of a template.
 */
export type DocumentType = "quoteProposal" | "orderConfirmation" | "contractPackage" | "changeOrderSummary" | "cancellationConfirmation" | "billingActivationNotice" | "serviceActivationNotice";

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
  /** Since when the document no longer counts; it is kept all the same. */
  readonly withdrawnAt: string;
}

/** What went wrong, from the side of the one who asked: known or unknown, worth another try or not. */
export type ErrorClass = "transientNotSent" | "transientUnknown" | "throttled" | "inFlight" | "keyMismatch" | "concurrency" | "businessReject" | "authz" | "contractViolation" | "dataError" | "poison" | "expired" | "duplicateEffect";

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

/** What CPQ or OMS asks of Notifier with `GenerateDocument`. */
export interface GenerateDocumentRequest {
  readonly artifact: ProposalArtifactReference;
  readonly documentType: DocumentType;
  /** Id of the quote or the order that is to be rendered. */
  readonly subjectId: string;
  readonly quote?: QuoteReference;
  readonly order?: OrderReference;
  /** Version of that record to render; a later one makes another document. */
  readonly subjectVersion: number;
  /** Template that the document was made with, such as `PROP` for a proposal. */
  readonly templateId: string;
  /** Named by the requester; another version makes another document. */
  readonly templateVersion: string;
  /** Over the data that is to be rendered, as evidence of what went in. */
  readonly inputHash: string;
}

/**
 * What a message wants to tell the customer. Each has a state that has to be reached first:
 * `orderBeingActivated` is said while nobody knows whether anything works, `serviceActive` only once the asset
 * is active.
 */
export type Intent = "orderBeingActivated" | "serviceActive" | "orderConfirmed" | "orderChanged" | "billingActivated" | "cancellationConfirmed" | "proposalReady";

/**
 * Whether an acceptance binds the customer: `yes`, `no`, or `conditional`, which means only with the evidence
 * that its type of acceptance asks for. With it a conditional acceptance counts as `yes`; an order is taken with
 * `yes` only.
 */
export type LegalAuthority = "yes" | "no" | "conditional";

/**
 * What became of a message: `sent` when a provider has taken it, `delivered` when delivery is confirmed,
 * `failed` when all attempts were in vain, `suppressed` when it was deliberately not sent.
 */
export type MessageAnswer = "delivered" | "sent" | "failed" | "suppressed";

/** The answer of Notifier to `MessageState`. */
export interface MessageStateAnswer {
  readonly state: MessageAnswer;
}

/** Notifier has durably taken `SendNotification` and will decide it. */
export interface NotificationAccepted {
  readonly notification: NotificationOutboxEntryReference;
}

/** `SendNotification` is done; the effect is durable at Notifier. */
export interface NotificationDelivered {
  readonly notification: NotificationOutboxEntryReference;
  /** When delivery was confirmed, and not when a provider took the message. */
  readonly deliveredAt: string;
  /** Over the body as it was sent; the body itself is told to nobody. */
  readonly bodyHash: string;
}

/** `SendNotification` was taken and could not be carried out; nothing remains of it. */
export interface NotificationFailed {
  readonly reason: DeliveryFault;
  /** Number of attempts that were made, all without success. */
  readonly attempt: number;
}

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

/** Notifier understood `SendNotification` and refused it; nothing was changed. */
export interface NotificationSuppressed {
  readonly reason: SuppressReason;
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

/** A later revision has taken the place of this one, which can no longer be accepted. */
export interface QuoteSuperseded {
  readonly quote: QuoteReference;
  /** Number of the later revision that counts instead. */
  readonly supersededBy: number;
}

/**
 * What became of the request for a document: `rendering` while it is made, `stored` when it exists with its
 * hash, `failed` when there is none. Nobody has been sent it by that.
 */
export type RenderAnswer = "stored" | "rendering" | "failed";

/**
 * Why a document is not made or not withdrawn: `templateMissing` or `dataMissing` until what is missing is
 * there, `renderError` when rendering itself went wrong, `alreadySigned` when there can be no other for that
 * revision.
 */
export type RenderFault = "templateMissing" | "dataMissing" | "renderError" | "alreadySigned";

/**
 * By which way a quote reaches the customer: `direct` by the seller's own desk, `partner` by a partner's,
 * `selfService` when customers serve themselves in the portal. What may be seen, and which acceptance binds,
 * depends on it.
 */
export type SalesChannel = "direct" | "partner" | "selfService";

/** What OMS or CPQ asks of Notifier with `SendNotification`. */
export interface SendNotificationRequest {
  readonly notification: NotificationOutboxEntryReference;
  readonly intent: Intent;
  /** Where to write to is looked up when it is sent, and travels in no message. */
  readonly customer: CustomerMasterReference;
  /** Id of the quote or the order that the message is about. */
  readonly subjectId: string;
  /** Version of that record; the same one makes no second message to a customer. */
  readonly subjectVersion: number;
  readonly quote?: QuoteReference;
  readonly order?: OrderReference;
  /** Version of the template by which the message is rendered. */
  readonly templateVersion: string;
  /** The fact that allows the message; its gate is looked at again before sending. */
  readonly gateEventId: string;
}

/** The identity of one subscription; the current value is Billing's to tell. */
export interface SubscriptionReference {
  readonly entity: "Subscription";
  /** Which subscription it is. */
  readonly subscriptionId: string;
}

/**
 * Why a message was deliberately not sent: `gateClosed` when the record has left the state that allows it,
 * `recipientErased` when the customer's data was erased, `optedOut` when the customer does not want such
 * messages.
 */
export type SuppressReason = "gateClosed" | "recipientErased" | "optedOut";

/**
 * Which step of fulfilment a task is: to hold stock, ship goods, install them at the customer's, switch a
 * service on, put it on record as an asset, or have Billing charge for it.
 */
export type TaskType = "reserve" | "ship" | "install" | "activate" | "registerAsset" | "activateBilling";

/**
 * What became of the wish to withdraw a document: `pending` while it is worked on, `withdrawn` when the document
 * no longer counts, `refused` when it still counts.
 */
export type WithdrawAnswer = "withdrawn" | "pending" | "refused";

/** What CPQ or OMS asks of Notifier with `WithdrawDocument`. */
export interface WithdrawDocumentRequest {
  readonly artifact: ProposalArtifactReference;
  /** Why the document no longer counts. */
  readonly reason: string;
}

/** The answer of Notifier to `WithdrawalState`. */
export interface WithdrawalStateAnswer {
  readonly state: WithdrawAnswer;
}
