// Written by `merestone compile`; change the spec, not this file.
/** The commands that Inventory takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Allocate and ship.
 *
 * Has reserved goods picked and handed to a carrier. Completed means dispatched, not delivered; until then it
 * can be recalled, and the order cannot close unless this is abandoned.
 */
export async function allocateAndShipMessage(request: types.AllocateAndShipRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.allocateAndShipKey(request, context);
  return {
    channel: "ShipmentCommands",
    address: "inventory.shipment.commands.v1",
    replies: "ShipmentReplies",
    partitionKey: keyText([at(request, ["task", "taskId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Recall shipment.
 *
 * Stops a shipment before it is dispatched and frees its stock; later the goods can only come back. The order
 * cannot be cancelled until this is completed or abandoned.
 */
export async function recallShipmentMessage(request: types.RecallShipmentRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.recallShipmentKey(request, context);
  return {
    channel: "ShipmentCommands",
    address: "inventory.shipment.commands.v1",
    replies: "ShipmentReplies",
    partitionKey: keyText([at(request, ["task", "taskId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
