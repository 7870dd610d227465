# Written by `merestone compile`; change the spec, not this file.
"""Facts and replies as CloudEvents 1.0: reading them as typed messages, and making them from typed messages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from .context import Context
from .models import (
    CatalogPublishFailed,
    CatalogVersionPublished,
    CompatibilityRuleChanged,
    EligibilityPolicyChanged,
    FinanceMasterDataChanged,
    LegalEntityChanged,
    LegalEntityWithdrawn,
    MappingWithdrawn,
    ProductOfferingActivated,
    ProductOfferingRetired,
)
from .problems import Fault
from .values import Timestamp, key_text, wire_bytes, wire_value

Fact = CatalogPublishFailed | CatalogVersionPublished | CompatibilityRuleChanged | EligibilityPolicyChanged | FinanceMasterDataChanged | LegalEntityChanged | LegalEntityWithdrawn | MappingWithdrawn | ProductOfferingActivated | ProductOfferingRetired
"""Everything that is told on the channels."""

FactT = TypeVar("FactT", bound=BaseModel)


class Event(BaseModel, Generic[FactT]):
    """A message in its envelope. `id` and `source` together identify it; a repetition carries the same ones."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str
    subject: str | None = None
    time: Timestamp
    datacontenttype: str | None = "application/json"
    dataschema: str
    correlationid: str
    causationid: str | None = None
    entityversion: int | None = None
    idempotencykey: str | None = None
    targetsystem: str | None = None
    tenantid: str
    legalentity: str
    authid: str
    partitionkey: str | None = None
    sequence: str | None = None
    data: FactT

    def context(self, reader: str) -> Context:
        """The context of what `reader` sends because of this event."""
        return Context(reader, self.tenantid, self.legalentity, self.correlationid, self.id)

    def to_bytes(self) -> bytes:
        """The event as it is sent. Keep these bytes: a repetition sends exactly the same."""
        return wire_bytes(self)


class UnreadableEvent(ValueError):
    """What arrived is no event of these channels: quarantine it, and answer 400 with `problem` as `application/problem+json`."""

    def __init__(self, *faults: Fault) -> None:
        """Keep what is wrong, place by place."""
        super().__init__("; ".join(f"{fault.pointer}: {fault.detail}" if fault.pointer else fault.detail for fault in faults))
        self.faults = faults

    @property
    def problem(self) -> dict[str, Any]:
        """The refusal, as JSON: its teller does not tell it again."""
        errors = [{"pointer": fault.pointer, "detail": fault.detail} for fault in self.faults]
        return {
            "type": "urn:merestone:problem:invalid",
            "title": "The message violates the contract",
            "status": 400,
            "detail": str(self),
            "class": "invalid",
            "retryable": False,
            "errors": errors,
        }


