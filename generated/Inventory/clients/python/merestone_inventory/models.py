# Written by `merestone compile`; change the spec, not this file.
"""The messages of Inventory, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_inventory.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


class CheckProductStockRequest(BaseModel):
    """
    What CPQ or OMS asks of Inventory with `CheckProductStock`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    sku: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The stock-keeping unit that is asked about.
    """
    site: Annotated[str | None, Field(max_length=40, min_length=1)] = None
    """
    Asks about one site only; absent where any site will do.
    """
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units would be needed; none is held by asking.
    """
    needed_on: Annotated[date, Field(alias="neededOn")]
    """
    The day on which the units would have to be there.
    """


class DerivedStockItemAvailable(BaseModel):
    """
    What Inventory said of `StockItem.available`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Annotated[int, Field(ge=0, le=1000000)]
    """
    Units that can still be reserved at the site; a hint, never a promise.
    """
    source_system: Annotated[Literal["Inventory"], Field(alias="sourceSystem")] = "Inventory"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was Inventory's value.
    """


class FulfillmentTaskReference(BaseModel):
    """
    The identity of one fulfillment task; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FulfillmentTask"] = "FulfillmentTask"
    task_id: Annotated[str, Field(alias="taskId", pattern="^TSK-[0-9]{8}$")]
    """
    Which fulfillment task it is.
    """


class InventoryReservationRejected(BaseModel):
    """
    Inventory understood `ReserveInventory` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["noStock", "unknownSku", "quantityDiffers", "alreadyReleased", "tooManyRenewals"]
    available: Annotated[int | None, Field(ge=0, le=1000000)] = None
    """
    Units that were there when it was refused; absent where that was not the reason.
    """


class ListReservationsRequest(BaseModel):
    """
    What OMS asks of Inventory with `ListReservations`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    changed_after: Annotated[Timestamp, Field(alias="changedAfter")]
    """
    Only reservations that changed after this moment are listed.
    """
    cursor: Annotated[str | None, Field(max_length=200, min_length=1)] = None
    """
    Where the page before ended, as `nextCursor` said; absent for the first page.
    """


class OrderReference(BaseModel):
    """
    The identity of one order; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Order"] = "Order"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Which order it is.
    """


class RecallStateAnswer(BaseModel):
    """
    The answer of Inventory to `RecallState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["recalled", "recalling", "refused"]


class Reservation(BaseModel):
    """
    Stock that is held for one line until a moment. Whoever wants it longer renews it; nothing is held for ever.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one reservation.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one reservation.
    """
    reservation_id: Annotated[str, Field(alias="reservationId", pattern="^RSV-[0-9]{8}$")]
    """
    Part of the key of one reservation.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    task: FulfillmentTaskReference
    sku: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The stock-keeping unit that is held, or the port for a carrier's line.
    """
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units are held; fixed, for a change is a release and a new reservation.
    """
    location: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The warehouse or resource pool in which it is held.
    """
    expires_at: Annotated[Timestamp, Field(alias="expiresAt")]
    """
    When the hold ends by itself; only a renewal moves it.
    """
    renewal_count: Annotated[int, Field(alias="renewalCount", ge=0, le=3)]
    """
    How often the hold was renewed; after the third time it is not renewed again.
    """
    status: Literal["requested", "held.fresh", "held.expiring", "rejected", "expired", "released", "allocated", "consumed"]
    """
    The state that it is in.
    """


class ReservationNotReleased(BaseModel):
    """
    Inventory understood `ReleaseReservation` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["noStock", "unknownSku", "quantityDiffers", "alreadyReleased", "tooManyRenewals"]


class ReservationNotRenewed(BaseModel):
    """
    Inventory understood `RenewReservation` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["noStock", "unknownSku", "quantityDiffers", "alreadyReleased", "tooManyRenewals"]


class ReservationReference(BaseModel):
    """
    The identity of one reservation; the current value is Inventory's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Reservation"] = "Reservation"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one reservation.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one reservation.
    """
    reservation_id: Annotated[str, Field(alias="reservationId", pattern="^RSV-[0-9]{8}$")]
    """
    Part of the key of one reservation.
    """


class ReservationReleased(BaseModel):
    """
    `ReleaseReservation` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    released_at: Annotated[Timestamp, Field(alias="releasedAt")]
    """
    From when on the stock is free for others.
    """


class ReservationRenewed(BaseModel):
    """
    `RenewReservation` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    expires_at: Annotated[Timestamp, Field(alias="expiresAt")]
    """
    When the hold ends by itself; only a renewal moves it.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class ReservationReplica(BaseModel):
    """
    A local copy of one reservation; Inventory may know better by now.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["Reservation"] = "Reservation"
    value: Reservation
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was Inventory's value.
    """


class ReservationStateAnswer(BaseModel):
    """
    The answer of Inventory to `ReservationState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]
    reservation: ReservationReference | None = None


