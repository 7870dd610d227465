// Only what was not taken is sent again; and a command on a broker is a value.
import assert from "node:assert/strict";
import test from "node:test";

import { cases, clientOf, json, lost, moduleOf, problem } from "./cases.mjs";

const { Context, RETRIES, TELLING, retried } = await moduleOf("Billing");
const context = new Context("OMS", { tenant: "acme", legalEntity: "DE01" }, "story-1");
const refused = lost("ECONNREFUSED");
const away = () => new Response(null, { status: 503, headers: { "Retry-After": "30" } });
const silent = lost("ECONNRESET");
const [busy, deciding, accepted] = [problem(429, "throttled"), problem(409, "in-flight"), json(202, cases.accepted)];

/** What comes of the command where Billing answers one after the other, the pauses, and what was sent. */
async function asked(answers, limits = {}) {
  const left = [...answers];
  const { client, seen } = await clientOf("Billing", (request) => left.shift()(request));
  const pauses = [];
  const waiting = { pause: (seconds) => void pauses.push(seconds), ...limits };
  const settled = retried(() => client.activateBilling(cases.activation, context), RETRIES.activateBilling, waiting);
  const said = await settled.then((outcome) => outcome.kind, (refusal) => refusal.name);
  return { said, pauses, seen };
}

test("what was not sent is sent again with the same key", async () => {
  const { said, pauses, seen } = await asked([refused, refused, refused, accepted]);
  assert.deepEqual([said, pauses], ["answer", [2, 4, 8]]);
  assert.equal(new Set(seen.map(({ headers, body }) => headers["idempotency-key"] + body)).size, 1);
});

test("the other side says how long to wait", async () => {
  const { said, pauses } = await asked([away, busy, deciding, accepted]);
  assert.deepEqual([said, pauses], ["answer", [30, 7, 8]]);
});

const final = [
  [silent, "unknown"],
  [json(500, {}), "unknown"],
  [json(503, {}), "unknown"],
  [json(202, {}), "unknown"],
  [problem(422, "mismatch"), "Mismatch"],
  [problem(422, "rejected"), "ActivateBillingRejected"],
  [problem(412, "stale"), "Stale"],
  [problem(403, "denied"), "Denied"],
  [problem(409, "order-blocked", { retryable: true }), "Blocked"],
];

for (const [number, [answer, kind]] of final.entries()) {
  test(`nothing else is sent again: ${kind} (${number})`, async () => {
    const { said, pauses, seen } = await asked([answer, accepted]);
    assert.deepEqual([said, pauses, seen.length], [kind, [], 1]);
  });
}

test("an unknown outcome ends the tries", async () => {
  const { said, pauses } = await asked([refused, silent, accepted]);
  assert.deepEqual([said, pauses], ["unknown", [2]]);
});

test("when the tries are spent, or the pauses, the last word stands", async () => {
  for (const [answer, kind] of [[refused, "notSent"], [busy, "Throttled"], [deciding, "InFlight"]]) {
    const { said, seen } = await asked(Array(9).fill(answer));
    assert.deepEqual([said, seen.length], [kind, 7]);
  }
  const { said, pauses } = await asked(Array(9).fill(refused), { within: 10 });
  assert.deepEqual([said, pauses], ["notSent", [2, 4]]);
});

test("each circumstance has its own clause", async () => {
  const { pauseAfter } = await moduleOf("Billing", "retrying");
  const { Throttled, InFlight } = await moduleOf("Billing");
  const [one, two, three] = [1, 2, 3].map((seconds) => ({ times: 1, first: seconds, most: seconds }));
  const found = [{ outcome: { kind: "notSent" } }, { refusal: new Throttled(429, {}) }, { refusal: new InFlight(409, {}) }];
  const all = { notSent: one, throttled: two, inFlight: three };
  assert.deepEqual(found.map((each) => pauseAfter(each, all, 1)), [1, 2, 3]);
  for (const [place, name] of ["notSent", "throttled", "inFlight"].entries()) {
    const { [name]: _, ...rest } = all;
    assert.equal(pauseAfter(found[place], rest, 1), undefined);
  }
});

