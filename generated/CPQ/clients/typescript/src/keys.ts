// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to CPQ, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `quote.quoteId`, `quote.quoteRevision` and `acceptanceType`. */
export function acceptQuoteKey(request: types.AcceptQuoteRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["quote", "quoteId"]), at(request, ["quote", "quoteRevision"]), at(request, ["acceptanceType"])];
  return keyOf("AcceptQuote", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `quote.quoteId` and `quote.quoteRevision`. */
export function reviseQuoteKey(request: types.ReviseQuoteRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["quote", "quoteId"]), at(request, ["quote", "quoteRevision"])];
  return keyOf("ReviseQuote", context.tenant, context.legalEntity, context.sourceSystem, values);
}
