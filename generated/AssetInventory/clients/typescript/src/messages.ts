// Written by `merestone compile`; change the spec, not this file.
/** The commands that AssetInventory takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Register asset.
 *
 * Puts one unit of a fulfilled order line on record as an asset, with its configuration and its serial number or
 * technical resource. The order cannot close until this is completed or abandoned.
 */
export async function registerAssetMessage(request: types.RegisterAssetRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.registerAssetKey(request, context);
  return {
    channel: "AssetCommands",
    address: "asset.commands.v1",
    replies: "AssetReplies",
    partitionKey: keyText([at(request, ["asset", "orderLineId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Retire asset.
 *
 * Ends an asset for one order, which cannot be cancelled until this is completed or abandoned. If it fails, an
 * asset that was active or suspended stays so.
 */
export async function retireAssetMessage(request: types.RetireAssetRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.retireAssetKey(request, context);
  return {
    channel: "AssetCommands",
    address: "asset.commands.v1",
    replies: "AssetReplies",
    partitionKey: keyText([at(request, ["asset", "orderLineId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
