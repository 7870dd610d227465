// Written by `merestone compile`; change the spec, not this file.
/** A client for Catalog: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";
import { at, queryText } from "./values.js";

/** Catalog. `token` gives a bearer token for an audience and a scope. */
export class CatalogClient {
  readonly #line: Line;

  /** Reach Catalog at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Check configuration.
   *
   * Tells whether a selection is valid in the named catalog version, with the reasons and perhaps a replacement.
   * It saves nothing and holds no stock.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async checkConfiguration(request: types.CheckConfigurationRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CheckConfigurationAnswer>> {
    const call = {
      method: "POST",
      path: "/checkProductConfiguration",
      scope: "catalog.read",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CheckConfigurationAnswer" }, sending);
  }

  /**
   * Show offering.
   *
   * Shows one offering with its characteristics and rules as a catalog version has them. It does not say that a
   * customer may have it, or that it is in stock.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async showOffering(request: types.ShowOfferingRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ShowOfferingAnswer>> {
    const call = {
      method: "GET",
      path: `/productOffering/${encodeURIComponent(String(at(request, ["productOfferingId"])))}` + queryText(request, ["catalogVersion"]),
      scope: "catalog.read",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ShowOfferingAnswer" }, sending);
  }
}
