// Written by `merestone compile`; change the spec, not this file.
/** The messages of IAM, and the values they are made of. Decimals, dates and instants are text. */

/** The identity of one authorization decision; the current value is IAM's to tell. */
export interface AuthorizationDecisionReference {
  readonly entity: "AuthorizationDecision";
  /** Which authorization decision it is. */
  readonly decisionId: string;
}

/** The answer of IAM to `Authorize`. */
export interface AuthorizeAnswer {
  readonly decision: Decision;
  readonly record: AuthorizationDecisionReference;
  /** The policy as it stood when the decision was made. */
  readonly policyVersion: string;
  /** What has to be done along with a permit, such as `redact:margin`. */
  readonly obligations: readonly string[];
}

/** What CPQ, OMS, Billing or Support asks of IAM with `Authorize`. */
export interface AuthorizeRequest {
  readonly principal: PrincipalReference;
  /** The command or sensitive read that is about to be done. */
  readonly action: string;
  /** What is to be acted on, as the asking system names it. */
  readonly resourceRef: string;
  readonly dimensions: Dimensions;
}

/**
 * Whether the request may be carried out. A `permit` may come with obligations and is good for this request
 * alone; no answer counts as `deny`.
 */
export type Decision = "permit" | "deny";

/** What IAM said of `Principal.status`: shown here, and decided there. */
export interface DerivedPrincipalStatus {
  /** The state that it is in. */
  readonly value: "active" | "disabled";
  /** Who decides it. */
  readonly sourceSystem: "IAM";
  /** When this was IAM's value. */
  readonly asOf: string;
}

/** The seven things a decision looks at. The state is the domain's own word, and it alone knows it. */
export interface Dimensions {
  /** The role in which the principal acts this time. */
  readonly role: string;
  /** Whose data is acted on; absent where no customer is concerned. */
  readonly accountScope?: string;
  /** Where the action takes place; absent where it is tied to no region. */
  readonly region?: string;
  /** Sales channel that the action comes by; absent where there is none. */
  readonly channel?: string;
  readonly priceSensitivity: PriceSensitivity;
  /** The command or the read that is to be decided on. */
  readonly action: string;
  /** State of what is acted on; absent where it has none. */
  readonly state?: string;
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
 * How much of a price somebody may see, or an action shows: `none` of it, what the customer pays (`net`), or
 * also costs and `margin`.
 */
export type PriceSensitivity = "none" | "net" | "margin";

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
