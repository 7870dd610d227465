// Written by `merestone compile`; change the spec, not this file.
/** A client for OMS: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import { letterOf, type FactEvent } from "./events.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type DeliveryOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Based, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";

/** OMS. `token` gives a bearer token for an audience and a scope. */
export class OMSClient {
  readonly #line: Line;

  /** Reach OMS at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
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
   * Order intent state.
   *
   * Tells what became of `RequestOrderCancellation`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async orderIntentState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.OrderIntentStateAnswer>> {
    const call = {
      method: "GET",
      path: `/order-intents/${encodeURIComponent(idempotencyKey)}`,
      scope: "experience.orders",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "OrderIntentStateAnswer" }, sending);
  }

  /**
   * Request order cancellation.
   *
   * TM Forum's cancelProductOrder as a customer asks for it. The desk's own way is `CancelOrder`, which needs no
   * assessment.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `orderIntentState` with its key.
   *
   * Throws `RequestOrderCancellationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
   * `Throttled`.
   */
  async requestOrderCancellation(request: types.RequestOrderCancellationRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.CancellationAssessmentBegun>> {
    const key = await keys.requestOrderCancellationKey(request, context);
    const call = {
      method: "POST",
      path: "/cancelProductOrder/request",
      scope: "experience.orders",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "CancellationAssessmentBegun", rejected: rejections.RequestOrderCancellationRejected }, sending);
  }

  /**
   * Execute repair action.
   *
   * A repair never edits a snapshot: it adds a correction with its proof, or sends a command that takes something
   * back. Which action a state allows OMS decides; what touches money needs a second name, and nobody is their own
   * second. Blueprint: B36.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `repairState` with its key.
   *
   * Throws `ExecuteRepairActionRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async executeRepairAction(request: types.ExecuteRepairActionRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.RepairExecuted>> {
    const key = await keys.executeRepairActionKey(request, context);
    const call = {
      method: "POST",
      path: "/repairAction",
      scope: "orders.repair",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "RepairExecuted", rejected: rejections.ExecuteRepairActionRejected }, sending);
  }

  /**
   * Repair state.
   *
   * Tells what became of `ExecuteRepairAction`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async repairState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.RepairStateAnswer>> {
    const call = {
      method: "GET",
      path: `/repairAction/${encodeURIComponent(idempotencyKey)}`,
      scope: "orders.repair",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "RepairStateAnswer" }, sending);
  }

  /**
   * Check orderability.
   *
   * Whether an accepted quote could be ordered now. A verdict for a quarter of an hour, not a reservation: the
   * submission asks the same again, and a reason leads to a new revision. Blueprint: B11.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async checkOrderability(request: types.CheckOrderabilityRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CheckOrderabilityAnswer>> {
    const call = {
      method: "POST",
      path: "/orderabilityCheck",
      scope: "oms.orderability",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CheckOrderabilityAnswer" }, sending);
  }

  /**
   * Create order draft.
   *
   * For a desk that wants to see an order before it counts. A draft binds nobody, and there is one for each
   * accepted revision. Blueprint: B16, its first half.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `orderDraftState` with its key.
   *
   * Throws `CreateOrderDraftRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async createOrderDraft(request: types.CreateOrderDraftRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.OrderDraftCreated>> {
    const key = await keys.createOrderDraftKey(request, context);
    const call = {
      method: "POST",
      path: "/productOrder/draft",
      scope: "orders:draft",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "OrderDraftCreated", rejected: rejections.CreateOrderDraftRejected }, sending);
  }

  /**
   * Order draft state.
   *
   * Tells what became of `CreateOrderDraft`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async orderDraftState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.OrderDraftStateAnswer>> {
    const call = {
      method: "GET",
      path: `/productOrder/draft/${encodeURIComponent(idempotencyKey)}`,
      scope: "orders:draft",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "OrderDraftStateAnswer" }, sending);
  }

  /**
   * Cancel order.
   *
   * Begins to cancel an order without an assessment, unless a handoff is open or it was invoiced. Completed does
   * not mean cancelled: what was done is taken back first.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `commandStatus` with its key.
   *
   * Throws `CancelOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Stale`, `RevisionMissing`,
   * `Mismatch` and `Throttled`.
   */
  async cancelOrder(request: types.CancelOrderRequest, context: Context, sending: Based): Promise<CommandOutcome<types.OrderCancellationStarted>> {
    const key = await keys.cancelOrderKey(request, context);
    const call = {
      method: "POST",
      path: "/cancelProductOrder",
      scope: "orders:submit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        "If-Match": `"${sending.ifMatch}"`,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "OrderCancellationStarted", rejected: rejections.CancelOrderRejected }, sending);
  }

  /**
   * Close order.
   *
   * The operator's way to end an order that will not end by itself. A handoff still open refuses it.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `commandStatus` with its key.
   *
   * Throws `CloseOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Blocked`, `Stale`, `RevisionMissing`,
   * `Mismatch` and `Throttled`.
   */
  async closeOrder(request: types.CloseOrderRequest, context: Context, sending: Based): Promise<CommandOutcome<types.OrderClosed>> {
    const key = await keys.closeOrderKey(request, context);
    const call = {
      method: "POST",
      path: "/closeProductOrder",
      scope: "orders:close",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        "If-Match": `"${sending.ifMatch}"`,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "OrderClosed", rejected: rejections.CloseOrderRejected }, sending);
  }

