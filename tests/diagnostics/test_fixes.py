"""A safe fix takes its finding away and brings nothing else; what is not certain is left to the author."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from merestone.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity, Span
from merestone.mending import Mended, apply, mend
from merestone.render.manual import pages
from merestone.render.terminal import render
from support import clean_spec, found_in

HERE = Path(__file__).parent
CLEAN = clean_spec()
MENDED = yaml.safe_load((HERE / "fixes.yaml").read_text(encoding="utf-8"))
SLIPS = [s for f in sorted(HERE.glob("slips*.yaml")) for s in yaml.safe_load(f.read_text(encoding="utf-8"))]


def look(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """What is wrong with the texts; wherever one looks, no finding has a fix of which the manual knows nothing."""
    found = found_in(texts)
    for one in found:
        promised = pages()[one.code].fix
        assert not one.fixes or promised, one.code
        assert not one.safe_fix or promised is Applicability.SAFE, one.code
    return found


def mended(slip: Mapping[str, str]) -> Mended:
    """The clean spec after one slip and all fixes."""
    file = f"{slip['file']}.mere"
    assert slip["replace"] in CLEAN[file], "the slip fits the clean spec"
    return mend({**CLEAN, file: CLEAN[file].replace(slip["replace"], slip["with"], 1)}, look)


@pytest.mark.parametrize("slip", MENDED, ids=[s["slip"].replace(" ", "-") for s in MENDED])
def test_after_the_fix_the_finding_is_gone_and_nothing_else_appeared(slip: dict[str, str]) -> None:
    after = mended(slip)
    assert slip["code"] in {d.code for d, _ in after.made}
    assert not after.left, render(after.left, after.texts)
    if "back" in slip:
        assert after.texts == CLEAN


@pytest.mark.parametrize("slip", SLIPS, ids=[s["slip"].replace(" ", "-") for s in SLIPS])
def test_no_slip_gets_worse(slip: dict[str, str]) -> None:
    after = mended(slip)
    codes = [d.code for d in after.left]
    assert codes in ([], [slip["code"]]), render(after.left, after.texts)
    assert bool(after.made) == (not codes)


def test_what_the_manual_says_can_be_fixed_is_tried_here() -> None:
    safe = {p.code for p in pages().values() if p.fix is Applicability.SAFE}
    assert {s["code"] for s in MENDED} == safe
    assert len(safe) >= 12


def test_what_may_mean_two_things_is_not_fixed_unseen() -> None:
    text = "module m\nenum Card { a }\nenum Cart { b }\ntype T { x : Carx }\n"
    after = mend({"m.mere": text}, look)
    assert (after.made, after.texts["m.mere"]) == ((), text)
    assert [f.title for f in after.left[0].fixes] == ["write `Card`", "write `Cart`"]


def test_of_a_word_that_is_used_twice_nobody_knows_which_end_is_misspelt() -> None:
    declared = "module m\nenum Colur {{ a }}\ntype T {{ x : Colour{} }}\n"
    assert mend({"m.mere": declared.format("")}, look).made
    assert not mend({"m.mere": declared.format(", y : Colour")}, look).made
    other = {"m.mere": declared.format("").replace(" : Colour", " : Colur"), "n.mere": "module n\nuse m.{Colour}\n"}
    assert mend(other, look).made
    assert not mend({**other, "n.mere": other["n.mere"] + "type U { x : Colour }\n"}, look).made


DECLARED = [
    ("shop", "entity Basket owned", "entity Baskett owned", "Basket", 4),
    ("shop", "event BasketSent on", "event BasketSnet on", "BasketSent", 1),
    ("shop", "enum Reason ", "enum Raeson ", "Reason", 1),
    ("stock", "  fragile   : boolean", "  fragle   : boolean", "fragile", 1),
]


@pytest.mark.parametrize(("file", "right", "wrong", "word", "times"), DECLARED, ids=[d[3] for d in DECLARED])
def test_of_a_name_that_only_its_declaration_writes_so_the_declaration_is_what_is_misspelt(
    file: str, right: str, wrong: str, word: str, times: int
) -> None:
    texts = {**CLEAN, f"{file}.mere": CLEAN[f"{file}.mere"].replace(right, wrong, 1)}
    found = look(texts)
    assert len(found) == times
    for one in found:
        assert one.related[-1].message == "declared here"
        assert (one.hint or "").endswith(f"is declared and never used: if that is the slip, write `{word}` there")
        assert apply([one.fixes[0]], texts) == CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "enum Colur { a }\ntype T { x : Colour, y : Colour, z : Colur }",
        "enum Colur { a }\ntype T { x : Colour }",
        "type T { x : interger, y : interger, z : integer }",
    ],
    ids=["the other is used", "one use", "built in"],
)
def test_where_that_is_not_sure_each_use_is_told_what_it_may_mean(text: str) -> None:
    found = look({"m.mere": f"module m\n{text}\n"})
    assert [(d.hint or "").startswith("did you mean") for d in found] == [True]


def test_of_a_module_that_two_files_misspell_or_a_file_is_called_after_it_is_the_module_line_that_is_wrong() -> None:
    one, two = "module shopp\nenum A { x }\n", "module two\nuse shop.{A}\ntype T { a : A }\n"
    assert mend({"1.mere": one, "2.mere": two}, look).made
    assert not mend({"shop.mere": one, "2.mere": two}, look).made
    assert not mend({"1.mere": one, "2.mere": two, "3.mere": two.replace("two", "three").replace("T", "U")}, look).made


def test_a_word_too_short_to_tell_is_not_fixed_unseen() -> None:
    assert not mend({"m.mere": "module m\nenum Q { a }\ntype T { x : R }\n"}, look).made


def test_two_names_on_one_line_may_be_one_and_are_left_alone() -> None:
    after = mend({"m.mere": "module m\nenum Colour { dark green }\n"}, look)
    assert not after.made
    assert [f.applicability for f in after.left[0].fixes] == [Applicability.REVIEW]


def test_line_ends_of_the_file_are_kept() -> None:
    texts = {"m.mere": "module m\r\nenum A { x }\r\n", "n.mere": "module n\r\ntype T { a : A }\r\n"}
    assert mend(texts, look).texts["n.mere"] == "module n\r\nuse m.{A}\r\ntype T { a : A }\r\n"


def at(line: int, start: int, end: int, text: str) -> Edit:
    """An edit within one line of `m`."""
    return Edit(Span("m", line, start, line, end), text)


class TestApplying:
    """`apply`, on plain texts."""

    @pytest.mark.parametrize(
        ("edit", "after"),
        [
            (at(2, 3, 6, ""), "a\nc\n"),
            (at(1, 1, 1, "b\n"), "b\na\n  two\nc\n"),
            (at(3, 1, 2, "d"), "a\n  two\nd\n"),
        ],
    )
    def test_a_line_that_is_left_empty_goes(self, edit: Edit, after: str) -> None:
        assert apply([Fix("", (edit,))], {"m": "a\n  two\nc\n"})["m"] == after

    @pytest.mark.parametrize(
        ("start", "end", "after"), [(1, 2, "b c\n"), (3, 4, "a c\n"), (5, 6, "a b\n"), (4, 5, "a bc\n")]
    )
    def test_blanks_around_a_removed_word_go_with_it(self, start: int, end: int, after: str) -> None:
        assert apply([Fix("", (at(1, start, end, ""),))], {"m": "a b c\n"})["m"] == after

    def test_the_same_edit_is_made_once(self) -> None:
        fix = Fix("", (at(1, 2, 2, "!"),))
        assert apply([fix, fix], {"m": "a\n"})["m"] == "a!\n"


def finding(message: str, fix: Fix) -> Diagnostic:
    """A finding on the first letter."""
    return Diagnostic("XXX001", Severity.ERROR, message, Span("m", 1, 1, 1, 2), fixes=(fix,))


def test_a_fix_that_does_not_help_is_taken_back() -> None:
    useless = finding("wrong", Fix("write b", (at(1, 1, 2, "b"),)))
    after = mend({"m": "a"}, lambda _: (useless,))
    assert (after.texts, after.made, after.left) == ({"m": "a"}, (), (useless,))


def test_fixes_that_undo_each_other_come_to_an_end() -> None:
    def look_again(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        here, there = ("a", "b") if texts["m"] == "a" else ("b", "a")
        return (finding(f"not {here}", Fix(f"write {there}", (at(1, 1, 2, there),))),)

    assert len(mend({"m": "a"}, look_again).made) <= 50


def test_of_two_fixes_for_one_stretch_the_second_waits() -> None:
    fixes = [finding("one", Fix("", (at(1, 1, 3, "x"),))), finding("two", Fix("", (at(1, 2, 4, "y"),)))]
    after = mend({"m": "abcd"}, lambda texts: tuple(fixes) if texts["m"] == "abcd" else ())
    assert after.texts == {"m": "xcd"}
