// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as MDM takes them. */

export {};
