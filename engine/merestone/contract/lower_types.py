"""Lower types, fields, checks and places."""

from collections.abc import Iterable

from merestone.contract import types as to
from merestone.contract.lower_redactions import stand_in, told
from merestone.contract.lower_versions import lower_deprecation
from merestone.diagnostics import Span
from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.types import (
    Check,
    Crossing,
    Derived,
    Field,
    Foreign,
    ListOf,
    MapOf,
    Named,
    Redacted,
    Scalar,
    States,
    Type,
)


def place(span: Span, policy: str | None = None) -> to.Place:
    """Where it is written, and the policy it came through."""
    return to.Place(file=span.file, line=span.line, column=span.column, policy=policy)


def lower_fields(fields: Iterable[Field], vocabulary: Vocabulary) -> tuple[to.FieldSpec, ...]:
    """The fields in their order."""
    return tuple(lower_field(field, vocabulary) for field in fields)


def lower_field(field: Field, vocabulary: Vocabulary) -> to.FieldSpec:
    """One field with its marks."""
    return to.FieldSpec(
        name=field.name,
        type=lower_type(field.type, vocabulary),
        optional=field.optional,
        sensitive=field.sensitive,
        redacted=field.redacted,
        decided=local(field.decided) if field.decided else None,
        deprecated=lower_deprecation(field.deprecated),
        enterprise=field.enterprise,
        local=to.LocalId(system=local(field.local.system), entity=local(field.local.entity)) if field.local else None,
        description=told(field.redacted, field.description),
        place=place(field.span),
    )


def lower_type(type_: Type, vocabulary: Vocabulary) -> to.Type:
    """The type by local names."""
    match type_:
        case Scalar():
            return to.Scalar(**type_.model_dump())
        case Named(name=name):
            return to.Named(name=local(name))
        case ListOf(item=item, low=low, high=high):
            return to.ListOf(item=lower_type(item, vocabulary), low=low, high=high)
        case MapOf(item=item):
            return to.MapOf(item=lower_type(item, vocabulary))
        case Crossing(kind=kind, entity=entity):
            return to.Crossing(kind=kind, entity=local(entity))
        case Foreign(fields=fields):
            return to.Foreign(fields=lower_fields(fields, vocabulary))
        case Derived(system=system, entity=entity, field=field):
            return to.Derived(system=local(system), entity=local(entity), field=field)
        case States(entity=entity, field=field):
            return to.StatesOf(entity=local(entity), field=field)
        case Redacted(way=way, of=of):
            return stand_in(way, lower_type(of, vocabulary))


def lower_checks(checks: Iterable[Check]) -> tuple[to.Check, ...]:
    """The checks in their order."""
    return tuple(to.Check(term=c.term, text=c.text, place=place(c.span)) for c in checks)
