// Written by `merestone compile`; change the spec, not this file.
/** Asks for the pages of a list, one after another. */

import type { QueryOutcome } from "./outcomes.js";

/**
 * The pages from that of `question` to the last; each is asked for when it is wanted.
 *
 * `ask` asks for one page, with `retried` or without. What is `unavailable` is the last that comes: the pages before it are whole,
 * and `question` with the `nextCursor` of the last of them as its `cursor` goes on from there.
 */
export async function* pages<Question extends { cursor?: string }, Page extends { nextCursor?: string }>(
  ask: (question: Question) => Promise<QueryOutcome<Page>>,
  question: Question,
): AsyncGenerator<QueryOutcome<Page>, void, undefined> {
  const asked = new Set<string>();
  for (;;) {
    const outcome = await ask(question);
    yield outcome;
    const cursor = outcome.kind === "answer" ? outcome.body.nextCursor : undefined;
    if (cursor === undefined) return;
    asked.add(question.cursor ?? "");
    if (asked.has(cursor)) {
      yield { kind: "unavailable", cause: `the page after '${cursor}' was there before: the list has no end` };
      return;
    }
    question = { ...question, cursor };
  }
}
