// Written by `merestone compile`; change the spec, not this file.
/** The messages of IAM, and the values they are made of. Decimals, dates and instants are text. */

/** The identity of one authorization decision; the current value is IAM's to tell. */
export interface AuthorizationDecisionReference {
  readonly entity: "AuthorizationDecision";
  readonly decisionId: string;
}

/** The answer of IAM to `Authorize`. */
export interface AuthorizeAnswer {
  readonly decision: Decision;
  readonly record: AuthorizationDecisionReference;
  readonly policyVersion: string;
  readonly obligations: readonly string[];
}

/** What CPQ asks of IAM with `Authorize`. */
export interface AuthorizeRequest {
  readonly principal: PrincipalReference;
  readonly action: string;
  readonly resourceRef: string;
  readonly dimensions: Dimensions;
}

export type Decision = "permit" | "deny";

/** What IAM said of `Principal.status`: shown here, and decided there. */
export interface DerivedPrincipalStatus {
  readonly value: "active" | "disabled";
  /** Who decides it. */
  readonly sourceSystem: "IAM";
  /** When this was IAM's value. */
  readonly asOf: string;
}

/** The seven things a decision looks at. The state is the domain's own word, and it alone knows it. */
export interface Dimensions {
  readonly role: string;
  readonly accountScope?: string;
  readonly region?: string;
  readonly channel?: string;
  readonly priceSensitivity: PriceSensitivity;
  readonly action: string;
  readonly state?: string;
}

/** A fact told by CRM, once it is durable. */
export interface FeedQualityAlertRaised {
  readonly feed: string;
  readonly metric: string;
  readonly observed: string;
  readonly threshold: string;
  readonly window: string;
}

export type PriceSensitivity = "none" | "net" | "margin";

/** What was told with `PrincipalScopeChanged` is erased: every copy of it goes. */
export interface PrincipalDisabled {
  readonly principal: PrincipalReference;
}

/** The identity of one principal; the current value is IAM's to tell. */
export interface PrincipalReference {
  readonly entity: "Principal";
  readonly principalId: string;
}

/**
 * The roles of a principal as they are from `effectiveAt` on, for those who filter before they ask. The copy
 * grants nothing: each request is still put to `Authorize`.
 */
export interface PrincipalScopeChanged {
  readonly principal: PrincipalReference;
  readonly roles: readonly string[];
  readonly scopesVersion: string;
  readonly status: DerivedPrincipalStatus;
  readonly effectiveAt: string;
}
