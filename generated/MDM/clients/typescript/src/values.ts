// Written by `merestone compile`; change the spec, not this file.
/** Values as they are written: canonical JSON, the hash of a snapshot, what stands at a path, and what a query says. */

/** The RFC 8785 form of a value; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value) ?? "null";
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

/** The content hash of a snapshot: SHA-256 over the RFC 8785 form of the value. */
export async function contentHash(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(value)));
  return `sha256:${hex(new Uint8Array(digest))}`;
}

/** Bytes as hex digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What stands at a path of property names; undefined where something on the way is absent. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined), value);
}

/** One value as it is; several joined with `/`, which within one of them is `%2F`, and `%` is `%25`: no two keys have one text. What is no text is written as JSON in its RFC 8785 form. */
export function keyText(values: readonly unknown[]): string {
  const texts = values.map((value) => (typeof value === "string" ? value : canonical(value)));
  return texts.length === 1 ? texts.join() : texts.map((text) => text.replaceAll("%", "%25").replaceAll("/", "%2F")).join("/");
}

/** What a query says behind the `?`: a word as it is, anything else as JSON; nothing where nothing is given. */
export function queryText(request: unknown, names: readonly string[]): string {
  const given = names.map((name) => [name, at(request, [name])] as const).filter(([, value]) => value !== undefined);
  const said = given.map(([name, value]) => `${name}=${encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value))}`);
  return said.length ? `?${said.join("&")}` : "";
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
