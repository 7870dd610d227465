"""A boundary in the words of a published API: OpenAPI with its calls, its types, its hub and its error body, and our headers beside them."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from pydantic import JsonValue

from merestone.contract import calls, prose, refusals, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.examples import correlation_id, event_example, example, message_example, request_key
from merestone.contract.freshness import not_kept
from merestone.contract.profiles import Part, Profile, Told
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import carried, version_of
from merestone.emitters.openapi._components import Components
from merestone.emitters.openapi._profile_parts import (
    asked_by,
    counts,
    filtered,
    guard,
    hub,
    identity,
    located,
    once,
    path_parameters,
    query,
    resource,
    revision,
    subject,
    titled,
)
from merestone.emitters.openapi._profile_refusals import classes_of, nothing_there, refused
from merestone.emitters.openapi._profile_schemas import Types, mapping
from merestone.profiles.api import Api, Call
from merestone.profiles.converting import plain, to_theirs

Json = dict[str, JsonValue]
Asked = tuple[Operation, Told, Part]
_ABSENT = "404"
_ASKED_ANEW = "It is asked anew each time: nothing older may decide about it, nor that nothing was found."
_NEVER = "it never arrived"
_INTRODUCTION = """
What {system} answers, in the words of {title} ({api}, version {version}): for implementations of that API. It says the same as `openapi.yaml`, as far as
{api} has words for it. What a property stands for is said beside it and, for tools, in `x-merestone.mapping`. What {api} leaves open is
as everywhere: a command has an `Idempotency-Key` derived from its content, a decision names the revision it is based on, and what was not answered is asked for,
not sent again blindly.
"""


def profiled(contract: Contract, profile: Profile) -> Json:
    """The OpenAPI document of a profile."""
    return _Document(contract, profile).written()


class _Document:
    """One profile, written."""

    def __init__(self, contract: Contract, profile: Profile) -> None:
        self.contract, self.profile = contract, profile
        self.api = Api(profile.published)
        self.components = Components(contract, profile.system)
        self.types = Types(contract, profile, self.api)

    def written(self) -> Json:
        """The whole of it."""
        paths = self._asked()
        for path, item in self._read().items():
            known = paths.get(path, {})
            assert isinstance(known, dict), "a path item is an object"
            assert isinstance(item, dict), "a path item is an object"
            paths[path] = known | item
        told = self._notifications()
        if told:
            paths |= self._hub()
        ordered: Json = dict(sorted(located(paths).items()))
        source = self.profile.published.get("source", {})
        made: Json = {
            "openapi": "3.1.0",
            "info": {
                "title": f"{titled(self.profile.title)} at {self.profile.system}",
                "version": version_of(self.contract, self.profile.system),
                "description": "\n\n".join(
                    filter(None, (prose.paragraphs(self.profile.description), self._introduction()))
                ),
                "contact": {"name": self.contract.system(self.profile.system).team or self.profile.system},
                "license": {**self.contract.packaging.licence_of_documents},
                EXTENSION: {
                    "system": self.profile.system,
                    "profile": {
                        "api": self.profile.api,
                        "version": self.profile.version,
                        **({"source": source} if source else {}),
                    },
                    "mapping": list(mapping(self.profile.parts)),
                    "left": {one.ours: one.why for one in self.profile.left},
                },
            },
            "servers": [
                {
                    "url": self.profile.base or "/",
                    "description": "Where the API lies below the base URL of its implementation.",
                }
            ],
            "tags": [
                {"name": name, "description": f"`{name}` of {self.profile.api}."}
                for name in sorted({resource(p) for p in ordered})
            ],
            "paths": ordered,
        }
        if told:
            made["webhooks"] = told
        components = self.components.written() | {"schemas": self.types.written()}
        return made | {"components": components}

    def _introduction(self) -> str:
        told = _INTRODUCTION.format(
            system=self.profile.system,
            title=titled(self.profile.title),
            api=self.profile.api,
            version=self.profile.version,
        )
        return prose.paragraphs(told)

    # ------------------------------------------------------------------ what is asked

    def _asked(self) -> Json:
        """Each call that one or several of our operations look like."""
        found: dict[str, list[Asked]] = {}
        for told in self.profile.operations:
            if (part := told.part("request")) and " " in part.call:
                found.setdefault(part.call, []).append((self.contract.operation(told.operation), told, part))
        made: Json = {}
        for written, asked in found.items():
            call = self.api.call(written)
            assert call, "a profile that is written has been judged"
            item = made.setdefault(call.path, {})
            assert isinstance(item, dict), "a path item is an object"
            item[call.method] = self._call(call, asked)
        return made

    def _call(self, call: Call, asked: Sequence[Asked]) -> Json:
        operations = [operation for operation, _, _ in asked]
        askers = list(dict.fromkeys(name for operation in operations for name in operation.askers))
        commands = [operation for operation in operations if operation.kind == "command"]
        terms = [(part, term) for _, _, part in asked for term in part.terms]
        keys = {term.theirs: f"Our `{part.ours}.{'.'.join(term.ours)}`." for part, term in terms if term.in_path}
        parameters = [*path_parameters(call.path, keys), *query(call), *self._context(askers)]
        if call.method == "get":
            parameters += [
                filtered(asked_by(term.theirs), term.ours, part.ours) for part, term in terms if not term.in_path
            ]
            parameters += [one for part in self.profile.entities for one in self._filters(call, part)]
        if commands:
            parameters.append(self.components.idempotency_parameter(*commands))
        if commands and all(operation.based_on for operation in commands):
            parameters.append(self.components.revision_parameter())
        elif based := [prose.summary(operation) for operation in commands if operation.based_on]:
            parameters.append(revision(based))
        made: Json = {
            "operationId": identity(call),
            "summary": " or ".join(
                prose.summary(o) if n == 0 else prose.summary(o).lower() for n, o in enumerate(operations)
            ),
            "description": "\n\n".join(
                self._meaning(operation, part, several=len(asked) > 1) for operation, _, part in asked
            ),
            "tags": [resource(call.path)],
            "security": self._security(operations, askers),
            "parameters": once(parameters),
        }
        if call.body and call.method in ("post", "patch"):
            made["requestBody"] = {"required": True, "content": {wire_names.JSON: self._content(call.body, asked)}}
        return made | {
            "responses": self._responses(call, asked),
            EXTENSION: {"operations": [operation.name for operation in operations]},
        }

    def _security(self, operations: Sequence[Operation], speakers: Sequence[str]) -> list[JsonValue]:
        """The scope of any of them opens the call; what may be done with it is asked of each."""
        found: list[JsonValue] = []
        for operation in operations:
            found.extend(one for one in self.components.security(operation, speakers) if one not in found)
        return found

    def _meaning(self, operation: Operation, part: Part, several: bool) -> str:
        """What our operation is, and of what it becomes."""
        named = f"**{prose.summary(operation)}**: " if several else ""
        said = [f"{named}{self._purpose(operation) or f'Our `{operation.name}`.'}"]
        if operation.kind == "command" and operation.idempotency:
            said.append(_key(operation, part))
            said.append(prose.aspects(self.contract, operation))
        if operation.kind == "status query":
            said.extend(self._how_to_ask(operation, part))
        if part.always:
            constants = [
                f"`{path}` is `{str(value).lower() if isinstance(value, bool) else value}`"
                for path, value in part.always.items()
            ]
            said.append(f"In it {prose.joined(constants)}.")
        if part.lacking:
            said.append("\n".join(("Not in it:", "", *(f"- `{one.ours}`: {one.why}" for one in part.lacking))))
        return "\n\n".join(said)

    def _how_to_ask(self, query: Operation, part: Part) -> Iterator[str]:
        """By what it is asked, when, and what proves that a command never arrived."""
        by = next((asked_by(term.theirs) for term in part.terms if not term.in_path), None)
        asked = f"with `{by}`, the `Idempotency-Key` of the command, " if by else ""
        nothing = "An empty list" if by else "404"
        here = {told.operation for told in self.profile.operations}
        settled = [o.unknown for o in prose.settled_by(self.contract, query) if o.name in here]
        for ask in dict.fromkeys(unknown.ask for unknown in settled if unknown and unknown.ask):
            absent = next((row for row in ask.findings if row.kind == "absent"), None)
            often = (
                f" {absent.times} times, {prose.amount(absent.apart_ms)} apart," if absent and absent.times > 1 else ""
            )
            then = prose.OUTCOMES[absent.outcome] if absent else ""
            if self._is_mute(query):
                then = then.replace(_NEVER, f"{_NEVER}, or is being decided, which is not told here")
            yield f"Ask {asked}{prose.schedule(ask)}." + (f" {nothing}{often} means that {then}." if then else "")

    def _is_mute(self, query: Operation) -> bool:
        """Whether the answer of a status query has no word here for how far it is."""
        word = calls.word_field(self.contract, query)
        parts = [told.part("answer") for told in self.profile.operations if told.operation == query.name]
        return any(part and word in {one.ours for one in part.lacking} for part in parts)

    def _purpose(self, operation: Operation) -> str:
        """What it is for; of a status query, of which commands in this document it tells."""
        here = {told.operation for told in self.profile.operations}
        settled = [o.name for o in prose.settled_by(self.contract, operation) if o.name in here]
        return prose.tells_of(settled) if settled else prose.purpose(self.contract, operation)

    def _content(self, type_: str, asked: Sequence[Asked]) -> Json:
        examples: Json = {}
        for operation, _, part in asked:
            if message := operation.message("request"):
                said = message_example(self.contract, message)
                if operation.kind == "command":
                    said["idempotencyKey"] = request_key(self.contract, operation)
                value = to_theirs(self.profile, part, said)
                examples[wire_names.camel(operation.name)] = {"summary": prose.summary(operation), "value": value}
        return {"schema": self.types.link(type_), **({"examples": examples} if examples else {})}

    def _responses(self, call: Call, asked: Sequence[Asked]) -> Json:
        success: Json = {"description": f"{self.profile.system} has it, as it stands now."}
        type_ = call.answers.get(call.success)
        if type_:
            success["content"] = {wire_names.JSON: {"schema": self.types.link(type_), **self._answers(asked, type_)}}
        commands = [operation for operation, _, _ in asked if operation.kind == "command"]
        headers = self.components.revision_header(*(operation.message("completed") for operation in commands))
        if commands:
            headers |= {wire_names.REPLAYED: self.components.header(wire_names.REPLAYED)}
        headers |= counts() if call.is_list else {}
        headers |= not_kept(_ASKED_ANEW) if call.method == "get" else {}
        success |= {"headers": headers} if headers else {}
        return {call.success: success} | self._refusals(call, [operation for operation, _, _ in asked])

    def _answers(self, asked: Sequence[Asked], type_: str) -> Json:
        examples: Json = {}
        for operation, told, _ in asked:
            for role in ("completed", "accepted", "answer"):
                part, message = told.part(role), operation.message(role)
                if part and message and part.call.isdecimal():
                    value: JsonValue = to_theirs(self.profile, part, message_example(self.contract, message))
                    shown: JsonValue = [value] if type_.endswith("[]") else value
                    examples[wire_names.camel(operation.name)] = {
                        "summary": wire_names.words(message.name).capitalize(),
                        "value": shown,
                    }
        return {"examples": examples} if examples else {}

    def _refusals(self, call: Call, operations: Sequence[Operation]) -> Json:
        """What the operations are refused with."""
        error = self.types.link("Error")
        found: Json = {
            str(status): refused(self.components, error, status, words, operations)
            for status, words in classes_of(self.contract, operations).items()
        }
        return self._if_absent(call, found) if call.method == "get" else found

    def _if_absent(self, call: Call, found: Json) -> Json:
        """The refusals of a question: a list that holds nothing is empty, and anything else that is not there is not to be kept."""
        known = {status: response for status, response in found.items() if status != _ABSENT}
        absent: Json = {} if call.is_list else {_ABSENT: nothing_there(self.components, self.types.link("Error"))}
        return dict(sorted((known | absent).items()))

    # ------------------------------------------------------------------ what is read, what is told

    def _read(self) -> Json:
        """An entity by its key, and those that match a filter."""
        made: Json = {}
        asked = {part.call for told in self.profile.operations for part in told.parts}
        for part in self.profile.entities:
            for call in self.api.calls:
                if call.method == "get" and call.answered == part.type and f"GET {call.path}" not in asked:
                    made[call.path] = {"get": self._reading(call, part)}
        return made

    def _reading(self, call: Call, part: Part) -> Json:
        listed = call.is_list
        value = to_theirs(self.profile, part, example(self.contract, self.contract.entity(part.ours)))
        parameters = [
            *path_parameters(call.path),
            *query(call),
            *self._filters(call, part),
            *self._context(self._parties),
        ]
        content: Json = {
            "schema": self.types.link(str(call.answers[call.success])),
            "examples": {
                wire_names.camel(part.ours): {
                    "summary": f"{wire_names.a_thing(part.ours).capitalize()}",
                    "value": [value] if listed else value,
                }
            },
        }
        success: Json = {
            "description": "Those that match." if listed else "As it stands now.",
            "content": {wire_names.JSON: content},
        }
        tag = not listed and self.contract.entity(part.ours).revision
        tagged: Json = {wire_names.ETAG: self.components.header(wire_names.ETAG)} if tag else {}
        success["headers"] = (counts() if listed else tagged) | not_kept(_ASKED_ANEW)
        operation = self.contract.operation(self.profile.operations[0].operation)
        error = self.types.link("Error")
        found: Json = {
            str(s): refused(self.components, error, s, words) for s, words in refusals.query_problems().items()
        }
        return {
            "operationId": identity(call),
            "summary": f"{'Find' if listed else 'Read'} {plain(part.type)}",
            "description": f"Our `{part.ours}`. {prose.paragraphs(self.contract.entity(part.ours).description)}".strip(),
            "tags": [resource(call.path)],
            "security": self.components.security(operation, self._parties),
            "parameters": once(parameters),
            "responses": {call.success: success, **self._if_absent(call, found)},
            EXTENSION: {"entity": part.ours},
        }

    def _filters(self, call: Call, part: Part) -> Iterator[JsonValue]:
        """What a list of an entity can be narrowed by."""
        for term in part.terms if call.is_list and call.answered == part.type else ():
            if "[" not in term.theirs and (path := asked_by(term.theirs)) != "id":
                yield filtered(path, term.ours, part.ours)

    def _notifications(self) -> Json:
        """What is told to those who listen."""
        told: dict[str, list[tuple[Operation, Part]]] = {}
        for one in self.profile.operations:
            for part in one.parts:
                if self.api.notification(part.call):
                    told.setdefault(part.call, []).append((self.contract.operation(one.operation), part))
        return {name: {"post": self._notification(name, parts)} for name, parts in sorted(told.items())}

    def _notification(self, name: str, parts: Sequence[tuple[Operation, Part]]) -> Json:
        type_ = str(self.api.notification(name))
        said = [
            f"**{wire_names.words(part.ours).capitalize()}**: {prose.paragraphs(operation.description) or f'our `{part.ours}`.'}"
            for operation, part in parts
        ]
        return {
            "operationId": wire_names.camel(name),
            "summary": prose.joined(
                [
                    wire_names.words(part.ours).capitalize() if n == 0 else wire_names.words(part.ours)
                    for n, (_, part) in enumerate(parts)
                ],
                "or",
            ),
            "description": "\n\n".join(
                (*said, "Told again with the same `eventId` until it is taken: a reader applies it once.", self._guard)
            ),
            "tags": [subject(self.api, name)],
            "security": [*filter(None, self.components.certificates([self.profile.system]))],
            "requestBody": {
                "required": True,
                "content": {
                    wire_names.JSON: {
                        "schema": self.types.link(type_),
                        "examples": dict(self._told_examples(type_, parts)),
                    }
                },
            },
            "responses": {"204": {"description": "Durably taken."}, "400": self._refusals_of("invalid")["400"]},
            EXTENSION: {"operations": [operation.name for operation, _ in parts]},
        }

    def _told_examples(self, type_: str, parts: Sequence[tuple[Operation, Part]]) -> Iterator[tuple[str, JsonValue]]:
        items = {item.message.name: item for item in carried(self.contract)}
        for operation, part in parts:
            message = operation.message(part.role)
            if message is None:
                continue
            event = event_example(self.contract, items[message.name]) if message.name in items else {}
            envelope: Json = {
                "eventId": event.get("id", correlation_id(1)),
                "eventTime": event.get("time", "2026-03-02T09:30:00Z"),
                "eventType": plain(type_),
                "correlationId": correlation_id(),
                "event": to_theirs(self.profile, part, message_example(self.contract, message)),
            }
            if "@type" in self.api.attributes(type_):
                envelope = {"@type": plain(type_), **envelope}
            event_body = envelope["event"]
            if isinstance(event_body, dict) and "@type" not in self.api.attributes(self.api.inside(type_)):
                event_body.pop("@type", None)
            yield (
                wire_names.camel(message.name),
                {"summary": wire_names.words(message.name).capitalize(), "value": envelope},
            )

    def _hub(self) -> Json:
        """Where listeners are entered and taken off."""
        told = [o for o in self.profile.operations if any(self.api.notification(part.call) for part in o.parts)]
        security = self._security(
            [self.contract.operation(one.operation) for one in told or self.profile.operations[:1]], self._parties
        )
        return hub(security, self._context(self._parties), self._refusals_of, self._guard)

    def _context(self, speakers: Sequence[str]) -> list[JsonValue]:
        return self.components.context_parameters(speakers, [self.profile.system])

    @cached_property
    def _guard(self) -> str:
        return guard(known=bool(self.contract.system(self.profile.system).identity))

    @cached_property
    def _parties(self) -> list[str]:
        """All that ask this system for what the profile is about, or are told of it."""
        operations = [self.contract.operation(one.operation) for one in self.profile.operations]
        found = dict.fromkeys(name for o in operations for name in (*o.askers, *o.providers))
        return [name for name in found if name != self.profile.system]

    def _refusals_of(self, *words: str) -> Json:
        error = self.types.link("Error")
        known = [(status, word) for word in words for status in wire_names.STATUS[word]]
        return {str(status): refused(self.components, error, status, [word]) for status, word in known}


def _key(operation: Operation, request: Part) -> str:
    """What the key of a command is made from, and which of it is not in the call."""
    lacking = {one.ours for one in request.lacking}
    paths = [".".join(path) for path in operation.idempotency.paths] if operation.idempotency else []
    unsent = [path for path in paths if any(path == one or path.startswith(f"{one}.") for one in lacking)]
    said = f"The `Idempotency-Key` is derived from {calls.natural_words(operation)}"
    if not unsent:
        return f"{said}."
    return f"{said}; {prose.coded(unsent)} {'is' if len(unsent) == 1 else 'are'} not in this call, so its receiver takes the key as it comes."
