// Written by `merestone compile`; change the spec, not this file.
/** The commands that AssetInventory takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * Register asset.
 *
 * B35. What was fulfilled becomes an asset, from the evidence of its activation or dispatch. An asset that is
 * missing is the reason for which a customer is billed for nothing, so a registration that is not confirmed is
 * asked for and sent again.
 */
export async function registerAssetMessage(request: types.RegisterAssetRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.registerAssetKey(request, context);
  return {
    channel: "AssetCommands",
    address: "asset.commands.v1",
    replies: "AssetReplies",
    partitionKey: `${at(request, ["asset", "orderLineId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Retire asset.
 *
 * B35. What was fulfilled becomes an asset, from the evidence of its activation or dispatch. An asset that is
 * missing is the reason for which a customer is billed for nothing, so a registration that is not confirmed is
 * asked for and sent again.
 */
export async function retireAssetMessage(request: types.RetireAssetRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.retireAssetKey(request, context);
  return {
    channel: "AssetCommands",
    address: "asset.commands.v1",
    replies: "AssetReplies",
    partitionKey: `${at(request, ["asset", "orderLineId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
