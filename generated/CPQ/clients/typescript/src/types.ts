// Written by `merestone compile`; change the spec, not this file.
/** The messages of CPQ, and the values they are made of. Decimals, dates and instants are text. */

/** What Experience asks of CPQ with `AcceptQuote`. */
export interface AcceptQuoteRequest {
  readonly quote: QuoteReference;
  readonly acceptanceType: AcceptanceType;
  /** Of what was on the screen: nothing else is accepted. */
  readonly artifactHash: string;
  /** Which version of the consent text was on the screen. */
  readonly consentVersion: string;
  /** Who accepts, on behalf of the customer. */
  readonly acceptedBy: string;
}

/**
 * How a customer says yes to a quote: by a click, by a signed file or an electronic signature, under a master
 * agreement that covers it, by a purchase order that names it, or by word of mouth (`internalVerbal`). Whether
 * that binds, `AcceptanceAuthority` says.
 */
export type AcceptanceType = "clickToAccept" | "signedPdf" | "eSignature" | "masterAgreement" | "purchaseOrder" | "internalVerbal";

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
 * How far the publication of a price book is: `processing` while the file is worked on, `applied` when the book
 * is there as a whole, `rejected` when nothing of it came into use.
 */
export type BookState = "applied" | "processing" | "rejected";

/** How much a publication contains, told with it so that an incomplete one is noticed. */
export interface CatalogCounts {
  /** Number of offerings in the publication. */
  readonly offerings: number;
  /** Number of compatibility rules in the publication. */
  readonly rules: number;
  /** Number of rows in the published file. */
  readonly rows: number;
}

