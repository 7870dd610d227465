"""The named parts of one document: messages in their envelopes, schemas, security, correlation ids.

A schema that draft-07 understands stands as it is, as AsyncAPI has schemas of itself; one that needs more is wrapped in its format.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import content_modes, envelope, prose, run_prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.certificates import identities, shown
from merestone.contract.channel_prose import meaning
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.dialect import is_plain
from merestone.contract.entities import Channel
from merestone.contract.examples import (
    causation_id,
    correlation_id,
    event_example,
    message_example,
    report_example,
    request_key,
    result_example,
)
from merestone.contract.examples.values import LEGAL_ENTITY, TENANT
from merestone.contract.files import CONTENT, results
from merestone.contract.keys import request_of
from merestone.contract.provenance import Cited
from merestone.contract.run_shapes import run_subjects
from merestone.contract.shapes import Shape, document_names, shapes_of
from merestone.contract.traffic import Carried, asked, laid_down, provided, put_on_brokers, read_by, sent_by
from merestone.contract.value_schemas import Schema
from merestone.emitters.asyncapi._naming import named_parts
from merestone.emitters.asyncapi.bindings import Borne, of_message

Json = dict[str, JsonValue]
CERTIFICATE = "certificate"
SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12"


class _Written(NamedTuple):
    """A file of a run as a message: what it is called, its schema, and an example."""

    name: str
    schema: str
    example: Json


class Components:
    """What the channels and operations of one system refer to by name; only what was referred to is written."""

    def __init__(self, contract: Contract, system: str) -> None:
        self.contract = contract
        self.system = system
        self.shapes = shapes_of(contract)
        self.cited = Cited(contract)
        self._names = document_names(self.shapes.reachable(_spoken(contract, system)))
        self._taken = frozenset({*self._names.values(), *_envelopes(contract, system)})
        self._schemas: dict[str, Schema] = {}
        self._messages: Json = {}
        self._correlations: Json = {}
        self._scopes: dict[str, str] = {}
        self._identities: dict[str, str] = {}

    def written(self) -> Json:
        """The `components` object, every section sorted by name."""
        return {
            "messages": dict(sorted(self._messages.items())),
            "schemas": dict(sorted(self._schemas.items())),
            "correlationIds": {
                "story": {
                    "description": "The business story a message belongs to, the same from the first to the last.",
                    "location": "$message.payload#/correlationid",
                },
                "command": {
                    "description": "The key of the command; its replies carry it as `idempotencykey`.",
                    "location": f"$message.header#/{wire_names.IDEMPOTENCY_KEY}",
                },
                "reply": {
                    "description": "The key of the command that is answered.",
                    "location": "$message.payload#/idempotencykey",
                },
                **dict(sorted(self._correlations.items())),
            },
            "securitySchemes": {
                **({CERTIFICATE: self._certificate()} if self._identities else {}),
                **{name: self._scheme(scope) for scope, name in sorted(self._scopes.items())},
            },
        }

    def event(self, item: Carried) -> str:
        """A reference to a fact or reply in its envelope."""
        name = item.message.name
        if name not in self._messages:
            self._messages[name] = self._event_message(item)
        return f"#/components/messages/{name}"

    def request(self, operation: Operation) -> str:
        """A reference to the request of a command."""
        name = wire_names.message_schema(operation, request_of(operation))
        if name not in self._messages:
            self._messages[name] = self._request_message(operation)
        return f"#/components/messages/{name}"

    def message_at(self, reference: str) -> Json:
        """The message that a reference leads to."""
        message = self._messages[reference.rpartition("/")[2]]
        assert isinstance(message, dict), "a message is an object"
        return message

    def dead_letter(self, name: str, message: Json) -> str:
        """A reference to a message that is put aside."""
        self._messages[name] = message
        return f"#/components/messages/{name}"

    def content(self, operation: Operation) -> dict[str, str]:
        """References to what the sender of a file writes, by the names of the messages."""
        parts = [message for message in operation.messages if message.role in CONTENT]
        return dict(self._of_run(message.name, self._part_message(message)) for message in parts)

    def results(self, operation: Operation) -> dict[str, str]:
        """References to what the receivers of a file write about a run, by the names of the messages."""
        found = [self._of_run(each.name, self._result_message(operation, each)) for each in results(operation)]
        if operation.report is not None:
            found.append(self._of_run(wire_names.report_schema(operation.name), self._report_message(operation)))
        return dict(found)

    def _of_run(self, name: str, message: Json) -> tuple[str, str]:
        self._messages[name] = message
        return name, f"#/components/messages/{name}"

    def security(self, scope: str | None) -> list[JsonValue]:
        """Who may send: the scope that the token must have."""
        if scope is None:
            return []
        self._scopes[scope] = scope.replace(":", "-")
        return [{"$ref": f"#/components/securitySchemes/{self._scopes[scope]}"}]

    def certificates(self, speakers: Collection[str]) -> list[JsonValue]:
        """By which certificate a connection is known; nothing where one of those who may open it shows none."""
        known = identities(self.contract, speakers)
        if len(known) < len(speakers) or not known:
            return []
        self._identities |= known
        return [{"$ref": f"#/components/securitySchemes/{CERTIFICATE}"}]

    def _event_message(self, item: Carried) -> Json:
        made: Json = {
            "name": item.event_type,
            "title": wire_names.words(item.message.name).capitalize(),
            "summary": meaning(item),
        }
        said = self._in_headers(item) if content_modes.is_binary(item) else self._in_one_document(item)
        return made | said

    def _in_one_document(self, item: Carried) -> Json:
        """An event in structured mode: its attributes and its data are the payload."""
        name = wire_names.event_schema(item.message.name)
        self._write(name, envelope.schema(self.shapes, item, self._link))
        payload = event_example(self.contract, self._own(item))
        posted = item.channel.protocol == "http"
        heard = (self.system,) if self.system in item.readers else item.readers
        headers: Json = {"headers": _context_headers(item.senders, heard)} if posted else {}
        shown: Json = {"headers": _told_headers(item, heard[0], payload)} if posted else {}
        example: Json = {"name": wire_names.camel(item.message.name), **shown, "payload": payload}
        return {
            "contentType": wire_names.CLOUDEVENTS_JSON,
            "correlationId": {"$ref": f"#/components/correlationIds/{'reply' if item.is_reply else 'story'}"},
            **headers,
            "payload": {"$ref": f"#/components/schemas/{name}"},
            **of_message(item.channel.protocol, _borne(item, wire_names.CLOUDEVENTS_JSON)),
            "examples": [example],
        }

    def _in_headers(self, item: Carried) -> Json:
        """An event in binary mode: its attributes are headers, and its data is the payload."""
        event = event_example(self.contract, self._own(item))
        example: Json = {
            "name": wire_names.camel(item.message.name),
            "headers": content_modes.headers_of(item, event),
            "payload": event["data"],
        }
        return {
            "contentType": wire_names.JSON,
            "correlationId": {"$ref": f"#/components/correlationIds/{self._correlation_in_header(item)}"},
            "headers": content_modes.headers_schema(self.shapes, item),
            "payload": {"$ref": self._pointer(Shape(wire_names.message_schema(item.operation, item.message)))},
            **of_message(item.channel.protocol, _borne(item, wire_names.JSON)),
            "examples": [example],
        }

    def _own(self, item: Carried) -> Carried:
        """Of the replies that several read on a broker, the one to the system whose document this is."""
        return item._replace(readers=(self.system,)) if item.is_reply and self.system in item.readers else item

    def _correlation_in_header(self, item: Carried) -> str:
        kind, attribute = ("reply", "idempotencykey") if item.is_reply else ("story", "correlationid")
        name = f"{kind}-{item.channel.protocol}"
        self._correlations[name] = {
            "description": f"As `{kind}`, of an event in binary mode.",
            "location": f"$message.header#/{content_modes.header(item, attribute)}",
        }
        return name

    def _request_message(self, operation: Operation) -> Json:
        request = request_of(operation)
        name = wire_names.message_schema(operation, request)
        example: Json = {
            "name": wire_names.camel(name),
            "headers": _example_headers(self.contract, operation, self.system),
            "payload": message_example(self.contract, request),
        }
        return {
            "name": name,
            "title": wire_names.words(name).capitalize(),
            "summary": f"What {prose.joined(operation.askers, 'or')} asks of {operation.providers[0]}.",
            "contentType": wire_names.JSON,
            "correlationId": {"$ref": "#/components/correlationIds/command"},
            "headers": _headers(operation),
            "payload": {"$ref": self._pointer(Shape(name, closed=True))},
            **self._request_binding(operation),
            "examples": [example],
        }

    def _request_binding(self, operation: Operation) -> Json:
        name = wire_names.message_schema(operation, request_of(operation))
        channel = self.contract.channel(operation.channel) if operation.channel else None
        borne = Borne(name, wire_names.JSON, correlation="The key of the command, as in the header.")
        if channel is None:
            return of_message("http", borne)
        answers = self.contract.channel(operation.replies) if operation.replies else None
        answered_on = answers.address if answers and answers.protocol == channel.protocol else None
        return of_message(channel.protocol, borne._replace(key=_key_of(channel), answered_on=answered_on))

    def _part_message(self, message: Message) -> Json:
        rows = message.role == "row"
        file = wire_names.ROWS_FILE if rows else wire_names.MANIFEST_FILE
        said = _Written(message.name, message.name, message_example(self.contract, message))
        told = f"{'One line of' if rows else 'The content of'} `{file}`."
        return self._file_message(said, told, wire_names.JSON_LINES if rows else wire_names.JSON)

    def _result_message(self, operation: Operation, message: Message) -> Json:
        receiver = run_prose.heard(operation, self.system)[0]
        example = result_example(self.contract, operation, message, receiver)
        told = f"The content of {run_prose.result_files(operation, self.system)}: the run was {message.role}."
        return self._file_message(_Written(message.name, wire_names.result_schema(message.name), example), told)

    def _report_message(self, operation: Operation) -> Json:
        name = wire_names.report_schema(operation.name)
        example = report_example(self.contract, operation, run_prose.heard(operation, self.system)[0])
        told = f"The content of {run_prose.report_files(operation, self.system)}."
        return self._file_message(_Written(name, name, example), told)

    def _file_message(self, said: "_Written", told: str, content_type: str = wire_names.JSON) -> Json:
        return {
            "name": said.name,
            "title": wire_names.words(said.name).capitalize(),
            "summary": told,
            "contentType": content_type,
            "payload": {"$ref": self._pointer(Shape(said.schema))},
            "examples": [{"name": wire_names.camel(said.name), "payload": said.example}],
        }

    def _pointer(self, shape: Shape) -> str:
        """A reference to a schema as a whole, with its format where it has one."""
        return self._link(shape).removesuffix("/schema")

    def _link(self, shape: Shape) -> str:
        """A reference to the JSON Schema of a shape, which is written once."""
        name = self._names[shape]
        if name not in self._schemas:
            self._schemas[name] = {}
            self._write(name, self.shapes.schema(shape, self._link))
        return f"#/components/schemas/{name}{'/schema' if 'schemaFormat' in self._schemas[name] else ''}"

    def _write(self, name: str, schema: Schema) -> None:
        for called, part in named_parts(name, schema, self._taken):
            self._schemas[called] = part if is_plain(part) else {"schemaFormat": SCHEMA_FORMAT, "schema": part}

    def _permits(self, scope: str) -> str:
        """What a scope is for: the boundaries whose messages may be sent with it."""
        names = {operation.boundary for operation in self.contract.operations if operation.access.scope == scope}
        return f"To send messages of {prose.joined(sorted(names))}."

    def _certificate(self) -> Json:
        return {
            "type": "X509",
            "description": "TLS 1.2 or later; whoever opens the connection shows its certificate, and is known by a subject alternative "
            f"name: {shown(self._identities)}.",
        }

    def _scheme(self, scope: str) -> Json:
        flow: Json = {"tokenUrl": "https://issuer.example/token", "availableScopes": {scope: self._permits(scope)}}
        return {
            "type": "oauth2",
            "description": "A JWT whose audience is the system the message is sent to. Over HTTP it goes with each message; a "
            "broker is shown it as the connection is opened, and no message on it carries one.",
            "flows": {"clientCredentials": flow},
            "scopes": [scope],
        }


def _borne(item: Carried, content_type: str) -> Borne:
    """A fact or reply as it is borne; it is keyed by what orders it, or else by what keys its channel."""
    key = "The `partitionkey` of the event." if envelope.is_ordered(item) else _key_of(item.channel)
    if key and item.is_reply:
        key = f"{key.removesuffix('.')}, as of the command that is answered."
    correlation = "The `idempotencykey` of the event: the key of the command that is answered." if item.is_reply else ""
    return Borne(item.event_type, content_type, key, correlation)


def _key_of(channel: Channel) -> str:
    return f"What the channel is keyed by: {prose.coded(channel.keyed_by)}." if channel.keyed_by else ""


def _headers(operation: Operation) -> Json:
    """The headers of a command."""
    key: Json = {
        "type": "string",
        "pattern": wire_names.UUID_PATTERN,
        "description": "UUIDv5 over the natural key of the request.",
    }
    context = _context_headers(operation.askers, operation.providers)
    properties, required = context["properties"], context["required"]
    assert isinstance(properties, dict), "an object has properties"
    assert isinstance(required, list), "what is required is a list"
    name = wire_names.IDEMPOTENCY_KEY
    return {"type": "object", "properties": {name: key, **properties}, "required": [name, *required]}


def _context_headers(speakers: Sequence[str], heard: Sequence[str]) -> Json:
    """The headers of every request: the story that it belongs to, and between whom it is."""
    text: Json = {"type": "string", "minLength": 1}
    properties: Json = {
        wire_names.CORRELATION_ID: text | {"description": "The business story this belongs to."},
        wire_names.CAUSATION_ID: text | {"description": "The id of what it follows from; absent on the first message."},
        wire_names.SOURCE_SYSTEM: {"type": "string", "enum": [*speakers], "description": "Who speaks."},
        wire_names.TARGET_SYSTEM: {"type": "string", "enum": [*heard], "description": "Who is spoken to."},
        wire_names.TENANT_ID: text | {"description": "The tenant; that of the token."},
        wire_names.LEGAL_ENTITY: text | {"description": "The legal entity; that of the token."},
    }
    required: list[JsonValue] = [name for name in properties if name != wire_names.CAUSATION_ID]
    return {"type": "object", "properties": properties, "required": required}


def _told_headers(item: Carried, reader: str, event: Json) -> Json:
    """The headers with which an event is posted to a reader."""
    causes: Json = {wire_names.CAUSATION_ID: event["causationid"]} if "causationid" in event else {}
    return {
        wire_names.CORRELATION_ID: event["correlationid"],
        **causes,
        wire_names.SOURCE_SYSTEM: item.senders[0],
        wire_names.TARGET_SYSTEM: reader,
        wire_names.TENANT_ID: event["tenantid"],
        wire_names.LEGAL_ENTITY: event["legalentity"],
    }


def _example_headers(contract: Contract, operation: Operation, system: str) -> Json:
    """The headers of a request as the system sends it whose document this is, or else as the first asker does."""
    asker = system if system in operation.askers else operation.requirer
    return {
        wire_names.IDEMPOTENCY_KEY: request_key(contract, operation, asker),
        wire_names.CORRELATION_ID: correlation_id(),
        wire_names.CAUSATION_ID: causation_id(),
        wire_names.SOURCE_SYSTEM: asker,
        wire_names.TARGET_SYSTEM: operation.providers[0],
        wire_names.TENANT_ID: TENANT,
        wire_names.LEGAL_ENTITY: LEGAL_ENTITY,
    }


def _envelopes(contract: Contract, system: str) -> Iterator[str]:
    """The names of the schemas of all that a system sends or receives in an envelope."""
    for items in (*read_by(contract, system).values(), *sent_by(contract, system).values()):
        for item in items:
            yield wire_names.event_schema(item.message.name)


def _spoken(contract: Contract, system: str) -> Iterator[Shape]:
    """Everything a system sends or receives, events and commands with later outcomes."""
    for items in (*read_by(contract, system).values(), *sent_by(contract, system).values()):
        for item in items:
            yield Shape(wire_names.message_schema(item.operation, item.message))
    later = (o for o in (*provided(contract, system), *asked(contract, system)) if o.replies is not None)
    for operation in (*later, *put_on_brokers(contract, system)):
        yield Shape(wire_names.message_schema(operation, request_of(operation)), closed=True)
    for operation in laid_down(contract, system):
        for message in operation.messages:
            yield Shape(wire_names.message_schema(operation, message))
        yield from (Shape(name) for name, _ in run_subjects(operation))
