// Written by `merestone compile`; change the spec, not this file.
/** A client for CPQ: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { letterOf, type FactEvent } from "./events.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type DeliveryOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** CPQ. `token` gives a bearer token for an audience and a scope. */
export class CPQClient {
  readonly #line: Line;

  /** Reach CPQ at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Catalog publish state.
   *
   * Tells what became of `PublishCatalogVersion`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async catalogPublishState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CatalogPublishStateAnswer>> {
    const call = {
      method: "GET",
      path: `/catalogArchive/${encodeURIComponent(idempotencyKey)}`,
      scope: "catalog.publish",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CatalogPublishStateAnswer" }, sending);
  }

  /**
   * Accept quote.
   *
   * Begins the acceptance of a presented quote, for exactly the document on the screen. Completed does not mean
   * accepted: the quote waits for what binds the customer, such as a signature.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `quoteIntentState` with its key.
   *
   * Throws `AcceptQuoteRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async acceptQuote(request: types.AcceptQuoteRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.QuoteAcceptanceBegun>> {
    const key = await keys.acceptQuoteKey(request, context);
    const call = {
      method: "POST",
      path: "/quote/accept",
      scope: "experience.quotes",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "QuoteAcceptanceBegun", rejected: rejections.AcceptQuoteRejected }, sending);
  }

  /**
   * Quote intent state.
   *
   * Tells what became of `AcceptQuote` or `ReviseQuote`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async quoteIntentState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.QuoteIntentStateAnswer>> {
    const call = {
      method: "GET",
      path: `/quote-intents/${encodeURIComponent(idempotencyKey)}`,
      scope: "experience.quotes",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "QuoteIntentStateAnswer" }, sending);
  }

  /**
   * Revise quote.
   *
   * Begins a new revision of a presented quote, also while its acceptance is pending. The old revision is
   * superseded and can no longer be accepted.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `quoteIntentState` with its key.
   *
   * Throws `ReviseQuoteRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async reviseQuote(request: types.ReviseQuoteRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.QuoteRevisionBegun>> {
    const key = await keys.reviseQuoteKey(request, context);
    const call = {
      method: "POST",
      path: "/quote/revise",
      scope: "experience.quotes",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "QuoteRevisionBegun", rejected: rejections.ReviseQuoteRejected }, sending);
  }

  /**
   * Price book state.
   *
   * Tells what became of `PublishPriceBook`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async priceBookState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.PriceBookStateAnswer>> {
    const call = {
      method: "GET",
      path: `/priceBook/${encodeURIComponent(idempotencyKey)}`,
      scope: "pricing.publish",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "PriceBookStateAnswer" }, sending);
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
