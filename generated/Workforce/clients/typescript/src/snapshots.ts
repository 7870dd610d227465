// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Workforce takes them. */

export {};
