// Written by `merestone compile`; change the spec, not this file.
/**
 * Takes facts and replies: each once, and on ordered channels one after the other.
 *
 * What was taken is kept in a database of yours, in the transaction in which you apply what comes of it.
 */

import { documentOf, type Event, type FactEvent, type Kind, kindOf, orderingOf, parseEvent, UnreadableEvent } from "./events.js";
import { contentHash } from "./values.js";

/** Where events are counted from 1 without gaps: of one source, on one channel, under one key. */
export interface Line {
  readonly source: string;
  readonly channel: string;
  readonly key: string;
}

/** An event as it is kept. `source` and `id` identify it; `line` and `sequence` are its place, where the channel has an order. */
export interface Arrival {
  readonly source: string;
  readonly id: string;
  readonly fingerprint: string;
  readonly line?: Line;
  readonly sequence: number;
  readonly document: string;
}

/** What is known where an event arrives. */
export interface Known {
  /** That of the event taken under the same source and id; absent if there was none. */
  readonly fingerprint?: string;
  /** How far its line has come, 0 at first. */
  readonly position: number;
  /** The documents of its line that wait, by their numbers; those before the arrival may be left out. */
  readonly parked: ReadonlyMap<number, string>;
}

/** What is to be kept of an arrival: its fingerprint always. */
export interface Change {
  readonly arrival: Arrival;
  /** How far its line has come now; absent if as far as before. */
  readonly position?: number;
  /** Whether its document is kept, under its number. */
  readonly parks: boolean;
  /** The numbers whose documents wait no longer. */
  readonly frees: readonly number[];
}

/**
 * Your database. Both calls belong to one transaction, with all that is done because of the event.
 *
 * Where several take events at once, that transaction lets only one of them look at a line and change it.
 */
export interface Store {
  /** What is known of the event, and of its line. */
  look(arrival: Arrival): Known | Promise<Known>;
  /** Keep what changed. */
  write(change: Change): void | Promise<void>;
}

/**
 * It is its turn. Apply `events` in this order: this one, then those that waited for it.
 *
 * What cannot be applied you put aside yourself: it has had its turn, so nothing waits for it. `documents` are the events as
 * texts, with all that they came with; what waited is nowhere else.
 */
export interface Apply {
  readonly kind: "apply";
  readonly events: readonly FactEvent[];
  readonly documents: readonly string[];
}

/** It was taken before, with the same data: there is nothing to do. */
export interface Duplicate {
  readonly kind: "duplicate";
  readonly event: FactEvent;
}

/** It waits for the events of its line from number `missing` on; it is kept, and comes with them. */
export interface Parked {
  readonly kind: "parked";
  readonly event: FactEvent;
  readonly missing: number;
}

/**
 * It contradicts what was taken: other data under a known `id`, or a new id under a used `sequence`. Apply nothing, tell somebody.
 *
 * Nothing of it is kept, so a repetition is a conflict again.
 */
export interface Conflict {
  readonly kind: "conflict";
  readonly event: FactEvent;
  readonly over: "id" | "sequence";
}

/** It answers a command of another system, which reads the same channel: there is nothing to do. */
export interface PassedOver {
  readonly kind: "passedOver";
  readonly event: FactEvent;
}

export type Taken = Apply | Duplicate | Parked | Conflict | PassedOver;

/** Takes events with what a store knows. Answer 204 once the transaction is through, whatever the outcome was. */
export class Inbox {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Take an event as it came. Throws `UnreadableEvent`: answer 400 with its `problem`, and quarantine it. */
  async take(body: unknown): Promise<Taken> {
    const [arrival, event] = await arrivalOf(body);
    if (answersAnother(event)) {
      return { kind: "passedOver", event };
    }
    const { taken, change } = decided(arrival, event, await this.#store.look(arrival));
    if (change !== undefined) {
      await this.#store.write(change);
    }
    return taken;
  }
}

/** A store that forgets everything when the program ends; for tests. */
export class MemoryStore implements Store {
  readonly #fingerprints = new Map<string, string>();
  readonly #positions = new Map<string, number>();
  readonly #parked = new Map<string, Map<number, string>>();

