"""Runs that are handed over by HTTP: what a played receiver takes, refuses and tells, asked by the compiled client of it."""

import asyncio
import importlib
import json
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from emitters.runs import compiled
from merekit.history import Recorder, ScenarioClock
from merekit.identity import LEGAL_ENTITY, TENANT, Grant
from merekit.payload import new_story
from merekit.redaction import new_redactor
from merekit.shape import Shapes
from merekit.simulator import Simulator
from merekit.simulator.hand_overs import summed
from merestone.plan import Behave, Plan

ROWS = [("4000", "12.50", "1.500"), ("4000", "0.1000", "2"), ("8400", "-2.60", "0.125")]
Scene = Callable[["Sender"], Awaitable[None]]


@cache
def files(rows: str = "reject alone up to 50 %", rerun: str = "the same run") -> dict[str, str]:
    """What the small spec compiles to."""
    return compiled("http", rows=rows, rerun=rerun)


def document() -> Any:
    return yaml.safe_load(files()["Books/openapi.yaml"])


@contextmanager
def imported(folder: Path) -> Iterator[Any]:
    """The compiled client of the receiver."""
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module("merestone_books")
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == "merestone_books"]:
            del sys.modules[name]


class Sender:
    """The shop: it hands over runs, and asks what became of them."""

    def __init__(self, simulator: Simulator, world: Any, client: Any, http: httpx.AsyncClient) -> None:
        self.simulator, self.world, self.http = simulator, world, http
        self.client = client
        self.api = client.AsyncBooksClient(simulator.base("Books"), self._token, http=http)
        self.context = client.Context("Shop", TENANT, LEGAL_ENTITY, "case")

    async def _token(self, audience: str, scope: str) -> str:
        return self.simulator.issuer.token(Grant("shop-service", audience, scope, ("Clerk",)))

    def rows(self, rows: list[tuple[str, str, str]]) -> list[Any]:
        models = self.client.models
        money = [models.Money(amount=amount, currency="EUR") for _, amount, _ in rows]
        return [models.PostTotalsRow(account=a, amount=m, weight=w) for (a, _, w), m in zip(rows, money, strict=True)]

    def run(self, rows: list[tuple[str, str, str]] = ROWS) -> Any:
        return self.client.post_totals_run(self.context, self.rows(rows), currency="EUR", day=date(2026, 7, 16))

    async def told(self, run: Any) -> tuple[Any, Any]:
        """The result and the report, once they are there."""
        while not self.world.idle:
            await asyncio.sleep(0.005)
        result = await self.api.post_totals_result(run.key, self.context)
        report = await self.api.post_totals_report(run.key, self.context)
        return result.body.root, report.body

    async def state(self, run: Any) -> str:
        return str((await self.api.totals_state(run.key, self.context)).body.state)

    async def put(self, run: Any, name: str, content: bytes, media: str, **other: str) -> httpx.Response:
        token = await self._token("Books", "books:post")
        headers = self.context.headers() | {"Content-Type": media, "Authorization": f"Bearer {token}"} | other
        url = f"{self.simulator.base('Books')}{run.folder}/{name}"
        return await self.http.put(url, content=content, headers=headers)


def play(tmp_path: Path, scene: Scene, made: dict[str, str] | None = None) -> None:
    """Plays a scene with a simulated ledger."""
    for path, text in (made or files()).items():
        if path.startswith(("schemas/", "plan.json", "Books/clients/python/")):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
    plan = Plan.model_validate_json((tmp_path / "plan.json").read_text("utf-8"))

    async def go() -> None:
        simulator = Simulator(plan, Shapes(tmp_path), ("Books",), exact=True)
        await simulator.start()
        try:
            recorder = Recorder({}, new_redactor(plan, "salt"), ScenarioClock())
            world = await simulator.begin(new_story(plan, 1, "case"), recorder)
            async with httpx.AsyncClient() as http:
                with imported(tmp_path / "Books/clients/python") as client:
                    await scene(Sender(simulator, world, client, http))
        finally:
            await simulator.stop()

    asyncio.run(go())


