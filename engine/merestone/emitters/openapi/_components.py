"""The named parts of one document, gathered while it is written: schemas, parameters, headers, responses, security."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import JsonValue

from merestone.contract import envelope, prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import natural_words, revisions
from merestone.contract.certificates import certified, identities, shown
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.examples import causation_id, correlation_id, example, request_key
from merestone.contract.examples.values import LEGAL_ENTITY, REVISION, TENANT
from merestone.contract.freshness import not_kept
from merestone.contract.provenance import Cited
from merestone.contract.run_shapes import run_subjects
from merestone.contract.shapes import Shape, document_names, shapes_of
from merestone.contract.traffic import Carried, handed_to, provided, read_by, sent_by
from merestone.contract.types import FieldSpec
from merestone.contract.value_schemas import Schema
from merestone.emitters.openapi import _problems
from merestone.semantics import natural

Json = dict[str, JsonValue]
_UNAUTHORISED, _ABSENT, _LATER = 401, 404, (429, 503)
_MUTUAL_TLS = "mutualTLS"


class Components:
    """What the operations of one system refer to by name; only what was referred to is written."""

    def __init__(self, contract: Contract, system: str) -> None:
        self.contract = contract
        self.system = system
        self.shapes = shapes_of(contract)
        self.cited = Cited(contract)
        self._names = document_names(self.shapes.reachable(_spoken(contract, system)))
        self._schemas: Json = {}
        self._parameters: Json = {}
        self._headers: Json = {}
        self._responses: Json = {}
        self._examples: Json = {}
        self._scopes: dict[str, JsonValue] = {}
        self._secured = False
        self._identities: dict[str, str] = {}
        self._nameless: set[str] = set()

    def written(self) -> Json:
        """The `components` object, every section sorted by name."""
        sections = {
            "schemas": self._schemas,
            "responses": self._responses,
            "parameters": self._parameters,
            "examples": self._examples,
            "headers": self._headers,
        }
        made: Json = {name: dict(sorted(section.items())) for name, section in sections.items() if section}
        schemes: Json = {"oauth2": self._oauth2()} if self._secured else {}
        schemes |= {_MUTUAL_TLS: self._mutual_tls()} if self._identities else {}
        return made | ({"securitySchemes": schemes} if schemes else {})

    # -------------------------------------------------------------- schemas

    def message(self, operation: Operation, message: Message) -> Json:
        """A reference to the schema of a message: closed where this system is asked, open otherwise."""
        name = wire_names.message_schema(operation, message)
        return {"$ref": self.link(Shape(name, message.role == "request"))}

    def field(self, field: FieldSpec) -> Json:
        """The schema of one field of what this system is asked."""
        properties = self.shapes.fields((field,), (), True, self.link)["properties"]
        assert isinstance(properties, dict), "an object has properties"
        schema = properties[field.name]
        assert isinstance(schema, dict), "a property is a schema"
        return schema

    def event(self, item: Carried) -> str:
        """A reference to the schema of a fact or reply in its envelope."""
        name = wire_names.event_schema(item.message.name)
        if name not in self._schemas:
            self._schemas[name] = {}
            self._schemas[name] = envelope.schema(self.shapes, item, self.link)
        return f"#/components/schemas/{name}"

    def one_of(self, name: str, told_by: str, links: Mapping[str, str]) -> Json:
        """A reference to the choice between schemas, each under the value of the member that tells them apart."""
        self._schemas[name] = {
            "oneOf": [{"$ref": link} for link in links.values()],
            "discriminator": {"propertyName": told_by, "mapping": dict(links)},
        }
        return {"$ref": f"#/components/schemas/{name}"}

    def body(self, name: str, schema: Schema) -> Json:
        """A reference to the schema of a body that is no message of the spec."""
        self._schemas[name] = schema
        return {"$ref": f"#/components/schemas/{name}"}

    def link(self, shape: Shape) -> str:
        """A reference to a shape, which is written once."""
        name = self._names[shape]
        if name not in self._schemas:
            self._schemas[name] = {}
            self._schemas[name] = self.shapes.schema(shape, self.link)
        return f"#/components/schemas/{name}"

    def example(self, operation: Operation, message: Message) -> Json:
        """A named example of a message."""
        name = wire_names.message_schema(operation, message)
        self._examples[name] = {
            "summary": wire_names.words(name).capitalize(),
            "value": example(self.contract, message),
        }
        return {wire_names.camel(name): {"$ref": f"#/components/examples/{name}"}}

    def named_example(self, name: str, value: JsonValue) -> Json:
        """An example of what is no message of the spec."""
        self._examples[name] = {"summary": wire_names.words(name).capitalize(), "value": value}
        return {wire_names.camel(name): {"$ref": f"#/components/examples/{name}"}}

    def event_example(self, item: Carried, event: Json) -> Json:
        """A named example of a fact or reply in its envelope."""
        name = wire_names.event_schema(item.message.name)
        self._examples[name] = {"summary": wire_names.words(item.message.name).capitalize(), "value": event}
        return {wire_names.camel(item.message.name): {"$ref": f"#/components/examples/{name}"}}

    # -------------------------------------------------------------- headers

    def context_parameters(self, speakers: Sequence[str], heard: Sequence[str]) -> list[JsonValue]:
        """The headers of every request; `speakers` are the systems that may send it, `heard` those that it goes to."""
        return [
            self._header_parameter(
                "CorrelationId",
                wire_names.CORRELATION_ID,
                "The business story this request belongs to, the same from the first message to the last.",
                correlation_id(),
            ),
            self._header_parameter(
                "CausationId",
                wire_names.CAUSATION_ID,
                "The id of the message that caused this one; absent on the first message of a story.",
                causation_id(),
                required=False,
            ),
            self._party_parameter("SourceSystem", wire_names.SOURCE_SYSTEM, "The system that speaks.", speakers),
            self._party_parameter("TargetSystem", wire_names.TARGET_SYSTEM, "The system that is spoken to.", heard),
            self._header_parameter(
                "TenantId", wire_names.TENANT_ID, "The tenant; it must equal the `tenant` of the token.", TENANT
            ),
            self._header_parameter(
                "LegalEntity",
                wire_names.LEGAL_ENTITY,
                "The legal entity; it must equal the `legal_entity` of the token.",
                LEGAL_ENTITY,
            ),
        ]

    def idempotency_parameter(self, *operations: Operation) -> JsonValue:
        """The `Idempotency-Key` of a command, or of one of those that a call may mean, with that of the first one's example."""
        told = [
            f"`{o.name}:<tenant>:<legalEntity>:<sender>:<value>[:<value>...]`, the values are {natural_words(o)}"
            for o in operations
        ]
        return self._header_parameter(
            f"{'Or'.join(o.name for o in operations)}IdempotencyKey",
            wire_names.IDEMPOTENCY_KEY,
            f"UUIDv5 over the natural key {'; or '.join(told)}, with `%` and `:` within a part as `%25` and `%3A`; in the namespace `{natural.NAMESPACE}`.",
            request_key(self.contract, operations[0]),
            {"type": "string", "pattern": wire_names.UUID_PATTERN},
        )

    def revision_parameter(self) -> JsonValue:
        """The `If-Match` of a command that is based on a revision."""
        return self._header_parameter(
            "IfMatch",
            wire_names.IF_MATCH,
            "The revision the decision is based on, in quotes, as an `ETag` or a message has told it.",
            f'"{REVISION}"',
            {"type": "string", "pattern": wire_names.ETAG_PATTERN},
        )

    def header(self, name: str) -> Json:
        """A reference to a response header."""
        key = wire_names.pascal(name)
        self._headers[key] = _response_header(name)
        return {"$ref": f"#/components/headers/{key}"}

    def revision_header(self, *messages: Message | None) -> Json:
        """The `ETag` of an answer that is one of these messages: always there if each tells a revision, else only where one does."""
        told = [revisions(message)[:1] if message else [] for message in messages]
        if not any(told):
            return {}
        if all(fields and not fields[0].optional for fields in told):
            return {wire_names.ETAG: self.header(wire_names.ETAG)}
        header = _response_header(wire_names.ETAG)
        return {
            wire_names.ETAG: header
            | {"required": False, "description": f"{header['description']} Only where one is told."}
        }

    def _party_parameter(self, key: str, name: str, description: str, systems: Sequence[str]) -> JsonValue:
        """A header that names one of these systems; each set of them is a parameter of its own."""
        whose = "Or".join(map(wire_names.pascal, systems))
        schema: Json = {"type": "string", "enum": [*systems]}
        return self._header_parameter(f"{key}{whose}", name, description, systems[0], schema)

    def _header_parameter(
        self,
        key: str,
        name: str,
        description: str,
        value: str,
        schema: Json | None = None,
        *,
        required: bool = True,
    ) -> JsonValue:
        self._parameters[key] = {
            "name": name,
            "in": "header",
            "required": required,
            "description": description,
            "schema": schema or {"type": "string", "minLength": 1},
            "example": value,
        }
        return {"$ref": f"#/components/parameters/{key}"}

    # ------------------------------------------------------------- problems

    def problems(self, classes: dict[int, list[str]], operation: Operation | None) -> Json:
        """The responses of all refusals, by status."""
        return {str(status): self._problem_response(words, status, operation) for status, words in classes.items()}

    def _problem_response(self, words: list[str], status: int, operation: Operation | None) -> Json:
        rejected = operation.message("rejected") if operation and "rejected" in words else None
        called = [rejected.name if rejected and word == "rejected" else word for word in words]
        asked = status == _ABSENT and operation is not None and operation.kind != "command"
        name = _problems.asked_response_name(called) if asked else _problems.response_name(called, status)
        if name not in self._responses:
            also = _problems.OF_CERTIFICATES.get(status, "") if certified(self.contract) else ""
            title = _problems.NOT_THERE_YET if asked else _problems.STATUS_TITLES[status]
            response: Json = {
                "description": f"{title}{also}",
                "content": {wire_names.PROBLEM_JSON: self._problem_content(name, words, status, rejected, operation)},
            }
            headers = self.refusal_headers(status) if rejected is None else self._headers_of(wire_names.REPLAYED)
            headers |= not_kept("It may be there when it is asked for again.") if asked else {}
            response |= {"headers": headers} if headers else {}
            self._responses[name] = response
        return {"$ref": f"#/components/responses/{name}"}

    def refusal_headers(self, status: int) -> Json:
        """What every refusal of a status says: which tokens are taken, or when to come again."""
        if status == _UNAUTHORISED:
            return self._headers_of(wire_names.WWW_AUTHENTICATE)
        return self._waiting_headers(status) if status in _LATER else {}

    def _headers_of(self, *names: str) -> Json:
        return {name: self.header(name) for name in names}

    def _waiting_headers(self, status: int) -> Json:
        """When to come again; and where a limit was reached, which, as far as it is told."""
        limits = (wire_names.RATE_LIMIT, wire_names.RATE_LIMIT_POLICY) if status == _LATER[0] else ()
        return self._headers_of(wire_names.RETRY_AFTER, *limits)

    def _problem_content(
        self, called: str, words: list[str], status: int, rejected: Message | None, operation: Operation | None
    ) -> Json:
        links = {word: self._problem_schema(word, rejected) for word in words}
        examples: Json = {
            wire_names.camel(word): {
                "summary": wire_names.problem(word).title,
                "value": _problems.example(self.contract, word, status, operation),
            }
            for word in words
        }
        if len(links) == 1:
            return {"schema": {"$ref": next(iter(links.values()))}, "examples": examples}
        return {"schema": self.one_of(wire_names.problem_schema(called), "class", links), "examples": examples}

    def _problem_schema(self, word: str, rejected: Message | None) -> str:
        holder = rejected if word == "rejected" else None
        name = wire_names.problem_schema(holder.name if holder else word)
        self._schemas[name] = _problems.schema(self.shapes, word, holder, self.link)
        self._schemas |= _problems.parts(self.contract, word)
        return f"#/components/schemas/{name}"

    # ------------------------------------------------------------- security

    def security(self, operation: Operation, speakers: Sequence[str]) -> list[JsonValue]:
        """Who may call: a bearer token with the scope of the operation, over a connection with the certificate of the speaker."""
        scope = operation.access.scope
        if scope is not None:
            roles = f", for {' or '.join(operation.access.roles)}" if operation.access.roles else ""
            self._scopes[scope] = f"{self.contract.boundary(operation.boundary).name}{roles}"
        self._secured = True
        token: Json = {"oauth2": [] if scope is None else [scope]}
        return [token | certificate for certificate in self.certificates(speakers)]

    def certificates(self, speakers: Sequence[str]) -> list[Json]:
        """The ways in which the connection of one of these is known: by the certificate of the speaker, or not at all."""
        known = identities(self.contract, speakers)
        self._identities |= known
        self._nameless |= set(speakers) - known.keys()
        ways: list[Json] = [{_MUTUAL_TLS: []}] if known else []
        return [*ways, {}] if len(known) < len(set(speakers)) else ways

    def _mutual_tls(self) -> Json:
        known = self._identities | identities(self.contract, [self.system])
        nameless = sorted(self._nameless - known.keys())
        alone = (
            f" {prose.joined(nameless)} {'show' if nameless[1:] else 'shows'} none: a token is enough."
            if nameless
            else ""
        )
        return {
            "type": "mutualTLS",
            "description": (
                f"TLS 1.2 or later. A system is known by a subject alternative name of its certificate: {shown(known)}.{alone} "
                "Where `X-Source-System` names one of these and the connection shows no certificate, the answer is 401; where it shows that "
                "of another system, 403. One that is not trusted, or has ended, ends the connection."
            ),
        }

    def _oauth2(self) -> Json:
        scopes: Json = dict(sorted(self._scopes.items()))
        return {
            "type": "oauth2",
            "description": (
                "A JWT signed with ES256, verified with the issuer's `/jwks.json`. The receiver checks signature, expiry and "
                "audience (`aud` is the receiver: where this system is asked it is "
                f"`{self.system}`, where it tells others it is the reader) and answers 401; then the scope, one of the `roles`, and "
                "that `tenant` and `legal_entity` equal the headers, and answers 403. The actor is `sub`."
            ),
            "flows": {"clientCredentials": {"tokenUrl": "https://issuer.example/token", "scopes": scopes}},
        }


