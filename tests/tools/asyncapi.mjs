// Reads AsyncAPI documents with the reference parser; prints every diagnostic as JSON, one line for each document.
import { readFile } from "node:fs/promises";
import { Parser } from "@asyncapi/parser";

const parser = new Parser();
for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await parser.parse(await readFile(file, "utf8"), { source: file });
  const found = diagnostics.map(({ severity, code, message, path }) => ({ severity, code, message, path: path.join("/") }));
  console.log(JSON.stringify({ file, parsed: document !== undefined, diagnostics: found }));
}
