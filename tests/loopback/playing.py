"""All systems of the reference specification, played at once in a thread, and one reader that keeps what they tell others."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from aiohttp import web

from merekit.history import Recorder, ScenarioClock
from merekit.payload import new_story
from merekit.redaction import new_redactor
from merekit.shape import Shapes
from merekit.simulator import Simulator
from merekit.simulator.world import World
from merestone.plan import Plan

GENERATED = Path(__file__).parents[2] / "generated"
Json = Any


@dataclass(frozen=True)
class Told:
    """One delivery to the reader: the path below the name of the system it was for, its headers in small letters, its body."""

    system: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Played:
    """The simulator, its world, and the loop both live in."""

    simulator: Simulator
    world: World
    loop: asyncio.AbstractEventLoop
    told: list[Told] = field(default_factory=list)

    def do(self, act: Callable[[], Any]) -> Any:
        """Acts where the simulator lives."""

        async def acting() -> Any:
            return act()

        return self.wait(acting())

    def wait(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Waits for work to be done where the simulator lives."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(30)


@lru_cache(1)
def plan() -> Plan:
    """The plan of the reference specification."""
    return Plan.model_validate_json((GENERATED / "plan.json").read_text("utf-8"))


@lru_cache(None)
def contract(system: str) -> Json:
    """The OpenAPI document of a system, as it is written."""
    return yaml.load((GENERATED / system / "openapi.yaml").read_text("utf-8"), yaml.CSafeLoader)


def systems() -> list[str]:
    """The systems that have a document."""
    return sorted(path.parent.name for path in GENERATED.glob("*/openapi.yaml"))


@contextmanager
def playing() -> Iterator[Played]:
    """The simulator as `merestone simulate` starts it for every system, with the reader as the peer of each."""
    loop, told = asyncio.new_event_loop(), list[Told]()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    simulator, world, reader = asyncio.run_coroutine_threadsafe(_begin(told), loop).result(30)
    try:
        yield Played(simulator, world, loop, told)
    finally:
        for ending in (simulator.stop(), reader.cleanup()):
            asyncio.run_coroutine_threadsafe(ending, loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()


async def _begin(told: list[Told]) -> tuple[Simulator, World, web.AppRunner]:
    async def take(request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        path = "/" + request.match_info["path"]
        told.append(Told(request.match_info["system"], path, headers, await request.read()))
        return web.Response(status=204)

    app = web.Application()
    app.router.add_post("/{system}/{path:.*}", take)
    reader = web.AppRunner(app, access_log=None)
    await reader.setup()
    await web.TCPSite(reader, "127.0.0.1", 0).start()
    simulator = Simulator(plan(), Shapes(GENERATED), tuple(systems()), exact=True)
    await simulator.start()
    simulator.bases.update({name: f"http://127.0.0.1:{reader.addresses[0][1]}/{name}" for name in systems()})
    recorder = Recorder({}, new_redactor(simulator.plan, "salt"), ScenarioClock())
    return simulator, await simulator.begin(new_story(simulator.plan, 1, "loopback"), recorder), reader
