"""The types of a published API as a profile uses them: only the attributes that something stands for, or that the API demands."""

from collections.abc import Iterable, Iterator

from pydantic import JsonValue

from merestone.contract.contract import Contract
from merestone.contract.profiles import Part, Profile
from merestone.contract.types import FieldSpec
from merestone.contract.wire_fields import whole
from merestone.profiles.api import DECLARED, Api, Found
from merestone.profiles.converting import plain
from merestone.profiles.paths import parsed

Json = dict[str, JsonValue]
ENVELOPE = ("eventId", "eventTime", "eventType", "correlationId", "event")
_TOLD = {
    "id": "The key of the record, made by whoever owns it.",
    "href": "Where the record can be read.",
    "@type": "What this is.",
    "@baseType": "What it is a kind of.",
    "@schemaLocation": "Where its schema is, if it is a kind of its own.",
    "@referredType": "What is referred to.",
    "eventId": "One and the same for every time that this is told.",
    "eventTime": "When it happened, not when it was sent.",
    "eventType": "The name of this notification.",
    "correlationId": "The business story it belongs to: `X-Correlation-Id` of the command that it began with.",
    "event": "What it is about.",
}
_ERROR = {
    "code": "The class of the refusal, as in the problems of `openapi.yaml`: `invalid`, `mismatch`, `rejected`, `stale`, `in-flight`, ..",
    "reason": "Of a rejection (`code` is `rejected`) the word that the boundary has for its reason, else what the class is called.",
    "message": "One sentence for a person.",
    "status": "The HTTP status.",
    "referenceError": "Where to read about it.",
}


