// A request is sent once; what came of it is a value, a refusal is thrown.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import test from "node:test";

import { cases, clientOf, json, lost, moduleOf, problem } from "./cases.mjs";

const { Context } = await moduleOf("Billing");
const context = new Context("OMS", { tenant: "acme", legalEntity: "DE01" }, "story-1");

test("a command carries its derived key and its context", async () => {
  const { client, seen } = await clientOf("Billing", json(202, cases.accepted, { Location: "/billing-activations/x" }));
  const outcome = await client.activateBilling(cases.activation, context);
  assert.deepEqual(outcome, { kind: "answer", status: 202, body: cases.accepted, location: "/billing-activations/x", replayed: false });
  assert.equal(seen.length, 1);
  const [{ url, method, headers, body }] = seen;
  assert.deepEqual([method, url], ["POST", "https://system.example/billing-activations"]);
  assert.deepEqual(JSON.parse(body), cases.activation);
  assert.equal(headers["idempotency-key"], cases.activationKey);
  assert.equal(headers.authorization, "Bearer Billing billing:activate");
  const told = ["x-tenant-id", "x-legal-entity", "x-source-system", "x-target-system", "x-correlation-id"].map((name) => headers[name]);
  assert.deepEqual(told, ["acme", "DE01", "OMS", "Billing", "story-1"]);
  assert.ok(!("x-causation-id" in headers));
});

test("a command based on a revision names it", async () => {
  const { client, seen } = await clientOf("OMS", json(200, cases.cancelled, { ETag: '"4"', "Idempotent-Replayed": "true" }));
  const outcome = await client.cancelOrder(cases.cancelling, context.causedBy("event-1"), { ifMatch: 3 });
  assert.deepEqual([outcome.revision, outcome.replayed], [4, true]);
  assert.deepEqual([seen[0].headers["if-match"], seen[0].headers["x-causation-id"]], ['"3"', "event-1"]);
});

const told = [
  [lost("ECONNREFUSED"), "notSent"],
  [lost("ENOTFOUND"), "notSent"],
  [lost("UND_ERR_CONNECT_TIMEOUT"), "notSent"],
  [lost("ECONNRESET"), "unknown"],
  [lost("UND_ERR_SOCKET"), "unknown"],
  [lost(undefined), "unknown"],
  [() => new Response(null, { status: 500 }), "unknown"],
  [() => new Response("bad gateway", { status: 502 }), "unknown"],
  [() => new Response(null, { status: 503 }), "unknown"],
  [() => new Response(null, { status: 503, headers: { "Retry-After": "1" } }), "notSent"],
  [json(202, {}), "unknown"],
  [json(202, { activationId: "not as agreed" }), "unknown"],
  [json(200, { ok: true }), "unknown"],
  [() => new Response("<html>not found</html>", { status: 404 }), "unknown"],
  [() => new Response(null, { status: 302, headers: { Location: "/login" } }), "unknown"],
];

for (const [number, [answer, kind]] of told.entries()) {
  test(`what settles nothing is ${kind} (${number})`, async () => {
    const { client, seen } = await clientOf("Billing", answer);
    const outcome = await client.activateBilling(cases.activation, context);
    assert.deepEqual([outcome.kind, outcome.key], [kind, cases.activationKey]);
    assert.equal(seen.length, 1);
  });
}

const withoutToken = [
  [lost("ECONNRESET"), "no token: fetch failed: socket"],
  [lost(undefined), "no token: fetch failed: socket"],
  [() => { throw new DOMException("late", "TimeoutError"); }, "no token: late"],
];

for (const [token, cause] of withoutToken) {
  test(`without a token nothing is sent: ${cause}`, async () => {
    const { client, seen } = await clientOf("Billing", json(202, cases.accepted), {}, token);
    const outcome = await client.activateBilling(cases.activation, context);
    assert.deepEqual(outcome, { kind: "notSent", key: cases.activationKey, cause });
    assert.equal((await client.activationStatus("key", context)).kind, "unavailable");
    assert.equal(seen.length, 0);
  });
}

for (const error of [new Error("401: the secret is wrong"), new TypeError("x is not a function")]) {
  test(`a token source that fails is an error: ${error.message}`, async () => {
    const { client, seen } = await clientOf("Billing", json(202, cases.accepted), {}, () => { throw error; });
    await assert.rejects(() => client.activateBilling(cases.activation, context), error);
    assert.equal(seen.length, 0);
  });
}

const refusals = [
  [400, "invalid", "Invalid", false],
  [400, "idempotency-key-missing", "IdempotencyKeyMissing", false],
  [401, "denied", "Denied", false],
  [403, "denied", "Denied", false],
  [404, "absent", "Absent", false],
  [409, "in-flight", "InFlight", true],
  [409, "order-blocked", "Blocked", false],
  [409, "order-retained", "Retained", false],
  [412, "stale", "Stale", false],
  [422, "mismatch", "Mismatch", false],
  [422, "rejected", "CloseOrderRejected", false],
  [428, "revision-missing", "RevisionMissing", false],
  [429, "throttled", "Throttled", true],
  [409, "of-tomorrow", "Problem", false],
];

