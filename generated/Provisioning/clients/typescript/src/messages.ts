// Written by `merestone compile`; change the spec, not this file.
/** The commands that Provisioning takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Activate service.
 *
 * Has a service switched on for one task. No answer means that nobody knows, and never that it failed; the order
 * cannot close until this is completed or abandoned.
 */
export async function activateServiceMessage(request: types.ActivateServiceRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.activateServiceKey(request, context);
  return {
    channel: "ActivationCommands",
    address: "provisioning.activation.commands.v1",
    replies: "ActivationReplies",
    partitionKey: keyText([at(request, ["task", "taskId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Deactivate service.
 *
 * Switches a service off for one order, which cannot be cancelled until this is completed or abandoned.
 * Switching it on again is a new activation.
 */
export async function deactivateServiceMessage(request: types.DeactivateServiceRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.deactivateServiceKey(request, context);
  return {
    channel: "ActivationCommands",
    address: "provisioning.activation.commands.v1",
    replies: "ActivationReplies",
    partitionKey: keyText([at(request, ["task", "taskId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
