// What openapi-typescript makes of each OpenAPI document that is named, written beside it as `theirs.ts`.
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const settings = { immutable: true, emptyObjectsUnknown: true, defaultNonNullable: false, silent: true, transform: withoutChecks };

/** A check beside a form says which values are refused; no type can. */
function withoutChecks(schema) {
  if ("x-checks" in schema) delete schema.allOf;
}

for (const path of process.argv.slice(2)) {
  const made = await openapi(pathToFileURL(path), settings);
  await writeFile(join(dirname(path), "theirs.ts"), astToString(made));
}
