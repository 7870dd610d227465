"""CloudEvents in HTTP requests: read in structured and in binary mode, written in binary mode (HTTP binding 1.0)."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from .events import Event, document_of, unreadable

_NUMBERS, _CLAIMS = frozenset({"entityversion"}), frozenset({"deprecated"})
"""The attributes that are no text."""
_AS_IT_IS = re.compile(r"[!#$&-~]")


def from_http(headers: Mapping[str, str], body: bytes | str) -> Mapping[str, Any]:
    """The event in a request as one document, in whichever mode it came, for `parse_event` and `Inbox.take`."""
    told = {name.lower(): value for name, value in headers.items()}
    media = told.get("content-type", "application/json").partition(";")[0].strip().lower()
    if media == "application/cloudevents+json":
        return document_of(body)
    if media.startswith("application/cloudevents"):
        raise unreadable(f"events are sent one by one and as JSON, not as `{media}`")
    if "ce-specversion" not in told:
        raise unreadable("the request is no CloudEvent: it is not `application/cloudevents+json`, and has no `ce-` headers")
    if not re.fullmatch(r"application/([\w.-]+\+)?json", media):
        raise unreadable(f"the data is JSON, not `{media}`")
    attributes = {name[3:]: _read(name[3:], value) for name, value in told.items() if name.startswith("ce-")}
    return attributes | {"datacontenttype": told.get("content-type", media), "data": _data(body)}


def to_binary(event: Event[Any] | bytes) -> tuple[dict[str, str], bytes]:
    """The event in binary mode: its headers, and its data as the body. A repetition sends exactly the same."""
    document = dict(document_of(event if isinstance(event, bytes) else event.to_bytes()))
    data = json.dumps(document.pop("data"), ensure_ascii=False, separators=(",", ":")).encode()
    media = document.pop("datacontenttype", None) or "application/json"
    told = {f"ce-{name}": _written(value) for name, value in document.items() if value is not None}
    return {"Content-Type": str(media)} | told, data


def _written(value: object) -> str:
    """A value as text, of which only what the binding allows stays as it is."""
    text = value if isinstance(value, str) else json.dumps(value)
    return "".join(letter if _AS_IT_IS.fullmatch(letter) else _percents(letter) for letter in text)


def _percents(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode())


def _read(name: str, value: str) -> Any:
    text = value.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = re.sub(r"\\(.)", r"\1", text[1:-1])
    try:
        text = unquote(text, errors="strict")
    except UnicodeDecodeError as error:
        raise unreadable(f"the header `ce-{name}` is not UTF-8: {error}") from error
    if name in _NUMBERS and re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    return text == "true" if name in _CLAIMS else text


def _data(body: bytes | str) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise unreadable(f"the data is not JSON: {error}") from error
