"""Each page of the language says the truth: its grammar is the parser's, its examples check clean, what it refuses is reported to the letter."""

from collections import Counter

import pytest
from pygments.token import Keyword

from language.inventory import clauses
from language.manual import SECTIONS, Page, constructs, in_step, pages, reported, rules
from merestone.semantics.operators import FUNCTIONS, MACROS, OPERATORS
from merestone.site.lexer import MereLexer
from merestone.syntax.parse import keywords

CONSTRUCTS = constructs()
FORMAT = "docs/language/README.md says how a page is written"


SHOWN_NOWHERE_YET = 5
"""How many words may still stand in no example."""

each_construct = pytest.mark.parametrize("page", CONSTRUCTS, ids=lambda p: p.name)


def test_every_rule_of_the_grammar_is_explained_on_one_page() -> None:
    told = Counter(rule for page in CONSTRUCTS for rule in page.rules)
    assert not rules().keys() - told.keys(), f"no page explains these; {FORMAT}"
    assert not told.keys() - rules().keys(), "the grammar has no such rule"
    assert [rule for rule, times in told.items() if times > 1] == [], "explained on more than one page"


@each_construct
def test_a_page_has_its_sections(page: Page) -> None:
    assert [title for title in SECTIONS if f"\n## {title}\n" not in page.text] == [], FORMAT


def test_the_words_of_the_language_stand_in_examples() -> None:
    """Read by the lexer, which asks the parser: so each word is also coloured somewhere as what it is."""
    texts = [
        text
        for page in CONSTRUCTS
        for title in ("Example", "Refused")
        for spec in page.specs(title)
        for text in spec.values()
    ]
    read = [piece for text in texts for piece in MereLexer().get_tokens(text)]
    coloured = {text for colour, text in read if colour in Keyword and colour is not Keyword.Type}
    assert len(set(keywords()) - coloured) <= SHOWN_NOWHERE_YET, f"add a word to an example; {FORMAT}"
    assert coloured - set(keywords()) == set()


@each_construct
def test_the_examples_of_a_page_are_clean(page: Page) -> None:
    examples = list(page.specs("Example"))
    assert examples
    for texts in examples:
        assert reported(texts) == ""


@each_construct
def test_what_a_page_refuses_is_reported_as_it_says(page: Page) -> None:
    specs = list(page.specs("Refused"))
    assert specs
    assert [reported(texts) for texts in specs] == page.reports


@each_construct
def test_every_clause_of_a_page_has_its_meaning(page: Page) -> None:
    told = {rule for about, _ in page.rows() for rule in about}
    assert not clauses() & set(page.rules) - told, f"no row under Clauses links to these; {FORMAT}"
    assert not told - rules().keys()


@pytest.mark.parametrize("page", pages(), ids=lambda p: p.name)
def test_what_is_made_from_the_grammar_is_in_step_with_it(page: Page) -> None:
    assert page.text == in_step(page), "run `make manual`"


def test_the_page_of_expressions_has_every_operator_and_function() -> None:
    page = next(page.text for page in CONSTRUCTS if page.name == "expressions")
    for operator in OPERATORS:
        said = f"`{operator.left} {operator.sign} {operator.right}`".replace("` ", "`").replace("|", "\\|")
        said = said if operator.left else f"`{operator.sign}{operator.right}`"
        assert f"| {said} | {operator.gives} | {operator.means} |" in page
    for function in FUNCTIONS:
        first, *rest = function.takes
        said = f"`{first}.{function.name}({', '.join(rest)})`" if function.method else f"`{function.name}({first})`"
        assert f"| {said} | {function.gives} | {function.means} |" in page
    for macro in MACROS:
        assert f"| `xs.{macro.name}(x, {macro.body})` | {macro.gives} | {macro.means} |" in page
