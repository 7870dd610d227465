"""What is written down carries no labelled value; and what is written down gives the same verdicts again."""

import asyncio
import json
from pathlib import Path

from aiohttp import web
from click.testing import CliRunner
from library import ORDER, ORDER_COMMAND, PLAN, write_generated
from served import served

from merekit.history import Answered, Recorder, ScenarioClock, Told, read_history
from merekit.redaction import new_redactor
from merestone.cli import cli

REQUEST = ORDER_COMMAND.messages[0]


def recorder(salt: str = "salt") -> Recorder:
    return Recorder({}, new_redactor(PLAN, salt), ScenarioClock())


def told(body: object) -> Told:
    return Told(
        "target", "Desk", "Shelf", "POST", "/orders", {"Authorization": "Bearer x"}, body, "OrderBook", message=REQUEST
    )


def test_labelled_values_are_marked_and_the_same_value_has_the_same_mark() -> None:
    async def record() -> str:
        book = recorder()
        book.request(told(ORDER))
        book.request(told(ORDER | {"copies": 3}))
        first, second = book.records[0]["body"], book.records[1]["body"]
        assert first["reader"] == second["reader"]
        assert first["reader"].startswith("~pii:")
        assert first["price"].startswith("~price:")
        assert first["copies"] == 2
        assert book.records[0]["hash"] != book.records[1]["hash"]
        assert "authorization" not in book.records[0]["headers"]
        return str(first["reader"])

    one = asyncio.run(record())
    assert len(one.removeprefix("~pii:")) == 16


def test_echoes_and_reads_are_marked_too() -> None:
    async def record() -> str:
        book = recorder()
        exchange = book.request(told(ORDER))
        problem = {"class": "invalid", "detail": "no reader Rea Dinglot is known"}
        book.response(exchange, Answered(400, {}, problem, shape=["/reader: Rea Dinglot is odd"]))
        book.read("evidence", "OrderBook", "k", 200, {"items": {"request": ORDER, "note": "for Rea Dinglot"}})
        return json.dumps(book.records)

    text = asyncio.run(record())
    assert "Dinglot" not in text
    assert "12.50" not in text
    assert "~pii:" in text


def test_a_run_is_judged_again_with_the_same_verdicts(tmp_path: Path) -> None:
    async def order(request: web.Request) -> web.StreamResponse:
        return web.json_response({"loan": {"entity": "Loan", "loanId": "L-00000001"}})

    generated = write_generated(tmp_path / "generated")
    reports = tmp_path / "reports"
    with served({"environmentClass": "test"}, order) as tiny:
        file = tmp_path / "binding.yaml"
        proof = {"http": "GET /merestone/environment", "expect": {"environmentClass": "test"}}
        binding = {"name": "tiny", "environment": {"class": "test", "proof": proof}}
        file.write_text(json.dumps(binding | {"systems": {"Shelf": {"base": tiny.url}}}), "utf-8")
        common = ["verify", "--generated", str(generated), "--system", "Shelf", "--out", str(reports)]
        first = CliRunner().invoke(cli, [*common, "--binding", str(file)], catch_exceptions=False)
    again = CliRunner().invoke(cli, [*common, "--rejudge", str(reports / "histories")], catch_exceptions=False)
    assert first.exit_code == again.exit_code == 0, first.output
    history = read_history(next((reports / "histories").glob("*.jsonl")))
    assert history[0]["case"] == "shelf.OrderBook.nominal"
    assert [r["kind"] for r in history[1:]][:3] == ["step", "request", "response"]
    assert "Dinglot" not in "".join(path.read_text("utf-8") for path in reports.rglob("*") if path.is_file())


def test_a_history_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    generated = write_generated(tmp_path / "generated")
    file = tmp_path / "odd.jsonl"
    file.write_text('{"format": "other"}\n', "utf-8")
    told = ["verify", "--generated", str(generated), "--system", "Shelf", "--rejudge", str(file)]
    assert CliRunner().invoke(cli, told).exit_code == 2


def test_what_wraps_a_labelled_value_is_not_taken_for_its_name() -> None:
    """A copy and a derived value hold what they show in `value`, whatever it is called; so does an item of a list."""
    shown = REQUEST.model_copy(update={"labels": {"/opportunity/value/total/value": "price", "/readers/*": "pii"}})
    command = ORDER_COMMAND.model_copy(update={"messages": (shown,)})
    redactor = new_redactor(PLAN.model_copy(update={"operations": (command,)}), "salt")
    read = redactor.named({"value": {"status": "open", "total": {"value": "12.50"}, "readers": ["Rea Dinglot"]}})
    assert read["value"]["status"] == "open"
    assert read["value"]["total"].startswith("~price:")
    assert read["value"]["readers"].startswith("~pii:")
