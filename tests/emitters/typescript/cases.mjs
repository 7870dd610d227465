// What the tests share: the compiled clients, the cases that pytest wrote, and a system that answers as it is told.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const made = process.env.MADE;

export const cases = JSON.parse(readFileSync(join(made, "cases.json"), "utf8"));

/** A module of the client of a system of spec/. */
export async function moduleOf(system, name = "index") {
  return import(pathToFileURL(join(made, "made/spec", system, "clients/typescript/src", `${name}.js`)));
}

/** A client whose requests go to `answer`, and the requests it made. */
export async function clientOf(system, answer, options = {}, token = async (audience, scope) => `${audience} ${scope}`) {
  const { [`${system}Client`]: Client } = await moduleOf(system);
  const seen = [];
  const fetch = async (request) => {
    seen.push({ url: request.url, method: request.method, headers: Object.fromEntries(request.headers), body: await request.text() });
    return answer(request);
  };
  const client = new Client("https://system.example/", token, { fetch, ...options });
  return { client, seen };
}

/** An answer in JSON. */
export function json(status, body, headers = {}) {
  return () => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

/** A refusal. */
export function problem(status, word, members = {}) {
  const document = { type: `urn:merestone:problem:${word}`, title: "t", status, detail: "d", class: word, retryable: false, ...members };
  return json(status, document, { "Content-Type": "application/problem+json", "Retry-After": "7" });
}

/** How fetch fails when the socket says `code`. */
export function lost(code) {
  return () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("socket"), { code }) });
  };
}
