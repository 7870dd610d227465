"""No text, however broken, makes the compiler fall over: it answers with diagnostics."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from merestone.compile import understand
from support import clean_spec

TEXTS = {path: text for path, text in clean_spec().items() if path.endswith(".mere")}
"""A spec that has every construct and is read sixty times in a moment, which `spec/` is not."""
WORDS = [
    "{",
    "}",
    "->",
    ":",
    "(",
    ")",
    '"',
    '"""',
    "..",
    ",",
    "from",
    "to",
    "boundary",
    "lifecycle",
    "10 h",
    "0",
    "\n",
    "?",
    "é",
    "\0",
]
PATIENT = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)


@st.composite
def injured(draw: st.DrawFn) -> dict[str, str]:
    """The clean spec with one to three injuries in one file: a cut, a word put in, two lines exchanged."""
    path = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[path]
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text) - 1))
        match draw(st.sampled_from(["cut", "word", "swap"])):
            case "cut":
                text = text[:at] + text[at + draw(st.integers(1, 40)) :]
            case "word":
                text = text[:at] + draw(st.sampled_from(WORDS)) + text[at:]
            case _:
                lines = text.split("\n")
                row = draw(st.integers(0, max(0, len(lines) - 2)))
                lines[row : row + 2] = reversed(lines[row : row + 2])
                text = "\n".join(lines)
        text = text or " "
    return clean_spec() | {path: text}


@PATIENT
@given(injured())
def test_an_injured_spec_is_answered_with_diagnostics_in_its_own_lines(sources: dict[str, str]) -> None:
    _, diagnostics = understand(sources)
    for found in diagnostics:
        lines = sources[found.span.file].count("\n") + 1
        assert 1 <= found.span.line <= lines + 1


@PATIENT
@given(st.text(max_size=200))
def test_any_text_at_all_is_answered(text: str) -> None:
    understand({"any.mere": text})


def test_deep_nesting_is_answered() -> None:
    for opening in ("{", "(", "[", "entity E owned by S { x : " + "["):
        understand({"deep.mere": "module deep\n" + opening * 20_000})


def test_this_file_reads_the_spec() -> None:
    assert len(TEXTS) > 3
