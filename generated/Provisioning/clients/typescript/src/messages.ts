// Written by `merestone compile`; change the spec, not this file.
/** The commands that Provisioning takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * Activate service.
 *
 * B21. A service is switched on once. A timer that runs out says that nobody knows, and never that it failed:
 * OMS asks by reference, and sends the same request again only when its absence is proven twice. Two resources
 * for one task are a case for people.
 */
export async function activateServiceMessage(request: types.ActivateServiceRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.activateServiceKey(request, context);
  return {
    channel: "ActivationCommands",
    address: "provisioning.activation.commands.v1",
    replies: "ActivationReplies",
    partitionKey: `${at(request, ["task", "taskId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Deactivate service.
 *
 * B21. A service is switched on once. A timer that runs out says that nobody knows, and never that it failed:
 * OMS asks by reference, and sends the same request again only when its absence is proven twice. Two resources
 * for one task are a case for people.
 */
export async function deactivateServiceMessage(request: types.DeactivateServiceRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.deactivateServiceKey(request, context);
  return {
    channel: "ActivationCommands",
    address: "provisioning.activation.commands.v1",
    replies: "ActivationReplies",
    partitionKey: `${at(request, ["task", "taskId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
