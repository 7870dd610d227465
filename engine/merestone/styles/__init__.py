"""What each style of boundary demands: one module a style, found by scanning this folder."""

import pkgutil
from functools import cache
from importlib import import_module

from merestone.model.boundary import StyleName
from merestone.styles._style import Style

__all__ = ["Style", "style_named"]


def style_named(name: StyleName) -> Style:
    """The style of that name."""
    return _styles()[name]


@cache
def _styles() -> dict[str, Style]:
    names = [m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    styles: list[Style] = [import_module(f"{__name__}.{name}").STYLE for name in names]
    return {style.name: style for style in styles}
