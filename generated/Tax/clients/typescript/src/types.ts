// Written by `merestone compile`; change the spec, not this file.
/** The messages of Tax, and the values they are made of. Decimals, dates and instants are text. */

/** What Billing asks of Tax with `CommitInvoiceTax`. */
export interface CommitInvoiceTaxRequest {
  readonly invoice: InvoiceReference;
  readonly invoiceVersion: number;
  readonly shipTo: TaxPlace;
  readonly billTo: TaxPlace;
  readonly lines: readonly TaxQuestion[];
}

/** The answer of Tax to `EstimateTax`. */
export interface EstimateTaxAnswer {
  readonly engineVersion: string;
  readonly estimatedAt: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly exemptionStatus: ExemptionStatus;
  readonly lines: readonly TaxLine[];
  readonly estimate: boolean;
}

/** What CPQ asks of Tax with `EstimateTax`. */
export interface EstimateTaxRequest {
  readonly quote: QuoteReference;
  readonly shipTo: TaxPlace;
  readonly billTo: TaxPlace;
  readonly asOf: string;
  readonly lines: readonly TaxQuestion[];
}

export type ExemptionStatus = "none" | "claimed" | "verified";

/** The identity of one invoice; the current value is Billing's to tell. */
export interface InvoiceReference {
  readonly entity: "Invoice";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly invoiceId: string;
}

/** `CommitInvoiceTax` is done; the effect is durable at Tax. */
export interface InvoiceTaxCommitted {
  readonly document: TaxDocumentReference;
  readonly engineVersion: string;
  readonly taxTotal: Money;
}

/** The final tax of an invoice has been committed. It does not say that the invoice was issued or posted. */
export interface InvoiceTaxDetermined {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  readonly taxTotal: Money;
}

/** Tax understood `CommitInvoiceTax` and refused it; nothing was changed. */
export interface InvoiceTaxRefused {
  readonly reason: TaxRefusal;
}

/** `VoidInvoiceTax` is done; the effect is durable at Tax. */
export interface InvoiceTaxTakenBack {
  readonly document: TaxDocumentReference;
  readonly voidedAt: string;
}

/** Tax understood `VoidInvoiceTax` and refused it; nothing was changed. */
export interface InvoiceTaxVoidDenied {
  readonly reason: TaxRefusal;
}

/** Committed tax has been taken back, and its document no longer counts. The document stays on record. */
export interface InvoiceTaxVoided {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  readonly voidedAt: string;
}

export interface Jurisdiction {
  readonly code: string;
  readonly name: string;
  readonly rate: string;
}

/** An amount of money with its currency. */
export interface Money {
  /** A decimal string, never a JSON number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  readonly orderId: string;
}

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  readonly quoteId: string;
  readonly quoteRevision: number;
}

export type TaxDocState = "done" | "inFlight" | "refused";

/** The identity of one tax document; the current value is Tax's to tell. */
export interface TaxDocumentReference {
  readonly entity: "TaxDocument";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly invoiceId: string;
  readonly documentCode: string;
}

/** The answer of Tax to `TaxDocumentState`. */
export interface TaxDocumentStateAnswer {
  readonly state: TaxDocState;
  readonly document?: TaxDocumentReference;
}

export interface TaxLine {
  readonly lineRef: string;
  readonly category: string;
  readonly rate: string;
  readonly amount: Money;
}

/** No more of an address than a jurisdiction needs. */
export interface TaxPlace {
  readonly postalCode?: string;
  readonly country: string;
}

export interface TaxQuestion {
  readonly lineRef: string;
  readonly categoryHint?: string;
  readonly net: Money;
}

export type TaxRefusal = "periodClosed" | "unknownCode" | "alreadyVoided";

export type TaxVerdict = "valid" | "invalidJurisdiction" | "missingMapping";

/** The answer of Tax to `ValidateTax`. */
export interface ValidateTaxAnswer {
  readonly validationId: string;
  readonly verdict: TaxVerdict;
  readonly inputsHash: string;
  readonly asOf: string;
}

/** What OMS asks of Tax with `ValidateTax`. */
export interface ValidateTaxRequest {
  readonly order: OrderReference;
  readonly shipTo: TaxPlace;
  readonly billTo: TaxPlace;
  readonly asOf: string;
}

/** What Billing asks of Tax with `VoidInvoiceTax`. */
export interface VoidInvoiceTaxRequest {
  readonly document: TaxDocumentReference;
  readonly invoiceVersion: number;
}
