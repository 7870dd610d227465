"""A small contract built by hand: one synchronous command, one asynchronous command with its status query, one event."""

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import (
    Access,
    Ask,
    Block,
    Clause,
    Deadline,
    Decides,
    Finding,
    Idempotency,
    Kept,
    Message,
    Reaction,
    Repair,
    Undo,
    Unknown,
)
from merestone.contract.contract import Contract
from merestone.contract.entities import Channel, Entity, Enum, Record, System
from merestone.contract.types import Check, Crossing, FieldSpec, ListOf, Named, Place, Scalar, StatesOf, Type
from merestone.semantics.formula import Occurrence
from merestone.semantics.machine import Machine, Transition
from merestone.semantics.terms import Binary, Constant, Variable
from merestone.semantics.terms import Type as DataType

HERE = Place(file="spec/parcels.mere", line=1)


def field(name: str, type_: Type, *, optional: bool = False, sensitive: str | None = None) -> FieldSpec:
    """A field without description."""
    return FieldSpec(name=name, type=type_, optional=optional, sensitive=sensitive, place=HERE)


def text(low: int | None = None, high: int | None = None) -> Scalar:
    """A string of bounded length."""
    return Scalar(name="string", low=low, high=high)


def identity(pattern: str) -> Scalar:
    """An id with its pattern."""
    return Scalar(name="id", pattern=pattern)


REVISION = Scalar(name="revision")
PARCEL = Crossing(kind="reference", entity="Parcel")

CONTENT = Record(
    name="Content",
    place=HERE,
    fields=(
        field("contentId", identity("C-[0-9]{3,5}")),
        field("size", Named(name="Size")),
        field("price", Scalar(name="money"), sensitive="price"),
        field("packedOn", Scalar(name="date")),
        field("pieces", Scalar(name="integer", low=1, high=99)),
    ),
    checks=(
        Check(
            term=Binary(
                type=DataType(kind="bool"),
                operator=">=",
                left=Variable(type=DataType(kind="date"), name="packedOn"),
                right=Constant(type=DataType(kind="date"), value="2000-01-01"),
            ),
            text='packedOn >= date("2000-01-01")',
            place=HERE,
        ),
    ),
)

PARCEL_ENTITY = Entity(
    name="Parcel",
    owner="Depot",
    place=HERE,
    key=(field("parcelId", identity("P-[0-9]{4}")),),
    own_key=("parcelId",),
    revision="version",
    fields=(
        field("version", REVISION),
        field("contents", ListOf(item=Named(name="Content"), low=1, high=5)),
        field("status", StatesOf(entity="Parcel", field="status")),
    ),
)

LIFECYCLE = Machine(
    subject="Parcel",
    kind="lifecycle",
    system="Depot",
    states=("packed", "held.customs", "held.damage", "sent"),
    initial="packed",
    final=("sent",),
    groups={"held": ("held.customs", "held.damage"), "gone": ("sent",)},
    transitions=(
        Transition(source="packed", target="held.customs", emits="ParcelHeld"),
        Transition(source="packed", target="sent", trigger="SendParcel.completed"),
    ),
)


def clause(boundary: str, aspect: str, head: str, said: str, line: int, operation: str | None = None) -> Clause:
    """A clause with provenance."""
    identity = f"{boundary}.{aspect}.{head.replace(' ', '-')}"
    place = Place(file="spec/parcels.mere", line=line)
    return Clause.model_validate(
        {
            "id": identity,
            "boundary": boundary,
            "operation": operation,
            "aspect": aspect,
            "head": head,
            "text": said,
            "place": place,
        }
    )


SEND_PARCEL = Operation(
    name="SendParcel",
    kind="command",
    boundary="Dispatch",
    requirer="Shop",
    providers=("Depot",),
    method="post",
    path="/sendings",
    description="Hands a packed parcel to the carrier.",
    messages=(
        Message(
            role="request",
            name="SendParcelRequest",
            fields=(
                field("parcel", PARCEL),
                field("note", text(0, 20), optional=True),
                field("urgent", Scalar(name="boolean")),
            ),
            about=(("Parcel", ("parcel",)),),
            place=HERE,
        ),
        Message(
            role="completed",
            name="ParcelSent",
            fields=(field("parcel", PARCEL), field("status", text(1, 40)), field("version", REVISION)),
            about=(("Parcel", ("parcel",)),),
            place=HERE,
        ),
        Message(role="rejected", name="SendingDenied", fields=(field("reason", Named(name="Refusal")),), place=HERE),
    ),
    access=Access(scope="parcels:send", roles=("Clerk",), partition=("legalEntity",)),
    idempotency=Idempotency(
        paths=(("parcel", "parcelId"),), window_ms=90 * 86_400_000, clause="dispatch.recovery.idempotent"
    ),
    deadlines=(Deadline(stage="completed", within_ms=10_000, clause="dispatch.timing.completed"),),
    based_on=("parcel", "version"),
    clauses=("dispatch.recovery.idempotent", "dispatch.timing.completed"),
    place=Place(file="spec/parcels.mere", line=40),
)

