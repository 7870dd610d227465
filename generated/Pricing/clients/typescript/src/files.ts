// Written by `merestone compile`; change the spec, not this file.
/** The runs of files that Pricing takes: each as its sender writes it, and what became of it. */

import { type Context } from "./context.js";
import { keyOf } from "./idempotency.js";
import { read } from "./reading.js";
import { Rows, type Run } from "./runs.js";
import type * as types from "./types.js";
import { at } from "./values.js";

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
