// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of AssetInventory be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  assetRetirementState: {},
  assetState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  registerAsset: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"done": "completed", "running": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  retireAsset: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"done": "completed", "running": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
