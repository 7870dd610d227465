// Written by `merestone compile`; change the spec, not this file.
/** A client for CLM: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { type QueryOutcome } from "./outcomes.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** CLM. `token` gives a bearer token for an audience and a scope. */
export class CLMClient {
  readonly #line: Line;

  /** Reach CLM at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Contract package state.
   *
   * Tells what became of `CreateContractPackage`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async contractPackageState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ContractPackageStateAnswer>> {
    const call = {
      method: "GET",
      path: `/contractPackage/${encodeURIComponent(idempotencyKey)}`,
      scope: "clm.package",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ContractPackageStateAnswer" }, sending);
  }

  /**
   * Contract void state.
   *
   * Tells what became of `VoidContractPackage`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async contractVoidState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ContractVoidStateAnswer>> {
    const call = {
      method: "GET",
      path: `/contractPackage/void/${encodeURIComponent(idempotencyKey)}`,
      scope: "clm.package",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ContractVoidStateAnswer" }, sending);
  }
}
