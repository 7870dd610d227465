// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to AssetInventory, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `asset.orderLineId`, `unitNo` and `action`. */
export function registerAssetKey(request: types.RegisterAssetRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["asset", "orderLineId"]), at(request, ["unitNo"]), at(request, ["action"])];
  return keyOf("RegisterAsset", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `asset.assetId` and `order.orderId`. */
export function retireAssetKey(request: types.RetireAssetRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["asset", "assetId"]), at(request, ["order", "orderId"])];
  return keyOf("RetireAsset", context.tenant, context.legalEntity, context.sourceSystem, values);
}
