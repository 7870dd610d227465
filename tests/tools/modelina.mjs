// Reads every AsyncAPI document that is named with the reference parser, then makes Modelina's models of it in TypeScript, Java and Go, which go
// into `FOLDER/LANGUAGE/NUMBER OF THE DOCUMENT/models`. Prints one line for each document: what the parser says, the names of the models,
// and all that Modelina warns of. Usage: modelina.mjs FOLDER DOCUMENT...
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GoGenerator, JavaGenerator, Logger, TypeScriptGenerator } from "@asyncapi/modelina";
import { Parser } from "@asyncapi/parser";

const LANGUAGES = {
  typescript: [new TypeScriptGenerator({ modelType: "interface" }), {}, "ts"],
  java: [new JavaGenerator(), { packageName: "models" }, "java"],
  go: [new GoGenerator(), { packageName: "models" }, "go"],
};

let warned = [];
const warn = (...words) => warned.push(words.join(" "));
Logger.setLogger({ debug() {}, info() {}, warn, error: warn });

async function modelled(document, language, folder) {
  const [generator, options, suffix] = LANGUAGES[language];
  warned = [];
  const models = await generator.generateCompleteModels(document, options);
  await mkdir(folder, { recursive: true });
  for (const model of models) await writeFile(join(folder, `${model.modelName}.${suffix}`), model.result);
  return { models: models.map((model) => model.modelName), warned: [...new Set(warned)] };
}

const [into, ...paths] = process.argv.slice(2);
const parser = new Parser();
for (const [number, file] of paths.entries()) {
  const { document, diagnostics } = await parser.parse(await readFile(file, "utf8"), { source: file });
  const found = diagnostics.map(({ severity, code, message, path }) => ({ severity, code, message, path: path.join("/") }));
  const languages = {};
  for (const language of document === undefined ? [] : Object.keys(LANGUAGES)) {
    languages[language] = await modelled(document, language, join(into, language, String(number), "models"));
  }
  console.log(JSON.stringify({ file, diagnostics: found, languages }));
}
