// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Workforce, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * The `Idempotency-Key` of this request, made from `appointment.orderId`, `appointment.orderLineId` and
 * `generation`.
 */
export function bookInstallationKey(request: types.BookInstallationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["appointment", "orderId"]), at(request, ["appointment", "orderLineId"]), at(request, ["generation"])];
  return keyOf("BookInstallation", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `appointment.appointmentId`. */
export function cancelInstallationKey(request: types.CancelInstallationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["appointment", "appointmentId"])];
  return keyOf("CancelInstallation", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `appointment.appointmentId` and `rescheduleNo`. */
export function rescheduleInstallationKey(request: types.RescheduleInstallationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["appointment", "appointmentId"]), at(request, ["rescheduleNo"])];
  return keyOf("RescheduleInstallation", context.tenant, context.legalEntity, context.sourceSystem, values);
}
