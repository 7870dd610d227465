// Written by `merestone compile`; change the spec, not this file.
/** A client for ERP: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** ERP. `token` gives a bearer token for an audience and a scope. */
export class ERPClient {
  readonly #line: Line;

  /** Reach ERP at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Posting batch state.
   *
   * Tells what became of `PostFinancialExtract`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async postingBatchState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.PostingBatchStateAnswer>> {
    const call = {
      method: "GET",
      path: `/batch/${encodeURIComponent(idempotencyKey)}`,
      scope: "finance.post",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "PostingBatchStateAnswer" }, sending);
  }
}