class ReserveInventoryRequest(BaseModel):
    """
    What OMS asks of Inventory with `ReserveInventory`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    task: FulfillmentTaskReference
    product_kind: Annotated[
        Literal["hardware", "software", "service", "telecomService", "usage"], Field(alias="productKind")
    ]
    """
    Has to be a kind for which `StockPolicy` says that stock is held.
    """
    sku: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The stock-keeping unit that is held, or the port for a carrier's line.
    """
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units are to be held for the line.
    """
    location: Annotated[str | None, Field(max_length=40, min_length=1)] = None
    """
    Where the stock is to be held; absent leaves the choice to Inventory.
    """
    generation: Annotated[int, Field(ge=1, le=100)]
    """
    With the order line it is the key; only a person or a proven absence raises it.
    """
    needed_until: Annotated[Timestamp, Field(alias="neededUntil")]
    """
    Until when the line needs the stock; a hold that ends earlier has to be renewed.
    """


class SerialNumber(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class ShipmentFailed(BaseModel):
    """
    `AllocateAndShip` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentRecallFailed(BaseModel):
    """
    `RecallShipment` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentRecallRejected(BaseModel):
    """
    Inventory understood `RecallShipment` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentReference(BaseModel):
    """
    The identity of one shipment; the current value is Inventory's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Shipment"] = "Shipment"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one shipment.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one shipment.
    """
    shipment_id: Annotated[str, Field(alias="shipmentId", pattern="^SHP-[0-9]{8}$")]
    """
    Part of the key of one shipment.
    """


