"""Answers 200 and `{}` to everything."""

from aiohttp import web

from hollow._serve import serve


async def answer(_: web.Request) -> web.Response:
    """The one answer it has."""
    return web.json_response({})


if __name__ == "__main__":
    serve(answer)
