"""Every slip in one declaration: a block with a fault is emptied, and what follows it is read on.

Nothing is read twice: reading goes on from the stack as it was where the block began, so that a declaration with a thousand
faults costs about what a healthy one does. Only the states are needed for that; what was read is put together afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from merestone.diagnostics import Diagnostic
from merestone.syntax import faults
from merestone.syntax.blocks import balanced
from merestone.syntax.table import OPEN_TYPES, Table
from merestone.syntax.tree import Token


@dataclass
class _Block:
    """A block that is being read: where it begins, how much was kept before it, and the stack there."""

    start: int
    kept: int
    states: list[int]


@dataclass
class _Course:
    """How far reading has come: the tokens that were kept, the stack, and the blocks around."""

    states: list[int]
    kept: list[Token] = field(default_factory=list)
    around: list[_Block] = field(default_factory=list)


def slips(
    tokens: Sequence[Token], lalr: Table, keyword_of: dict[str, str]
) -> tuple[list[Diagnostic], list[Token] | None]:
    """What is wrong in a declaration, and what can be read of it; None if a fault lies in no inner block."""
    ends = _ends(tokens) if balanced(tokens) else None
    depths = list(accumulate(((t.type == "LBRACE") - (t.type == "RBRACE") for t in tokens), initial=0))
    course = _Course([lalr.start])
    found: list[Diagnostic] = []
    lines, emptied, index = set[int](), -1, 0
    while (stopped := _read_on(tokens, index, course, lalr)) is not None:
        place = None if stopped == len(tokens) else stopped
        rest, at = [*course.kept, *tokens[stopped:]], None if place is None else len(course.kept)
        diagnostic = faults.misread(rest, at, lalr.fitting(course.states), keyword_of, depths[stopped], depths[-1])
        # What is found where a block was emptied, or on a line with a fault, follows from that fault.
        if stopped != emptied and diagnostic.span.line not in lines:
            found.append(diagnostic)
        lines.add(diagnostic.span.line)
        block = _innermost(course, ends, place)
        if ends is None or block is None:
            return found, None
        del course.kept[block.kept :]
        course.states = block.states
        index = emptied = ends[block.start]
    return found, course.kept


def _read_on(tokens: Sequence[Token], start: int, course: _Course, lalr: Table) -> int | None:
    """Read from `start` on; where reading stopped, with the stack as it was before, or None if all could be read."""
    for index in range(start, len(tokens)):
        token = tokens[index]
        terminal = token.type
        if terminal in OPEN_TYPES:
            following = tokens[index + 1].type if index + 1 < len(tokens) else ""
            terminal = lalr.terminal(token, following, course.states)
        if not lalr.fits(course.states, terminal):
            return index
        lalr.take(course.states, terminal)
        course.kept.append(token)
        if token.type == "LBRACE":
            course.around.append(_Block(index + 1, len(course.kept), list(course.states)))
        elif token.type == "RBRACE" and course.around:
            course.around.pop()
    return None if lalr.ends(course.states) else len(tokens)


def _innermost(course: _Course, ends: dict[int, int] | None, index: int | None) -> _Block | None:
    """The innermost block around `index` that holds something; None if that is the whole declaration."""
    if index is None or ends is None:
        return None
    while len(course.around) > 1:
        block = course.around.pop()
        if ends[block.start] > block.start and not _is_emptied(course, block, index, ends):
            course.around.append(block)
            return block
    return None


def _is_emptied(course: _Course, block: _Block, index: int, ends: dict[int, int]) -> bool:
    """Whether nothing of it is left: reading stands at its end, and nothing of it was kept."""
    return index == ends[block.start] and len(course.kept) == block.kept


def _ends(tokens: Sequence[Token]) -> dict[int, int]:
    """For the beginning of the content of each block, where it ends."""
    open_: list[int] = []
    ends: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "LBRACE":
            open_.append(index + 1)
        elif token.type == "RBRACE" and open_:
            ends[open_.pop()] = index
    return ends
