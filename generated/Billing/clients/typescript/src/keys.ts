// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Billing, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * The `Idempotency-Key` of this request, made from `customer.customerMasterId`, `sellingEntity.legalEntityId`
 * and `currency`.
 */
export function ensureBillingAccountKey(request: types.EnsureBillingAccountRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["customer", "customerMasterId"]), at(request, ["sellingEntity", "legalEntityId"]), at(request, ["currency"])];
  return keyOf("EnsureBillingAccount", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `milestone.orderId` and `milestone.orderLineId`. */
export function activateBillingKey(request: types.ActivateBillingRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["milestone", "value", "orderId"]), at(request, ["milestone", "value", "orderLineId"])];
  return keyOf("ActivateBilling", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `subscription.subscriptionId` and `order.orderId`. */
export function cancelSubscriptionKey(request: types.CancelSubscriptionRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["subscription", "subscriptionId"]), at(request, ["order", "orderId"])];
  return keyOf("CancelSubscription", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `invoice.invoiceId`, `orderLine.orderLineId` and `reason`. */
export function requestCreditMemoKey(request: types.RequestCreditMemoRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["invoice", "invoiceId"]), at(request, ["orderLine", "orderLineId"]), at(request, ["reason"])];
  return keyOf("RequestCreditMemo", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `contract.contractId` and `contractVersion`. */
export function mapContractTermsKey(request: types.MapContractTermsRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["contract", "contractId"]), at(request, ["contractVersion"])];
  return keyOf("MapContractTerms", context.tenant, context.legalEntity, context.sourceSystem, values);
}
