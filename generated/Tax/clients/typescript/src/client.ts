// Written by `merestone compile`; change the spec, not this file.
/** A client for Tax: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** Tax. `token` gives a bearer token for an audience and a scope. */
export class TaxClient {
  readonly #line: Line;

  /** Reach Tax at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Commit invoice tax.
   *
   * Fixes the final tax for one version of an invoice, which goes on hold if this is refused. It can be taken back
   * until the invoice is issued.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `taxDocumentState` with its key.
   *
   * Throws `CommitInvoiceTaxRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async commitInvoiceTax(request: types.CommitInvoiceTaxRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.InvoiceTaxCommitted>> {
    const key = await keys.commitInvoiceTaxKey(request, context);
    const call = {
      method: "POST",
      path: "/taxDocument",
      scope: "tax.commit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "InvoiceTaxCommitted", rejected: rejections.CommitInvoiceTaxRejected }, sending);
  }

  /**
   * Tax document state.
   *
   * Tells what became of `CommitInvoiceTax` or `VoidInvoiceTax`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async taxDocumentState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.TaxDocumentStateAnswer>> {
    const call = {
      method: "GET",
      path: `/taxDocument/${encodeURIComponent(idempotencyKey)}`,
      scope: "tax.commit",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "TaxDocumentStateAnswer" }, sending);
  }

  /**
   * Void invoice tax.
   *
   * Takes committed tax back; the document stays on record as voided and cannot be revived. Once the period is
   * closed this is no longer possible.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `taxDocumentState` with its key.
   *
   * Throws `VoidInvoiceTaxRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async voidInvoiceTax(request: types.VoidInvoiceTaxRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.InvoiceTaxTakenBack>> {
    const key = await keys.voidInvoiceTaxKey(request, context);
    const call = {
      method: "POST",
      path: "/taxDocument/void",
      scope: "tax.commit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "InvoiceTaxTakenBack", rejected: rejections.VoidInvoiceTaxRejected }, sending);
  }

  /**
   * Validate tax.
   *
   * A verdict, not an amount: whether this order can be taxed at all. Without an answer an order stays
   * acknowledged and a task asks again for a quarter of an hour; the customer does not wait for it. Blueprint:
   * B10.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async validateTax(request: types.ValidateTaxRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ValidateTaxAnswer>> {
    const call = {
      method: "POST",
      path: "/taxValidation",
      scope: "tax.validate",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ValidateTaxAnswer" }, sending);
  }

  /**
   * Estimate tax.
   *
   * An estimate before a proposal is shown. Without one the proposal may go out with the disclaimer that tax is
   * not included; it never becomes the tax of an invoice, and no document is committed here. Blueprint: B09.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async estimateTax(request: types.EstimateTaxRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.EstimateTaxAnswer>> {
    const call = {
      method: "POST",
      path: "/taxEstimate",
      scope: "tax.estimate",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "EstimateTaxAnswer" }, sending);
  }
}
