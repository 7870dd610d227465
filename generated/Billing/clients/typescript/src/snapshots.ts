// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as Billing takes them. */

import type * as types from "./types.js";
import { contentHash } from "./values.js";

/** A snapshot of the accepted quote at that revision. */
export async function snapshotOfAcceptedQuote(value: types.AcceptedQuote, revision: number, takenAt: string): Promise<types.AcceptedQuoteSnapshot> {
  return { entity: "AcceptedQuote", value, revision, takenAt, contentHash: await contentHash(value) };
}

/** A snapshot of the billable at that revision. */
export async function snapshotOfBillable(value: types.Billable, revision: number, takenAt: string): Promise<types.BillableSnapshot> {
  return { entity: "Billable", value, revision, takenAt, contentHash: await contentHash(value) };
}

/** A snapshot of the order at that revision. */
export async function snapshotOfOrder(value: types.Order, revision: number, takenAt: string): Promise<types.OrderSnapshot> {
  return { entity: "Order", value, revision, takenAt, contentHash: await contentHash(value) };
}
