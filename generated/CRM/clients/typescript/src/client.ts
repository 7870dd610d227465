// Written by `merestone compile`; change the spec, not this file.
/** A client for CRM: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";
import { queryText } from "./values.js";

/** CRM. `token` gives a bearer token for an audience and a scope. */
export class CRMClient {
  readonly #line: Line;

  /** Reach CRM at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Find opportunities.
   *
   * Lists the opportunities of a customer, so that the one a quote belongs to can be chosen. A quote may also do
   * without one.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async findOpportunities(request: types.FindOpportunitiesRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.FindOpportunitiesAnswer>> {
    const call = {
      method: "GET",
      path: "/opportunity" + queryText(request, ["customerMasterId"]),
      scope: "crm.opportunity.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "FindOpportunitiesAnswer" }, sending);
  }

  /**
   * Show opportunity.
   *
   * Shows what Sales has on record for one opportunity while a quote is opened or cloned. It may change at any
   * time, and the quote is unaffected.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async showOpportunity(opportunityId: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ShowOpportunityAnswer>> {
    const call = {
      method: "GET",
      path: `/opportunity/${encodeURIComponent(opportunityId)}`,
      scope: "crm.opportunity.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ShowOpportunityAnswer" }, sending);
  }
}
