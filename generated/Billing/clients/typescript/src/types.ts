// Written by `merestone compile`; change the spec, not this file.
/** The messages of Billing, and the values they are made of. Decimals, dates and instants are text. */

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

/**
 * What became of the request for a billing account: `done` when one was found or made, `inFlight` while Billing
 * works on it, `refused` when Billing neither found nor made one.
 */
export type AccountAnswer = "done" | "inFlight" | "refused";

/**
 * Why an order gets no billing account: `ambiguousAccount` until master data has settled which of several it is,
 * `creditBlocked` when the customer's credit does not allow it, `unknownCustomer` or `unknownEntity` when
 * Billing does not know who buys or who sells.
 */
export type AccountRefusal = "ambiguousAccount" | "creditBlocked" | "unknownCustomer" | "unknownEntity";

/** What OMS asks of Billing with `ActivateBilling`. */
export interface ActivateBillingRequest {
  readonly order: OrderSnapshot;
  readonly acceptedQuote: AcceptedQuoteSnapshot;
  readonly milestone: BillableSnapshot;
  readonly billingAccount: BillingAccountReference;
  /** Of the order line, as accepted; frozen with the request. */
  readonly charges: readonly ChargeComponent[];
  /** Free text, frozen with the request; absent if there is none. */
  readonly note?: string;
}

/**
 * How far Billing is with a request to charge: `pending` if it was taken on and is not decided, `active` once
 * there is a subscription that charges, `failed` if it was taken on without success, `refused` if it was not
 * taken on.
 */
export type ActivationState = "pending" | "active" | "failed" | "refused";

