"""`merestone simulate`: play systems of the spec, so that others can be built against them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from merekit.certificates import Certificates
    from merekit.simulator import Simulator
    from merestone.plan import Behave, Plan

BEHAVE = re.compile(
    r"(?P<operation>\w+)=(?P<action>[\w-]+)(?::(?P<outcome>[\w-]+))?(?:@(?P<point>[\w-]+))?(?:#(?P<nth>\d+))?"
)
EXAMPLES = """\b
Examples:
  merestone simulate --as Billing --port 8090 --secret s3cret --peer OMS=http://127.0.0.1:8080
  merestone simulate --as Billing --behave ActivateBilling=drop@after-effect#1
  merestone simulate --as Billing --behave RequestCreditMemo=refuse:throttled

\b
A token for calling Billing as OMS, and a question asked with it:
  TOKEN=$(curl -s -u OMS:s3cret http://127.0.0.1:8090/identity/token \\
    -d grant_type=client_credentials -d audience=Billing -d scope=billing:activate | jq -r .access_token)
  curl http://127.0.0.1:8090/Billing/billing-activations/00000000-0000-5000-8000-000000000000 \\
    -H "Authorization: Bearer $TOKEN" -H 'X-Correlation-Id: story-1' -H 'X-Source-System: OMS' \\
    -H 'X-Target-System: Billing' -H 'X-Tenant-Id: tenant-one' -H 'X-Legal-Entity: DE01'

\b
Over TLS, where each system is known by its certificate; the folder is made if it is not there:
  merestone simulate --as Billing --port 8090 --secret s3cret --certificates certs
  curl --cacert certs/ca.pem --cert certs/OMS.pem https://127.0.0.1:8090/Billing/...
