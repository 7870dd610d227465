// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as DealDesk takes them. */

export {};
