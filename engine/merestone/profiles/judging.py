"""A profile held against the spec and the published API: what it says, resolved, and everything that is wrong with it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import Literal

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.profiles import Lacking, Part, Profile, Term, Told
from merestone.contract.types import FieldSpec, Place, Scalar
from merestone.contract.wire_fields import whole
from merestone.diagnostics import Diagnostic, Span, has_errors
from merestone.marked import Text
from merestone.profiles import faults, ours
from merestone.profiles.api import DECLARED, Api, Missing
from merestone.profiles.ours import Nowhere, Value
from merestone.profiles.paths import Step, parsed
from merestone.profiles.published import digest, is_digest
from merestone.profiles.reading import Draft, PartDraft, Report, TermDraft, draft

ENTITY, KEY = "entity", "idempotencyKey"
_NUMBERS = ("integer", "number")


def profiled(contract: Contract, texts: Mapping[str, str]) -> tuple[Contract, tuple[Diagnostic, ...]]:
    """The contract with the profiles among the texts (YAML), and what is wrong with them; JSON among the texts is what they speak of."""
    found: list[Diagnostic] = []
    made = [_profile(contract, texts, name, found.append) for name in sorted(texts) if name.endswith((".yaml", ".yml"))]
    sound = [] if has_errors(found) else [profile for profile in made if profile]
    ordered = tuple(sorted(sound, key=lambda profile: (profile.system, profile.name)))
    return contract.model_copy(update={"profiles": ordered}), tuple(found)


def _profile(contract: Contract, texts: Mapping[str, str], file: str, report: Report) -> Profile | None:
    said = draft(file, texts[file], report)
    published = said and _published(said, texts, report)
    if not said or not published:
        return None
    systems = [system.name for system in contract.systems]
    if said.system.text not in systems:
        report(faults.unknown("system", said.system.text, said.system.span, systems))
        return None
    return _Judge(contract, said, Api(published), report).profile(published)


def _published(said: Draft, texts: Mapping[str, str], report: Report) -> dict[str, object] | None:
    name = normpath(join(dirname(said.file), said.api.text))
    try:
        document = json.loads(texts[name])
        return dict(document if is_digest(document) else digest(document))
    except KeyError as missing:
        reason = "it is not there" if missing.args == (name,) else f"it has no `{missing.args[0]}`"
    except (ValueError, TypeError, AttributeError, RecursionError) as wrong:
        reason = f"it is no document of OpenAPI in JSON ({wrong})"
    report(faults.cannot_be_read(said.api.text, reason, said.api.span))
    return None


class _Judge:
    """Resolves one profile."""

    def __init__(self, contract: Contract, said: Draft, api: Api, report: Report) -> None:
        self.contract, self.said, self.api, self.report = contract, said, api, report
        self.name = said.api.text.rsplit("/", 1)[-1].partition("-")[0].partition(".")[0]

    def profile(self, published: dict[str, object]) -> Profile:
        entities = [part for one in self.said.entities if (part := self._entity(one))]
        operations = [told for key, parts in self.said.operations if (told := self._told(key, parts))]
        self._told_apart(operations)
        self._found_again(operations)
        left = [Lacking(ours=key.text, why=why.text, place=_place(key.span)) for key, why in self._left()]
        self._complete({key.text for key, _ in self.said.operations} | {one.ours for one in left})
        return Profile(
            api=self.name,
            version=str(published["version"]),
            title=str(published["title"]),
            system=self.said.system.text,
            base=self.said.base,
            description=self.said.description,
            entities=tuple(entities),
            operations=tuple(operations),
            left=tuple(left),
            published=published,
            place=_place(self.said.api.span),
        )

    # ------------------------------------------------------------------ whole things

    def _entity(self, part: PartDraft) -> Part | None:
        """An entity, under the name of the type that stands for it."""
        if part.key.text not in self.api.types:
            self.report(faults.not_published(part.key.text, self.name, part.key.span, self.api.types.keys()))
            return None
        named = part.entity or part.key
        entity = next((e for e in self.contract.entities if e.name == named.text), None)
        if entity is None:
            self.report(faults.unknown("entity", named.text, named.span, [e.name for e in self.contract.entities]))
            return None
        return self._part(part, ENTITY, entity.name, "", part.key.text, whole(entity))

    def _told(self, key: Text, parts: tuple[PartDraft, ...]) -> Told | None:
        operation = next((o for o in self._own() if o.name == key.text), None)
        if operation is None:
            self.report(faults.unknown("operation", key.text, key.span, [o.name for o in self._own()]))
            return None
        roles = {message.role for message in operation.messages}
        made, asked = [], next((p.call for p in parts if p.call and " " in p.call.text), None)
        for part in parts:
            message = operation.message(part.key.text)
            if message is None and not (part.key.text == "request" and operation.kind in ("query", "status query")):
                self.report(faults.unknown("message", part.key.text, part.key.span, roles))
                continue
            target = self._target(part, asked)
            if target:
                fields = message.fields if message else _path_fields(operation)
                if operation.kind == "command" and part.key.text == "request":
                    fields = (*fields, _key_field(operation))
                of = message.name if message else operation.name
                resolved = self._part(part, part.key.text, of, target[0], target[1], fields)
                made.append(resolved)
        return Told(operation=operation.name, parts=tuple(made), place=_place(key.span))

    def _target(self, part: PartDraft, asked: Text | None) -> tuple[str, str] | None:
        """The call, status or notification that a message looks like, and the type its paths begin in."""
        written_as = part.call or asked or part.key
        if part.call and part.call.text in self.api.notifications:
            type_ = self.api.notification(part.call.text)
            return (part.call.text, type_) if type_ else None
        call = self.api.call(written_as.text)
        if call is None:
            known = [f"{c.method.upper()} {c.path}" for c in self.api.calls] + [*self.api.notifications]
            self.report(faults.not_published(written_as.text, self.name, written_as.span, known))
            return None
        if part.key.text == "request":
            return written_as.text, call.body or call.answered or ""
        return call.success, call.answered or ""

    def _own(self) -> Iterator[Operation]:
        """What the system answers, and what it tells."""
        for operation in self.contract.operations:
            tells = operation.kind in ("event", "stream", "file")
            if self.said.system.text in ((operation.requirer,) if tells else operation.providers):
                yield operation

    def _left(self) -> Iterator[tuple[Text, Text]]:
        known = [operation.name for operation in self._own()]
        for key, why in self.said.left:
            if key.text in known:
                yield key, why
            else:
                self.report(faults.unknown("operation", key.text, key.span, known))

    def _complete(self, spoken: set[str]) -> None:
        for operation in self._own():
            boundary = self.contract.boundary(operation.boundary)
            if self.name in boundary.maps and operation.name not in spoken:
                self.report(faults.left_out(operation.name, boundary.name, self.name, self.said.system.span))

    def _told_apart(self, operations: Iterable[Told]) -> None:
        """Commands that look like one call differ in what always stands at one of its paths."""
        seen: dict[str, list[tuple[str, Part]]] = {}
        for told in operations:
            part = told.part("request")
            if part and part.is_sent:
                known = seen.setdefault(part.call, [])
                for other, its in known:
                    if all(part.always.get(path, value) == value for path, value in its.always.items()):
                        span = self._span(told)
                        self.report(faults.told_apart_by_nothing(told.operation, other, part.call, span))
                known.append((told.operation, part))

    def _found_again(self, operations: Iterable[Told]) -> None:
        """A command carries the key that its status query looks for, at the same path."""
        requests = {told.operation: part for told in operations if (part := told.part("request"))}
        for told in operations:
            unknown, sent = self.contract.operation(told.operation).unknown, _keyed(requests.get(told.operation))
            asked = unknown and unknown.ask and _keyed(requests.get(unknown.ask.query))
            if unknown and unknown.ask and asked and asked != sent:
                self.report(faults.not_found_again(told.operation, unknown.ask.query, asked, self._span(told)))

    def _span(self, told: Told) -> Span:
        return next(key.span for key, _ in self.said.operations if key.text == told.operation)

    # ------------------------------------------------------------------ one part

    def _part(self, part: PartDraft, role: str, of: str, call: str, type_: str, fields: Iterable[FieldSpec]) -> Part:
        fields = tuple(fields)
        start = self.api.inside(type_)
        terms = [term for one in part.fields if (term := self._term(one, start, fields, call))]
        always = {key.text: self._constant(key, value, start) for key, value in part.always}
        lacking = [self._lacking(key, why, fields) for key, why in part.lacking]
        said = {one.ours.text.split(".")[0] for one in part.fields} | {one.ours.split(".")[0] for one in lacking}
        for field in fields:
            if field.name not in said and field.redacted != "drop" and not (role == "request" and field.name == KEY):
                self.report(faults.nothing_said("field", field.name, of, part.key.span))
        within = part.within.text if part.within else ""
        made = Part(
            role=role, ours=of, call=call, type=type_, terms=tuple(terms), always=always, lacking=tuple(lacking),
            within=within, place=_place(part.key.span),
        )  # fmt: skip
        if not call.startswith("GET "):
            self._demands(made, start, part.key.span)
        return made

    def _term(self, said: TermDraft, type_: str, fields: tuple[FieldSpec, ...], call: str) -> Term | None:
        value = self._ours(said.ours, fields)
        if value and said.theirs.text.startswith("{") and said.theirs.text in call:
            ours_ = tuple(said.ours.text.split("."))
            return Term(ours=ours_, wire=value.wire, theirs=said.theirs.text, place=_place(said.ours.span))
        schema = self._theirs(said.theirs, type_)
        if value is None or schema is None:
            return None
        table = said.words.text if said.words else value.table
        words = dict(self.said.words.get(table, {}))
        if said.words and table not in self.said.words:
            self.report(faults.unknown("table of words", table, said.words.span, self.said.words.keys()))
        self._fits(said, value, schema, words, table)
        path = tuple(said.ours.text.split("."))
        return Term(
            ours=path, wire=value.wire, theirs=said.theirs.text, words=words, form=_form(self.api, value, schema),
            place=_place(said.ours.span),
        )  # fmt: skip

    def _ours(self, said: Text, fields: tuple[FieldSpec, ...]) -> Value | None:
        found = ours.find(self.contract, fields, tuple(said.text.split(".")))
        if isinstance(found, Nowhere):
            self.report(faults.unknown("field", said.text, said.span, found.known))
            return None
        return found

    def _theirs(self, said: Text, type_: str) -> dict[str, object] | None:
        steps = parsed(said.text)
        if steps is None:
            self.report(
                faults.wrong_shape(
                    said.span, f"`{said.text}` is no path", "it as in `productOrderItem[].productOffering.id`"
                )
            )
            return None
        found = self.api.follow(type_, steps)
        if isinstance(found, Missing):
            if found.reason:
                self.report(faults.list_or_not(found.step.name, f"`{found.type}`", found.reason, said.span))
            else:
                self.report(faults.not_published(found.step.name, f"`{found.type}`", said.span, found.known))
            return None
        return found.schema

    def _fits(
        self, said: TermDraft, value: Value, schema: dict[str, object], words: Mapping[str, str], table: str
    ) -> None:
        theirs, kind, known = said.theirs.text, self.api.scalar(schema), self.api.words(schema)
        if value.scalar is None:
            self.report(faults.other_kind(said.ours.text, "made of parts", theirs, kind or "an object", said.ours.span))
        elif known:
            spoken = [words.get(word, word) for word in value.words] or [*words.values()]
            strange = [word for word in dict.fromkeys(value.words or words) if words.get(word, word) not in known]
            if strange or not spoken:
                self.report(
                    faults.words_differ(
                        table or said.ours.text, strange or [said.ours.text], theirs, said.theirs.span, known
                    )
                )
        elif value.scalar == "money":
            if self.api.named(schema) not in ("Money", "Money_FVO"):
                self.report(
                    faults.other_kind(
                        said.ours.text,
                        "an amount with its currency",
                        theirs,
                        _a(kind or "thing of other parts"),
                        said.theirs.span,
                    )
                )
        elif kind is None and schema:
            self.report(faults.other_kind(said.ours.text, _a(value.scalar), theirs, "made of parts", said.theirs.span))
        elif (
            kind in ("boolean", *_NUMBERS)
            and kind != value.scalar
            and not (kind == "number" and value.scalar in _NUMBERS)
        ):
            self.report(faults.other_kind(said.ours.text, _a(value.scalar), theirs, _a(kind), said.theirs.span))

    def _constant(self, key: Text, value: Text, type_: str) -> str | int | bool:
        schema = self._theirs(key, type_)
        kind = schema and self.api.scalar(schema)
        known = self.api.words(schema) if schema else ()
        if known and value.text not in known:
            self.report(faults.words_differ(key.text, [value.text], key.text, value.span, known))
        if kind == "boolean":
            return value.text == "true"
        return int(value.text) if kind in _NUMBERS and value.text.isdecimal() else value.text

    def _lacking(self, key: Text, why: Text, fields: tuple[FieldSpec, ...]) -> Lacking:
        value = self._ours(key, fields)
        return Lacking(ours=key.text, why=why.text, wire=value.wire if value else (), place=_place(key.span))

    def _demands(self, part: Part, type_: str, span: Span) -> None:
        """Every attribute that a type on the way must have, and nobody gives it; of the record that is answered or told, `fields` may leave out any."""
        loose = frozenset() if part.is_sent else self.api.records(type_)
        given: dict[tuple[str, ...], tuple[str, set[str]]] = {(): (type_, set())}
        for path in (*(term.theirs for term in part.terms if not term.in_path), *part.always):
            steps = parsed(path) or ()
            found = self.api.follow(type_, steps)
            if isinstance(found, Missing):
                continue
            for number, (here, step) in enumerate(found.way):
                at = tuple(str(s) for s in steps[:number])
                _, names = given.setdefault(at, (here, set()))
                names.add(step.name)
                if step.key:
                    inner = given.setdefault((*at, str(step)), (self._inner(here, step), set()))
                    inner[1].add(step.key)
        for at, (here, names) in given.items():
            for attribute in () if here in loose else sorted(self.api.required(here) - names - set(DECLARED)):
                self.report(faults.demanded(".".join((*at, attribute)), here, part.ours, span))

    def _inner(self, type_: str, step: Step) -> str:
        return self.api.named(self.api.attributes(type_)[step.name]) or ""


def _keyed(request: Part | None) -> str | None:
    """Where the key of a command stands in a request."""
    terms = request.terms if request else ()
    return next((term.theirs.strip("{}") for term in terms if term.ours == (KEY,)), None)


def _a(kind: str) -> str:
    return f"an {kind}" if kind.startswith("i") else f"a {kind}"


def _form(api: Api, value: Value, schema: dict[str, object]) -> Literal["same", "money", "moment", "number", "text"]:
    kind = api.scalar(schema)
    match value.type:
        case Scalar(name="money"):
            return "money"
        case Scalar(name="date") if schema.get("format") == "date-time":
            return "moment"
        case Scalar(name="decimal") if kind in _NUMBERS:
            return "number"
        case Scalar(name="integer" | "revision") if kind == "string":
            return "text"
        case _:
            return "same"


def _key_field(operation: Operation) -> FieldSpec:
    """The key of a command, which a profile may put into the body as well."""
    return FieldSpec(name=KEY, type=Scalar(name="uuid"), optional=True, place=operation.place)


def _path_fields(operation: Operation) -> tuple[FieldSpec, ...]:
    """What a query without a message of its own is asked by: the parts of its path."""
    names = re.findall(r"\{(\w+)\}", operation.path or "")
    return tuple(FieldSpec(name=name, type=Scalar(name="string"), place=operation.place) for name in names)


def _place(span: Span) -> Place:
    return Place(file=span.file, line=span.line, column=span.column)