def _spoken(contract: Contract, system: str) -> Iterable[Shape]:
    """Everything a system says or hears over HTTP."""
    for operation in provided(contract, system):
        for message in operation.messages:
            yield Shape(wire_names.message_schema(operation, message), message.role == "request")
    for items in (*read_by(contract, system).values(), *sent_by(contract, system).values()):
        for item in items:
            yield Shape(wire_names.message_schema(item.operation, item.message))
    for operation in handed_to(contract, system):
        yield from (Shape(wire_names.message_schema(operation, message)) for message in operation.messages)
        yield from (Shape(name) for name, _ in run_subjects(operation))


def _response_header(name: str) -> Json:
    match name:
        case wire_names.ETAG:
            text = "The revision after the change, in quotes; what the next `If-Match` has to name."
            return _always(text, {"type": "string", "pattern": wire_names.ETAG_PATTERN}, f'"{REVISION}"')
        case wire_names.REPLAYED:
            text = "`true` where this is the stored answer to an earlier request with the same key."
            return {"description": text, "schema": {"type": "string", "enum": ["true"]}}
        case wire_names.WWW_AUTHENTICATE:
            text = "Which tokens are taken (RFC 6750)."
            return _always(text, {"type": "string", "minLength": 1}, "Bearer")
        case wire_names.RATE_LIMIT:
            text = "What is left of the limit of this client, and when it is renewed (draft-ietf-httpapi-ratelimit-headers)."
            return {"description": text, "schema": {"type": "string", "examples": ['"default";r=0;t=30']}}
        case wire_names.RATE_LIMIT_POLICY:
            text = "The limit itself: so many requests in so many seconds."
            return {"description": text, "schema": {"type": "string", "examples": ['"default";q=600;w=60']}}
        case wire_names.RETRY_AFTER:
            text = "Seconds to wait before the same is sent again. With 503 it is what says that nothing was taken."
            return _always(text, {"type": "integer", "minimum": 0}, 30)
        case _:
            raise ValueError(f"no response header is called `{name}`")


def _always(description: str, schema: Json, example: JsonValue) -> Json:
    return {"description": description, "required": True, "schema": schema, "example": example}
