"""The inputs that somebody thinks of first: each is answered, in time and in little memory, and told what to write."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hostile.laws import MOST, clocked, paces
from merestone.cli import cli
from merestone.compile import understand
from merestone.diagnostics import Diagnostic
from merestone.mending import mend
from merestone.render.github import render_github
from merestone.render.terminal import render, render_in_colour
from merestone.syntax.format import format_text

SHOP = 'module shop\nsystem Shop "Web" { kind platform }\n'
ENTITY = SHOP + "entity Basket owned by Shop {\n  key id : uuid\n  on : boolean\n  lines : integer(0..9)\n  %s\n}\n"
MEMORY = 1024 * 2**20
"""Bytes of address space that no line may need more of."""


def found(text: str) -> list[Diagnostic]:
    """What is wrong with one file."""
    return list(understand({"a.mere": text})[1])


def run(*words: str) -> Result:
    """One command."""
    return CliRunner().invoke(cli, list(words))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty `spec` in the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    return tmp_path / "spec"


class TestNesting:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("module a\n" + "{" * 10_000, "SYN005"),
            ("module a\nenum E " + "{" * 10_000 + "}" * 10_000, "SYN005"),
            (ENTITY % f"check {'(' * 10_000}1{')' * 10_000} == 1", "SYN005"),
            (ENTITY % f"x : {'[' * 10_000}string{']' * 10_000}", "SYN005"),
            (ENTITY % f"check {'!' * 10_000}on", "TYP408"),
            (ENTITY % f"check {'- ' * 10_000}lines == 1", "TYP408"),
            (ENTITY % f"check lines {'+ lines ' * 10_000}> 0", "TYP408"),
            (ENTITY % f"check lines{'.lines' * 10_000} > 0", "TYP408"),
            (ENTITY % f"x : {'map of ' * 10_000}string", "SYN002"),
        ],
        ids=["open", "braces", "brackets", "lists", "not", "minus", "plus", "members", "maps"],
    )
    def test_ten_thousand_deep_is_said_once(self, text: str, code: str) -> None:
        assert [d.code for d in found(text)] == [code]
        assert format_text("a.mere", text).text

    def test_ten_thousand_conditions_are_one_after_the_other_not_in_each_other(self) -> None:
        assert found(ENTITY % f"check on{' && on' * 10_000}") == []


class TestLongLines:
    """Five million letters on one line, or a million signs, in a process that gets no more memory than `MEMORY`."""

    @pytest.mark.parametrize(
        "line",
        ["// " + "x" * 5_000_000, f"enum E {{ {', '.join(f'{i:050}'.replace('0', 'v') for i in range(100_000))} }}",
         f'system S "{"x" * 5_000_000}" {{ kind platform }}', f"enum E {{ a{'b' * 5_000_000} }}",
         f"enum E {{ {'; ' * 500_000} }}", "}" * 1_000_000, '"' * 1_000_000],
        ids=["comment", "names", "text", "name", "strays", "braces", "quotes"],
    )  # fmt: skip
    @pytest.mark.parametrize("command", ["check", "fmt"])
    def test_it_is_answered(self, folder: Path, line: str, command: str) -> None:
        (folder / "a.mere").write_text(f"module a\n{line}\n")
        done = subprocess.run(
            [sys.executable, "-m", "merestone", command, "spec"],
            capture_output=True, text=True, timeout=600,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )  # fmt: skip
        assert done.returncode in (0, 1), done.stderr[:2000]
        assert len(done.stdout + done.stderr) < 5_000, "only what is near the fault is shown"

    def test_only_what_is_near_is_shown_with_the_caret_below_it(self) -> None:
        text = f"module a\nenum E {{ {', '.join(f'v{i}' for i in range(5000))}, oh no, {'w, ' * 5000} x }}\n"
        shown = render(found(text)[:1], {"a.mere": text}).split("\n")
        assert len(shown[3]) < 250
        assert shown[3][shown[4].index("^") :].startswith("no, w")


class TestWhatHides:
    def test_a_reversed_comment_is_told_and_shown_as_it_is_read(self) -> None:
        text = "module a\nenum E { open, /* closed \u202e } \u2066// } \u2069\n}\n"
        (first, *_) = [d for d in found(text) if d.code == "SYN011"]
        shown = render([first], {"a.mere": text})
        assert "U+202E, right-to-left override, shows this line in another order than it is read in" in shown
        assert "3 more such on this line" not in shown
        assert "2 more such on this line" in shown
        assert "closed <U+202E> } <U+2066>// } <U+2069>" in shown

    @pytest.mark.parametrize(
        "character", ["\u202e", "\u2066", "\u200b", "\u00ad", "\0", "\x1b", "\x9b", "\u2028", "\U000e0041"]
    )
    @pytest.mark.parametrize(
        "text", ["enum E { a,%sb }", 'system S "a%sb" { kind platform }', 'enum E { """a%sb""" a }', "// a%sb"]
    )
    def test_in_names_texts_descriptions_and_comments(self, character: str, text: str) -> None:
        codes = [d.code for d in found(f"module a\n{text % character}\n")]
        assert codes == ["SYN011"]

    @pytest.mark.parametrize("text", ["\u200d\U0001f680", "می\u200cخواهم", "é", "日本", "עברית"])
    def test_what_languages_need_is_left_alone(self, text: str) -> None:
        assert found(f'module a\n// {text}\nsystem S "{text}" {{ kind platform }}\n') == []

    def test_the_fix_takes_out_what_nobody_sees_and_leaves_what_turns_to_a_person(self) -> None:
        texts = {"a.mere": "module a\nenum E { gr\u200been }\nenum F { a } // \u202e\n"}
        mended = mend(texts, lambda now: understand(now)[1])
        assert mended.texts["a.mere"] == "module a\nenum E { green }\nenum F { a } // \u202e\n"
        assert [d.code for d in mended.left] == ["SYN011"]

    def test_nothing_an_author_wrote_commands_a_terminal(self) -> None:
        text = 'module a\nsystem S "\x1b]0;owned\x07" { kind \x1b[2J }\n'
        sources = {"a\x1b[31m\n.mere": text}
        diagnostics = understand(sources)[1]
        shown = render_in_colour(diagnostics, sources)
        assert not {"\x1b]", "\x1b[2J", "\x1b[31m", "\x07"} & {
            shown[i : i + n] for i in range(len(shown)) for n in (1, 2, 4, 5)
        }
        assert "a<U+001B>[31m<U+000A>.mere" in shown

    def test_nothing_an_author_wrote_begins_an_annotation(self) -> None:
        sources = {"a\n::error::x.mere": "module a\nenum \r::error::x { a }\n"}
        shown = render_github(understand(sources)[1])
        assert all(line.startswith("::error file=") for line in shown.split("\n"))
        assert "\r" not in shown
        assert "a%0A%3A%3Aerror" in shown

    def test_the_difference_that_a_pipe_gets_is_to_the_letter(self, folder: Path) -> None:
        (folder / "a.mere").write_text("module a\nenum   E { a } // \u202e\n")
        assert "+enum E { a }  // \u202e\n" in run("fmt", "--diff", "spec").output


class TestEncodings:
    def test_line_ends_of_three_systems_count_the_same(self, folder: Path) -> None:
        (folder / "a.mere").write_bytes(b"module a\r\nenum E { a,\rb,\n\r\nc d }\r\n")
        assert "spec/a.mere:5:3" in run("check", "spec").output
        (folder / "a.mere").write_bytes(b"module a\r\nenum E { a,\rb,\n\r\nc }\r\n")
        assert run("check", "spec").exit_code == 0
        assert run("fmt", "spec").exit_code == 0
        laid_out = format_text("a.mere", "module a\nenum E { a,\nb,\n\nc }\n").text
        assert (folder / "a.mere").read_bytes() == laid_out.encode()

    @pytest.mark.parametrize("content", [b"\xef\xbb\xbfmodule a\n", b"\xef\xbb\xbf// said\nmodule a\n"])
    def test_the_mark_that_may_open_a_file_is_no_fault_and_is_laid_out_away(self, folder: Path, content: bytes) -> None:
        (folder / "a.mere").write_bytes(content)
        assert run("check", "spec").exit_code == 0
        assert run("fmt", "spec").exit_code == 0
        assert (folder / "a.mere").read_bytes() == content[3:]

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1"])
    def test_another_encoding_is_told_once_and_the_file_left_alone(self, folder: Path, encoding: str) -> None:
        content = "module a\nenum É { a }\n".encode(encoding)
        (folder / "a.mere").write_bytes(content)
        output = run("check", "spec").output
        assert output.count("[SYN001]") == 1
        assert "1 error" in output
        assert "save the file as UTF-8" in output
        assert run("fmt", "spec").exit_code == 1
        assert (folder / "a.mere").read_bytes() == content

    @pytest.mark.parametrize("text", ["", "\n \n", "// nothing\n", "\ufeff"])
    def test_an_empty_file_is_told_how_to_begin(self, folder: Path, text: str) -> None:
        (folder / "a.mere").write_text(text)
        output = run("check", "spec").output
        assert "error[SYN107]" in output
        assert "write `module` with a name of your choice as the first line" in output
        assert run("fmt", "spec").exit_code == 0


class TestFiles:
    def test_a_folder_with_the_name_of_a_file_is_a_folder(self, folder: Path) -> None:
        (folder / "x.mere").mkdir()
        (folder / "x.mere" / "shop.mere").write_text(SHOP)
        assert run("check", "spec").exit_code == 0
        assert run("check", "spec/x.mere").exit_code == 0

    @pytest.mark.parametrize(
        ("make", "said"),
        [
            (lambda place: place.symlink_to("x.mere"), "spec/x.mere is a link that leads nowhere; take it away"),
            (lambda place: place.symlink_to("nowhere"), "spec/x.mere is a link that leads nowhere; take it away"),
            (os.mkfifo, "spec/x.mere is no file; take it away"),
        ],
        ids=["loop", "dangling", "pipe"],
    )
    def test_what_is_no_file_is_told(self, folder: Path, make: Callable[[Path], None], said: str) -> None:
        (folder / "a.mere").write_text(SHOP)
        make(folder / "x.mere")
        for words in (["check", "spec"], ["fmt", "spec"]):
            done = run(*words)
            assert done.exit_code == 2
            assert said in done.output
        assert run("check", "spec/x.mere").exit_code == 2

    def test_folders_that_hold_themselves_are_read_once(self, folder: Path) -> None:
        (folder / "a.mere").write_text(SHOP)
        (folder / "again").symlink_to(".")
        assert run("check", "spec").output == "spec: 1 file, no findings\n"

    @pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
    def test_a_file_that_may_not_be_read_is_told(self, folder: Path) -> None:
        (folder / "a.mere").write_text(SHOP)
        (folder / "a.mere").chmod(0)
        done = run("check", "spec")
        assert done.exit_code == 2
        assert "spec/a.mere cannot be read: Permission denied" in done.output

    def test_a_name_that_no_file_can_have_is_wrong_use(self, folder: Path) -> None:
        for word in ("x" * 5000, f"spec/{'x' * 300}.mere"):
            done = run("check", word)
            assert done.exit_code == 2
            assert "cannot be read" in done.output or "is not there" in done.output


class TestCirclesAndDoubles:
    def test_modules_may_use_each_other(self) -> None:
        sources = {
            "a.mere": "module a\nuse b.{B}\nenum A { x }\ntype T { b : B }\n",
            "b.mere": "module b\nuse a.{A}\nenum B { x }\ntype U { a : A }\n",
        }
        assert understand(sources)[1] == ()

    def test_a_module_that_uses_itself_is_told(self) -> None:
        (said,) = found("module a\nuse a.{A}\nenum A { x }\n")
        assert (said.code, said.hint) == ("SYN106", "remove it from the `use`")

    def test_a_policy_applies_no_policy(self) -> None:
        text = SHOP + "policy A for query { apply B }\npolicy B for query { apply A }\n"
        assert [(d.code, d.span.line) for d in found(text)] == [("SYN002", 3), ("SYN002", 4)]

    def test_two_modules_of_one_name_are_told_with_both_places(self) -> None:
        (said,) = understand({"a.mere": SHOP, "b.mere": SHOP})[1]
        assert (said.code, said.message, said.span.file) == ("SYN102", "the module `shop` is declared twice", "b.mere")
        assert said.related[0].span.file == "a.mere"

    @pytest.mark.parametrize("path", ["../other.{A}", "/etc/passwd.{A}", '"../other".{A}', "..other.{A}"])
    def test_a_use_names_a_module_never_a_path(self, path: str) -> None:
        assert [(d.code, d.span.line) for d in found(f"module a\nuse {path}\n")] == [("SYN002", 2)]

    @pytest.mark.parametrize(
        "path", ["../x.json", "/etc/x.json", "a/../../x.json", "C:x.json", "file:x.json", "..\\\\x.json"]
    )
    def test_a_type_comes_from_no_file_outside(self, path: str) -> None:
        assert [d.code for d in found(f'module a\ntype T from "{path}"\n')] in (["TYP602"], ["TYP603"])

    @pytest.mark.parametrize("path", ["../x.ics", "/etc/x.ics", "a/../../x.ics", "./x.ics"])
    def test_holidays_come_from_no_file_outside(self, path: str) -> None:
        assert "TYP311" in [d.code for d in found(f'module a\ncalendar C {{ zone "UTC" holidays "{path}" }}\n')]


def many(number: int) -> dict[str, str]:
    """Files with one fault in each declaration or block, by what the fault is."""
    rows = range(number)
    each: dict[str, Callable[[int], str]] = {
        "a word in an entity": lambda i: f"entity T{i} owned by Shop {{ key id{i} uuid }}",
        "an unknown system": lambda i: f"entity T{i} owned by Shp{i} {{ key id{i} : uuid }}",
        "a text without end": lambda i: f'system S{i} "x {{ kind platform }}',
        "a description without end": lambda i: f'enum S{i} {{ """x\n a }}',
        "a word that declares nothing": lambda i: f"foo{i} {{ }}",
        "the same name": "enum A {{ a, b }}".format,
        "a hidden character": lambda i: f"enum A{i} {{ a\u200bb }}",
        "a brace": "}} }}".format,
    }  # fmt: skip
    texts = {name: SHOP + "\n".join(map(line, rows)) + "\n" for name, line in each.items()}
    blocks = {
        "two names in a machine": "lifecycle { initial a a b }",
        "nothing in a machine": "lifecycle { initial }",
        "quotes in a machine": "lifecycle { initial “a” }",
        "an unknown type": "Typ%d",
    }  # fmt: skip
    for name, block in blocks.items():
        fields = "\n".join(f"f{i} : {block.replace('%d', str(i))}" for i in rows)
        texts[name] = ENTITY % fields
    texts["a bad import"] = f"module shop\nuse shop.{{{', '.join(f'a{i}' for i in rows)}}}\n"
    return texts


@pytest.mark.parametrize("kind", many(1))
def test_thousands_of_faults_take_as_long_as_they_are_many(kind: str) -> None:
    few, more = many(500)[kind], many(2000)[kind]
    answers = {len(text): answer(text) for text in (few, few, more)}
    shorter, longer = answers[len(few)], answers[len(more)]
    assert longer < 7 * shorter + 0.1
    assert longer < MOST * (paces()[0].start + paces()[0].letter * len(more)) + 0.1


def answer(text: str) -> float:
    """CPU seconds to check and print."""
    sources = {"a.mere": text}
    return clocked(lambda: render(understand(sources)[1], sources))[0]
