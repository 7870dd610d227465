// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to DealDesk, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `approval.approvalId` and `approver.principalId`. */
export function recordApprovalDecisionKey(request: types.RecordApprovalDecisionRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["approval", "approvalId"]), at(request, ["approver", "principalId"])];
  return keyOf("RecordApprovalDecision", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `quote.quoteId`, `quote.quoteRevision` and `fingerprint`. */
export function submitQuoteForApprovalKey(request: types.SubmitQuoteForApprovalRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["quote", "quoteId"]), at(request, ["quote", "quoteRevision"]), at(request, ["fingerprint"])];
  return keyOf("SubmitQuoteForApproval", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `approval.approvalId`. */
export function withdrawApprovalRequestKey(request: types.WithdrawApprovalRequestRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["approval", "approvalId"])];
  return keyOf("WithdrawApprovalRequest", context.tenant, context.legalEntity, context.sourceSystem, values);
}
