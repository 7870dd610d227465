"""What can be said once is reported where it is said twice: no second answer is passed over in silence."""

from collections.abc import Iterator
from functools import cache

import pytest

from language.inventory import entries, texts_of
from merestone.syntax.parse import parse
from merestone.syntax.tree import Node, Token
from support import found_in

FIELD = 'module lab\nenum Word {{ a, b }}\nsystem Lab "Laboratory" {{ kind other }}\ntype Sample {{ a : string(1..9) {0} {1} }}\n'
MARKS = {
    "sensitive": ("sensitive pii", "sensitive price"),
    "redacted": ("redacted by hash", "redacted by band"),
    "decided": ("decided by Lab", "decided by Lab"),
    "enterprise": ("enterprise identifier", "enterprise identifier"),
    "local_to": ("local to Lab of Thing", "local to Lab of Thing"),
    "deprecated": ("deprecated from 2026-01-01 until 2027-01-01", "deprecated from 2026-01-01 until 2028-01-01"),
}
"""Of a field: two marks of a kind."""


def nodes(node: Node) -> Iterator[tuple[str, Node]]:
    """Each node in a construct with braces, with the kind of that."""
    holds = any(isinstance(child, Token) and child.text == "{" for child in node.children)
    for child in node.nodes():
        if holds:
            yield node.kind, child
        yield from nodes(child)


@cache
def found() -> dict[tuple[str, str], tuple[str, str, int, str]]:
    """By holder and part: the spec, the file, where the part ends, and its text, where it is found first."""
    first: dict[tuple[str, str], tuple[str, str, int, str]] = {}
    for spec in dict.fromkeys(entry.spec for entry in entries()):
        for file, text in texts_of(spec).items():
            if file.endswith(".mere"):
                for unit in parse(file, text)[0].units:
                    for holder, part in nodes(unit.node) if unit.node else ():
                        first.setdefault((holder, part.kind), (spec, file, end_of(text, part), written(part)))
    return first


def end_of(text: str, node: Node) -> int:
    """The offset behind a node."""
    span = node.span
    return sum(len(line) for line in text.splitlines(keepends=True)[: span.end_line - 1]) + span.end_column - 1


def written(node: Node | Token) -> str:
    """The text of a node as it stands."""
    text = "".join(t.before + t.text for t in node.tokens()) if isinstance(node, Node) else node.text
    return text.strip()


MORE = {
    ("boundary", "apply"), ("boundary", "maps"), ("boundary", "ownership"), ("journey", "follows"), ("journey", "tell"),
    ("view", "shows"),
}  # fmt: skip
"""What may be said a second time in the same words, and then says more, or the same."""


def doubled(holder: str, part: str) -> dict[str, str]:
    """The texts of a spec in which that part of that construct stands twice."""
    spec, file, end, text = found()[holder, part]
    texts = dict(texts_of(spec))
    return texts | {file: f"{texts[file][:end]} {text} {texts[file][end:]}"}


@pytest.mark.parametrize(("holder", "part"), sorted(found()))
def test_nothing_is_passed_over_where_it_is_said_twice(holder: str, part: str) -> None:
    """Over all that stands in braces: what of the language may stand twice is written down above."""
    before = {one.message for one in found_in(dict(texts_of(found()[holder, part][0])))}
    new = {one.message for one in found_in(doubled(holder, part))} - before
    assert bool(new) is ((holder, part) not in MORE)


@pytest.mark.parametrize("mark", MARKS)
def test_a_field_has_one_mark_of_a_kind(mark: str) -> None:
    assert "TYP110" in [one.code for one in found_in({"lab.mere": FIELD.format(*MARKS[mark])})]


def test_a_channel_is_described_once() -> None:
    text = 'module lab\nchannel Results on kafka "results" { """One."""  """Two.""" }\n'
    assert [one.code for one in found_in({"lab.mere": text})] == ["TYP110"]


TWICE = {
    "a word in two rows": ("ties", "till.mere", "found pending ", "found pending -> failed  found pending "),
    "a group": ("ties", "shop.mere", "group   over =", "group over = sent  group over ="),
    "a state with states in it": ("ties", "shop.mere", "state   open {", "state open { initial asking }  state open {"),
}


@pytest.mark.parametrize("slip", TWICE)
def test_what_is_named_twice_is_reported(slip: str) -> None:
    spec, file, before, after = TWICE[slip]
    texts = dict(texts_of(spec))
    assert before in texts[file]
    texts[file] = texts[file].replace(before, after, 1)
    assert "TYP110" in [one.code for one in found_in(texts)]


def test_two_labels_of_one_path_of_a_schema_are_reported() -> None:
    texts = dict(texts_of("shop"))
    (file,) = [name for name, text in texts.items() if "people.name sensitive pii" in text]
    texts[file] = texts[file].replace(
        "people.name sensitive pii", "people.name sensitive pii  people.name sensitive price", 1
    )
    assert "TYP110" in [one.code for one in found_in(texts)]


@pytest.mark.parametrize(
    ("told", "split"),
    [
        ("actors Clerk, Guard", "actors Clerk  actors Guard"),
        ("carries internal, pii", "carries internal  carries pii"),
        ("readers Till, Shop", "readers Till  readers Shop"),
    ],
)
def test_lists_may_be_said_in_parts(told: str, split: str) -> None:
    from merestone.compile import understand

    text = 'module shop\nsystem Shop "Shop" { actors Clerk, Guard }\nsystem Till "Till" { kind other }\n'
    text += 'channel Sales on kafka "sales" { carries internal, pii  readers Till, Shop }\n'
    assert told in text
    one, two = (understand({"shop.mere": t})[0] for t in (text, text.replace(told, split)))
    assert [s.actors for s in one.systems.values()] == [s.actors for s in two.systems.values()]
    assert [(c.carries, c.readers) for c in one.channels.values()] == [
        (c.carries, c.readers) for c in two.channels.values()
    ]


SAYING = {
    "nothing": ("a : string(1..5)?", True),
    "the same": ('a : string(1..5)? """What a is."""', True),
    "something else": ('a : string(1..5)? """Another text."""', False),
}


@pytest.mark.parametrize("said", SAYING)
def test_only_what_says_nothing_else_can_go(said: str) -> None:
    """A fix takes nothing away that stands nowhere else, not even words."""
    second, can_go = SAYING[said]
    text = f'module lab\ntype Sample {{\n  a : string(1..5)? """What a is."""\n  {second}\n}}\n'
    (found,) = found_in({"lab.mere": text})
    assert (found.code, bool(found.fixes)) == ("TYP110", can_go)


def test_words_that_stand_nowhere_else_stay() -> None:
    text = 'module lab\ntype Sample {\n  a : string(1..5)?\n  a : string(1..5)? """The only words."""\n}\n'
    (found,) = found_in({"lab.mere": text})
    assert (found.code, found.fixes) == ("TYP110", ())


def test_a_reaction_is_called_by_its_circumstance() -> None:
    texts = dict(texts_of("shop"))
    file, before = next((f, "conflict opens") for f, text in texts.items() if "conflict opens" in text)
    texts[file] = texts[file].replace(before, f"conflict refuse  {before}", 1)
    assert "`conflict` is given twice" in [one.message for one in found_in(texts)]
