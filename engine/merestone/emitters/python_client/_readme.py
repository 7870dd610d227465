"""The README of a client: how to install it, one call from beginning to end, and what each outcome asks of the caller."""

from merestone.contract import dead_letters, prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import asked_of, deliveries, first_sentence, paged, rejection_name
from merestone.contract.certificates import callers, shown
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
from merestone.emitters.python_client._calls import delivery_name, method_name
from merestone.emitters.python_client._files import run_function
from merestone.emitters.python_client._messages import message_function


def readme(contract: Contract, system: System) -> str:
    """The README of the client of one system."""
    package = contract.packaging.python_package(system.name)
    parts = [
        f"# {package}",
        f"A typed Python client for **{system.name}** ({harmless(system.title)}), compiled from its boundaries. Python 3.11 or later.",
        "```\npip install .\n```",
        _call(contract, system, package),
        _certificates(contract, system, package),
        _operations(contract, system),
        _pages(contract, system, package),
        _broker(contract, system, package),
        _files(contract, system),
        _events(contract, system, package),
        dead_letters.section(contract, system.name, 'dead_letter(channel, reason, headers, body, detail="..")'),
        _OUTCOMES,
        _AGAIN if provided(contract, system.name) else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _call(contract: Contract, system: System, package: str) -> str:
    command = first_command(contract, system.name)
    if command is None:
        return ""
    rejection = rejection_name(command) or "Rejected"
    return f"""\
## A call, from beginning to end

```python
from {package} import Answer, Context, {rejection}, NotSent, {system.name}Client, Unknown

client = {system.name}Client("https://{wire_names.kebab(system.name)}.example", token)  # token(audience, scope) -> str
context = Context.begun("{command.requirer}", tenant="acme", legal_entity="DE01"){_others(command)}

try:
    outcome = client.{method_name(command)}(request, context{", if_match=3" if command.based_on else ""})
except {rejection} as refusal:
    ...                            # a decision: refusal.message has the reason
else:
    match outcome:
        case Answer(body=body):
            ...                    # {_answered(command)}
        case NotSent():
            ...                    # nothing was taken: send the same again later
        case Unknown(key=key):
            ...                    # it may have happened: {_settling(contract, command)}
```

The `Idempotency-Key` is derived from the request, so it cannot be forgotten and is the same for a repetition. Nothing in this
package ever sends a request twice by itself."""


def _certificates(contract: Contract, system: System, package: str) -> str:
    known = callers(contract, system.name)
    if not known:
        return ""
    own = next(iter(known))
    return f"""\
## Who calls

{system.name} knows who calls by the certificate of the connection: {shown(known)}. Hand it over with the transport: who is named
here is answered 401 without its certificate, and whoever shows that of another system 403.

```python
import ssl
import httpx
from {package} import {system.name}Client

tls = ssl.create_default_context(cafile="ca.pem")  # whom you trust
tls.load_cert_chain("{wire_names.kebab(own)}.pem")  # your certificate, with its key
client = {system.name}Client("https://{wire_names.kebab(system.name)}.example", token, http=httpx.Client(verify=tls))
```"""


def _answered(command: Operation) -> str:
    return f"accepted; the outcome follows on {command.replies}" if command.message("accepted") else "done"


def _settling(contract: Contract, command: Operation) -> str:
    status = asked_of(command)
    return f"ask client.{method_name(contract.operation(status))}(key, context)" if status else "hand it to repair"


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

{prose.coded(map(method_name, lists))} {"answers" if len(lists) == 1 else "answer"} one page. `pages` asks for all of them, each when it is wanted; `pages_async` where it is awaited.

```python
from {package} import RETRIES, Answer, Unavailable, pages, retried

for page in pages(lambda asked: retried(lambda: client.{name}(asked, context), RETRIES.{name}), request):
    match page:
        case Answer(body=body):
            ...                    # one page
        case Unavailable():
            ...                    # the last that comes: go on later, from the `next_cursor` of the page before
```"""


def _others(command: Operation) -> str:
    """Who else may begin it, as a remark."""
    named = prose.joined((f'"{name}"' for name in command.also_by), "or")
    return f"  # or {named}" if named else ""


def _events(contract: Contract, system: System, package: str) -> str:
    if not (read_by(contract, system.name) or sent_by(contract, system.name)):
        return ""
    return f"""\
## Events

`parse_event(body)` reads a CloudEvent of any channel that {system.name} reads or tells, as `Event[...]` with typed `data`;
`event_of(data, ...)` makes one: from the system of its context, and where it answers what several may ask for, to the `asker`. Over HTTP a method above sends it; for a broker `to_broker(event)` gives address, key, headers and body,
in the mode of CloudEvents that its channel has. `from_http(headers, body)` and `from_broker(headers, body)` read both modes. Models are in
`{package}.models`.

An inbox takes each event once, and in its order. It asks your database through `Store`, two calls in the transaction in which you
apply the event; `MemoryStore` is for tests, `AsyncInbox` for a database that is awaited.

```python
from {package} import Apply, Conflict, Duplicate, Inbox, Parked, PassedOver, from_http

with database.transaction() as transaction:
    match Inbox(YourStore(transaction)).take(from_http(headers, body)):
        case Apply(events=events):
            ...                    # apply all of them, in this order; what cannot be applied you put aside
        case Duplicate() | Parked() | PassedOver():
            ...                    # nothing to do
        case Conflict():
            ...                    # apply nothing, tell somebody
# then answer 204; after UnreadableEvent 400 with its `problem`
```"""


def _broker(contract: Contract, system: System, package: str) -> str:
    commands = taken_from_brokers(contract, system.name)
    if not commands:
        return ""
    rows = [f"| `{message_function(o)}` | `{o.channel}` | {cell(first_sentence(contract, o))} |" for o in commands]
    told = (
        "These commands travel over a broker. A function makes the message, your producer sends it: `address`, `partition_key`,\n"
        "`headers` and `body` are all it needs. What comes of a command is told on `replies`; the event there has the `key` of the\n"
        "command as `idempotencykey`."
    )
    return f"## Commands on a broker\n\n{told}\n\n| function | channel | purpose |\n|---|---|---|\n" + "\n".join(rows)


def _files(contract: Contract, system: System) -> str:
    files = files_to(contract, system.name)
    if not files:
        return ""
    rows = [f"| `{run_function(o)}` | `{o.channel}` | {cell(first_sentence(contract, o))} |" for o in files]
    handed = [f"`hand_over_{wire_names.snake(o.name)}`" for o in files if is_handed_over(contract, o)]
    told = (
        "These files are handed over run by run. A function makes the run: its checksum, its totals and its name follow from the rows.\n"
        "`run.files()` gives each file with its path, the rows first; the manifest makes the run whole."
    )
    by_http = f"\nThe client hands a run over by HTTP with {prose.joined(handed)}." if handed else ""
    table = "| function | channel | purpose |\n|---|---|---|\n" + "\n".join(rows)
    return f"## Runs of files\n\n{told}{by_http}\n\n{table}"


_OUTCOMES = """\
## Outcomes and refusals

| what came | what it means | what to do |
|---|---|---|
| `Answer` | the promised message | go on |
| `NotSent` | no connection, or 503 with `Retry-After`: nothing was taken | send the same again, with patience |
| `Unknown` | sent, and no answer the contract knows | ask the status query; never send blindly again |
| `Unavailable` | a query had no answer | ask again |
| `InFlight`, `Throttled` (`retryable`) | not now | send the identical request again later |
| `Denied` with `status` 401 | the token: it may have ended on its way | the same once more, with another token |
| any other `Problem` | refused | look at `problem_class` and `detail`; the same again cannot succeed |"""

_AGAIN = """\
## Sending again

`retried(lambda: client.method(...), RETRIES.method)` sends again what was not taken, as often and with such pauses as the contract
says, with the same key; `retried_async` where it is awaited. What is `Unknown` comes back at once: it may have happened.

`settle(lambda: client.status_query(key, context), ASKING.command)` asks what became of a command: it waits and counts as the
contract says, and its `meaning` is the outcome, `resend`, or `repair`."""
