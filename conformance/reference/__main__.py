"""Runs the reference OMS until it is stopped."""

import asyncio
import importlib

from aiohttp import web

from reference import certificates
from reference.app import application
from reference.settings import Settings, read_settings

HOST = "127.0.0.1"


async def serve(settings: Settings) -> None:
    """Listens, says so in one line, and serves for ever."""
    runner = web.AppRunner(application(settings), access_log=None)
    await runner.setup()
    secured = certificates.serving(settings.certificates)
    await web.TCPSite(runner, HOST, settings.port, ssl_context=secured).start()
    port = runner.addresses[0][1]
    print(f"ready {'https' if secured else 'http'}://{HOST}:{port}", flush=True)
    await asyncio.to_thread(warm)
    await asyncio.Event().wait()


def warm() -> None:
    """Loads what the first request will need, after the system is ready."""
    for name in ("jwt", "rfc8785", "reference.requests"):
        importlib.import_module(name)


def main() -> None:
    """The command `python -m reference`."""
    try:
        asyncio.run(serve(read_settings()))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
