// Written by `merestone compile`; change the spec, not this file.
/** The messages of MDM, and the values they are made of. Decimals, dates and instants are text. */

/** The answer of MDM to `CheckCustomer`. */
export interface CheckCustomerAnswer {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  readonly version: number;
  readonly survivor?: CustomerMasterReference;
}

/** What CPQ asks of MDM with `CheckCustomer`. */
export interface CheckCustomerRequest {
  readonly customerMasterId: string;
}

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

/** What MDM said of `CustomerMaster.status`: shown here, and decided there. */
export interface DerivedCustomerMasterStatus {
  readonly value: "active" | "blocked" | "merged" | "erased";
  /** Who decides it. */
  readonly sourceSystem: "MDM";
  /** When this was MDM's value. */
  readonly asOf: string;
}

/** A fact told by CRM, once it is durable. */
export interface FeedQualityAlertRaised {
  readonly feed: string;
  readonly metric: string;
  readonly observed: string;
  readonly threshold: string;
  readonly window: string;
}

/** The answer of MDM to `FindXrefs`. */
export interface FindXrefsAnswer {
  readonly customer: CustomerMasterReference;
  readonly xrefs: readonly IdentityXrefReplica[];
}

/** What CPQ asks of MDM with `FindXrefs`. */
export interface FindXrefsRequest {
  readonly customerMasterId: string;
}

/**
 * What the other systems call a customer. A local id is a reference into that system and an identity nowhere
 * else.
 */
export interface IdentityXref {
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
  readonly xrefId: string;
  readonly version: number;
  /** What CRM calls the customer master: a reference into CRM, and no identity elsewhere. */
  readonly crmAccountId?: string;
  /** What Billing calls the customer master: a reference into Billing, and no identity elsewhere. */
  readonly billingAccountId?: string;
  /** What ERP calls the customer master: a reference into ERP, and no identity elsewhere. */
  readonly erpCustomerId?: string;
  /** What Support calls the customer master: a reference into Support, and no identity elsewhere. */
  readonly supportAccountId?: string;
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

/** What CPQ asks of MDM with `ResolveCustomer`. */
export interface ResolveCustomerRequest {
  /** What CRM calls the customer master: a reference into CRM, and no identity elsewhere. */
  readonly crmAccountId: string;
}

export type Segment = "enterprise" | "midmarket" | "smb" | "public";

/** The answer of MDM to `ShowCustomer`. */
export interface ShowCustomerAnswer {
  readonly customer: CustomerMasterReference;
  readonly status: DerivedCustomerMasterStatus;
  readonly segment: Segment;
  readonly survivor?: CustomerMasterReference;
}

/** What CPQ asks of MDM with `ShowCustomer`. */
export interface ShowCustomerRequest {
  readonly customerMasterId: string;
}
