// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that DataWarehouse takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";

/**
 * A run: Order extract.
 *
 * A day's file that fills gaps in `OrderRecorded`. Each row is one order with its status and the token of its
 * customer.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function orderExtractRun(context: Context, rows: readonly types.OrderExtractRow[], said: Omit<types.OrderExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.OrderExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "OrderExtract",
    key,
    folder: "analytics/orders/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/**
 * A run: Quote extract.
 *
 * A day's file that fills gaps in `QuoteRecorded`. Each row is one quote with its status and the token of its
 * customer; values are not in it.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function quoteExtractRun(context: Context, rows: readonly types.QuoteExtractRow[], said: Omit<types.QuoteExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.QuoteExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "QuoteExtract",
    key,
    folder: "analytics/quotes/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/**
 * A run: Asset extract.
 *
 * A day's file that fills gaps in `AssetStatusChanged`. Each row is one asset with its status and its offering.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function assetExtractRun(context: Context, rows: readonly types.AssetExtractRow[], said: Omit<types.AssetExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.AssetExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "AssetExtract",
    key,
    folder: "asset/products/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
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
