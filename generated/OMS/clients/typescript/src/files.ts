// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that OMS takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import { read } from "./reading.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";
import { at } from "./values.js";

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
 * The name of the run with this manifest, made from `manifest.publication.catalogVersion` and
 * `manifest.checksum`.
 */
export function publishCatalogVersionRunKey(manifest: types.PublishCatalogVersionManifest, context: Context): Promise<string> {
  const values: readonly unknown[] = [at(manifest, ["publication", "catalogVersion"]), at(manifest, ["checksum"])];
  return keyOf("PublishCatalogVersion", context.tenant, context.legalEntity, context.sourceSystem, values);
}

/**
 * A run: Publish catalog version.
 *
 * A version becomes usable as a whole, at its effective date, or not at all. A wrong version is corrected by
 * publishing the previous content under a new number; the archive keeps every version while a quote, an order or
 * a contract refers to it. Blueprint: B05.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl` and `rowCount` is the number of rows.
 */
export async function publishCatalogVersionRun(context: Context, rows: readonly types.PublishCatalogVersionRow[], said: Omit<types.PublishCatalogVersionManifest, "rowCount" | "checksum">): Promise<Run> {
  const held = new Rows(rows);
  const manifest: types.PublishCatalogVersionManifest = {
    ...said,
    rowCount: held.count,
    checksum: await held.sealed("sha256"),
  };
  const key = await publishCatalogVersionRunKey(manifest, context);
  return {
    operation: "PublishCatalogVersion",
    key,
    folder: "catalog/publications/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/** What became of a run of `PublishCatalogVersion`: the result of one receiver; `outcome` tells which. */
export type PublishCatalogVersionResult = types.CatalogRunAcceptedResult | types.CatalogRunRejectedResult;

/** The result that stands in a file of a run; an error that says where it is none. */
export function publishCatalogVersionResultOf(content: string): PublishCatalogVersionResult {
  return read("PublishCatalogVersionResult", JSON.parse(content));
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
 * A run: Legal entity extract.
 *
 * A day's file that fills gaps in `LegalEntityChanged`. Each row is one selling entity with its currency.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function legalEntityExtractRun(context: Context, rows: readonly types.LegalEntityExtractRow[], said: Omit<types.LegalEntityExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.LegalEntityExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "LegalEntityExtract",
    key,
    folder: "erp/legal-entities/" + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  };
}

/**
 * A run: Mapping extract.
 *
 * A day's file that fills gaps in `FinanceMasterDataChanged`. Each row is one mapping with its revenue code and
 * the date from which it counts.
 *
 * In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier `run` to
 * make the same one again; without it, this is another.
 */
export async function mappingExtractRun(context: Context, rows: readonly types.MappingExtractRow[], said: Omit<types.MappingExtractManifest, "checksum">, run?: string): Promise<Run> {
  void context;
  const held = new Rows(rows);
  const manifest: types.MappingExtractManifest = {
    ...said,
    checksum: await held.sealed("sha256"),
  };
  const key = run ?? crypto.randomUUID();
  return {
    operation: "MappingExtract",
    key,
    folder: "erp/mappings/" + key,
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
