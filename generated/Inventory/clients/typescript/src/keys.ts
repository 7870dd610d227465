// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Inventory, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `reservation.reservationId`. */
export function releaseReservationKey(request: types.ReleaseReservationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["reservation", "reservationId"])];
  return keyOf("ReleaseReservation", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `reservation.reservationId` and `renewalNo`. */
export function renewReservationKey(request: types.RenewReservationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["reservation", "reservationId"]), at(request, ["renewalNo"])];
  return keyOf("RenewReservation", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/**
 * The `Idempotency-Key` of this request, made from `reservation.orderId`, `reservation.orderLineId` and
 * `generation`.
 */
export function reserveInventoryKey(request: types.ReserveInventoryRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["reservation", "orderId"]), at(request, ["reservation", "orderLineId"]), at(request, ["generation"])];
  return keyOf("ReserveInventory", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `task.taskId` and `generation`. */
export function allocateAndShipKey(request: types.AllocateAndShipRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["task", "taskId"]), at(request, ["generation"])];
  return keyOf("AllocateAndShip", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `shipment.shipmentId`. */
export function recallShipmentKey(request: types.RecallShipmentRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["shipment", "shipmentId"])];
  return keyOf("RecallShipment", context.tenant, context.legalEntity, context.sourceSystem, values);
}
