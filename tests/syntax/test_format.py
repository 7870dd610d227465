"""The formatter: one layout for each text; what the text says, and every comment, stays."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from merestone.compile import understand
from merestone.diagnostics import Span
from merestone.syntax.format import format_text
from support import clean_spec

ROOT = Path(__file__).parents[2]
LAYOUTS = yaml.safe_load(Path(__file__).with_name("layouts.yaml").read_text(encoding="utf-8"))
SPEC = {f"spec/{f.name}": f.read_text(encoding="utf-8") for f in sorted((ROOT / "spec").rglob("*.mere"))}
CLEAN = {f.name: f.read_text(encoding="utf-8") for f in sorted((ROOT / "tests/diagnostics/clean").glob("*.mere"))}


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
    assert meaning(squeezed) == meaning(laid_out) == meaning(sources)
    assert laid_out == {name: format_text(name, text).text for name, text in sources.items()} != squeezed


def squeeze(text: str) -> str:
    """The text with no more blanks than needed at the edges of its lines."""
    return "\n".join("   " + " ".join(line.split()) if line.strip() else "" for line in text.split("\n"))


DOCUMENTS = {name: text for name, text in clean_spec().items() if name.endswith(".json")}


def meaning(sources: Mapping[str, str]) -> tuple[object, list[tuple[str, str]]]:
    """What the compiler makes of the texts, whatever stands where."""
    model, found = understand({**DOCUMENTS, **sources})
    return without_places(model), sorted((d.code, d.message) for d in found)


def without_places(value: object) -> object:
    """A value as nested tuples, each span replaced by nothing."""
    if isinstance(value, Span):
        return None
    if isinstance(value, BaseModel):
        return tuple((name, without_places(getattr(value, name))) for name in type(value).model_fields)
    if dataclasses.is_dataclass(value):
        return tuple((f.name, without_places(getattr(value, f.name))) for f in dataclasses.fields(value))
    if isinstance(value, Mapping):
        return tuple((key, without_places(item)) for key, item in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(without_places(item) for item in value)
    return value