"""


@click.command(name="simulate", epilog=EXAMPLES)
@click.option("--as", "names", required=True, metavar="SYSTEM[,SYSTEM]", help="The systems that are played.")
@click.option("--spec", help="The spec that is compiled, unless --generated is given. Default: the project's.")
@click.option("--generated", metavar="DIR", help="Use what was compiled into this folder, and no compiler.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Where to listen on 127.0.0.1. Default: any.")
@click.option("--database", default=":memory:", metavar="FILE", help="Keep what was done here. Default: in memory.")
@click.option("--secret", help="The client secret for tokens. Default: a new one, which is printed.")
@click.option("--peer", "peers", multiple=True, metavar="SYSTEM=URL", help="Where replies to a system are delivered.")
@click.option(
    "--certificates",
    metavar="DIR",
    help="Listen over TLS, and know systems by the certificates in this folder; made for tests if it is not there.",
)
@click.option(
    "--behave",
    "behaviours",
    multiple=True,
    metavar="OPERATION=ACTION[:OUTCOME][@POINT][#NTH]",
    help="Misbehave: drop, withhold, unavailable, refuse, answer or silent, as in the plan.",
)
@click.pass_context
def command(
    ctx: click.Context,
    names: str,
    spec: str | None,
    generated: str | None,
    port: int,
    database: str,
    secret: str | None,
    peers: tuple[str, ...],
    certificates: str | None,
    behaviours: tuple[str, ...],
) -> None:
    """Play systems of the spec over HTTP, with their state, their idempotency and their replies, until Ctrl-C.

    The systems answer below their own names, the issuer of tokens below /identity.
    """
    import asyncio
    from contextlib import ExitStack
    from pathlib import Path

    from merestone.cli._generated import compiled, need_kit, read_plan, wrong

    need_kit()
    from merekit.shape import Shapes
    from merekit.simulator import Simulator

    with ExitStack() as stack:
        if not generated:
            click.echo("compiling ..", err=True)
        folder = Path(generated) if generated else compiled(ctx, spec, stack)
        plan = read_plan(folder)
        played = _played(plan, names)
        rules = [_behaviour(plan, text) for text in behaviours]
        known = _certificates(plan, played, Path(certificates)) if certificates is not None else None
        simulator = Simulator(plan, Shapes(folder), played, database, exact=True, certificates=known)
        simulator.secret = secret or simulator.secret
        simulator.bases.update(_peer(text) for text in peers)
        try:
            asyncio.run(_serve(plan, simulator, port, rules))
        except KeyboardInterrupt:
            click.echo("stopped")
        except OSError as reason:
            wrong(f"cannot listen on port {port}: {reason.strerror or reason}")


async def _serve(plan: Plan, simulator: Simulator, port: int, rules: list[Behave]) -> None:
    """Listens, says how to be called, and serves until it is stopped."""
    import asyncio

    from merekit.payload import new_story
    from merekit.simulator.console import Console

    await simulator.start(port)
    try:
        world = simulator.resume(new_story(plan, 1, "simulate"), Console(click.echo))
        for rule in rules:
            world.faults.behave(rule)
        _introduce(plan, simulator)
        await asyncio.Event().wait()
    finally:
        await simulator.stop()


def _introduce(plan: Plan, simulator: Simulator) -> None:
    from merekit.identity import LEGAL_ENTITY, TENANT

    for system in simulator.played:
        click.echo(f"{system:<12}  {simulator.base(system)}")
    click.echo(f"{'issuer':<12}  {simulator.issuer.url}  (client: name of the caller, secret: {simulator.secret})")
    asked = (o for o in plan.operations if o.replies and set(o.providers) & set(simulator.played))
    for system in sorted({name for o in asked for name in o.askers} - set(simulator.bases) - set(simulator.played)):
        click.echo(f"replies to {system} go nowhere: give --peer {system}=URL to have them delivered")
    click.echo(f"{'called with':<12}  X-Tenant-Id: {TENANT}, X-Legal-Entity: {LEGAL_ENTITY}")
    if simulator.certificates:
        folder = simulator.certificates.folder
        click.echo(f"{'known by':<12}  {folder}/SYSTEM.pem of the caller; trust {folder}/ca.pem")
    click.echo("ready; Ctrl-C ends it")


def _certificates(plan: Plan, played: tuple[str, ...], folder: Path) -> Certificates:
    """The folder of certificates, made where it is not there, with all that is needed of it."""
    from merekit.certificates import Unusable, opened
    from merestone.cli._generated import wrong

    if not folder.name:
        wrong("--certificates: names no folder")
    is_new = not folder.exists()
    try:
        found = opened(folder, {system.name: system.identity for system in plan.systems})
        found.serving(*played)
        for name in played:
            found.calling(name)
    except Unusable as reason:
        wrong(f"--certificates: {reason}")
    if is_new:
        click.echo(f"made {folder}: an authority and certificates for tests", err=True)
    return found


def _played(plan: Plan, names: str) -> tuple[str, ...]:
    from merestone.cli._generated import nearest, wrong

    known = sorted(system.name for system in plan.systems)
    played = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    for name in played:
        if name not in known:
            wrong(f"the spec has no system `{name}`{nearest(name, known)}")
    return played


def _peer(text: str) -> tuple[str, str]:
    from merestone.cli._generated import wrong

    system, found, url = text.partition("=")
    if not (found and url.startswith(("http://", "https://"))):
        wrong(f"--peer {text}: expected SYSTEM=URL, such as OMS=http://127.0.0.1:8080")
    return system, url.rstrip("/")


def _behaviour(plan: Plan, text: str) -> Behave:
    from pydantic import ValidationError

    from merestone.cli._generated import nearest, wrong
    from merestone.plan import Behave

    matched = BEHAVE.fullmatch(text)
    if matched is None:
        wrong(f"--behave {text}: expected OPERATION=ACTION[:OUTCOME][@POINT][#NTH]")
    known = sorted(operation.name for operation in (*plan.operations, *plan.replays, *plan.hand_overs))
    if matched["operation"] not in known:
        wrong(f"--behave {text}: there is no operation `{matched['operation']}`{nearest(matched['operation'], known)}")
    told = {name: value for name, value in matched.groupdict().items() if value is not None}
    try:
        return Behave.model_validate({"id": "command-line", **told, "nth": int(told.get("nth", 0))})
    except ValidationError as reason:
        wrong(f"--behave {text}: {reason.errors()[0]['loc'][0]}: {reason.errors()[0]['msg']}")
