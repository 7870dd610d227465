// Written by `merestone compile`; change the spec, not this file.
/** The refusals of the contract: one error for each problem class, each knows whether the same may be sent again. */

import { isObject } from "./values.js";

export type Members = Readonly<Record<string, unknown>>;

/** A refusal (RFC 9457). `problemClass` is what a program branches on; `members` is the whole document. */
export class Problem extends Error {
  readonly status: number;
  readonly members: Members;
  readonly problemClass: string;
  readonly type: string;
  readonly title: string;
  readonly detail: string;

  constructor(status: number, members: Members) {
    super(`${status} ${text(members.class)}: ${text(members.detail) || text(members.title)}`);
    this.name = new.target.name;
    this.status = status;
    this.members = members;
    this.problemClass = text(members.class);
    this.type = text(members.type) || "about:blank";
    this.title = text(members.title);
    this.detail = text(members.detail);
  }

  /** Whether the identical command may be sent again by itself. A query may always be asked again. */
  get retryable(): boolean {
    return false;
  }
}

/** One offending place of a body, as a JSON pointer, and what is wrong with it. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** The body violates the contract; nothing was done. `errors` names the places. */
export class Invalid extends Problem {
  get errors(): readonly Fault[] {
    const found = this.members.errors;
    const faults = Array.isArray(found) ? found.filter(isObject) : [];
    return faults.map((fault) => ({ pointer: text(fault.pointer), detail: text(fault.detail) }));
  }
}

/** The command carried no key. This client always sends one. */
export class IdempotencyKeyMissing extends Problem {}

/** The token is missing, expired or not for this system (401), or does not allow this (403). */
export class Denied extends Problem {}

/** There is nothing under this identity, now: whoever only asked may ask again. */
export class Absent extends Problem {}

/** The first request with this key is still being decided; the identical one may be sent again a little later. */
export class InFlight extends Problem {
  override get retryable(): boolean {
    return true;
  }
}

/** An open handoff holds what this would change; `handoff` names its operation, key and state. */
export class Blocked extends Problem {
  get handoff(): Readonly<Record<string, string>> {
    const handoff = isObject(this.members.handoff) ? this.members.handoff : {};
    return Object.fromEntries(Object.entries(handoff).map(([name, value]) => [name, String(value)]));
  }
}

/** What was to be erased must still be kept; `retention` names the entity and the reason. */
export class Retained extends Problem {
  get retention(): Readonly<Record<string, string>> {
    const retention = isObject(this.members.retention) ? this.members.retention : {};
    return Object.fromEntries(Object.entries(retention).map(([name, value]) => [name, String(value)]));
  }
}

/** The revision is no longer current: read again, decide again. */
export class Stale extends Problem {}

/** The command did not say which revision it is based on. */
export class RevisionMissing extends Problem {}

/** The key already belongs to other content; repeating this cannot succeed. */
export class Mismatch extends Problem {}

/** The manifest of a run came before its rows: put the rows, then the manifest again. */
export class RowsMissing extends Problem {}

/** The run was handed over before, and is refused a second time; what became of the first one stands. */
export class DuplicateRun extends Problem {}

/** Understood and refused. The decision is stored and answered again to every repetition. */
export class Rejected extends Problem {}

/** Too many requests; `retryAfter` seconds from now the identical one may be sent again. */
export class Throttled extends Problem {
  readonly retryAfter: number | undefined;

  constructor(status: number, members: Members, retryAfter?: number) {
    super(status, members);
    this.retryAfter = retryAfter;
  }

  override get retryable(): boolean {
    return true;
  }
}

type Kind = new (status: number, members: Members) => Problem;

const CLASSES: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["invalid", Invalid],
  ["idempotency-key-missing", IdempotencyKeyMissing],
  ["denied", Denied],
  ["absent", Absent],
  ["in-flight", InFlight],
  ["stale", Stale],
  ["revision-missing", RevisionMissing],
  ["mismatch", Mismatch],
  ["rows-missing", RowsMissing],
  ["duplicate-run", DuplicateRun],
  ["rejected", Rejected],
]);

/** Classes by how they end: what comes before is the entity. */
const STANDING: readonly (readonly [string, Kind])[] = [
  ["-blocked", Blocked],
  ["-retained", Retained],
];

/** The error for a problem document; `rejected` is the class of the operation's own rejection. */
export function problemOf(status: number, members: Members, retryAfter: string | null, rejected: Kind = Rejected): Problem {
  const name = text(members.class);
  if (name === "throttled") {
    return new Throttled(status, members, secondsIn(retryAfter));
  }
  if (name === "rejected") {
    return new rejected(status, members);
  }
  const kind = STANDING.find(([ending]) => name.endsWith(ending))?.[1] ?? CLASSES.get(name) ?? Problem;
  return new kind(status, members);
}

/** The seconds that `Retry-After` asks to wait, as it gives them or until its date; undefined where it says neither. */
export function secondsIn(retryAfter: string | null): number | undefined {
  if (retryAfter === null || /^[0-9]+$/.test(retryAfter)) {
    return retryAfter === null ? undefined : Number(retryAfter);
  }
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? undefined : Math.max((until - Date.now()) / 1000, 0);
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
