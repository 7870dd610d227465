// Written by `merestone compile`; change the spec, not this file.
/** The messages of Catalog, and the values they are made of. Decimals, dates and instants are text. */

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

/** The answer of Catalog to `CheckConfiguration`. */
export interface CheckConfigurationAnswer {
  /** Names this check, so that the line can refer to it. */
  readonly checkId: string;
  /** Whether the selection can be sold in that version; says nothing of stock. */
  readonly valid: boolean;
  /** Publication that the answer is about. */
  readonly catalogVersion: string;
  readonly replacement?: ProductOfferingVersionReference;
  /** Why the selection is not valid, for the seller to correct it. */
  readonly reasons: readonly string[];
}

/** What CPQ or OMS asks of Catalog with `CheckConfiguration`. */
export interface CheckConfigurationRequest {
  /** Publication to check against; an old one is refused, to be asked again after a refresh. */
  readonly catalogVersion: string;
  readonly offering: ProductOfferingVersionReference;
  /** Selected values, by the name of the characteristic. */
  readonly characteristics: { readonly [key: string]: string };
  /** Number of units that would be configured like this. */
  readonly quantity: string;
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
 * Whose exchange rates count: those of the European Central Bank (`ecb`), of the `treasury`, or those agreed in
 * the `contract`.
 */
export type RateSource = "ecb" | "treasury" | "contract";

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  /** Which revenue mapping it is. */
  readonly mappingId: string;
}

/** The answer of Catalog to `ShowOffering`. */
export interface ShowOfferingAnswer {
  readonly offering: ProductOfferingVersionReplica;
}

/** What CPQ or OMS asks of Catalog with `ShowOffering`. */
export interface ShowOfferingRequest {
  /** The offering to be shown, part of the path. */
  readonly productOfferingId: string;
  /** Publication to look in; absent means the one that counts at present. */
  readonly catalogVersion?: string;
}
