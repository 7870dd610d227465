// The same intent has the same key as in Python.
import assert from "node:assert/strict";
import test from "node:test";

import { cases, moduleOf } from "./cases.mjs";

test("every command of the specification derives the key of the contract", async () => {
  assert.ok(cases.keys.length > 20);
  for (const { system, operation, caller, request, key } of cases.keys) {
    const { Context } = await moduleOf(system);
    const keys = await moduleOf(system, "keys");
    const context = new Context(caller, { tenant: "acme", legalEntity: "DE01" }, "story-1");
    assert.equal(await keys[`${operation}Key`](request, context), key, operation);
  }
});

test("odd values are spelled as Python spells them", async () => {
  const { keyOf } = await moduleOf("Billing", "idempotency");
  for (const { values, key } of cases.odd) {
    assert.equal(await keyOf("Op", "tenant", "DE01", "Sender", values), key, JSON.stringify(values));
  }
});

test("a key of several parts is one text as in Python", async () => {
  const { keyText } = await moduleOf("Billing", "values");
  for (const { values, text } of cases.keyTexts) {
    assert.equal(keyText(values), text);
  }
});

test("a snapshot carries the hash of its value", async () => {
  const { snapshotOfOrder } = await moduleOf("Billing");
  const { value, revision, takenAt } = cases.activation.order;
  assert.deepEqual(await snapshotOfOrder(value, revision, takenAt), cases.activation.order);
});