class ShipmentRejected(BaseModel):
    """
    Inventory understood `AllocateAndShip` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentStateAnswer(BaseModel):
    """
    The answer of Inventory to `ShipmentState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["dispatched", "preparing", "failed"]
    shipment: ShipmentReference | None = None


class AllocateAndShipRequest(BaseModel):
    """
    What OMS asks of Inventory with `AllocateAndShip`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference
    reservation: ReservationReference
    task: FulfillmentTaskReference
    order: OrderReference
    ship_to_name: Annotated[str, Field(alias="shipToName", max_length=120, min_length=1)]
    """
    Who receives the goods; frozen with the command and used for the delivery only.
    """
    ship_to_street: Annotated[str, Field(alias="shipToStreet", max_length=120, min_length=1)]
    """
    Where the goods go, as it was frozen when the order was accepted.
    """
    ship_to_postal: Annotated[str, Field(alias="shipToPostal", max_length=12, min_length=1)]
    """
    Belongs to the street, frozen with it and used for the delivery only.
    """
    ship_to_country: Annotated[str, Field(alias="shipToCountry", pattern="^[A-Z]{2}$")]
    """
    Two capital letters for the country of destination, frozen with the rest of the address.
    """
    generation: Annotated[int, Field(ge=1, le=100)]
    """
    With the task it is the key; only a person or a proven absence raises it.
    """


class CheckProductStockAnswer(BaseModel):
    """
    The answer of Inventory to `CheckProductStock`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    check_id: Annotated[str, Field(alias="checkId")]
    """
    Names this check; OMS keeps it as evidence of what it was told.
    """
    available: DerivedStockItemAvailable
    guaranteed: bool
    """
    Always false, for what is there now may be gone when it is ordered.
    """


class InventoryAllocated(BaseModel):
    """
    Held stock has been allocated to a shipment, and no longer expires. It has not been dispatched yet.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reservation: ReservationReference
    location: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The warehouse or resource pool in which it is held.
    """
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units were set aside.
    """


class InventoryConsumed(BaseModel):
    """
    Allocated stock is used up, and its reservation is over. That the goods have arrived is told by `ShipmentDelivered`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reservation: ReservationReference
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units left the stock.
    """


class InventoryReserved(BaseModel):
    """
    `ReserveInventory` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    location: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The warehouse or resource pool in which it is held.
    """
    expires_at: Annotated[Timestamp, Field(alias="expiresAt")]
    """
    When the hold ends by itself; only a renewal moves it.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class ListReservationsAnswer(BaseModel):
    """
    The answer of Inventory to `ListReservations`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reservations: Annotated[list[ReservationReplica], Field(max_length=1000, min_length=0)]
    """
    Those that changed since, whoever asked for them, a page of at most 1000.
    """
    next_cursor: Annotated[str | None, Field(alias="nextCursor", max_length=200, min_length=1)] = None
    """
    What to ask the next page with; absent on the last.
    """


class RecallShipmentRequest(BaseModel):
    """
    What OMS asks of Inventory with `RecallShipment`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference
    reservation: ReservationReference
    task: FulfillmentTaskReference
    order: OrderReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the goods are not to leave, in free text.
    """


class ReleaseReservationRequest(BaseModel):
    """
    What OMS asks of Inventory with `ReleaseReservation`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    reservation: ReservationReference


class RenewReservationRequest(BaseModel):
    """
    What OMS asks of Inventory with `RenewReservation`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    reservation: ReservationReference
    renewal_no: Annotated[int, Field(alias="renewalNo", ge=1, le=3)]
    """
    Which renewal of the hold it is, from 1; a repeat keeps the number.
    """


class ReservationExpired(BaseModel):
    """
    A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new reservation.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    expired_at: Annotated[Timestamp, Field(alias="expiredAt")]
    """
    When the hold ended; since then others may take the stock.
    """


class ReservationExpiring(BaseModel):
    """
    A hold ends in twelve hours unless it is renewed. Until then the stock is still held.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    expires_at: Annotated[Timestamp, Field(alias="expiresAt")]
    """
    When the hold ends by itself; only a renewal moves it.
    """


class ShipmentAccepted(BaseModel):
    """
    Inventory has durably taken `AllocateAndShip` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference


class ShipmentDelivered(BaseModel):
    """
    The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware is billable from its dispatch on.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    shipment: ShipmentReference
    delivered_at: Annotated[Timestamp, Field(alias="deliveredAt")]
    """
    When the carrier delivered the goods; charging does not begin with it.
    """
    proof_ref: Annotated[str, Field(alias="proofRef", max_length=80, min_length=1)]
    """
    Names the carrier's proof of delivery, which itself is not told.
    """


class ShipmentDispatched(BaseModel):
    """
    `AllocateAndShip` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    shipment: ShipmentReference
    serial_numbers: Annotated[list[SerialNumber], Field(alias="serialNumbers", max_length=10000, min_length=0)]
    """
    Of the units that left; kept as evidence, for hardware is billable from now on.
    """
    carrier_ref: Annotated[str, Field(alias="carrierRef", max_length=80, min_length=1)]
    """
    What the carrier calls the shipment; kept as evidence by OMS.
    """
    dispatched_at: Annotated[Timestamp, Field(alias="dispatchedAt")]
    """
    When the carrier took the goods, from which hardware is billable.
    """


class ShipmentLost(BaseModel):
    """
    After dispatch. What was charged for it goes back by a credit memo.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentRecallAccepted(BaseModel):
    """
    Inventory has durably taken `RecallShipment` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference


class ShipmentRecalled(BaseModel):
    """
    `RecallShipment` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    shipment: ShipmentReference
    recalled_at: Annotated[Timestamp, Field(alias="recalledAt")]
    """
    When the shipment was stopped and its stock was freed.
    """
