// Written by `merestone compile`; change the spec, not this file.
/** A client for Support: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { letterOf, type FactEvent } from "./events.js";
import { type DeliveryOutcome, type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** Support. `token` gives a bearer token for an audience and a scope. */
export class SupportClient {
  readonly #line: Line;

  /** Reach Support at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Support case state.
   *
   * Tells what became of `OpenFalloutCase`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async supportCaseState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.SupportCaseStateAnswer>> {
    const call = {
      method: "GET",
      path: `/troubleTicket/${encodeURIComponent(idempotencyKey)}`,
      scope: "support.case",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "SupportCaseStateAnswer" }, sending);
  }

  /**
   * Tell an event on BillingStatus.
   *
   * Where it is `notTaken`, send the same text again later: keep what `textOf` gave. Throws `Invalid` and
   * `Denied`, which are final; but after a 401 tell it once more, with another token.
   */
  async deliverBillingStatus(event: FactEvent | string, sending: Sending = {}): Promise<DeliveryOutcome> {
    return this.#line.deliver(letterOf("/events/billing-status", event), sending);
  }

  /**
   * Tell an event on OrderEvents.
   *
   * Where it is `notTaken`, send the same text again later: keep what `textOf` gave. Throws `Invalid` and
   * `Denied`, which are final; but after a 401 tell it once more, with another token.
   */
  async deliverOrderEvents(event: FactEvent | string, sending: Sending = {}): Promise<DeliveryOutcome> {
    return this.#line.deliver(letterOf("/events/orders", event), sending);
  }
}
