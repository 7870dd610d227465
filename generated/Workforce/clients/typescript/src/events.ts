// Written by `merestone compile`; change the spec, not this file.
/** Facts and replies as CloudEvents 1.0: reading them as typed messages, and making them from typed messages. */

import { Context, TARGET_SYSTEM } from "./context.js";
import type { Members } from "./problems.js";
import { faultIn, type Schema } from "./reading.js";
import type { Call } from "./transport.js";
import type * as types from "./types.js";
import { at, isObject, keyText } from "./values.js";

/** A message in its envelope. `id` and `source` together identify it; a repetition carries the same ones. */
export interface Event<Type extends string, Data> {
  readonly specversion: "1.0";
  readonly id: string;
  readonly source: string;
  readonly type: Type;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype?: string;
  readonly dataschema: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly entityversion?: number;
  readonly idempotencykey?: string;
  readonly targetsystem?: string;
  readonly tenantid: string;
  readonly legalentity: string;
  readonly authid: string;
  readonly partitionkey?: string;
  readonly sequence?: string;
  readonly data: Data;
}

/** What each type of event tells. */
export interface Facts {
  readonly "io.merestone.workforce.installation-accepted-by-customer.v1": types.InstallationAcceptedByCustomer;
  readonly "io.merestone.workforce.installation-completed.v1": types.InstallationCompleted;
  readonly "io.merestone.workforce.installation-failed.v1": types.InstallationFailed;
}

export type EventType = keyof Facts & string;

/** Everything that is told on the channels; its `type` says what its `data` is. */
export type FactEvent = { readonly [Type in EventType]: Event<Type, Facts[Type]> }[EventType];

/** What arrived is no event of these channels: quarantine it, and answer 400 with `problem` as `application/problem+json`. */
export class UnreadableEvent extends TypeError {
  /** The refusal, as JSON: its teller does not tell it again. */
  get problem(): Members {
    return {
      type: "urn:merestone:problem:invalid",
      title: "The message violates the contract",
      status: 400,
      detail: this.message,
      class: "invalid",
      retryable: false,
      errors: [{ pointer: "", detail: this.message }],
    };
  }
}

/** Where a kind of event is on a broker; its attributes are headers with that `prefix`, or, without one, stand in the document. */
export interface Topic {
  readonly address: string;
  readonly keyed: readonly (readonly string[])[];
  readonly needsKey?: boolean;
  readonly mediaHeader?: string;
  readonly prefix?: string;
}

/** What is known of every event of one type. */
export interface Kind {
  readonly message: string;
  readonly sources: readonly string[];
  readonly dataschema: string;
  readonly channel: string;
  readonly scope: string;
  readonly subject?: readonly (readonly string[])[];
  readonly partition?: readonly (readonly string[])[];
  readonly targets?: readonly string[];
  readonly reader?: string;
  readonly versioned?: boolean;
  readonly said?: Readonly<Record<string, string | boolean>>;
  readonly topic?: Topic;
}

