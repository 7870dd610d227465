// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of CLM be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  contractPackageState: {},
  contractVoidState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  createContractPackage: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"sent": "completed", "preparing": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  voidContractPackage: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"voided": "completed", "voiding": "accepted", "refused": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
