"""A simulator that knows systems by their certificates: who is let in, what it shows itself, and the folder that it is told."""

import asyncio
import datetime
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from click.testing import CliRunner, Result
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

import several
from merekit.authority import AUTHORITY, make
from merekit.certificates import Certificates, Unusable, require_certificate, shown_by
from merekit.history import Recorder, ScenarioClock
from merekit.identity import LEGAL_ENTITY, TENANT, Grant, Refusal
from merekit.payload import idempotency_key, new_story
from merekit.redaction import new_redactor
from merekit.shape import Shapes
from merekit.simulator import Simulator
from merekit.simulator.console import Console
from merestone.cli import cli
from merestone.compile import compile_sources
from merestone.plan import Plan

Json = Any
IDENTITIES = {
    "Pathology": "spiffe://lab.example/pathology",
    "Ward": "spiffe://lab.example/ward",
    "Clinic": "clinic.example",
}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lab, compiled, where all but the registry show certificates."""
    text = several.TEXT
    for name, identity in IDENTITIES.items():
        before, _, after = text.partition(f"system {name} ")
        text = f"{before}system {name} " + after.replace("{ kind other", f'{{ kind other  identity "{identity}"', 1)
    folder = tmp_path_factory.mktemp("lab") / "generated"
    for name, content in compile_sources({"lab.mere": text}).files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    return folder


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    folder = tmp_path_factory.mktemp("certificates") / "certs"
    make(folder, IDENTITIES)
    return Certificates(folder, IDENTITIES)


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Certificates of the same names by an authority that nobody trusts."""
    folder = tmp_path_factory.mktemp("strangers") / "certs"
    make(folder, IDENTITIES)
    return Certificates(folder, IDENTITIES)


def plan_in(generated: Path) -> Plan:
    return Plan.model_validate_json((generated / "plan.json").read_text("utf-8"))


def told(simulator: Simulator, asker: str) -> tuple[Json, dict[str, str]]:
    """The order of a test, and its headers."""
    operation = simulator.plan.operation("OrderTest")
    body = {"test": {"entity": "Test", "testId": "5f0a3c1e-8a2b-4c7d-9e10-2b4c6d8e0f12"}}
    return body, {
        "Idempotency-Key": idempotency_key(operation, body, TENANT, LEGAL_ENTITY, asker),
        "X-Correlation-Id": "case",
        "X-Source-System": asker,
        "X-Target-System": "Pathology",
        "X-Tenant-Id": TENANT,
        "X-Legal-Entity": LEGAL_ENTITY,
        "Authorization": f"Bearer {simulator.issuer.token(Grant('nurse', 'Pathology', 'tests', ()))}",
    }


async def order(simulator: Simulator, asker: str, shown: ssl.SSLContext) -> tuple[int, str]:
    """The answer to an order over a connection that shows this: its status, and what is wrong."""
    body, headers = told(simulator, asker)
    async with (
        aiohttp.ClientSession() as client,
        client.post(f"{simulator.base('Pathology')}/tests", json=body, headers=headers, ssl=shown) as answer,
    ):
        return answer.status, (await answer.json()).get("detail", "")


class Playing:
    """A simulator of the lab over TLS, and what the other systems are told."""

    def __init__(self, generated: Path, certificates: Certificates | None, *, exact: bool = True) -> None:
        plan = plan_in(generated)
        self.simulator = Simulator(
            plan, Shapes(generated), ("Pathology", "Registry"), exact=exact, certificates=certificates
        )

    async def __aenter__(self) -> Simulator:
        await self.simulator.start()
        recorder = Recorder({}, new_redactor(self.simulator.plan, "salt"), ScenarioClock())
        await self.simulator.begin(new_story(self.simulator.plan, 1, "case"), recorder)
        return self.simulator

    async def __aexit__(self, *_: object) -> None:
        await self.simulator.stop()


