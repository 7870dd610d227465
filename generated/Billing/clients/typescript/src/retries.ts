// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Billing be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";
import type { Asking } from "./settling.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  billingAccountState: {},
  ensureBillingAccount: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  activateBilling: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
  activationStatus: {},
  cancelSubscription: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
  cancellationStatus: {},
  contractTermsState: {},
  creditMemoState: {},
  requestCreditMemo: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
} as const satisfies Readonly<Record<string, Retries>>;

/** For `settle`; by the name of the command. */
export const ASKING = {
  ensureBillingAccount: {"after": [10.0, 60.0], "every": 300.0, "lasting": 14400.0, "word": "state", "found": {"done": "completed", "inFlight": "requested", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 60.0, "otherwise": "repair"},
  activateBilling: {"after": [], "every": 900.0, "lasting": 86400.0, "word": "state", "found": {"active": "completed", "pending": "accepted", "failed": "failed", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  cancelSubscription: {"after": [], "every": 900.0, "lasting": 86400.0, "word": "state", "found": {"cancelled": "completed", "pending": "accepted", "failed": "failed", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  requestCreditMemo: {"after": [], "every": 900.0, "lasting": 86400.0, "word": "state", "found": {"issued": "completed", "deciding": "accepted", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
  mapContractTerms: {"after": [], "every": 3600.0, "lasting": 172800.0, "word": "state", "found": {"mapped": "completed", "mapping": "accepted", "refused": "rejected"}, "absent": "resend", "absences": 2, "apart": 300.0, "otherwise": "repair"},
} as const satisfies Readonly<Record<string, Asking>>;
