// Written by `merestone compile`; change the spec, not this file.
/** The messages of OMS, and the values they are made of. Decimals, dates and instants are text. */

/** The identity of one acceptance; the current value is Workforce's to tell. */
export interface AcceptanceReference {
  readonly entity: "Acceptance";
  /** Part of the key of one acceptance. */
  readonly orderId: string;
  /** Part of the key of one acceptance. */
  readonly orderLineId: string;
  /** Part of the key of one acceptance. */
  readonly acceptanceId: string;
}

/**
 * How a customer says yes to a quote: by a click, by a signed file or an electronic signature, under a master
 * agreement that covers it, by a purchase order that names it, or by word of mouth (`internalVerbal`). Whether
 * that binds, `AcceptanceAuthority` says.
 */
export type AcceptanceType = "clickToAccept" | "signedPdf" | "eSignature" | "masterAgreement" | "purchaseOrder" | "internalVerbal";

/**
 * One line of an accepted quote, frozen with it: what was sold, how much of it, and what may be charged. An
 * order line is made from it.
 */
export interface AcceptedLine {
  /** Line of the accepted revision from which this one was frozen. */
  readonly quoteLineId: string;
  /** Id of the offering that was sold, as the quote line names it. */
  readonly productOffering: string;
  readonly productKind: ProductKind;
  /** Version of the offering that was sold, as the quote line has it. */
  readonly productOfferingVersion: string;
  /** Publication with which the quote line was configured. */
  readonly catalogVersion: string;
  /** Chosen values, by the name of the characteristic. */
  readonly selectedCharacteristics: { readonly [key: string]: string };
  /** Over offering, version, characteristics and quantity, as CPQ computed it. */
  readonly configurationSnapshotHash: string;
  /** Number of units that the customer has accepted. */
  readonly quantity: number;
  /** What may be charged for the line; compared every day with what the subscription charges. */
  readonly charges: readonly ChargeComponent[];
}

/**
 * What the customer said yes to: the commercial content of one revision, frozen at acceptance. It is what
 * crosses to the order; the acceptance says how it came about, the snapshot says of what.
 */
export interface AcceptedQuote {
  /** Part of the key of one accepted quote. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  /** The acceptance by which it came about, with its evidence. */
  readonly acceptanceId: string;
  /** `yes` once the acceptance binds, by itself or with its evidence; only with `yes` can an order be submitted. */
  readonly legalAuthority: LegalAuthority;
  readonly billingAccount: BillingAccountReference;
  /** What was accepted and can be charged for; a bundle has no line of its own. */
  readonly lines: readonly AcceptedLine[];
  /** When the quote became accepted and its content was frozen. */
  readonly acceptedAt: string;
}

/** The identity of one accepted quote; the current value is CPQ's to tell. */
export interface AcceptedQuoteReference {
  readonly entity: "AcceptedQuote";
  /** Part of the key of one accepted quote. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
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
  /** The tenant or service instance that runs now; it is never changed afterwards. */
  readonly technicalResourceId: string;
  /** When the service was switched on, as provisioning says. */
  readonly completedAt: string;
}

/** `ActivateService` was taken and could not be carried out; nothing remains of it. */
export interface ActivationFailed {
  readonly reason: ActivationFault;
  readonly class: ErrorClass;
  /** Whether another attempt may succeed, as provisioning sees it. */
  readonly retryable: boolean;
}

/**
 * Why a service could not be switched on or off: `unknownResource` when there is no such tenant or instance,
 * `wrongConfiguration` until the settings are put right, `capacity` when there is no room for it, `technical`
 * for any other fault.
 */
export type ActivationFault = "unknownResource" | "wrongConfiguration" | "capacity" | "technical";

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

/**
 * Why an asset is not put on record or not ended: `unknownLine` when there is no such order line,
 * `duplicateSerial` when another asset has the serial number, `wrongState` when the state of the asset does not
 * allow it.
 */
export type AssetFault = "unknownLine" | "duplicateSerial" | "wrongState";

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