  look({ source, id, line }: Arrival): Known {
    const fingerprint = this.#fingerprints.get(JSON.stringify([source, id]));
    const place = nameOf(line);
    return {
      ...(fingerprint === undefined ? {} : { fingerprint }),
      position: this.#positions.get(place) ?? 0,
      parked: new Map(this.#parked.get(place)),
    };
  }

  write({ arrival, position, parks, frees }: Change): void {
    this.#fingerprints.set(JSON.stringify([arrival.source, arrival.id]), arrival.fingerprint);
    const place = nameOf(arrival.line);
    const waiting = this.#parked.get(place) ?? new Map<number, string>();
    this.#parked.set(place, waiting);
    if (parks) {
      waiting.set(arrival.sequence, arrival.document);
    }
    if (position !== undefined) {
      this.#positions.set(place, position);
    }
    for (const number of frees) {
      waiting.delete(number);
    }
  }
}

function nameOf(line: Line | undefined): string {
  return line === undefined ? "" : JSON.stringify([line.source, line.channel, line.key]);
}

/** An event as it is kept, and as it is read. */
export async function arrivalOf(body: unknown): Promise<[Arrival, FactEvent]> {
  const document = documentOf(body);
  const event = parseEvent(document);
  const { source, id, type }: Event<string, unknown> = event;
  const fingerprint = await contentHash({ type, data: document.data });
  return [{ source, id, fingerprint, ...placeOf(kindOf(type), event), document: JSON.stringify(document) }, event];
}

/** Whether it is a reply to another system, on a channel that several read. */
export function answersAnother(event: FactEvent): boolean {
  const { type, targetsystem }: Event<string, unknown> = event;
  const { reader } = kindOf(type);
  return reader !== undefined && targetsystem !== reader;
}

/** What an arrival calls for, and what is to be kept of it. */
export function decided(arrival: Arrival, event: FactEvent, known: Known): { taken: Taken; change?: Change } {
  const { line, sequence } = arrival;
  if (known.fingerprint !== undefined) {
    const same = known.fingerprint === arrival.fingerprint;
    return { taken: same ? { kind: "duplicate", event } : { kind: "conflict", event, over: "id" } };
  }
  if (line === undefined) {
    return { taken: { kind: "apply", events: [event], documents: [arrival.document] }, change: { arrival, parks: false, frees: [] } };
  }
  if (sequence <= known.position || known.parked.has(sequence)) {
    return { taken: { kind: "conflict", event, over: "sequence" } };
  }
  if (sequence > known.position + 1) {
    return { taken: { kind: "parked", event, missing: known.position + 1 }, change: { arrival, parks: true, frees: [] } };
  }
  const events = [event];
  const documents = [arrival.document];
  const frees: number[] = [];
  for (let next = sequence + 1, waiting = known.parked.get(next); waiting !== undefined; waiting = known.parked.get(next)) {
    events.push(parseEvent(waiting));
    documents.push(waiting);
    frees.push(next);
    next += 1;
  }
  return { taken: { kind: "apply", events, documents }, change: { arrival, position: sequence + frees.length, parks: false, frees } };
}

function placeOf(kind: Kind, event: FactEvent): Pick<Arrival, "line" | "sequence"> {
  if (kind.partition === undefined) {
    return { sequence: 0 };
  }
  const { source, partitionkey: key, sequence = "", data }: Event<string, unknown> = event;
  if (key === undefined || key !== orderingOf(kind.partition, data)) {
    throw new UnreadableEvent("`partitionkey` is not the value by which these events are ordered");
  }
  if (!/^[1-9][0-9]*$/.test(sequence) || !Number.isSafeInteger(Number(sequence))) {
    throw new UnreadableEvent("`sequence` is no number that counts from 1");
  }
  return { line: { source, channel: kind.channel, key }, sequence: Number(sequence) };
}
