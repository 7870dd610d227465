// Written by `merestone compile`; change the spec, not this file.
/** A client for MDM: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";
import { queryText } from "./values.js";

/** MDM. `token` gives a bearer token for an audience and a scope. */
export class MDMClient {
  readonly #line: Line;

  /** Reach MDM at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Check customer.
   *
   * Asked by every submission, and never answered from a cache.
   *
   * Throws `Absent` where nothing is known under that key, and `Denied`.
   */
  async checkCustomer(customerMasterId: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CheckCustomerAnswer>> {
    const call = {
      method: "GET",
      path: `/customer/${encodeURIComponent(customerMasterId)}/check`,
      scope: "mdm.customer.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CheckCustomerAnswer" }, sending);
  }

  /**
   * Find xrefs.
   *
   * B03. Who the customer is, and whether business may be done. A screen may show what was true ten minutes ago;
   * an order is submitted on what is true now. An id that was merged leads to the survivor, and a missing
   * cross-reference holds the order instead of losing it.
   *
   * Throws `Absent` where nothing is known under that key, and `Denied`.
   */
  async findXrefs(customerMasterId: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.FindXrefsAnswer>> {
    const call = {
      method: "GET",
      path: `/customer/${encodeURIComponent(customerMasterId)}/xref`,
      scope: "mdm.customer.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "FindXrefsAnswer" }, sending);
  }

  /**
   * Resolve customer.
   *
   * From what CRM calls an account to the master id: the one question that begins with a local id.
   *
   * Throws `Absent` where nothing is known under that key, and `Denied`.
   */
  async resolveCustomer(request: types.ResolveCustomerRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ResolveCustomerAnswer>> {
    const call = {
      method: "GET",
      path: "/customer/resolve" + queryText(request, ["crmAccountId"]),
      scope: "mdm.customer.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ResolveCustomerAnswer" }, sending);
  }

  /**
   * Show customer.
   *
   * B03. Who the customer is, and whether business may be done. A screen may show what was true ten minutes ago;
   * an order is submitted on what is true now. An id that was merged leads to the survivor, and a missing
   * cross-reference holds the order instead of losing it.
   *
   * Throws `Absent` where nothing is known under that key, and `Denied`.
   */
  async showCustomer(customerMasterId: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ShowCustomerAnswer>> {
    const call = {
      method: "GET",
      path: `/customer/${encodeURIComponent(customerMasterId)}`,
      scope: "mdm.customer.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ShowCustomerAnswer" }, sending);
  }
}
