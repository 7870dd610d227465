"""What openapi-core says of a request, of an answer and of a delivery, by the document of the system."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

import httpx
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.security.factories import SecurityProviderFactory
from openapi_core.security.providers import UnsupportedProvider
from werkzeug.datastructures import Headers, ImmutableMultiDict

from loopback.asking import Call, followed
from loopback.playing import Told, contract

Json = Any
HOST = "http://system.example"
SecurityProviderFactory.PROVIDERS.setdefault("mutualTLS", UnsupportedProvider)
# openapi-core 0.23.1 ends in a KeyError at this scheme of OpenAPI 3.1; like OAuth, it is nothing that a request shows it
SAYING = (
    "etag",
    "location",
    "retry-after",
    "idempotent-replayed",
    "cache-control",
    "vary",
    "www-authenticate",
    "age",
    "deprecation",
    "sunset",
    "allow",
)
"""The headers that mean something to who asked; each is to be declared where it is sent."""


class Judge:
    """The documents as openapi-core reads them, each once."""

    def of_request(self, call: Call, headers: Mapping[str, str]) -> list[str]:
        """How a request departs from the document of the system that it is sent to."""
        request = _Request(call.method, call.address, headers, call.content())
        return _said(reading(call.system).iter_apicall_request_errors(request))

    def of_answer(self, call: Call, answer: httpx.Response) -> list[str]:
        """How an answer departs from the document, its headers and its media type included."""
        request = _Request(call.method, call.address, {}, None)
        faults = _said(reading(call.system).iter_apicall_response_errors(request, _Response(answer)))
        return faults + _undeclared(call, answer)

    def of_webhook(self, sender: str, told: Told) -> list[str]:
        """How a delivery departs from the webhooks of its sender: at least one of them must have it."""
        names = contract(sender)["webhooks"]
        found = {name: _said(reading(sender).iter_webhook_request_errors(_Webhook(name, told))) for name in names}
        return [] if [] in found.values() else [f"{sender}: {name}: {fault}" for name in found for fault in found[name]]

    def of_delivery(self, told: Told) -> list[str]:
        """How a delivery departs from what its reader takes."""
        request = _Request("POST", told.path, told.headers, told.body)
        return _said(reading(told.system).iter_apicall_request_errors(request))


@lru_cache(None)
def reading(system: str) -> OpenAPI:
    """The document of a system under a host of its own."""
    decoded = {
        kind: lambda value, **_: json.loads(value)
        for kind in ("application/problem+json", "application/cloudevents+json")
    }
    config = Config(extra_media_type_deserializers=decoded)
    return OpenAPI.from_dict({**contract(system), "servers": [{"url": HOST}]}, config=config)


def _said(errors: Iterator[Exception]) -> list[str]:
    return [f"{error}: {_causes(error)}"[-900:] for error in errors]


def _causes(error: BaseException) -> str:
    cause = getattr(error, "schema_errors", None) or error.__cause__
    if isinstance(cause, BaseException):
        return f"{cause} {_causes(cause)}"
    return "; ".join(one.message for one in cause or ())


def _undeclared(call: Call, answer: httpx.Response) -> list[str]:
    response = followed(call.system, call.described["responses"].get(str(answer.status_code), {}))
    declared = {name.lower() for name in response.get("headers", {})}
    found = [f"header {name} is not declared" for name in SAYING if name in answer.headers and name not in declared]
    if answer.content and "content" not in response:
        found.append("a body is not declared")
    return found


class _Request:
    """A request as openapi-core wants it."""

    content_type = ""

    def __init__(self, method: str, address: str, headers: Mapping[str, str], body: bytes | None) -> None:
        path, _, said = address.partition("?")
        self.host_url, self.path, self.method, self.body = HOST, path, method.lower(), body
        self.content_type = {name.lower(): value for name, value in headers.items()}.get("content-type", "")
        query = ImmutableMultiDict(parse_qsl(said))
        self.parameters = RequestParameters(query=query, header=Headers(dict(headers)), cookie=ImmutableMultiDict())


class _Webhook(_Request):
    """A delivery as openapi-core wants it: webhooks have names, and no paths."""

    def __init__(self, name: str, told: Told) -> None:
        super().__init__("POST", told.path, told.headers, told.body)
        self.name = name


class _Response:
    """An answer as openapi-core wants it."""

    def __init__(self, answer: httpx.Response) -> None:
        self.status_code, self.data = answer.status_code, answer.content
        self.content_type = answer.headers.get("content-type", "")
        self.headers = Headers(list(answer.headers.items()))
