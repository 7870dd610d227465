// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of ERP be sent again, and how it is asked what became of one. */

import type { Retries } from "./retrying.js";

/** For `retried`; by the name of the method. */
export const RETRIES = {
  postingBatchState: {},
} as const satisfies Readonly<Record<string, Retries>>;