/** The answer of Billing to `ActivationStatus`. */
export interface ActivationStatusAnswer {
  readonly state: ActivationState;
  /** The one that the activation made; absent while there is none. */
  readonly subscription?: SubscriptionReference;
  /** Its revision, from 1: every change raises it. */
  readonly version?: number;
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
 * When charging for a line may begin. Hardware when it ships, with its serial numbers; software when it works,
 * which is when its asset is active; a service, and a line of a carrier, when the customer has signed; usage
 * once the software it belongs to is active, for what was metered since. Work that was done and not signed for
 * is not billable, nor is what runs without an asset.
 */
export interface Billable {
  /** Part of the key of one billable. */
  readonly orderId: string;
  /** Part of the key of one billable. */
  readonly orderLineId: string;
  /** The state that it is in. */
  readonly status: "waiting" | "reached" | "withdrawn";
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
  /** True if the account was made for this request, false if it was found. */
  readonly created: boolean;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** The identity of one billing account; the current value is Billing's to tell. */
export interface BillingAccountReference {
  readonly entity: "BillingAccount";
  /** Which billing account it is. */
  readonly billingAccountId: string;
}

/** Billing understood `EnsureBillingAccount` and refused it; nothing was changed. */
export interface BillingAccountRejected {
  readonly reason: AccountRefusal;
  /** Those that would all do, if it is `ambiguousAccount`. */
  readonly candidates: readonly BillingAccountReference[];
}

/** The answer of Billing to `BillingAccountState`. */
export interface BillingAccountStateAnswer {
  readonly state: AccountAnswer;
  /** The account found or made; absent while there is none. */
  readonly billingAccount?: BillingAccountReference;
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

/** What OMS asks of Billing with `CancelSubscription`. */
export interface CancelSubscriptionRequest {
  readonly subscription: SubscriptionReference;
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  /** Why the activation is taken back, in the words of the caller. */
  readonly reason: string;
}

/**
 * What is known of the cancelling of an order: why, since when, and when it took effect. The order has it since
 * somebody first asked to cancel.
 */
export interface Cancellation {
  /** As it was given with the command or the request to cancel. */
  readonly reason: string;
  /** When cancelling was asked for; the order was not cancelled by then. */
  readonly requestedAt: string;
  /** When the order became cancelled for good; absent until then. */
  readonly effectiveAt?: string;
}

/** Billing has durably taken `CancelSubscription` and will decide it. */
export interface CancellationAccepted {
  /** Billing's own id for the cancellation that it has taken on. */
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

/**
 * How far Billing is with taking a subscription back: `pending` if that was taken on and is not done,
 * `cancelled` once it is done, `failed` if it was taken on without success, `refused` if it was not taken on.
 */
export type CancellationState = "pending" | "cancelled" | "failed" | "refused";

/** The answer of Billing to `CancellationStatus`. */
export interface CancellationStatusAnswer {
  readonly state: CancellationState;
  readonly subscription?: SubscriptionReference;
  /** Its revision, from 1: every change raises it. */
  readonly version?: number;
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

/** Billing has durably taken `MapContractTerms` and will decide it. */
export interface ContractTermsAccepted {
  readonly contract: ContractReference;
  /** The version that Billing has begun to map. */
  readonly contractVersion: number;
}

/** `MapContractTerms` was taken and could not be carried out; nothing remains of it. */
export interface ContractTermsFailed {
  readonly reason: TermsRefusal;
}

/** `MapContractTerms` is done; the effect is durable at Billing. */
export interface ContractTermsMapped {
  readonly contract: ContractReference;
  /** The version whose terms can be billed now. */
  readonly contractVersion: number;
  /** Billing's mapping by which the terms became billable, kept as evidence. */
  readonly mappingVersion: string;
  /** Always 0: a term that cannot be mapped is a refusal. */
  readonly unmappedCount: number;
}

/** Billing understood `MapContractTerms` and refused it; nothing was changed. */
export interface ContractTermsRejected {
  readonly reason: TermsRefusal;
  /** The terms for which Billing has no mapping; empty for another refusal. */
  readonly unmappedTermCodes: readonly string[];
}

/** The answer of Billing to `ContractTermsState`. */
export interface ContractTermsStateAnswer {
  readonly state: TermsState;
}

/**
 * What became of the request for a credit memo: `deciding` while finance has not decided, `issued` when the memo
 * exists, `refused` when there will be none by this request.
 */
export type CreditAnswer = "issued" | "deciding" | "refused";

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

/** The answer of Billing to `CreditMemoState`. */
export interface CreditMemoStateAnswer {
  readonly state: CreditAnswer;
  /** The memo that the request led to; absent while there is none. */
  readonly memo?: CreditMemoReference;
}

/**
 * Why money is to be given back: `overbilled` when more was charged than was accepted, `notDelivered` when what
 * was charged for has not arrived, `cancelled` when it was called off after the invoice, `goodwill` when nothing
 * was wrong with the charge.
 */
export type CreditReason = "overbilled" | "notDelivered" | "cancelled" | "goodwill";

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

/** What Billing said of `Subscription.status`: shown here, and decided there. */
export interface DerivedSubscriptionStatus {
  /** The state that it is in. */
  readonly value: "pending" | "active" | "cancelled" | "suspended" | "ended";
  /** Who decides it. */
  readonly sourceSystem: "Billing";
  /** When this was Billing's value. */
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

/** What OMS asks of Billing with `EnsureBillingAccount`. */
export interface EnsureBillingAccountRequest {
  readonly customer: CustomerMasterReference;
  readonly sellingEntity: LegalEntityReference;
  /** ISO 4217 code; decides with the others which account it is. */
  readonly currency: string;
  readonly order: OrderReference;
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

/** The final tax of an invoice has been committed. It does not say that the invoice was issued or posted. */
export interface InvoiceTaxDetermined {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  /** Final tax over all lines, which Billing records on the invoice. */
  readonly taxTotal: Money;
}

/** Committed tax has been taken back, and its document no longer counts. The document stays on record. */
export interface InvoiceTaxVoided {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  /** From this time on the document no longer counts. */
  readonly voidedAt: string;
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

/** What CLM asks of Billing with `MapContractTerms`. */
export interface MapContractTermsRequest {
  readonly contract: ContractReference;
  /** Which version of the contract's terms this is; an amendment is the next one. */
  readonly contractVersion: number;
  /** Day from which the terms count, as it was signed. */
  readonly effectiveDate: string;
  /** Length of the contract in months, as it was signed. */
  readonly termMonths: number;
  /** What Billing does at the end of the term. */
  readonly renewalConditions: RenewalConditions;
  /** What Billing charges when the contract is ended early. */
  readonly terminationConditions: TerminationConditions;
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

/**
 * TM Forum's product order. The fields that may be absent are those that an implementation learns while it
 * validates; the accepted quote it began with is kept whole as evidence of the handoff.
 */
export interface Order {
  /** Which order it is. */
  readonly orderId: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly quote: QuoteReference;
  readonly billingAccount: BillingAccountReference;
  /** The start that was asked for when the order was drafted or submitted; frozen since. */
  readonly requestedStartDate: string;
  readonly customer?: CustomerMasterReference;
  readonly acceptance?: QuoteAcceptanceReference;
  readonly contract?: ContractReference;
  readonly sellingEntity?: LegalEntityReference;
  /** Copied from the accepted quote. */
  readonly quoteRevision?: number;
  /** Of the accepted quote as it came: proof that nothing was lost on the way. */
  readonly acceptedSnapshotHash?: string;
  /** Of the order as it was submitted; part of the evidence for billing. */
  readonly orderSnapshotHash?: string;
  /** When OMS expects the order to be complete; a promise still open after it keeps the customer waiting. */
  readonly expectedCompletionDate?: string;
  /** Whether a promise that the customer can see is open. */
  readonly customerWaiting?: boolean;
  /** Shown beside the order; no step of an order is decided by it. */
  readonly billingStatus?: DerivedSubscriptionStatus;
  /** Absent as long as nobody has asked to cancel the order. */
  readonly cancellation?: Cancellation;
  /** The state that it is in. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
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
  /** The state that the order was in after it, which is acknowledged. */
  readonly status: "draft" | "pending.waiting" | "pending.billingUnconfirmed" | "acknowledged" | "inProgress" | "rejected" | "held" | "pendingCancellation" | "cancelled" | "assessingCancellation" | "completed" | "partial" | "failed";
}

/** What a run of `PostFinancialExtract` announces: written last, it makes the run whole. */
export interface PostFinancialExtractManifest {
  readonly sellingEntity: LegalEntityReference;
  /** Whose documents the file holds; its rows take effect from then. */
  readonly day: string;
  /** Billing's id of the run; with the same checksum it is the same run. */
  readonly batchId: string;
  /** SHA-256 of the file, proven before any row is posted. */
  readonly checksum: string;
  /** Compared with the rows counted, before any of them is posted. */
  readonly rowCount: number;
  /** Sum of the amounts of the rows, compared before anything is posted. */
  readonly netTotal: Money;
  /** Sum of the tax amounts of the rows, compared before anything is posted. */
  readonly taxTotal: Money;
  /** Who approved the extract; Billing keeps it as evidence. */
  readonly approvedBy: string;
}

/** One row that did not count. */
export interface PostFinancialExtractRejectedRow {
  /** Where in the file the row stands, from 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reasons: readonly string[];
}

/** What was read, applied and rejected of one run of `PostFinancialExtract`, for FinanceOperations. */
export interface PostFinancialExtractReport {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PostFinancialExtract";
  /** The system that says so. */
  readonly receiver: "ERP";
  /** What became of the run. */
  readonly result: "applied" | "partlyApplied" | "rejected";
  /** Rows in the file. */
  readonly read: number;
  /** Rows that count; read is applied and rejected together. */
  readonly applied: number;
  /** Rows that do not count. */
  readonly rejected: number;
  /** Each control total, as the manifest announces it and as the receiver counted it. */
  readonly totals: readonly (PostFinancialExtractTotalRowCount | PostFinancialExtractTotalNetTotal | PostFinancialExtractTotalTaxTotal)[];
  /** Each rejected row with its reasons. */
  readonly rejects: readonly PostFinancialExtractRejectedRow[];
  /** When the receiver wrote it. */
  readonly reportedAt: string;
}

/** One row of `PostFinancialExtract`. */
export interface PostFinancialExtractRow {
  /** Where in the file the row stands, counted from 1. */
  readonly rowNo: number;
  readonly kind: PostingKind;
  /** Names the invoice or credit memo that the row comes from. */
  readonly sourceDocument: string;
  readonly invoice?: InvoiceReference;
  readonly mapping: RevenueMappingReference;
  readonly period: FinancialPeriodReference;
  /** What is posted to the account of the mapping, before tax. */
  readonly amount: Money;
  /** Tax on the amount; zero where there is none. */
  readonly taxAmount: Money;
  /** Id of the posting taken back; required if `kind` is `reversal`. */
  readonly reversalOf?: string;
}

/** The control total `manifest.netTotal`: the sum of `row.amount`. */
export interface PostFinancialExtractTotalNetTotal {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/netTotal";
  readonly announced: Money;
  readonly counted: Money;
}

/** The control total `manifest.rowCount`: the number of rows. */
export interface PostFinancialExtractTotalRowCount {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/rowCount";
  readonly announced: number;
  readonly counted: number;
}

/** The control total `manifest.taxTotal`: the sum of `row.taxAmount`. */
export interface PostFinancialExtractTotalTaxTotal {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/taxTotal";
  readonly announced: Money;
  readonly counted: Money;
}

/** A run of `PostFinancialExtract` is done: its rows count, apart from those reported as rejected. */
export interface PostingBatchAccepted {
  /** As the manifest of the file named it. */
  readonly batchId: string;
  /** How many rows of the file were posted to the ledger. */
  readonly posted: number;
  /** How many rows were left out, at most 2 per cent. */
  readonly rejectedRows: number;
}

/** How ERP tells that a run of `PostFinancialExtract` was accepted. */
export interface PostingBatchAcceptedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PostFinancialExtract";
  /** The system that says so. */
  readonly receiver: "ERP";
  /** What became of the run. */
  readonly outcome: "accepted";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PostingBatchAccepted;
}

/** A run of `PostFinancialExtract` was refused; no row of it counts. */
export interface PostingBatchRejected {
  /** As the manifest of the file named it. */
  readonly batchId: string;
  /** Why the file was refused as a whole and nothing of it posted. */
  readonly reasons: readonly string[];
}

/** How ERP tells that a run of `PostFinancialExtract` was rejected. */
export interface PostingBatchRejectedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PostFinancialExtract";
  /** The system that says so. */
  readonly receiver: "ERP";
  /** What became of the run. */
  readonly outcome: "rejected";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PostingBatchRejected;
}

/**
 * What a row of the extract is to be in the ledger: an `invoice`, a `creditMemo`, a `reversal` that takes back
 * the posting it names, or an `adjustment` that puts the right amount in its place.
 */
export type PostingKind = "invoice" | "creditMemo" | "reversal" | "adjustment";

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
 * What was agreed about the time after a contract's term: whether it goes on, until when notice has to be given,
 * and by how much prices rise. Only Billing is told all of it.
 */
export interface RenewalConditions {
  readonly mode: RenewalMode;
  /** Days before the end of the term by which notice has to be given. */
  readonly noticeDays: number;
  /** By how many percent prices rise with a renewal; absent if they do not. */
  readonly upliftPercent?: string;
}

/**
 * What happens to a contract at the end of its term: with `none` it ends, with `automatic` it goes on by itself,
 * with `onRequest` only if that is asked for.
 */
export type RenewalMode = "none" | "automatic" | "onRequest";

/**
 * How a difference was settled: by the system or by a person, by an adjustment that finance posted, or not at
 * all, if it was accepted as it is. It is `open` until then.
 */
export type RepairResolution = "open" | "autoRepaired" | "manuallyRepaired" | "financeAdjusted" | "acceptedDifference";

/** What OMS asks of Billing with `RequestCreditMemo`. */
export interface RequestCreditMemoRequest {
  readonly invoice: InvoiceReference;
  readonly order: OrderReference;
  readonly orderLine: OrderLineReference;
  readonly reason: CreditReason;
  /** What the customer is to get back; frozen with the request. */
  readonly amount: Money;
  /** Policy on which the credit is asked for; frozen with the request. */
  readonly policyRef: string;
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

/** The identity of one tax document; the current value is Tax's to tell. */
export interface TaxDocumentReference {
  readonly entity: "TaxDocument";
  /** Part of the key of one tax document. */
  readonly orderId: string;
  /** Part of the key of one tax document. */
  readonly orderLineId: string;
  /** Part of the key of one tax document. */
  readonly invoiceId: string;
  /** Part of the key of one tax document. */
  readonly documentCode: string;
}

/**
 * What was agreed about ending a contract: the notice and the fee for an early end. Only Billing is told them,
 * all others get the code.
 */
export interface TerminationConditions {
  /** Names the conditions where their wording may not travel; Billing maps it. */
  readonly code: string;
  /** Days between a notice and the end of the contract. */
  readonly noticeDays: number;
  /** Fee for an early end, in percent; absent if there is none. */
  readonly feePercent?: string;
}

/**
 * Why Billing does not map the terms of a contract: `unmappedTerm` until there is a mapping for each term it
 * names, `unknownContract` when it does not know the contract, `closedVersion` when this version of the terms
 * can no longer be mapped.
 */
export type TermsRefusal = "unmappedTerm" | "unknownContract" | "closedVersion";

/**
 * How far Billing is with the terms of a contract: `mapping` while it works on them, `mapped` when all of them
 * can be billed, `refused` when at least one cannot or the request was not taken.
 */
export type TermsState = "mapped" | "mapping" | "refused";

/** What was told with `UsageRecorded` is erased: every copy of it goes. */
export interface UsageErased {
  readonly asset: AssetReference;
}

/** What a run of `UsageExtract` announces: written last, it makes the run whole. */
export interface UsageExtractManifest {
  /** The day whose usage the file contains. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
  /** Sum of the quantities of all rows, which both sides compare. */
  readonly quantityTotal: string;
}

/** One row of `UsageExtract`. */
export interface UsageExtractRow {
  /** Same id as in `UsageRecorded`, so that no record counts twice. */
  readonly usageId: string;
  readonly asset: AssetReference;
  /** When the meter counted, not when the file was made. */
  readonly meteredAt: string;
  /** Counted in the given unit; negative in a correction. */
  readonly quantity: string;
  /** What the quantity is counted in. */
  readonly unit: string;
}

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
 * One quantity that a meter counted for an asset; told twice it counts once. A correction is a further record
 * with a negative quantity, and names the one it corrects.
 */
export interface UsageRecorded {
  /** By this id a record that comes twice is counted once. */
  readonly usageId: string;
  readonly asset: AssetReference;
  /** When the meter counted, which may be up to a week before it is told. */
  readonly meteredAt: string;
  /** Counted in the given unit; negative in a correction. */
  readonly quantity: string;
  /** What the quantity is counted in. */
  readonly unit: string;
  /** Id of the record that is corrected; absent unless this is a correction. */
  readonly corrects?: string;
  /** Which meter counted; Provisioning keeps it as evidence. */
  readonly meter: string;
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
