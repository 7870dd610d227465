// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as OMS takes them. */

import type * as types from "./types.js";
import { contentHash } from "./values.js";

/** A snapshot of the accepted quote at that revision. */
export async function snapshotOfAcceptedQuote(value: types.AcceptedQuote, revision: number, takenAt: string): Promise<types.AcceptedQuoteSnapshot> {
  return { entity: "AcceptedQuote", value, revision, takenAt, contentHash: await contentHash(value) };
}
