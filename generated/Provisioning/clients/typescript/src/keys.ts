// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Provisioning, made from the request itself. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/** The `Idempotency-Key` of this request, made from `task.taskId` and `generation`. */
export function activateServiceKey(request: types.ActivateServiceRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["task", "taskId"]), at(request, ["generation"])];
  return keyOf("ActivateService", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/** The `Idempotency-Key` of this request, made from `technicalResourceId` and `order.orderId`. */
export function deactivateServiceKey(request: types.DeactivateServiceRequest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(request, ["technicalResourceId"]), at(request, ["order", "orderId"])];
  return keyOf("DeactivateService", context.tenant, context.legalEntity, context.sourceSystem, values);
}
