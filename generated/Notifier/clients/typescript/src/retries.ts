// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Notifier be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  messageState: {},
  documentState: {},
  withdrawalState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  sendNotification: {"after": [], "every": 3600.0, "lasting": 259200.0, "word": "state", "found": {"delivered": "completed", "sent": "accepted", "failed": "failed", "suppressed": "rejected"}, "absences": 1, "apart": 0.0, "otherwise": "repair"},
  generateDocument: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"stored": "completed", "rendering": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  withdrawDocument: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"withdrawn": "completed", "pending": "accepted", "refused": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
