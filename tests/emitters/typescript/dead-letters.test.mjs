// What a system cannot apply is put aside as AsyncAPI has it: there, byte for byte, with the reason.
import assert from "node:assert/strict";
import test from "node:test";

import { cases, moduleOf } from "./cases.mjs";

const REASON = "dead-letter-reason";
const DETAIL = "dead-letter-detail";
const ORIGIN = "dead-letter-channel";

test("what a client puts aside is what AsyncAPI shows", async () => {
  assert.ok(cases.asides.length > 100);
  for (const { system, channel, reasons, name, address, headers, payload } of cases.asides) {
    const { deadLetter } = await moduleOf(system);
    const { [REASON]: reason, [DETAIL]: detail, [ORIGIN]: origin, ...came } = headers;
    const body = new TextEncoder().encode(JSON.stringify(payload));
    assert.deepEqual(deadLetter(channel, reason, came, body, detail), { channel: name, address, headers, body });
    for (const other of ["invalid", "poison", "conflict"]) {
      if (reasons.includes(other)) {
        assert.deepEqual(deadLetter(channel, other, came, body).headers, { ...came, [REASON]: other, [ORIGIN]: origin });
      } else {
        assert.throws(() => deadLetter(channel, other, came, body), /nothing is put aside as/);
      }
    }
  }
});

test("what was said of it before is not said again, and a channel is known by where it is read", async () => {
  const { ASIDE_CHANNELS, deadLetter } = await moduleOf("OMS");
  const { headers, body } = deadLetter("AssetEvents", "poison", { "Dead-Letter-Detail": "older" }, null);
  assert.deepEqual(headers, { [REASON]: "poison", [ORIGIN]: "asset.facts.v1" });
  assert.equal(body, null);
  assert.equal(ASIDE_CHANNELS.get("asset.facts.v1"), "AssetEvents");
});

test("nothing of a message is lost, and what is said of it is one line", async () => {
  const { deadLetter } = await moduleOf("OMS");
  const came = { ce_id: new Uint8Array([255, 254]), traceparent: "00-1" };
  const { headers, body } = deadLetter("AssetEvents", "invalid", came, new Uint8Array([0, 123]), "first line\n  second\tline ");
  assert.deepEqual(body, new Uint8Array([0, 123]));
  assert.deepEqual({ ...headers, ...came }, headers);
  assert.equal(headers[DETAIL], "first line second line");
  assert.ok(!(DETAIL in deadLetter("AssetEvents", "invalid", came, "", " ").headers));
});
