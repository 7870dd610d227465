// Written by `merestone compile`; change the spec, not this file.
/** CloudEvents in HTTP requests and on brokers, in structured and in binary mode (bindings 1.0 for HTTP, Kafka, AMQP and MQTT). */

import { documentOf, type FactEvent, type Kind, kindOf, parsed, UnreadableEvent } from "./events.js";
import { at, keyText } from "./values.js";

/** Headers as fetch and as Node give them. */
export type HeadersLike = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The attributes that are no text. */
const NUMBERS: ReadonlySet<string> = new Set(["entityversion"]);
const CLAIMS: ReadonlySet<string> = new Set(["deprecated"]);

/** What stands before an attribute on a broker: of Kafka, of AMQP in both spellings, of MQTT. */
const PREFIXES: readonly string[] = ["ce_", "cloudevents:", "cloudevents_", ""];
const STRUCTURED = "application/cloudevents+json";

/** The event in a request as one document, in whichever mode it came, for `parseEvent` and `Inbox.take`. */
export function fromHttp(headers: HeadersLike, body: string | Uint8Array): Readonly<Record<string, unknown>> {
  const told = new Map(entriesOf(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const contentType = told.get("content-type") ?? "application/json";
  const media = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  if (media.startsWith("application/cloudevents")) {
    return structured(media, body);
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

/**
 * One event for a broker. Send it to `address` with its headers and body, and under `partitionKey` where it has one.
 *
 * `contentType` is a property of the message where the protocol has one (AMQP, MQTT 5); on Kafka it is among the headers. A
 * repetition sends exactly the same.
 */
export interface BrokerEvent {
  readonly channel: string;
  readonly address: string;
  readonly partitionKey?: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The event as its channel has it on a broker: structured, or in binary mode where the contract says so.
 *
 * A reply goes under the `partitionKey` of the command that it answers, as its data may not have it; facts have their own.
 */
export function toBroker(event: FactEvent | string, { partitionKey }: { readonly partitionKey?: string } = {}): BrokerEvent {
  const document = documentOf(event);
  const kind = kindOf(String(document.type));
  const { topic } = kind;
  if (topic === undefined) {
    throw new TypeError(`events on ${kind.channel} are posted to their readers: a method of the client delivers them`);
  }
  const { prefix } = topic;
  const { data, datacontenttype, ...attributes } = document;
  const contentType = prefix === undefined ? STRUCTURED : String(datacontenttype ?? "application/json");
  const headers: Record<string, string> = topic.mediaHeader === undefined ? {} : { [topic.mediaHeader]: contentType };
  if (prefix !== undefined) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) {
        headers[prefix + name] = textOf(value);
      }
    }
  }
  const whole = typeof event === "string" ? event : JSON.stringify(event);
  const key = partitionKey ?? keyedValue(kind, document);
  if (topic.needsKey === true && key === undefined) {
    throw new TypeError(`\`${String(document.type)}\` needs \`partitionKey\`: that of the command which it answers`);
  }
  return {
    channel: kind.channel,
    address: topic.address,
    ...(key === undefined ? {} : { partitionKey: key }),
    contentType,
    headers,
    body: prefix === undefined ? whole : JSON.stringify(data),
  };
}

/**
 * The event in a message of a broker as one document, in whichever mode it came, for `parseEvent` and `Inbox.take`.
 *
 * `headers` are those of Kafka, the application properties of AMQP, the user properties of MQTT; none where there are none. Those that
 * are not about the event are not looked at.
 */
export function fromBroker(
  headers: Readonly<Record<string, string | Uint8Array | null | undefined>>,
  body: string | Uint8Array | null,
): Readonly<Record<string, unknown>> {
  if (body === null) {
    throw new UnreadableEvent("the message has no body");
  }
  const entries = Object.entries(headers).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined && entry[1] !== null);
  const came = new Map(entries.map(([name, value]) => [name.toLowerCase(), value]));
  const contentType = came.has("content-type") ? decoded("content-type", came.get("content-type") ?? "") : undefined;
  const media = (contentType?.split(";")[0] ?? "").trim().toLowerCase();
  came.delete("content-type");
  if (media.startsWith("application/cloudevents")) {
    return structured(media, body);
  }
  const prefix = PREFIXES.find((each) => came.has(`${each}specversion`));
  if (prefix === undefined) {
    return documentOf(body);
  }
  const named = [...came].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), decoded(name, value)] as const);
  const attributes = Object.fromEntries(named.map(([name, value]) => [name, typed(name, value)]));
  return { ...attributes, ...(contentType === undefined ? {} : { datacontenttype: contentType }), data: parsed(body) };
}

/** The key of an event on a broker: that by which it is ordered, or else what its channel is keyed by. */
function keyedValue(kind: Kind, document: Readonly<Record<string, unknown>>): string | undefined {
  if (document.partitionkey !== undefined && document.partitionkey !== null) {
    return String(document.partitionkey);
  }
  const paths = kind.topic?.keyed ?? [];
  return paths.length === 0 ? undefined : keyText(paths.map((path) => at(document.data, path)));
}

function structured(media: string, body: string | Uint8Array): Readonly<Record<string, unknown>> {
  if (media !== STRUCTURED) {
    throw new UnreadableEvent(`events are sent one by one and as JSON, not as \`${media}\``);
  }
  return documentOf(body);
}

function decoded(name: string, value: string | Uint8Array): string {
  try {
    return typeof value === "string" ? value : new TextDecoder("utf-8", { fatal: true }).decode(value);
  } catch (error) {
    throw new UnreadableEvent(`the header \`${name}\` is not UTF-8: ${String(error)}`);
  }
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

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A value as text, of which only what the binding of HTTP allows stays as it is. */
function writtenOf(value: unknown): string {
  const text = textOf(value);
  const bytes = (letter: string) => Array.from(new TextEncoder().encode(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  return Array.from(text, (letter) => (/^[!#$&-~]$/.test(letter) ? letter : bytes(letter).join(""))).join("");
}

function readOf(name: string, value: string): unknown {
  const bare = value.trim();
  const quoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"');
  return typed(name, unescaped(name, quoted ? bare.slice(1, -1).replace(/\\(.)/g, "$1") : bare));
}

/** The value that a text stands for. */
function typed(name: string, text: string): unknown {
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
