// Written by `merestone compile`; change the spec, not this file.
/** The messages of MDM, and the values they are made of. Decimals, dates and instants are text. */

/** The answer of MDM to `CheckCustomer`. */
export interface CheckCustomerAnswer {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  /** Set if the customer was merged: that one is meant instead. */
  readonly survivor?: CustomerMasterReference;
}

/** What CPQ or OMS asks of MDM with `CheckCustomer`. */
export interface CheckCustomerRequest {
  /** Master id of the customer that the order is submitted for. */
  readonly customerMasterId: string;
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

/** What MDM said of `CustomerMaster.status`: shown here, and decided there. */
export interface DerivedCustomerMasterStatus {
  /** The state that it is in. */
  readonly value: "active" | "blocked" | "merged" | "erased";
  /** Who decides it. */
  readonly sourceSystem: "MDM";
  /** When this was MDM's value. */
  readonly asOf: string;
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

/** The answer of MDM to `FindXrefs`. */
export interface FindXrefsAnswer {
  readonly customer: CustomerMasterReference;
  /** What the other systems call the customer; empty if nothing is known. */
  readonly xrefs: readonly IdentityXrefReplica[];
}

/** What CPQ or OMS asks of MDM with `FindXrefs`. */
export interface FindXrefsRequest {
  /** Master id of the customer whose other ids are wanted. */
  readonly customerMasterId: string;
}

/**
 * What the other systems call a customer. A local id is a reference into that system and an identity nowhere
 * else.
 */
export interface IdentityXref {
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
  /** Part of the key of one identity xref. */
  readonly xrefId: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  /** Means something in CRM only; absent where CRM has no account. */
  readonly crmAccountId?: string;
  /** Means something in Billing only; absent where there is no account. */
  readonly billingAccountId?: string;
  /** Means something in ERP only; absent where ERP has no customer. */
  readonly erpCustomerId?: string;
  /** Means something in Support only; absent where there is no account. */
  readonly supportAccountId?: string;
  /** When these ids were last confirmed. */
  readonly verifiedAt: string;
  /** Below the threshold a steward decides, never a script. */
  readonly matchConfidence: string;
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

/** A local copy of one identity xref; MDM may know better by now. */
export interface IdentityXrefReplica {
  readonly entity: "IdentityXref";
  readonly value: IdentityXref;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was MDM's value. */
  readonly asOf: string;
}

/** The answer of MDM to `ResolveCustomer`. */
export interface ResolveCustomerAnswer {
  readonly customer: CustomerMasterReference;
}

/** What CPQ or OMS asks of MDM with `ResolveCustomer`. */
export interface ResolveCustomerRequest {
  /** CRM's own id of the account, for which the master id is wanted. */
  readonly crmAccountId: string;
}

/**
 * Which part of the market a customer belongs to, as master data says: large, medium or small businesses
 * (`smb`), or the public sector. Eligibility and reports go by it.
 */
export type Segment = "enterprise" | "midmarket" | "smb" | "public";

/** The answer of MDM to `ShowCustomer`. */
export interface ShowCustomerAnswer {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  readonly segment: Segment;
  /** Set if the customer was merged: that one is meant instead. */
  readonly survivor?: CustomerMasterReference;
}

/** What CPQ or OMS asks of MDM with `ShowCustomer`. */
export interface ShowCustomerRequest {
  /** Also the id of a customer that was merged: the answer names the survivor. */
  readonly customerMasterId: string;
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
