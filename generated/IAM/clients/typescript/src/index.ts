// Written by `merestone compile`; change the spec, not this file.
/** A typed client for IAM: Identity and access. The messages are in `types`. */

export { fromBroker, fromHttp, toBinary, toBroker, type BrokerEvent, type HeadersLike } from "./binding.js";
export { IAMClient } from "./client.js";
export { Context, type Party } from "./context.js";
export { ASIDE_CHANNELS, deadLetter, type AsideChannel, type AsideReason, type DeadLetter } from "./dead-letters.js";
export { contextOf, eventOf, parseEvent, textOf, UnreadableEvent, type Event, type EventType, type FactEvent, type Facts, type Said } from "./events.js";
export { Inbox, MemoryStore, type Apply, type Arrival, type Change, type Conflict, type Duplicate, type Known, type Line, type Parked, type PassedOver, type Store, type Taken } from "./inbox.js";
export { type Answer, type CommandOutcome, type Delivered, type DeliveryOutcome, type NotSent, type NotTaken, type QueryOutcome, type Unavailable, type Unknown } from "./outcomes.js";
export { Absent, Blocked, Denied, DuplicateRun, IdempotencyKeyMissing, InFlight, Invalid, Mismatch, Problem, Rejected, Retained, RevisionMissing, RowsMissing, Stale, Throttled, type Fault } from "./problems.js";
export { Unreadable } from "./reading.js";
export { RETRIES } from "./retries.js";
export { retried, TELLING, type Retries, type Retry, type Waiting } from "./retrying.js";
export { settle, type Asking, type Clock, type Meaning, type Settled } from "./settling.js";
export { type Based, type Options, type Sending, type TokenSource } from "./transport.js";
export { contentHash, keyText } from "./values.js";
export type * as types from "./types.js";