INSURE_PARCEL = Operation(
    name="InsureParcel",
    kind="command",
    boundary="Insuring",
    requirer="Depot",
    providers=("Insurer",),
    method="post",
    path="/insurances",
    replies="InsuranceReplies",
    description="Asks for cover before a parcel leaves.",
    messages=(
        Message(
            role="request",
            name="InsureParcelRequest",
            fields=(
                field("parcel", Crossing(kind="snapshot", entity="Parcel")),
                field("contents", ListOf(item=Named(name="Content"), low=1, high=3)),
            ),
            about=(("Parcel", ("parcel",)),),
            place=HERE,
        ),
        Message(
            role="accepted",
            name="InsuranceAccepted",
            fields=(field("coverId", identity("COV-[0-9A-Z]{4}")),),
            place=HERE,
        ),
        Message(
            role="completed",
            name="ParcelInsured",
            fields=(field("parcel", PARCEL),),
            about=(("Parcel", ("parcel",)),),
            place=HERE,
        ),
        Message(
            role="rejected", name="InsuranceRejected", fields=(field("reason", Named(name="Refusal")),), place=HERE
        ),
        Message(role="failed", name="InsuranceFailed", fields=(field("reason", Named(name="Refusal")),), place=HERE),
    ),
    access=Access(scope="cover:ask", roles=("Clerk",)),
    idempotency=Idempotency(paths=(("parcel", "parcelId"),), window_ms=None, clause="insuring.recovery.idempotent"),
    deadlines=(
        Deadline(stage="accepted", within_ms=5_000, clause="insuring.timing.accepted"),
        Deadline(stage="completed", within_ms=14_400_000, clause="insuring.timing.accepted"),
    ),
    freeze=(("contents",),),
    kept=(Kept(holder="Depot", items=("request", "outcome"), retention="7 years", clause="insuring.evidence.keeps"),),
    reactions=(
        Reaction(circumstance="rejected", opens="CoverRefused", owner="Clerk", clause="insuring.recovery.rejected"),
        Reaction(
            circumstance="notSent",
            retry=6,
            backoff_ms=(2_000, 300_000),
            then="repair",
            clause="insuring.recovery.notSent",
        ),
    ),
    unknown=Unknown(
        name="InsuranceUnconfirmed",
        clause="insuring.recovery.unknown",
        ask=Ask(
            query="InsuranceStatus",
            every_ms=900_000,
            for_ms=86_400_000,
            findings=(
                Finding(kind="found", words=("insured",), outcome="completed"),
                Finding(kind="found", words=("pending",), outcome="accepted"),
                Finding(kind="absent", times=2, apart_ms=300_000, outcome="resend"),
                Finding(kind="otherwise", outcome="repair"),
            ),
        ),
    ),
    repair=Repair(
        by="Clerk", within_ms=86_400_000, may=("confirm", "resend", "abandon"), clause="insuring.recovery.repair"
    ),
    blocks=(Block(entity="Parcel", state="gone", until=("completed", "abandoned"), clause="insuring.recovery.blocks"),),
    undo=Undo(
        operation="SendParcel", before=Occurrence(subject="Parcel", state="sent"), clause="insuring.recovery.undo"
    ),
    clauses=(
        "insuring.ownership.decides",
        "insuring.timing.accepted",
        "insuring.evidence.keeps",
        "insuring.recovery.blocks",
    ),
    place=Place(file="spec/parcels.mere", line=60),
)

