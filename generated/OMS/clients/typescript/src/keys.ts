// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to OMS, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `order.orderId` and `cancelSequence`. */
export function requestOrderCancellationKey(request: types.RequestOrderCancellationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["order", "orderId"]), at(request, ["cancelSequence"])];
  return keyOf("RequestOrderCancellation", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `fallout.falloutId`, `action` and `sequence`. */
export function executeRepairActionKey(request: types.ExecuteRepairActionRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["fallout", "falloutId"]), at(request, ["action"]), at(request, ["sequence"])];
  return keyOf("ExecuteRepairAction", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `acceptedQuote.quoteId` and `acceptedQuote.quoteRevision`. */
export function createOrderDraftKey(request: types.CreateOrderDraftRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["acceptedQuote", "quoteId"]), at(request, ["acceptedQuote", "quoteRevision"])];
  return keyOf("CreateOrderDraft", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `order.orderId` and `reason`. */
export function cancelOrderKey(request: types.CancelOrderRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["order", "orderId"]), at(request, ["reason"])];
  return keyOf("CancelOrder", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `order.orderId` and `reason`. */
export function closeOrderKey(request: types.CloseOrderRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["order", "orderId"]), at(request, ["reason"])];
  return keyOf("CloseOrder", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `acceptedQuote.quoteId` and `acceptedQuote.quoteRevision`. */
export function submitOrderKey(request: types.SubmitOrderRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["acceptedQuote", "value", "quoteId"]), at(request, ["acceptedQuote", "value", "quoteRevision"])];
  return keyOf("SubmitOrder", context.tenant, context.legalEntity, context.sourceSystem, values);
}
