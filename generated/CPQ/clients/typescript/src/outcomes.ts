// Written by `merestone compile`; change the spec, not this file.
/**
 * What can come back from a call. A refusal is thrown as a problem; all else is a value the caller has to look at.
 *
 * `unknown` is not an error: the request may have been carried out. Ask the status query with its `key`, and send again only what
 * that tells you to send again, with the same content. Nothing in this package repeats a request by itself; `retried` does where it is
 * asked to, and never what is `unknown`.
 */

/** The answer the contract promises. `replayed` marks the stored answer to an earlier request with the same key. */
export interface Answer<Body> {
  readonly kind: "answer";
  readonly status: number;
  readonly body: Body;
  readonly revision?: number;
  readonly location?: string;
  readonly replayed: boolean;
}

/** Nothing was taken (no connection, or 503 with `Retry-After`, in seconds): the same request may be sent again. */
export interface NotSent {
  readonly kind: "notSent";
  readonly key: string;
  readonly cause: string;
  readonly retryAfter?: number;
}

/** The request left, and no answer says what became of it: it may or may not have been carried out. */
export interface Unknown {
  readonly kind: "unknown";
  readonly key: string;
  readonly cause: string;
}

/** A query got no answer. It changes nothing, so it may be asked again, after so many seconds where the other side says so. */
export interface Unavailable {
  readonly kind: "unavailable";
  readonly cause: string;
  readonly retryAfter?: number;
}

/** The reader has durably taken the event. */
export interface Delivered {
  readonly kind: "delivered";
  readonly replayed: boolean;
}

/** The reader has not confirmed the event: send the same text again, after 1 s, doubling to 60 s at most. */
export interface NotTaken {
  readonly kind: "notTaken";
  readonly cause: string;
}

export type CommandOutcome<Body> = Answer<Body> | NotSent | Unknown;
export type QueryOutcome<Body> = Answer<Body> | Unavailable;
export type DeliveryOutcome = Delivered | NotTaken;
