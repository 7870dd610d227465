// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Pricing takes them. */

export {};
