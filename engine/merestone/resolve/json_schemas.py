"""Take a type from a JSON Schema: find the schema in the texts of the spec, and bring it into one form.

The form is that of the dialect 2020-12: every part that is referred to stands under a name of its own, so that the schema
can lie in any document; what only describes the file (`$id`, `$schema`, `$comment`, `$anchor`) is left out.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple, NoReturn, cast

from merestone.diagnostics import Diagnostic, Span
from merestone.model.entities import Imported
from merestone.model.names import local
from merestone.model.types import Field, Foreign, ListOf, Scalar, ScalarName, Type
from merestone.resolve import import_faults as faults
from merestone.resolve.scope import Scope
from merestone.resolve.types import string
from merestone.syntax.tree import Node, Token

Json = dict[str, Any]
SUFFIX = ".json"
DEEPEST = 60
"""How far the parts of a schema may nest; the parser of JSON and the readers of schemas go down by recursion."""
_MODERN = ("https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2019-09/schema")
_DRAFT7 = ("http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema")
_MAPS = ("properties", "patternProperties", "dependentSchemas")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE = (
    "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems",
    "unevaluatedProperties", "contentSchema",
)  # fmt: skip
_ABOUT_THE_FILE = {"$id", "$schema", "$comment", "$anchor", "$vocabulary", "$defs", "definitions"}
_DYNAMIC = ("$dynamicRef", "$recursiveRef", "$dynamicAnchor", "$recursiveAnchor")
_TYPES = ("object", "array", "string", "number", "integer", "boolean", "null")
_FORMATS: Mapping[str, ScalarName] = {
    "date": "date", "date-time": "timestamp", "uuid": "uuid", "uri": "uri", "email": "email", "duration": "duration",
}  # fmt: skip


class Wrong(Exception):
    """What is wrong with the file or the schema; the place is the caller's to know."""

    def __init__(self, fault: Diagnostic) -> None:
        """Carry the diagnostic."""
        super().__init__(fault.message)
        self.fault = fault


class _File(NamedTuple):
    """A JSON Schema file, and whether it is written in the dialect of draft-07."""

    name: str
    root: Json
    old: bool
    span: Span


def bind_import(scope: Scope, node: Node, name: str, documents: Mapping[str, str]) -> Imported:
    """The schema that `from "FILE#POINTER"` names."""
    token = node.word("STRING")
    written, _, fragment = string(token).partition("#")
    path = _path(scope, token, written)
    if path not in documents:
        folder = dirname(token.span.file)
        near = [d[len(folder) + 1 :] if folder else d for d in documents if not folder or d.startswith(f"{folder}/")]
        raise scope.report(faults.no_schema_file(written, token.span, near))
    try:
        return _imported(written, fragment, name, documents[path], token.span)
    except Wrong as wrong:
        raise scope.report(wrong.fault) from None


def _path(scope: Scope, token: Token, written: str) -> str:
    """Where the file lies among the texts of the spec; nothing outside of the folder that names it is read."""
    inside = not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/|\\", written) and ".." not in written.split("/")
    if not inside or not written.endswith(SUFFIX):
        raise scope.report(faults.outside_the_folder(written, token.span))
    return normpath(join(dirname(token.span.file), written))


def _imported(written: str, pointer: str, name: str, text: str, span: Span) -> Imported:
    file = _File(written, *_read(written, text, span), span)
    start = _found(file, pointer, None)
    parts = {pointer: local(name)}
    bodies = dict(_collected(file, parts, pointer, start))
    _no_circle(file, bodies, parts)
    schema = bodies.pop(local(name))
    return Imported(
        file=written,
        pointer=pointer,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        schema=json.dumps(schema),
        definitions=tuple((part, json.dumps(body)) for part, body in bodies.items()),
        value=_type(schema, bodies, name, "", span),
        span=span,
    )


# --------------------------------------------------------------------- reading


