// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Provisioning takes them. */

export {};
