"""A run goes on whatever one of its cases does."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any

from aiohttp import web
from click.testing import CliRunner, Result
from library import CASE, PLAN, SCENARIO, write_generated
from served import served

from merekit.history import read_history
from merestone.cli import cli
from merestone.plan import Plan, Send, Settle

PROOF = {"http": "GET /merestone/environment", "expect": {"environmentClass": "test"}}
LOST = {"id": "ordering/shelf/timing.completed/odd@http", "case": "shelf.odd"}


async def order(request: web.Request) -> web.StreamResponse:
    return web.json_response({"loan": {"entity": "Loan", "loanId": "L-00000001"}})


def stand_still() -> None:
    """Keeps every thread of this process, and so the kit, from doing anything for longer than the margin."""
    began = time.monotonic()
    while time.monotonic() - began < 0.5:
        sum(range(20_000_000))


async def dawdle(request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(2)
    return web.json_response({})


def run(tmp_path: Path, plan: Plan, answer: Any, **limits: Any) -> tuple[Result, Any]:
    generated = write_generated(tmp_path / "generated")
    (generated / "plan.json").write_text(plan.model_dump_json(), "utf-8")
    with served({"environmentClass": "test"}, answer) as tiny:
        file = tmp_path / "binding.yaml"
        binding = {"name": "tiny", "environment": {"class": "test", "proof": PROOF}, "limits": limits}
        file.write_text(json.dumps(binding | {"systems": {"Shelf": {"base": tiny.url}}}), "utf-8")
        told = ["verify", "--generated", str(generated), "--system", "Shelf", "--binding", str(file)]
        result = CliRunner().invoke(cli, [*told, "--out", str(tmp_path / "reports")], catch_exceptions=False)
    return result, json.loads((tmp_path / "reports" / "run.json").read_text("utf-8"))


def with_case(case: Any) -> Plan:
    """The plan with one more case and a scenario on it."""
    scenario = SCENARIO.model_copy(update=LOST)
    return PLAN.model_copy(update={"cases": (case, CASE), "scenarios": (scenario, SCENARIO)})


def test_a_fault_of_the_kit_is_an_error_of_its_case_only(tmp_path: Path) -> None:
    case = CASE.model_copy(update={"id": "shelf.odd", "steps": (Send(id="01-send", operation="NotInThePlan"),)})
    result, told = run(tmp_path, with_case(case), order)
    assert result.exit_code == 1
    assert [r["verdict"] for r in told["results"]] == ["error", "pass"]


def test_a_case_that_does_not_end_is_inconclusive(tmp_path: Path) -> None:
    began = time.monotonic()
    result, told = run(tmp_path, PLAN, dawdle, case_seconds=0.3)
    assert result.exit_code == 4
    assert [r["verdict"] for r in told["results"]] == ["inconclusive"]
    assert time.monotonic() - began < 5


def test_what_the_target_does_not_offer_is_not_observable(tmp_path: Path) -> None:
    case = CASE.model_copy(update={"id": "shelf.odd", "needs": ("clock",), "steps": (Settle(id="01-settle"),)})
    result, told = run(tmp_path, with_case(case), order)
    assert result.exit_code == 1
    assert [r["verdict"] for r in told["results"]] == ["not observable", "pass"]
    history = read_history(tmp_path / "reports" / "histories" / "shelf.odd.jsonl")
    assert [(r["kind"], r["verb"]) for r in history[1:]] == [("refused", "clock")]


def test_waiting_longer_than_the_budget_is_not_observable(tmp_path: Path) -> None:
    case = CASE.model_copy(update={"id": "shelf.odd", "needs": ("clock",), "waits_ms": (86_400_000,)})
    _, told = run(tmp_path, with_case(case), order)
    assert [r["verdict"] for r in told["results"]] == ["not observable", "pass"]


def test_a_case_played_again_says_nothing_that_a_target_without_reset_has_heard(tmp_path: Path) -> None:
    heard: set[str] = set()

    async def remember(request: web.Request) -> web.StreamResponse:
        key, before = request.headers["Idempotency-Key"], len(heard)
        if key in heard:
            return web.json_response({"class": "mismatch"}, status=422)
        heard.add(key)
        if not before:
            stand_still()
        return await order(request)

    _, told = run(tmp_path, PLAN, remember)
    header = read_history(tmp_path / "reports" / "histories" / "shelf.OrderBook.nominal.jsonl")[0]
    assert header["attempt"] > 1
    assert [r["verdict"] for r in told["results"]] == ["pass"], told["results"]


def test_a_shape_that_is_broken_is_told_without_its_value(tmp_path: Path) -> None:
    async def odd(request: web.Request) -> web.StreamResponse:
        return web.json_response({"loan": "Rea Dinglot"})

    run(tmp_path, PLAN, odd)
    history = read_history(tmp_path / "reports" / "histories" / "shelf.OrderBook.nominal.jsonl")
    response = next(r for r in history[1:] if r["kind"] == "response")
    assert response["shape"]
    assert "Dinglot" not in json.dumps(history)
