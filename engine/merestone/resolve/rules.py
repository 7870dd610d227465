"""Bind house rules and queries: expressions over the spec itself, typed by the table of what can be asked."""

from merestone.diagnostics import Diagnostic, Severity, Span
from merestone.model.names import qualified
from merestone.model.rules import Quantifier, Rule
from merestone.resolve import expression_faults, rule_faults
from merestone.resolve.asked import KINDS, SPEC, element, members
from merestone.resolve.declare import Module
from merestone.resolve.expressions import Ground, Members, bind_expression, bind_truth
from merestone.resolve.operand_types import spoken
from merestone.resolve.scope import Poisoned, Scope
from merestone.resolve.types import string
from merestone.resolve.words import plain_text, text_of
from merestone.semantics.terms import Term, Type
from merestone.syntax.fragments import expression_in, query_in
from merestone.syntax.tree import Node, Token, Tree

SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING}
_SHOWN = {"string", "int", "decimal", "bool", "word", "duration", "period", "any"}


def bind_rule(scope: Scope, node: Node) -> Rule:
    """A house rule: what it goes through, what it requires, and how it says so."""
    name = node.word()
    if looks_like_code(name.text):
        scope.report(rule_faults.named_like_code(name.text, name.span))
    quantifiers, ground = bind_quantifiers(scope, node, "this rule")
    required = node.node("require")
    if required is None:
        raise scope.report(rule_faults.nothing_required(name.text, name.span))
    message, hint, severity = (node.node(k) for k in ("said", "hint", "severity"))
    return Rule(
        name=qualified(scope.module.name, name.text),
        title=string(node.word("STRING")),
        quantifiers=quantifiers,
        require=bind_truth(scope, required.the("expression"), ground),
        require_text=text_of(required.the("expression")),
        message=_pieces(scope, message.word("STRING"), ground) if message else (),
        hint=_pieces(scope, hint.word("STRING"), ground) if hint else (),
        severity=SEVERITIES[scope.choice(severity.word(), "severity", SEVERITIES)] if severity else Severity.ERROR,
        enforces=tuple(string(w) for n in node.nodes("enforces") for w in n.words("STRING")),
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def bind_quantifiers(scope: Scope, node: Node, of: str) -> tuple[tuple[Quantifier, ...], Ground]:
    """What a rule or query goes through, and what may be said inside."""
    ground = Ground({SPEC: element(SPEC)}, of, _members)
    bound: list[Quantifier] = []
    for each in node.nodes("quantifier"):
        quantifier, ground = _quantifier(scope, each, ground)
        bound.append(quantifier)
    return tuple(bound), ground


def bind_query(text: str, file: str) -> tuple[tuple[Quantifier, ...], list[Diagnostic]]:
    """What a query of the command line goes through, and what is wrong with it."""
    node, found = query_in(text, file)
    if node is None:
        return (), found
    scope = Scope(Module("query", file, lambda: Tree(file, (), "")), {}, set())
    try:
        return bind_quantifiers(scope, node, "this query")[0], []
    except Poisoned:
        return (), scope.found


def looks_like_code(name: str) -> bool:
    """Whether a name could be taken for the code of a built-in rule, as `REC102`."""
    return len(name) > 3 and name[:3].isupper() and name[3:].isdigit()


def _quantifier(scope: Scope, node: Node, ground: Ground) -> tuple[Quantifier, Ground]:
    kind, variable = node.words()
    scope.choice(kind, "kind of element", KINDS)
    if variable.text in ground.names:
        raise scope.report(expression_faults.name_taken(variable.text, ground.of, variable.span))
    among, where = node.node("among"), node.node("where")
    elements = _elements(scope, among.the("expression"), kind, ground) if among else None
    inner = ground.also(variable.text, element(kind.text))
    return (
        Quantifier(
            kind=kind.text,
            variable=variable.text,
            among=elements,
            where=bind_truth(scope, where.the("expression"), inner) if where else None,
            text=text_of(node),
        ),
        inner,
    )


def _elements(scope: Scope, node: Node, kind: Token, ground: Ground) -> Term:
    """The list that a quantifier goes through, which must hold elements of its kind."""
    term = bind_expression(scope, node, ground)
    item = term.type.item
    if term.type.kind != "list" or item is None or (item.kind, item.name) != ("record", kind.text):
        raise scope.report(rule_faults.other_elements(text_of(node), _said(term.type), kind.text, node.span))
    return term


def _said(type_: Type) -> str:
    """A type in words; of a list, also what it holds."""
    if type_.kind == "list" and type_.item is not None and type_.item.kind != "any":
        return f"a list of {spoken(type_.item).split(' ', 1)[-1]}"
    return spoken(type_)


def _members(type_: Type) -> Members:
    return Members({}, certain=False) if type_.kind == "any" else members(type_.name)


def _pieces(scope: Scope, token: Token, ground: Ground) -> tuple[str | Term, ...]:
    """The pieces of a message: texts, and the terms in its `{..}`; `{{` and `}}` stand for the braces themselves."""
    pieces: list[str | Term] = []
    raw, at, said = token.text, 1, ""
    while at < len(raw) - 1:
        if raw[at : at + 2] in {"{{", "}}"}:
            said, at = said + raw[at], at + 2
        elif raw[at] == "{":
            end = raw.find("}", at)
            if end < 0:
                raise scope.report(rule_faults.wrong_hole("this `{` is never closed", _part(token, at, at + 1)))
            pieces += [_text(said), _hole(scope, token, at + 1, end, ground)]
            said, at = "", end + 1
        elif raw[at] == "}":
            raise scope.report(rule_faults.wrong_hole("this `}` closes nothing", _part(token, at, at + 1)))
        else:
            step = 2 if raw[at] == "\\" else 1
            said, at = said + raw[at : at + step], at + step
    return tuple(p for p in [*pieces, _text(said)] if p != "")


def _hole(scope: Scope, token: Token, start: int, end: int, ground: Ground) -> Term:
    """The term of one hole; an element in it is shown by its name."""
    text, span = token.text[start:end], _part(token, start, end)
    if not text.strip() or "\\" in text:
        said = "a hole cannot hold a text in quotes" if text.strip() else "nothing stands in this hole"
        raise scope.report(rule_faults.wrong_hole(said, span))
    node, found = expression_in(text, token.file, token.line, token.column + start)
    if node is None:
        scope.found.extend(found[:1])
        raise scope.poison("a hole cannot be read")
    term = bind_expression(scope, node, ground)
    shown = term.type.item if term.type.kind == "list" and term.type.item else term.type
    if shown.kind not in _SHOWN and not (shown.kind == "record" and "name" in _members(shown).types):
        raise scope.report(rule_faults.wrong_hole(f"`{text.strip()}` is {spoken(term.type)} and cannot be shown", span))
    return term


def _text(written: str) -> str:
    """A piece of text as it is meant."""
    return string(Token("STRING", f'"{written}"', "", "", 1, 1))


def _part(token: Token, start: int, end: int) -> Span:
    return Span(token.file, token.line, token.column + start, token.line, token.column + end)
