"""The manual: one page for each code, kept beside the code that reports it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from inspect import cleandoc
from types import ModuleType

from merestone import baseline, waiving
from merestone.checks import every_check
from merestone.diagnostics import Applicability, Severity, WrongUse, nearest
from merestone.house import judging
from merestone.profiles import faults as profiles
from merestone.prove import faults as proofs
from merestone.prove import flow_faults as flow_proofs
from merestone.prove import handoff_faults as handoff_proofs
from merestone.resolve import expression_faults as expressions
from merestone.resolve import faults as names_and_types
from merestone.resolve import (
    flow_faults,
    governance_faults,
    import_faults,
    redaction_faults,
    rule_faults,
    tie_faults,
)
from merestone.syntax import faults as syntax
from merestone.tracing import faults as tracing


@dataclass(frozen=True)
class Page:
    """What the manual says of one code; `fix` says how far the tool can mend what it reports."""

    code: str
    name: str
    severity: Severity
    enforces: tuple[str, ...]
    fix: Applicability | None
    text: str

    @property
    def title(self) -> str:
        """The first sentence."""
        return self.text.split("\n", 1)[0]

    @property
    def family(self) -> str:
        """The first letters of its code; those of a house rule are `HSE`."""
        return "HSE" if self.code == self.name else self.code[:3]

    @property
    def why(self) -> str:
        """The reason, without its heading."""
        return self.text.split("## Why\n", 1)[-1].split("\n## ", 1)[0].strip()


@cache
def pages() -> dict[str, Page]:
    """Every page by its code."""
    found = [Page(c.code, c.name, c.severity, c.enforces, c.fix, cleandoc(c.page)) for c in every_check()]
    for module in (
        syntax,
        names_and_types,
        expressions,
        flow_faults,
        governance_faults,
        redaction_faults,
        import_faults,
        rule_faults,
        tie_faults,
        judging,
        waiving,
        baseline,
    ):
        found.extend(_pages_in(module))
    for module in (proofs, flow_proofs, handoff_proofs, tracing, profiles):
        found.extend(_pages_in(module))
    return {p.code: p for p in sorted(found, key=lambda p: p.code)}


def is_code(word: str) -> bool:
    """Whether `word` looks like a code such as `SYN101`, or like the name of a rule such as `unknown-name`."""
    return re.fullmatch(r"([A-Z]{3}|[a-z]{3})-?[0-9]{1,4}|[a-z]+(-[a-z0-9]+)+", word) is not None


def page_of(word: str) -> str:
    """The page of a code, or of the rule of that name, headed by what it is."""
    named = {p.name: p for p in pages().values()} | pages()
    page = named.get(word) or named.get(word.upper().replace("-", ""))
    if page is None:
        raise WrongUse(_no_page(word, named))
    return printed(page)


def printed(page: Page) -> str:
    """A page headed by what it is."""
    return f"{_head(page)}\n\n{page.text}"


def _no_page(word: str, named: Collection[str]) -> str:
    """What to type instead: what is nearest, or else all of the family."""
    code = word if "-" in word and word.islower() else word.upper()
    near = nearest(code, named)
    family = [c for c in named if c.startswith(code[:3]) and c.isupper()]
    if near:
        return f"there is no code {code}; did you mean {near}?"
    if family:
        return f"there is no code {code}; of {code[:3]} there are {', '.join(family)}"
    return f"there is no code {code}; `merestone explain --list` names them all"


def every_code() -> str:
    """One line a code: severity, fix, name and first sentence."""
    width = max(len(p.name) for p in pages().values())
    return "\n".join(
        f"{p.code}  {p.severity:<7}  {p.fix.value if p.fix else '-':<6}  {p.name:<{width}}  {p.title}"
        for p in pages().values()
    )


def _head(page: Page) -> str:
    mending = {
        None: "none: what to write is the author's to say",
        Applicability.REVIEW: "proposed in JSON and SARIF, for a person to judge",
        Applicability.SAFE: "`merestone check --fix`, where only one thing can be meant",
    }
    enforces = ", ".join(page.enforces) if page.enforces else "the rules of the language"
    called = page.code if page.code == page.name else f"{page.code} {page.name}"
    return f"{called}\n\nseverity  {page.severity}\nenforces  {enforces}\nfix       {mending[page.fix]}"


def _pages_in(module: ModuleType) -> Iterator[Page]:
    """The pages of the functions in `module` that make diagnostics."""
    for function in vars(module).values():
        if isinstance(getattr(function, "code", None), str) and function.__module__ == module.__name__:
            name, text = function.__name__.replace("_", "-"), cleandoc(function.__doc__ or "")
            yield Page(function.code, name, function.severity, (), function.fix, text)
