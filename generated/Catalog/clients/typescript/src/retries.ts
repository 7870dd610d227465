// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of Catalog be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  checkConfiguration: {"notSent": {"times": 3, "first": 0.1, "most": 1.0}},
  showOffering: {"notSent": {"times": 3, "first": 0.1, "most": 1.0}},
} as const satisfies Readonly<Record<string, Retries>>;
