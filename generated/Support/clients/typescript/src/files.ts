// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that Support takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";

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
 * A run: Quote timeline extract.
 *
 * A day's file that fills gaps in `QuoteTimelineEntryRecorded`. Each row is one entry with the quote that it is
 * about.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function quoteTimelineExtractRun(context: Context, rows: readonly types.QuoteTimelineExtractRow[], said: Omit<types.QuoteTimelineExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.QuoteTimelineExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "QuoteTimelineExtract",
    key,
    folder: "support/quote-timeline/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/**
 * A run: Timeline extract.
 *
 * A day's file that fills gaps in `TimelineEntryRecorded`. Each row is one entry with the order that it is
 * about.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function timelineExtractRun(context: Context, rows: readonly types.TimelineExtractRow[], said: Omit<types.TimelineExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.TimelineExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "TimelineExtract",
    key,
    folder: "support/timeline/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}
