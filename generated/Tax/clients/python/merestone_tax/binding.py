"""CloudEvents in HTTP requests and on brokers, in structured and in binary mode (bindings 1.0 for HTTP, Kafka, AMQP and MQTT)."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from .events import Event, document_of, keyed_value, kind_of, unreadable

_NUMBERS, _CLAIMS = frozenset({"entityversion"}), frozenset({"deprecated"})
"""The attributes that are no text."""
_PREFIXES = ("ce_", "cloudevents:", "cloudevents_", "")
"""What stands before an attribute on a broker: of Kafka, of AMQP in both spellings, of MQTT."""
_STRUCTURED = "application/cloudevents+json"
_AS_IT_IS = re.compile(r"[!#$&-~]")


def from_http(headers: Mapping[str, str], body: bytes | str) -> Mapping[str, Any]:
    """The event in a request as one document, in whichever mode it came, for `parse_event` and `Inbox.take`."""
    told = {name.lower(): value for name, value in headers.items()}
    media = told.get("content-type", "application/json").partition(";")[0].strip().lower()
    if media.startswith("application/cloudevents"):
        return _structured(media, body)
    if "ce-specversion" not in told:
        raise unreadable("the request is no CloudEvent: it is not `application/cloudevents+json`, and has no `ce-` headers")
    if not re.fullmatch(r"application/([\w.-]+\+)?json", media):
        raise unreadable(f"the data is JSON, not `{media}`")
    attributes = {name[3:]: _read(name[3:], value) for name, value in told.items() if name.startswith("ce-")}
    return attributes | {"datacontenttype": told.get("content-type", media), "data": _data(body)}


@dataclass(frozen=True, slots=True)
class BrokerEvent:
    """One event for a broker. Send it to `address` with its headers and body, and under `partition_key` where it has one.

    `content_type` is a property of the message where the protocol has one (AMQP, MQTT 5); on Kafka it is among the headers. A
    repetition sends exactly the same.
    """

    channel: str
    address: str
    partition_key: str | None
    content_type: str
    headers: Mapping[str, str]
    body: bytes


def to_broker(event: Event[Any] | bytes, *, partition_key: str | None = None) -> BrokerEvent:
    """The event as its channel has it on a broker: structured, or in binary mode where the contract says so.

    A reply goes under the `partition_key` of the command that it answers, as its data may not have it; facts have their own.
    """
    body = event if isinstance(event, bytes) else event.to_bytes()
    document = dict(document_of(body))
    kind = kind_of(str(document.get("type")))
    topic = kind.topic
    if topic is None:
        raise ValueError(f"events on {kind.channel} are posted to their readers: a method of the client delivers them")
    key, media, headers = partition_key or keyed_value(kind, document), _STRUCTURED, {}
    if topic.needs_key and not key:
        raise ValueError(f"`{kind.event_type}` needs `partition_key`: that of the command which it answers")
    if topic.prefix is not None:
        body = json.dumps(document.pop("data"), ensure_ascii=False, separators=(",", ":")).encode()
        media = str(document.pop("datacontenttype", None) or "application/json")
        headers = {f"{topic.prefix}{name}": _text(value) for name, value in document.items() if value is not None}
    told = {topic.media_header: media} if topic.media_header else {}
    return BrokerEvent(kind.channel, topic.address, key, media, told | headers, body)


def from_broker(headers: Mapping[str, str | bytes | None], body: bytes | str | None) -> Mapping[str, Any]:
    """The event in a message of a broker as one document, in whichever mode it came, for `parse_event` and `Inbox.take`.

    `headers` are those of Kafka, the application properties of AMQP, the user properties of MQTT; none where there are none. Those
    that are not about the event are not looked at.
    """
    if body is None:
        raise unreadable("the message has no body")
    came = {name.lower(): value for name, value in headers.items() if value is not None}
    content_type = _decoded("content-type", came.pop("content-type", ""))
    media = content_type.partition(";")[0].strip().lower()
    if media.startswith("application/cloudevents"):
        return _structured(media, body)
    prefix = next((prefix for prefix in _PREFIXES if f"{prefix}specversion" in came), None)
    if prefix is None:
        return document_of(body)
    told = {name.removeprefix(prefix): _decoded(name, value) for name, value in came.items() if name.startswith(prefix)}
    said = {"datacontenttype": content_type} if content_type else {}
    return {name: _typed(name, value) for name, value in told.items()} | said | {"data": _data(body)}


def to_binary(event: Event[Any] | bytes) -> tuple[dict[str, str], bytes]:
    """The event in binary mode: its headers, and its data as the body. A repetition sends exactly the same."""
    document = dict(document_of(event if isinstance(event, bytes) else event.to_bytes()))
    data = json.dumps(document.pop("data"), ensure_ascii=False, separators=(",", ":")).encode()
    media = document.pop("datacontenttype", None) or "application/json"
    told = {f"ce-{name}": _written(value) for name, value in document.items() if value is not None}
    return {"Content-Type": str(media)} | told, data


def _structured(media: str, body: bytes | str) -> Mapping[str, Any]:
    if media != _STRUCTURED:
        raise unreadable(f"events are sent one by one and as JSON, not as `{media}`")
    return document_of(body)


def _decoded(name: str, value: str | bytes) -> str:
    try:
        return value if isinstance(value, str) else value.decode()
    except UnicodeDecodeError as error:
        raise unreadable(f"the header `{name}` is not UTF-8: {error}") from error


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _written(value: object) -> str:
    """A value as text, of which only what the binding of HTTP allows stays as it is."""
    text = _text(value)
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
    return _typed(name, text)


def _typed(name: str, text: str) -> Any:
    """The value that a text stands for."""
    if name in _NUMBERS and re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    return text == "true" if name in _CLAIMS else text


def _data(body: bytes | str) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise unreadable(f"the data is not JSON: {error}") from error
