// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as IAM takes them. */

export {};