@dataclass(frozen=True, slots=True)
class Topic:
    """Where a kind of event is on a broker; its attributes are headers with that `prefix`, or, without one, stand in the document."""

    address: str
    keyed: tuple[tuple[str, ...], ...] = ()
    needs_key: bool = False
    media_header: str = ""
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of every event of one type."""

    event_type: str
    model: type[BaseModel]
    event: type[Event[Any]]
    sources: tuple[str, ...]
    dataschema: str
    channel: str
    scope: str
    subject: tuple[tuple[str, ...], ...] = ()
    partition: tuple[tuple[str, ...], ...] = ()
    targets: tuple[str, ...] = ()
    reader: str = ""
    versioned: bool = False
    topic: Topic | None = None


KINDS: tuple[Kind, ...] = (
    Kind(
        event_type="io.merestone.catalog.catalog-publish-failed.v1",
        model=CatalogPublishFailed,
        event=Event[CatalogPublishFailed],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:CatalogPublishFailed",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.catalog-version-published.v1",
        model=CatalogVersionPublished,
        event=Event[CatalogVersionPublished],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:CatalogVersionPublished",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.compatibility-rule-changed.v1",
        model=CompatibilityRuleChanged,
        event=Event[CompatibilityRuleChanged],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:CompatibilityRuleChanged",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.eligibility-policy-changed.v1",
        model=EligibilityPolicyChanged,
        event=Event[EligibilityPolicyChanged],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:EligibilityPolicyChanged",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.product-offering-activated.v1",
        model=ProductOfferingActivated,
        event=Event[ProductOfferingActivated],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:ProductOfferingActivated",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.catalog.product-offering-retired.v1",
        model=ProductOfferingRetired,
        event=Event[ProductOfferingRetired],
        sources=("/systems/Catalog",),
        dataschema="urn:merestone:schema:ProductOfferingRetired",
        channel="CatalogVersions",
        scope="catalog.facts",
        subject=(("publication", "catalogVersion"),),
        partition=(("publication", "catalogVersion"),),
        versioned=True,
        topic=Topic("catalog.version.v1", keyed=(("publication", "catalogVersion"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.finance-master-data-changed.v1",
        model=FinanceMasterDataChanged,
        event=Event[FinanceMasterDataChanged],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:FinanceMasterDataChanged",
        channel="RevenueMappings",
        scope="finance.masterdata",
        subject=(("mapping", "mappingId"),),
        partition=(("mapping", "mappingId"),),
        versioned=True,
        topic=Topic("erp.mapping.v1", keyed=(("mapping", "mappingId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.legal-entity-changed.v1",
        model=LegalEntityChanged,
        event=Event[LegalEntityChanged],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:LegalEntityChanged",
        channel="LegalEntities",
        scope="finance.masterdata",
        subject=(("sellingEntity", "legalEntityId"),),
        partition=(("sellingEntity", "legalEntityId"),),
        versioned=True,
        topic=Topic("erp.masterdata.v1", keyed=(("sellingEntity", "legalEntityId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.legal-entity-withdrawn.v1",
        model=LegalEntityWithdrawn,
        event=Event[LegalEntityWithdrawn],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:LegalEntityWithdrawn",
        channel="LegalEntities",
        scope="finance.masterdata",
        subject=(("sellingEntity", "legalEntityId"),),
        partition=(("sellingEntity", "legalEntityId"),),
        versioned=True,
        topic=Topic("erp.masterdata.v1", keyed=(("sellingEntity", "legalEntityId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.erp.mapping-withdrawn.v1",
        model=MappingWithdrawn,
        event=Event[MappingWithdrawn],
        sources=("/systems/ERP",),
        dataschema="urn:merestone:schema:MappingWithdrawn",
        channel="RevenueMappings",
        scope="finance.masterdata",
        subject=(("mapping", "mappingId"),),
        partition=(("mapping", "mappingId"),),
        versioned=True,
        topic=Topic("erp.mapping.v1", keyed=(("mapping", "mappingId"),), needs_key=True, media_header="content-type"),
    ),
)
_BY_TYPE: Mapping[str, Kind] = {kind.event_type: kind for kind in KINDS}
_BY_MODEL: Mapping[type[BaseModel], Kind] = {kind.model: kind for kind in KINDS}


def parse_event(body: bytes | str | Mapping[str, Any]) -> Event[Fact]:
    """The event in a request body, its `data` as the message that its `type` says."""
    document = document_of(body)
    kind = kind_of(str(document.get("type")))
    try:
        event = kind.event.model_validate(document)
    except ValidationError as error:
        raise UnreadableEvent(*(Fault(_pointer(fault["loc"]), fault["msg"]) for fault in error.errors())) from error
    if event.source not in kind.sources:
        raise UnreadableEvent(Fault("/source", f"`{kind.event_type}` is told by {' or '.join(kind.sources)}"))
    if kind.targets and event.targetsystem not in kind.targets:
        raise UnreadableEvent(Fault("/targetsystem", f"`{kind.event_type}` answers {' or '.join(kind.targets)}"))
    return event


def event_of(
    data: Fact,
    *,
    id: str,
    time: datetime | Timestamp,
    context: Context,
    actor: str,
    subject: str | None = None,
    entity_version: int | None = None,
    sequence: int | None = None,
    answers: str | None = None,
    asker: str | None = None,
) -> Event[Fact]:
    """The event that tells `data`.

    `time` is that of the commit. `subject` is needed only where the message names nothing it is about, `entity_version`
    where that has a revision, `sequence` on ordered channels, and `answers` (the key of the command) on replies, with
    `asker` where several systems may have asked. What several systems tell comes from that of the context.
    """
    kind = _BY_MODEL[type(data)]
    named = subject or _joined(data, kind)
    _demand(kind, "entity_version", entity_version, kind.versioned)
    _demand(kind, "sequence", sequence, bool(kind.partition))
    _demand(kind, "answers", answers, bool(kind.targets))
    return kind.event(
        id=id,
        source=_one_of(kind, "context.source_system", f"/systems/{context.source_system}", kind.sources),
        type=kind.event_type,
        subject=named,
        time=time if isinstance(time, Timestamp) else Timestamp.of(time),
        dataschema=kind.dataschema,
        correlationid=context.correlation_id,
        causationid=context.causation_id,
        entityversion=entity_version,
        idempotencykey=answers,
        targetsystem=_one_of(kind, "asker", asker, kind.targets) if kind.targets else None,
        tenantid=context.tenant,
        legalentity=context.legal_entity,
        authid=actor,
        partitionkey=ordering_of(kind, data) if kind.partition else None,
        sequence=str(sequence) if sequence is not None else None,
        data=data,
    )


def kind_of(event_type: str) -> Kind:
    """What is known of events of that type."""
    kind = _BY_TYPE.get(event_type)
    if kind is None:
        raise unreadable(f"no channel of Catalog carries events of type `{event_type}`")
    return kind


def ordering_of(kind: Kind, data: BaseModel) -> str:
    """The values by which events of an ordered kind are ordered."""
    document = wire_value(data)
    return key_text(_at(document, path) for path in kind.partition)


def keyed_value(kind: Kind, document: Mapping[str, Any]) -> str | None:
    """The key of an event on a broker: that by which it is ordered, or else what its channel is keyed by."""
    if document.get("partitionkey") is not None:
        return str(document["partitionkey"])
    paths = kind.topic.keyed if kind.topic else ()
    return key_text(_at(document["data"], path) for path in paths) if paths else None


def document_of(body: bytes | str | Mapping[str, Any]) -> Mapping[str, Any]:
    """The event as one JSON object, not yet looked at."""
    try:
        document = body if isinstance(body, Mapping) else json.loads(body)
    except ValueError as error:
        raise unreadable(f"the body is not JSON: {error}") from error
    if not isinstance(document, Mapping):
        raise unreadable("an event is a JSON object")
    return cast("Mapping[str, Any]", document)


def unreadable(detail: str) -> UnreadableEvent:
    """What is wrong with the whole of it."""
    return UnreadableEvent(Fault("", detail))


def _pointer(steps: tuple[int | str, ...]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def _joined(data: BaseModel, kind: Kind) -> str | None:
    document = wire_value(data)
    return key_text(_at(document, path) for path in kind.subject) or None


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def _one_of(kind: Kind, name: str, value: str | None, known: tuple[str, ...]) -> str:
    """The one that is meant; the only one there is need not be named."""
    if value is None and len(known) == 1:
        return known[0]
    if value not in known:
        raise ValueError(f"`{kind.event_type}` needs `{name}`: one of {', '.join(known)}, not {value}")
    return value


def _demand(kind: Kind, name: str, value: object, needed: bool) -> None:
    if needed and value is None:
        raise ValueError(f"`{kind.event_type}` needs `{name}`")
