"""The tutorial can be followed: each step is what its text shows, and each command says what the text says it does."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from merestone.cli import cli

LANGUAGE = Path(__file__).parents[2] / "docs" / "language"
TEXT = (LANGUAGE / "tutorial.md").read_text("utf-8")
FILES = sorted((LANGUAGE / "tutorial").glob("*.mere"))
SECTIONS = re.findall(r"^## (\d+)\. .*?\n(.*?)(?=^## )", TEXT, re.MULTILINE | re.DOTALL)
STEPS = [(int(number) - 1, text) for number, text in SECTIONS if int(number) <= len(FILES)]
each_step = pytest.mark.parametrize(("index", "text"), STEPS, ids=lambda s: str(s)[:2])


def fences(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the reader writes, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    return tmp_path / "spec" / "parcels.mere"


def test_there_is_a_file_for_each_step() -> None:
    assert [index for index, _ in STEPS] == list(range(len(FILES)))
    assert [f.name for f in FILES if f"(tutorial/{f.name})" not in TEXT] == []


@each_step
def test_what_is_new_in_a_step_is_shown_and_what_is_shown_is_in_its_file(index: int, text: str) -> None:
    whole = FILES[index].read_text("utf-8")
    before = FILES[index - 1].read_text("utf-8") if index else ""
    shown = fences(text, "mere")
    assert shown
    assert [block for block in shown if f"\n{block}" not in f"\n{whole}"] == []
    new = Counter(whole.splitlines()) - Counter(before.splitlines())
    assert new - Counter("".join(shown).splitlines()) - Counter({"": 99}) == Counter()


@each_step
def test_the_commands_of_a_step_say_what_the_text_says(index: int, text: str, spec: Path) -> None:
    spec.write_text(FILES[index].read_text("utf-8"))
    commands = [command for block in fences(text, "console") for command in block.split("$ merestone ")[1:]]
    assert commands
    for command in commands:
        line, _, output = command.partition("\n")
        assert CliRunner().invoke(cli, line.split(), prog_name="merestone").output.rstrip() == output.rstrip()


def test_the_last_step_survives_a_lost_answer(spec: Path) -> None:
    spec.write_text(FILES[-1].read_text("utf-8"))
    text = TEXT.split("\n## 9. ")[1]
    compiling, simulating = re.findall(r"^\$ merestone (.*)$", text, re.MULTILINE)
    assert CliRunner().invoke(cli, compiling.split()).exit_code == 0
    wanted = simulating.replace("--port 8090", "--port 0").split()
    with subprocess.Popen([sys.executable, "-m", "merestone", *wanted], stdout=subprocess.PIPE, text=True) as carrier:
        assert carrier.stdout is not None
        try:
            address = next(line.split()[1] for line in carrier.stdout if line.startswith("Carrier "))
            assert any(line.startswith("ready") for line in carrier.stdout)
            program = LANGUAGE / "tutorial" / "lost_answer.py"
            told = subprocess.run([sys.executable, str(program), address], capture_output=True, text=True, timeout=60)
            assert f"lost_answer.py http://127.0.0.1:8090/Carrier\n{told.stdout}```" in text, told.stderr
        finally:
            carrier.terminate()
