// Written by `merestone compile`; change the spec, not this file.
/** The commands that Billing takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Map contract terms.
 *
 * What was signed has to be billable before anything is billed. A term that Billing cannot map is refused by
 * name, and the activation of the order's lines waits until it is mapped: a contract that Billing guesses at is
 * a credit memo later. Blueprint: B38.
 */
export async function mapContractTermsMessage(request: types.MapContractTermsRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.mapContractTermsKey(request, context);
  return {
    channel: "TermsCommands",
    address: "billing.contract-terms.commands.v1",
    replies: "TermsReplies",
    partitionKey: keyText([at(request, ["contract", "contractId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
