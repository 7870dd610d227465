// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of DealDesk be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  approvalCommandState: {},
  recordApprovalDecision: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  submitQuoteForApproval: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  withdrawApprovalRequest: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
} as const satisfies Readonly<Record<string, Retries>>;
