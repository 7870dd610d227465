"""Files: the channel on which the runs of a file lie, and what its sender and its receivers do there."""

from pydantic import JsonValue

from merestone.contract import prose, run_prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.examples import run_example
from merestone.contract.provenance import EXTENSION
from merestone.emitters.asyncapi._components import Components

Json = dict[str, JsonValue]


def file_channel(components: Components, files: list[Operation]) -> Json:
    """A channel with every part of every file on it."""
    told = components.contract.channel(str(files[0].channel))
    kept = f" Kept for {prose.amount(told.retained_ms)}." if told.retained_ms else ""
    senders, readers = {name for o in files for name in o.askers}, {name for o in files for name in o.providers}
    examples: list[JsonValue] = [run_example(components.contract, file) for file in files]
    run: Json = {"description": f"The name of the run: {run_prose.names(files)}.", "examples": examples}
    return {
        "address": wire_names.run_address(told.address),
        "title": told.name,
        "description": f"Files from {prose.joined(sorted(senders))} to {prose.joined(sorted(readers))}.{kept}",
        "servers": [{"$ref": f"#/servers/{told.protocol}"}],
        "messages": {name: {"$ref": link} for o in files for name, link in _all(components, o).items()},
        "parameters": {"run": run},
    }


def file_operation(components: Components, operation: Operation) -> Json:
    """What this system does with the runs of one file: it drops them, or takes them."""
    contract, sends = components.contract, components.system in operation.askers
    channel = f"#/channels/{operation.channel}"
    laid = run_prose.laid(contract, operation, components.system)
    text = (prose.purpose(contract, operation), prose.paragraphs(laid), prose.aspects(contract, operation))
    made: Json = {
        "action": "send" if sends else "receive",
        "channel": {"$ref": channel},
        "title": prose.summary(operation),
        "summary": f"{prose.joined(operation.askers, 'or')} hands {wire_names.words(operation.name)} to {prose.joined(operation.providers)}.",
        "description": "\n\n".join(filter(None, (*text, prose.reactions(operation)))) + "\n",
        "tags": [{"name": contract.boundary(operation.boundary).name}],
        "security": components.security(operation.access.scope),
        "messages": [{"$ref": f"{channel}/messages/{name}"} for name in components.content(operation)],
    }
    results: list[JsonValue] = [{"$ref": f"{channel}/messages/{name}"} for name in components.results(operation)]
    if results:
        made["reply"] = {"channel": {"$ref": channel}, "messages": results}
    return made | {EXTENSION: components.cited.operation(operation)}


def _all(components: Components, operation: Operation) -> dict[str, str]:
    """Every file of a run as a message: what the sender writes, and what the receivers do."""
    return components.content(operation) | components.results(operation)
