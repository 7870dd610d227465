// Written by `merestone compile`; change the spec, not this file.
/** The commands that Inventory takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * Allocate and ship.
 *
 * B19. What was reserved is picked and handed to a carrier. Until then it can be recalled, afterwards it can
 * only come back. A lost answer is asked for before anything is sent again, for two parcels are two bills.
 */
export async function allocateAndShipMessage(request: types.AllocateAndShipRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.allocateAndShipKey(request, context);
  return {
    channel: "ShipmentCommands",
    address: "inventory.shipment.commands.v1",
    replies: "ShipmentReplies",
    partitionKey: `${at(request, ["task", "taskId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Recall shipment.
 *
 * B19. What was reserved is picked and handed to a carrier. Until then it can be recalled, afterwards it can
 * only come back. A lost answer is asked for before anything is sent again, for two parcels are two bills.
 */
export async function recallShipmentMessage(request: types.RecallShipmentRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.recallShipmentKey(request, context);
  return {
    channel: "ShipmentCommands",
    address: "inventory.shipment.commands.v1",
    replies: "ShipmentReplies",
    partitionKey: `${at(request, ["task", "taskId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
