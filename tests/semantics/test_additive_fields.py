"""A format may grow without changing what was written before."""

from merestone.semantics.written import Frozen, additive


class Note(Frozen):
    text: str
    tags: tuple[str, ...] = additive(())


def test_a_later_field_is_written_only_where_it_says_something() -> None:
    assert Note(text="a").model_dump_json() == '{"text":"a"}'
    assert Note(text="a", tags=("b",)).model_dump_json() == '{"text":"a","tags":["b"]}'
    assert Note.model_validate_json('{"text":"a"}').tags == ()
