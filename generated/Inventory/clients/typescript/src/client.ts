// Written by `merestone compile`; change the spec, not this file.
/** A client for Inventory: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";
import { queryText } from "./values.js";

/** Inventory. `token` gives a bearer token for an audience and a scope. */
export class InventoryClient {
  readonly #line: Line;

  /** Reach Inventory at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Check product stock.
   *
   * A hint while a quote is made, and a check when an order is submitted. Neither holds anything: what is there
   * now may be gone when it is ordered, and the answer says when it was true and that nothing is guaranteed.
   * Blueprint: B17.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async checkProductStock(request: types.CheckProductStockRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.CheckProductStockAnswer>> {
    const call = {
      method: "POST",
      path: "/checkProductStock",
      scope: "inventory.read",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "CheckProductStockAnswer" }, sending);
  }

  /**
   * List reservations.
   *
   * For the nightly comparison: what is held, whoever asked for it.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async listReservations(request: types.ListReservationsRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ListReservationsAnswer>> {
    const call = {
      method: "GET",
      path: "/reservation" + queryText(request, ["changedAfter", "cursor"]),
      scope: "inventory.reserve",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ListReservationsAnswer" }, sending);
  }

  /**
   * Release reservation.
   *
   * Frees stock that is held for an order line; what is already allocated is freed by `RecallShipment`. The order
   * cannot be cancelled until this is completed or abandoned.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `reservationState` with its key.
   *
   * Throws `ReleaseReservationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async releaseReservation(request: types.ReleaseReservationRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.ReservationReleased>> {
    const key = await keys.releaseReservationKey(request, context);
    const call = {
      method: "POST",
      path: "/reservation/release",
      scope: "inventory.reserve",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "ReservationReleased", rejected: rejections.ReleaseReservationRejected }, sending);
  }

  /**
   * Renew reservation.
   *
   * Extends a hold that is about to end, three times at most. After a refusal the hold still ends when it was to
   * end.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `reservationState` with its key.
   *
   * Throws `RenewReservationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async renewReservation(request: types.RenewReservationRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.ReservationRenewed>> {
    const key = await keys.renewReservationKey(request, context);
    const call = {
      method: "POST",
      path: "/reservation/renew",
      scope: "inventory.reserve",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "ReservationRenewed", rejected: rejections.RenewReservationRejected }, sending);
  }

  /**
   * Reservation state.
   *
   * Tells what became of `ReleaseReservation`, `RenewReservation` or `ReserveInventory`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async reservationState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ReservationStateAnswer>> {
    const call = {
      method: "GET",
      path: `/reservation/${encodeURIComponent(idempotencyKey)}`,
      scope: "inventory.reserve",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ReservationStateAnswer" }, sending);
  }

  /**
   * Reserve inventory.
   *
   * Holds stock, or a port, for one order line until `expiresAt`. Sent twice it holds once; a hold that nobody
   * renews ends by itself.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `reservationState` with its key.
   *
   * Throws `ReserveInventoryRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async reserveInventory(request: types.ReserveInventoryRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.InventoryReserved>> {
    const key = await keys.reserveInventoryKey(request, context);
    const call = {
      method: "POST",
      path: "/reserveProductStock",
      scope: "inventory.reserve",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "InventoryReserved", rejected: rejections.ReserveInventoryRejected }, sending);
  }

  /**
   * Recall state.
   *
   * Tells what became of `RecallShipment`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async recallState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.RecallStateAnswer>> {
    const call = {
      method: "GET",
      path: `/shippingOrder/recall/${encodeURIComponent(idempotencyKey)}`,
      scope: "inventory.ship",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "RecallStateAnswer" }, sending);
  }

  /**
   * Shipment state.
   *
   * Tells what became of `AllocateAndShip`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async shipmentState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ShipmentStateAnswer>> {
    const call = {
      method: "GET",
      path: `/shippingOrder/${encodeURIComponent(idempotencyKey)}`,
      scope: "inventory.ship",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ShipmentStateAnswer" }, sending);
  }
}
