// Written by `merestone compile`; change the spec, not this file.
/** A client for Pricing: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** Pricing. `token` gives a bearer token for an audience and a scope. */
export class PricingClient {
  readonly #line: Line;

  /** Reach Pricing at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
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
   * Calculate price.
   *
   * Computes prices from pinned inputs: the same question always has the same answer. Pricing keeps nothing of it,
   * and costs are shown by `ExplainPrice` only.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async calculatePrice(request: types.CalculatePriceRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CalculatePriceAnswer>> {
    const call = {
      method: "POST",
      path: "/priceCalculation",
      scope: "pricing.calculate",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CalculatePriceAnswer" }, sending);
  }

  /**
   * Explain price.
   *
   * The waterfall with its cost steps: for the service that stores it, and never for a screen of Sales.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async explainPrice(request: types.ExplainPriceRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ExplainPriceAnswer>> {
    const call = {
      method: "POST",
      path: "/priceExplanation",
      scope: "pricing.explain",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ExplainPriceAnswer" }, sending);
  }
}
