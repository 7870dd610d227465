"""Listens on the loopback address, names its environment as every target must, and leaves the rest to one answer."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

HOST = "127.0.0.1"
SYSTEM = "OMS"

Answer = Callable[[web.Request], Awaitable[web.Response]]


def serve(answer: Answer) -> None:
    """Serves until it is stopped; the one path that has a true answer is the environment."""
    parser = argparse.ArgumentParser(description="A server that keeps no promise.")
    parser.add_argument("--port", type=int, default=0, help="0 picks a free port")
    parser.add_argument("--environment", default="test", help="environment class")
    told, _ = parser.parse_known_args()
    asyncio.run(_listen(answer, told.port, told.environment))


async def _listen(answer: Answer, port: int, environment: str) -> None:
    async def named(_: web.Request) -> web.Response:
        return web.json_response({"environmentClass": environment, "system": SYSTEM})

    application = web.Application()
    application.router.add_get("/merestone/environment", named)
    application.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, port).start()
    print(f"ready http://{HOST}:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()
