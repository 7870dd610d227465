// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Inventory takes them. */

export {};
