// Written by `merestone compile`; change the spec, not this file.
/** The messages of OMS, and the values they are made of. Decimals, dates and instants are text. */

/** The identity of one acceptance; the current value is Workforce's to tell. */
export interface AcceptanceReference {
  readonly entity: "Acceptance";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly acceptanceId: string;
}

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

/** The identity of one accepted quote; the current value is CPQ's to tell. */
export interface AcceptedQuoteReference {
  readonly entity: "AcceptedQuote";
  readonly quoteId: string;
  readonly quoteRevision: number;
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

/** Provisioning has durably taken `ActivateService` and will decide it. */
export interface ActivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

/** `ActivateService` is done; the effect is durable at Provisioning. */
export interface ActivationCompleted {
  readonly provisioning: ProvisioningRequestReference;
  readonly technicalResourceId: string;
  readonly completedAt: string;
}

/** `ActivateService` was taken and could not be carried out; nothing remains of it. */
export interface ActivationFailed {
  readonly reason: ActivationFault;
  readonly class: ErrorClass;
  readonly retryable: boolean;
}

export type ActivationFault = "unknownResource" | "wrongConfiguration" | "capacity" | "technical";

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

/** Provisioning understood `ActivateService` and refused it; nothing was changed. */
export interface ActivationRejected {
  readonly reason: ActivationFault;
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

export type AssetFault = "unknownLine" | "duplicateSerial" | "wrongState";

/** The identity of one asset; the current value is AssetInventory's to tell. */
export interface AssetReference {
  readonly entity: "Asset";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly assetId: string;
}

/** `RegisterAsset` is done; the effect is durable at AssetInventory. */
export interface AssetRegistered {
  readonly asset: AssetReference;
  readonly activatedAt: string;
  readonly version: number;
}

/** AssetInventory has durably taken `RegisterAsset` and will decide it. */
export interface AssetRegistrationAccepted {
  readonly asset: AssetReference;
}

/** `RegisterAsset` was taken and could not be carried out; nothing remains of it. */
export interface AssetRegistrationFailed {
  readonly reason: AssetFault;
}

/** AssetInventory understood `RegisterAsset` and refused it; nothing was changed. */
export interface AssetRegistrationRejected {
  readonly reason: AssetFault;
}

/** `RetireAsset` is done; the effect is durable at AssetInventory. */
export interface AssetRetired {
  readonly asset: AssetReference;
  readonly retiredAt: string;
}

/** AssetInventory has durably taken `RetireAsset` and will decide it. */
export interface AssetRetirementAccepted {
  readonly asset: AssetReference;
}

/** `RetireAsset` was taken and could not be carried out; nothing remains of it. */
export interface AssetRetirementFailed {
  readonly reason: AssetFault;
}

/** AssetInventory understood `RetireAsset` and refused it; nothing was changed. */
export interface AssetRetirementRejected {
  readonly reason: AssetFault;
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

/** What CPQ asks of OMS with `CancelOrder`. */
export interface CancelOrderRequest {
  readonly order: OrderReference;
  readonly reason: string;
}

/** Billing has durably taken `CancelSubscription` and will decide it. */
export interface CancellationAccepted {
  readonly cancellationId: string;
}

/** `RequestOrderCancellation` is done; the effect is durable at OMS. */
export interface CancellationAssessmentBegun {
  readonly order: OrderReference;
  readonly version: number;
}

/** The wish to cancel was assessed and refused, for the reason given. The order goes on, or waits as before. */
export interface CancellationDenied {
  readonly order: OrderReference;
  readonly reasonCode: string;
}

/** `CancelSubscription` was taken and could not be carried out; nothing remains of it. */
export interface CancellationFailed {
  readonly reason: RejectionReason;
}

/** Billing understood `CancelSubscription` and refused it; nothing was changed. */
export interface CancellationRejected {
  readonly reason: RejectionReason;
}

export type CancellationRejection = "handoffOpen" | "invoiced" | "alreadyClosed";

/** OMS understood `RequestOrderCancellation` and refused it; nothing was changed. */
export interface CancellationRequestDenied {
  readonly reason: IntentRefusal;
}

export type CaseRefusal = "unknownOrder" | "unknownTeam";

export interface CatalogCounts {
  readonly offerings: number;
  readonly rules: number;
  readonly rows: number;
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

export interface ChargeComponent {
  readonly chargeId: string;
  readonly kind: ChargeKind;
  readonly amount: Money;
  readonly effectiveFrom: string;
}

export type ChargeKind = "oneTime" | "recurring" | "usage";

/** The answer of OMS to `CheckOrderability`. */
export interface CheckOrderabilityAnswer {
  readonly checkId: string;
  readonly verdict: OrderabilityWord;
  readonly reasons: readonly string[];
  readonly expiresAt: string;
}

/** What CPQ asks of OMS with `CheckOrderability`. */
export interface CheckOrderabilityRequest {
  readonly quote: QuoteReference;
  readonly catalogVersion: string;
  readonly lines: readonly string[];
}

/** What CPQ asks of OMS with `CloseOrder`. */
export interface CloseOrderRequest {
  readonly order: OrderReference;
  readonly reason: string;
}

export type CloseRejection = "alreadyClosed";

export type CommandState = "done" | "refused" | "inFlight";

/** The answer of OMS to `CommandStatus`. */
export interface CommandStatusAnswer {
  readonly state: CommandState;
  readonly order?: OrderReference;
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

/** What CPQ asks of OMS with `CreateOrderDraft`. */
export interface CreateOrderDraftRequest {
  readonly acceptedQuote: AcceptedQuoteReference;
  readonly requestedStartDate: string;
}

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

/** Provisioning has durably taken `DeactivateService` and will decide it. */
export interface DeactivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

/** `DeactivateService` is done; the effect is durable at Provisioning. */
export interface DeactivationCompleted {
  readonly technicalResourceId: string;
  readonly completedAt: string;
}

/** `DeactivateService` was taken and could not be carried out; nothing remains of it. */
export interface DeactivationFailed {
  readonly reason: ActivationFault;
  readonly class: ErrorClass;
}

/** Provisioning understood `DeactivateService` and refused it; nothing was changed. */
export interface DeactivationRejected {
  readonly reason: ActivationFault;
}

export type DeliveryChannel = "email" | "sms" | "portal" | "letter";

export type DeliveryFault = "bounced" | "providerRefused" | "expired";

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

/** What Support asks of OMS with `ExecuteRepairAction`. */
export interface ExecuteRepairActionRequest {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly action: RepairAction;
  readonly sequence: number;
  readonly financial: boolean;
  readonly actor: PrincipalReference;
  readonly approver?: PrincipalReference;
  readonly policyRef?: string;
  readonly rootCause: RootCause;
  readonly beforeHash: string;
}

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
 * The customer has signed for the visit. From now on the service, or the carrier's line, that it was for may be
 * charged for.
 */
export interface InstallationAcceptedByCustomer {
  readonly acceptance: AcceptanceReference;
  readonly acceptedAt: string;
  readonly signatureHash: string;
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

export type IntentRefusal = "notPresented" | "expired" | "notAuthorised" | "alreadyDecided" | "pointOfNoReturn" | "unknownOrder";

export type IntentState = "done" | "inFlight" | "refused";

/** Held stock has been allocated to a shipment, and no longer expires. It has not been dispatched yet. */
export interface InventoryAllocated {
  readonly reservation: ReservationReference;
  readonly location: string;
  readonly quantity: number;
}

/**
 * Allocated stock is used up, and its reservation is over. That the goods have arrived is told by
 * `ShipmentDelivered`.
 */
export interface InventoryConsumed {
  readonly reservation: ReservationReference;
  readonly quantity: number;
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

/** Notifier has durably taken `SendNotification` and will decide it. */
export interface NotificationAccepted {
  readonly notification: NotificationOutboxEntryReference;
}

/** `SendNotification` is done; the effect is durable at Notifier. */
export interface NotificationDelivered {
  readonly notification: NotificationOutboxEntryReference;
  readonly deliveredAt: string;
  readonly bodyHash: string;
}

/** `SendNotification` was taken and could not be carried out; nothing remains of it. */
export interface NotificationFailed {
  readonly reason: DeliveryFault;
  readonly attempt: number;
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

/** Notifier understood `SendNotification` and refused it; nothing was changed. */
export interface NotificationSuppressed {
  readonly reason: SuppressReason;
}

/** `SubmitOrder` is done; the effect is durable at OMS. */
export interface OrderAcknowledged {
  readonly order: OrderReference;
  readonly status: string;
  readonly version: number;
}

/** OMS understood `CancelOrder` and refused it; nothing was changed. */
export interface OrderCancellationDenied {
  readonly reason: CancellationRejection;
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

/** `CancelOrder` is done; the effect is durable at OMS. */
export interface OrderCancellationStarted {
  readonly order: OrderReference;
  readonly status: string;
  readonly version: number;
}

/**
 * The order is cancelled for good, after each step that takes something back was completed or given up. A wish
 * to cancel is not told here.
 */
export interface OrderCancelled {
  readonly order: OrderReference;
  readonly status: string;
}

/** OMS understood `CloseOrder` and refused it; nothing was changed. */
export interface OrderCloseDenied {
  readonly reason: CloseRejection;
}

/** `CloseOrder` is done; the effect is durable at OMS. */
export interface OrderClosed {
  readonly order: OrderReference;
  readonly status: string;
  readonly version: number;
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

/** `CreateOrderDraft` is done; the effect is durable at OMS. */
export interface OrderDraftCreated {
  readonly order: OrderReference;
  readonly version: number;
}

/** OMS understood `CreateOrderDraft` and refused it; nothing was changed. */
export interface OrderDraftRefused {
  readonly reason: OrderRejection;
}

/** The answer of OMS to `OrderDraftState`. */
export interface OrderDraftStateAnswer {
  readonly state: CommandState;
  readonly order?: OrderReference;
}

/** An operator has ended the order as failed, for the reason given. It is not taken up again. */
export interface OrderFailed {
  readonly order: OrderReference;
  readonly status: string;
  readonly reason: string;
}

/** What was told with `OrderRecorded` is erased: every copy of it goes. */
export interface OrderForgotten {
  readonly order: OrderReference;
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

/** The answer of OMS to `OrderIntentState`. */
export interface OrderIntentStateAnswer {
  readonly state: IntentState;
  readonly order?: OrderReference;
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

/** OMS understood `SubmitOrder` and refused it; nothing was changed. */
export interface OrderRejected {
  readonly reason: OrderRejection;
}

export type OrderRejection = "notAuthorised" | "unknownProduct" | "alreadyOrdered";

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

/**
 * What Sales may see of an order: its status and when it is expected to be complete, without lines or prices.
 * CRM shows the copy and never changes it.
 */
export interface OrderSummaryChanged {
  readonly order: OrderReference;
  readonly quote: QuoteReference;
  readonly state: DerivedOrderStatus;
  readonly expectedCompletion?: string;
}

/** What was told with `OrderSummaryChanged` is erased: every copy of it goes. */
export interface OrderSummaryErased {
  readonly order: OrderReference;
}

export type OrderabilityWord = "orderable" | "retiredOffering" | "changedRule" | "lostFeasibility" | "quoteExpired" | "customerBlocked";

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

/** The identity of one provisioning request; the current value is Provisioning's to tell. */
export interface ProvisioningRequestReference {
  readonly entity: "ProvisioningRequest";
  readonly provisioningRequestId: string;
}

export type PublishState = "applied" | "processing" | "rejected";

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

export type RepairAnswer = "done" | "inFlight" | "refused";

/** `ExecuteRepairAction` is done; the effect is durable at OMS. */
export interface RepairExecuted {
  readonly fallout: FalloutCaseReference;
  readonly action: RepairAction;
  readonly afterHash: string;
  readonly version: number;
}

export type RepairRefusal = "notAllowedInState" | "approvalMissing" | "alreadyDone";

/** OMS understood `ExecuteRepairAction` and refused it; nothing was changed. */
export interface RepairRefused {
  readonly reason: RepairRefusal;
}

export type RepairResolution = "open" | "autoRepaired" | "manuallyRepaired" | "financeAdjusted" | "acceptedDifference";

/** The answer of OMS to `RepairState`. */
export interface RepairStateAnswer {
  readonly state: RepairAnswer;
}

/** What Experience asks of OMS with `RequestOrderCancellation`. */
export interface RequestOrderCancellationRequest {
  readonly order: OrderReference;
  readonly cancelSequence: number;
  readonly reason: string;
}

/**
 * A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new
 * reservation.
 */
export interface ReservationExpired {
  readonly reservation: ReservationReference;
  readonly expiredAt: string;
}

/** A hold ends in twelve hours unless it is renewed. Until then the stock is still held. */
export interface ReservationExpiring {
  readonly reservation: ReservationReference;
  readonly expiresAt: string;
}

/** The identity of one reservation; the current value is Inventory's to tell. */
export interface ReservationReference {
  readonly entity: "Reservation";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly reservationId: string;
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

export type Severity = "low" | "medium" | "high" | "critical";

/** Inventory has durably taken `AllocateAndShip` and will decide it. */
export interface ShipmentAccepted {
  readonly shipment: ShipmentReference;
}

/**
 * The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware
 * is billable from its dispatch on.
 */
export interface ShipmentDelivered {
  readonly shipment: ShipmentReference;
  readonly deliveredAt: string;
  readonly proofRef: string;
}

/** `AllocateAndShip` is done; the effect is durable at Inventory. */
export interface ShipmentDispatched {
  readonly shipment: ShipmentReference;
  readonly serialNumbers: readonly string[];
  readonly carrierRef: string;
  readonly dispatchedAt: string;
}

/** `AllocateAndShip` was taken and could not be carried out; nothing remains of it. */
export interface ShipmentFailed {
  readonly reason: ShipmentRefusal;
}

/** After dispatch. What was charged for it goes back by a credit memo. */
export interface ShipmentLost {
  readonly shipment: ShipmentReference;
  readonly reason: ShipmentRefusal;
}

/** Inventory has durably taken `RecallShipment` and will decide it. */
export interface ShipmentRecallAccepted {
  readonly shipment: ShipmentReference;
}

/** `RecallShipment` was taken and could not be carried out; nothing remains of it. */
export interface ShipmentRecallFailed {
  readonly reason: ShipmentRefusal;
}

/** Inventory understood `RecallShipment` and refused it; nothing was changed. */
export interface ShipmentRecallRejected {
  readonly reason: ShipmentRefusal;
}

/** `RecallShipment` is done; the effect is durable at Inventory. */
export interface ShipmentRecalled {
  readonly shipment: ShipmentReference;
  readonly recalledAt: string;
}

/** The identity of one shipment; the current value is Inventory's to tell. */
export interface ShipmentReference {
  readonly entity: "Shipment";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly shipmentId: string;
}

export type ShipmentRefusal = "notReserved" | "addressUnserved" | "damaged" | "carrierRefused" | "alreadyDispatched";

/** Inventory understood `AllocateAndShip` and refused it; nothing was changed. */
export interface ShipmentRejected {
  readonly reason: ShipmentRefusal;
}

/** What CPQ asks of OMS with `SubmitOrder`. */
export interface SubmitOrderRequest {
  readonly acceptedQuote: AcceptedQuoteSnapshot;
  readonly requestedStartDate: string;
  readonly requestedBy: string;
  readonly note?: string;
}

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

/** The identity of one support case; the current value is Support's to tell. */
export interface SupportCaseReference {
  readonly entity: "SupportCase";
  readonly supportCaseId: string;
}

export type SuppressReason = "gateClosed" | "recipientErased" | "optedOut";

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

export type VisitFault = "customer" | "provider";
