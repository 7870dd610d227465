// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Provisioning be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  deactivationState: {},
  listServiceOrders: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
  serviceOrderState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  activateService: {"after": [300.0, 600.0, 1800.0], "every": 3600.0, "lasting": 14400.0, "word": "state", "found": {"completed": "completed", "running": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  deactivateService: {"after": [300.0, 600.0, 1800.0], "every": 3600.0, "lasting": 14400.0, "word": "state", "found": {"completed": "completed", "running": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
