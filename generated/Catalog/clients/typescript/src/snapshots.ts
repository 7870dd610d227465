// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Catalog takes them. */

export {};
