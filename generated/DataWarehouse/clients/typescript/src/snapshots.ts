// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as DataWarehouse takes them. */

export {};
