// Written by `merestone compile`; change the spec, not this file.
/** The messages of Pricing, and the values they are made of. Decimals, dates and instants are text. */

/** The answer of Pricing to `CalculatePrice`. */
export interface CalculatePriceAnswer {
  readonly inputsHash: string;
  readonly priceBookVersion: string;
  readonly ruleVersion: string;
  readonly engineVersion: string;
  readonly components: readonly PriceComponent[];
  readonly roundingPolicy: RoundingPolicy;
  readonly contentHash: string;
}

/** What CPQ asks of Pricing with `CalculatePrice`. */
export interface CalculatePriceRequest {
  readonly quote: QuoteReference;
  readonly customer: CustomerMasterReference;
  readonly catalogVersion: string;
  readonly priceBookVersion?: string;
  readonly asOf: string;
  readonly inputsHash: string;
  readonly lines: readonly PriceQuestion[];
}

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

/** The identity of one customer master; the current value is MDM's to tell. */
export interface CustomerMasterReference {
  readonly entity: "CustomerMaster";
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
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

/** The answer of Pricing to `ExplainPrice`. */
export interface ExplainPriceAnswer {
  readonly trace: readonly TraceStep[];
  readonly contentHash: string;
}

/** What CPQ asks of Pricing with `ExplainPrice`. */
export interface ExplainPriceRequest {
  readonly snapshot: PriceSnapshotReference;
  readonly inputsHash: string;
}

/** An amount of money with its currency. */
export interface Money {
  /** A decimal string, never a JSON number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

export type OfferingKind = "bundle" | "hardware" | "software" | "service" | "usage" | "telecomService";

/** A fact told by Pricing, once it is durable. */
export interface PriceBookPublished {
  readonly book: PriceBookVersionReference;
  readonly ruleVersion: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly contentHash: string;
}

/** The identity of one price book version; the current value is Pricing's to tell. */
export interface PriceBookVersionReference {
  readonly entity: "PriceBookVersion";
  readonly priceBookVersion: string;
}

export interface PriceComponent {
  readonly lineId: string;
  readonly step: PriceStep;
  readonly amount: Money;
  readonly ruleId: string;
}

export interface PriceQuestion {
  readonly lineId: string;
  readonly productOfferingId: string;
  readonly kind: OfferingKind;
  readonly quantity: string;
  readonly termMonths?: number;
  readonly configuration: string;
}

/** The identity of one price snapshot; the current value is CPQ's to tell. */
export interface PriceSnapshotReference {
  readonly entity: "PriceSnapshot";
  readonly quoteId: string;
  readonly quoteRevision: number;
  readonly priceSnapshotId: string;
}

export type PriceStep = "list" | "volume" | "promotion" | "contract" | "override" | "allocation" | "rounding" | "cost";

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

export type PublishState = "applied" | "processing" | "rejected";

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  readonly quoteId: string;
  readonly quoteRevision: number;
}

export type RoundingMode = "halfUp" | "halfEven";

export interface RoundingPolicy {
  readonly mode: RoundingMode;
  readonly scale: number;
  readonly beforeTax: boolean;
}

export interface TraceStep {
  readonly lineId: string;
  readonly step: PriceStep;
  readonly amount: Money;
  readonly ruleId: string;
}
