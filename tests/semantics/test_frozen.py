"""Values are made by keyword, do not change, and are read and written like any model of pydantic."""

import subprocess
import sys

import pytest

from merestone.semantics.formula import Condition, Entered, Is, Occurrence, Some
from merestone.semantics.frozen import Frozen, additive
from merestone.semantics.written import Frozen as Written


class Note(Frozen):
    text: str
    stars: int = 0
    tags: tuple[str, ...] = additive(())


class Reply(Note):
    to: Note


class Page(Written):
    condition: Condition
    notes: tuple[Note, ...] = ()


NESTED = Some(
    parts=(Is(subject="Order", states=("held",)), Some(parts=(Entered(occurrence=Occurrence(subject="A", state="b")),)))
)


def test_a_value_has_its_fields_and_their_defaults() -> None:
    reply = Reply(text="yes", to=Note(text="no", stars=3))
    assert (reply.text, reply.stars, reply.tags, reply.to.stars) == ("yes", 0, (), 3)
    assert repr(reply) == "Reply(text='yes', stars=0, tags=(), to=Note(text='no', stars=3, tags=()))"


def test_equal_values_are_equal_and_hash_alike() -> None:
    assert Note(text="a") == Note(text="a", tags=()) != Note(text="b")
    assert len({Note(text="a"), Note(text="a"), Reply(text="a", to=Note(text="a"))}) == 2


def test_a_value_does_not_change() -> None:
    note = Note(text="a")
    with pytest.raises(AttributeError, match="`text` of a Note cannot change"):
        note.text = "b"  # type: ignore[misc]
    assert note.model_copy(update={"text": "b"}) == Note(text="b")
    assert note.text == "a"


def test_unknown_and_missing_fields_are_refused() -> None:
    with pytest.raises(TypeError, match="txt"):
        Note(txt="a")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="text"):
        Note()  # type: ignore[call-arg]


def test_pydantic_writes_and_reads_values() -> None:
    page = Page(condition=NESTED, notes=(Note(text="a"), Note(text="b", tags=("c",))))
    text = page.model_dump_json()
    assert '"notes":[{"text":"a","stars":0},{"text":"b","stars":0,"tags":["c"]}]' in text
    assert Page.model_validate_json(text) == page
    assert NESTED.model_dump()["parts"][0] == {"kind": "is", "subject": "Order", "states": ("held",), "negated": False}


@pytest.mark.parametrize(
    "wrong",
    ['{"condition":{"kind":"is"}}', '{"condition":{"kind":"was"}}', '{"condition":{"kind":"some","parts":[1]}}'],
)
def test_pydantic_refuses_what_is_not_a_value(wrong: str) -> None:
    with pytest.raises(ValueError, match="condition"):
        Page.model_validate_json(wrong)


def test_checking_needs_neither_pydantic_nor_lark() -> None:
    program = "import sys, merestone.compile, merestone.cli.check; print(sorted({'pydantic', 'lark', 'yaml'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
