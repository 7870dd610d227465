// Canonical JSON (RFC 8785), content hashes, and name-based UUIDs.
import { createHash } from 'node:crypto';

/** RFC 8785: sorted member names (by UTF-16 code unit, as JavaScript sorts), numbers and strings as ECMAScript prints them. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const members = Object.keys(value).sort().filter((name) => value[name] !== undefined);
    return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const contentHash = (value) => `sha256:${createHash('sha256').update(canonical(value)).digest('hex')}`;
export const same = (left, right) => canonical(left) === canonical(right);

function uuid5(namespace, name) {
  const bytes = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const IDEMPOTENCY = uuid5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'https://merestone.dev/idempotency');

/** The key of an intent: UUIDv5 over `<Operation>:<tenant>:<legalEntity>:<sender>:<value>[:<value>...]`, with `%` and `:` within a part escaped. */
export const intentKey = (...naturalKey) => uuid5(IDEMPOTENCY, naturalKey.map(escaped).join(':'));

const escaped = (part) => String(part).replaceAll('%', '%25').replaceAll(':', '%3A');
