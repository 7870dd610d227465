// Written by `merestone compile`; change the spec, not this file.
/** The messages of CLM, and the values they are made of. Decimals, dates and instants are text. */

/**
 * The contract was declined and can no longer be signed. A quote that waits for the signature is declined with
 * it.
 */
export interface ContractDeclined {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
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
  readonly envelopeId: string;
  readonly documentHash: string;
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
  readonly contractId: string;
}

/**
 * The contract document with the given hash has been signed. The quote is not accepted by that alone: CPQ first
 * compares the hash with that of its proposal.
 */
export interface ContractSigned {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  readonly documentHash: string;
  readonly templateVersion: string;
  readonly clauseVersions: readonly string[];
  readonly signerToken: string;
  readonly signedAt: string;
  readonly effectiveDate: string;
  readonly termMonths: number;
  readonly renewalMode: RenewalMode;
  readonly terminationCode: string;
}

/** Billing has durably taken `MapContractTerms` and will decide it. */
export interface ContractTermsAccepted {
  readonly contract: ContractReference;
  readonly contractVersion: number;
}

/** `MapContractTerms` was taken and could not be carried out; nothing remains of it. */
export interface ContractTermsFailed {
  readonly reason: TermsRefusal;
}

/** `MapContractTerms` is done; the effect is durable at Billing. */
export interface ContractTermsMapped {
  readonly contract: ContractReference;
  readonly contractVersion: number;
  readonly mappingVersion: string;
  readonly unmappedCount: number;
}

/** Billing understood `MapContractTerms` and refused it; nothing was changed. */
export interface ContractTermsRejected {
  readonly reason: TermsRefusal;
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
  readonly voidedAt: string;
}

/** What CPQ asks of CLM with `CreateContractPackage`. */
export interface CreateContractPackageRequest {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  readonly proposal: ProposalArtifactReference;
  readonly proposalHash: string;
  readonly templateVersion: string;
  readonly signerName: string;
  readonly signerEmail: string;
  readonly signBy: string;
}

export type PackageRefusal = "staleRevision" | "unknownClause" | "signerMissing" | "alreadySigned";

export type PackageState = "sent" | "preparing" | "failed";

/** The identity of one proposal artifact; the current value is Notifier's to tell. */
export interface ProposalArtifactReference {
  readonly entity: "ProposalArtifact";
  readonly artifactId: string;
}

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  readonly quoteId: string;
  readonly quoteRevision: number;
}

export type RenewalMode = "none" | "automatic" | "onRequest";

export type TermsRefusal = "unmappedTerm" | "unknownContract" | "closedVersion";

/** What CPQ asks of CLM with `VoidContractPackage`. */
export interface VoidContractPackageRequest {
  readonly contract: ContractReference;
  readonly quote: QuoteReference;
  readonly reason: string;
}

export type VoidState = "voided" | "voiding" | "refused";
