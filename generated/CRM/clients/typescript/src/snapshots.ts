// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as CRM takes them. */

export {};
