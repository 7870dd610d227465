// Written by `merestone compile`; change the spec, not this file.
/** The commands that Support takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Open fallout case.
 *
 * A fallout that needs a person becomes a case that Support can talk about. The internal queue stays the truth:
 * while Support is down, nothing waits for it. Blueprint: B32.
 */
export async function openFalloutCaseMessage(request: types.OpenFalloutCaseRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.openFalloutCaseKey(request, context);
  return {
    channel: "CaseCommands",
    address: "support.case.commands.v1",
    replies: "CaseReplies",
    partitionKey: keyText([at(request, ["fallout", "falloutId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
