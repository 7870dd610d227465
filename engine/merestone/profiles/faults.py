"""What can be wrong with a profile: one function a fault, its docstring being the manual page."""

from collections.abc import Collection, Iterable

from merestone.diagnostics import Diagnostic, Span, nearest
from merestone.syntax.faults import error, fault

_MANY = 8


@fault("PFL101")
def no_yaml(problem: str, span: Span) -> Diagnostic:
    """A profile is no YAML.

    ## Why
    Nothing can be said of what stands for what before it can be read.

    ## Instead
    Mend the line. A text with `: `, `#` or a bracket in it stands in quotes.
    """
    return error(
        "PFL101", span, f"this is no YAML: {problem}", "put a text with `: `, `#` or a bracket in it in quotes"
    )


@fault("PFL102")
def wrong_shape(span: Span, seen: str, expected: str) -> Diagnostic:
    """Something in a profile has another shape than it must have.

    ## Why
    What is not understood would be passed over, and a field would look as if nothing stood for it.

    ## Instead
    ```yaml
    api: apis/TMF622-5.0.0.json
    system: OMS
    base: /productOrderingManagement/v5
    entities:
      ProductOrder: { entity: Order, fields: { orderId: id, status: state } }
    operations:
      SubmitOrder:
        request:
          as: POST /productOrder
          fields: { requestedStartDate: requestedStartDate }
    ```
    """
    return error("PFL102", span, seen, f"write {expected}")


@fault("PFL103")
def unknown(kind: str, name: str, span: Span, known: Collection[str]) -> Diagnostic:
    """A profile names something of the spec that is not there.

    ## Why
    What it says would hold of nothing, and what was meant is left without a word.

    ## Instead
    Write the name as the spec has it: of an operation that the system of the profile answers or tells, of one of its messages, of an entity, of a field.
    """
    return error("PFL103", span, f"there is no {kind} `{name}`", _meant(name, known))


@fault("PFL104")
def not_published(name: str, where: str, span: Span, known: Collection[str]) -> Diagnostic:
    """A profile names something that the published API does not have.

    ## Why
    An implementation of that API would neither send nor understand it.

    ## Instead
    Write the name as the API has it, or say under `lacking` why it has no place for the field.
    """
    return error("PFL104", span, f"{where} has no `{name}`", _meant(name, known))


@fault("PFL105")
def list_or_not(name: str, where: str, reason: str, span: Span) -> Diagnostic:
    """A path takes a list for one value, or one value for a list.

    ## Why
    One value where a list belongs is refused by whoever implements the API.

    ## Instead
    Write `name[]` for each item of a list, `name[attribute=value]` for the item with that attribute, and `name` for what is no list.
    """
    hint = f"write `{name}[]` or `{name}[attribute=value]`" if reason == "is a list" else f"write `{name}`"
    return error("PFL105", span, f"`{name}` of {where} {reason}", hint)


@fault("PFL106")
def words_differ(ours: str, words: Iterable[str], theirs: str, span: Span, known: Collection[str]) -> Diagnostic:
    """A word of the spec is none that the published API knows at that place.

    ## Why
    An implementation of that API would refuse it, or take it for something else.

    ## Instead
    Say under `words` what each of our words is called there:

    ```yaml
    words:
      Order.status: { pending.waiting: pending, pending.billingUnconfirmed: pending }
    ```
    """
    listed = ", ".join(f"`{word}`" for word in words)
    hint = f"say under `words` what they are called there; it knows {_listed(known)}"
    return error("PFL106", span, f"`{theirs}` has no word for {listed} of `{ours}`", hint)


@fault("PFL107")
def other_kind(ours: str, kind: str, theirs: str, their_kind: str, span: Span) -> Diagnostic:
    """A value of the spec is of another kind than the attribute that is to stand for it.

    ## Why
    A text where a number belongs, or one value for a thing of several parts, does not pass a check of shape.

    ## Instead
    Name an attribute of the same kind, or one inside it.
    """
    return error(
        "PFL107",
        span,
        f"`{ours}` is {kind}, and `{theirs}` is {their_kind}",
        "name an attribute of the same kind, or one inside it",
    )


