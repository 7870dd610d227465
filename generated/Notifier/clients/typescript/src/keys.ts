// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Notifier, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * The `Idempotency-Key` of this request, made from `intent`, `subjectId`, `subjectVersion` and
 * `customer.customerMasterId`.
 */
export function sendNotificationKey(request: types.SendNotificationRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["intent"]), at(request, ["subjectId"]), at(request, ["subjectVersion"]), at(request, ["customer", "customerMasterId"])];
  return keyOf("SendNotification", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/**
 * The `Idempotency-Key` of this request, made from `documentType`, `subjectId`, `subjectVersion` and
 * `templateVersion`.
 */
export function generateDocumentKey(request: types.GenerateDocumentRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["documentType"]), at(request, ["subjectId"]), at(request, ["subjectVersion"]), at(request, ["templateVersion"])];
  return keyOf("GenerateDocument", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `artifact.artifactId`. */
export function withdrawDocumentKey(request: types.WithdrawDocumentRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["artifact", "artifactId"])];
  return keyOf("WithdrawDocument", context.tenant, context.legalEntity, context.sourceSystem, values);
}