def test_a_run_is_handed_over_decided_and_reported(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        run = shop.run()
        assert json.loads(run.manifest)["sum"] == {"amount": "10.0000", "currency": "EUR"}
        assert json.loads(run.manifest)["weight"] == "3.625"
        assert await shop.api.hand_over_post_totals(run, shop.context) == shop.client.Delivered()
        result, report = await shop.told(run)
        assert (result.outcome, result.receiver, result.run) == ("accepted", "Books", run.key)
        assert result.data.day == date(2026, 7, 16)
        assert (report.result, report.read, report.applied, report.rejected) == ("applied", 3, 3, 0)
        assert [entry.announced for entry in report.totals] == [entry.counted for entry in report.totals]
        assert await shop.state(run) == "done"

    play(tmp_path, scene)


def test_the_same_run_again_is_answered_as_the_first_time(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        run = shop.run()
        await shop.api.hand_over_post_totals(run, shop.context)
        first = await shop.told(run)
        assert await shop.api.hand_over_post_totals(run, shop.context) == shop.client.Delivered(replayed=True)
        assert await shop.told(run) == first
        taken = [r for r in shop.world.recorder.records if r["kind"] == "effect" and r["outcome"] == "accepted"]
        assert len(taken) == 2  # taken once, and accepted once

    play(tmp_path, scene)


def test_a_run_that_is_refused_again_says_that_it_is_known(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        run = shop.run()
        await shop.api.hand_over_post_totals(run, shop.context)
        first = await shop.told(run)
        with pytest.raises(shop.client.DuplicateRun):
            await shop.api.hand_over_post_totals(run, shop.context)
        assert await shop.told(run) == first

    play(tmp_path, scene, files(rerun="refused"))


def test_rows_that_were_altered_reject_the_run_and_it_can_be_handed_over_again(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        run = shop.run()
        altered = run.rows.replace(b"12.50", b"92.50")
        assert (await shop.put(run, "rows.jsonl", altered, "application/jsonl")).status_code == 201
        assert (await shop.put(run, "manifest.json", run.manifest, "application/json")).status_code == 202
        result, report = await shop.told(run)
        assert (result.outcome, report.result, report.applied) == ("rejected", "rejected", 0)
        assert "sha512" in result.data.reasons[0].root
        assert await shop.state(run) == "refused"
        assert await shop.api.hand_over_post_totals(run, shop.context) == shop.client.Delivered()
        assert (await shop.told(run))[0].outcome == "accepted"

    play(tmp_path, scene)


@pytest.mark.parametrize(
    ("name", "wrong"), [("rowCount", 2), ("sum", {"amount": "9.99", "currency": "EUR"}), ("weight", "1")]
)
def test_a_total_that_is_not_so_rejects_the_run(tmp_path: Path, name: str, wrong: Any) -> None:
    async def scene(shop: Sender) -> None:
        run = shop.run()
        manifest = json.dumps(json.loads(run.manifest) | {name: wrong}).encode()
        await shop.put(run, "rows.jsonl", run.rows, "application/jsonl")
        assert (await shop.put(run, "manifest.json", manifest, "application/json")).status_code == 202
        result, report = await shop.told(run)
        assert (result.outcome, result.data.reasons[0].root) == (
            "rejected",
            f"`/manifest/{name}` is not what was counted",
        )
        unlike = [e.total for e in report.totals if e.announced != e.counted and e.total.endswith(name)]
        assert unlike == [f"/manifest/{name}"]

    play(tmp_path, scene)


@pytest.mark.parametrize(
    ("rows", "ended", "outcome"),
    [("reject alone up to 50 %", "partlyApplied", "accepted"), ("reject alone up to 20 %", "rejected", "rejected"), ("reject the run", "rejected", "rejected")],
)  # fmt: skip
def test_a_bad_row_has_the_fate_that_the_spec_gives_it(tmp_path: Path, rows: str, ended: str, outcome: str) -> None:
    async def scene(shop: Sender) -> None:
        held = shop.rows(ROWS)
        held[1] = held[1].model_copy(update={"account": "40"})
        run = shop.client.post_totals_run(shop.context, held, currency="EUR", day=date(2026, 7, 16))
        await shop.api.hand_over_post_totals(run, shop.context)
        result, report = await shop.told(run)
        assert (result.outcome, report.result) == (outcome, ended)
        assert [row.line for row in report.rejects] == [2]
        assert report.rejects[0].reasons[0].startswith("/account: ")
        assert report.read == report.applied + report.rejected == 3

    play(tmp_path, scene, files(rows=rows))


def test_what_is_not_in_order_is_refused_as_the_document_says(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        run, other = shop.run(), shop.run(ROWS[:2])
        early = await shop.put(run, "manifest.json", run.manifest, "application/json")
        strange = await shop.put(run, "manifest.json", other.manifest, "application/json")
        spoilt = await shop.put(run, "manifest.json", b'{"day": "today"}', "application/json")
        media = await shop.put(run, "rows.jsonl", run.rows, "application/json")
        nameless = await shop.put(run, "rows.jsonl", run.rows, "application/jsonl", Authorization="")
        found = [(answer.status_code, answer.json()["class"]) for answer in (early, strange, spoilt, media, nameless)]
        assert found == [(409, "rows-missing"), (400, "invalid"), (400, "invalid"), (400, "invalid"), (401, "denied")]
        assert (await shop.put(run, "rows.jsonl", run.rows, "application/jsonl")).status_code == 201
        assert (await shop.put(run, "rows.jsonl", run.rows, "application/jsonl")).status_code == 204
        assert (await shop.put(run, "manifest.json", run.manifest, "application/json")).status_code == 202
        later = await shop.put(run, "rows.jsonl", other.rows, "application/jsonl")
        assert (later.status_code, later.json()["class"]) == (422, "mismatch")
        unlike = json.dumps(json.loads(run.manifest) | {"rowCount": 7}).encode()
        renamed = await shop.put(run, "manifest.json", unlike, "application/json")
        assert (renamed.status_code, renamed.json()["class"]) == (422, "mismatch")
        paths = document()["paths"]
        rows, manifest = (
            paths[f"/totals/{{run}}/{name}"]["put"]["responses"] for name in ("rows.jsonl", "manifest.json")
        )
        assert {"201", "204", "400", "401", "422"} <= set(rows)
        assert {"202", "400", "401", "409", "422"} <= set(manifest)

    play(tmp_path, scene)


def test_until_it_is_decided_nothing_is_told_and_its_state_can_be_asked_for(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        shop.world.faults.behave(Behave(id="00", operation="PostTotals", action="silent", point="on-reply"))
        run = shop.run()
        assert await shop.api.hand_over_post_totals(run, shop.context) == shop.client.Delivered()
        with pytest.raises(shop.client.Absent):
            await shop.told(run)
        assert await shop.state(run) == "taken"

    play(tmp_path, scene)


def test_a_lost_answer_is_not_taken_and_the_same_run_may_be_handed_over_again(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        shop.world.faults.behave(Behave(id="00", operation="PostTotals", action="drop", nth=1))
        run = shop.run()
        assert isinstance(await shop.api.hand_over_post_totals(run, shop.context), shop.client.NotTaken)
        assert await shop.api.hand_over_post_totals(run, shop.context) == shop.client.Delivered(replayed=True)
        assert (await shop.told(run))[0].outcome == "accepted"

    play(tmp_path, scene)


def test_amounts_in_two_currencies_are_not_added_up(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        with pytest.raises(ValueError, match="EUR"):
            shop.client.post_totals_run(shop.context, shop.rows(ROWS), currency="SEK", day=date(2026, 7, 16))

    play(tmp_path, scene)


def test_what_is_no_amount_or_number_adds_nothing() -> None:
    """Such a row is a bad one, and has the fate of bad rows; it does not end the count."""
    euros = [{"amount": amount, "currency": "EUR"} for amount in ("1.50", "abc", "NaN", "1e3", 2, None)]
    assert summed(euros[0], ["2.00", 2, {"currency": "EUR"}, *euros]) == {"amount": "1.50", "currency": "EUR"}
    assert summed("1.5", ["0.25", 2, "abc", None, "1"]) == "1.25"
    assert summed(3, [1, "1", True, 2.5, 2]) == 3


def test_a_total_in_another_currency_than_the_rows_is_not_what_was_counted(tmp_path: Path) -> None:
    async def scene(shop: Sender) -> None:
        run = shop.run()
        told = json.loads(run.manifest)
        name = next(name for name, value in told.items() if isinstance(value, dict) and "amount" in value)
        manifest = json.dumps(told | {name: told[name] | {"currency": "USD"}}).encode()
        await shop.put(run, "rows.jsonl", run.rows, "application/jsonl")
        assert (await shop.put(run, "manifest.json", manifest, "application/json")).status_code == 202
        result, report = await shop.told(run)
        assert (result.outcome, report.result) == ("rejected", "rejected")
        assert result.data.reasons[0].root == f"`/manifest/{name}` is not what was counted"

    play(tmp_path, scene)


def test_the_receiver_has_the_paths_and_nobody_has_a_channel() -> None:
    told = document()
    assert list(OpenAPIV31SpecValidator(told).iter_errors()) == []
    assert [path for path in told["paths"] if path.startswith("/totals/")] == [
        "/totals/{run}/rows.jsonl",
        "/totals/{run}/manifest.json",
        "/totals/{run}/result-books.json",
        "/totals/{run}/report-books.json",
    ]
    assert "Shop/asyncapi.yaml" not in files()
    assert "Books/asyncapi.yaml" not in files()
    put = told["paths"]["/totals/{run}/manifest.json"]["put"]
    assert put["security"] == [{"oauth2": ["books:post"]}]
    assert put["responses"]["202"]["links"]["totalsState"]["parameters"] == {"idempotencyKey": "$request.path.run"}
    named = {reference["$ref"].rpartition("/")[2] for reference in put["parameters"] if "$ref" in reference}
    assert {"CorrelationId", "SourceSystemShop", "TargetSystemBooks"} <= named


def test_the_result_in_the_document_is_told_apart_by_its_outcome() -> None:
    told = document()
    content = told["paths"]["/totals/{run}/result-books.json"]["get"]["responses"]["200"]["content"]["application/json"]
    choice = told["components"]["schemas"]["PostTotalsResult"]
    assert choice["discriminator"]["propertyName"] == "outcome"
    assert set(choice["discriminator"]["mapping"]) == {"accepted", "rejected"}
    examples = [
        told["components"]["examples"][each["$ref"].rpartition("/")[2]]["value"]
        for each in content["examples"].values()
    ]
    schema = {"$ref": "#/components/schemas/PostTotalsResult", "components": told["components"]}
    for value in examples:
        Draft202012Validator(schema).validate(value)
    assert {value["outcome"] for value in examples} == {"accepted", "rejected"}
