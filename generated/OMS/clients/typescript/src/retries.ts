// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of OMS be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  catalogPublishState: {},
  orderIntentState: {},
  requestOrderCancellation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  executeRepairAction: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  repairState: {},
  checkOrderability: {"notSent": {"times": 3, "first": 0.1, "most": 1.0}},
  createOrderDraft: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  orderDraftState: {},
  cancelOrder: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  closeOrder: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  commandStatus: {},
  submitOrder: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  requestOrderCancellation: {"after": [2.0, 10.0], "every": 60.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  executeRepairAction: {"after": [5.0, 30.0], "every": 300.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  createOrderDraft: {"after": [10.0, 60.0], "every": 300.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "refused": "rejected", "inFlight": "requested"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  cancelOrder: {"after": [10.0, 60.0], "every": 300.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "refused": "rejected", "inFlight": "requested"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  closeOrder: {"after": [10.0, 60.0], "every": 300.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "refused": "rejected", "inFlight": "requested"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  submitOrder: {"after": [10.0, 60.0], "every": 300.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "refused": "rejected", "inFlight": "requested"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
