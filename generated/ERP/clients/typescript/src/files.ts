// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that ERP takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import { read } from "./reading.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";
import { at } from "./values.js";

/**
 * The name of the run with this manifest, made from `manifest.sellingEntity.legalEntityId`, `manifest.day`,
 * `manifest.batchId` and `manifest.checksum`.
 */
export function postFinancialExtractRunKey(manifest: types.PostFinancialExtractManifest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(manifest, ["sellingEntity", "legalEntityId"]), at(manifest, ["day"]), at(manifest, ["batchId"]), at(manifest, ["checksum"])];
  return keyOf("PostFinancialExtract", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/**
 * A run: Post financial extract.
 *
 * The day's invoices, memos and reversals, proven whole by count and sum before a row is posted. A row for a
 * closed period is rejected, with the next open one named; what was posted is corrected by a reversal and by
 * nothing else. There is no other way into the ledger. Blueprint: B27.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`, `rowCount` is the number of rows,
 * `netTotal` is the sum of `row.amount` and `taxTotal` is the sum of `row.taxAmount`. `currency` is that of the
 * sums: all amounts must be in it.
 */
export async function postFinancialExtractRun(context: Context, rows: readonly types.PostFinancialExtractRow[], said: Omit<types.PostFinancialExtractManifest, "rowCount" | "netTotal" | "taxTotal" | "checksum">, currency: string): Promise<Run> {
  const held = new Rows(rows);
  const manifest: types.PostFinancialExtractManifest = {
    ...said,
    rowCount: held.count,
    netTotal: held.money(["amount"], currency),
    taxTotal: held.money(["taxAmount"], currency),
    checksum: await held.sealed("sha256"),
  };
  const key = await postFinancialExtractRunKey(manifest, context);
  return {
    operation: "PostFinancialExtract",
    key,
    folder: "finance-extract/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/** What became of a run of `PostFinancialExtract`: the result of one receiver; `outcome` tells which. */
export type PostFinancialExtractResult = types.PostingBatchAcceptedResult | types.PostingBatchRejectedResult;

/** The result that stands in a file of a run; an error that says where it is none. */
export function postFinancialExtractResultOf(content: string): PostFinancialExtractResult {
  return read("PostFinancialExtractResult", JSON.parse(content));
}

/**
 * A run: Customer extract.
 *
 * A day's file that fills gaps in `CustomerMasterChanged`. Each row is one customer with status and segment, and
 * nothing personal.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function customerExtractRun(context: Context, rows: readonly types.CustomerExtractRow[], said: Omit<types.CustomerExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.CustomerExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "CustomerExtract",
    key,
    folder: "mdm/customers/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/**
 * A run: Xref extract.
 *
 * A day's file that fills gaps in `IdentityXrefChanged`. Each row ties one customer to one record of
 * cross-references; the local ids are not in it.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function xrefExtractRun(context: Context, rows: readonly types.XrefExtractRow[], said: Omit<types.XrefExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.XrefExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "XrefExtract",
    key,
    folder: "mdm/xrefs/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}
