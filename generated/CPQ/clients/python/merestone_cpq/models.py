# Written by `merestone compile`; change the spec, not this file.
"""The messages of CPQ, and the values they are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from merestone_cpq.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field


class OrderReference(BaseModel):
    """
    The identity of one order; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Order"] = "Order"
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]


class OrderResumed(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


class QuoteReference(BaseModel):
    """
    The identity of one quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Quote"] = "Quote"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^(?:Q-[0-9]{8})$")]
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]


class OrderCancelled(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


class OrderCompleted(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]


class OrderFailed(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class OrderHeld(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class OrderPartiallyCompleted(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]


class OrderSubmitted(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    quote: QuoteReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
