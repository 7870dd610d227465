// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Tax be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  commitInvoiceTax: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
  taxDocumentState: {},
  voidInvoiceTax: {"notSent": {"times": 6, "first": 2.0, "most": 300.0}, "throttled": {"times": 6, "first": 2.0, "most": 300.0}, "inFlight": {"times": 6, "first": 2.0, "most": 300.0}},
  validateTax: {"notSent": {"times": 5, "first": 30.0, "most": 300.0}},
  estimateTax: {"notSent": {"times": 2, "first": 0.2, "most": 1.0}},
} as const satisfies Readonly<Record<string, Retries>>;
