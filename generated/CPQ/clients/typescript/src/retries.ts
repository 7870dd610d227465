// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of CPQ be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  catalogPublishState: {},
  acceptQuote: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  quoteIntentState: {},
  reviseQuote: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  priceBookState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  acceptQuote: {"after": [2.0, 10.0], "every": 60.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  reviseQuote: {"after": [2.0, 10.0], "every": 60.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
