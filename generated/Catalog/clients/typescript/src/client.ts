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
   * B06. What may be configured in a given version. The selection is CPQ's, its validity is Catalog's; each answer
   * names the version that it is about, and a question about an old one is refused and asked again after a
   * refresh.
   *
   * Throws `Absent` where nothing is known under that key, and `Denied`.
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
   * B06. What may be configured in a given version. The selection is CPQ's, its validity is Catalog's; each answer
   * names the version that it is about, and a question about an old one is refused and asked again after a
   * refresh.
   *
   * Throws `Absent` where nothing is known under that key, and `Denied`.
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
