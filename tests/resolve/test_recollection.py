"""A check that recalls what an earlier one understood finds what one finds that recalls nothing."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from random import Random

import pytest
import yaml

from merestone.compile import understand
from merestone.diagnostics import Diagnostic
from merestone.model.boundary import Model
from merestone.resolve.recollection import Recollection
from support import ROOT, clean_spec

SLIPS = [s for f in sorted((ROOT / "tests/diagnostics").glob("slips*.yaml")) for s in yaml.safe_load(f.read_text())]
CLEAN = clean_spec()
SPEC = {p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in sorted((ROOT / "spec").rglob("*.mere"))}
CORE = {p.name: p.read_text("utf-8") for p in sorted((ROOT / "tests/language/specs/core").glob("*.mere"))}
SHOP = {
    "a.mere": 'module a\nsystem Shop "Web shop" { kind platform  actors Clerk }\n'
    "entity Basket owned by Shop { key basketId : uuid  version : revision }\n",
    "b.mere": "module b\nuse a.{Shop, Basket}\ntype Part { basket : reference to Basket  note : string(1..9) }\n"
    'channel Told on http "/told" { carries internal  readers Shop  keyed by basketId  retained for 7 d }\n',
    "c.mere": "module c\nuse b.{Part}\ntype Whole { part : Part }\n",
}

Texts = Mapping[str, str]


def both(texts: Texts, kept: Mapping[str, str], mark: str = "1") -> Recollection:
    """Check with and without what is kept, find that all is the same, and give what is kept then."""
    recollection = Recollection(kept, mark)
    assert understand(texts, recollection=recollection) == plain(tuple(texts.items()))
    return recollection


@cache
def plain(texts: tuple[tuple[str, str], ...]) -> tuple[Model, tuple[Diagnostic, ...]]:
    """What is understood of the texts by a check that recalls nothing."""
    return understand(dict(texts))


@cache
def of_clean() -> Mapping[str, str]:
    """What is kept of the spec without a fault."""
    return both(CLEAN, {}).fresh


def after(first: Texts, second: Texts) -> Recollection:
    """What is kept after one check, and then of another."""
    return both(second, both(first, {}).fresh)


def recalled(first: Texts, second: Texts) -> int:
    """How many files the second check recalls."""
    return len(after(first, second).recalled)


def test_the_clean_spec_is_recalled_whole_but_for_what_speaks_of_all_of_it() -> None:
    whole = list(SHOP.values())
    assert recalled(SHOP, SHOP) == len(whole)
    speaks = {
        "d.mere": 'module d\nuse a.{Shop, Clerk}\nwaive REC109 on Shop until 2030-12-31 because "by hand" by Clerk\n'
    }
    assert recalled({**SHOP, **speaks}, {**SHOP, **speaks}) == len(whole)


def test_what_leads_to_a_file_that_speaks_of_all_is_recalled_all_the_same() -> None:
    """Of the reference specification, documents are such, and most other files lead to them."""
    again = both(SPEC, both(SPEC, {}).fresh)
    assert {"spec/billing.mere", "spec/ordering.mere"} <= again.recalled
    assert "spec/documents.mere" not in again.recalled


@pytest.mark.parametrize(
    ("file", "old", "new", "left"),
    [
        ("c.mere", "part : Part", "part : Part?", 2),  # nothing leads to it
        ("b.mere", "1..9", "1..8", 1),  # c leads to b
        ("a.mere", "Web shop", "Shop", 0),  # all lead to a
        ("a.mere", "basketId", "cartId", 0),
        ("b.mere", "module b", "module bb", 1),
        ("b.mere", "use a.{Shop, Basket}", "use a.{Shop}", 1),
        ("b.mere", "type Part {", "type Part", 1),
        ("c.mere", "module c", "module a", 2),
    ],
)
def test_what_an_edit_leads_to_is_understood_anew(file: str, old: str, new: str, left: int) -> None:
    assert old in SHOP[file]
    edited = {**SHOP, file: SHOP[file].replace(old, new)}
    assert recalled(SHOP, edited) == left
    after(SHOP, edited)
    after(edited, SHOP)


def test_files_that_come_go_or_are_renamed() -> None:
    for name in SHOP:
        less = {file: text for file, text in SHOP.items() if file != name}
        after(SHOP, less)
        after(less, SHOP)
        after(SHOP, {**less, f"z{name}": SHOP[name]})
        after(SHOP, {**SHOP, f"0{name}": SHOP[name]})
    after(SHOP, {**SHOP, "0.mere": SHOP["a.mere"].replace("module a", "module other")})


def test_a_channel_is_not_recalled_if_what_it_is_keyed_by_is_gone_elsewhere() -> None:
    keys = {
        **SHOP,
        "b.mere": SHOP["b.mere"].replace("keyed by basketId", "keyed by lostId"),
        "d.mere": "module d\nuse a.{Shop}\nentity Lost owned by Shop { key lostId : uuid }\n",
    }
    assert recalled(keys, keys) == 4
    after(keys, {**keys, "d.mere": keys["d.mere"].replace("lostId", "goneId")})


def test_another_version_recalls_nothing() -> None:
    kept = both(SHOP, {}, "1").fresh
    again = both(SHOP, kept, "2")
    assert not again.fresh.keys() & kept.keys()


def test_a_json_schema_is_part_of_what_a_file_means() -> None:
    schema = {"s.json": json.dumps({"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]})}
    texts = {"a.mere": SHOP["a.mere"], "t.mere": 'module t\ntype Taken from "s.json"\n', **schema}
    assert recalled(texts, texts) == 2
    changed = {**texts, "s.json": schema["s.json"].replace("integer", "string")}
    assert recalled(texts, changed) == 0
    after(texts, changed)


def damaged(text: str, random: Random) -> Iterator[str]:
    """The text of a note with something changed in it that is still JSON, or is none."""
    note = json.loads(text)
    yield text[: random.randrange(len(text))]
    yield "[]"
    yield "[" * 100_000
    for name in note:
        yield json.dumps({k: v for k, v in note.items() if k != name})
        for value in (None, [], [[]], [[10_000]], [[-9]], [[[]]], [[-1, 1]], [["x", 1]], "x", {"a": 1}):
            if value != [] and name != "module":  # what is well written, and a lie, is told by the memory
                yield json.dumps(note | {name: value})


def test_a_note_that_nobody_wrote_is_taken_for_missing() -> None:
    kept, random = both(SHOP, {}).fresh, Random(1)
    for digest, text in kept.items():
        for wrong in damaged(text, random):
            both(SHOP, {**kept, digest: wrong})


def test_two_notes_in_each_others_places_are_taken_for_missing() -> None:
    kept = both(SHOP, {}).fresh
    both(SHOP, dict(zip(kept, reversed(kept.values()), strict=True)))


@pytest.mark.parametrize("slip", SLIPS[::25], ids=[s["slip"].replace(" ", "-") for s in SLIPS[::25]])
def test_slips_are_found_as_without_it(slip: dict[str, str]) -> None:
    file = f"{slip['file']}.mere"
    wrong = {**CLEAN, file: CLEAN[file].replace(slip["replace"], slip["with"], 1)}
    both(CLEAN, both(wrong, of_clean()).fresh)


def edited(texts: Texts, random: Random) -> dict[str, str]:
    """The texts after something that people do to files."""
    name, other = random.choice(sorted(texts)), random.choice(sorted(texts))
    lines = texts[name].split("\n")
    at = random.randrange(len(lines))
    match random.randrange(6):
        case 0:
            return {**texts, name: "\n".join(lines[:at] + lines[at + 1 :])}
        case 1:
            return {**texts, name: "\n".join([*lines[:at], lines[at], *lines[at:]])}
        case 2:
            words = lines[at].split(" ")
            random.shuffle(words)
            return {**texts, name: "\n".join([*lines[:at], " ".join(words), *lines[at + 1 :]])}
        case 3:
            return {file: text for file, text in texts.items() if file != name}
        case 4:
            return {file.replace(name, f"moved-{name}"): text for file, text in texts.items()}
        case _:
            return {**texts, name: texts[other]}


def test_a_spec_is_found_the_same_after_any_edits() -> None:
    random = Random(3)
    kept: Mapping[str, str] = {}
    texts: Texts = CORE
    for turn in range(24):
        texts = edited(texts, random) if turn % 6 else CORE
        kept = both(texts, kept).fresh
