// Written by `merestone compile`; change the spec, not this file.
/** The `Idempotency-Key` of every command to Notifier, made from the request itself. */

export {};