/** `RegisterAsset` is done; the effect is durable at AssetInventory. */
export interface AssetRegistered {
  readonly asset: AssetReference;
  /** From when on the asset counts as active. */
  readonly activatedAt: string;
  /** Its revision, from 1: every change raises it. */
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
  /** When the asset ended, whether or not it ever was active. */
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

/** `ActivateBilling` is done; the effect is durable at Billing. */
export interface BillingActivated {
  readonly subscription: SubscriptionReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** Billing has durably taken `ActivateBilling` and will decide it. */
export interface BillingActivationAccepted {
  /** Billing's own id for the request it took on; OMS keeps it as evidence. */
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
  /** Of the charges that are confirmed, to be compared with those that were requested. */
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

/** What CPQ asks of OMS with `CancelOrder`. */
export interface CancelOrderRequest {
  readonly order: OrderReference;
  /** Why the order is cancelled; part of the key, so repeats give the same words. */
  readonly reason: string;
}

/** Billing has durably taken `CancelSubscription` and will decide it. */
export interface CancellationAccepted {
  /** Billing's own id for the cancellation that it has taken on. */
  readonly cancellationId: string;
}

/** `RequestOrderCancellation` is done; the effect is durable at OMS. */
export interface CancellationAssessmentBegun {
  readonly order: OrderReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** The wish to cancel was assessed and refused, for the reason given. The order goes on, or waits as before. */
export interface CancellationDenied {
  readonly order: OrderReference;
  /** Why the order can no longer be cancelled, such as a point of no return passed. */
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

/**
 * Why the desk cannot cancel an order: `handoffOpen` until what was handed over is settled, `invoiced` when only
 * a credit memo can give money back, `alreadyClosed` when the order is over.
 */
export type CancellationRejection = "handoffOpen" | "invoiced" | "alreadyClosed";

/** OMS understood `RequestOrderCancellation` and refused it; nothing was changed. */
export interface CancellationRequestDenied {
  readonly reason: IntentRefusal;
}

/**
 * Why Support opens no case for a fallout: `unknownOrder` when it has no such order, `unknownTeam` when the team
 * that is to own it does not exist.
 */
export type CaseRefusal = "unknownOrder" | "unknownTeam";

/** How much a publication contains, told with it so that an incomplete one is noticed. */
export interface CatalogCounts {
  /** Number of offerings in the publication. */
  readonly offerings: number;
  /** Number of compatibility rules in the publication. */
  readonly rules: number;
  /** Number of rows in the published file. */
  readonly rows: number;
}

/** The answer of CPQ, OMS or Pricing to `CatalogPublishState`. */
export interface CatalogPublishStateAnswer {
  readonly state: PublishState;
  /** Hash of the version in the archive; absent while it is not there. */
  readonly contentHash?: string;
}

/** A run of `PublishCatalogVersion` is done: its rows count, apart from those reported as rejected. */
export interface CatalogRunAccepted {
  readonly publication: CatalogVersionReference;
  /** Number of rows with a fault; one is enough to reject the run. */
  readonly rejectedRows: number;
}

/** How CPQ, OMS or Pricing tells that a run of `PublishCatalogVersion` was accepted. */
export interface CatalogRunAcceptedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishCatalogVersion";
  /** The system that says so. */
  readonly receiver: "CPQ" | "OMS" | "Pricing";
  /** What became of the run. */
  readonly outcome: "accepted";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: CatalogRunAccepted;
}

/** A run of `PublishCatalogVersion` was refused; no row of it counts. */
export interface CatalogRunRejected {
  readonly publication: CatalogVersionReference;
  /** What is wrong with the file, for the catalog team to correct. */
  readonly reasons: readonly string[];
}

/** How CPQ, OMS or Pricing tells that a run of `PublishCatalogVersion` was rejected. */
export interface CatalogRunRejectedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishCatalogVersion";
  /** The system that says so. */
  readonly receiver: "CPQ" | "OMS" | "Pricing";
  /** What became of the run. */
  readonly outcome: "rejected";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: CatalogRunRejected;
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
 * One thing that can or must be selected when an offering is configured, and which values are allowed for it.
 * Selections are checked by it.
 */
export interface CharacteristicSpec {
  /** What a selection names its value by. */
  readonly name: string;
  /** Type that a selected value has to have. */
  readonly valueType: string;
  /** Whether a selection without this characteristic is invalid. */
  readonly mandatory: boolean;
  /** Values to choose from; empty if the type is the only limit. */
  readonly allowed: readonly string[];
}

/**
 * One charge of an order line, as the customer accepted it. It goes from the quote to the order and to the
 * subscription by which it is billed; nobody edits it on the way.
 */
export interface ChargeComponent {
  /** Names the charge; the invoice line that bills it says it too. */
  readonly chargeId: string;
  readonly kind: ChargeKind;
  /** Price as accepted with the quote; tax is determined for the invoice. */
  readonly amount: Money;
  /** First day on which it is charged; not before the year 2000. */
  readonly effectiveFrom: string;
}

/**
 * How often something is charged: `oneTime` once, `recurring` again for each period, `usage` by what a meter has
 * counted.
 */
export type ChargeKind = "oneTime" | "recurring" | "usage";

/** The answer of OMS to `CheckOrderability`. */
export interface CheckOrderabilityAnswer {
  /** Names this verdict; CPQ keeps it as evidence. */
  readonly checkId: string;
  readonly verdict: OrderabilityWord;
  /** Why it cannot be ordered; they tell nothing of other customers' stock. */
  readonly reasons: readonly string[];
  /** End of the quarter of an hour for which the verdict can be used. */
  readonly expiresAt: string;
}

/** What CPQ asks of OMS with `CheckOrderability`. */
export interface CheckOrderabilityRequest {
  readonly quote: QuoteReference;
  /** Copied from Catalog when the quote was configured. */
  readonly catalogVersion: string;
  /** Ids of the quote lines that would be ordered. */
  readonly lines: readonly string[];
}

/** What CPQ asks of OMS with `CloseOrder`. */
export interface CloseOrderRequest {
  readonly order: OrderReference;
  /** Why the operator ends the order; part of the key, so repeats give the same words. */
  readonly reason: string;
}

/** Why an operator cannot end an order: with `alreadyClosed` it is over already, and stays as it ended. */
export type CloseRejection = "alreadyClosed";

/**
 * What became of a command to draft, submit, cancel or close an order: `done` when it was carried out, `refused`
 * when it was not, `inFlight` while OMS works on it. An order whose cancelling is `done` is not cancelled by
 * that.
 */
export type CommandState = "done" | "refused" | "inFlight";

/** The answer of OMS to `CommandStatus`. */
export interface CommandStatusAnswer {
  readonly state: CommandState;
  readonly order?: OrderReference;
}

/**
 * What a new catalogue version does to what was valid before: with `backward` it stays valid, with `breaking`
 * some of it does not. No quote is changed by either, as each keeps its version.
 */
export type Compatibility = "backward" | "breaking";

/**
 * A rule about what goes together, published with an offering. By it the catalogue decides whether a
 * configuration is valid.
 */
export interface CompatibilityRule {
  /** Identifies the rule through all its versions. */
  readonly ruleId: string;
  /** Changes with the rule, which is told as `CompatibilityRuleChanged`. */
  readonly ruleVersion: string;
  /** Condition on what goes together, as a configuration is checked by it. */
  readonly expression: string;
}

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

/** Somebody signed something else than what is offered now. Nothing is accepted, and Legal looks at both hashes. */
export interface ContractRevisionMismatchDetected {
  readonly quote: QuoteReference;
  /** Hash of the document that was signed, as CLM reported it. */
  readonly signedHash: string;
  /** Hash of the proposal that is offered now. */
  readonly expectedHash: string;
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

/** What CPQ asks of OMS with `CreateOrderDraft`. */
export interface CreateOrderDraftRequest {
  readonly acceptedQuote: AcceptedQuoteReference;
  /** The day on which the order is wanted to start; frozen with the draft. */
  readonly requestedStartDate: string;
}

/** `RequestCreditMemo` was taken and could not be carried out; nothing remains of it. */
export interface CreditMemoFailed {
  readonly reason: CreditRefusal;
}

/** `RequestCreditMemo` is done; the effect is durable at Billing. */
export interface CreditMemoIssued {
  readonly memo: CreditMemoReference;
  /** What is given back of the invoice; the invoice itself stays as it is. */
  readonly amount: Money;
}

/** The identity of one credit memo; the current value is Billing's to tell. */
export interface CreditMemoReference {
  readonly entity: "CreditMemo";
  /** Which credit memo it is. */
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

/**
 * Why no credit memo is issued: `unknownInvoice` when Billing has no such invoice, `alreadyCredited` when a memo
 * has given it back before, `closedPeriod` when the month takes no more postings, `notApproved` when finance has
 * said no.
 */
export type CreditRefusal = "unknownInvoice" | "alreadyCredited" | "closedPeriod" | "notApproved";

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

/** Provisioning has durably taken `DeactivateService` and will decide it. */
export interface DeactivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

/** `DeactivateService` is done; the effect is durable at Provisioning. */
export interface DeactivationCompleted {
  /** What was switched off, as the request named it. */
  readonly technicalResourceId: string;
  /** When the service was switched off, as provisioning says. */
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

/**
 * What two sides differ about: how a command ended, in which state a thing is, money, an asset, or what the
 * catalogue says. A `financial` difference is never repaired without a person.
 */
export type DiscrepancyKind = "commandOutcome" | "state" | "financial" | "asset" | "catalog";

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

/** What Support asks of OMS with `ExecuteRepairAction`. */
export interface ExecuteRepairActionRequest {
  readonly fallout: FalloutCaseReference;
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly action: RepairAction;
  /** Counts repairs of one kind; the same number is the same repair. */
  readonly sequence: number;
  /** Whether money is touched: then it takes an approver and a policy. */
  readonly financial: boolean;
  /** Whoever carries out the repair; never its own approver. */
  readonly actor: PrincipalReference;
  /** Second person, never the actor; required if `financial`. */
  readonly approver?: PrincipalReference;
  /** Policy that permits the repair; required if `financial`. */
  readonly policyRef?: string;
  /** What the operator found to be the cause, for the monthly count. */
  readonly rootCause: RootCause;
  /** Of what is repaired, as it was before the repair. */
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

/**
 * The customer has signed for the visit. From now on the service, or the carrier's line, that it was for may be
 * charged for.
 */
export interface InstallationAcceptedByCustomer {
  readonly acceptance: AcceptanceReference;
  /** When the customer signed; from then on the line may be charged for. */
  readonly acceptedAt: string;
  /** Of the customer's signature, which itself is not told. */
  readonly signatureHash: string;
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

/**
 * Why what somebody decided on a screen is not carried out: `notPresented` or `expired` when the quote is not,
 * or no longer, on offer, `alreadyDecided` when a decision stands, `pointOfNoReturn` when the order can no
 * longer be called back, `notAuthorised` or `unknownOrder` when this person may not or there is no such order.
 */
export type IntentRefusal = "notPresented" | "expired" | "notAuthorised" | "alreadyDecided" | "pointOfNoReturn" | "unknownOrder";

/**
 * What became of a decision on a screen: `done` when it was taken, `inFlight` while it is worked on, `refused`
 * when it was not taken. `done` is a beginning only: a quote still waits for what binds, a cancellation for its
 * assessment.
 */
export type IntentState = "done" | "inFlight" | "refused";

/** Held stock has been allocated to a shipment, and no longer expires. It has not been dispatched yet. */
export interface InventoryAllocated {
  readonly reservation: ReservationReference;
  /** The warehouse or resource pool in which it is held. */
  readonly location: string;
  /** How many units were set aside. */
  readonly quantity: number;
}

/**
 * Allocated stock is used up, and its reservation is over. That the goods have arrived is told by
 * `ShipmentDelivered`.
 */
export interface InventoryConsumed {
  readonly reservation: ReservationReference;
  /** How many units left the stock. */
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
  /** Total of the invoice before tax. */
  readonly netTotal: Money;
  /** From this time on only a credit memo corrects the charges. */
  readonly issuedAt: string;
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

/**
 * Whether an acceptance binds the customer: `yes`, `no`, or `conditional`, which means only with the evidence
 * that its type of acceptance asks for. With it a conditional acceptance counts as `yes`; an order is taken with
 * `yes` only.
 */
export type LegalAuthority = "yes" | "no" | "conditional";

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
 * What kind of product an offering is; `telecomService` is a carrier's line. All but `bundle` can be charged for
 * by themselves: the price of a bundle is allocated to its children.
 */
export type OfferingKind = "bundle" | "hardware" | "software" | "service" | "usage" | "telecomService";

/**
 * Where an offering is in its life, in TM Forum's words: `inStudy`, `inDesign` and `inTest` come before it is
 * sold. Quotes that hold a `retired` one stay valid to their own end.
 */
export type OfferingStatus = "inStudy" | "inDesign" | "inTest" | "active" | "launched" | "retired" | "obsolete";

/** `SubmitOrder` is done; the effect is durable at OMS. */
export interface OrderAcknowledged {
  readonly order: OrderReference;
  /** The state in which the command left the order, which is acknowledged. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Its revision, from 1: every change raises it. */
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
  /** Which wish to cancel this order it is, as numbered by whoever asked. */
  readonly cancelSequence: number;
  /** Why cancelling is wished for, as a code. */
  readonly reasonCode: string;
}

/** `CancelOrder` is done; the effect is durable at OMS. */
export interface OrderCancellationStarted {
  readonly order: OrderReference;
  /** The state in which the command left the order, which is pendingCancellation. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
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

/** OMS understood `CloseOrder` and refused it; nothing was changed. */
export interface OrderCloseDenied {
  readonly reason: CloseRejection;
}

/** `CloseOrder` is done; the effect is durable at OMS. */
export interface OrderClosed {
  readonly order: OrderReference;
  /** The state in which the operator's closing left the order, partial or failed. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
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

/** `CreateOrderDraft` is done; the effect is durable at OMS. */
export interface OrderDraftCreated {
  readonly order: OrderReference;
  /** Its revision, from 1: every change raises it. */
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

/** An operator has ended the order as failed, for the reason given. It is not taken up again. */
export interface OrderFailed {
  readonly order: OrderReference;
  /** Always failed, from which no order returns. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Why the operator ended the order, as given when closing it. */
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
  /** How the order waits: held, pending.waiting or pending.billingUnconfirmed. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
  /** Why work on the order waits, in free text. */
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

/** OMS understood `SubmitOrder` and refused it; nothing was changed. */
export interface OrderRejected {
  readonly reason: OrderRejection;
}

/**
 * Why OMS makes no order, or no draft, of an accepted quote: `notAuthorised` when whoever asks may not order it,
 * `unknownProduct` when OMS does not know what was sold, `alreadyOrdered` when there is an order for this
 * revision.
 */
export type OrderRejection = "notAuthorised" | "unknownProduct" | "alreadyOrdered";

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

/**
 * Whether an accepted quote is `orderable` now, or what stands in the way: its offering was retired, a rule has
 * changed, it is no longer feasible, its time has run out, or the customer is blocked.
 */
export type OrderabilityWord = "orderable" | "retiredOffering" | "changedRule" | "lostFeasibility" | "quoteExpired" | "customerBlocked";

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

/** An offering as it was in one publication. Its kind decides when charging for it may begin. */
export interface ProductOfferingVersion {
  /** Part of the key of one product offering version. */
  readonly catalogVersion: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingId: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingVersion: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly productKind: OfferingKind;
  readonly lifecycleStatus: OfferingStatus;
  /** What can or must be selected when the offering is configured. */
  readonly characteristics: readonly CharacteristicSpec[];
  /** By which the catalog decides whether a selection is valid. */
  readonly compatibilityRules: readonly CompatibilityRule[];
  /** Policy about who may have the offering; absent if there is none. */
  readonly eligibilityPolicyRef?: string;
  /** A hint: the tax engine decides the category. */
  readonly taxCategoryHint?: string;
  readonly revenueMapping: RevenueMappingReference;
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

/** A local copy of one product offering version; Catalog may know better by now. */
export interface ProductOfferingVersionReplica {
  readonly entity: "ProductOfferingVersion";
  readonly value: ProductOfferingVersion;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was Catalog's value. */
  readonly asOf: string;
}

/** The identity of one proposal artifact; the current value is Notifier's to tell. */
export interface ProposalArtifactReference {
  readonly entity: "ProposalArtifact";
  /** Which proposal artifact it is. */
  readonly artifactId: string;
}

/** The identity of one provisioning request; the current value is Provisioning's to tell. */
export interface ProvisioningRequestReference {
  readonly entity: "ProvisioningRequest";
  /** Which provisioning request it is. */
  readonly provisioningRequestId: string;
}

/** What a run of `PublishCatalogVersion` announces: written last, it makes the run whole. */
export interface PublishCatalogVersionManifest {
  readonly publication: CatalogVersionReference;
  /** From then on the version counts, as a whole; quotes keep the one they have. */
  readonly effectiveFrom: string;
  readonly compatibility: Compatibility;
  /** Over the file; a mismatch rejects the whole run, and a repeat is applied once. */
  readonly checksum: string;
  /** Number of rows that the file has to contain. */
  readonly rowCount: number;
  /** Who approved the version; somebody else than its author. */
  readonly approvedBy: string;
}

/** One row that did not count. */
export interface PublishCatalogVersionRejectedRow {
  /** Where in the file the row stands, from 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reasons: readonly string[];
}

/** What was read, applied and rejected of one run of `PublishCatalogVersion`, for CatalogOperations. */
export interface PublishCatalogVersionReport {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishCatalogVersion";
  /** The system that says so. */
  readonly receiver: "CPQ" | "OMS" | "Pricing";
  /** What became of the run. */
  readonly result: "applied" | "rejected";
  /** Rows in the file. */
  readonly read: number;
  /** Rows that count; read is applied and rejected together. */
  readonly applied: number;
  /** Rows that do not count. */
  readonly rejected: number;
  /** Each control total, as the manifest announces it and as the receiver counted it. */
  readonly totals: readonly PublishCatalogVersionTotalRowCount[];
  /** Each rejected row with its reasons. */
  readonly rejects: readonly PublishCatalogVersionRejectedRow[];
  /** When the receiver wrote it. */
  readonly reportedAt: string;
}

/** One row of `PublishCatalogVersion`. */
export interface PublishCatalogVersionRow {
  readonly offering: ProductOfferingVersionReplica;
}

/** The control total `manifest.rowCount`: the number of rows. */
export interface PublishCatalogVersionTotalRowCount {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/rowCount";
  readonly announced: number;
  readonly counted: number;
}

/**
 * How far the publication of a catalogue version is: `processing` while the file is worked on, `applied` when
 * the version is there as a whole, `rejected` when nothing of it came into use.
 */
export type PublishState = "applied" | "processing" | "rejected";

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
 * Whose exchange rates count: those of the European Central Bank (`ecb`), of the `treasury`, or those agreed in
 * the `contract`.
 */
export type RateSource = "ecb" | "treasury" | "contract";

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
 * Why Billing does not begin to charge, or does not take it back: `unknownAccount` when there is no such billing
 * account, `unmappedProduct` until the product has a revenue code, `closedPeriod` when the month takes no more
 * postings.
 */
export type RejectionReason = "unknownAccount" | "unmappedProduct" | "closedPeriod";

/**
 * Why a document is not made or not withdrawn: `templateMissing` or `dataMissing` until what is missing is
 * there, `renderError` when rendering itself went wrong, `alreadySigned` when there can be no other for that
 * revision.
 */
export type RenderFault = "templateMissing" | "dataMissing" | "renderError" | "alreadySigned";

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
 * What became of a repair: `done` when it was carried out, `inFlight` while OMS works on it, `refused` when
 * nothing was changed.
 */
export type RepairAnswer = "done" | "inFlight" | "refused";

/** `ExecuteRepairAction` is done; the effect is durable at OMS. */
export interface RepairExecuted {
  readonly fallout: FalloutCaseReference;
  readonly action: RepairAction;
  /** Of what was repaired, as it is now; OMS keeps it as proof. */
  readonly afterHash: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/**
 * Why OMS does not carry out a repair: `notAllowedInState` when the task's state does not allow this action,
 * `approvalMissing` until a second person has approved what touches money, `alreadyDone` when it was repaired
 * before.
 */
export type RepairRefusal = "notAllowedInState" | "approvalMissing" | "alreadyDone";

/** OMS understood `ExecuteRepairAction` and refused it; nothing was changed. */
export interface RepairRefused {
  readonly reason: RepairRefusal;
}

/**
 * How a difference was settled: by the system or by a person, by an adjustment that finance posted, or not at
 * all, if it was accepted as it is. It is `open` until then.
 */
export type RepairResolution = "open" | "autoRepaired" | "manuallyRepaired" | "financeAdjusted" | "acceptedDifference";

/** The answer of OMS to `RepairState`. */
export interface RepairStateAnswer {
  readonly state: RepairAnswer;
}

/** What Experience asks of OMS with `RequestOrderCancellation`. */
export interface RequestOrderCancellationRequest {
  readonly order: OrderReference;
  /** Counts requests for the order; the same number is the same request. */
  readonly cancelSequence: number;
  /** Why the order is to be cancelled, in the words of whoever asks. */
  readonly reason: string;
}

/**
 * A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new
 * reservation.
 */
export interface ReservationExpired {
  readonly reservation: ReservationReference;
  /** When the hold ended; since then others may take the stock. */
  readonly expiredAt: string;
}

/** A hold ends in twelve hours unless it is renewed. Until then the stock is still held. */
export interface ReservationExpiring {
  readonly reservation: ReservationReference;
  /** When the hold ends by itself; only a renewal moves it. */
  readonly expiresAt: string;
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

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  /** Which revenue mapping it is. */
  readonly mappingId: string;
}

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
  /** When the carrier delivered the goods; charging does not begin with it. */
  readonly deliveredAt: string;
  /** Names the carrier's proof of delivery, which itself is not told. */
  readonly proofRef: string;
}

/** `AllocateAndShip` is done; the effect is durable at Inventory. */
export interface ShipmentDispatched {
  readonly shipment: ShipmentReference;
  /** Of the units that left; kept as evidence, for hardware is billable from now on. */
  readonly serialNumbers: readonly string[];
  /** What the carrier calls the shipment; kept as evidence by OMS. */
  readonly carrierRef: string;
  /** When the carrier took the goods, from which hardware is billable. */
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
  /** When the shipment was stopped and its stock was freed. */
  readonly recalledAt: string;
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

/** Inventory understood `AllocateAndShip` and refused it; nothing was changed. */
export interface ShipmentRejected {
  readonly reason: ShipmentRefusal;
}

/** What CPQ asks of OMS with `SubmitOrder`. */
export interface SubmitOrderRequest {
  /** Taken only if its legal authority is yes, so that it binds the customer. */
  readonly acceptedQuote: AcceptedQuoteSnapshot;
  /** The day on which the order is wanted to start; frozen with the submission. */
  readonly requestedStartDate: string;
  /** The person who asks for the order; frozen with the submission. */
  readonly requestedBy: string;
  /** Free text that goes with the order and is frozen with it; no rule reads it. */
  readonly note?: string;
}

/** `CancelSubscription` is done; the effect is durable at Billing. */
export interface SubscriptionCancelled {
  readonly subscription: SubscriptionReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

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
