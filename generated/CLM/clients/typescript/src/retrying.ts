// Written by `merestone compile`; change the spec, not this file.
/** Sends again what the contract allows to be sent again, and nothing else: what may have happened is left to the status query. */

import { InFlight, Throttled } from "./problems.js";

/** How many times the same is sent again (absent: without end), and after how many seconds: doubling from `first` to `most`. */
export interface Retry {
  readonly times?: number;
  readonly first: number;
  readonly most: number;
}

/** When the same may be sent again: it was not sent, was throttled, is still being decided. Absent: not at all. */
export interface Retries {
  readonly notSent?: Retry;
  readonly throttled?: Retry;
  readonly inFlight?: Retry;
}

/** How an event is told until its reader has taken it. */
export const TELLING: Retries = { notSent: { first: 1, most: 60 } };

/** How long is waited. `within`: how many seconds of pauses at most; `pause` waits for so many seconds. */
export interface Waiting {
  readonly within?: number;
  readonly pause?: (seconds: number) => void | Promise<void>;
}

/**
 * What comes of `attempt`, made again as long as `retries` allow.
 *
 * `attempt` sends the same request each time, so that the key stays the same. When the tries are spent, the last outcome is
 * returned, or the last refusal thrown. What is `unknown` is returned at once.
 */
export async function retried<Outcome>(attempt: () => Promise<Outcome>, retries: Retries, waiting: Waiting = {}): Promise<Outcome> {
  const { within = Infinity, pause = sleep } = waiting;
  for (let tries = 1, waited = 0; ; tries += 1) {
    const found = await settled(attempt);
    const wait = pauseAfter(found, retries, tries);
    if (wait === undefined || waited + wait > within) {
      if ("refusal" in found) {
        throw found.refusal;
      }
      return found.outcome;
    }
    await pause(wait);
    waited += wait;
  }
}

type Found<Outcome> = { readonly outcome: Outcome } | { readonly refusal: unknown };

async function settled<Outcome>(attempt: () => Promise<Outcome>): Promise<Found<Outcome>> {
  try {
    return { outcome: await attempt() };
  } catch (refusal) {
    return { refusal };
  }
}

/** The seconds after which the same may be sent again, after so many tries; undefined if it may not. */
export function pauseAfter(found: Found<unknown>, retries: Retries, tries: number): number | undefined {
  const { retry, asked } = allowed(found, retries);
  if (retry === undefined || (retry.times !== undefined && tries > retry.times)) {
    return undefined;
  }
  return Math.max(Math.min(retry.first * 2 ** (tries - 1), retry.most), asked ?? 0);
}

interface Allowed {
  readonly retry?: Retry | undefined;
  readonly asked?: number | undefined;
}

/** What the contract says where nothing was done, and the seconds that the other side asks to wait; nothing of what may have happened. */
function allowed(found: Found<unknown>, retries: Retries): Allowed {
  if ("refusal" in found) {
    const { refusal } = found;
    if (refusal instanceof Throttled) {
      return { retry: retries.throttled, asked: refusal.retryAfter };
    }
    return refusal instanceof InFlight ? { retry: retries.inFlight } : {};
  }
  const { kind, retryAfter } = (found.outcome ?? {}) as { kind?: string; retryAfter?: number };
  const isSafe = kind === "notSent" || kind === "unavailable" || kind === "notTaken";
  return isSafe ? { retry: retries.notSent, asked: retryAfter } : {};
}

function sleep(seconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, seconds * 1000);
  });
}
