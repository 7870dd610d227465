// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Support be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  supportCaseState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  openFalloutCase: {"after": [300.0], "every": 1800.0, "lasting": 86400.0, "word": "state", "found": {"opened": "completed", "opening": "accepted", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
