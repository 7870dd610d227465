"""A tiny system in a thread: it counts what it is asked."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass
class Tiny:
    """Where it is, and the method and path of every request it got."""

    url: str = ""
    asked: list[str] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)


@contextmanager
def served(environment: dict[str, Any], order: Any = None, delivery: int = 204) -> Iterator[Tiny]:
    """Answers the proof with `environment`, orders with `order` (an aiohttp handler) and events with `delivery`."""
    tiny = Tiny()
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        tiny.asked.append(f"{request.method} {request.path}")
        if request.path == "/merestone/environment":
            return web.json_response(environment)
        if request.path == "/orders" and order is not None:
            answered: web.StreamResponse = await order(request)
            return answered
        if request.path.startswith("/events/"):
            tiny.bodies.append(await request.json())
            return web.Response(status=delivery)
        return web.Response(status=404)

    async def start() -> web.AppRunner:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        tiny.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    def live() -> None:
        asyncio.set_event_loop(loop)
        runner = loop.run_until_complete(start())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(runner.cleanup())

    thread = threading.Thread(target=live, daemon=True)
    thread.start()
    ready.wait(5)
    try:
        yield tiny
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
