// Written by `merestone compile`; change the spec, not this file.
/** Asks what became of a command whose outcome is unknown: as often and for as long as the contract says, and what its answers mean. */

import type { QueryOutcome } from "./outcomes.js";
import { Absent, InFlight, Throttled } from "./problems.js";

/** What is known of the command. `resend`: it never arrived, and the same may be sent again with the same key. `repair`: a person has to look. */
export type Meaning = "completed" | "accepted" | "rejected" | "failed" | "resend" | "repair";

/**
 * How the contract wants it asked, in seconds: after each of `after`, then every `every`, for `lasting` in all.
 *
 * The `word` of the answer means what `found` says (`requested`: it is still being decided), or else `otherwise`. That nothing is known means `absent`, once it was said
 * `absences` times, `apart` from each other. Where the time is over, it is `otherwise` too.
 */
export interface Asking {
  readonly every: number;
  readonly lasting: number;
  readonly after: readonly number[];
  readonly word: string;
  readonly found: Readonly<Record<string, Meaning | "requested">>;
  readonly absent?: Meaning;
  readonly absences: number;
  readonly apart: number;
  readonly otherwise: Meaning;
}

/** What is known now, and the answer that says so; no answer where nothing is known, or none came in time. */
export interface Settled<Body> {
  readonly meaning: Meaning;
  readonly answer?: Body;
}

/** How it is waited: `pause` waits for so many seconds, `clock` says how many have passed since any moment. */
export interface Clock {
  readonly pause?: (seconds: number) => void | Promise<void>;
  readonly clock?: () => number;
}

/**
 * What became of the command: `ask` puts the status query, `asking` is that of the command in `ASKING`.
 *
 * It waits before each question, as long as the contract says or the last answer asked for, and ends when the time that the contract
 * gives is over. A process that ends forgets how far it was; what has to survive that keeps the key and asks again from the beginning.
 */
export async function settle<Body>(ask: () => Promise<QueryOutcome<Body>>, asking: Asking, time: Clock = {}): Promise<Settled<Body>> {
  const { pause = sleep, clock = () => performance.now() / 1000 } = time;
  const began = clock();
  let absences = 0;
  let absentAt: number | undefined;
  let againAt: number | undefined; // when the next "nothing is known" would count, if the last answer was one
  let askedFor = 0; // how long the last answer asked to wait
  for (let asked = 0; ; asked += 1) {
    let wait = asking.after[asked] ?? asking.every;
    if (againAt !== undefined) {
      wait = Math.min(wait, Math.max(againAt - clock(), 0));
      againAt = undefined;
    }
    wait = Math.max(wait, askedFor);
    askedFor = 0;
    if (clock() + wait - began > asking.lasting) {
      return { meaning: asking.otherwise };
    }
    await pause(wait);
    const heard = await answerOf(ask);
    if (heard === "absent") {
      if (asking.absent === undefined) {
        return { meaning: asking.otherwise };
      }
      if (absentAt === undefined || clock() - absentAt >= asking.apart) {
        absences += 1;
        absentAt = clock();
      }
      if (absences >= asking.absences) {
        return { meaning: asking.absent };
      }
      againAt = absentAt + asking.apart;
    } else if ("wait" in heard) {
      askedFor = heard.wait;
    } else {
      const meaning = meaningOf(heard.body, asking);
      if (meaning !== "requested") {
        return { meaning, answer: heard.body };
      }
    }
  }
}

function meaningOf(body: unknown, asking: Asking): Meaning | "requested" {
  const word = String((body as Readonly<Record<string, unknown>>)[asking.word]);
  return (Object.hasOwn(asking.found, word) ? asking.found[word] : undefined) ?? asking.otherwise;
}

async function answerOf<Body>(ask: () => Promise<QueryOutcome<Body>>): Promise<{ readonly body: Body } | { readonly wait: number } | "absent"> {
  try {
    const outcome = await ask();
    return outcome.kind === "answer" ? { body: outcome.body } : { wait: outcome.retryAfter ?? 0 };
  } catch (refusal) {
    if (refusal instanceof Absent) {
      return "absent";
    }
    if (refusal instanceof InFlight || refusal instanceof Throttled) {
      return { wait: refusal instanceof Throttled ? (refusal.retryAfter ?? 0) : 0 };
    }
    throw refusal;
  }
}

function sleep(seconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, seconds * 1000);
  });
}
