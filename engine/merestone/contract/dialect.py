"""Whether a schema means the same as JSON Schema draft-07, which AsyncAPI has of itself, and as 2020-12, which we write."""

from collections.abc import Iterable

from pydantic import JsonValue

LATER = frozenset(
    {
        "$anchor",
        "$defs",
        "$dynamicAnchor",
        "$dynamicRef",
        "$vocabulary",
        "contentSchema",
        "dependentRequired",
        "dependentSchemas",
        "maxContains",
        "minContains",
        "prefixItems",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
"""Words that draft-07 does not know."""

ANNOTATIONS = frozenset(
    {"$comment", "default", "deprecated", "description", "examples", "readOnly", "title", "writeOnly"}
)
"""Words that only tell something; the others refuse values."""

_VALUES = frozenset({"const", "default", "enum", "examples"})
_NAMED = frozenset({"patternProperties", "properties"})


def is_plain(schema: JsonValue) -> bool:
    """Whether a reader of draft-07 refuses the same values; beside a `$ref` it takes no notice of anything."""
    if isinstance(schema, list):
        return all(is_plain(item) for item in schema)
    if not isinstance(schema, dict):
        return True
    if LATER & schema.keys() or ("$ref" in schema and any(_refuses(word) for word in schema)):
        return False
    return all(is_plain(part) for word, value in schema.items() for part in _parts(word, value))


def _refuses(word: str) -> bool:
    return word != "$ref" and word not in ANNOTATIONS and not word.startswith("x-")


def _parts(word: str, value: JsonValue) -> Iterable[JsonValue]:
    """The schemas within what a word has; what is named by the author is no word."""
    if word in _VALUES or word.startswith("x-"):
        return ()
    return value.values() if word in _NAMED and isinstance(value, dict) else (value,)