/** A publication was rejected as a whole, for the reasons given. Nothing of it came into use. */
export interface CatalogPublishFailed {
  readonly publication: CatalogVersionReference;
  /** What the validation found wrong with the file. */
  readonly reasons: readonly string[];
  /** Number of rows that the validation refused. */
  readonly rejectCount: number;
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
 * The contract was declined and can no longer be signed. A quote that waits for the signature is declined with
 * it.
 */
export interface ContractDeclined {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  /** Why the signer declined, as a code. */
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
  /** The envelope with which the signature can be looked up in CLM. */
  readonly envelopeId: string;
  /** Of the only document that can be signed; CPQ compares it with the proposal's. */
  readonly documentHash: string;
  /** When CLM sent the envelope to the signer. */
  readonly sentAt: string;
}

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
  /** When CLM withdrew it; from then on nobody can sign. */
  readonly voidedAt: string;
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

/** The range that an amount lies in, told instead of it; open where an end is missing. */
export interface MoneyBand {
  /** The least that it can be. */
  readonly atLeast?: Money;
  /** It is less than this. */
  readonly below?: Money;
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

/**
 * Why CLM does not send a contract or does not withdraw one: `staleRevision` when the quote has a later
 * revision, `unknownClause` when CLM does not have a clause, `signerMissing` until it is said who signs,
 * `alreadySigned` when it is too late for either.
 */
export type PackageRefusal = "staleRevision" | "unknownClause" | "signerMissing" | "alreadySigned";

/** A run of `PublishPriceBook` is done: its rows count, apart from those reported as rejected. */
export interface PriceBookAccepted {
  readonly book: PriceBookVersionReference;
  /** Number of rows with a fault; one is enough to reject the run. */
  readonly rejectedRows: number;
}

/** How CPQ tells that a run of `PublishPriceBook` was accepted. */
export interface PriceBookAcceptedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishPriceBook";
  /** The system that says so. */
  readonly receiver: "CPQ";
  /** What became of the run. */
  readonly outcome: "accepted";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PriceBookAccepted;
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

/** A run of `PublishPriceBook` was refused; no row of it counts. */
export interface PriceBookRejected {
  readonly book: PriceBookVersionReference;
  /** What is wrong with the file, for Pricing to correct. */
  readonly reasons: readonly string[];
}

/** How CPQ tells that a run of `PublishPriceBook` was rejected. */
export interface PriceBookRejectedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishPriceBook";
  /** The system that says so. */
  readonly receiver: "CPQ";
  /** What became of the run. */
  readonly outcome: "rejected";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PriceBookRejected;
}

/** The answer of CPQ to `PriceBookState`. */
export interface PriceBookStateAnswer {
  readonly state: BookState;
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

/** What a run of `PublishPriceBook` announces: written last, it makes the run whole. */
export interface PublishPriceBookManifest {
  readonly book: PriceBookVersionReference;
  /** From then on prices are computed with this book; older quotes stay valid. */
  readonly effectiveFrom: string;
  /** Pricing rules that belong to the book; price snapshots are compared with it. */
  readonly ruleVersion: string;
  /** Over the file; the same book with the same checksum is applied once only. */
  readonly checksum: string;
  /** Number of rows that the file has to contain. */
  readonly rowCount: number;
  /** Sum of the amounts of all rows; another sum rejects the file. */
  readonly listTotal: Money;
  /** Why the book is published, above all what it corrects. */
  readonly reason: string;
  /** Who approved the publication; somebody else than its author. */
  readonly approvedBy: string;
}

/** One row that did not count. */
export interface PublishPriceBookRejectedRow {
  /** Where in the file the row stands, from 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reasons: readonly string[];
}

/** What was read, applied and rejected of one run of `PublishPriceBook`, for PricingAdmin. */
export interface PublishPriceBookReport {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishPriceBook";
  /** The system that says so. */
  readonly receiver: "CPQ";
  /** What became of the run. */
  readonly result: "applied" | "rejected";
  /** Rows in the file. */
  readonly read: number;
  /** Rows that count; read is applied and rejected together. */
  readonly applied: number;
  /** Rows that do not count. */
  readonly rejected: number;
  /** Each control total, as the manifest announces it and as the receiver counted it. */
  readonly totals: readonly (PublishPriceBookTotalRowCount | PublishPriceBookTotalListTotal)[];
  /** Each rejected row with its reasons. */
  readonly rejects: readonly PublishPriceBookRejectedRow[];
  /** When the receiver wrote it. */
  readonly reportedAt: string;
}

/** One row of `PublishPriceBook`. */
export interface PublishPriceBookRow {
  /** Identifies the price within the book of the manifest. */
  readonly entryId: string;
  /** The offering that the price is for. */
  readonly productOfferingId: string;
  readonly kind: OfferingKind;
  /** List price; floor prices and costs are not in this file. */
  readonly amount: Money;
}

/** The control total `manifest.listTotal`: the sum of `row.amount`. */
export interface PublishPriceBookTotalListTotal {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/listTotal";
  readonly announced: Money;
  readonly counted: Money;
}

/** The control total `manifest.rowCount`: the number of rows. */
export interface PublishPriceBookTotalRowCount {
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

/** `AcceptQuote` is done; the effect is durable at CPQ. */
export interface QuoteAcceptanceBegun {
  readonly quote: QuoteReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
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

/** `ReviseQuote` is done; the effect is durable at CPQ. */
export interface QuoteRevisionBegun {
  readonly quote: QuoteReference;
  /** Its revision, from 1: every change raises it. */
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

/**
 * Whose exchange rates count: those of the European Central Bank (`ecb`), of the `treasury`, or those agreed in
 * the `contract`.
 */
export type RateSource = "ecb" | "treasury" | "contract";

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

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  /** Which revenue mapping it is. */
  readonly mappingId: string;
}

/** What Experience asks of CPQ with `ReviseQuote`. */
export interface ReviseQuoteRequest {
  readonly quote: QuoteReference;
  /** Why a new revision is wanted, in the words of whoever asks. */
  readonly reason: string;
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

/**
 * Why a message was deliberately not sent: `gateClosed` when the record has left the state that allows it,
 * `recipientErased` when the customer's data was erased, `optedOut` when the customer does not want such
 * messages.
 */
export type SuppressReason = "gateClosed" | "recipientErased" | "optedOut";

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
 * What an entry of the timeline is about: a `fact` that was told, a `command` that was sent or the `reply` to
 * it, a comparison of two sides, a repair, or a `message` to the customer.
 */
export type TimelineKind = "fact" | "command" | "reply" | "reconciliation" | "repair" | "message";

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
