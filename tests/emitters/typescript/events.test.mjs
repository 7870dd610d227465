// Events are read as typed messages and made again as they were.
import assert from "node:assert/strict";
import test from "node:test";

import { cases, clientOf, moduleOf, problem } from "./cases.mjs";

const { Context, Invalid, UnreadableEvent, contextOf, eventOf, parseEvent, textOf } = await moduleOf("OMS");

test("every event is read and made again", () => {
  assert.ok(cases.events.length > 30);
  for (const document of cases.events) {
    const event = parseEvent(JSON.stringify(document));
    const party = { tenant: event.tenantid, legalEntity: event.legalentity };
    const made = eventOf(event.type, event.data, {
      id: event.id,
      time: event.time,
      context: new Context(event.source.split("/").at(-1), party, event.correlationid, event.causationid),
      actor: event.authid,
      subject: event.subject,
      entityVersion: event.entityversion,
      sequence: event.sequence && Number(event.sequence),
      answers: event.idempotencykey,
      asker: event.targetsystem,
    });
    assert.deepEqual(JSON.parse(textOf(made)), document);
  }
});

test("what is unknown or null is ignored, and the next step follows from the event", () => {
  const event = parseEvent({ ...cases.held, futureattribute: 1, causationid: null, data: { ...cases.held.data, addedLater: true } });
  assert.equal(event.data.order.orderId, cases.held.data.order.orderId);
  assert.ok(!("causationid" in event));
  const { sourceSystem, correlationId, causationId } = contextOf(event, "Support");
  assert.deepEqual([sourceSystem, correlationId, causationId], ["Support", cases.held.correlationid, cases.held.id]);
});

test("what is no event is said to be unreadable", () => {
  const { data, ...empty } = cases.held;
  const wrong = { ...cases.held, data: { ...data, order: { entity: "Quote" } } };
  for (const body of ["no json", "[]", "null", '{"type":"io.example.unknown.v1"}', empty, wrong, { ...cases.held, id: 7 }]) {
    assert.throws(() => parseEvent(body), UnreadableEvent, JSON.stringify(body));
  }
});

test("an event that lacks its place in the order cannot be made", () => {
  const said = { id: "1", time: new Date(0), context: Context.begun("OMS", { tenant: "t", legalEntity: "l" }), actor: "a" };
  assert.throws(() => eventOf(cases.held.type, cases.held.data, { ...said, entityVersion: 1 }), /needs `sequence`/);
});

test("what several systems tell or are answered comes from one of them, and goes to one of them", () => {
  const alert = cases.events.find((event) => event.type.endsWith(".feed-quality-alert-raised.v1"));
  const document = cases.events.find((event) => event.type.endsWith(".document-generated.v1"));
  const party = { tenant: "t", legalEntity: "l" };
  const said = { id: "1", time: new Date(0), actor: "a", answers: document.idempotencykey };
  const from = (system) => ({ ...said, context: Context.begun(system, party) });
  assert.equal(parseEvent({ ...alert, source: "/systems/ERP" }).source, "/systems/ERP");
  assert.throws(() => parseEvent({ ...alert, source: "/systems/Tax" }), /told by .*\/systems\/CRM or .*\/systems\/ERP/);
  assert.equal(eventOf(alert.type, alert.data, from("ERP")).source, "/systems/ERP");
  assert.throws(() => eventOf(alert.type, alert.data, from("Tax")), /needs `context.sourceSystem`: .*, not \/systems\/Tax/);
  const reply = { ...from("Notifier"), asker: "CPQ" };
  assert.equal(eventOf(document.type, document.data, reply).targetsystem, "CPQ");
  for (const asker of [undefined, "ERP"]) {
    assert.throws(() => eventOf(document.type, document.data, { ...reply, asker }), /needs `asker`: one of CPQ, OMS, not/);
  }
});

test("an event is delivered as the text it is", async () => {
  const text = JSON.stringify(cases.activated, null, 3);
  const { client, seen } = await clientOf("OMS", () => new Response(null, { status: 204 }));
  assert.deepEqual(await client.deliverBillingReplies(text), { kind: "delivered", replayed: false });
  assert.equal(seen[0].body, text);
  assert.equal(seen[0].headers["content-type"], "application/cloudevents+json");
  assert.equal(seen[0].headers.authorization, "Bearer OMS billing:activate");
  assert.equal(seen[0].headers["x-source-system"], "Billing");
  const busy = await clientOf("OMS", () => new Response(null, { status: 503 }));
  assert.equal((await busy.client.deliverBillingReplies(parseEvent(text))).kind, "notTaken");
  const strict = await clientOf("OMS", problem(400, "invalid"));
  await assert.rejects(strict.client.deliverBillingReplies(text), Invalid);
});
