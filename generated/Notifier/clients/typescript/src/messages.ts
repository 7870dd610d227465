// Written by `merestone compile`; change the spec, not this file.
/** The commands that Notifier takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Send notification.
 *
 * One message, to one recipient, about one version of one record, and only once that version is durable: the
 * gate is looked at again when the message is sent. Nothing waits for it, and nothing that was sent can be taken
 * back. Blueprint: B34.
 */
export async function sendNotificationMessage(request: types.SendNotificationRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.sendNotificationKey(request, context);
  return {
    channel: "NotifyCommands",
    address: "notify.commands.v1",
    replies: "NotifyReplies",
    partitionKey: keyText([at(request, ["notification", "notificationId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Generate document.
 *
 * Has one version of a quote or an order rendered and stored, and sends it to nobody. The same version with the
 * same template makes no second document.
 */
export async function generateDocumentMessage(request: types.GenerateDocumentRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.generateDocumentKey(request, context);
  return {
    channel: "RenderCommands",
    address: "doc.render.commands.v1",
    replies: "RenderReplies",
    partitionKey: keyText([at(request, ["artifact", "artifactId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Withdraw document.
 *
 * A withdrawn document keeps its place and its hash: that it was shown cannot be taken back.
 */
export async function withdrawDocumentMessage(request: types.WithdrawDocumentRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.withdrawDocumentKey(request, context);
  return {
    channel: "RenderCommands",
    address: "doc.render.commands.v1",
    replies: "RenderReplies",
    partitionKey: keyText([at(request, ["artifact", "artifactId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
