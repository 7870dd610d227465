// The client of a receiver of files, against `merestone simulate --as Books`: a run is made, handed over, decided and reported.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

const { base, issuer, secret, tenant, legalEntity, rows, day, python } = JSON.parse(process.env.SIMULATED);
const Books = await import(pathToFileURL(join(process.env.MADE, "Books/clients/typescript/dist/index.js")));

async function token(audience, scope) {
  const answer = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`Shop:${secret}`)}` },
    body: new URLSearchParams({ grant_type: "client_credentials", audience, scope }),
  });
  return (await answer.json()).access_token;
}

const client = new Books.BooksClient(base, token);
const context = Books.Context.begun("Shop", { tenant, legalEntity });

/** The answer, once there is one. */
async function decided(ask) {
  const patience = Date.now() + 20_000;
  for (;;) {
    const answer = await ask().catch((error) => error);
    if (!(answer instanceof Books.Absent) || Date.now() > patience) return answer;
    await new Promise((later) => setTimeout(later, 20));
  }
}

test("a run has the key, the folder and the manifest that the Python client gives it", async () => {
  const run = await Books.postTotalsRun(context, rows, { day }, "EUR");
  assert.equal(run.key, python.key);
  assert.equal(run.rows, python.rows);
  assert.deepEqual(JSON.parse(run.manifest), JSON.parse(python.manifest));
  assert.deepEqual(Books.filesOf(run).map(([path]) => path), [`/totals/${run.key}/rows.jsonl`, `/totals/${run.key}/manifest.json`]);
});

test("a run is handed over, decided and reported, and the same again is the same run", async () => {
  const run = await Books.postTotalsRun(context, rows, { day }, "EUR");
  assert.deepEqual(await client.handOverPostTotals(run, context), { kind: "delivered", replayed: false });
  const result = await decided(() => client.postTotalsResult(run.key, context));
  assert.deepEqual([result.kind, result.body.outcome, result.body.receiver, result.body.run], ["answer", "accepted", "Books", run.key]);
  const report = await client.postTotalsReport(run.key, context);
  assert.deepEqual([report.body.result, report.body.read, report.body.applied], ["applied", rows.length, rows.length]);
  assert.deepEqual(await client.handOverPostTotals(run, context), { kind: "delivered", replayed: true });
  assert.equal(Books.postTotalsResultOf(JSON.stringify(result.body)).outcome, "accepted");
});

test("a manifest without its rows is refused as such", async () => {
  const run = await Books.postTotalsRun(context, rows.slice(1), { day }, "EUR");
  const headers = { ...context.headers(), "Content-Type": "application/json", Authorization: `Bearer ${await token("Books", "books:post")}` };
  const answer = await fetch(`${base}${run.folder}/manifest.json`, { method: "PUT", headers, body: run.manifest });
  assert.deepEqual([answer.status, (await answer.json()).class], [409, "rows-missing"]);
});

test("a result that no receiver writes is none, and amounts in two currencies are not added up", async () => {
  assert.throws(() => Books.postTotalsResultOf('{"outcome": "accepted"}'), Books.Unreadable);
  await assert.rejects(Books.postTotalsRun(context, rows, { day }, "SEK"), RangeError);
});
