// Written by `merestone compile`; change the spec, not this file.
/** The idempotency key of a request, derived from its natural key: the same intent always has the same key. */

import { canonical, hex } from "./values.js";

const NAMESPACE = "1ac494fc-189b-5f54-80f7-c81bb9798f5a";

/** UUIDv5 over operation, tenant, legal entity, sender and the values of the natural key, in order. */
export async function keyOf(
  operation: string,
  tenant: string,
  legalEntity: string,
  sender: string,
  values: readonly unknown[],
): Promise<string> {
  const natural = [operation, tenant, legalEntity, sender, ...values].map(part).join(":");
  const named = new Uint8Array([...bytesOf(NAMESPACE), ...new TextEncoder().encode(natural)]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", named)).slice(0, 16);
  const marked = digest.map((byte, place) => (place === 6 ? (byte & 0x0f) | 0x50 : place === 8 ? (byte & 0x3f) | 0x80 : byte));
  return hex(marked).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A text as it is, anything else as compact JSON in ASCII; `:` divides the parts, so within one it is `%3A`, and `%` is `%25`. */
function part(value: unknown): string {
  const text = typeof value === "string" ? value : canonical(value).replace(/[\u007f-\uffff]/g, escaped);
  return text.replaceAll("%", "%25").replaceAll(":", "%3A");
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function bytesOf(uuid: string): number[] {
  return (uuid.replaceAll("-", "").match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
}
