"""Files: the channel on which the runs of a file lie, and what its sender and its receivers do there."""

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.provenance import EXTENSION
from merestone.emitters.asyncapi._components import Components

Json = dict[str, JsonValue]
CONTENT = ("manifest", "row")
LAYING = """\
A run is a folder named after its key, a UUIDv5 over the natural key of the manifest. The rows (`{rows}`, one JSON object a line)
are written first and the manifest (`{manifest}`) last; a receiver takes no notice of a folder without one. Nothing counts before
checksum and totals agree. What became of the run is written beside it as `{result}`."""


def file_channel(components: Components, files: list[Operation]) -> Json:
    """A channel with every part of every file on it."""
    told = components.contract.channel(str(files[0].channel))
    kept = f" Kept for {prose.amount(told.retained_ms)}." if told.retained_ms else ""
    senders, readers = {name for o in files for name in o.askers}, {name for o in files for name in o.providers}
    run: Json = {"description": "The key of the run.", "examples": [wire_names.RUN_EXAMPLE]}
    return {
        "address": wire_names.run_address(told.address),
        "title": told.name,
        "description": f"Files from {prose.joined(sorted(senders))} to {prose.joined(sorted(readers))}.{kept}",
        "servers": [{"$ref": f"#/servers/{told.protocol}"}],
        "messages": {name: {"$ref": components.part(o, m)} for o in files for name, m in components.parts(o).items()},
        "parameters": {"run": run},
    }


def file_operation(components: Components, operation: Operation) -> Json:
    """What this system does with the runs of one file: it drops them, or takes them."""
    contract, sends = components.contract, components.system in operation.askers
    channel = f"#/channels/{operation.channel}"
    parts = components.parts(operation)
    content = [name for name, part in parts.items() if part.role in CONTENT]
    results: list[JsonValue] = [{"$ref": f"{channel}/messages/{name}"} for name in parts if name not in content]
    text = (prose.purpose(contract, operation), prose.paragraphs(laying(operation)), prose.aspects(contract, operation))
    made: Json = {
        "action": "send" if sends else "receive",
        "channel": {"$ref": channel},
        "title": prose.summary(operation),
        "summary": f"{prose.joined(operation.askers, 'or')} hands {wire_names.words(operation.name)} to {prose.joined(operation.providers)}.",
        "description": "\n\n".join(filter(None, (*text, prose.reactions(operation)))) + "\n",
        "tags": [{"name": contract.boundary(operation.boundary).name}],
        "security": components.security(operation.access.scope),
        "messages": [{"$ref": f"{channel}/messages/{name}"} for name in content],
    }
    if results:
        made["reply"] = {"channel": {"$ref": channel}, "messages": results}
    return made | {EXTENSION: components.cited.operation(operation)}


def laying(operation: Operation) -> str:
    """How the files of a run lie on their channel."""
    told = LAYING.format(rows=wire_names.ROWS_FILE, manifest=wire_names.MANIFEST_FILE, result=wire_names.RESULT_FILE)
    if operation.report is None:
        return told
    schema = wire_names.report_schema(operation.name)
    return f"{told} The report on it, `{wire_names.REPORT_FILE}`, is a `{schema}`."
