// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Support, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `fallout.falloutId`. */
export function openFalloutCaseKey(request: types.OpenFalloutCaseRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["fallout", "falloutId"])];
  return keyOf("OpenFalloutCase", context.tenant, context.legalEntity, context.sourceSystem, values);
}
