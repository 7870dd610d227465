"""What crosses instead of a redacted value: decided here, once, for schemas, examples and clients alike."""

from collections.abc import Iterable, Iterator

from merestone.contract import types as to
from merestone.contract import wire_names
from merestone.contract.entities import Band, Record
from merestone.model.types import Redaction
from merestone.semantics.terms import Binary, Call, Joined, Kind, Member, Sign, Term, Type, Variable

LONGEST_TOKEN, LONGEST_MASK = 128, 200
_TEXTS = ("string", "id", "uri", "email")
"""Values that are as long as they are; a mask of any other value is short."""
_TOLD: dict[Redaction, str] = {
    "mask": "It crosses masked: what is hidden of it, mostly all but a few letters, is `*`.",
    "hash": "What crosses is a keyed hash of it: the same text each time, from which nobody without the sender's key can guess it.",
    "tokenise": "What crosses is a token in its stead: the same text each time, to count and to join by, with nothing to read in it.",
    "band": "What crosses is the range that it lies in.",
}
_KINDS: dict[Band, Kind] = {
    "integer": "int", "decimal": "decimal", "money": "money", "date": "date", "timestamp": "timestamp",
    "duration": "duration",
}  # fmt: skip
_BANDS = {wire_names.band_schema(value): value for value in _KINDS}
_ENDS: dict[Band, to.Scalar] = {value: to.Scalar(name=value) for value in _KINDS} | {
    "decimal": to.Scalar(name="decimal", precision=76, scale=38)
}
"""An end of a range may lie just outside of what the value itself may be, so it has no bounds of its own."""


def stand_in(way: Redaction, of: to.Type) -> to.Type:
    """The type of what crosses instead of a value of the type `of`; of what is dropped nothing does."""
    match way:
        case "drop":
            return of
        case "hash":
            return _text(wire_names.KEYED_HASH_PATTERN)
        case "tokenise":
            return _text(wire_names.TOKEN_PATTERN, 1, LONGEST_TOKEN)
        case "mask":
            assert isinstance(of, to.Scalar), "only single values are masked"
            return _text(wire_names.MASK_PATTERN, 1, of.high if of.name in _TEXTS else LONGEST_MASK)
        case "band":
            assert isinstance(of, to.Scalar), "only single values have an order"
            return to.Named(name=wire_names.band_schema(of.name))


def told(way: str | None, description: str) -> str:
    """The description of a field, with what crosses instead of its value."""
    added = next((text for known, text in _TOLD.items() if known == way), "")
    said = f"{description.rstrip()}." if added and description.rstrip()[-1:].isalnum() else description.rstrip()
    return f"{said} {added}".strip() if added else description


def bands(fields: Iterable[to.FieldSpec]) -> Iterator[Record]:
    """The ranges that cross instead of values in these fields, each placed where it is first asked for."""
    found: dict[Band, to.Place] = {}
    for field in sorted(fields, key=lambda f: (f.place.file, f.place.line, f.place.column)):
        type_ = field.type
        while isinstance(type_, to.ListOf):
            type_ = type_.item
        if field.redacted == "band" and isinstance(type_, to.Named):
            found.setdefault(_BANDS[type_.name], field.place)
    for value, place in found.items():
        yield _band(value, place)


def _text(pattern: str, low: int | None = None, high: int | None = None) -> to.Scalar:
    return to.Scalar(name="string", low=low, high=high, pattern=pattern.removeprefix("^").removesuffix("$"))


def _band(value: Band, place: to.Place) -> Record:
    """The range of a kind of value: one end at least, and if both, the lower one first."""
    type_, thing = _ENDS[value], "an amount" if value == "money" else wire_names.a_thing(value)
    ends = (("atLeast", "The least that it can be."), ("below", "It is less than this."))
    return Record(
        name=wire_names.band_schema(value),
        fields=tuple(
            to.FieldSpec(name=name, type=type_, optional=True, description=text, place=place) for name, text in ends
        ),
        checks=tuple(to.Check(term=term, text=text, place=place) for text, term in _checks(value)),
        band=value,
        description=f"The range that {thing} lies in, told instead of it; open where an end is missing.",
        place=place,
    )


def _checks(value: Band) -> Iterator[tuple[str, Term]]:
    kind = Type(kind=_KINDS[value], optional=True)
    low, high = Variable(type=kind, name="atLeast"), Variable(type=kind, name="below")
    there = tuple(Call(type=Type(kind="bool"), function="has", arguments=(end,)) for end in (low, high))
    yield "has(atLeast) || has(below)", Joined(type=Type(kind="bool"), operator="||", parts=there)
    if value != "money":
        yield "atLeast < below", _compared(low, "<", high)
        return
    amount, currency = Type(kind="decimal", optional=True), Type(kind="string", optional=True)
    yield "atLeast.amount < below.amount", _compared(_of(low, "amount", amount), "<", _of(high, "amount", amount))
    same = _compared(_of(low, "currency", currency), "==", _of(high, "currency", currency))
    yield "atLeast.currency == below.currency", same


def _compared(left: Term, sign: Sign, right: Term) -> Term:
    return Binary(type=Type(kind="bool", optional=True), operator=sign, left=left, right=right)


def _of(end: Term, name: str, type_: Type) -> Term:
    return Member(type=type_, of=end, name=name)
