# Written by `merestone compile`; change the spec, not this file.
"""Clients for MDM: every method sends once, and says what came of it."""

from types import TracebackType
from typing import Self

import httpx

from . import calls
from .context import Context
from .models import (
    CheckCustomerAnswer,
    FindXrefsAnswer,
    ResolveCustomerAnswer,
    ResolveCustomerRequest,
    ShowCustomerAnswer,
)
from .outcomes import Answer, Unavailable
from .transport import AsyncTokenSource, TokenSource, query_outcome, send, send_async


class MDMClient:
    """MDM, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach MDM at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    def check_customer(
        self, customer_master_id: str, context: Context
    ) -> Answer[CheckCustomerAnswer] | Unavailable:
        """Check customer.

        Asked by every submission, and never answered from a cache.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_customer(self._site, customer_master_id, context)
        return query_outcome(call, send(self._http, self._token, call), 200, CheckCustomerAnswer)

    def find_xrefs(self, customer_master_id: str, context: Context) -> Answer[FindXrefsAnswer] | Unavailable:
        """Find xrefs.

        Lists what other systems call a customer, so that each can be addressed by its own id. Customers are
        joined by the master id only.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.find_xrefs(self._site, customer_master_id, context)
        return query_outcome(call, send(self._http, self._token, call), 200, FindXrefsAnswer)

    def resolve_customer(
        self, request: ResolveCustomerRequest, context: Context
    ) -> Answer[ResolveCustomerAnswer] | Unavailable:
        """Resolve customer.

        From what CRM calls an account to the master id: the one question that begins with a local id.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.resolve_customer(self._site, request, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ResolveCustomerAnswer)

    def show_customer(
        self, customer_master_id: str, context: Context
    ) -> Answer[ShowCustomerAnswer] | Unavailable:
        """Show customer.

        Shows the status and segment of a customer, and the survivor of a merge, perhaps as they were ten
        minutes ago. An order is submitted on `CheckCustomer` instead.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.show_customer(self._site, customer_master_id, context)
        return query_outcome(call, send(self._http, self._token, call), 200, ShowCustomerAnswer)


class AsyncMDMClient:
    """MDM, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach MDM at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
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

    async def check_customer(
        self, customer_master_id: str, context: Context
    ) -> Answer[CheckCustomerAnswer] | Unavailable:
        """Check customer.

        Asked by every submission, and never answered from a cache.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.check_customer(self._site, customer_master_id, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, CheckCustomerAnswer)

    async def find_xrefs(self, customer_master_id: str, context: Context) -> Answer[FindXrefsAnswer] | Unavailable:
        """Find xrefs.

        Lists what other systems call a customer, so that each can be addressed by its own id. Customers are
        joined by the master id only.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.find_xrefs(self._site, customer_master_id, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, FindXrefsAnswer)

    async def resolve_customer(
        self, request: ResolveCustomerRequest, context: Context
    ) -> Answer[ResolveCustomerAnswer] | Unavailable:
        """Resolve customer.

        From what CRM calls an account to the master id: the one question that begins with a local id.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.resolve_customer(self._site, request, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ResolveCustomerAnswer)

    async def show_customer(
        self, customer_master_id: str, context: Context
    ) -> Answer[ShowCustomerAnswer] | Unavailable:
        """Show customer.

        Shows the status and segment of a customer, and the survivor of a merge, perhaps as they were ten
        minutes ago. An order is submitted on `CheckCustomer` instead.

        Raises `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not
        known.
        """
        call = calls.show_customer(self._site, customer_master_id, context)
        return query_outcome(call, await send_async(self._http, self._token, call), 200, ShowCustomerAnswer)
