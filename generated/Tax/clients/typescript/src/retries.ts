// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Tax be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  commitInvoiceTax: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
  taxDocumentState: {},
  voidInvoiceTax: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
  validateTax: {"notSent": {"times": 5, "first": 30.0, "most": 300.0}},
  estimateTax: {"notSent": {"times": 2, "first": 0.2, "most": 1.0}},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  commitInvoiceTax: {"after": [], "every": 600.0, "lasting": 86400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  voidInvoiceTax: {"after": [], "every": 600.0, "lasting": 86400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
