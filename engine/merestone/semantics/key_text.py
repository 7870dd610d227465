"""The parts of a key as one text: what a partition key, the subject of an event and the instance of an entity are."""

from collections.abc import Iterable
from typing import Any

import rfc8785


def key_text(values: Iterable[Any]) -> str:
    """One value as it is; several joined with `/`, which within one of them is `%2F`, and `%` is `%25`: no two keys have one text.

    What is no text is written as JSON in its RFC 8785 form.
    """
    texts = [value if isinstance(value, str) else rfc8785.dumps(value).decode() for value in values]
    return texts[0] if len(texts) == 1 else "/".join(text.replace("%", "%25").replace("/", "%2F") for text in texts)


def parts_of(text: str, count: int) -> list[str]:
    """The texts of so many values that were joined; whatever else is found where there were more or fewer."""
    parts = [text] if count == 1 else text.split("/")
    return parts if count == 1 else [part.replace("%2F", "/").replace("%25", "%") for part in parts]
