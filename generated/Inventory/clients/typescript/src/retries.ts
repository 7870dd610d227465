// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Inventory be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  checkProductStock: {"notSent": {"times": 3, "first": 0.1, "most": 1.0}},
  listReservations: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
  releaseReservation: {"notSent": {"times": 50, "first": 1.0, "most": 300.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  renewReservation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  reservationState: {},
  reserveInventory: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  recallState: {},
  shipmentState: {},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  releaseReservation: {"after": [60.0, 300.0], "every": 900.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  renewReservation: {"after": [60.0, 300.0], "every": 900.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  reserveInventory: {"after": [60.0, 300.0], "every": 900.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  allocateAndShip: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"dispatched": "completed", "preparing": "accepted", "failed": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  recallShipment: {"after": [900.0], "every": 3600.0, "lasting": 86400.0, "word": "state", "found": {"recalled": "completed", "recalling": "accepted", "refused": "failed"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