def _read(name: str, text: str, span: Span) -> tuple[Json, bool]:
    """The document in the file, and whether it is in the dialect of draft-07."""
    try:
        root = _loaded(text)
    except (ValueError, RecursionError) as reason:
        why = f"its line {reason.lineno} cannot be read" if isinstance(reason, json.JSONDecodeError) else str(reason)
        raise Wrong(faults.no_json(name, why, span)) from None
    if not isinstance(root, dict):
        raise Wrong(faults.no_schema(name, "", "it is no JSON object", span))
    dialect = str(root.get("$schema", _MODERN[0])).rstrip("#")
    if dialect not in _MODERN + _DRAFT7:
        raise Wrong(faults.no_schema(name, "", f"its dialect is `{dialect}`", span))
    return root, dialect in _DRAFT7


@lru_cache(maxsize=64)
def _loaded(text: str) -> Any:
    """The JSON in a text, nested no deeper than schemas are read."""
    deep = most = 0
    for sign in re.sub(r'"(?:[^"\\]|\\.)*"', "", text):
        deep += (sign in "{[") - (sign in "}]")
        most = max(most, deep)
    if most > 3 * DEEPEST:
        raise ValueError(f"it nests {most} deep, and {3 * DEEPEST} is the most")
    return json.loads(text, parse_constant=_no_number)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"`{word}` is no JSON")


def _found(file: _File, pointer: str, referrer: str | None) -> Json:
    """The schema at a JSON pointer, or with an `$anchor`."""
    at: Any = file.root
    if pointer and not pointer.startswith("/"):
        at = next((s for s in _every(file.root) if s.get("$anchor") == pointer or s.get("$id") == f"#{pointer}"), None)
        if at is None:
            raise Wrong(faults.nothing_there(file.name, pointer, _anchors(file.root), referrer, file.span))
    for step in pointer.split("/")[1:] if pointer.startswith("/") else ():
        name = step.replace("~1", "/").replace("~0", "~")
        inner = at.get(name) if isinstance(at, dict) else _item(at, name)
        if inner is None:
            before = pointer[: pointer.rindex(f"/{step}")]
            near = [f"{before}/{key}" for key in at] if isinstance(at, dict) else []
            raise Wrong(faults.nothing_there(file.name, pointer, near, referrer, file.span))
        at = inner
    if not isinstance(at, dict):
        raise Wrong(faults.no_schema(file.name, pointer, "it is no JSON object", file.span))
    return at


def _item(at: Any, step: str) -> Any:
    index = int(step) if step.isdecimal() else -1
    return at[index] if isinstance(at, list) and 0 <= index < len(at) else None


def _every(root: Any) -> Iterator[Json]:
    waiting = [root]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            yield found
            waiting.extend(found.values())
        elif isinstance(found, list):
            waiting.extend(found)


def _anchors(root: Json) -> list[str]:
    return [str(s["$anchor"]) for s in _every(root) if "$anchor" in s]


# --------------------------------------------------------------------- one form


def _collected(file: _File, parts: dict[str, str], start: str, schema: Json) -> Iterator[tuple[str, Json]]:
    """The schema and every part that it refers to, each once, by name; `parts` gains a name for each pointer."""
    waiting = [(start, schema)]
    while waiting:
        pointer, found = waiting.pop(0)
        known = set(parts)
        body = _Copy(file, parts, pointer).of(found, 0)
        yield parts[pointer], body
        waiting.extend((p, _found(file, p, pointer)) for p in parts if p not in known)


