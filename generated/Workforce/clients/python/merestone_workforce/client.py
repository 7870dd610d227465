# Written by `merestone compile`; change the spec, not this file.
"""Clients for Workforce: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import (
    AppointmentStateAnswer,
    BookInstallationRequest,
    CancelInstallationRequest,
    InstallationBooked,
    InstallationCancelled,
    InstallationRescheduled,
    ListAppointmentsAnswer,
    ListAppointmentsRequest,
    RescheduleInstallationRequest,
    SearchTimeSlotAnswer,
    SearchTimeSlotRequest,
)
from .outcomes import Answer, NotSent, Unavailable, Unknown
from .transport import AsyncTokenSource, TokenSource, command_outcome, query_outcome, send, send_async


class WorkforceClient:
    """Workforce, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach Workforce at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def appointment_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[AppointmentStateAnswer] | Unavailable:
        """Appointment state.

        Tells what became of `BookInstallation`, `CancelInstallation` or `RescheduleInstallation`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.appointment_state(self._site, idempotency_key, context)
        return query_outcome(call, send(self._http, self._token, call), 200, AppointmentStateAnswer)

    def book_installation(
        self, request: BookInstallationRequest, context: Context
    ) -> Answer[InstallationBooked] | NotSent | Unknown:
        """Book installation.

        Books a visit for one order line, with its address frozen. A refusal may offer other slots; the
        booking can be cancelled until the visit begins.

        Waits 5 s, after which the outcome is `Unknown`: ask `appointment_state` with its key.

        Raises `BookInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.book_installation(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, InstallationBooked)

    def cancel_installation(
        self, request: CancelInstallationRequest, context: Context
    ) -> Answer[InstallationCancelled] | NotSent | Unknown:
        """Cancel installation.

        Gives a booked visit back, which is possible until it begins. The order cannot be cancelled until
        this is completed or abandoned.

        Waits 5 s, after which the outcome is `Unknown`: ask `appointment_state` with its key.

        Raises `CancelInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.cancel_installation(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, InstallationCancelled)

    def list_appointments(
        self, request: ListAppointmentsRequest, context: Context
    ) -> Answer[ListAppointmentsAnswer] | Unavailable:
        """List appointments.

        Lists the visits that changed since a moment, so that the daily comparison finds tasks without a
        visit and visits without a task.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.list_appointments(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ListAppointmentsAnswer)

    def reschedule_installation(
        self, request: RescheduleInstallationRequest, context: Context
    ) -> Answer[InstallationRescheduled] | NotSent | Unknown:
        """Reschedule installation.

        Moves a booked visit to another slot, at the same address. A refusal leaves the booking as it is and
        may offer other slots.

        Waits 5 s, after which the outcome is `Unknown`: ask `appointment_state` with its key.

        Raises `RescheduleInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.reschedule_installation(self._site, request, context)
        return command_outcome(call, send(self._http, self._token, call), 200, InstallationRescheduled)

    def search_time_slot(
        self, request: SearchTimeSlotRequest, context: Context
    ) -> Answer[SearchTimeSlotAnswer] | Unavailable:
        """Search time slot.

        Looks for free slots at a place within a period. Nothing is held by it: a slot is taken only when it
        is booked.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.search_time_slot(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, SearchTimeSlotAnswer)


class AsyncWorkforceClient:
    """Workforce, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach Workforce at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def appointment_state(
        self, idempotency_key: str, context: Context
    ) -> Answer[AppointmentStateAnswer] | Unavailable:
        """Appointment state.

        Tells what became of `BookInstallation`, `CancelInstallation` or `RescheduleInstallation`.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.appointment_state(self._site, idempotency_key, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, AppointmentStateAnswer)

    async def book_installation(
        self, request: BookInstallationRequest, context: Context
    ) -> Answer[InstallationBooked] | NotSent | Unknown:
        """Book installation.

        Books a visit for one order line, with its address frozen. A refusal may offer other slots; the
        booking can be cancelled until the visit begins.

        Waits 5 s, after which the outcome is `Unknown`: ask `appointment_state` with its key.

        Raises `BookInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.book_installation(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, InstallationBooked)

    async def cancel_installation(
        self, request: CancelInstallationRequest, context: Context
    ) -> Answer[InstallationCancelled] | NotSent | Unknown:
        """Cancel installation.

        Gives a booked visit back, which is possible until it begins. The order cannot be cancelled until
        this is completed or abandoned.

        Waits 5 s, after which the outcome is `Unknown`: ask `appointment_state` with its key.

        Raises `CancelInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.cancel_installation(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, InstallationCancelled)

    async def list_appointments(
        self, request: ListAppointmentsRequest, context: Context
    ) -> Answer[ListAppointmentsAnswer] | Unavailable:
        """List appointments.

        Lists the visits that changed since a moment, so that the daily comparison finds tasks without a
        visit and visits without a task.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.list_appointments(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ListAppointmentsAnswer)

    async def reschedule_installation(
        self, request: RescheduleInstallationRequest, context: Context
    ) -> Answer[InstallationRescheduled] | NotSent | Unknown:
        """Reschedule installation.

        Moves a booked visit to another slot, at the same address. A refusal leaves the booking as it is and
        may offer other slots.

        Waits 5 s, after which the outcome is `Unknown`: ask `appointment_state` with its key.

        Raises `RescheduleInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
        `Throttled`.
        """
        call = calls.reschedule_installation(self._site, request, context)
        return command_outcome(call, await send_async(self._http, self._token, call), 200, InstallationRescheduled)

    async def search_time_slot(
        self, request: SearchTimeSlotRequest, context: Context
    ) -> Answer[SearchTimeSlotAnswer] | Unavailable:
        """Search time slot.

        Looks for free slots at a place within a period. Nothing is held by it: a slot is taken only when it
        is booked.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.search_time_slot(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, SearchTimeSlotAnswer)
