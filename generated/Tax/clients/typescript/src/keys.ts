// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Tax, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `invoice.invoiceId` and `invoiceVersion`. */
export function commitInvoiceTaxKey(request: types.CommitInvoiceTaxRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["invoice", "invoiceId"]), at(request, ["invoiceVersion"])];
  return keyOf("CommitInvoiceTax", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `document.documentCode` and `invoiceVersion`. */
export function voidInvoiceTaxKey(request: types.VoidInvoiceTaxRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["document", "documentCode"]), at(request, ["invoiceVersion"])];
  return keyOf("VoidInvoiceTax", context.tenant, context.legalEntity, context.sourceSystem, values);
}
