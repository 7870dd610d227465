"""The formatter: one layout for each text; what the text says, and every comment, stays."""

from pathlib import Path

import pytest
import yaml

from layout_laws import meaning
from merestone.syntax.format import format_text
from support import clean_spec

ROOT = Path(__file__).parents[2]
LAYOUTS = yaml.safe_load(Path(__file__).with_name("layouts.yaml").read_text(encoding="utf-8"))
SPEC = {f.relative_to(ROOT).as_posix(): f.read_text(encoding="utf-8") for f in sorted((ROOT / "spec").rglob("*.mere"))}
CLEAN = {name: text for name, text in clean_spec().items() if name.endswith(".mere")}
DOCUMENTS = {name: text for name, text in clean_spec().items() if name.endswith(".json")}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_layout_of(name: str) -> None:
    example = LAYOUTS[name]
    formatted = format_text("a.mere", example["before"])
    assert formatted.text == example.get("after", example["before"])
    assert len(formatted.faults) == example.get("faults", 0)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_text_laid_out_once_is_laid_out(name: str) -> None:
    once = format_text("a.mere", LAYOUTS[name]["before"]).text
    assert format_text("a.mere", once).text == once


@pytest.mark.parametrize("name", SPEC)
def test_the_reference_specification_is_laid_out(name: str) -> None:
    assert format_text(name, SPEC[name]).text == SPEC[name]


@pytest.mark.parametrize("sources", [SPEC, CLEAN], ids=["spec", "clean"])
def test_a_squeezed_spec_and_its_layout_mean_the_same(sources: dict[str, str]) -> None:
    squeezed = {name: squeeze(text) for name, text in sources.items()}
    laid_out = {name: format_text(name, text).text for name, text in squeezed.items()}
    assert meaning(DOCUMENTS | squeezed) == meaning(DOCUMENTS | laid_out) == meaning(DOCUMENTS | sources)
    assert laid_out == {name: format_text(name, text).text for name, text in sources.items()} != squeezed


def squeeze(text: str) -> str:
    """The text with no more blanks than needed at the edges of its lines."""
    return "\n".join("   " + " ".join(line.split()) if line.strip() else "" for line in text.split("\n"))