def nameless(known: Certificates) -> ssl.SSLContext:
    """A connection that trusts the simulator and shows nothing."""
    return ssl.create_default_context(cafile=known.folder / AUTHORITY)


def test_whoever_speaks_shows_its_own_certificate(generated: Path, known: Certificates) -> None:
    async def scene() -> dict[str, tuple[int, str]]:
        async with Playing(generated, known) as simulator:
            assert simulator.url.startswith("https://")
            return {
                "own": await order(simulator, "Ward", known.calling("Ward")),
                "none": await order(simulator, "Ward", nameless(known)),
                "another's": await order(simulator, "Ward", known.calling("Clinic")),
                "by its DNS name": await order(simulator, "Clinic", known.calling("Clinic")),
            }

    found = asyncio.run(scene())
    assert {what: status for what, (status, _) in found.items()} == {
        "own": 202,
        "none": 401,
        "another's": 403,
        "by its DNS name": 202,
    }
    assert found["none"][1] == "the connection shows no certificate; Ward has one, spiffe://lab.example/ward"
    assert "it names clinic.example" in found["another's"][1]


def test_nobody_is_let_in_by_an_authority_that_is_not_trusted(
    generated: Path, known: Certificates, strangers: Certificates
) -> None:
    forged = ssl.create_default_context(cafile=known.folder / AUTHORITY)
    forged.load_cert_chain(strangers.of("Ward"))

    async def scene() -> None:
        async with Playing(generated, known) as simulator:
            await order(simulator, "Ward", forged)

    with pytest.raises(aiohttp.ClientError):
        asyncio.run(scene())


def test_over_plain_http_there_is_none_to_see(generated: Path, known: Certificates) -> None:
    async def scene() -> tuple[int, str]:
        async with Playing(generated, None) as simulator:
            return await order(simulator, "Ward", nameless(known))

    assert asyncio.run(scene())[0] == 202


def test_who_has_no_identity_is_asked_for_none(generated: Path, known: Certificates) -> None:
    async def scene() -> list[int]:
        playing = Playing(generated, known)
        systems = playing.simulator.plan.systems
        nobody = tuple(s.model_copy(update={"identity": ""}) if s.name == "Clinic" else s for s in systems)
        playing.simulator.plan = playing.simulator.plan.model_copy(update={"systems": nobody})
        async with playing as simulator:
            asked = [(await order(simulator, asker, nameless(known)))[0] for asker in ("Clinic", "Ward")]
            return [*asked, (await order(simulator, "Clinic", known.calling("Ward")))[0]]

    assert asyncio.run(scene()) == [202, 401, 403], "and another's does not help"


def test_a_certificate_that_names_nobody_is_not_none() -> None:
    nobody, none = shown_by({"subject": ((("commonName", "Ward"),),)}), shown_by({})
    assert (nobody.certificate, none.certificate) == (True, False)
    for shown, status in ((nobody, 403), (none, 401)):
        with pytest.raises(Refusal) as refused:
            require_certificate(shown, "Ward", IDENTITIES)
        assert refused.value.status == status


def test_a_fact_is_taken_only_from_the_certificate_of_its_sender(generated: Path, known: Certificates) -> None:
    async def tell(simulator: Simulator, shown: ssl.SSLContext) -> int:
        contract_event = {"specversion": "1.0"}
        _, headers = told(simulator, "Ward")
        grant = Grant("nurse", "Pathology", "losses", ())
        headers |= {
            "Content-Type": "application/cloudevents+json",
            "Authorization": f"Bearer {simulator.issuer.token(grant)}",
        }
        async with (
            aiohttp.ClientSession() as client,
            client.post(
                f"{simulator.base('Pathology')}/events/spoilt", json=contract_event, headers=headers, ssl=shown
            ) as answer,
        ):
            return answer.status

    async def scene() -> list[int]:
        async with Playing(generated, known) as simulator:
            ways = (known.calling("Ward"), known.calling("Clinic"), nameless(known))
            return [await tell(simulator, way) for way in ways]

    assert asyncio.run(scene()) == [400, 403, 401], "the first is looked at, and is no event"


