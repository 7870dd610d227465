// Written by `merestone compile`; change the spec, not this file.
/** How often the contract lets each operation of CLM be sent again, for `retried`; by the name of the method. */

import type { Retries } from "./retrying.js";

export const RETRIES = {
  contractPackageState: {},
  contractVoidState: {},
} as const satisfies Readonly<Record<string, Retries>>;
