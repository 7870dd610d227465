// Written by `merestone compile`; change the spec, not this file.
/** The messages of DealDesk, and the values they are made of. Decimals, dates and instants are text. */

/** The answer of DealDesk to `ApprovalCommandState`. */
export interface ApprovalCommandStateAnswer {
  readonly state: ApprovalState;
  readonly approval?: ApprovalReference;
}

/** `RecordApprovalDecision` is done; the effect is durable at DealDesk. */
export interface ApprovalDecisionRecorded {
  readonly approval: ApprovalReference;
  readonly verdict: ApprovalVerdict;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** DealDesk understood `RecordApprovalDecision` and refused it; nothing was changed. */
export interface ApprovalDecisionRefused {
  readonly reason: ApprovalRefusal;
}

/** DealDesk understood `WithdrawApprovalRequest` and refused it; nothing was changed. */
export interface ApprovalNotWithdrawn {
  readonly reason: ApprovalRefusal;
}

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
 * Why the deal desk does not take a command: `staleFingerprint` when the quote has changed since and has to be
 * submitted anew, `overLimit` or `wrongRegion` when it takes another approver, `alreadyDecided` when a decision
 * stands.
 */
export type ApprovalRefusal = "staleFingerprint" | "overLimit" | "wrongRegion" | "alreadyDecided";

/**
 * What became of a command to the deal desk, to submit, decide or withdraw: `done` when it was taken, `inFlight`
 * while it is worked on, `refused` when it was not taken. A submission that is `done` is not approved by that.
 */
export type ApprovalState = "done" | "inFlight" | "refused";

/**
 * What an approver decides about a quote, and never changes. With `approve` the quote becomes approved if its
 * fingerprint is still the same, with `reject` it returns to priced.
 */
export type ApprovalVerdict = "approve" | "reject";

/** `WithdrawApprovalRequest` is done; the effect is durable at DealDesk. */
export interface ApprovalWithdrawn {
  readonly approval: ApprovalReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** An amount of money with its currency. */
export interface Money {
  /** A decimal string, never a JSON number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** The identity of one principal; the current value is IAM's to tell. */
export interface PrincipalReference {
  readonly entity: "Principal";
  /** Which principal it is. */
  readonly principalId: string;
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

/** DealDesk understood `SubmitQuoteForApproval` and refused it; nothing was changed. */
export interface QuoteApprovalRefused {
  readonly reason: ApprovalRefusal;
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

/** `SubmitQuoteForApproval` is done; the effect is durable at DealDesk. */
export interface QuoteApprovalRequested {
  readonly approval: ApprovalReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  /** By when the deal desk decides; a request that is pending then expires. */
  readonly decideBy: string;
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

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  /** Part of the key of one quote. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
}

/** What CPQ asks of DealDesk with `RecordApprovalDecision`. */
export interface RecordApprovalDecisionRequest {
  readonly approval: ApprovalReference;
  readonly quote: QuoteReference;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly approver: PrincipalReference;
  readonly verdict: ApprovalVerdict;
  /** Why the approver decides so; it stays with the approval and is never changed. */
  readonly justification: string;
}

/** What CPQ asks of DealDesk with `SubmitQuoteForApproval`. */
export interface SubmitQuoteForApprovalRequest {
  readonly quote: QuoteReference;
  /** The quote's approval fingerprint; the decision is about this one only. */
  readonly fingerprint: string;
  /** Rules by which the thresholds were found to be exceeded. */
  readonly ruleVersion: string;
  /** Codes of the exceeded thresholds, from the discount policy result of the quote. */
  readonly thresholdsExceeded: readonly string[];
  /** Net value of the quote over its whole term, for the approver to judge by. */
  readonly totalNet: Money;
  /** Margin of the whole quote in percent, from Pricing. */
  readonly marginPercent: string;
  readonly requester: PrincipalReference;
}

/** What CPQ asks of DealDesk with `WithdrawApprovalRequest`. */
export interface WithdrawApprovalRequestRequest {
  readonly approval: ApprovalReference;
  readonly quote: QuoteReference;
  /** Why the request is taken back, in the words of whoever does it. */
  readonly reason: string;
}
