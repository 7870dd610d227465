// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as CLM takes them. */

export {};
