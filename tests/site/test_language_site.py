"""The pages of the language as they stand on the site: grammars are drawn, examples coloured, the section in its order."""

import re

from review_site import Built

from language.manual import constructs, rules
from merestone.site.drawings import railroad
from merestone.site.handwritten import handwritten
from merestone.site.navigation import navigation

FENCE = '# A\n\n```ebnf\na: "x" b? ("," b)*\nb: NAME+\n```\n'


def test_every_rule_is_drawn_on_the_page_of_the_grammar_and_on_its_own(built: Built) -> None:
    whole = (built.folder / "reference/language/grammar.html").read_text("utf-8")
    drawn = set(re.findall(r'aria-label="Diagram of (\w+)"', whole))
    assert drawn == rules().keys()
    for page in constructs():
        html = (built.folder / f"reference/language/{page.name}.html").read_text("utf-8")
        assert set(re.findall(r'aria-label="Diagram of (\w+)"', html)) == set(page.rules)


def test_the_examples_are_coloured(built: Built) -> None:
    html = (built.folder / "reference/language/unknown.html").read_text("utf-8")
    assert '<span class="kd">boundary</span>' in html
    assert '<span class="k">absent</span>' in html


def test_no_narrow_picture_has_to_shrink_much_on_a_phone(built: Built) -> None:
    html = (built.folder / "reference/language/grammar.html").read_text("utf-8")
    pictures = re.findall(r'<div class="railroad( \w+)?"[^>]*><svg[^>]*width="([\d.]+)"', html)
    assert {kind for kind, _ in pictures} == {"", " wide", " narrow"}
    assert [width for kind, width in pictures if kind != " wide" and float(width) > 358 / 0.75] == []


def test_a_name_leads_to_its_rule_where_a_page_has_them_all() -> None:
    beside = dict(handwritten({"a.md": FENCE, "grammar.md": "# G\n"}))["reference/a.md"]
    assert 'href="grammar.html#b"' in beside
    assert 'href="grammar.html#letters"' in beside
    assert "href" not in dict(handwritten({"a.md": FENCE}))["reference/a.md"]


def test_a_list_with_commas_is_drawn_as_one() -> None:
    (body,) = railroad.rules('names: NAME ("," NAME)*').values()
    assert railroad.drawn("names", body, lambda _: None).count(">NAME<") == 1


def test_a_fence_that_is_no_grammar_stays_as_it_is() -> None:
    text = "# A\n\n```ebnf\nthis is none {\n```\n"
    assert dict(handwritten({"a.md": text})) == {"reference/a.md": text}


def test_the_language_has_a_section_that_begins_with_the_card() -> None:
    names = ("calendar", "grammar", "README", "tutorial")
    nav = navigation({f"reference/language/{name}.md": f"# {name}\n" for name in names})
    assert [next(iter(entry)) for entry in nav[0]["Language"]] == ["README", "tutorial", "grammar", "calendar"]
