// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Workforce be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  appointmentState: {},
  bookInstallation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  cancelInstallation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  listAppointments: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
  rescheduleInstallation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  searchTimeSlot: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  bookInstallation: {"after": [60.0, 300.0], "every": 900.0, "lasting": 14400.0, "word": "state", "found": {"booked": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  cancelInstallation: {"after": [60.0, 300.0], "every": 900.0, "lasting": 14400.0, "word": "state", "found": {"booked": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  rescheduleInstallation: {"after": [60.0, 300.0], "every": 900.0, "lasting": 14400.0, "word": "state", "found": {"booked": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
