// Written by `merestone compile`; change the spec, not this file.
/** The messages of CLM, and the values they are made of. Decimals, dates and instants are text. */

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

/** The answer of CLM to `ContractPackageState`. */
export interface ContractPackageStateAnswer {
  readonly state: PackageState;
  readonly contract?: ContractReference;
}

/** The identity of one contract; the current value is CLM's to tell. */
export interface ContractReference {
  readonly entity: "Contract";
  /** Which contract it is. */
  readonly contractId: string;
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

/** Billing has durably taken `MapContractTerms` and will decide it. */
export interface ContractTermsAccepted {
  readonly contract: ContractReference;
  /** The version that Billing has begun to map. */
  readonly contractVersion: number;
}

/** `MapContractTerms` was taken and could not be carried out; nothing remains of it. */
export interface ContractTermsFailed {
  readonly reason: TermsRefusal;
}

/** `MapContractTerms` is done; the effect is durable at Billing. */
export interface ContractTermsMapped {
  readonly contract: ContractReference;
  /** The version whose terms can be billed now. */
  readonly contractVersion: number;
  /** Billing's mapping by which the terms became billable, kept as evidence. */
  readonly mappingVersion: string;
  /** Always 0: a term that cannot be mapped is a refusal. */
  readonly unmappedCount: number;
}

/** Billing understood `MapContractTerms` and refused it; nothing was changed. */
export interface ContractTermsRejected {
  readonly reason: TermsRefusal;
  /** The terms for which Billing has no mapping; empty for another refusal. */
  readonly unmappedTermCodes: readonly string[];
}

/** CLM has durably taken `VoidContractPackage` and will decide it. */
export interface ContractVoidAccepted {
  readonly contract: ContractReference;
}

/** `VoidContractPackage` was taken and could not be carried out; nothing remains of it. */
export interface ContractVoidFailed {
  readonly reason: PackageRefusal;
}

/** The answer of CLM to `ContractVoidState`. */
export interface ContractVoidStateAnswer {
  readonly state: VoidState;
}

/** `VoidContractPackage` is done; the effect is durable at CLM. */
export interface ContractVoided {
  readonly contract: ContractReference;
  /** When CLM withdrew it; from then on nobody can sign. */
  readonly voidedAt: string;
}

/** What CPQ asks of CLM with `CreateContractPackage`. */
export interface CreateContractPackageRequest {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  readonly proposal: ProposalArtifactReference;
  /** Hash of the proposal that was presented; the contract binds no other document. */
  readonly proposalHash: string;
  /** Which version of the template the package is made from; frozen with the request. */
  readonly templateVersion: string;
  /** Who is to sign for the customer. */
  readonly signerName: string;
  /** Where the envelope is sent to; used for the signature alone. */
  readonly signerEmail: string;
  /** A contract that is sent and not completely signed by then expires. */
  readonly signBy: string;
}

/**
 * Why CLM does not send a contract or does not withdraw one: `staleRevision` when the quote has a later
 * revision, `unknownClause` when CLM does not have a clause, `signerMissing` until it is said who signs,
 * `alreadySigned` when it is too late for either.
 */
export type PackageRefusal = "staleRevision" | "unknownClause" | "signerMissing" | "alreadySigned";

/**
 * How far CLM is with a contract that it is to send: `preparing` while the package is made, `sent` when the
 * envelope is with the signer, `failed` when none was sent. It does not say whether anybody has signed.
 */
export type PackageState = "sent" | "preparing" | "failed";

/** The identity of one proposal artifact; the current value is Notifier's to tell. */
export interface ProposalArtifactReference {
  readonly entity: "ProposalArtifact";
  /** Which proposal artifact it is. */
  readonly artifactId: string;
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
 * What happens to a contract at the end of its term: with `none` it ends, with `automatic` it goes on by itself,
 * with `onRequest` only if that is asked for.
 */
export type RenewalMode = "none" | "automatic" | "onRequest";

/**
 * Why Billing does not map the terms of a contract: `unmappedTerm` until there is a mapping for each term it
 * names, `unknownContract` when it does not know the contract, `closedVersion` when this version of the terms
 * can no longer be mapped.
 */
export type TermsRefusal = "unmappedTerm" | "unknownContract" | "closedVersion";

/** What CPQ asks of CLM with `VoidContractPackage`. */
export interface VoidContractPackageRequest {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  /** Why it is withdrawn, for instance that the quote was revised. */
  readonly reason: string;
}

/**
 * How far CLM is with withdrawing a contract: `voiding` while it tries, `voided` when nobody can sign any more,
 * `refused` when it was not withdrawn.
 */
export type VoidState = "voided" | "voiding" | "refused";
