// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Notifier takes them. */

export {};
