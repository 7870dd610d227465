"""The README of a client: how to install it, one call from beginning to end, and what each outcome asks of the caller."""

from merestone.contract import dead_letters, prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import asked_of, deliveries, first_sentence, paged, rejection_name
from merestone.contract.certificates import callers, shown
from merestone.contract.changelog import package_version
from merestone.contract.contract import Contract
from merestone.contract.entities import System
from merestone.contract.markdown import cell, harmless
from merestone.contract.traffic import (
    files_to,
    first_command,
    is_handed_over,
    provided,
    read_by,
    sent_by,
    taken_from_brokers,
)
from merestone.emitters.typescript_client._calls import delivery_name, method_name
from merestone.emitters.typescript_client._files import run_function
from merestone.emitters.typescript_client._messages import message_function


def readme(contract: Contract, system: System) -> str:
    """The README of the client of one system."""
    package = contract.packaging.npm_package(system.name)
    archive = f"{package.removeprefix('@').replace('/', '-')}-{package_version(contract, system.name)}.tgz"
    parts = [
        f"# {package}",
        f"A typed TypeScript client for **{system.name}** ({harmless(system.title)}), compiled from its boundaries. Node 20.3 or later, and "
        "browsers; it needs no other package.",
        f"```\nnpm install && npm pack           # here\nnpm install {archive}   # where it is used\n```",
        _call(contract, system, package),
        _certificates(contract, system, package),
        _operations(contract, system),
        _pages(contract, system, package),
        _broker(contract, system),
        _files(contract, system),
        _events(contract, system, package),
        dead_letters.section(contract, system.name, "deadLetter(channel, reason, headers, body, detail)"),
        _OUTCOMES,
        _AGAIN if provided(contract, system.name) else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _call(contract: Contract, system: System, package: str) -> str:
    command = first_command(contract, system.name)
    if command is None:
        return ""
    rejection = rejection_name(command) or "Rejected"
    client = f"{system.name}Client"
    return f"""\
## A call, from beginning to end

```ts
import {{ {client}, Context, {rejection} }} from "{package}";

const client = new {client}("https://{wire_names.kebab(system.name)}.example", token); // token(audience, scope)
const context = Context.begun("{command.requirer}", {{ tenant: "acme", legalEntity: "DE01" }});{_others(command)}

try {{
  const outcome = await client.{method_name(command)}(request, context{", { ifMatch: 3 }" if command.based_on else ""});
  switch (outcome.kind) {{
    case "answer":
      break; // {_answered(command)}: outcome.body
    case "notSent":
      break; // nothing was taken: send the same again later
    case "unknown":
      break; // it may have happened: {_settling(contract, command)}
  }}
}} catch (refusal) {{
  if (!(refusal instanceof {rejection})) throw refusal;
  // a decision: refusal.{"decision" if rejection != "Rejected" else "detail"} has the reason
}}
```

The `Idempotency-Key` is derived from the request, so it cannot be forgotten and is the same for a repetition. Nothing in this
package ever sends a request twice by itself. An answer is held against the contract before it is called one."""


def _certificates(contract: Contract, system: System, package: str) -> str:
    known = callers(contract, system.name)
    if not known:
        return ""
    own = wire_names.kebab(next(iter(known)))
    client = f"{system.name}Client"
    return f"""\
## Who calls

{system.name} knows who calls by the certificate of the connection: {shown(known)}. In Node a dispatcher of the package `undici` shows
it (of the major version in `process.versions.undici`): who is named here is answered 401 without its certificate, and whoever shows that of
another system 403.

```ts
import {{ readFileSync }} from "node:fs";
import {{ Agent }} from "undici";
import {{ {client} }} from "{package}";

const own = readFileSync("{own}.pem"); // your certificate, with its key
const dispatcher = new Agent({{ connect: {{ ca: readFileSync("ca.pem"), cert: own, key: own }} }});
const shown = (request: Request | URL | string) => fetch(request, {{ dispatcher }} as RequestInit);
const client = new {client}("https://{wire_names.kebab(system.name)}.example", token, {{ fetch: shown }});
```"""


def _answered(command: Operation) -> str:
    return f"accepted; the outcome follows on {command.replies}" if command.message("accepted") else "done"


def _settling(contract: Contract, command: Operation) -> str:
    status = asked_of(command)
    if status is None:
        return "hand it to repair"
    return f"ask client.{method_name(contract.operation(status))}(outcome.key, context)"


def _operations(contract: Contract, system: System) -> str:
    rows = [
        f"| `{method_name(o)}` | {o.kind} | {cell(first_sentence(contract, o))} |"
        for o in provided(contract, system.name)
    ]
    rows += [
        f"| `{delivery_name(channel.name)}` | events | tells {system.name} what happened |"
        for channel in deliveries(contract, system.name)
    ]
    return "## What it offers\n\n| method | kind | purpose |\n|---|---|---|\n" + "\n".join(rows) if rows else ""


def _pages(contract: Contract, system: System, package: str) -> str:
    lists = paged(contract, system.name)
    if not lists:
        return ""
    name = method_name(lists[0])
    return f"""\
## Lists that come page by page

{prose.coded(map(method_name, lists))} {"answers" if len(lists) == 1 else "answer"} one page. `pages` asks for all of them, each when it is wanted.

```ts
import {{ pages, RETRIES, retried }} from "{package}";

for await (const page of pages((asked: typeof request) => retried(() => client.{name}(asked, context), RETRIES.{name}), request)) {{
  switch (page.kind) {{
    case "answer":
      break; // one page: page.body
    case "unavailable":
      break; // the last that comes: go on later, from the `nextCursor` of the page before
  }}
}}
```"""


def _others(command: Operation) -> str:
    """Who else may begin it, as a remark."""
    named = prose.joined((f'"{name}"' for name in command.also_by), "or")
    return f" // or {named}" if named else ""


def _events(contract: Contract, system: System, package: str) -> str:
    if not (read_by(contract, system.name) or sent_by(contract, system.name)):
        return ""
    return f"""\
## Events

`parseEvent(body)` reads a CloudEvent of any channel that {system.name} reads or tells: its `type` says what its `data` is, and a
`switch` over it is checked. `eventOf(type, data, ...)` makes one: from the system of its context, and where it answers what several may ask for, to the `asker`. Over HTTP a method above sends it; for a broker `toBroker(event)` gives
address, key, headers and body, in the mode of CloudEvents that its channel has. `fromHttp(headers, body)` and `fromBroker(headers, body)`
read both modes. Messages are types of `{package}/types`.

An inbox takes each event once, and in its order. It asks your database through `Store`, two calls in the transaction in which you
apply the event; `MemoryStore` is for tests.

```js
const taken = await new Inbox(yourStore(transaction)).take(fromHttp(headers, body));
switch (taken.kind) {{
  case "apply":
    break; // apply all of taken.events, in this order; what cannot be applied you put aside
  case "duplicate":
  case "parked":
  case "passedOver":
    break; // nothing to do
  case "conflict":
    break; // apply nothing, tell somebody
}}
// then answer 204; after UnreadableEvent 400 with its `problem`
```"""


def _broker(contract: Contract, system: System) -> str:
    commands = taken_from_brokers(contract, system.name)
    if not commands:
        return ""
    rows = [f"| `{message_function(o)}` | `{o.channel}` | {cell(first_sentence(contract, o))} |" for o in commands]
    told = (
        "These commands travel over a broker. A function makes the message, your producer sends it: `address`, `partitionKey`,\n"
        "`headers` and `body` are all it needs. What comes of a command is told on `replies`; the event there has the `key` of the\n"
        "command as `idempotencykey`."
    )
    return f"## Commands on a broker\n\n{told}\n\n| function | channel | purpose |\n|---|---|---|\n" + "\n".join(rows)


def _files(contract: Contract, system: System) -> str:
    files = files_to(contract, system.name)
    if not files:
        return ""
    rows = [f"| `{run_function(o)}` | `{o.channel}` | {cell(first_sentence(contract, o))} |" for o in files]
    handed = [f"`handOver{o.name}`" for o in files if is_handed_over(contract, o)]
    told = (
        "These files are handed over run by run. A function makes the run: its checksum, its totals and its name follow from the rows.\n"
        "`filesOf(run)` gives each file with its path, the rows first; the manifest makes the run whole."
    )
    by_http = f"\nThe client hands a run over by HTTP with {prose.joined(handed)}." if handed else ""
    table = "| function | channel | purpose |\n|---|---|---|\n" + "\n".join(rows)
    return f"## Runs of files\n\n{told}{by_http}\n\n{table}"


_OUTCOMES = """\
## Outcomes and refusals

| what came | what it means | what to do |
|---|---|---|
| `answer` | the promised message | go on |
| `notSent` | no connection, or 503 with `Retry-After`: nothing was taken | send the same again, with patience |
| `unknown` | sent, and no answer the contract knows | ask the status query; never send blindly again |
| `unavailable` | a query had no answer | ask again |
| thrown: `InFlight`, `Throttled` (`retryable`) | not now | send the identical request again later |
| thrown: `Denied` with `status` 401 | the token: it may have ended on its way | the same once more, with another token |
| thrown: any other `Problem` | refused | look at `problemClass` and `detail`; the same again cannot succeed |"""

_AGAIN = """\
## Sending again

`retried(() => client.method(...), RETRIES.method)` sends again what was not taken, as often and with such pauses as the contract
says, with the same key. What is `unknown` comes back at once: it may have happened.

`settle(() => client.statusQuery(key, context), ASKING.command)` asks what became of a command: it waits and counts as the
contract says, and its `meaning` is the outcome, `resend`, or `repair`."""
