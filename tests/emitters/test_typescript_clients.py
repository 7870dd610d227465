"""The TypeScript clients compile under `strict`, agree with openapi-typescript, and keep in Node what the Python ones promise."""

import json
import os
import re
import socket
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from emitters.put_aside import every_aside
from emitters.python_clients import HEADER_VALUES, READ_VALUES, keyed_value, program_with
from merestone.compile import understand
from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import answer_of, answer_schema, path_parts, request_schema, takes_request
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import Aside
from merestone.contract.examples import event_example, invalid_values, message_example, patched, request_key
from merestone.contract.examples.values import LEGAL_ENTITY, TENANT
from merestone.contract.keys import request_of
from merestone.contract.lower import lower
from merestone.contract.shapes import Shape, shapes_of
from merestone.contract.spoken import spoken, spoken_events
from merestone.contract.traffic import own_systems, provided, taken_from_brokers
from merestone.emitters import asyncapi, openapi, typescript_client
from merestone.emitters.typescript_client._calls import method_name
from merestone.emitters.typescript_client._text import type_name
from merestone.semantics import natural
from merestone.semantics.key_text import key_text
from node import TOOLS, Done, needed, run, tsc
from support import ROOT, clean_spec
from support import contract as reference_contract

HERE = Path(__file__).parent / "typescript"
CLIENT = "clients/typescript"
BILLING = f"spec/Billing/{CLIENT}"

CAREFUL = """
import {
  type BillingClient, type Context, type FactEvent, type Inbox, parseEvent, RETRIES, retried, snapshotOfOrder, type types,
} from "merestone-billing";

export async function told(client: BillingClient, request: types.ActivateBillingRequest, context: Context): Promise<string> {
  const outcome = await client.activateBilling(request, context);
  switch (outcome.kind) {
    case "answer":
      return outcome.body.activationId;
    case "notSent":
      return outcome.cause;
    case "unknown":
      return outcome.key;
  }
}

export function frozen(order: types.Order): Promise<types.OrderSnapshot> {
  return snapshotOfOrder(order, 3, "2026-01-15T09:30:00Z");
}

export function read(body: string): string {
  const event: FactEvent = parseEvent(body);
  return event.type === "io.merestone.billing.billing-activated.v1" ? event.data.subscription.subscriptionId : event.id;
}

export async function taken(inbox: Inbox, body: string): Promise<number> {
  const outcome = await inbox.take(body);
  switch (outcome.kind) {
    case "apply":
      return outcome.events.length;
    case "parked":
      return outcome.missing;
    case "duplicate":
    case "passedOver":
    case "conflict":
      return 0;
  }
}

export async function patient(client: BillingClient, request: types.ActivateBillingRequest, context: Context): Promise<string> {
  const outcome = await retried(() => client.activateBilling(request, context), RETRIES.activateBilling, { within: 60 });
  return outcome.kind === "answer" ? outcome.body.activationId : outcome.key;
}
"""
CARELESS = """
import { type BillingClient, type Context, type DeadLetter, deadLetter, type FactEvent, type Inbox, type types } from "merestone-billing";

export async function applied(inbox: Inbox, body: string): Promise<readonly FactEvent[]> {
  // @ts-expect-error only what is to be applied has events
  return (await inbox.take(body)).events;
}

export async function told(client: BillingClient, request: types.ActivateBillingRequest, context: Context): Promise<string> {
  // @ts-expect-error an unknown outcome has no body
  return (await client.activateBilling(request, context)).body.activationId;
}

export async function made(client: BillingClient, context: Context): Promise<void> {
  // @ts-expect-error a request without its parts
  await client.activateBilling({}, context);
}

export function aside(body: Uint8Array): DeadLetter<Uint8Array> {
  // @ts-expect-error the contract puts nothing aside for that reason
  deadLetter("TermsCommands", "conflict", {}, body);
  // @ts-expect-error no channel that is read
  deadLetter("TermsCommand", "poison", {}, body);
  return deadLetter("TermsCommands", "poison", {}, body);
}
"""
GIVEN = """
import type { TokenSource, types } from "merestone-billing";
declare const token: TokenSource;
declare const request: types.EnsureBillingAccountRequest;
"""
TOKEN = """
const { issuer, secret } = PLACE;
const request = REQUEST;
async function token(audience, scope) {
  const headers = { Authorization: `Basic ${btoa(`OMS:${secret}`)}` };
  const body = new URLSearchParams({ grant_type: "client_credentials", audience, scope });
  return (await (await fetch(`${issuer}/token`, { method: "POST", headers, body })).json()).access_token;
}
"""
SAME = """\
import type * as ours from "./clients/typescript/src/types.js";
import type { components, operations } from "./theirs.js";

export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
export type Ours = typeof ours;
export type Schemas = components["schemas"];
export type Operations = operations;
export type Asked<Id extends keyof operations> = operations[Id] extends { requestBody: infer Body } ? Json<Body> : never;
export type Answered<Id extends keyof operations, Status> =
  operations[Id] extends { responses: infer All } ? (Status extends keyof All ? Json<All[Status]> : never) : never;

export const same: readonly true[] = [
"""


