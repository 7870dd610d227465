"""The reference without its control API, but for the proof of its environment: base URL and channels alone."""

from aiohttp import web

from reference import control
from reference.__main__ import main


def add_routes(application: web.Application) -> None:
    """Offer nothing but the proof."""
    application.router.add_get("/merestone/environment", control.environment)


if __name__ == "__main__":
    control.add_routes = add_routes
    main()
