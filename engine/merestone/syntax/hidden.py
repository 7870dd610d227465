"""Characters that nobody sees, or that show a text in another order than it is read in."""

import re
import unicodedata
from collections.abc import Iterator

TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Those that turn the direction of writing: Unicode's property Bidi_Control."""
_CONTROL = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
"""Those that command a device or a page, of which only the tab and the ends of lines are part of a text."""
_UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Those without a shape. The joiners U+200C and U+200D are none: words of many languages need them, and so do emoji."""
HIDDEN = re.compile(f"[{_CONTROL}{TURNING}{_UNSEEN}]")
_TURNING = re.compile(f"[{TURNING}]")
BYTE_ORDER_MARK = "\ufeff"


def hidden(text: str) -> Iterator[tuple[int, int, str]]:
    """Line and column, from 1, of each hidden character, and the character; the mark that may open a file is none."""
    line, start, counted = 1, 0, 0
    for found in HIDDEN.finditer(text, text.startswith(BYTE_ORDER_MARK)):
        at = found.start()
        if feeds := text.count("\n", counted, at):
            line, start = line + feeds, text.rindex("\n", counted, at) + 1
        counted = at
        yield line, at - start + 1, found[0]


def turns(character: str) -> bool:
    """Whether it turns the direction of writing, so that what is read is not what is seen."""
    return _TURNING.match(character) is not None


def named(character: str) -> str:
    """`U+202E, right-to-left override`."""
    name = unicodedata.name(character, "control character" if ord(character) < 0xA0 else "no character").lower()
    return f"U+{ord(character):04X}, {name}"
