"""What things of a spec are called in the code of clients, where a language keeps a word for itself or two names become one."""

from collections.abc import Iterable
from keyword import kwlist

PYTHON_WORDS = frozenset(kwlist)
"""The words that Python keeps for itself."""
TYPESCRIPT_WORDS = frozenset([
    "abstract", "any", "arguments", "as", "asserts", "async", "await", "bigint", "boolean", "break", "case",
    "catch", "class", "const", "constructor", "continue", "debugger", "declare", "default", "delete", "do", "else",
    "enum", "eval", "export", "extends", "false", "finally", "for", "from", "function", "get", "if", "implements",
    "import", "in", "infer", "instanceof", "interface", "is", "keyof", "let", "module", "namespace", "never", "new",
    "null", "number", "object", "of", "package", "private", "protected", "public", "readonly", "require", "return",
    "satisfies", "set", "static", "string", "super", "switch", "symbol", "this", "throw", "true", "try", "type",
    "typeof", "undefined", "unique", "unknown", "using", "var", "void", "while", "with", "yield",
])  # fmt: skip
"""The words of TypeScript and of JavaScript, and the names of types that are built in."""


def distinct(names: Iterable[str], taken: frozenset[str]) -> list[str]:
    """The names in their order, each with as many underscores behind it as keep it from what is taken and from those before."""
    found: list[str] = []
    for name in names:
        free = name
        while free in taken or free in found:
            free += "_"
        found.append(free)
    return found