@pytest.fixture(scope="module")
def specs() -> Mapping[str, Contract]:
    """The reference specification, the small one that has every clause, and one with versions, ends and imported types."""
    core = {p.name: p.read_text("utf-8") for p in (ROOT / "tests/language/specs/core").glob("*.mere")}
    return {
        "spec": reference_contract(),
        "core": lower(understand(core)[0]),
        "clean": lower(understand(clean_spec())[0]),
    }


@pytest.fixture(scope="module")
def folder(specs: Mapping[str, Contract], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every client of every spec, with the documents that others make types of, and the cases for Node."""
    needed("typescript", "openapi-typescript")
    made = tmp_path_factory.mktemp("typescript")
    for name, contract in specs.items():
        for emitter in (typescript_client, openapi):
            for path, text in emitter.emit(contract):
                (made / name / path).parent.mkdir(parents=True, exist_ok=True)
                (made / name / path).write_text(text, "utf-8")
    (made / "cases.json").write_text(json.dumps(cases(specs["spec"])), "utf-8")
    return made


@pytest.fixture(scope="module")
def compiled(specs: Mapping[str, Contract], folder: Path) -> Done:
    """What the compiler says of all of it at once, beside what openapi-typescript makes of the same contracts."""
    asked = [(name, system) for name, contract in specs.items() for system in own_systems(contract)]
    asked = [
        (n, s) for n, s in asked if (folder / n / s / CLIENT).is_dir() and (folder / n / s / "openapi.yaml").is_file()
    ]
    done = run("node", "openapi-types.mjs", *(str(folder / n / s / "openapi.yaml") for n, s in asked))
    assert done.returncode == 0, done.stderr
    for name, system in asked:
        theirs = (folder / name / system / "theirs.ts").read_text("utf-8")
        (folder / name / system / "same.ts").write_text(same(specs[name], system, theirs), "utf-8")
    (folder / "readme.ts").write_text(GIVEN + readme_program(folder), "utf-8")
    (folder / "first.ts").write_text(program_with("async function token", "ts"), "utf-8")
    (folder / "listing.ts").write_text(program_with("function* reservations", "ts"), "utf-8")
    (folder / "careful.ts").write_text(CAREFUL, "utf-8")
    (folder / "careless.ts").write_text(CARELESS, "utf-8")
    settings = json.loads((folder / BILLING / "tsconfig.json").read_text("utf-8"))
    settings["compilerOptions"] |= {
        "rootDir": ".", "outDir": "made", "declaration": False, "paths": {f"merestone-{name.lower()}": [f"./spec/{name}/{CLIENT}/src/index.ts"] for name in ("Billing", "Inventory")},
    }  # fmt: skip
    settings["include"] = ["*.ts", "*/*/*.ts", f"*/*/{CLIENT}/src"]
    (folder / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    return tsc(folder)


@pytest.fixture(scope="module")
def installed(folder: Path) -> Path:
    """The package of Billing as npm packs and builds it from its folder, unpacked where programs beside it find it."""
    path = f"{TOOLS / 'node_modules/.bin'}{os.pathsep}{os.environ['PATH']}"
    command = ["npm", "pack", "--json", "--offline", "--foreground-scripts=false"]
    done = subprocess.run(
        command, cwd=folder / BILLING, capture_output=True, text=True, env=os.environ | {"PATH": path}, check=False
    )
    assert done.returncode == 0, done.stderr
    (archive,) = (folder / BILLING).glob("*.tgz")
    assert archive.name == "merestone-billing-1.2.0.tgz"
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "node_modules", filter="data")
    return (folder / "node_modules/package").rename(folder / "node_modules/merestone-billing")


def readme_program(folder: Path, *, shown: bool = False) -> str:
    """The program in the README of Billing's client, or the one by which it shows a certificate."""
    programs = re.findall(r"```ts\n(.*?)```", (folder / BILLING / "README.md").read_text("utf-8"), re.DOTALL)
    (program,) = (text for text in programs if ("dispatcher" in text) is shown)
    return str(program)


def same(contract: Contract, system: str, theirs: str) -> str:
    """A module that compiles if our types and theirs take each other's values."""
    pairs = []
    for operation in provided(contract, system):
        name = wire_names.operation_id(operation.name)
        if operation.kind == "command":
            pairs.append((request_schema(operation), f'Asked<"{name}">'))
        pairs.append((answer_schema(operation), f'Answered<"{name}", {answer_of(operation)[0]}>'))
    names = (shape.name for shape in spoken(shapes_of(contract), system))
    pairs += [(name, f'Schemas["{name}"]') for name in names if f"\n        readonly {name}: " in theirs]
    listed = [f"  true satisfies Same<ours.{type_name(name)}, {their}>,\n" for name, their in pairs]
    return SAME + "".join(listed) + "];\n"


def cases(contract: Contract) -> dict[str, Any]:
    """What the tests in Node are given."""
    shapes = shapes_of(contract)
    events = [event_example(contract, item) for item in spoken_events(shapes, "OMS")]
    odd: list[list[Any]] = [
        ["\u00e9\u4e2d\U0001f600"],
        [7, True, None],
        [{"b": [1, "\u00fc\x7f"], "a": '"\\\n\x01'}],
        ["a:b", "c"],
        [],
    ]
    return {
        "keys": [
            {"system": system, "operation": wire_names.camel(o.name), "caller": o.requirer}
            | {"request": message_example(contract, request_of(o)), "key": request_key(contract, o)}
            for system in own_systems(contract)
            for o in provided(contract, system)
            if o.kind == "command"
        ],
        "keyTexts": [{"values": v, "text": key_text(v)} for v in (["A/B", "C"], ["A", "B/C"], ["5%", 7, True], ["a/b"], [], [{"name": "\u00fc/", "amount": {"b": 1, "a": None}}, "x"])],
        "odd": [{"values": v, "key": natural.idempotency_key("Op", "tenant", "DE01", "Sender", v)} for v in odd],
        "headerValues": HEADER_VALUES,
        "readValues": READ_VALUES,
        "brokered": [brokered(contract, s, o) for s in own_systems(contract) for o in taken_from_brokers(contract, s)],
        "brokerEvents": [told for name in ("Billing", "Provisioning") for told in on_brokers(contract, name)],
        "asides": [put_away(*each) for each in every_aside(contract)],
        "answers": [answered(contract, system, o) for system in ("Billing", "OMS") for o in provided(contract, system)],
        "events": events,
        "held": next(e for e in events if e["type"].endswith(".order-held.v1")),
        "activated": next(e for e in events if e["type"].endswith(".billing-activated.v1")),
        "activation": said(contract, "ActivateBilling", "request"),
        "activationKey": request_key(contract, contract.operation("ActivateBilling")),
        "accepted": said(contract, "ActivateBilling", "accepted"),
        "status": said(contract, "ActivationStatus", "answer"),
        "cancellation": said(contract, "CancelSubscription", "request"),
        "ensuring": said(contract, "EnsureBillingAccount", "request"),
        "cancelling": said(contract, "CancelOrder", "request"),
        "cancelled": said(contract, "CancelOrder", "completed"),
        "closing": said(contract, "CloseOrder", "request"),
        "listing": said(contract, "ListReservations", "request"),
        "listed": said(contract, "ListReservations", "answer"),
    }  # fmt: skip


def said(contract: Contract, operation: str, role: str) -> dict[str, Any]:
    """The example of a message."""
    message = contract.operation(operation).message(role)
    assert message is not None
    return message_example(contract, message)


def brokered(contract: Contract, system: str, operation: Operation) -> dict[str, Any]:
    """A command on a broker, and what its message is to say."""
    body, channel = message_example(contract, request_of(operation)), contract.channel(operation.channel or "")
    told = {
        "channel": channel.name,
        "address": channel.address,
        "replies": operation.replies,
        "partitionKey": keyed_value(body, channel.keyed_by[0]),
        "key": request_key(contract, operation),
    }
    name = f"{wire_names.camel(operation.name)}Message"
    return {"system": system, "name": name, "caller": operation.requirer, "request": body, "told": told} | {
        "tenant": TENANT,
        "legalEntity": LEGAL_ENTITY,
    }


def on_brokers(contract: Contract, system: str) -> Iterator[dict[str, Any]]:
    """Each event of a system on a broker, and the message that AsyncAPI shows of it."""
    components: Any = asyncapi.document(contract, contract.system(system))["components"]
    for item in spoken_events(shapes_of(contract), system):
        if item.channel.protocol != "http":
            shown = components["messages"][item.message.name]["examples"][0]
            headers = shown.get("headers", {"content-type": "application/cloudevents+json"})
            own = item._replace(readers=(system,)) if item.is_reply and system in item.readers else item
            event = dict(event_example(contract, own))
            key = keyed_value(event["data"], item.channel.keyed_by[0]) if item.channel.keyed_by else None
            told = {"address": item.channel.address, "headers": headers, "key": event.get("partitionkey", key)}
            yield {"system": system, "event": event, "payload": shown["payload"], **told}


def put_away(aside: Aside, channel: Any, message: Any) -> dict[str, Any]:
    """What is put aside, as AsyncAPI shows it; and why it may be."""
    (example,) = message["examples"]
    told = {"system": aside.reader, "channel": aside.channel.name, "reasons": aside.reasons}
    return told | {
        "name": channel["title"],
        "address": channel["address"],
        "headers": example["headers"],
        "payload": example["payload"],
    }


def answered(contract: Contract, system: str, operation: Operation) -> dict[str, Any]:
    """An operation with its answer, and variants of that which JSON Schema, checks aside, refuses."""
    status, message = answer_of(operation)
    answer, form = message_example(contract, message), validator(contract, answer_schema(operation))
    variants = [patched(answer, found.ops) for found in invalid_values(contract, message)]
    taken = (
        [message_example(contract, request_of(operation))]
        if takes_request(operation)
        else ["x"] * len(path_parts(operation))
    )
    broken = [variant for variant in variants if not form.is_valid(variant)]
    return {"system": system, "operation": method_name(operation), "status": status, "taken": taken} | {
        "answer": answer,
        "broken": broken,
    }


def validator(contract: Contract, name: str) -> Draft202012Validator:
    """A validator of a message, without what is checked beside its form."""
    shapes = shapes_of(contract)
    parts = shapes.reachable([Shape(name)])
    schemas = {part.name: shapes.schema(part, lambda each: f"#/$defs/{each.name}") for part in parts}
    for schema in schemas.values():
        schema.pop("allOf", None)
    return Draft202012Validator({"$defs": schemas, "$ref": f"#/$defs/{name}"})


@contextmanager
def simulated(*behaviours: str, certificates: Path | None = None) -> Iterator[dict[str, Any]]:
    """`merestone simulate --as Billing`, and where it is; over TLS where there are certificates."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        peer = free.getsockname()[1]
    words = ["--generated", "generated", "--secret", "s3cret", "--peer", f"OMS=http://127.0.0.1:{peer}"]
    words += [word for behaviour in behaviours for word in ("--behave", behaviour)]
    words += ["--certificates", str(certificates)] if certificates else []
    command = [sys.executable, "-m", "merestone", "simulate", "--as", "Billing", *words]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            lines: list[str] = []
            while not lines or not lines[-1].startswith("ready"):
                lines.append(running.stdout.readline())
                assert lines[-1], "".join(lines)
            found = dict(line.split()[:2] for line in lines if re.search("  https?://", line))
            tenant = next(re.findall(r"X-Tenant-Id: ([\w-]+)", line)[0] for line in lines if "X-Tenant-Id" in line)
            yield {
                "base": found["Billing"],
                "issuer": found["issuer"],
                "secret": "s3cret",
                "peer": peer,
                "tenant": tenant,
            }
        finally:
            running.terminate()


def node(folder: Path, name: str, **environment: str) -> None:
    """One file of tests in Node."""
    for part in ("cases.mjs", f"{name}.test.mjs"):
        (folder / part).write_text((HERE / part).read_text("utf-8"), "utf-8")
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", f"{name}.test.mjs"],
        cwd=folder,
        env=os.environ | {"MADE": str(folder)} | environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    assert "\n# pass 0\n" not in done.stdout


def test_every_client_compiles_and_agrees_with_openapi_typescript(compiled: Done, folder: Path) -> None:
    assert compiled.returncode == 0, compiled.stdout[-4000:]
    pairs = sum(path.read_text("utf-8").count(" satisfies ") for path in folder.glob("*/*/same.ts"))
    assert pairs > 500


@pytest.mark.parametrize("name", ["keys", "outcomes", "events", "dead-letters", "inbox", "retries", "pages"])
def test_in_node(compiled: Done, folder: Path, name: str) -> None:
    assert compiled.returncode == 0, compiled.stdout[-4000:]
    node(folder, name)


def test_the_installed_package_talks_to_the_simulator(installed: Path, folder: Path) -> None:
    with simulated("ActivateBilling=drop@after-effect#1", "CancelSubscription=refuse") as place:
        node(folder, "simulator", SIMULATED=json.dumps(place))


SHOWN = """
const place = PLACE;
const { issuer, secret, tenant } = place;
async function token(audience: string, scope: string): Promise<string> {
  const headers = { Authorization: `Basic ${btoa(`OMS:${secret}`)}` };
  const body = new URLSearchParams({ grant_type: "client_credentials", audience, scope });
  const answer = await shown(new Request(`${issuer}/token`, { method: "POST", headers, body }));
  return ((await answer.json()) as { access_token: string }).access_token;
}
const context = Context.begun("OMS", { tenant, legalEntity: "DE01" });
console.log((await client.ensureBillingAccount(REQUEST, context)).kind);
"""
UNDICI = "6"
"""Whose dispatchers the fetch of a Node takes has the same major version."""
UNTRUSTED = """
import { BillingClient, Context } from "merestone-billing";
const client = new BillingClient(PLACE, () => "a token");
const context = Context.begun("OMS", { tenant: "acme", legalEntity: "DE01" });
const outcome = await client.ensureBillingAccount(REQUEST, context);
console.log(outcome.kind, outcome.cause);
"""


def test_whoever_shows_a_certificate_that_is_not_trusted_was_told_nothing(
    installed: Path, folder: Path, tmp_path: Path
) -> None:
    request = json.dumps(said(reference_contract(), "EnsureBillingAccount", "request"))
    with simulated(certificates=tmp_path / "certs") as place:
        program = UNTRUSTED.replace("PLACE", json.dumps(place["base"])).replace("REQUEST", request)
        (folder / "untrusted.mjs").write_text(program, "utf-8")
        done = run("node", "untrusted.mjs", cwd=folder)
    assert done.stdout == "notSent fetch failed: self-signed certificate in certificate chain\n", done.stderr


def test_the_readme_shows_a_certificate(installed: Path, folder: Path, tmp_path: Path) -> None:
    needed("typescript", "undici")
    certificates = tmp_path / "certs"
    beside = tmp_path / "program"
    (beside / "node_modules").mkdir(parents=True)
    (beside / "node_modules/merestone-billing").symlink_to(installed)
    (beside / "node_modules/undici").symlink_to(TOOLS / "node_modules/undici")
    options = {"strict": True, "target": "ES2022", "module": "NodeNext", "types": ["node"]}
    options |= {"typeRoots": [str(TOOLS / "node_modules/@types")]}
    (beside / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "files": ["shown.mts"]}), "utf-8")
    request = json.dumps(said(reference_contract(), "EnsureBillingAccount", "request"))
    with simulated(certificates=certificates) as place:
        program = readme_program(folder, shown=True).replace("https://billing.example", place["base"])
        program = program.replace('"oms.pem"', f'"{certificates}/OMS.pem"').replace(
            '"ca.pem"', f'"{certificates}/ca.pem"'
        )
        given = SHOWN.replace("PLACE", json.dumps(place)).replace("REQUEST", request)
        (beside / "shown.mts").write_text(f'import {{ Context }} from "merestone-billing";\n{program}{given}', "utf-8")
        checked = tsc(beside)
        assert checked.returncode == 0, checked.stdout
        done = run("node", "shown.mjs", cwd=beside)
    if run("node", "-p", "process.versions.undici").stdout.partition(".")[0] != UNDICI:
        pytest.skip(f"this Node does not speak with the dispatchers of undici {UNDICI}, which the tools have")
    assert done.stdout == "answer\n", done.stderr


def test_the_program_of_the_readme_runs(installed: Path, folder: Path) -> None:
    with simulated() as place:
        given = TOKEN.replace("PLACE", json.dumps(place)).replace(
            "REQUEST", json.dumps(said(reference_contract(), "EnsureBillingAccount", "request"))
        )
        program = readme_program(folder).replace("https://billing.example", place["base"])
        program = program.replace('"acme"', f'"{place["tenant"]}"').replace(
            "  switch", "  console.log(outcome.kind);\n  switch"
        )
        (folder / "readme.mjs").write_text(given + program, "utf-8")
        done = run("node", "readme.mjs", cwd=folder)
    assert (done.stdout, done.returncode) == ("answer\n", 0), done.stderr


def test_the_first_call_of_the_page_runs_and_has_its_effect_once(compiled: Done, installed: Path, folder: Path) -> None:
    assert compiled.returncode == 0, compiled.stdout[-4000:]
    made = (folder / "made/first.js").read_text("utf-8")
    with simulated() as place:
        (folder / "first.mjs").write_text(made.replace("http://127.0.0.1:8090", place["base"].removesuffix("/Billing")))
        first, second = (run("node", "first.mjs", cwd=folder) for _ in range(2))
    assert re.fullmatch(r"BA-[0-9]{6}\n", first.stdout), first.stderr
    assert second.stdout == first.stdout
