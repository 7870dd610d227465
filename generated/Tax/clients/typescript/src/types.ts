// Written by `merestone compile`; change the spec, not this file.
/** The messages of Tax, and the values they are made of. Decimals, dates and instants are text. */

/** What Billing asks of Tax with `CommitInvoiceTax`. */
export interface CommitInvoiceTaxRequest {
  readonly invoice: InvoiceReference;
  /** The version to be taxed; tax is committed once for each. */
  readonly invoiceVersion: number;
  /** Where the goods or services went; frozen with the request. */
  readonly shipTo: TaxPlace;
  /** Where the invoice goes; frozen with the request. */
  readonly billTo: TaxPlace;
  /** What is to be taxed, line by line; frozen with the request. */
  readonly lines: readonly TaxQuestion[];
}

/** The answer of Tax to `EstimateTax`. */
export interface EstimateTaxAnswer {
  /** Version of the tax engine that made the estimate; CPQ keeps it. */
  readonly engineVersion: string;
  /** When the estimate was made; the next one supersedes it. */
  readonly estimatedAt: string;
  /** Those whose tax is contained in the estimate, with their rates. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly exemptionStatus: ExemptionStatus;
  /** One for each line of the question, matched by `lineRef`. */
  readonly lines: readonly TaxLine[];
  /** Always true: this never becomes the tax of an invoice. */
  readonly estimate: boolean;
}

/** What CPQ asks of Tax with `EstimateTax`. */
export interface EstimateTaxRequest {
  readonly quote: QuoteReference;
  /** Where the goods or services go. */
  readonly shipTo: TaxPlace;
  /** Where the invoice goes, which may be elsewhere. */
  readonly billTo: TaxPlace;
  /** Moment for which the tax is to be estimated. */
  readonly asOf: string;
  /** One for each line of the quote that is to be taxed. */
  readonly lines: readonly TaxQuestion[];
}

/**
 * Whether a customer is exempt from tax, by the tax engine's word: `none` if not, `claimed` if that was said and
 * nobody has verified it, `verified` if somebody has.
 */
export type ExemptionStatus = "none" | "claimed" | "verified";

/** The identity of one invoice; the current value is Billing's to tell. */
export interface InvoiceReference {
  readonly entity: "Invoice";
  /** Part of the key of one invoice. */
  readonly orderId: string;
  /** Part of the key of one invoice. */
  readonly orderLineId: string;
  /** Part of the key of one invoice. */
  readonly invoiceId: string;
}

/** `CommitInvoiceTax` is done; the effect is durable at Tax. */
export interface InvoiceTaxCommitted {
  readonly document: TaxDocumentReference;
  /** Version of the tax engine that determined the tax. */
  readonly engineVersion: string;
  readonly taxTotal: Money;
}

/** The final tax of an invoice has been committed. It does not say that the invoice was issued or posted. */
export interface InvoiceTaxDetermined {
  readonly document: TaxDocumentReference;
  readonly invoice: InvoiceReference;
  /** Final tax over all lines, which Billing records on the invoice. */
  readonly taxTotal: Money;
}

/** Tax understood `CommitInvoiceTax` and refused it; nothing was changed. */
export interface InvoiceTaxRefused {
  readonly reason: TaxRefusal;
}

/** `VoidInvoiceTax` is done; the effect is durable at Tax. */
export interface InvoiceTaxTakenBack {
  readonly document: TaxDocumentReference;
  /** From this time on the document no longer counts. */
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
  /** From this time on the document no longer counts. */
  readonly voidedAt: string;
}

/**
 * A place whose tax applies, with its rate. Estimates and tax documents name each one that their amounts
 * contain.
 */
export interface Jurisdiction {
  /** By which the tax engine identifies the jurisdiction. */
  readonly code: string;
  /** For people to read; the code identifies it. */
  readonly name: string;
  /** Rate of tax that applies there, as a fraction: 0.1900 is 19 per cent. */
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
  /** Which order it is. */
  readonly orderId: string;
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
 * What became of the command to commit an invoice's tax or to take it back: `done` when it was carried out,
 * `inFlight` while the tax engine works on it, `refused` when nothing was changed.
 */
export type TaxDocState = "done" | "inFlight" | "refused";

/** The identity of one tax document; the current value is Tax's to tell. */
export interface TaxDocumentReference {
  readonly entity: "TaxDocument";
  /** Part of the key of one tax document. */
  readonly orderId: string;
  /** Part of the key of one tax document. */
  readonly orderLineId: string;
  /** Part of the key of one tax document. */
  readonly invoiceId: string;
  /** Part of the key of one tax document. */
  readonly documentCode: string;
}

/** The answer of Tax to `TaxDocumentState`. */
export interface TaxDocumentStateAnswer {
  readonly state: TaxDocState;
  /** What the commitment made; absent while there is none. */
  readonly document?: TaxDocumentReference;
}

/** The tax of one line, as the tax engine answered it. It stands in the estimate of a quote. */
export interface TaxLine {
  /** The line of the question that this one answers. */
  readonly lineRef: string;
  /** Decided by the tax engine; the catalogue gives only a hint. */
  readonly category: string;
  /** Rate by which the tax was computed, as a fraction: 0.1900 is 19 per cent. */
  readonly rate: string;
  /** Tax on the line, not contained in its net amount. */
  readonly amount: Money;
}

/** No more of an address than a jurisdiction needs. */
export interface TaxPlace {
  /** Absent where the jurisdiction follows without it. */
  readonly postalCode?: string;
  /** Two-letter country code in capitals, such as DE. */
  readonly country: string;
}

/** One line whose tax is asked for, be it as an estimate for a quote or as the final tax of an invoice. */
export interface TaxQuestion {
  /** Chosen by the asker; the answer refers to the line by it. */
  readonly lineRef: string;
  /** From the catalogue and not binding; absent if none is given. */
  readonly categoryHint?: string;
  /** Amount of the line before tax. */
  readonly net: Money;
}

/**
 * Why tax is not committed or not taken back: `periodClosed` when the month is closed, `unknownCode` when the
 * tax engine has no document of that code, `alreadyVoided` when it was taken back before.
 */
export type TaxRefusal = "periodClosed" | "unknownCode" | "alreadyVoided";

/**
 * Whether an order can be taxed: `valid` if so, `invalidJurisdiction` if its addresses lead to no place whose
 * tax applies, `missingMapping` if a mapping is missing that the tax engine needs. It promises no amount.
 */
export type TaxVerdict = "valid" | "invalidJurisdiction" | "missingMapping";

/** The answer of Tax to `ValidateTax`. */
export interface ValidateTaxAnswer {
  /** Identifies this verdict; OMS keeps it as evidence. */
  readonly validationId: string;
  readonly verdict: TaxVerdict;
  /** Of what was asked, so that a verdict can be matched with its question. */
  readonly inputsHash: string;
  /** Moment for which the verdict counts. */
  readonly asOf: string;
}

/** What OMS asks of Tax with `ValidateTax`. */
export interface ValidateTaxRequest {
  readonly order: OrderReference;
  /** Where the goods or services go. */
  readonly shipTo: TaxPlace;
  /** Where the invoice goes, which may be elsewhere. */
  readonly billTo: TaxPlace;
  /** Moment for which the verdict is asked. */
  readonly asOf: string;
}

/** What Billing asks of Tax with `VoidInvoiceTax`. */
export interface VoidInvoiceTaxRequest {
  readonly document: TaxDocumentReference;
  /** Version of the invoice whose committed tax is taken back. */
  readonly invoiceVersion: number;
}