for (const [status, word, name, retryable] of refusals) {
  test(`${status} ${word} is thrown as ${name}`, async () => {
    const OMS = await moduleOf("OMS");
    const members = { reason: "alreadyClosed", handoff: { operation: "X" }, retention: { reason: "kept" }, errors: [{ pointer: "/a", detail: "b" }] };
    const { client, seen } = await clientOf("OMS", problem(status, word, members));
    const refusal = await client.closeOrder(cases.closing, context, { ifMatch: 3 }).catch((error) => error);
    assert.equal(refusal.constructor, OMS[name]);
    assert.ok(refusal instanceof OMS.Problem);
    assert.deepEqual([refusal.status, refusal.problemClass, refusal.retryable], [status, word, retryable]);
    assert.equal(refusal.message, `${status} ${word}: d`);
    assert.equal(seen.length, 1);
    if (name === "CloseOrderRejected") assert.equal(refusal.decision.reason, "alreadyClosed");
    if (name === "Throttled") assert.equal(refusal.retryAfter, 7);
    if (name === "Blocked") assert.deepEqual(refusal.handoff, { operation: "X" });
    if (name === "Retained") assert.deepEqual(refusal.retention, { reason: "kept" });
    if (name === "Invalid") assert.deepEqual(refusal.errors, [{ pointer: "/a", detail: "b" }]);
  });
}

test("a rejection without what the contract has in it cannot be read", async () => {
  const { Unreadable } = await moduleOf("OMS");
  const { client } = await clientOf("OMS", problem(422, "rejected", { reason: "never heard of" }));
  const refusal = await client.closeOrder(cases.closing, context, { ifMatch: 3 }).catch((error) => error);
  assert.throws(() => refusal.decision, Unreadable);
});

test("a query that is not answered is unavailable, and its path is quoted", async () => {
  const silent = await clientOf("Billing", () => new Response(null, { status: 503 }));
  assert.equal((await silent.client.activationStatus("a key/with a slash", context)).kind, "unavailable");
  assert.equal(silent.seen[0].url, "https://system.example/billing-activations/a%20key%2Fwith%20a%20slash");
  const { client } = await clientOf("Billing", json(200, cases.status));
  assert.equal((await client.activationStatus("key", context)).body.state, cases.status.state);
});

test("every answer is read as the contract has it, and none that lacks a part", async () => {
  for (const { system, operation, taken, status, answer, broken } of cases.answers) {
    const good = await clientOf(system, json(status, answer));
    assert.deepEqual((await good.client[operation](...taken, context, { ifMatch: 1 })).body, answer, operation);
    for (const body of broken) {
      const bad = await clientOf(system, json(status, body));
      const outcome = await bad.client[operation](...taken, context, { ifMatch: 1 });
      assert.ok(["unknown", "unavailable"].includes(outcome.kind), `${operation}: ${JSON.stringify(body)}`);
    }
  }
});

test("a port nobody listens on is not sent, a server that never answers or hangs up leaves it unknown", async () => {
  const { BillingClient } = await moduleOf("Billing");
  let asked = 0;
  const silent = await listening((socket) => socket.once("data", () => (asked += 1)));
  const rude = await listening((socket) => socket.once("data", () => ((asked += 1), socket.destroy())));
  const gone = await listening(() => undefined);
  await closed(gone);
  for (const [server, kind] of [[gone, "notSent"], [silent, "unknown"], [rude, "unknown"]]) {
    const client = new BillingClient(`http://127.0.0.1:${server.port}`, () => "t", { timeout: 300 });
    assert.equal((await client.activateBilling(cases.activation, context)).kind, kind);
  }
  assert.equal(asked, 2);
  const client = new BillingClient(`http://127.0.0.1:${silent.port}`, () => "t");
  const signal = AbortSignal.timeout(50);
  assert.equal((await client.activateBilling(cases.activation, context, { signal })).kind, "unknown");
  assert.equal((await client.activateBilling(cases.activation, context, { signal })).kind, "notSent");
  await closed(silent);
  await closed(rude);
});

test("what can never be sent is an error", async () => {
  const { BillingClient } = await moduleOf("Billing");
  const nowhere = new BillingClient("no address", () => "t");
  await assert.rejects(nowhere.activateBilling(cases.activation, context), TypeError);
  const denied = new BillingClient("http://127.0.0.1:1", () => Promise.reject(new RangeError("no token")));
  await assert.rejects(denied.activateBilling(cases.activation, context), RangeError);
});

async function listening(taken) {
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    taken(socket);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, sockets, port: server.address().port };
}

async function closed({ server, sockets }) {
  sockets.forEach((socket) => socket.destroy());
  await new Promise((done) => server.close(done));
}
