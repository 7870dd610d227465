"""Profiles: what of a boundary stands where in a published API, field by field, what that API lacks, and what is added."""

from collections.abc import Iterator

from merestone.contract import prose
from merestone.contract.boundaries import Operation
from merestone.contract.calls import natural_words
from merestone.contract.contract import Contract
from merestone.contract.profiles import Part, Profile, Term
from merestone.contract.prose import amount, due
from merestone.profiles.api import DECLARED, Api
from merestone.profiles.converting import plain
from merestone.profiles.paths import parsed
from merestone.site.markdown import page, section, table
from merestone.site.shelf import Shelf

_SPELT = {
    "same": "",
    "money": "amount and currency as `value` and `unit`; a float there",
    "moment": "a day as its first moment",
    "number": "a decimal as a number",
    "text": "a number as a text",
}


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """A page for each profile; nothing where there is none."""
    for profile in contract.profiles:
        yield f"profiles/{profile.system}-{profile.name}.md", told(contract, profile)


def told(contract: Contract, profile: Profile) -> str:
    """All of a profile: what maps, what is lacking there, what is added, and what is there and not used."""
    api = Api(profile.published)
    source = profile.published.get("source", {})
    taken = (
        f" Read from `{source['file']}` of {source['repository']} at {source['commit']} ({source['licence']})."
        if source
        else ""
    )
    messages = sum(len(told.parts) for told in profile.operations)
    mapped, lacking = (sum(len(getattr(part, name)) for part in profile.parts) for name in ("terms", "lacking"))
    return page(
        f"# {profile.system} in the words of {profile.api} {profile.version}",
        prose.paragraphs(profile.description),
        f"{len(profile.entities)} of our entities and {messages} messages of {len(profile.operations)} operations have a place there: {mapped} of our values stand for an attribute, and {lacking} have none. "
        f"{len(profile.left)} operations have no call or notification there.{taken}",
        section("What maps", *(_mapped(profile, part) for part in profile.parts)),
        section(f"What {profile.api} lacks", table(("Ours", "", "Why it has no place there"), _lacking(profile))),
        section("What is added", _added(contract, profile)),
        section(f"What {profile.api} has, and we do not use", table(("Type", "Attributes"), _unused(profile, api))),
    )


def _mapped(profile: Profile, part: Part) -> str:
    named = next((t.operation for t in profile.operations if part in t.parts), "")
    where = (
        f"`{part.call}`"
        if part.call and not part.call.isdecimal()
        else f"the answer {part.call}"
        if part.call
        else f"`{plain(part.type)}`"
    )
    rows = [(f"`{'.'.join(term.ours)}`", f"`{term.theirs}`", _how(term)) for term in part.terms]
    rows += [
        ("-", f"`{path}`", f"always `{str(value).lower() if isinstance(value, bool) else value}`")
        for path, value in part.always.items()
    ]
    heading = f"`{named}`, {part.role}" if named else f"`{part.ours}`"
    return section(f"{heading}: {where}", table(("Ours", "Theirs", "How"), rows), level=3)


def _how(term: Term) -> str:
    words = ", ".join(f"`{ours}` is `{theirs}`" for ours, theirs in term.words.items())
    return "; ".join(filter(None, (_SPELT[term.form], words)))


def _lacking(profile: Profile) -> Iterator[tuple[str, ...]]:
    for part in profile.parts:
        yield from ((f"`{part.ours}.{one.ours}`", "field", one.why) for one in part.lacking)
    yield from ((f"`{one.ours}`", "operation", one.why) for one in profile.left)


def _added(contract: Contract, profile: Profile) -> str:
    operations = [contract.operation(told.operation) for told in profile.operations]
    commands = [operation for operation in operations if operation.kind == "command"]
    said = (
        "Beside what stands in the body: `X-Correlation-Id`, `X-Causation-Id`, both systems, tenant and legal entity with every request; the refusals 401, 403, 404, 409, 412, 422, "
        f"428 and 429, each with its class as `code`; an OAuth2 scope for each call. {profile.api} says nothing of the following."
    )
    heads = (
        "Command",
        "Key, sent as `Idempotency-Key`",
        "Revision, sent as `If-Match`",
        "Done within",
        "When nobody answers",
        "Kept as evidence",
    )
    return "\n\n".join((said, table(heads, [_promises(operation, profile) for operation in commands])))


def _promises(operation: Operation, profile: Profile) -> tuple[str, ...]:
    hard = [f"{deadline.stage} within {due(deadline)}" for deadline in operation.deadlines if deadline.share is None]
    unknown = operation.unknown
    asked = f"`{unknown.name}`: {_question(unknown.ask.query, profile)}" if unknown and unknown.ask else ""
    window = operation.idempotency and (
        amount(operation.idempotency.window_ms) if operation.idempotency.window_ms else "good"
    )
    key = f"{natural_words(operation)}, for {window}" if window else ""
    revision = f"`{'.'.join(operation.based_on)}`" if operation.based_on else ""
    return (
        f"`{operation.name}`",
        key,
        revision,
        ", ".join(hard),
        asked,
        "; ".join(f"{kept.holder}: {prose.coded(kept.items)}" for kept in operation.kept),
    )


def _question(query: str, profile: Profile) -> str:
    """How what became of a command is asked for there; where it cannot be, why."""
    request = next(
        (part for told in profile.operations if told.operation == query and (part := told.part("request"))), None
    )
    if request:
        return f"ask `{query}` by `{request.call}`"
    left = next((one.why for one in profile.left if one.ours == query), None)
    return f"ask `{query}`, which has no call there: {left}" if left else f"ask `{query}`, which has no call there"


def _unused(profile: Profile, api: Api) -> Iterator[tuple[str, ...]]:
    used: dict[str, set[str]] = {}
    outer = next((part.type for part in profile.entities if not part.within), "")
    for part in profile.parts:
        used.setdefault(outer, set()).update(step.name for step in (parsed(part.within) or ())[:1])
        start = api.inside(part.type)
        records = sorted(api.records(start)) if start != part.type else [start]
        for path in (*(term.theirs for term in part.terms), *part.always):
            steps = [step.name for step in parsed(path) or ()]
            for record in records:
                used.setdefault(record, set()).update(steps[:2] if start != part.type else steps[:1])
    for type_, names in sorted(used.items()):
        left = [name for name in api.attributes(type_) if name not in names and name not in DECLARED]
        if left and not type_.endswith("Payload"):
            yield f"`{type_}`", prose.coded(left)
