"""Values that keep the exact text they were sent as, and the snapshots made of them."""

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Self
from urllib.parse import quote, urlencode

import rfc8785
from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


class Timestamp(str):
    """An RFC 3339 instant. It stays the text it was, so a snapshot that is passed on keeps its content hash."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Take the text as it is, if it is an instant with an offset."""
        if not _INSTANT.fullmatch(text):
            raise ValueError(f"`{text}` is no RFC 3339 instant with an offset")
        datetime.fromisoformat(text.upper())
        return super().__new__(cls, text)

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """The instant of an aware datetime, in UTC."""
        if moment.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return cls(moment.astimezone(UTC).isoformat().replace("+00:00", "Z"))

    @property
    def moment(self) -> datetime:
        """The same instant as an aware datetime."""
        return datetime.fromisoformat(self.upper())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as text, then as an instant; an aware datetime is one already."""
        text = core_schema.no_info_after_validator_function(cls, core_schema.str_schema())
        return core_schema.no_info_before_validator_function(_text_of, text)


def _text_of(value: Any) -> Any:
    return Timestamp.of(value) if isinstance(value, datetime) else value


def wire_bytes(value: BaseModel) -> bytes:
    """The JSON of a value as it is sent: wire names, absent optionals left out."""
    return value.model_dump_json(by_alias=True, exclude_none=True).encode()


def wire_value(value: BaseModel) -> dict[str, Any]:
    """The same as Python values."""
    return value.model_dump(mode="json", by_alias=True, exclude_none=True)


def query_text(request: BaseModel, names: list[str]) -> str:
    """What a query says behind the `?`: a word as it is, anything else as JSON; nothing where nothing is given."""
    given = {name: value for name, value in wire_value(request).items() if name in names}
    said = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
    return "?" + urlencode(said, quote_via=quote) if said else ""


def key_text(values: Iterable[Any]) -> str:
    """One value as it is; several joined with `/`, which within one of them is `%2F`, and `%` is `%25`: no two keys have one text.

    What is no text is written as JSON in its RFC 8785 form.
    """
    texts = [value if isinstance(value, str) else rfc8785.dumps(value).decode() for value in values]
    return texts[0] if len(texts) == 1 else "/".join(text.replace("%", "%25").replace("/", "%2F") for text in texts)


def content_hash(value: BaseModel) -> str:
    """The content hash of a snapshot: SHA-256 over the RFC 8785 form of the value."""
    return "sha256:" + hashlib.sha256(rfc8785.dumps(wire_value(value))).hexdigest()
