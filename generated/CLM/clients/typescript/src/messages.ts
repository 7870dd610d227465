// Written by `merestone compile`; change the spec, not this file.
/** The commands that CLM takes from a broker, each as the message to send. */

import { type BrokerMessage } from "./broker.js";
import { type Context } from "./context.js";
import * as keys from "./keys.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * Create contract package.
 *
 * B14. One package for one revision and one document hash. A new revision voids it; a lost answer is asked for,
 * for a second envelope in a customer's mailbox is worse than a late one. While CLM is away the quote says that
 * its contract is being prepared.
 */
export async function createContractPackageMessage(request: types.CreateContractPackageRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.createContractPackageKey(request, context);
  return {
    channel: "ContractCommands",
    address: "clm.contract-package.commands.v1",
    replies: "ContractReplies",
    partitionKey: `${at(request, ["quote", "quoteId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}

/**
 * Void contract package.
 *
 * B14. One package for one revision and one document hash. A new revision voids it; a lost answer is asked for,
 * for a second envelope in a customer's mailbox is worse than a late one. While CLM is away the quote says that
 * its contract is being prepared.
 */
export async function voidContractPackageMessage(request: types.VoidContractPackageRequest, context: Context): Promise<BrokerMessage> {
  const key = await keys.voidContractPackageKey(request, context);
  return {
    channel: "ContractCommands",
    address: "clm.contract-package.commands.v1",
    replies: "ContractReplies",
    partitionKey: `${at(request, ["quote", "quoteId"])}`,
    key,
    headers: { ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(request),
  };
}
