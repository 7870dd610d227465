// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to CLM, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `quote.quoteId`, `quote.quoteRevision` and `proposalHash`. */
export function createContractPackageKey(request: types.CreateContractPackageRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["quote", "quoteId"]), at(request, ["quote", "quoteRevision"]), at(request, ["proposalHash"])];
  return keyOf("CreateContractPackage", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `contract.contractId`. */
export function voidContractPackageKey(request: types.VoidContractPackageRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["contract", "contractId"])];
  return keyOf("VoidContractPackage", context.tenant, context.legalEntity, context.sourceSystem, values);
}
