// Events are taken once and in order, come in both modes, and are told until they are taken.
import assert from "node:assert/strict";
import test from "node:test";

import { cases, moduleOf } from "./cases.mjs";

const { Inbox, MemoryStore, UnreadableEvent, fromHttp, parseEvent, textOf, toBinary } = await moduleOf("OMS");

/** An ordered event, the one of that number. */
function told(number, id = `event-${number}`, data = {}) {
  return { ...cases.held, id, sequence: String(number), data: { ...cases.held.data, ...data } };
}

/** An outcome in short. */
async function taken(inbox, event) {
  const outcome = await inbox.take(event);
  const { kind, events = [], missing, over } = outcome;
  return kind === "apply" ? events.map((each) => each.id) : (missing ?? over ?? kind);
}

async function allOf(events, inbox = new Inbox(new MemoryStore())) {
  const outcomes = [];
  for (const event of events) {
    outcomes.push(await taken(inbox, event));
  }
  return outcomes;
}

test("what was taken is a duplicate, and other data a conflict", async () => {
  const { activated } = cases;
  const later = { ...activated, time: "2027-01-01T00:00:00Z" };
  const other = { ...activated, data: { ...activated.data, addedLater: true } };
  const events = [JSON.stringify(activated), new TextEncoder().encode(textOf(activated)), later, other, other];
  assert.deepEqual(await allOf(events), [[activated.id], "duplicate", "duplicate", "id", "id"]);
});

test("a successor waits until the gap is filled", async () => {
  const first = await allOf([1, 4, 3, 3, 2, 5].map((number) => told(number)));
  assert.deepEqual(first, [["event-1"], 2, 2, "duplicate", ["event-2", "event-3", "event-4"], ["event-5"]]);
  const second = await allOf([2, 4, 1, 3].map((number) => told(number)));
  assert.deepEqual(second, [1, 1, ["event-1", "event-2"], ["event-3", "event-4"]]);
});

test("a sequence is used once, and each key has its own line", async () => {
  const events = [told(1), told(1, "another"), told(3), told(3, "another"), told(2)];
  assert.deepEqual(await allOf(events), [["event-1"], "sequence", 2, "sequence", ["event-2", "event-3"]]);
  const order = { ...cases.held.data.order, orderId: "ORD-99999999" };
  const other = { ...told(1, "other", { order }), partitionkey: "ORD-99999999" };
  assert.deepEqual(await allOf([told(1), other]), [["event-1"], ["other"]]);
});

test("what is no event of its channel is not taken", async () => {
  const store = new MemoryStore();
  for (const wrong of [{ sequence: undefined }, { sequence: "0" }, { sequence: "01" }, { partitionkey: undefined }, { partitionkey: "x" }, { data: {} }, { source: "/systems/Other" }]) {
    await assert.rejects(new Inbox(store).take({ ...told(1), ...wrong }), UnreadableEvent, JSON.stringify(wrong));
  }
  assert.deepEqual(await allOf([told(1)], new Inbox(store)), [["event-1"]]);
});

test("what falls back was not taken", async () => {
  const kept = new MemoryStore();
  let down = true;
  const store = {
    look: async (arrival) => kept.look(arrival),
    write: async (change) => {
      if (down) {
        throw new Error("the database is away");
      }
      kept.write(change);
    },
  };
  await assert.rejects(new Inbox(store).take(told(1)), /away/);
  down = false;
  assert.deepEqual(await allOf([told(1), told(1)], new Inbox(store)), [["event-1"], "duplicate"]);
});

test("every event comes through binary mode as it was", () => {
  for (const document of cases.events) {
    const { headers, body } = toBinary(parseEvent(document));
    assert.ok(!("ce-data" in headers) && !("ce-datacontenttype" in headers));
    assert.deepEqual(JSON.parse(body), document.data);
    for (const sent of [headers, new Headers(headers), upper(headers)]) {
      assert.deepEqual(fromHttp(sent, body), document);
    }
    assert.deepEqual(fromHttp({ "content-type": "application/cloudevents+json; charset=UTF-8" }, JSON.stringify(document)), document);
  }
});

function upper(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
}

test("values are encoded as the binding says, and what its older versions wrote is read", () => {
  const { headers, body } = toBinary(JSON.stringify(cases.activated));
  for (const [value, written] of cases.headerValues) {
    const sent = toBinary({ ...cases.activated, subject: value });
    assert.equal(sent.headers["ce-subject"], written);
    assert.equal(fromHttp(sent.headers, sent.body).subject, value);
  }
  for (const [written, value] of cases.readValues) {
    assert.equal(fromHttp({ ...headers, "ce-subject": written }, body).subject, value);
  }
});

