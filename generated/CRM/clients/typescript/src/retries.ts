// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of CRM be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  findOpportunities: {"notSent": {"times": 2, "first": 0.1, "most": 1.0}},
  showOpportunity: {"notSent": {"times": 2, "first": 0.1, "most": 1.0}},
} as const satisfies Readonly<Record<string, Retries>>;
