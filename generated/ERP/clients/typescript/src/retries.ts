// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of ERP be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  postingBatchState: {},
} as const satisfies Readonly<Record<string, Retries>>;
