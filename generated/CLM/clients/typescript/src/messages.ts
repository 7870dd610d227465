// Written by `merestone compile`; change the spec, not this file.
/** The commands that CLM takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at, keyText } from "./values.js";

/**
 * Create contract package.
 *
 * Has CLM make a contract from the proposal of a presented quote and send it for signature. Completed means
 * sent, not signed; it is good for that revision and document only.
 */
export async function createContractPackageMessage(request: types.CreateContractPackageRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.createContractPackageKey(request, context);
  return {
    channel: "ContractCommands",
    address: "clm.contract-package.commands.v1",
    replies: "ContractReplies",
    partitionKey: keyText([at(request, ["quote", "quoteId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Void contract package.
 *
 * Withdraws a contract that is not completely signed yet, for instance because the quote was revised. Once it is
 * signed this is no longer possible.
 */
export async function voidContractPackageMessage(request: types.VoidContractPackageRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.voidContractPackageKey(request, context);
  return {
    channel: "ContractCommands",
    address: "clm.contract-package.commands.v1",
    replies: "ContractReplies",
    partitionKey: keyText([at(request, ["quote", "quoteId"])]),
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
