// Written by `merestone compile`; change the spec, not this file.
/** Whether what arrived is the message that the contract promises. What a schema does not name is ignored, as a reader must. */

import { SCHEMAS } from "./schemas.js";
import { canonical, isObject } from "./values.js";

/** The words of a JSON Schema that are looked at. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly (Schema | boolean)[];
  readonly allOf?: readonly (Schema | boolean)[];
  readonly anyOf?: readonly (Schema | boolean)[];
  readonly oneOf?: readonly (Schema | boolean)[];
}

/** What arrived is not the message it should be. */
export class Unreadable extends TypeError {}

/** The value as the message of that name; an error that says where it is none. */
export function read<Message>(name: string, value: unknown): Message {
  const fault = faultIn(value, { $ref: name }, "");
  if (fault !== undefined) {
    throw new Unreadable(`this is no ${name}: ${fault}`);
  }
  return value as Message;
}

/** The first place where a value is not what the schema says; undefined if there is none. */
export function faultIn(value: unknown, schema: Schema | boolean, place: string): string | undefined {
  if (typeof schema === "boolean") {
    return schema ? undefined : `${place || "/"} is not foreseen`;
  }
  const whole = fits(value, schema) ? undefined : `${place || "/"} is not as the contract says`;
  return whole ?? joined(value, schema, place) ?? inArray(value, schema, place) ?? inObject(value, schema, place);
}

function fits(value: unknown, schema: Schema): boolean {
  if ("const" in schema && canonical(value) !== canonical(schema.const)) {
    return false;
  }
  if (schema.enum !== undefined && !schema.enum.some((word) => canonical(word) === canonical(value))) {
    return false;
  }
  const types = typeof schema.type === "string" ? [schema.type] : schema.type;
  if (types !== undefined && !types.some((type) => isOf(value, type))) {
    return false;
  }
  return typeof value === "string" ? fitsText(value, schema) : typeof value !== "number" || fitsNumber(value, schema);
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

function fitsText(value: string, schema: Schema): boolean {
  const length = schema.minLength === undefined && schema.maxLength === undefined ? 0 : Array.from(value).length;
  const form = schema.format === undefined ? undefined : FORMATS.get(schema.format);
  return (
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? length) &&
    (form === undefined || (form.test(value) && !Number.isNaN(Date.parse(value)))) &&
    (schema.pattern === undefined || matches(value, schema.pattern))
  );
}

/** Formats whose text is looked at; of a leap second nothing is asked. */
const FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ["date", /^\d{4}-\d\d-\d\d$/],
  ["date-time", /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/],
]);

/** A pattern that no dialect of JavaScript can read is not asked. */
function matches(value: string, pattern: string): boolean {
  for (const dialect of ["u", ""]) {
    try {
      return new RegExp(pattern, dialect).test(value);
    } catch (error) {
      if (!(error instanceof SyntaxError)) {
        throw error;
      }
    }
  }
  return true;
}

function fitsNumber(value: number, schema: Schema): boolean {
  return (
    value >= (schema.minimum ?? -Infinity) &&
    value <= (schema.maximum ?? Infinity) &&
    (schema.exclusiveMinimum === undefined || value > schema.exclusiveMinimum) &&
    (schema.exclusiveMaximum === undefined || value < schema.exclusiveMaximum)
  );
}

/** What is said by schemas that this one names or joins. */
function joined(value: unknown, schema: Schema, place: string): string | undefined {
  const named = schema.$ref === undefined ? [] : [SCHEMAS[schema.$ref] ?? false];
  for (const part of [...named, ...(schema.allOf ?? [])]) {
    const fault = faultIn(value, part, place);
    if (fault !== undefined) {
      return fault;
    }
  }
  for (const choices of [schema.anyOf, schema.oneOf]) {
    if (choices !== undefined && !choices.some((choice) => faultIn(value, choice, place) === undefined)) {
      return `${place || "/"} is none of what the contract lists`;
    }
  }
  return undefined;
}

function inArray(value: unknown, schema: Schema, place: string): string | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) {
    return `${place || "/"} has ${value.length} items`;
  }
  const prefix = schema.prefixItems ?? [];
  return first(value.entries(), ([at, item]) => faultIn(item, prefix[at] ?? schema.items ?? true, `${place}/${at}`));
}

function inObject(value: unknown, schema: Schema, place: string): string | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) {
    return `${place}/${missing} is missing`;
  }
  return first(Object.entries(value), ([name, member]) => {
    const known = schema.properties !== undefined && Object.hasOwn(schema.properties, name);
    const described = known ? schema.properties[name] : schema.additionalProperties;
    return faultIn(member, described ?? true, `${place}/${name}`);
  });
}

function first<Item>(items: Iterable<Item>, look: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
