"""What can be wrong with a tracing: one function a fault, its docstring being the manual page."""

from collections.abc import Collection, Iterable

from merestone.diagnostics import Diagnostic, Span, nearest
from merestone.syntax.faults import error, fault


@fault("TRC101")
def no_yaml(problem: str, span: Span) -> Diagnostic:
    """A file of the tracing is no YAML.

    ## Why
    Nothing can be said of what it covers before it can be read.

    ## Instead
    Mend the line. A text with `: ` or `#` in it stands in quotes.
    """
    return error("TRC101", span, f"this is no YAML: {problem}", "put a text with `: ` or `#` in it in quotes")


@fault("TRC102")
def wrong_shape(span: Span, seen: str, expected: str) -> Diagnostic:
    """Something in a file of the tracing has another shape than it must have.

    ## Why
    A list where a table is expected would be skipped, and what stands in it would cover nothing without anybody noticing.

    ## Instead
    ```yaml
    statements:
      S-1: { kinds: [ST, CF], text: A command has a key. }
    coverage:
      S-1:
        ST: [rule: REC101]
        CF: [scenario: sale/shop/recovery.one-key.pay]
    ```
    """
    return error("TRC102", span, f"{seen}", f"write {expected}")


@fault("TRC103")
def written_twice(name: str, span: Span) -> Diagnostic:
    """A name stands twice in one table.

    ## Why
    YAML keeps one of the two and drops the other without a word.

    ## Instead
    Put both under one name.
    """
    return error("TRC103", span, f"`{name}` is written twice in this table", "put both under one name")


@fault("TRC104")
def no_statement(name: str, span: Span, known: Collection[str]) -> Diagnostic:
    """Something covers a statement that there is not.

    ## Why
    What covers it would be counted for nothing, and the statement that was meant stays uncovered.

    ## Instead
    Write the id of a statement, or take the entry out with the statement.
    """
    return error("TRC104", span, f"there is no statement `{name}`", _meant(name, known, "take it out"))


@fault("TRC105")
def not_of_statement(kind: str, statement: str, span: Span, known: Collection[str]) -> Diagnostic:
    """A statement is covered in a kind of check that it does not ask for.

    ## Why
    Either the statement lacks a kind, or the entry is meant for another one.

    ## Instead
    Write one of the kinds of the statement, or add the kind to the statement.
    """
    hint = f"write one of: {', '.join(known)}"
    return error("TRC105", span, f"`{statement}` does not ask for {kind}", hint)


@fault("TRC106")
def says_nothing(statement: str, kind: str, span: Span) -> Diagnostic:
    """Nothing is said of what covers a statement in one of its kinds.

    ## Why
    A test does not replace a rule, nor a page a test: each kind of check that a statement asks for has its own entry. What is
    missing is written down too, so that nobody has to guess whether it was forgotten.

    ## Instead
    Name what covers it; or write `planned: PART` for what is to come, or `none: REASON`.
    """
    hint = "name what covers it, or write `planned: PART` or `none: REASON`"
    return error("TRC106", span, f"nothing is said of what covers {kind} of `{statement}`", hint)


@fault("TRC107")
def no_such_thing(form: str, name: str, span: Span, known: Collection[str]) -> Diagnostic:
    """A thing that is to cover a statement does not exist.

    ## Why
    Rules, clauses and scenarios are renamed and go away. A tracing that still names them promises what nobody keeps.

    ## Instead
    Name a thing that is there.
    """
    hint = _meant(name, known, "name one that is there")
    return error("TRC107", span, f"there is no {form} `{name}`", hint)


@fault("TRC108")
def cannot_cover(form: str, kind: str, span: Span, means: Collection[str]) -> Diagnostic:
    """A kind of check is covered by something that cannot cover it.

    ## Why
    A page shows what is written, and tests nothing; a rule looks at a spec, and not at a running system.

    ## Instead
    Name something of the forms that the kind lists in `means`.
    """
    forms = [*means, "planned", "none"]
    return error("TRC108", span, f"a {form} covers no {kind}", f"write one of: {', '.join(forms)}")


@fault("TRC109")
def no_part(name: str, span: Span, known: Collection[str]) -> Diagnostic:
    """Something is planned for a part that is not declared.

    ## Why
    "Later" is no plan. A part says once what will come and where, and the table counts what waits for it.

    ## Instead
    Declare the part under `parts`, with a sentence, or write the name of one that is declared.
    """
    return error("TRC109", span, f"there is no part `{name}`", _meant(name, known, "declare it under `parts`"))


@fault("TRC110")
def no_reason(statement: str, kind: str, span: Span) -> Diagnostic:
    """A statement is left uncovered without a reason.

    ## Why
    Whoever reads the list of what is not covered wants to know whether that can stay so.

    ## Instead
    Write the reason behind `none:`.
    """
    return error(
        "TRC110", span, f"{kind} of `{statement}` is left uncovered without a reason", "write why after `none:`"
    )


@fault("TRC112")
def broken_promise(name: str, span: Span) -> Diagnostic:
    """A promise that is to cover a statement was found broken.

    ## Why
    The prover has a run in which it does not hold. What does not hold covers nothing.

    ## Instead
    Mend what `merestone prove` shows, prove it again, or write `none: REASON` until then.
    """
    return error(
        "TRC112", span, f"the promise `{name}` is broken", "run `merestone prove`, which shows the run that breaks it"
    )


@fault("TRC111")
def no_kind(name: str, span: Span, known: Collection[str]) -> Diagnostic:
    """A statement asks for a kind of check that is not declared, or a kind names a form that there is not.

    ## Why
    What cannot be covered by anything stays uncovered for ever, unseen.

    ## Instead
    Declare the kind under `kinds`, and let it name forms that there are.
    """
    return error("TRC111", span, f"there is no `{name}` here", _meant(name, known, "declare it"))


def _meant(name: str, known: Iterable[str], otherwise: str) -> str:
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else otherwise
