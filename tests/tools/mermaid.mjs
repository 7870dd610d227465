// Reads state diagrams with Mermaid itself, whose bundle is named first. Each line of the standard input is a diagram as a
// JSON string; each line of the output says what Mermaid took it for: {arrows: [[from, to, label]], inside: {state: outer}}.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { runInThisContext } from "node:vm";
import { JSDOM } from "jsdom";

Object.assign(globalThis, { window: new JSDOM("").window });
globalThis.document = globalThis.window.document;
runInThisContext(await readFile(process.argv[2], "utf8"));
const { mermaid } = globalThis;
mermaid.initialize({ startOnLoad: false });

// Everything inside composite states: which state lies in which, and the arrows drawn there.
const within = (doc, outer) =>
  doc.flatMap((one) => [
    ...(outer ? [[outer, one]] : []),
    ...(one.stmt === "state" && one.doc ? within(one.doc, one.id) : []),
  ]);

const read = async (text) => {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const inner = within(db.getRootDocV2().doc);
  const arrows = [
    ...db.getRelations().map(({ id1, id2, relationTitle }) => [id1, id2, relationTitle ?? ""]),
    ...inner.filter(([, { stmt }]) => stmt === "relation").map(([, one]) => [one.state1.id, one.state2.id, ""]),
  ];
  const inside = inner.filter(([, { stmt }]) => stmt === "state").map(([outer, { id }]) => [id, outer]);
  return { arrows, inside: Object.fromEntries(inside) };
};

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await read(JSON.parse(line))));
