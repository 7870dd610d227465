// Written by `merestone compile`; change the spec, not this file.
/** The messages of Catalog, and the values they are made of. Decimals, dates and instants are text. */

export interface CatalogCounts {
  readonly offerings: number;
  readonly rules: number;
  readonly rows: number;
}

/** A fact told by Catalog, once it is durable. */
export interface CatalogPublishFailed {
  readonly publication: CatalogVersionReference;
  readonly reasons: readonly string[];
  readonly rejectCount: number;
}

/** A fact told by Catalog, once it is durable. */
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

/** A fact told by Catalog, once it is durable. */
export interface CompatibilityRuleChanged {
  readonly publication: CatalogVersionReference;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly affected: readonly string[];
}

/** A fact told by Catalog, once it is durable. */
export interface EligibilityPolicyChanged {
  readonly publication: CatalogVersionReference;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly affected: readonly string[];
}

/** A fact told by ERP, once it is durable. */
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

/** A fact told by ERP, once it is durable. */
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

/** A fact told by Catalog, once it is durable. */
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
