// Written by `merestone compile`; change the spec, not this file.
/** A client for IAM: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** IAM. `token` gives a bearer token for an audience and a scope. */
export class IAMClient {
  readonly #line: Line;

  /** Reach IAM at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Authorize.
   *
   * Asked before every command and every sensitive read. No answer means no: a command is refused, and a read
   * lives on a permit that is a minute old at most. What was decided holds for that one request. Blueprint: B28.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async authorize(request: types.AuthorizeRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.AuthorizeAnswer>> {
    const call = {
      method: "POST",
      path: "/authorize",
      scope: "iam.authorize",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "AuthorizeAnswer" }, sending);
  }
}
