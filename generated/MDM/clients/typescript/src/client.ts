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
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
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
   * Lists what other systems call a customer, so that each can be addressed by its own id. Customers are joined by
   * the master id only.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
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
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
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
   * Shows the status and segment of a customer, and the survivor of a merge, perhaps as they were ten minutes ago.
   * An order is submitted on `CheckCustomer` instead.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
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
