"""Puts the parts together: one application, its tables, its clock and its two workers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
from aiohttp import web

from reference import certificates, control, dispatch, fulfilment, handoffs, inbound, problems, relay
from reference.billing_gateway import Courier
from reference.canonical import compact
from reference.clock import Clock
from reference.database import Database
from reference.inbound import OMS
from reference.oms import Oms
from reference.settings import Settings
from reference.tokens import Tokens

LARGEST_BODY = 8 * 1024 * 1024
ALSO_SAID = {401: {"WWW-Authenticate": "Bearer"}, 503: {"Retry-After": "5"}}
"""By status: which tokens are taken, and after how many seconds to send again what was not taken."""


def application(settings: Settings) -> web.Application:
    """The whole system, not yet running."""
    made = web.Application(middlewares=[problems_as_answers, certificates.known], client_max_size=LARGEST_BODY)
    inbound.add_routes(made)
    control.add_routes(made)
    made.cleanup_ctx.append(lambda app: life(app, settings))
    return made


async def life(app: web.Application, settings: Settings) -> AsyncIterator[None]:
    """Everything that lives as long as the system runs."""
    connector = aiohttp.TCPConnector(ssl=certificates.calling(settings.certificates))
    async with aiohttp.ClientSession(connector=connector) as session:
        oms = open_oms(settings, session)
        app[OMS] = oms
        recover(oms)
        workers = [asyncio.create_task(dispatch.run(oms)), asyncio.create_task(relay.run(oms, session))]
        for worker in workers:
            worker.add_done_callback(stop_on_failure)
        yield
        for task in (*workers, *(errand.task for errand in oms.errands.values())):
            task.cancel()
        oms.database.close()


def open_oms(settings: Settings, session: aiohttp.ClientSession) -> Oms:
    """The system on its tables, as the last run left them."""
    database = Database(settings.database)
    oms = Oms(
        settings=settings,
        database=database,
        clock=Clock(database.setting("clock")),
        tokens=Tokens(session, settings),
        courier=Courier(),
        follow=lambda oms, handoff, cause: fulfilment.follow(oms, handoff, cause),
    )
    oms.wire()
    return oms


def recover(oms: Oms) -> None:
    """Takes up what a crash may have interrupted. Facts need nothing: what was not taken is still to be delivered."""
    handoffs.recover(oms, oms.settings.client_id)


def stop_on_failure(worker: asyncio.Task[None]) -> None:
    """A worker never ends by itself; if one does, the system must not go on without it."""
    if not worker.cancelled() and (problem := worker.exception()) is not None:
        loop = asyncio.get_running_loop()
        loop.call_exception_handler({"message": "a worker has died", "exception": problem})
        loop.stop()


@web.middleware
async def problems_as_answers(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Answers refusals as problems; what a question is answered, also that nothing is there, is not to be kept."""
    try:
        answer = await handler(request)
    except problems.Problem as problem:
        answer = as_answer(problem)
    except web.HTTPNotFound:
        answer = as_answer(problems.Problem("unknown-path", 404, f"nothing is at {request.path}"))
    if request.method == "GET":
        answer.headers["Cache-Control"] = "no-store"
    return answer


def as_answer(problem: problems.Problem) -> web.Response:
    """A refusal on the wire."""
    return web.Response(
        status=problem.status,
        text=compact(problem.body),
        content_type="application/problem+json",
        headers=ALSO_SAID.get(problem.status),
    )