class _Copy:
    """The copying of one part of a file, which notes what the part refers to."""

    def __init__(self, file: _File, parts: dict[str, str], pointer: str) -> None:
        """Copy what lies at `pointer`."""
        self.file, self.parts, self.pointer = file, parts, pointer

    def of(self, schema: Any, depth: int) -> Any:
        """The same schema in the one form."""
        if isinstance(schema, bool):
            return schema
        if not isinstance(schema, dict):
            raise self._no_schema(f"it has `{json.dumps(schema)[:40]}` where a schema belongs")
        if depth > DEEPEST:
            raise self._no_schema(f"it nests more than {DEEPEST} deep")
        self._readable(schema, depth)
        if self.file.old and "$ref" in schema:
            return {"$ref": self._reference(schema["$ref"])}
        schema = _modern(schema) if self.file.old else schema
        return {key: self._member(key, value, depth + 1) for key, value in schema.items() if key not in _ABOUT_THE_FILE}

    def _member(self, key: str, value: Any, depth: int) -> Any:
        if key == "$ref":
            return self._reference(value)
        if key in _MAPS:
            if not isinstance(value, dict):
                raise self._no_schema(f"`{key}` is no JSON object")
            return {name: self.of(inner, depth) for name, inner in value.items()}
        if key in _LISTS:
            if not isinstance(value, list) or not value:
                raise self._no_schema(f"`{key}` is no list of schemas")
            return [self.of(inner, depth) for inner in value]
        return self.of(value, depth) if key in _SINGLE else value

    def _reference(self, value: Any) -> str:
        """The name of what a `$ref` leads to, which must lie in the same file."""
        base, _, pointer = str(value).partition("#")
        if base and base != self.file.root.get("$id"):
            raise Wrong(faults.leads_outside(self.file.name, str(value), self.file.span))
        if pointer not in self.parts:
            _found(self.file, pointer, self.pointer)
            self.parts[pointer] = self._named(pointer)
        return f"#/$defs/{self.parts[pointer]}"

    def _named(self, pointer: str) -> str:
        """A name for a part: that of the type, then the last word of the pointer, then a number if it is taken."""
        words = re.findall(r"[A-Za-z0-9]+", pointer.rpartition("/")[2]) or ["Root"]
        name = next(iter(self.parts.values())) + "".join(w[:1].upper() + w[1:] for w in words)
        taken, count = set(self.parts.values()), 2
        while (free := name if count == 2 else f"{name}{count - 1}") in taken:
            count += 1
        return free

    def _readable(self, schema: Json, depth: int) -> None:
        """What a schema may not have: a part that is a document of its own, references that move, types there are not."""
        if (depth or self.pointer) and str(schema.get("$id", "#")).partition("#")[0]:
            raise self._no_schema("a part of it has an `$id` of its own")
        if moving := next((key for key in _DYNAMIC if key in schema), None):
            raise self._no_schema(f"it has `{moving}`, which changes its meaning with who refers to it")
        types = schema.get("type", "null")
        if wrong := [t for t in (types if isinstance(types, list) else [types]) if t not in _TYPES] or types == []:
            raise self._no_schema(f"there is no type `{wrong[0] if isinstance(wrong, list) else types}`")
        if odd := next((word for word, fits in _FITTING.items() if word in schema and not fits(schema[word])), None):
            raise self._no_schema(f"its `{odd}` cannot be `{json.dumps(schema[odd])[:40]}`")

    def _no_schema(self, why: str) -> Wrong:
        return Wrong(faults.no_schema(self.file.name, self.pointer, why, self.file.span))


def _is_count(value: Any) -> bool:
    return type(value) is int and value >= 0


def _is_number(value: Any) -> bool:
    return type(value) in (int, float)


def _is_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _is_pattern(text: Any) -> bool:
    if not isinstance(text, str):
        return False
    try:
        re.compile(text)
    except (re.error, OverflowError, ValueError, RecursionError):
        return False
    return True


_FITTING: Mapping[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), _is_count),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _is_number),
    "multipleOf": lambda value: _is_number(value) and value > 0,
    "pattern": _is_pattern,
    "required": _is_names,
    "enum": lambda value: isinstance(value, list) and value != [],
    "examples": lambda value: isinstance(value, list),
    "dependencies": lambda value: isinstance(value, dict),
    "format": lambda value: isinstance(value, str),
    "description": lambda value: isinstance(value, str),
}
"""For each word that is read, whether a value makes sense of it; a draft-04 schema says `exclusiveMinimum: true`."""


