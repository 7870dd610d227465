// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Inventory be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

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
