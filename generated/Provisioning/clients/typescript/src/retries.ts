// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Provisioning be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  deactivationState: {},
  listServiceOrders: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
  serviceOrderState: {},
} as const satisfies Readonly<Record<string, Retries>>;
