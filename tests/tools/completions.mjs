// What an editor offers at a place of a text that is being written: it asks a language server, as an editor does.
// Standard input: { server, root, language, settings, asked: [{ file, text, line, character }] }; out comes, for each, what is offered.
import { spawn } from "node:child_process";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { text } from "node:stream/consumers";
import * as rpc from "vscode-jsonrpc/node";

const { server, root, language, settings, asked } = JSON.parse(await text(process.stdin));
const rootUri = pathToFileURL(root).href;
const child = spawn(process.execPath, server, { stdio: ["pipe", "pipe", "inherit"] });
const editor = rpc.createMessageConnection(new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin));
editor.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => settings[section] ?? null));
editor.onRequest("client/registerCapability", () => null);
editor.onRequest("window/workDoneProgress/create", () => null);
editor.listen();

const workspaceFolders = [{ uri: rootUri, name: basename(root) }];
const capabilities = { workspace: { configuration: true, workspaceFolders: true } };
await editor.sendRequest("initialize", { processId: process.pid, rootUri, workspaceFolders, capabilities });
await editor.sendNotification("initialized", {});
const offered = [];
for (const { file, text, line, character } of asked) {
  const uri = `${rootUri}/${file}`;
  await editor.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: language, version: 1, text } });
  const said = await editor.sendRequest("textDocument/completion", { textDocument: { uri }, position: { line, character } });
  offered.push((Array.isArray(said) ? said : (said?.items ?? [])).map(({ label }) => label));
  await editor.sendNotification("textDocument/didClose", { textDocument: { uri } });
}
await editor.sendRequest("shutdown");
await editor.sendNotification("exit");
console.log(JSON.stringify(offered));
process.exit(0);
