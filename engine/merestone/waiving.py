"""What waivers let pass, and what is wrong with those that let pass nothing, or no longer.

Which day it is is an argument: without one no waiver has ended, so that what is compiled stays the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from merestone.diagnostics import Diagnostic, Related, Severity, is_fundamental
from merestone.model.boundary import Model
from merestone.model.rules import Waiver
from merestone.resolve.waivers import covers
from merestone.syntax.faults import fault

State = Literal["in force", "expired", "unused"]
_SHOWN = 3
"""How many findings an expired waiver names."""


@dataclass(frozen=True)
class Standing:
    """A waiver, whether it still lets anything pass, and what that is."""

    waiver: Waiver
    state: State
    covered: tuple[Diagnostic, ...]


@fault("GOV205")
def expired(standing: Standing) -> Diagnostic:
    """The last day of a waiver is over.

    ## Why
    It was granted for a time. What it covers is an open finding again, whatever became of the reason.

    ## Instead
    Mend what it covers and take the waiver out, or agree on another day with whoever granted it. `--as-of DAY` asks about
    another day than today.
    """
    waiver = standing.waiver
    message = f"the waiver of `{waiver.rule}` on `{waiver.place}` ended on {waiver.until}"
    related = tuple(Related(d.span, f"it covered: {d.message}") for d in standing.covered[:_SHOWN])
    hint = f"mend what it covered, or ask `{waiver.approved_by or waiver.by}` for another day"
    return Diagnostic("GOV205", Severity.ERROR, message, waiver.span, related, hint)


@fault("GOV206")
def unused(waiver: Waiver) -> Diagnostic:
    """A waiver lets nothing pass.

    ## Why
    What it covered is mended, or never was there. Left in, it would hide the next mistake of that kind in that place.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    waive REC109 on Shop until 2030-12-31 because "counted by hand" by Clerk
    ```
    ```report
    error[GOV206]: `REC109` finds nothing in `Shop`, so nothing is waived
     --> example.mere:3:1
      |
    3 | waive REC109 on Shop until 2030-12-31 because "counted by hand" by Clerk
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: take the waiver out
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    ```
    """
    message = f"`{waiver.rule}` finds nothing in `{waiver.place}`, so nothing is waived"
    return Diagnostic("GOV206", Severity.ERROR, message, waiver.span, hint="take the waiver out")


def standings(model: Model, diagnostics: Sequence[Diagnostic], as_of: date | None) -> tuple[Standing, ...]:
    """Each waiver with what it covers of the findings; each finding is covered by the first that fits."""
    taken: set[int] = set()
    found: list[Standing] = []
    for waiver in model.waivers:
        fitting = [n for n, d in enumerate(diagnostics) if n not in taken and _lets_pass(waiver, d)]
        taken.update(fitting)
        over = as_of is not None and as_of.isoformat() > waiver.until
        state: State = "expired" if over else "in force" if fitting else "unused"
        found.append(Standing(waiver, state, tuple(diagnostics[n] for n in fitting)))
    return tuple(found)


def not_waived(model: Model, diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that no waiver covers: for what is found after the rules have spoken, as proofs are."""
    return tuple(d for d in diagnostics if not any(_lets_pass(w, d) for w in model.waivers))


def faults(standing: Sequence[Standing], diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What is wrong with waivers; of one that is wrong already, and where not all could be judged, none is called unused."""
    judged = not any(is_fundamental(d) for d in diagnostics)
    for one in standing:
        if one.state == "expired":
            yield expired(one)
        elif one.state == "unused" and judged and not _is_wrong(one.waiver, diagnostics):
            yield unused(one.waiver)


def _lets_pass(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    return diagnostic.code == waiver.rule and not is_fundamental(diagnostic) and covers(waiver, diagnostic.span)


def _is_wrong(waiver: Waiver, diagnostics: Sequence[Diagnostic]) -> bool:
    return any(waiver.span.contains(d.span) for d in diagnostics)
