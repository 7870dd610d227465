// Written by `merestone compile`; change the spec, not this file.
/** A client for Notifier: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { letterOf, type FactEvent } from "./events.js";
import { type DeliveryOutcome, type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** Notifier. `token` gives a bearer token for an audience and a scope. */
export class NotifierClient {
  readonly #line: Line;

  /** Reach Notifier at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Message state.
   *
   * Tells what became of `SendNotification`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async messageState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.MessageStateAnswer>> {
    const call = {
      method: "GET",
      path: `/communicationMessage/${encodeURIComponent(idempotencyKey)}`,
      scope: "notify.send",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "MessageStateAnswer" }, sending);
  }

  /**
   * Document state.
   *
   * Tells what became of `GenerateDocument`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async documentState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.DocumentStateAnswer>> {
    const call = {
      method: "GET",
      path: `/document/${encodeURIComponent(idempotencyKey)}`,
      scope: "documents.render",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "DocumentStateAnswer" }, sending);
  }

  /**
   * Withdrawal state.
   *
   * Tells what became of `WithdrawDocument`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async withdrawalState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.WithdrawalStateAnswer>> {
    const call = {
      method: "GET",
      path: `/document/withdrawal/${encodeURIComponent(idempotencyKey)}`,
      scope: "documents.render",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "WithdrawalStateAnswer" }, sending);
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
