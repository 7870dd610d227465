// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that CRM takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";

/**
 * A run: Principal extract.
 *
 * A day's file that fills gaps in `PrincipalScopeChanged`. Each row is one principal with its roles and its
 * status.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function principalExtractRun(context: Context, rows: readonly types.PrincipalExtractRow[], said: Omit<types.PrincipalExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.PrincipalExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "PrincipalExtract",
    key,
    folder: "iam/principals/" + key,
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

/**
 * A run: Order summary extract.
 *
 * A day's file that fills gaps in `OrderSummaryChanged`. Each row is one order with its status.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function orderSummaryExtractRun(context: Context, rows: readonly types.OrderSummaryExtractRow[], said: Omit<types.OrderSummaryExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.OrderSummaryExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "OrderSummaryExtract",
    key,
    folder: "crm/order-summaries/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/**
 * A run: Quote summary extract.
 *
 * A day's file that fills gaps in `QuoteSummaryChanged`. Each row is one quote with its status and, where it has
 * one, its total.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function quoteSummaryExtractRun(context: Context, rows: readonly types.QuoteSummaryExtractRow[], said: Omit<types.QuoteSummaryExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.QuoteSummaryExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "QuoteSummaryExtract",
    key,
    folder: "crm/quote-summaries/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}
