"""A conformance run over TLS: the kit shows the certificates of the systems that it plays, and sees that of its target."""

import asyncio
import json
import ssl
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from aiohttp import web
from click.testing import CliRunner, Result

from merekit.authority import make
from merekit.certificates import Certificates
from merestone.cli import cli
from reference import certificates, inbound
from reference.app import problems_as_answers
from support import ROOT, plan

Json = Any
SHAPE = "billing-activation/oms/shape.conforms.activate-billing/nominal@http"
FACTS = "order-facts/oms/shape.conforms/order-submitted.nominal@http"
NAMELESS = """
import ssl

from reference import __main__, certificates


def calling(folder):
    return ssl.create_default_context(cafile=folder / "ca.pem")


certificates.calling = calling
__main__.main()
"""
"""An order management that listens with its certificate, and calls others without."""


def verify(folder: Path, module: str = "reference") -> Result:
    """A run of two scenarios against the reference, as a binding over TLS has it."""
    binding: Json = yaml.safe_load((ROOT / "conformance/targets/reference.yaml").read_text("utf-8"))
    launch = binding["systems"]["OMS"]["launch"]
    launch["command"] = [word.replace("{module}", module) for word in launch["command"]] + [
        "--certificates={certificates}"
    ]
    launch["environment"]["PYTHONPATH"] = f"{folder}:{{pythonpath}}"
    file = folder / "tls.yaml"
    file.write_text(yaml.safe_dump(binding | {"certificates": "certs"}), "utf-8")
    told = ["verify", "--generated", str(ROOT / "generated"), "--system", "OMS", "--binding", str(file)]
    told += ["--scenario", SHAPE, "--scenario", FACTS, "--out", str(folder / "reports")]
    return CliRunner().invoke(cli, told, catch_exceptions=False)


def results(folder: Path) -> dict[str, Json]:
    return {r["scenario"]["id"]: r for r in json.loads((folder / "reports/run.json").read_text("utf-8"))["results"]}


def test_whoever_shows_its_certificate_conforms(tmp_path: Path) -> None:
    done = verify(tmp_path)
    assert done.exit_code == 0, done.output
    assert {r["verdict"] for r in results(tmp_path).values()} == {"pass"}
    assert (tmp_path / "certs/ca.pem").is_file(), "beside the binding"


@pytest.mark.parametrize("scenario", [SHAPE, FACTS])
def test_whoever_calls_without_one_does_not(tmp_path: Path, scenario: str) -> None:
    (tmp_path / "nameless.py").write_text(NAMELESS, "utf-8")
    done = verify(tmp_path, "nameless")
    assert done.exit_code == 1, done.output
    told = json.dumps(results(tmp_path)[scenario])
    assert results(tmp_path)[scenario]["verdict"] == "fail", told
    assert "the connection shows no certificate; OMS has one, spiffe://enterprise.example/oms" in told


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "certs").mkdir()
    done = verify(tmp_path)
    assert done.exit_code == 2
    assert "has no ca.pem" in done.output


def test_the_reference_knows_who_speaks(tmp_path: Path) -> None:
    folder = tmp_path / "certs"
    named = {"OMS": "spiffe://enterprise.example/oms", **certificates.IDENTITIES}
    make(folder, named)
    known = Certificates(folder, named)
    nobody = Certificates(folder, {}).calling("CPQ")

    async def answer(shown: ssl.SSLContext) -> int:
        door = web.Application(middlewares=[problems_as_answers, certificates.known])
        inbound.add_routes(door)
        runner = web.AppRunner(door, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificates.serving(folder)).start()
        url = f"https://127.0.0.1:{runner.addresses[0][1]}/health"
        try:
            async with (
                aiohttp.ClientSession() as client,
                client.get(url, headers={"X-Source-System": "CPQ"}, ssl=shown) as told,
            ):
                return told.status
        finally:
            await runner.cleanup()

    ways = (known.calling("CPQ"), known.calling("Billing"), nobody)
    assert [asyncio.run(answer(way)) for way in ways] == [200, 403, 401]


def test_the_reference_knows_them_as_the_contract_does() -> None:
    identities = {system.name: system.identity for system in plan().systems}
    assert certificates.IDENTITIES.items() <= identities.items()