@fault("PFL108")
def nothing_said(kind: str, name: str, of: str, span: Span) -> Diagnostic:
    """A profile says of a field neither what stands for it nor why nothing does.

    ## Why
    Whoever binds an implementation would not know whether the value gets lost or was forgotten.

    ## Instead
    Name the attribute under `fields`, or write under `lacking` what becomes of it.
    """
    hint = f"write `{name}: ATTRIBUTE` under `fields`, or `{name}: REASON` under `lacking`"
    return error("PFL108", span, f"nothing is said of {kind} `{name}` of `{of}`", hint)


@fault("PFL109")
def demanded(attribute: str, type_: str, of: str, span: Span) -> Diagnostic:
    """The published API demands an attribute that nothing stands for.

    ## Why
    Whoever implements the API refuses a request without it.

    ## Instead
    Map a field to it, or say under `always` what stands there.
    """
    return error(
        "PFL109",
        span,
        f"`{type_}` must have `{attribute}`, and nothing of `{of}` stands for it",
        f"map a field to it, or write `{attribute}: VALUE` under `always`",
    )


@fault("PFL110")
def left_out(operation: str, boundary: str, api: str, span: Span) -> Diagnostic:
    """A boundary maps to a published API, and its profile says nothing of one of its operations.

    ## Why
    The boundary says `maps`, and a reader believes that all of it is there.

    ## Instead
    Write the operation under `operations`, or under `left` why the API has nothing for it.
    """
    hint = f"write it under `operations`, or `{operation}: REASON` under `left`"
    return error("PFL110", span, f"`{boundary}` maps to {api}, and nothing is said of its `{operation}`", hint)


@fault("PFL111")
def cannot_be_read(file: str, reason: str, span: Span) -> Diagnostic:
    """What a profile says is published there cannot be read.

    ## Why
    Without the published API nothing that the profile says can be held against it.

    ## Instead
    Name a file beside the profile: a digest, or the document of OpenAPI or Swagger itself, as JSON.
    """
    return error(
        "PFL111",
        span,
        f"{file} cannot be read: {reason}",
        "name a digest, or the published document itself, as JSON, beside the profile",
    )


@fault("PFL112")
def told_apart_by_nothing(operation: str, other: str, call: str, span: Span) -> Diagnostic:
    """Two commands look like one call, and nothing in it says which of the two is meant.

    ## Why
    Whoever implements the API would have to guess what it was asked to do.

    ## Instead
    Say under `always` of both what stands at one path, another value for each; or write one of them under `left`:

    ```yaml
    operations:
      SubmitOrder:
        request: { as: POST /productOrder, always: { requestedInitialState: acknowledged } }
      CreateOrderDraft:
        request: { as: POST /productOrder, always: { requestedInitialState: draft } }
    ```
    """
    hint = f"write another value at one path under `always` of both, or `{operation}: REASON` under `left`"
    return error("PFL112", span, f"nothing in `{call}` tells `{operation}` from `{other}`", hint)


@fault("PFL113")
def not_found_again(command: str, question: str, attribute: str, span: Span) -> Diagnostic:
    """What became of a command is asked for by an attribute that the command does not send.

    ## Why
    The answer would always be that nothing was found, and what was done would be done once more.

    ## Instead
    Map `idempotencyKey` of the command to the attribute that the question looks at; or write one of the two under `left`, with what a sender does instead:

    ```yaml
    operations:
      SubmitOrder:
        request: { as: POST /productOrder, fields: { idempotencyKey: externalId } }
      CommandStatus:
        request: { as: GET /productOrder, fields: { idempotencyKey: externalId } }
    ```
    """
    said = f"`{question}` looks for `{attribute}`, and `{command}` does not send it"
    hint = f"write `idempotencyKey: {attribute}` under `fields` of `{command}`, or one of the two under `left`"
    return error("PFL113", span, said, hint)


def _meant(name: str, known: Collection[str]) -> str:
    likely = nearest(name, known)
    return f"did you mean `{likely}`?" if likely else f"there is {_listed(known)}"


def _listed(known: Collection[str]) -> str:
    shown = [f"`{one}`" for one in sorted(known)[:_MANY]]
    rest = f" and {len(known) - _MANY} more" if len(known) > _MANY else ""
    return ", ".join(shown) + rest if shown else "nothing"