  /**
   * Command status.
   *
   * Tells what became of `CancelOrder`, `CloseOrder` or `SubmitOrder`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async commandStatus(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CommandStatusAnswer>> {
    const call = {
      method: "GET",
      path: `/commands/${encodeURIComponent(idempotencyKey)}`,
      scope: "orders:submit",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CommandStatusAnswer" }, sending);
  }

  /**
   * Submit order.
   *
   * Turns an accepted quote that binds the customer into an order, or says why not. Sent twice it makes one order;
   * completed means acknowledged, and fulfilment has not begun.
   *
   * Waits 10 s, after which the outcome is `unknown`: ask `commandStatus` with its key.
   *
   * Throws `SubmitOrderRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async submitOrder(request: types.SubmitOrderRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.OrderAcknowledged>> {
    const key = await keys.submitOrderKey(request, context);
    const call = {
      method: "POST",
      path: "/productOrder",
      scope: "orders:submit",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 10000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "OrderAcknowledged", rejected: rejections.SubmitOrderRejected }, sending);
  }

  /**
   * Tell an event on BillingInvoices.
   *
   * Where it is `notTaken`, send the same text again later: keep what `textOf` gave. Throws `Invalid` and
   * `Denied`, which are final; but after a 401 tell it once more, with another token.
   */
  async deliverBillingInvoices(event: FactEvent | string, sending: Sending = {}): Promise<DeliveryOutcome> {
    return this.#line.deliver(letterOf("/events/billing-invoices", event), sending);
  }

  /**
   * Tell an event on BillingReplies.
   *
   * Where it is `notTaken`, send the same text again later: keep what `textOf` gave. Throws `Invalid` and
   * `Denied`, which are final; but after a 401 tell it once more, with another token.
   */
  async deliverBillingReplies(event: FactEvent | string, sending: Sending = {}): Promise<DeliveryOutcome> {
    return this.#line.deliver(letterOf("/events/billing-replies", event), sending);
  }

  /**
   * Tell an event on BillingStatus.
   *
   * Where it is `notTaken`, send the same text again later: keep what `textOf` gave. Throws `Invalid` and
   * `Denied`, which are final; but after a 401 tell it once more, with another token.
   */
  async deliverBillingStatus(event: FactEvent | string, sending: Sending = {}): Promise<DeliveryOutcome> {
    return this.#line.deliver(letterOf("/events/billing-status", event), sending);
  }
}