def test_what_is_told_is_told_with_the_certificate_of_the_teller(generated: Path, known: Certificates) -> None:
    shown: list[frozenset[str]] = []

    async def take(request: web.Request) -> web.Response:
        assert request.transport is not None
        shown.append(shown_by(request.transport.get_extra_info("peercert")).names)
        return web.Response(status=204)

    async def scene() -> None:
        app = web.Application()
        app.router.add_post("/events/results", take)
        doors = web.AppRunner(app, access_log=None)
        await doors.setup()
        await web.TCPSite(doors, "127.0.0.1", 0, ssl_context=known.serving("Ward")).start()
        async with Playing(generated, known) as simulator:
            simulator.bases["Ward"] = f"https://127.0.0.1:{doors.addresses[0][1]}"
            assert (await order(simulator, "Ward", known.calling("Ward")))[0] == 202
            world = simulator.world
            assert world is not None
            while not world.idle:
                await asyncio.sleep(0.005)
        await doors.cleanup()

    asyncio.run(scene())
    assert [IDENTITIES["Pathology"] in names for names in shown] == [True]


# -------------------------------------------------------------------- folder


def test_a_made_folder_is_for_nobody_else(known: Certificates) -> None:
    assert {p.name for p in known.folder.iterdir()} == {AUTHORITY, *(f"{name}.pem" for name in IDENTITIES)}
    assert known.folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in known.folder.iterdir())


def test_a_certificate_has_one_uri_at_most(known: Certificates) -> None:
    """As X.509-SVID of SPIFFE has it: exactly one URI, and any number of other names."""
    for system, identity in IDENTITIES.items():
        made = x509.load_pem_x509_certificate(known.of(system).read_bytes())
        names = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        uris = names.get_values_for_type(x509.UniformResourceIdentifier)
        assert uris == ([identity] if ":" in identity else [])
        assert "localhost" in names.get_values_for_type(x509.DNSName)


@pytest.fixture
def held(tmp_path: Path) -> Path:
    folder = tmp_path / "certs"
    make(folder, IDENTITIES)
    return folder


def test_what_a_folder_lacks_is_named(held: Path) -> None:
    (held / "Ward.pem").unlink()
    with pytest.raises(Unusable, match=r"has no Ward\.pem, the certificate and key of Ward"):
        Certificates(held, IDENTITIES).calling("Ward")
    (held / "Clinic.pem").write_text("nothing", "utf-8")
    with pytest.raises(Unusable, match=r"Clinic\.pem cannot be used: expected a certificate and its key, both as PEM"):
        Certificates(held, IDENTITIES).calling("Clinic")
    (held / AUTHORITY).write_text("nothing", "utf-8")
    with pytest.raises(Unusable, match=r"ca\.pem cannot be used: expected certificates of authorities"):
        Certificates(held, IDENTITIES).serving("Pathology")
    (held / AUTHORITY).unlink()
    with pytest.raises(Unusable, match=r"has no ca\.pem: name a folder that is not there yet, and it is made"):
        Certificates(held, IDENTITIES).serving("Pathology")


