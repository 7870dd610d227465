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
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting.extend(part)
        elif isinstance(part, dict):
            if not LATER.isdisjoint(part) or ("$ref" in part and any(_refuses(word) for word in part)):
                return False
            for word, value in part.items():
                if isinstance(value, dict | list) and word not in _VALUES and not word.startswith("x-"):
                    waiting.extend(_parts(word, value))
    return True


def _refuses(word: str) -> bool:
    return word != "$ref" and word not in ANNOTATIONS and not word.startswith("x-")


def _parts(word: str, value: JsonValue) -> Iterable[JsonValue]:
    """The schemas within what a word has; what is named by the author is no word."""
    return value.values() if word in _NAMED and isinstance(value, dict) else (value,)
