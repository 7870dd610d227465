// The installed package of Billing against `merestone simulate --as Billing`: an answer lost, asked for, and given again.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";

import { cases } from "./cases.mjs";

const Billing = await import("merestone-billing");
const { base, issuer, secret, peer, tenant } = JSON.parse(process.env.SIMULATED);

async function token(audience, scope) {
  const answer = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`OMS:${secret}`)}` },
    body: new URLSearchParams({ grant_type: "client_credentials", audience, scope }),
  });
  return (await answer.json()).access_token;
}

const client = new Billing.BillingClient(base, token);
const context = Billing.Context.begun("OMS", { tenant, legalEntity: "DE01" });

test("a lost answer is unknown, asked for, and given again to the same request; the reply follows", async () => {
  const arrived = [];
  const reader = createServer((request, response) => {
    let text = "";
    request.on("data", (piece) => (text += piece));
    request.on("end", () => {
      arrived.push(text);
      response.writeHead(204).end();
    });
  });
  await new Promise((ready) => reader.listen(peer, "127.0.0.1", ready));
  const lost = await client.activateBilling(cases.activation, context);
  assert.equal(lost.kind, "unknown");
  const found = await client.activationStatus(lost.key, context);
  assert.equal(found.kind, "answer");
  const again = await client.activateBilling(cases.activation, context);
  assert.deepEqual([again.kind, again.replayed], ["answer", true]);
  const patience = Date.now() + 20_000;
  while (arrived.length === 0 && Date.now() < patience) await new Promise((later) => setTimeout(later, 20));
  const reply = Billing.parseEvent(arrived[0]);
  assert.equal(reply.type, "io.merestone.billing.billing-activated.v1");
  assert.equal(reply.idempotencykey, lost.key);
  assert.match(reply.data.subscription.subscriptionId, /^SUB-/);
  reader.closeAllConnections();
  await new Promise((done) => reader.close(done));
});

test("other content under the same key is a mismatch", async () => {
  const other = { ...cases.activation, note: "something else" };
  await assert.rejects(client.activateBilling(other, context), Billing.Mismatch);
});

test("a refusal is thrown with its reason", async () => {
  const refusal = await client.cancelSubscription(cases.cancellation, context).catch((error) => error);
  assert.ok(refusal instanceof Billing.CancelSubscriptionRejected, String(refusal));
  assert.equal(typeof refusal.decision.reason, "string");
});

test("what was never asked is absent", async () => {
  await assert.rejects(client.activationStatus("00000000-0000-5000-8000-000000000000", context), Billing.Absent);
});

test("an event is told once, and again as the same", async () => {
  const event = Billing.parseEvent({ ...cases.held, tenantid: tenant });
  assert.deepEqual(await client.deliverOrderEvents(event), { kind: "delivered", replayed: false });
  assert.equal((await client.deliverOrderEvents(Billing.textOf(event))).kind, "delivered");
});
