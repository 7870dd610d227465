// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Workforce be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  appointmentState: {},
  bookInstallation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  cancelInstallation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  listAppointments: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
  rescheduleInstallation: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  searchTimeSlot: {"notSent": {"times": 3, "first": 0.1, "most": 0.4}},
} as const satisfies Readonly<Record<string, Retries>>;