class Types:
    """Gathers what is used of each type, and writes it."""

    def __init__(self, contract: Contract, profile: Profile, api: Api) -> None:
        self.contract, self.profile, self.api = contract, profile, api
        self._used: dict[str, dict[str, list[str]]] = {}
        self._needed: dict[str, list[set[str]]] = {}
        """For the type of a request, what each of our messages that look like it always has."""
        self._asked = {part.type for part in profile.parts if part.is_sent}
        self._loose: set[str] = set()
        """The records that are answered or told: `fields` may leave out any of their attributes."""
        for part in profile.parts:
            self._part(part)
        self._all("Error", _ERROR)

    def written(self) -> Json:
        """The schemas by name, sorted."""
        made: Json = {}
        while waiting := sorted(self._used.keys() - made.keys()):
            made |= {name: self._schema(name, self._used[name]) for name in waiting}
        return dict(sorted(made.items()))

    def link(self, written: str) -> Json:
        """A reference to a type, or a list of them for `ProductOrder[]`."""
        name = written.removesuffix("[]")
        self._used.setdefault(name, {})
        told: Json = {"$ref": f"#/components/schemas/{name}"}
        return {"type": "array", "items": told} if written.endswith("[]") else told

    # ------------------------------------------------------------------ what is used

    def _part(self, part: Part) -> None:
        start = self.api.inside(part.type)
        self._used.setdefault(start, {})
        if not part.is_sent:
            self._loose |= self.api.records(start) - self._asked
        if start != part.type:
            self._all(part.type, dict.fromkeys(a for a in ENVELOPE if a in self.api.attributes(part.type)))
        fields = {field.name: field for field in _fields(self.contract, self.profile, part)}
        if part.is_sent:
            firm = [
                term
                for term in part.terms
                if not term.in_path and (field := fields.get(term.ours[0])) and not field.optional
            ]
            self._needed.setdefault(start, []).append({(parsed(term.theirs) or ())[0].name for term in firm})
        for term in (term for term in part.terms if not term.in_path):
            said = f"Our `{part.ours}.{'.'.join(term.ours)}`."
            self._path(start, term.theirs, said, _told(fields.get(term.ours[0]), term.ours))
        for path, value in part.always.items():
            self._path(
                start,
                path,
                f"Always `{str(value).lower() if isinstance(value, bool) else value}` where we speak of `{part.ours}`.",
            )
        if part.within:
            outer = next(p for p in self.profile.entities if not p.within and p is not part)
            self._path(outer.type, part.within, f"Each `{part.ours}`.")

    def _path(self, start: str, path: str, said: str, more: str = "") -> None:
        steps = parsed(path) or ()
        found = self.api.follow(start, steps)
        assert isinstance(found, Found), "a profile that is written has been judged"
        for number, (type_, step) in enumerate(found.way):
            texts = self._used.setdefault(type_, {}).setdefault(step.name, [])
            if number == len(steps) - 1:
                texts.extend(text for text in (" ".join(filter(None, (said, more))),) if text not in texts)
            if step.key:
                inner = self.api.named(self.api.attributes(type_)[step.name]) or ""
                keyed = self._used.setdefault(inner, {}).setdefault(step.key, [])
                keyed.extend(
                    t for t in (f"`{step.value}` where this item is the one that is meant.",) if t not in keyed
                )
        if leaf := found.schema.get("$ref"):
            self._all(leaf, self.api.attributes(leaf))

    def _all(self, type_: str, attributes: Iterable[str]) -> None:
        used = self._used.setdefault(type_, {})
        for name in attributes:
            used.setdefault(name, [_ERROR.get(name, "")] if type_ == "Error" else [])

    # ------------------------------------------------------------------ how it is written

    def _schema(self, type_: str, used: dict[str, list[str]]) -> Json:
        known = self.api.attributes(type_)
        if words := self.api.words({"$ref": type_}):
            return {"type": "string", "enum": list(words), "description": f"The words of {self.profile.api} for it."}
        demanded_there = self.api.required(type_) if type_ not in self._loose else self.api.required(type_) & {"@type"}
        required = demanded_there | set.intersection(*self._needed.get(type_, [set()]))
        names = [name for name in known if name in used or name in required or name in ("id", *DECLARED)]
        made: Json = {
            "type": "object",
            "description": f"`{plain(type_)}` of {self.profile.api}, with the attributes that our boundaries speak of.",
            "properties": {name: self._property(type_, name, used.get(name, [])) for name in names},
        }
        demanded: list[JsonValue] = [name for name in names if name in required]
        return made | ({"required": demanded} if demanded else {})

    def _property(self, type_: str, name: str, texts: list[str]) -> Json:
        schema = self._referring(self.api.attributes(type_)[name])
        if name == "@type" and "enum" not in schema:
            schema = schema | {"examples": [plain(type_)]}
        description = " ".join(filter(None, texts)) or _TOLD.get(name, "")
        return schema | ({"description": description} if description else {})

    def _referring(self, schema: JsonValue) -> Json:
        """A schema of theirs with its references into this document; what is beyond the digest is left open."""
        assert isinstance(schema, dict), "a schema is an object"
        if name := schema.get("$ref"):
            self._reach(str(name))
            return {"$ref": f"#/components/schemas/{name}"}
        made: Json = {
            key: value for key, value in schema.items() if key not in ("items", "format") or not isinstance(value, dict)
        }
        if "items" in schema:
            made["items"] = self._referring(schema["items"])
        return made

    def _reach(self, name: str) -> None:
        """A type that is referred to and of which nothing was used so far is written with what it demands."""
        self._used.setdefault(name, {})


def _fields(contract: Contract, profile: Profile, part: Part) -> tuple[FieldSpec, ...]:
    if part.role == "entity":
        return whole(contract.entity(part.ours))
    told = next(t for t in profile.operations if part in t.parts)
    message = contract.operation(told.operation).message(part.role)
    return message.fields if message else ()


def _told(field: FieldSpec | None, path: tuple[str, ...]) -> str:
    return " ".join(field.description.split()) if field and len(path) == 1 else ""


def mapping(parts: Iterable[Part]) -> Iterator[JsonValue]:
    """For tools: where each of our values stands, and what is always there."""
    for part in parts:
        told: Json = {"message" if part.role != "entity" else "entity": part.ours, "role": part.role}
        told["fields"] = {".".join(term.wire): _term(term.theirs, term.words) for term in part.terms}
        if part.always:
            told["always"] = dict(part.always)
        if part.lacking:
            told["lacking"] = {".".join(one.wire): one.why for one in part.lacking}
        yield told


def _term(theirs: str, words: dict[str, str]) -> JsonValue:
    return {"to": theirs, "words": dict(words)} if words else theirs
