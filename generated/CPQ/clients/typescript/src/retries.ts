// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of CPQ be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  catalogPublishState: {},
  acceptQuote: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  quoteIntentState: {},
  reviseQuote: {"notSent": {"times": 3, "first": 1.0, "most": 10.0}, "throttled": {"times": 3, "first": 1.0, "most": 10.0}, "inFlight": {"times": 3, "first": 1.0, "most": 10.0}},
  priceBookState: {},
} as const satisfies Readonly<Record<string, Retries>>;
