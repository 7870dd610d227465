// Written by `merestone compile`; change the spec, not this file.
/** The messages of Catalog, and the values they are made of. Decimals, dates and instants are text. */

export interface CatalogCounts {
  readonly offerings: number;
  readonly rules: number;
  readonly rows: number;
}

/** A publication was rejected as a whole, for the reasons given. Nothing of it came into use. */
export interface CatalogPublishFailed {
  readonly publication: CatalogVersionReference;
  readonly reasons: readonly string[];
  readonly rejectCount: number;
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

export interface CharacteristicSpec {
  readonly name: string;
  readonly valueType: string;
  readonly mandatory: boolean;
  readonly allowed: readonly string[];
}

/** The answer of Catalog to `CheckConfiguration`. */
export interface CheckConfigurationAnswer {
  readonly checkId: string;
  readonly valid: boolean;
  readonly catalogVersion: string;
  readonly replacement?: ProductOfferingVersionReference;
  readonly reasons: readonly string[];
}

/** What CPQ asks of Catalog with `CheckConfiguration`. */
export interface CheckConfigurationRequest {
  readonly catalogVersion: string;
  readonly offering: ProductOfferingVersionReference;
  readonly characteristics: { readonly [key: string]: string };
  readonly quantity: string;
}

export type Compatibility = "backward" | "breaking";

export interface CompatibilityRule {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly expression: string;
}

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

export interface FxPolicy {
  readonly rateSource: RateSource;
  readonly rateDateRule: string;
  readonly scale: number;
}

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

export type OfferingKind = "bundle" | "hardware" | "software" | "service" | "usage" | "telecomService";

export type OfferingStatus = "inStudy" | "inDesign" | "inTest" | "active" | "launched" | "retired" | "obsolete";

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

/** An offering as it was in one publication. Its kind decides when charging for it may begin. */
export interface ProductOfferingVersion {
  readonly catalogVersion: string;
  readonly productOfferingId: string;
  readonly productOfferingVersion: string;
  readonly version: number;
  readonly productKind: OfferingKind;
  readonly lifecycleStatus: OfferingStatus;
  readonly characteristics: readonly CharacteristicSpec[];
  readonly compatibilityRules: readonly CompatibilityRule[];
  readonly eligibilityPolicyRef?: string;
  /** A hint: the tax engine decides the category. */
  readonly taxCategoryHint?: string;
  readonly revenueMapping: RevenueMappingReference;
}

/** The identity of one product offering version; the current value is Catalog's to tell. */
export interface ProductOfferingVersionReference {
  readonly entity: "ProductOfferingVersion";
  readonly catalogVersion: string;
  readonly productOfferingId: string;
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

export type RateSource = "ecb" | "treasury" | "contract";

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  readonly mappingId: string;
}

/** The answer of Catalog to `ShowOffering`. */
export interface ShowOfferingAnswer {
  readonly offering: ProductOfferingVersionReplica;
}

/** What CPQ asks of Catalog with `ShowOffering`. */
export interface ShowOfferingRequest {
  readonly productOfferingId: string;
  readonly catalogVersion?: string;
}
