"""What people wrote into a description is shown as they meant it, and never as HTML or as another block."""

from html import unescape

import markdown
import pytest

from merestone.site.markdown import prose

EXTENSIONS = ["attr_list", "md_in_html", "admonition", "def_list", "tables"]


def shown(text: str) -> str:
    """The HTML that the site makes of a description."""
    return markdown.markdown(prose(text), extensions=EXTENSIONS)


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "a <b>bold</b> claim",
        "<!-- gone -->",
        "&lt;escaped&gt; as written",
        "{ .injected #anchor }",
        "see {: onclick=alert(1) }",
        "# a heading",
        "- a list",
        "1. the first",
        "> quoted",
        "!!! note",
        "??? note",
        ": a definition",
        "| a | b |",
        "--- a line",
        "=== a tab",
    ],
)
def test_no_mark_of_a_description_is_more_than_text(text: str) -> None:
    html = shown(text)
    assert html.count("<") == 2, html
    assert unescape(html.removeprefix("<p>").removesuffix("</p>")) == text


def test_code_stress_links_and_paragraphs_stay() -> None:
    text = "*Never* closes while `a < b & c`\nis open, see [there](https://example.com).\n\nAnd **again**."
    assert shown(text) == (
        '<p><em>Never</em> closes while <code>a &lt; b &amp; c</code> is open, see <a href="https://example.com">there</a>.</p>\n'
        "<p>And <strong>again</strong>.</p>"
    )
