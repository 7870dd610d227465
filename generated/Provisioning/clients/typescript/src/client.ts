// Written by `merestone compile`; change the spec, not this file.
/** A client for Provisioning: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";
import { queryText } from "./values.js";

/** Provisioning. `token` gives a bearer token for an audience and a scope. */
export class ProvisioningClient {
  readonly #line: Line;

  /** Reach Provisioning at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Deactivation state.
   *
   * Tells what became of `DeactivateService`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async deactivationState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.DeactivationStateAnswer>> {
    const call = {
      method: "GET",
      path: `/serviceOrder/deactivation/${encodeURIComponent(idempotencyKey)}`,
      scope: "provisioning.activate",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "DeactivationStateAnswer" }, sending);
  }

  /**
   * List service orders.
   *
   * Lists the requests that changed since a moment, as provisioning has them, for the hourly comparison with the
   * tasks of OMS. What became of one command is asked elsewhere.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async listServiceOrders(request: types.ListServiceOrdersRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ListServiceOrdersAnswer>> {
    const call = {
      method: "GET",
      path: "/serviceOrder" + queryText(request, ["changedAfter", "cursor"]),
      scope: "provisioning.activate",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ListServiceOrdersAnswer" }, sending);
  }

  /**
   * Service order state.
   *
   * Tells what became of `ActivateService`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async serviceOrderState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ServiceOrderStateAnswer>> {
    const call = {
      method: "GET",
      path: `/serviceOrder/${encodeURIComponent(idempotencyKey)}`,
      scope: "provisioning.activate",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ServiceOrderStateAnswer" }, sending);
  }
}
