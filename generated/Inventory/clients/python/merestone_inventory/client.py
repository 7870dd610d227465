# Written by `merestone compile`; change the spec, not this file.
"""Clients for Inventory: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import (
    CheckProductStockAnswer,
    CheckProductStockRequest,
    InventoryReserved,
    ListReservationsAnswer,
    ListReservationsRequest,
    RecallStateAnswer,
    ReleaseReservationRequest,
    RenewReservationRequest,
    ReservationReleased,
    ReservationRenewed,
    ReservationStateAnswer,
    ReserveInventoryRequest,
    ShipmentStateAnswer,
)
from .outcomes import Answer, NotSent, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, query_outcome, send, send_async


class InventoryClient:
    """Inventory, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Inventory at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
        self._site = calls.Site(base_url, timeout)
        self._token = token
        self._http = http or httpx.Client()

    def __enter__(self) -> Self:
        """Use the client as a context."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def check_product_stock(
        self, request: CheckProductStockRequest, context: Context
    ) -> Answer[CheckProductStockAnswer] | Unavailable:
        """Check product stock.

        A hint while a quote is made, and a check when an order is submitted. Neither holds anything: what
        is there now may be gone when it is ordered, and the answer says when it was true and that nothing
        is guaranteed. Blueprint: B17.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_product_stock(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CheckProductStockAnswer)

    def list_reservations(
        self, request: ListReservationsRequest, context: Context
    ) -> Answer[ListReservationsAnswer] | Unavailable:
        """List reservations.

        For the nightly comparison: what is held, whoever asked for it.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.list_reservations(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ListReservationsAnswer)

    def release_reservation(
        self, request: ReleaseReservationRequest, context: Context
    ) -> Answer[ReservationReleased] | NotSent | Unknown:
        """Release reservation.

        Frees stock that is held for an order line; what is already allocated is freed by `RecallShipment`.
        The order cannot be cancelled until this is completed or abandoned.

        Waits 5 s, after which the outcome is `Unknown`: ask `reservation_state` with its key.

        Raises `ReleaseReservationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.release_reservation(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, ReservationReleased)

    def renew_reservation(
        self, request: RenewReservationRequest, context: Context
    ) -> Answer[ReservationRenewed] | NotSent | Unknown:
        """Renew reservation.

        Extends a hold that is about to end, three times at most. After a refusal the hold still ends when
        it was to end.

        Waits 5 s, after which the outcome is `Unknown`: ask `reservation_state` with its key.

        Raises `RenewReservationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.renew_reservation(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, ReservationRenewed)

    def reservation_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ReservationStateAnswer] | Unavailable:
        """Reservation state.

        Tells what became of `ReleaseReservation`, `RenewReservation` or `ReserveInventory`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.reservation_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ReservationStateAnswer)

    def reserve_inventory(
        self, request: ReserveInventoryRequest, context: Context
    ) -> Answer[InventoryReserved] | NotSent | Unknown:
        """Reserve inventory.

        Holds stock, or a port, for one order line until `expiresAt`. Sent twice it holds once; a hold that
        nobody renews ends by itself.

        Waits 5 s, after which the outcome is `Unknown`: ask `reservation_state` with its key.

        Raises `ReserveInventoryRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.reserve_inventory(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, InventoryReserved)

    def recall_state(self, idempotency_key: str, context: Context) -> Answer[RecallStateAnswer] | Unavailable:
        """Recall state.

        Tells what became of `RecallShipment`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.recall_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, RecallStateAnswer)

    def shipment_state(self, idempotency_key: str, context: Context) -> Answer[ShipmentStateAnswer] | Unavailable:
        """Shipment state.

        Tells what became of `AllocateAndShip`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.shipment_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ShipmentStateAnswer)


class AsyncInventoryClient:
    """Inventory, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Inventory at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
        self._site = calls.Site(base_url, timeout)
        self._token = token
        self._http = http or httpx.AsyncClient()

    async def __aenter__(self) -> Self:
        """Use the client as a context."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def check_product_stock(
        self, request: CheckProductStockRequest, context: Context
    ) -> Answer[CheckProductStockAnswer] | Unavailable:
        """Check product stock.

        A hint while a quote is made, and a check when an order is submitted. Neither holds anything: what
        is there now may be gone when it is ordered, and the answer says when it was true and that nothing
        is guaranteed. Blueprint: B17.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_product_stock(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CheckProductStockAnswer)

    async def list_reservations(
        self, request: ListReservationsRequest, context: Context
    ) -> Answer[ListReservationsAnswer] | Unavailable:
        """List reservations.

        For the nightly comparison: what is held, whoever asked for it.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.list_reservations(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ListReservationsAnswer)

    async def release_reservation(
        self, request: ReleaseReservationRequest, context: Context
    ) -> Answer[ReservationReleased] | NotSent | Unknown:
        """Release reservation.

        Frees stock that is held for an order line; what is already allocated is freed by `RecallShipment`.
        The order cannot be cancelled until this is completed or abandoned.

        Waits 5 s, after which the outcome is `Unknown`: ask `reservation_state` with its key.

        Raises `ReleaseReservationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.release_reservation(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, ReservationReleased)

    async def renew_reservation(
        self, request: RenewReservationRequest, context: Context
    ) -> Answer[ReservationRenewed] | NotSent | Unknown:
        """Renew reservation.

        Extends a hold that is about to end, three times at most. After a refusal the hold still ends when
        it was to end.

        Waits 5 s, after which the outcome is `Unknown`: ask `reservation_state` with its key.

        Raises `RenewReservationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.renew_reservation(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, ReservationRenewed)

    async def reservation_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[ReservationStateAnswer] | Unavailable:
        """Reservation state.

        Tells what became of `ReleaseReservation`, `RenewReservation` or `ReserveInventory`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.reservation_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ReservationStateAnswer)

    async def reserve_inventory(
        self, request: ReserveInventoryRequest, context: Context
    ) -> Answer[InventoryReserved] | NotSent | Unknown:
        """Reserve inventory.

        Holds stock, or a port, for one order line until `expiresAt`. Sent twice it holds once; a hold that
        nobody renews ends by itself.

        Waits 5 s, after which the outcome is `Unknown`: ask `reservation_state` with its key.

        Raises `ReserveInventoryRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.reserve_inventory(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, InventoryReserved)

    async def recall_state(self, idempotency_key: str, context: Context) -> Answer[RecallStateAnswer] | Unavailable:
        """Recall state.

        Tells what became of `RecallShipment`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.recall_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, RecallStateAnswer)

    async def shipment_state(self, idempotency_key: str, context: Context) -> Answer[ShipmentStateAnswer] | Unavailable:
        """Shipment state.

        Tells what became of `AllocateAndShip`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.shipment_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ShipmentStateAnswer)