def _modern(schema: Json) -> Json:
    """What draft-07 says otherwise, as 2020-12 says it."""
    made = dict(schema)
    if isinstance(items := made.get("items"), list):
        made["prefixItems"] = items
        del made["items"]
        if "additionalItems" in made:
            made["items"] = made["additionalItems"]
    made.pop("additionalItems", None)
    for name, needed in cast(Json, made.pop("dependencies", {})).items():
        word = "dependentRequired" if isinstance(needed, list) else "dependentSchemas"
        made[word] = {**made.get(word, {}), name: needed}
    return made


def _no_circle(file: _File, bodies: Mapping[str, Json], parts: Mapping[str, str]) -> None:
    """A schema that contains itself has values without an end."""
    pointers = {name: pointer for pointer, name in parts.items()}
    inside = {name: set(_references(body)) for name, body in bodies.items()}
    for name in bodies:
        seen: set[str] = set()
        waiting = set(inside[name])
        while waiting:
            seen |= waiting
            waiting = set().union(*(inside[n] for n in waiting)) - seen
        if name in seen:
            raise Wrong(faults.without_end(file.name, pointers[name], file.span))


def _references(body: Any) -> Iterator[str]:
    for schema in _every(body):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].rpartition("/")[2]


# ---------------------------------------------------------- as the language sees it


def _type(schema: Any, definitions: Mapping[str, Json], record: str, path: str, span: Span) -> Type:
    """A schema as a type of the language; what the language has no type for is of no known kind."""
    whole = _flat(schema, definitions)
    match whole.get("type"):
        case "string":
            name = _FORMATS.get(str(whole.get("format")), "string")
            bounded = (_whole(whole, "minLength"), _whole(whole, "maxLength")) if name == "string" else (None, None)
            return Scalar(name=name, low=bounded[0], high=bounded[1])
        case "integer":
            return Scalar(name="integer", low=_whole(whole, "minimum"), high=_whole(whole, "maximum"))
        case "boolean":
            return Scalar(name="boolean")
        case "array" if isinstance(whole.get("items"), dict) and "prefixItems" not in whole:
            item = _type(whole["items"], definitions, record, f"{path}/[]", span)
            return ListOf(item=item, low=_whole(whole, "minItems"), high=_whole(whole, "maxItems"))
        case _:
            needed = whole.get("required", [])
            fields = (
                _field(name, inner, name in needed, definitions, record, f"{path}/{name}", span)
                for name, inner in whole.get("properties", {}).items()
                if inner is not False
            )
            return Foreign(name=f"{record}#{path}", fields=tuple(fields))


def _field(
    name: str, schema: Any, needed: bool, definitions: Mapping[str, Json], record: str, path: str, span: Span
) -> Field:
    return Field(
        name=name,
        type=_type(schema, definitions, record, path, span),
        optional=not needed,
        sensitive=None,
        redacted=None,
        description=_flat(schema, definitions).get("description", ""),
        span=span,
    )


def _flat(schema: Any, definitions: Mapping[str, Json]) -> Json:
    """A schema with what it refers to and all of which it says to be, as far as types and properties go."""
    if not isinstance(schema, dict):
        return {}
    made: Json = {}
    parts = [definitions.get(str(schema["$ref"]).rpartition("/")[2], {})] if "$ref" in schema else []
    for part in [*parts, *schema.get("allOf", [])]:
        flat = _flat(part, definitions)
        properties = {**made.get("properties", {}), **flat.get("properties", {})}
        needed = [*made.get("required", []), *flat.get("required", [])]
        made = {**made, **flat, "properties": properties, "required": needed}
    properties = {**made.get("properties", {}), **schema.get("properties", {})}
    needed = [*made.get("required", []), *schema.get("required", [])]
    return {**made, **schema, "properties": properties, "required": needed}


def _whole(schema: Json, word: str) -> int | None:
    bound = schema.get(word)
    return bound if type(bound) is int else None
