// Written by `merestone compile`; change the spec, not this file.
/** A client for DealDesk: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Based, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** DealDesk. `token` gives a bearer token for an audience and a scope. */
export class DealDeskClient {
  readonly #line: Line;

  /** Reach DealDesk at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Approval command state.
   *
   * Tells what became of `RecordApprovalDecision`, `SubmitQuoteForApproval` or `WithdrawApprovalRequest`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async approvalCommandState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ApprovalCommandStateAnswer>> {
    const call = {
      method: "GET",
      path: `/approval-commands/${encodeURIComponent(idempotencyKey)}`,
      scope: "approval.submit",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ApprovalCommandStateAnswer" }, sending);
  }

  /**
   * Record approval decision.
   *
   * A decision is never changed. Who thinks otherwise withdraws the request, and a new one is decided.
   *
   * Waits 3 s, after which the outcome is `unknown`: ask `approvalCommandState` with its key.
   *
   * Throws `RecordApprovalDecisionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Stale`,
   * `RevisionMissing`, `Mismatch` and `Throttled`.
   */
  async recordApprovalDecision(request: types.RecordApprovalDecisionRequest, context: Context, sending: Based): Promise<CommandOutcome<types.ApprovalDecisionRecorded>> {
    const key = await keys.recordApprovalDecisionKey(request, context);
    const call = {
      method: "POST",
      path: "/approval/decide",
      scope: "approval.decide",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        "If-Match": `"${sending.ifMatch}"`,
      },
      patience: 3000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "ApprovalDecisionRecorded", rejected: rejections.RecordApprovalDecisionRejected }, sending);
  }

  /**
   * Submit quote for approval.
   *
   * Asks the deal desk to decide on a quote that exceeds a threshold. Completed means asked: the decision is told
   * as a fact, and is never made by whoever asked.
   *
   * Waits 3 s, after which the outcome is `unknown`: ask `approvalCommandState` with its key.
   *
   * Throws `SubmitQuoteForApprovalRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
   * `Throttled`.
   */
  async submitQuoteForApproval(request: types.SubmitQuoteForApprovalRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.QuoteApprovalRequested>> {
    const key = await keys.submitQuoteForApprovalKey(request, context);
    const call = {
      method: "POST",
      path: "/quote/submitForApproval",
      scope: "approval.submit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 3000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "QuoteApprovalRequested", rejected: rejections.SubmitQuoteForApprovalRejected }, sending);
  }

  /**
   * Withdraw approval request.
   *
   * Takes a request for approval back, also one that was decided. The approval no longer counts; asking again
   * begins a new decision.
   *
   * Waits 3 s, after which the outcome is `unknown`: ask `approvalCommandState` with its key.
   *
   * Throws `WithdrawApprovalRequestRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
   * `Throttled`.
   */
  async withdrawApprovalRequest(request: types.WithdrawApprovalRequestRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.ApprovalWithdrawn>> {
    const key = await keys.withdrawApprovalRequestKey(request, context);
    const call = {
      method: "POST",
      path: "/approval/withdraw",
      scope: "approval.submit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 3000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "ApprovalWithdrawn", rejected: rejections.WithdrawApprovalRequestRejected }, sending);
  }
}
