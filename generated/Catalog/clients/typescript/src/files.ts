// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that Catalog takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";

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