export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    "io.merestone.workforce.installation-accepted-by-customer.v1",
    {
      message: "InstallationAcceptedByCustomer",
      sources: ["/systems/Workforce"],
      dataschema: "urn:merestone:schema:InstallationAcceptedByCustomer",
      channel: "VisitEvents",
      scope: "workforce.facts",
      subject: [["acceptance", "orderId"], ["acceptance", "orderLineId"], ["acceptance", "acceptanceId"]],
      partition: [["acceptance", "acceptanceId"]],
      versioned: true,
      topic: {"address": "workforce.appointment.v1", "keyed": [["acceptance", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.workforce.installation-completed.v1",
    {
      message: "InstallationCompleted",
      sources: ["/systems/Workforce"],
      dataschema: "urn:merestone:schema:InstallationCompleted",
      channel: "VisitEvents",
      scope: "workforce.facts",
      subject: [["appointment", "orderId"], ["appointment", "orderLineId"], ["appointment", "appointmentId"]],
      partition: [["appointment", "appointmentId"]],
      versioned: true,
      topic: {"address": "workforce.appointment.v1", "keyed": [["appointment", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.workforce.installation-failed.v1",
    {
      message: "InstallationFailed",
      sources: ["/systems/Workforce"],
      dataschema: "urn:merestone:schema:InstallationFailed",
      channel: "VisitEvents",
      scope: "workforce.facts",
      subject: [["appointment", "orderId"], ["appointment", "orderLineId"], ["appointment", "appointmentId"]],
      partition: [["appointment", "appointmentId"]],
      versioned: true,
      topic: {"address": "workforce.appointment.v1", "keyed": [["appointment", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
]);

const TEXT: Schema = { type: "string" };
const ENVELOPE: Schema = {
  type: "object",
  required: ["id", "source", "type", "time", "dataschema", "correlationid", "tenantid", "legalentity", "authid", "data"],
  properties: {
    specversion: { const: "1.0" },
    id: TEXT,
    source: TEXT,
    type: TEXT,
    subject: TEXT,
    time: { type: "string", format: "date-time" },
    datacontenttype: TEXT,
    dataschema: TEXT,
    correlationid: TEXT,
    causationid: TEXT,
    entityversion: { type: "integer" },
    idempotencykey: TEXT,
    targetsystem: TEXT,
    tenantid: TEXT,
    legalentity: TEXT,
    authid: TEXT,
    partitionkey: TEXT,
    sequence: TEXT,
  },
};

/** The event in a request body, its `data` as the message that its `type` says. */
export function parseEvent(body: unknown): FactEvent {
  const document = documentOf(body);
  const told = Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
  const kind = kindOf(String(told.type));
  const fault = faultIn(told, ENVELOPE, "") ?? faultIn(told.data, { $ref: kind.message }, "/data");
  if (fault !== undefined) {
    throw new UnreadableEvent(`this is no event of type \`${String(told.type)}\`: ${fault}`);
  }
  if (!kind.sources.includes(String(told.source))) {
    throw new UnreadableEvent(`\`${String(told.type)}\` is told by ${kind.sources.join(" or ")}`);
  }
  if (kind.targets !== undefined && !kind.targets.includes(String(told.targetsystem))) {
    throw new UnreadableEvent(`\`${String(told.type)}\` answers ${kind.targets.join(" or ")}`);
  }
  return { specversion: "1.0", ...told } as unknown as FactEvent;
}

/** The event as one JSON object, not yet looked at. */
export function documentOf(body: unknown): Readonly<Record<string, unknown>> {
  const document = typeof body === "string" || body instanceof Uint8Array ? parsed(body) : body;
  if (!isObject(document)) {
    throw new UnreadableEvent("an event is a JSON object");
  }
  return document;
}

/** What is said of an event beside its data. */
export interface Said {
  readonly id: string;
  /** That of the commit. */
  readonly time: Date | string;
  readonly context: Context;
  readonly actor: string;
  /** Needed only where the message names nothing it is about. */
  readonly subject?: string;
  /** Needed where the subject has a revision. */
  readonly entityVersion?: number;
  /** Needed on ordered channels. */
  readonly sequence?: number;
  /** The key of the command; needed on replies. */
  readonly answers?: string;
  /** Who asked; needed on replies where several systems may have. */
  readonly asker?: string;
}

/** The event of that type that tells `data`. What several systems tell comes from that of the context. */
export function eventOf<Type extends EventType>(type: Type, data: Facts[Type], said: Said): Event<Type, Facts[Type]> {
  const kind = kindOf(type);
  demand(type, "entityVersion", said.entityVersion, kind.versioned ?? false);
  demand(type, "sequence", said.sequence, kind.partition !== undefined);
  demand(type, "answers", said.answers, kind.targets !== undefined);
  return withoutGaps({
    specversion: "1.0",
    id: said.id,
    source: oneOf(type, "context.sourceSystem", `/systems/${said.context.sourceSystem}`, kind.sources),
    type,
    subject: said.subject ?? (kind.subject && keyText(kind.subject.map((path) => at(data, path)))),
    time: typeof said.time === "string" ? said.time : said.time.toISOString(),
    datacontenttype: "application/json",
    dataschema: kind.dataschema,
    ...kind.said,
    correlationid: said.context.correlationId,
    causationid: said.context.causationId,
    entityversion: said.entityVersion,
    idempotencykey: said.answers,
    targetsystem: kind.targets && oneOf(type, "asker", said.asker, kind.targets),
    tenantid: said.context.tenant,
    legalentity: said.context.legalEntity,
    authid: said.actor,
    partitionkey: kind.partition === undefined ? undefined : orderingOf(kind.partition, data),
    sequence: said.sequence?.toString(),
    data,
  });
}

/** The event as it is sent. Keep this text: a repetition sends exactly the same. */
export function textOf(event: FactEvent): string {
  return JSON.stringify(event);
}

/** An event on its way to `path`, which the reader takes within 5 s or gets again. */
export function letterOf(path: string, event: FactEvent | string): Call {
  const body = typeof event === "string" ? event : textOf(event);
  const document = parsed(body);
  const told = isObject(document) ? document : {};
  return {
    method: "POST",
    path,
    scope: kindOf(String(told.type)).scope,
    headers: {
      "Content-Type": "application/cloudevents+json",
      "X-Correlation-Id": String(told.correlationid),
      "X-Source-System": String(told.source).split("/").at(-1) ?? "",
      "X-Target-System": TARGET_SYSTEM,
      "X-Tenant-Id": String(told.tenantid),
      "X-Legal-Entity": String(told.legalentity),
      ...(told.causationid ? { "X-Causation-Id": String(told.causationid) } : {}),
    },
    patience: 5000,
    body,
    key: "",
  };
}

/** The context of what `reader` sends because of an event. */
export function contextOf(event: FactEvent, reader: string): Context {
  const { id, tenantid, legalentity, correlationid }: Event<string, unknown> = event;
  return new Context(reader, { tenant: tenantid, legalEntity: legalentity }, correlationid, id);
}

/** The values by which events of an ordered kind are ordered. */
export function orderingOf(partition: readonly (readonly string[])[], data: unknown): string {
  return keyText(partition.map((path) => at(data, path)));
}

/** What is known of events of that type. */
export function kindOf(type: string): Kind {
  const kind = KINDS.get(type);
  if (kind === undefined) {
    throw new UnreadableEvent(`no channel of Workforce carries events of type \`${type}\``);
  }
  return kind;
}

/** The same without what is undefined. */
function withoutGaps<Type extends EventType>(event: object): Event<Type, Facts[Type]> {
  const members = Object.entries(event).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members) as unknown as Event<Type, Facts[Type]>;
}

/** What a body says, which is JSON. */
export function parsed(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    throw new UnreadableEvent(`the body is not JSON: ${String(error)}`);
  }
}

/** The one that is meant; the only one there is need not be named. */
function oneOf(type: string, name: string, value: string | undefined, known: readonly string[]): string {
  const [only] = known;
  if (value === undefined && only !== undefined && known.length === 1) {
    return only;
  }
  if (value === undefined || !known.includes(value)) {
    throw new TypeError(`\`${type}\` needs \`${name}\`: one of ${known.join(", ")}, not ${String(value)}`);
  }
  return value;
}

function demand(type: string, name: string, value: unknown, needed: boolean): void {
  if (needed && value === undefined) {
    throw new TypeError(`\`${type}\` needs \`${name}\``);
  }
}
