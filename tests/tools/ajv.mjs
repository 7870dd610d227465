// Ajv in its strictest mode over the schemas of bundles; prints one line for each bundle: what does not compile, and which values are refused.
// A bundle is a JSON file `{schemas: {NAME: SCHEMA}, values: [{schema: NAME, value: ANY}]}`; its schemas refer to each other by `$id`
// or by `#/$defs/NAME`.
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const OURS = [
  "x-checks", "x-decided-by", "x-deprecated", "x-derived-from", "x-erasure", "x-identifier", "x-imported-from", "x-local-id",
  "x-merestone", "x-merestone-check", "x-redacted", "x-retention", "x-sensitive", "discriminator",
];

function judge() {
  const quick = { inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv2020({ strict: true, allErrors: true, logger: { log: note, warn: note, error: note }, ...quick });
  addFormats.default(ajv);
  ajv.addFormat("decimal", /^-?[0-9]+(?:\.[0-9]+)?$/);
  for (const word of OURS) ajv.addKeyword({ keyword: word });
  return ajv;
}

let said = [];
function note(...words) {
  said.push(words.join(" "));
}

const ajv = judge();
for (const path of process.argv.slice(2)) {
  const { schemas, values } = JSON.parse(await readFile(path, "utf8"));
  said = [];
  const root = `https://bundle.example/${path}`;
  const own = Object.values(schemas).filter((schema) => "$id" in schema);
  for (const schema of own) ajv.addSchema(schema);
  if (own.length === 0) ajv.addSchema({ $id: root, $defs: schemas });
  const checks = {};
  const faults = [];
  for (const [name, schema] of Object.entries(schemas)) {
    try {
      checks[name] = "$id" in schema ? ajv.getSchema(schema.$id) : ajv.compile({ $ref: `${root}#/$defs/${name}` });
    } catch (error) {
      faults.push(`${name}: ${error.message}`);
    }
  }
  const refused = [];
  values.forEach(({ schema, value }, number) => {
    const check = checks[schema];
    if (check && !check(value)) refused.push({ number, schema, errors: ajv.errorsText(check.errors) });
  });
  console.log(JSON.stringify({ path, compiled: Object.keys(checks).length, faults: [...faults, ...said], refused }));
}
