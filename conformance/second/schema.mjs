// Validates against the JSON schemas of the contract (contract/*.json, copied as published): the keywords they use, no more.
import fs from 'node:fs';
import { contentHash } from './json.mjs';

const folder = new URL('./contract/', import.meta.url);
const documents = new Map();
for (const file of fs.readdirSync(folder)) {
  const schema = JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8'));
  documents.set(schema.$id, schema);
}

const patterns = new Map();
function matches(pattern, text) {
  if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern, 'u'));
  return patterns.get(pattern).test(text);
}

function isDate(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isDateTime(text) {
  const found = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/.exec(text);
  if (!found || !isDate(found[1])) return false;
  const [hour, minute, second, offsetHour = 0, offsetMinute = 0] = found.slice(2).map((part) => Number(part ?? 0));
  return hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}

const FORMATS = { date: isDate, 'date-time': isDateTime };

const TYPES = {
  object: (value) => value !== null && typeof value === 'object' && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
};

const OPERATORS = {
  '==': (left, right) => left === right, '!=': (left, right) => left !== right,
  '<': (left, right) => left < right, '<=': (left, right) => left <= right,
  '>': (left, right) => left > right, '>=': (left, right) => left >= right,
};

const escape = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const at = (value, pointer) => pointer.split('/').slice(1).reduce((inner, name) => inner?.[name], value);

function resolve(reference, root) {
  if (reference.startsWith('#/')) return [at(root, reference.slice(1)), root];
  return [documents.get(reference), documents.get(reference)];
}

function check(value, schema, root, pointer, errors) {
  if (schema.$ref) {
    const [target, home] = resolve(schema.$ref, root);
    check(value, target, home, pointer, errors);
  }
  const wrong = (detail) => errors.push({ pointer, detail });
  if (schema.type && !TYPES[schema.type](value)) return wrong(`Expected ${schema.type}.`);
  if ('const' in schema && value !== schema.const) wrong(`Expected ${JSON.stringify(schema.const)}.`);
  if (schema.enum && !schema.enum.includes(value)) wrong(`Expected one of ${schema.enum.join(', ')}.`);
  if (typeof value === 'string') {
    const length = [...value].length;
    if (length < (schema.minLength ?? 0)) wrong(`Shorter than ${schema.minLength}.`);
    if (length > (schema.maxLength ?? Infinity)) wrong(`Longer than ${schema.maxLength}.`);
    if (schema.pattern && !matches(schema.pattern, value)) wrong(`Does not match ${schema.pattern}.`);
    if (FORMATS[schema.format] && !FORMATS[schema.format](value)) wrong(`Not a ${schema.format}.`);
  } else if (typeof value === 'number') {
    if (value < schema.minimum) wrong(`Less than ${schema.minimum}.`);
    if (value > schema.maximum) wrong(`More than ${schema.maximum}.`);
  } else if (Array.isArray(value)) {
    if (value.length < schema.minItems) wrong(`Fewer than ${schema.minItems} elements.`);
    if (value.length > schema.maxItems) wrong(`More than ${schema.maxItems} elements.`);
    if (schema.items) value.forEach((item, index) => check(item, schema.items, root, `${pointer}/${index}`, errors));
  } else if (TYPES.object(value)) {
    for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) wrong(`${name} is missing.`);
    for (const [name, inner] of Object.entries(value)) {
      const property = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
      if (property) check(inner, property, root, `${pointer}/${escape(name)}`, errors);
      else if (schema.additionalProperties === false) errors.push({ pointer: `${pointer}/${escape(name)}`, detail: 'Not in the contract.' });
    }
    for (const { pointer: where, operator, value: limit, text } of schema['x-checks'] ?? []) {
      const found = at(value, where);
      if (found !== undefined && !OPERATORS[operator](found, limit)) errors.push({ pointer: pointer + where, detail: `Violates ${text}.` });
    }
  }
  for (const part of schema.allOf ?? []) check(value, part, root, pointer, errors);
}

/** The violations of the named schema, as `[{pointer, detail}]`. */
export function violations(name, value) {
  const root = documents.get(`urn:merestone:schema:${name}`);
  const errors = [];
  check(value, root, root, '', errors);
  return errors;
}

/** A snapshot that is not what its hash says. */
export function forged(snapshot, pointer) {
  return contentHash(snapshot.value) === snapshot.contentHash ? [] : [{ pointer: `${pointer}/contentHash`, detail: 'Is not the hash of the value.' }];
}
