"""The values that messages are made of. `Closed` refuses what it does not know, `Open` ignores it."""

import re
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from reference.canonical import Json

INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _instant(text: str) -> str:
    if not INSTANT.fullmatch(text):
        raise ValueError("is not an RFC 3339 date-time with offset")
    datetime.fromisoformat(text.upper())
    return text


def _day(text: str) -> str:
    if not DAY.fullmatch(text):
        raise ValueError("is not an RFC 3339 full-date")
    date.fromisoformat(text)
    return text


def from_2000(text: str) -> str:
    """The check of every charge: it does not begin before the year 2000."""
    if text < "2000-01-01":
        raise ValueError("is before 2000-01-01")
    return text


Instant = Annotated[str, AfterValidator(_instant)]
Day = Annotated[str, AfterValidator(_day)]
Revision = Annotated[int, Field(ge=1)]
Uuid = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]
OrderId = Annotated[str, StringConstraints(pattern=r"^(?:ORD-[0-9]{8})$")]
LineId = Annotated[str, StringConstraints(min_length=1, max_length=40)]
QuoteId = Annotated[str, StringConstraints(pattern=r"^(?:Q-[0-9]{8})$")]
AcceptanceId = Annotated[str, StringConstraints(pattern=r"^(?:ACC-[0-9]{8})$")]
AccountId = Annotated[str, StringConstraints(pattern=r"^(?:BA-[0-9]{6})$")]
ChargeId = Annotated[str, StringConstraints(pattern=r"^(?:CHG-[0-9]{6,12})$")]
SubscriptionId = Annotated[str, StringConstraints(pattern=r"^(?:SUB-[0-9]{7})$")]
InvoiceId = Annotated[str, StringConstraints(pattern=r"^(?:INV-[0-9]{8})$")]
Amount = Annotated[str, StringConstraints(pattern=r"^-?[0-9]{1,15}\.[0-9]{2,4}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Text20 = Annotated[str, StringConstraints(min_length=1, max_length=20)]
Text40 = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Text60 = Annotated[str, StringConstraints(min_length=1, max_length=60)]
UpTo200 = Annotated[str, StringConstraints(max_length=200)]
Text200 = Annotated[str, StringConstraints(min_length=1, max_length=200)]
ProductKind = Literal["hardware", "software", "service", "telecomService", "usage"]


class Closed(BaseModel):
    """What a command carries: an unknown property is refused."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Open(BaseModel):
    """What a fact or an answer carries: an unknown property is ignored."""

    model_config = ConfigDict(extra="ignore", strict=True)


def errors_in(model: type[BaseModel], value: object) -> list[Json]:
    """Everything about a value that the model does not allow, as JSON pointers."""
    try:
        model.model_validate(value)
    except ValidationError as problem:
        return [{"pointer": pointer(error["loc"]), "detail": error["msg"]} for error in problem.errors()]
    return []


def pointer(path: tuple[str | int, ...]) -> str:
    """A path as a JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
