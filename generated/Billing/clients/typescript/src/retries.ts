// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Billing be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

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
