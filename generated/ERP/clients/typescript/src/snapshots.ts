// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as ERP takes them. */

export {};
