// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as CPQ takes them. */

export {};
