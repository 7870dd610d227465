"""Answers 200 and what it was sent."""

from aiohttp import web

from hollow._serve import serve


async def answer(request: web.Request) -> web.Response:
    """The body of the request, in its own media type."""
    return web.Response(body=await request.read(), content_type=request.content_type)


if __name__ == "__main__":
    serve(answer)
