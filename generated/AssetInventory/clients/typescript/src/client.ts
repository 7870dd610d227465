// Written by `merestone compile`; change the spec, not this file.
/** A client for AssetInventory: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** AssetInventory. `token` gives a bearer token for an audience and a scope. */
export class AssetInventoryClient {
  readonly #line: Line;

  /** Reach AssetInventory at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Asset retirement state.
   *
   * Tells what became of `RetireAsset`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async assetRetirementState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.AssetRetirementStateAnswer>> {
    const call = {
      method: "GET",
      path: `/product/retirement/${encodeURIComponent(idempotencyKey)}`,
      scope: "asset.register",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "AssetRetirementStateAnswer" }, sending);
  }

  /**
   * Asset state.
   *
   * Tells what became of `RegisterAsset`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async assetState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.AssetStateAnswer>> {
    const call = {
      method: "GET",
      path: `/product/${encodeURIComponent(idempotencyKey)}`,
      scope: "asset.register",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "AssetStateAnswer" }, sending);
  }
}