INSURANCE_STATUS = Operation(
    name="InsuranceStatus",
    kind="status query",
    boundary="Insuring",
    requirer="Depot",
    providers=("Insurer",),
    method="get",
    path="/insurances/{idempotencyKey}",
    messages=(
        Message(
            role="answer",
            name="InsuranceStatusAnswer",
            fields=(field("state", Named(name="CoverState")), field("parcel", PARCEL, optional=True)),
            place=HERE,
        ),
    ),
    access=Access(scope="cover:ask", roles=("Clerk",)),
    place=Place(file="spec/parcels.mere", line=80),
)

PARCEL_HELD = Operation(
    name="ParcelHeld",
    kind="event",
    boundary="ParcelFacts",
    requirer="Depot",
    providers=("Carrier", "Shop"),
    channel="ParcelEvents",
    messages=(
        Message(
            role="fact",
            name="ParcelHeld",
            fields=(field("parcel", PARCEL), field("reason", text(1, 200)), field("status", text(1, 40))),
            about=(("Parcel", ("parcel",)),),
            place=HERE,
        ),
    ),
    access=Access(scope="parcels:facts", roles=("Clerk",)),
    ordered_by=(("parcel", "parcelId"),),
    dedupe_by=("eventId",),
    append_only=True,
    place=Place(file="spec/parcels.mere", line=90),
)


def small_contract() -> Contract:
    """The whole of it."""
    return Contract(
        systems=(
            System(name="Carrier", title="Carrier", kind="other", external=True, place=HERE),
            System(name="Depot", title="Parcel depot", kind="inventory", actors=("Clerk",), place=HERE),
            System(name="Insurer", title="Insurer", kind="other", place=HERE),
            System(name="Shop", title="Shop", kind="other", description="Sells things.", place=HERE),
        ),
        enums=(
            Enum(name="CoverState", values=("pending", "insured"), place=HERE),
            Enum(name="Refusal", values=("tooHeavy", "yes"), place=HERE),
            Enum(name="Size", values=("small", "large"), place=HERE),
        ),
        records=(CONTENT,),
        entities=(PARCEL_ENTITY,),
        milestones=(),
        channels=(
            Channel(
                name="InsuranceReplies",
                protocol="http",
                address="/events/insurance-replies",
                readers=("Depot",),
                place=HERE,
            ),
            Channel(
                name="ParcelEvents",
                protocol="http",
                address="/events/parcels",
                readers=("Carrier", "Shop"),
                keyed_by=("parcelId",),
                retained_ms=86_400_000,
                place=HERE,
            ),
        ),
        policies=(),
        boundaries=(
            _boundary("Dispatch", "dispatch", "sync command", "Shop", ("Depot",), ("SendParcel",)),
            _boundary(
                "Insuring", "insuring", "async command", "Depot", ("Insurer",), ("InsureParcel", "InsuranceStatus")
            ),
            _boundary("ParcelFacts", "parcel-facts", "event", "Depot", ("Carrier", "Shop"), ("ParcelHeld",)),
        ),
        operations=(INSURANCE_STATUS, INSURE_PARCEL, PARCEL_HELD, SEND_PARCEL),
        lifecycles=(LIFECYCLE,),
        invariants=(),
    )


CLAUSES = {
    "dispatch": (
        clause("dispatch", "recovery", "idempotent", "idempotent by parcel.parcelId for 90 d", 45),
        clause("dispatch", "timing", "completed", "completed within 10 s", 46),
    ),
    "insuring": (
        clause("insuring", "ownership", "decides", "Depot decides Parcel", 61),
        clause("insuring", "timing", "accepted", "accepted within 5 s", 62),
        clause("insuring", "evidence", "keeps", "Depot keeps request, outcome for 7 years", 63),
        clause("insuring", "recovery", "blocks", "blocks Parcel -> gone until completed or abandoned", 64),
    ),
    "parcel-facts": (),
}


def _boundary(
    name: str, slug: str, style: str, sender: str, receivers: tuple[str, ...], operations: tuple[str, ...]
) -> Boundary:
    return Boundary.model_validate(
        {
            "name": name,
            "slug": slug,
            "version": "1.2",
            "style": style,
            "senders": (sender,),
            "receivers": receivers,
            "description": f"How {sender} and its neighbours do {name.lower()}.",
            "operations": operations,
            "decides": (Decides(system="Depot", entity="Parcel", clause="insuring.ownership.decides"),),
            "clauses": CLAUSES[slug],
            "place": HERE,
        }
    )
