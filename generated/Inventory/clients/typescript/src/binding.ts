// Written by `merestone compile`; change the spec, not this file.
/** CloudEvents in HTTP requests: read in structured and in binary mode, written in binary mode (HTTP binding 1.0). */

import { documentOf, type FactEvent, parsed, UnreadableEvent } from "./events.js";

/** Headers as fetch and as Node give them. */
export type HeadersLike = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The attributes that are no text. */
const NUMBERS: ReadonlySet<string> = new Set(["entityversion"]);
const CLAIMS: ReadonlySet<string> = new Set(["deprecated"]);

/** The event in a request as one document, in whichever mode it came, for `parseEvent` and `Inbox.take`. */
export function fromHttp(headers: HeadersLike, body: string | Uint8Array): Readonly<Record<string, unknown>> {
  const told = new Map(entriesOf(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const contentType = told.get("content-type") ?? "application/json";
  const media = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  if (media === "application/cloudevents+json") {
    return documentOf(body);
  }
  if (media.startsWith("application/cloudevents")) {
    throw new UnreadableEvent(`events are sent one by one and as JSON, not as \`${media}\``);
  }
  if (!told.has("ce-specversion")) {
    throw new UnreadableEvent("the request is no CloudEvent: it is not `application/cloudevents+json`, and has no `ce-` headers");
  }
  if (!/^application\/([\w.-]+\+)?json$/.test(media)) {
    throw new UnreadableEvent(`the data is JSON, not \`${media}\``);
  }
  const attributes = [...told].filter(([name]) => name.startsWith("ce-"));
  const read = Object.fromEntries(attributes.map(([name, value]) => [name.slice(3), readOf(name.slice(3), value)]));
  return { ...read, datacontenttype: contentType, data: parsed(body) };
}

/** The event in binary mode: its headers, and its data as the body. A repetition sends exactly the same. */
export function toBinary(event: FactEvent | string): { readonly headers: Record<string, string>; readonly body: string } {
  const { data, datacontenttype, ...attributes } = documentOf(event);
  const headers: Record<string, string> = { "Content-Type": String(datacontenttype ?? "application/json") };
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      headers[`ce-${name}`] = writtenOf(value);
    }
  }
  return { headers, body: JSON.stringify(data) };
}

function entriesOf(headers: HeadersLike): [string, string][] {
  const entries: Iterable<[string, string | readonly string[] | undefined]> =
    headers instanceof Headers ? headers.entries() : Object.entries(headers);
  return [...entries].flatMap(([name, value]) => (value === undefined ? [] : [[name, typeof value === "string" ? value : value.join(", ")]]));
}

/** A value as text, of which only what the binding allows stays as it is. */
function writtenOf(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const bytes = (letter: string) => Array.from(new TextEncoder().encode(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  return Array.from(text, (letter) => (/^[!#$&-~]$/.test(letter) ? letter : bytes(letter).join(""))).join("");
}

function readOf(name: string, value: string): unknown {
  const bare = value.trim();
  const quoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"');
  const text = unescaped(name, quoted ? bare.slice(1, -1).replace(/\\(.)/g, "$1") : bare);
  if (NUMBERS.has(name) && /^-?[0-9]+$/.test(text)) {
    return Number(text);
  }
  return CLAIMS.has(name) ? text === "true" : text;
}

function unescaped(name: string, text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch (error) {
      throw new UnreadableEvent(`the header \`ce-${name}\` is not UTF-8: ${String(error)}`);
    }
  });
}