test("a query is asked again where a clause says so, and only there", async () => {
  const OMS = await moduleOf("OMS");
  const one = await clientOf("OMS", json(500, {}));
  const question = { quote: { entity: "Quote", quoteId: "Q-12345678", quoteRevision: 1 }, catalogVersion: "2026.1", lines: [] };
  const again = await OMS.retried(() => one.client.checkOrderability(question, context), OMS.RETRIES.checkOrderability, { pause() {} });
  assert.deepEqual([again.kind, one.seen.length], ["unavailable", 4]);
  const other = await clientOf("Billing", json(500, {}));
  const once = await retried(() => other.client.activationStatus("key", context), RETRIES.activationStatus);
  assert.deepEqual([once.kind, other.seen.length], ["unavailable", 1]);
});

test("an event is told until it is taken", async () => {
  const { client, seen } = await clientOf("OMS", () => new Response(null, { status: seen.length < 9 ? 503 : 204 }));
  const pauses = [];
  const deliver = () => client.deliverBillingReplies(JSON.stringify(cases.activated));
  const outcome = await retried(deliver, TELLING, { pause: async (seconds) => void pauses.push(seconds) });
  assert.equal(outcome.kind, "delivered");
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 60, 60]);
});

test("a command on a broker is a message that its contract knows", async () => {
  assert.equal(cases.brokered.length, 13);
  for (const { system, name, caller, request, ...expected } of cases.brokered) {
    const client = await moduleOf(system);
    const asking = new client.Context(caller, { tenant: expected.tenant, legalEntity: expected.legalEntity }, "story-1");
    const message = await client[name](request, asking);
    assert.deepEqual(JSON.parse(message.body), request);
    const { channel, address, replies, partitionKey, key } = message;
    assert.deepEqual({ channel, address, replies, partitionKey: partitionKey ?? null, key }, expected.told, name);
    assert.deepEqual(message.headers, { ...asking.headers(), "Content-Type": "application/json", "Idempotency-Key": key });
  }
});

/** What `settle` says of `EnsureBillingAccount` where Billing answers one after the other, and how long it waited before each. */
async function settledBy(told, how) {
  const { ASKING, settle } = await moduleOf("Billing");
  const left = [...told];
  const { client } = await clientOf("Billing", (request) => left.shift()(request));
  const pauses = [];
  const pause = (seconds) => {
    pauses.push(seconds);
  };
  const clock = () => pauses.reduce((sum, seconds) => sum + seconds, 0);
  const found = await settle(() => client.billingAccountState("key", context), how ?? ASKING.ensureBillingAccount, { pause, clock });
  return { ...found, pauses };
}

const stated = (state) => json(200, { state });
const gone = problem(404, "absent");
const hasty = { every: 20, lasting: 600, after: [], word: "state", found: {}, absent: "resend", absences: 3, apart: 60, otherwise: "repair" };

for (const [told, how, meaning, pauses] of [
  [[stated("done")], undefined, "completed", [10]],
  [[stated("inFlight"), stated("inFlight"), stated("refused")], undefined, "rejected", [10, 60, 300]],
  [[gone, gone], undefined, "resend", [10, 60]],
  [[gone, gone], { ...hasty, every: 900, lasting: 9000, absences: 2, apart: 300 }, "resend", [900, 300]],
  [Array(7).fill(gone), hasty, "resend", Array(7).fill(20)],
  [[gone, away, problem(429, "throttled"), stated("of tomorrow"), stated("done")], undefined, "completed", [10, 60, 300, 300, 300]],
  [[gone], { ...hasty, absent: undefined }, "repair", [20]],
  [[json(503, {}, { "Retry-After": "400" }), stated("done")], undefined, "completed", [10, 400]],
  [[json(503, {}, { "Retry-After": "soon" }), stated("done")], undefined, "completed", [10, 60]],
  [Array(30).fill(stated("inFlight")), { ...hasty, found: { inFlight: "requested" } }, "repair", Array(30).fill(20)],
]) {
  test(`an unknown outcome is settled: ${meaning} after ${pauses.length}`, async () => {
    const found = await settledBy(told, how);
    assert.deepEqual([found.meaning, found.pauses], [meaning, pauses]);
    assert.equal("answer" in found, meaning === "completed" || meaning === "rejected");
  });
}

test("a refusal of the question is thrown", async () => {
  const { Denied } = await moduleOf("Billing");
  await assert.rejects(() => settledBy([problem(403, "denied")]), Denied);
});
