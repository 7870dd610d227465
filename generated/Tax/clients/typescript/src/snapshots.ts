// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Tax takes them. */

export {};