def test_a_certificate_of_another_or_of_yesterday_is_not_used(held: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (held / "Ward.pem").write_bytes((held / "Clinic.pem").read_bytes())
    with pytest.raises(Unusable, match=r"Ward\.pem is not that of Ward, .*: it names clinic\.example, localhost"):
        Certificates(held, IDENTITIES).calling("Ward")
    monkeypatch.setattr("merekit.authority.LIFETIME", -datetime.timedelta(minutes=1))
    make(held.with_name("old"), IDENTITIES)
    with pytest.raises(Unusable, match=r"Ward\.pem is good from \d{4}-\d\d-\d\d until \d{4}-\d\d-\d\d: name a folder"):
        Certificates(held.with_name("old"), IDENTITIES).calling("Ward")


def test_who_shows_none_calls_with_what_all_trust(known: Certificates) -> None:
    assert known.calling("Registry").cert_store_stats()["x509_ca"] == 1


# ------------------------------------------------------------------- command


def simulate(generated: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["simulate", "--generated", str(generated), *words])


def test_the_command_makes_the_folder_once_and_says_how_to_be_called(generated: Path, tmp_path: Path) -> None:
    folder = tmp_path / "certs"
    command = [sys.executable, "-m", "merestone", "simulate", "--as", "Pathology", "--generated", str(generated)]
    first = b""
    for made in (True, False):
        with subprocess.Popen(
            [*command, "--certificates", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as begun:
            assert begun.stdout is not None
            assert begun.stderr is not None
            said = list(iter(begun.stdout.readline, "ready; Ctrl-C ends it\n"))
            begun.terminate()
            assert (f"made {folder}: an authority and certificates for tests" in begun.stderr.read()) is made
        assert said[0].split()[1].startswith("https://127.0.0.1:")
        assert f"known by      {folder}/SYSTEM.pem of the caller; trust {folder}/ca.pem\n" in said
        assert [line for line in said if "go nowhere" in line] == [
            f"replies to {name} go nowhere: give --peer {name}=URL to have them delivered\n"
            for name in ("Clinic", "Ward")
        ]
        first = first or (folder / "Ward.pem").read_bytes()
        assert (folder / "Ward.pem").read_bytes() == first


def test_the_command_says_what_it_cannot_use(generated: Path, tmp_path: Path, held: Path) -> None:
    refused = simulate(generated, "--as", "Pathology", "--certificates", "")
    assert (refused.exit_code, "names no folder" in refused.output) == (2, True)
    (held / "Pathology.pem").rename(held / "before.pem")
    (held / "Pathology.pem").mkdir()
    refused = simulate(generated, "--as", "Pathology", "--certificates", str(held))
    assert (refused.exit_code, "Pathology.pem cannot be read: Is a directory" in refused.output) == (2, True)
    (held / "Pathology.pem").rmdir()
    key = ec.generate_private_key(ec.SECP256R1())
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"a phrase"))
    own = (held / "before.pem").read_bytes().partition(b"-----BEGIN PRIVATE")[0]
    (held / "Pathology.pem").write_bytes(own + secret)
    refused = simulate(generated, "--as", "Pathology", "--certificates", str(held))
    assert (refused.exit_code, "Pathology.pem is encrypted: expected one without a pass phrase" in refused.output) == (
        2,
        True,
    )
    (held / "before.pem").replace(held / "Pathology.pem")
    (held / AUTHORITY).unlink()
    refused = simulate(generated, "--as", "Pathology", "--certificates", str(held))
    assert refused.exit_code == 2
    assert "has no ca.pem" in refused.output
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    refused = simulate(generated, "--as", "Pathology", "--certificates", str(file))
    assert (refused.exit_code, f"{file} is no folder" in refused.output) == (2, True)
    assert file.read_text("utf-8") == "mine"


def test_why_a_reader_was_not_told_is_said(generated: Path, known: Certificates, strangers: Certificates) -> None:
    said: list[str] = []

    async def scene() -> None:
        doors = web.AppRunner(web.Application(), access_log=None)
        await doors.setup()
        await web.TCPSite(doors, "127.0.0.1", 0, ssl_context=strangers.serving("Ward")).start()
        async with Playing(generated, known) as simulator:
            world = simulator.resume(new_story(simulator.plan, 1, "case"), Console(said.append))
            simulator.bases["Ward"] = f"https://127.0.0.1:{doors.addresses[0][1]}"
            assert (await order(simulator, "Ward", known.calling("Ward")))[0] == 202
            while not any("was not told" in line for line in said):
                await asyncio.sleep(0.005)
            assert not world.idle
        await doors.cleanup()

    asyncio.run(scene())
    assert any("Ward was not told: " in line and "certificate verify failed" in line.lower() for line in said), said
