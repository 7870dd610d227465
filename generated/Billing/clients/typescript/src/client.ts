// Written by `merestone compile`; change the spec, not this file.
/** A client for Billing: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { letterOf, type FactEvent } from "./events.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type DeliveryOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** Billing. `token` gives a bearer token for an audience and a scope. */
export class BillingClient {
  readonly #line: Line;

  /** Reach Billing at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Billing account state.
   *
   * Tells what became of `EnsureBillingAccount`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async billingAccountState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.BillingAccountStateAnswer>> {
    const call = {
      method: "GET",
      path: `/billingAccount/${encodeURIComponent(idempotencyKey)}`,
      scope: "billing:account",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "BillingAccountStateAnswer" }, sending);
  }

  /**
   * Ensure billing account.
   *
   * The account that an order is billed to is found or made, from customer, selling entity and currency. Where
   * several would do, nobody chooses: the order is held, and master data settles it. Blueprint: B23.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `billingAccountState` with its key.
   *
   * Throws `EnsureBillingAccountRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async ensureBillingAccount(request: types.EnsureBillingAccountRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.BillingAccountEnsured>> {
    const key = await keys.ensureBillingAccountKey(request, context);
    const call = {
      method: "POST",
      path: "/billingAccount/ensure",
      scope: "billing:account",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "BillingAccountEnsured", rejected: rejections.EnsureBillingAccountRejected }, sending);
  }

  /**
   * Activate billing.
   *
   * Asks Billing to charge for one order line that has reached its billable milestone. Sent twice it makes one
   * subscription; until it is completed or abandoned the order cannot close.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `activationStatus` with its key. The outcome follows on
   * `BillingReplies`.
   *
   * Throws `ActivateBillingRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async activateBilling(request: types.ActivateBillingRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.BillingActivationAccepted>> {
    const key = await keys.activateBillingKey(request, context);
    const call = {
      method: "POST",
      path: "/billing-activations",
      scope: "billing:activate",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 202, message: "BillingActivationAccepted", rejected: rejections.ActivateBillingRejected }, sending);
  }

  /**
   * Activation status.
   *
   * Tells what became of `ActivateBilling`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async activationStatus(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ActivationStatusAnswer>> {
    const call = {
      method: "GET",
      path: `/billing-activations/${encodeURIComponent(idempotencyKey)}`,
      scope: "billing:activate",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ActivationStatusAnswer" }, sending);
  }

  /**
   * Cancel subscription.
   *
   * Takes an activation back as long as nothing was invoiced. What was cancelled in error is ordered anew: the key
   * of an activation is good for one subscription.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `cancellationStatus` with its key. The outcome follows on
   * `BillingReplies`.
   *
   * Throws `CancelSubscriptionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async cancelSubscription(request: types.CancelSubscriptionRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.CancellationAccepted>> {
    const key = await keys.cancelSubscriptionKey(request, context);
    const call = {
      method: "POST",
      path: "/subscription-cancellations",
      scope: "billing:activate",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 202, message: "CancellationAccepted", rejected: rejections.CancelSubscriptionRejected }, sending);
  }

  /**
   * Cancellation status.
   *
   * Tells what became of `CancelSubscription`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async cancellationStatus(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CancellationStatusAnswer>> {
    const call = {
      method: "GET",
      path: `/subscription-cancellations/${encodeURIComponent(idempotencyKey)}`,
      scope: "billing:activate",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CancellationStatusAnswer" }, sending);
  }

  /**
   * Contract terms state.
   *
   * Tells what became of `MapContractTerms`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async contractTermsState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ContractTermsStateAnswer>> {
    const call = {
      method: "GET",
      path: `/contractTerms/${encodeURIComponent(idempotencyKey)}`,
      scope: "billing.terms",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ContractTermsStateAnswer" }, sending);
  }

  /**
   * Credit memo state.
   *
   * Tells what became of `RequestCreditMemo`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async creditMemoState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CreditMemoStateAnswer>> {
    const call = {
      method: "GET",
      path: `/credit-memos/${encodeURIComponent(idempotencyKey)}`,
      scope: "billing:credit",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CreditMemoStateAnswer" }, sending);
  }

  /**
   * Request credit memo.
   *
   * What was charged wrongly is given back by a memo, which finance approves; nothing that was invoiced is ever
   * changed. Until then the subscription itself is cancelled instead. Blueprint: B24, after an invoice.
   *
   * Waits 600 s, after which the outcome is `unknown`: ask `creditMemoState` with its key. The outcome follows on
   * `CreditReplies`.
   *
   * Throws `RequestCreditMemoRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async requestCreditMemo(request: types.RequestCreditMemoRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.CreditMemoRequestAccepted>> {
    const key = await keys.requestCreditMemoKey(request, context);
    const call = {
      method: "POST",
      path: "/credit-memos",
      scope: "billing:credit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 600000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 202, message: "CreditMemoRequestAccepted", rejected: rejections.RequestCreditMemoRejected }, sending);
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
