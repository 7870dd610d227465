// The pages of a list come one after another, each when it is wanted, and nobody waits for a list without an end.
import assert from "node:assert/strict";
import test from "node:test";

import { cases, clientOf, json, moduleOf } from "./cases.mjs";

const { Context, pages } = await moduleOf("Inventory");
const context = new Context("OMS", { tenant: "acme", legalEntity: "DE01" }, "story-1");
const { nextCursor: _, ...last } = cases.listed;
const { cursor: __, ...first } = cases.listing;
const page = (next) => json(200, next === undefined ? last : { ...last, nextCursor: next });

/** What comes of the list, up to so many pages, where Inventory answers one after the other, and the cursors that were asked with. */
async function listed(answers, question = first, most = Infinity) {
  const left = [...answers];
  const { client, seen } = await clientOf("Inventory", (request) => left.shift()(request));
  const found = [];
  for await (const outcome of pages((asked) => client.listReservations(asked, context), question)) {
    found.push(outcome.kind);
    if (found.length === most) break;
  }
  const addresses = seen.map(({ url }) => new URL(url).searchParams);
  assert.deepEqual(new Set(addresses.map((said) => said.get("changedAfter"))), new Set([first.changedAfter]));
  return { found, cursors: addresses.map((said) => said.get("cursor")) };
}

test("all pages come, each asked for with the end of the one before", async () => {
  const { found, cursors } = await listed([page("b"), page("c"), page()]);
  assert.deepEqual([found, cursors], [["answer", "answer", "answer"], [null, "b", "c"]]);
});

test("what nobody wants is not asked for", async () => {
  const { found, cursors } = await listed([page("b"), page("c")], first, 2);
  assert.deepEqual([found, cursors], [["answer", "answer"], [null, "b"]]);
});

test("a page that cannot be had is the last, and the list goes on from there", async () => {
  const { found, cursors } = await listed([page("b"), json(503, {})]);
  assert.deepEqual([found, cursors], [["answer", "unavailable"], [null, "b"]]);
  const later = await listed([page()], { ...first, cursor: "b" });
  assert.deepEqual(later, { found: ["answer"], cursors: ["b"] });
});

for (const back of ["b", "a"]) {
  test(`a list that leads back has no end: ${back}`, async () => {
    const { found, cursors } = await listed([page("b"), page(back)], { ...first, cursor: "a" });
    assert.deepEqual([found, cursors], [["answer", "answer", "unavailable"], ["a", "b"]]);
  });
}