test("a request that is no event is unreadable", () => {
  const { headers, body } = toBinary(cases.activated);
  const media = ["application/cloudevents-batch+json", "application/cloudevents+avro", "text/plain"];
  const changes = [{ "ce-subject": "%C0%A0" }, { "ce-specversion": undefined }, ...media.map((type) => ({ "Content-Type": type }))];
  for (const change of changes) {
    assert.throws(() => fromHttp({ ...headers, ...change }, body), UnreadableEvent, JSON.stringify(change));
  }
  for (const wrong of ["", "{", new Uint8Array([34, 255, 34])]) {
    assert.throws(() => fromHttp(headers, wrong), UnreadableEvent);
  }
});

test("an event on a broker is the message that its contract shows", async () => {
  const binary = cases.brokerEvents.filter(({ headers }) => "ce_id" in headers);
  assert.ok(binary.length > 1 && cases.brokerEvents.length > 2 * binary.length);
  for (const { system, event, payload, address, headers, key } of cases.brokerEvents) {
    const { fromBroker, toBroker } = await moduleOf(system);
    const answered = event.idempotencykey === undefined ? {} : { partitionKey: key ?? "k" };
    const made = toBroker(event, answered);
    assert.deepEqual([made.address, made.headers, made.contentType], [address, headers, headers["content-type"]]);
    assert.deepEqual(JSON.parse(made.body), payload);
    assert.equal(made.partitionKey, answered.partitionKey ?? key ?? undefined, event.type);
    assert.equal(toBroker(JSON.stringify(event), { partitionKey: "k" }).partitionKey, "k");
    const bytes = Object.entries(made.headers).map(([name, value]) => [name.toUpperCase(), new TextEncoder().encode(value)]);
    for (const said of [made.headers, Object.fromEntries(bytes)]) {
      assert.deepEqual(fromBroker(said, made.body), event);
    }
  }
});

test("a message of AMQP or MQTT is read by the names they have there", async () => {
  const { event, payload } = cases.brokerEvents.find(({ headers }) => "ce_id" in headers);
  const { fromBroker } = await moduleOf("Billing");
  const { data, datacontenttype, ...attributes } = event;
  for (const prefix of ["cloudEvents:", "cloudEvents_", ""]) {
    const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [prefix + name, String(value)]));
    assert.deepEqual(fromBroker(headers, JSON.stringify(payload)), { ...attributes, data });
  }
  assert.equal(datacontenttype, "application/json");
  assert.deepEqual(fromBroker({}, JSON.stringify(event)), event);
  assert.deepEqual(fromBroker({ trace: new Uint8Array([255, 0]), none: null }, JSON.stringify(event)), event);
});

test("a message that is no event is unreadable, and what is posted is not put on a broker", async () => {
  const { fromBroker, toBroker } = await moduleOf("OMS");
  const wrong = [[{ "content-type": "application/cloudevents-batch+json" }, "[]"], [{ ce_specversion: "1.0" }, "{"], [{}, "[]"], [{ ce_specversion: "1.0", ce_id: new Uint8Array([255]) }, "{}"], [{}, null], [{ "content-type": new Uint8Array([255]) }, "{}"]];
  for (const [headers, body] of wrong) {
    assert.throws(() => fromBroker(headers, body), UnreadableEvent, body);
  }
  assert.throws(() => toBroker(cases.activated), /a method of the client delivers them/);
});

test("what answers another is passed over, and a reply on a keyed channel needs the key of its command", async () => {
  const { Inbox, MemoryStore, parseEvent, toBroker } = await moduleOf("OMS");
  const document = cases.events.find((one) => one.type.endsWith(".document-generated.v1"));
  const inbox = new Inbox(new MemoryStore());
  assert.equal((await inbox.take({ ...document, id: "1", targetsystem: "CPQ" })).kind, "passedOver");
  assert.equal((await inbox.take({ ...document, id: "1", targetsystem: "OMS" })).kind, "apply");
  assert.throws(() => parseEvent({ ...document, targetsystem: "ERP" }), /answers CPQ or OMS/);
  const failed = cases.events.find((one) => one.type.endsWith(".document-generation-failed.v1"));
  assert.throws(() => toBroker(failed), /needs `partitionKey`/);
  assert.equal(toBroker(failed, { partitionKey: "DOC-1" }).partitionKey, "DOC-1");
});
