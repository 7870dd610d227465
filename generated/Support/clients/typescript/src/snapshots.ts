// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Support takes them. */

export {};
