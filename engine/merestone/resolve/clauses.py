"""Bind the clauses of the five aspects."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast, get_args

from merestone.model import aspects as of
from merestone.model.calendars import Length
from merestone.model.entities import Vocabulary
from merestone.model.envelope import ENVELOPE
from merestone.model.names import kebab
from merestone.model.reach import Missing, complete, fields_of, reach
from merestone.model.types import Field, Path, Scalar, Type
from merestone.resolve import faults, flow_faults
from merestone.resolve.declare import Kind
from merestone.resolve.formulas import bind_condition, bind_life, bind_occurrence, bind_state
from merestone.resolve.lifetimes import bind_retention
from merestone.resolve.repeated import once
from merestone.resolve.schedules import bind_schedule, length
from merestone.resolve.scope import Poisoned, Scope
from merestone.resolve.types import bind_path, string, whole_number
from merestone.resolve.words import duration, state_of, text_of, words_of
from merestone.syntax.tree import Node, Token

THEN = ("repair", "failed", "refused", "abandoned", "replay")
UNTIL = ("completed", "failed", "rejected", "abandoned", "compensated", "settled")
WAYS = ("reversal", "revision", "replacement")
MOMENTS = ("date", "timestamp")
COUNTED = ("integer", "decimal", "money")
ASKED: tuple[Kind, ...] = ("command", "query", "status query")
STALE = ("refuse", "degrade", "use", "flag")


@dataclass(frozen=True)
class Ground:
    """What clauses may speak of: the vocabulary, and each message whose fields their paths may start from."""

    vocabulary: Vocabulary
    requests: tuple[tuple[str, tuple[Field, ...]], ...] = ()
    facts: tuple[tuple[str, tuple[Field, ...]], ...] = ()
    parts: tuple[tuple[str, str, tuple[Field, ...]], ...] = ()
    """The parts of files: role, description and fields; a path names the part first, as in `manifest.rowCount`."""
    broken: bool = False
    """Whether there are operations that could not be bound: what these say is not known."""


def bind_clauses(scope: Scope, node: Node, ground: Ground) -> tuple[of.AnyClause, ...]:
    """Every clause written directly in a boundary, operation or policy."""
    written = [
        (cast(of.AspectName, block.kind), clause, block.node("proposed") is not None)
        for block in node.nodes(*of.ASPECTS)
        for clause in block.nodes()
        if clause.kind != "proposed"
    ]
    written += [("recovery", ordered, False) for ordered in node.nodes("ordered")]
    clauses: list[of.AnyClause] = []
    for aspect, clause, proposed in written:
        try:
            clauses.append(_BINDERS[clause.kind](_Clause(scope, clause, ground, aspect, proposed)))
        except Poisoned:
            scope.faulty = True
    return tuple(clauses)


@dataclass(frozen=True)
class _Clause:
    """One clause with all that is needed to bind it."""

    scope: Scope
    node: Node
    ground: Ground
    aspect: of.AspectName
    proposed: bool = False

    def common(self, head: str, *slug: str, detail: str = "") -> dict[str, Any]:
        """The values that every clause has; without a slug, the head is one."""
        text = text_of(self.node, self.scope.parameters)
        slug = slug or (kebab(head.replace(" ", "-")),)
        return {
            "aspect": self.aspect,
            "head": head,
            "slug": slug,
            "detail": detail,
            "proposed": self.proposed,
            "text": text,
            "span": self.node.span,
        }

    def within(self) -> int:
        """The first duration of the clause."""
        return duration(self.scope, self.node.the("duration"))

    def length(self) -> Length:
        """The length of time that a person may take."""
        return length(self.scope, self.node.the("duration"))

    def paths(self, messages: Sequence[tuple[str, tuple[Field, ...]]]) -> tuple[Path, ...]:
        """The paths of the clause, each leading somewhere from one of `messages`."""
        nodes = [p for n in self.node.nodes("paths") for p in n.nodes("path")] + self.node.nodes("path")
        return tuple(self._path(node, messages) for node in nodes)

    def types(self, path: Path) -> list[Type]:
        """What a path into a part of a file leads to, in each file that has it."""
        reached = [reach(self.ground.vocabulary, f, path[1:]) for r, _, f in self.ground.parts if r == path[0]]
        return [type_ for type_ in reached if not isinstance(type_, Missing)]

    def _path(self, node: Node, messages: Sequence[tuple[str, tuple[Field, ...]]]) -> Path:
        return bind_message_path(self.scope, node, messages, self.ground)


def bind_message_path(
    scope: Scope, node: Node, messages: Sequence[tuple[str, tuple[Field, ...]]], ground: Ground
) -> Path:
    """A path from a field of one of `messages`, from a part of a file, or an attribute of the envelope."""
    path = words_of(node)
    if path[0] in ENVELOPE and len(path) == 1:
        return path
    vocabulary = ground.vocabulary
    begins = [m for m in messages if any(f.name == path[0] for f in m[1])]
    if not begins and ground.parts and not ground.broken:
        return _part_path(scope, node, ground)
    fits = [m for m in messages if not isinstance(reach(vocabulary, m[1], path), Missing)]
    if ground.broken and not fits:
        raise scope.poison(path[0])
    if not messages and not (ground.requests or ground.facts):
        instead = "write this clause in the boundary: only there the messages are known"
        raise scope.report(faults.unknown_field(path[0], "a policy", node.span, (), instead), path[0])
    name, fields = (fits or begins or list(messages) or [("what this clause speaks of", ())])[0]
    return bind_path(scope, node, fields, name, vocabulary)


def _part_path(scope: Scope, node: Node, ground: Ground) -> Path:
    """A path into the manifest or the row of a file."""
    first, path = node.word(), words_of(node)
    parts = [p for p in ground.parts if p[0] == first.text]
    if not parts:
        if first.text in scope.doubtful:
            raise scope.poison(first.text)
        known = [f"{role}.{f.name}" for role, _, within in ground.parts for f in within]
        raise scope.report(faults.unknown_field(first.text, "the file", first.span, known), first.text)
    if len(path) == 1:
        raise scope.report(flow_faults.whole_message(first.text, first.span, [f.name for f in parts[0][2]]))
    fits = [p for p in parts if not isinstance(reach(ground.vocabulary, p[2], path[1:]), Missing)]
    _, name, fields = (fits or parts)[0]
    inner = Node("path", node.children[2:])
    return (first.text, *bind_path(scope, inner, fields, name, ground.vocabulary))


def _nothing(c: _Clause) -> of.Nothing:
    return of.Nothing(**c.common("nothing"), reason=string(c.node.word("STRING")))


def _decides(c: _Clause) -> of.Decides:
    system = c.node.word()
    targets = tuple(_target(c, path) for path in c.node.the("paths").nodes("path"))
    return of.Decides(**c.common("decides", kebab(system.text)), system=c.scope.find(system, "system"), targets=targets)


def _target(c: _Clause, node: Node) -> of.Target:
    """`Order`, or `Order.status`."""
    words = node.words()
    entity = c.scope.find(words[0], "entity", "milestone")
    names = [f.name for f in fields_of(c.ground.vocabulary, entity)]
    for word in words[1:]:
        unsure = word.text in c.scope.doubtful or not complete(c.ground.vocabulary, entity)
        if word.text not in names and unsure:
            raise c.scope.poison(word.text)
        if word.text not in names or len(words) > 2:
            raise c.scope.report(faults.unknown_field(word.text, f"`{words[0].text}`", word.span, names), word.text)
    return of.Target(entity=entity, field=words[1].text if len(words) > 1 else None, span=node.span)


def _may_start(c: _Clause) -> of.MayStart:
    return of.MayStart(
        **c.common("may start"), condition=bind_condition(c.scope, c.node.the("condition"), c.ground.vocabulary)
    )


def _must_start(c: _Clause) -> of.MustStart:
    after = bind_occurrence(c.scope, c.node.the("occurrence"), c.ground.vocabulary)
    return of.MustStart(**c.common("must start"), within_ms=c.within(), after=after)


def _deadline(c: _Clause) -> of.Deadline:
    stage = cast(of.Stage, next(c.node.the("stage").tokens()).text)
    share = c.node.node("share")
    percent = share.word("NUMBER").text if share else None
    slug = (stage, f"p{percent.replace('.', '-')}") if percent else (stage,)
    return of.Deadline(
        **c.common(stage, *slug), stage=stage, within=c.length(), share=float(percent) if percent else None
    )


def _stale(c: _Clause) -> of.Stale:
    then = c.scope.choice(c.node.word(), "way to treat a stale value", STALE)
    return of.Stale(**c.common("stale"), after_ms=c.within(), then=cast(Any, then))


def _timeout(c: _Clause) -> of.Timeout:
    c.scope.choice(c.node.word(), "meaning of a timeout", ("unknown",))
    return of.Timeout(**c.common("timeout"), means="unknown")


def _consistent(c: _Clause) -> of.Consistent:
    bounded = c.node.node("bounded")
    within = duration(c.scope, bounded.the("duration")) if bounded else None
    promise = "within" if bounded else "at once" if c.node.node("at_once") else "when asked"
    return of.Consistent(**c.common("consistent"), promise=cast(Any, promise), within_ms=within)


def _waits_for(c: _Clause) -> of.WaitsFor:
    words = c.node.the("names").words()
    asked = c.scope.each(words, lambda w: of.Awaited(operation=c.scope.find(w, *ASKED), span=w.span))
    return of.WaitsFor(**c.common("waits for"), operations=tuple(asked))


def _runs(c: _Clause) -> of.Runs:
    return of.Runs(**c.common("runs"), schedule=bind_schedule(c.scope, c.node))


def _freeze(c: _Clause) -> of.Freeze:
    return of.Freeze(**c.common("freeze"), paths=c.paths(c.ground.requests))


def _append_only(c: _Clause) -> of.AppendOnly:
    return of.AppendOnly(**c.common("append only"))


def _correct(c: _Clause) -> of.Correct:
    by, with_ = (c.scope.choice(c.node.word(), "way to correct", WAYS), c.node.node("with"))
    operation = _operation(c, with_.word()) if with_ else None
    return of.Correct(**c.common("correct", detail=by), by=cast(Any, by), operation=operation)


def _based_on(c: _Clause) -> of.BasedOn:
    (path,) = c.paths(c.ground.requests)
    for _, fields in c.ground.requests:
        type_ = reach(c.ground.vocabulary, fields, path)
        if not isinstance(type_, Missing) and not (isinstance(type_, Scalar) and type_.name == "revision"):
            hint = "name the field of type `revision`"
            raise c.scope.report(
                faults.wrong_bounds(f"`{'.'.join(path)}` is not a revision", c.node.the("path").span, hint)
            )
    return of.BasedOn(**c.common("based on"), path=path)


def _effective(c: _Clause) -> of.EffectiveFrom:
    (path,) = c.paths(c.ground.requests)
    moments = [type_ for type_ in c.types(path) if not (isinstance(type_, Scalar) and type_.name in MOMENTS)]
    if moments:
        raise c.scope.report(flow_faults.no_moment(".".join(path), c.node.the("path").span))
    return of.EffectiveFrom(**c.common("effective from"), path=path)


def _locked(c: _Clause) -> of.Locked:
    return of.Locked(
        **c.common("locked"), condition=bind_condition(c.scope, c.node.the("condition"), c.ground.vocabulary)
    )


def _keeps(c: _Clause) -> of.Keeps:
    holder, retention = c.node.word(), c.node.the("retention")
    kept_for = bind_retention(c.scope, retention, c.ground.vocabulary)
    items = tuple(of.Item(path=words_of(p), span=p.span) for p in c.node.the("paths").nodes("path"))
    return of.Keeps(
        **c.common("keeps", kebab(holder.text)),
        holder=c.scope.find(holder, "system"),
        items=items,
        kept_for=kept_for,
    )


def _idempotent(c: _Clause) -> of.Idempotent:
    length = c.node.the("window").node("duration")
    window = duration(c.scope, length) if length else None
    return of.Idempotent(**c.common("idempotent"), paths=c.paths(c.ground.requests), window_ms=window)


def _reaction(c: _Clause) -> of.Reaction:
    circumstance = next(c.node.the("circumstance").tokens()).text
    actions = _actions(c)
    retry, backoff, then, opens = (actions.get(k) for k in ("retry", "backoff", "then", "opens"))
    until = actions.get("retry_until")
    desk = opens.node("for") if opens else None
    return of.Reaction(
        **c.common("on", "on", kebab(circumstance)),
        circumstance=cast(of.Circumstance, circumstance),
        retry=whole_number(c.scope, retry.word("NUMBER")) if retry else None,
        backoff_ms=cast(Any, tuple(duration(c.scope, d) for d in backoff.nodes("duration"))) if backoff else None,
        then=c.scope.choice(then.word(), "way on", THEN) if then else None,
        opens=opens.word().text if opens else None,
        owner=c.scope.role(desk.word()) if desk else None,
        park="park" in actions,
        quarantine="quarantine" in actions,
        refuse="refuse" in actions,
        retry_until=c.scope.choice(until.word(), "state that ends retrying", UNTIL) if until else None,
        use_last="use_last" in actions,
    )


def _actions(c: _Clause) -> dict[str, Node]:
    """The actions of a reaction by kind, each once; retrying a number of times and until a state are one kind."""
    first: dict[str, Node] = {}
    for node in (n for n in c.node.nodes() if n.kind != "circumstance"):
        word = next(node.tokens()).text
        if word in first:
            raise c.scope.report(faults.second_clause(f"`{word}`", node.span, first[word].span, None))
        first[word] = node
    return {node.kind: node for node in first.values()}


def _unknown(c: _Clause) -> of.Unknown:
    named, ask = c.node.node("named"), c.node.node("ask")
    return of.Unknown(
        **c.common("unknown"), name=named.word().text if named else None, ask=_ask(c, ask) if ask else None
    )


def _ask(c: _Clause, node: Node) -> of.Ask:
    every, for_ = (duration(c.scope, d) for d in node.nodes("duration"))
    delays = node.node("delays")
    found = [word for row in node.nodes("found") for word in row.the("names").words()]
    once(c.scope, found, "word", listed=False)
    return of.Ask(
        query=c.scope.find(node.word(), "status query", "query"),
        after_ms=tuple(duration(c.scope, d) for d in delays.nodes("duration")) if delays else (),
        every_ms=every,
        for_ms=for_,
        rows=tuple(c.scope.each(node.nodes("found", "absent", "otherwise"), lambda n: _row(c, n))),
        span=node.span,
    )


def _row(c: _Clause, node: Node) -> of.Row:
    names, patience = node.node("names"), node.node("patience")
    return of.Row(
        kind=cast(Any, node.kind),
        words=words_of(names) if names else (),
        times=whole_number(c.scope, patience.word("NUMBER")) if patience else 1,
        apart_ms=duration(c.scope, patience.the("duration")) if patience else 0,
        word_spans=tuple(w.span for w in names.words()) if names else (),
        outcome=cast(of.Outcome, c.scope.choice(node.word(), "outcome", get_args(of.Outcome))),
        span=node.span,
    )


def _repair(c: _Clause) -> of.Repair:
    may, approved = c.node.node("may"), c.node.node("approved")
    actions = may.the("names").words() if may else []
    return of.Repair(
        **c.common("repair"),
        by=c.scope.role(c.node.word()),
        within=c.length(),
        may=cast(Any, tuple(c.scope.choice(w, "action of a repair", get_args(of.Action)) for w in actions)),
        approved_by=c.scope.role(approved.word()) if approved else None,
    )


def _blocks(c: _Clause) -> of.Blocks:
    life, until = c.node.the("life"), c.node.words()
    symbol = c.scope.symbol(life.word(), "entity")
    subject = bind_life(c.scope, life, symbol, c.ground.vocabulary)
    state = bind_state(c.scope, subject, c.node.the("state"), c.ground.vocabulary)
    return of.Blocks(
        **c.common("blocks", detail=kebab(f"{state_of(life)}-{state_of(c.node.the('state'))}".replace(".", "-"))),
        entity=symbol.name,
        lifecycle=subject.lifecycle,
        state=state,
        until=tuple(c.scope.choice(w, "state that ends a block", UNTIL) for w in until),
    )


def _undo(c: _Clause) -> of.Undo:
    before = c.node.node("before")
    occurrence = bind_occurrence(c.scope, before.the("occurrence"), c.ground.vocabulary) if before else None
    return of.Undo(**c.common("undo"), operation=_operation(c, c.node.word()), before=occurrence)


def _ordered(c: _Clause) -> of.OrderedBy:
    return of.OrderedBy(**c.common("ordered"), paths=c.paths(c.ground.facts))


def _dedupe(c: _Clause) -> of.DedupeBy:
    return of.DedupeBy(**c.common("dedupe"), path=c.paths(c.ground.facts)[0])


def _never_blocks(c: _Clause) -> of.NeverBlocks:
    entity = c.node.word()
    return of.NeverBlocks(
        **c.common("never blocks", "never-blocks", kebab(entity.text)), entity=c.scope.find(entity, "entity")
    )


def _replay(c: _Clause) -> of.Replay:
    return of.Replay(**c.common("replay"), back_ms=c.within())


def _backfill(c: _Clause) -> of.Backfill:
    overlap = c.node.node("overlap")
    return of.Backfill(
        **c.common("backfill"),
        file=c.scope.find(c.node.word(), "file"),
        overlap_ms=duration(c.scope, overlap.the("duration")) if overlap else None,
    )


def _quality(c: _Clause) -> of.Quality:
    metric, event = c.node.words()
    sign, percent = c.node.word("COMPARE"), c.node.word("NUMBER")
    if sign.text != ">=":
        raise c.scope.report(flow_faults.no_threshold(sign.text, sign.span))
    return of.Quality(
        **c.common("quality", "quality", kebab(metric.text)),
        metric=cast(of.Metric, c.scope.choice(metric, "measure of quality", get_args(of.Metric))),
        percent=_percent(c, percent),
        event=c.scope.find(event, "event"),
    )


def _percent(c: _Clause, number: Token) -> float:
    """A share of a hundred, neither none nor more than all."""
    if not 0 < float(number.text) <= 100:
        raise c.scope.report(flow_faults.no_share(number.text, number.span))
    return float(number.text)


def _checksum(c: _Clause) -> of.Checksum:
    algorithm = c.scope.choice(c.node.word(), "checksum", get_args(of.Algorithm))
    return of.Checksum(**c.common("checksum"), algorithm=cast(of.Algorithm, algorithm))


def _totals(c: _Clause) -> of.Totals:
    paths = c.paths(c.ground.requests)
    for path, node in zip(paths, c.node.the("paths").nodes("path"), strict=True):
        if any(not (isinstance(t, Scalar) and t.name in COUNTED) for t in c.types(path)):
            raise c.scope.report(flow_faults.no_total(".".join(path), node.span))
    return of.Totals(**c.common("totals"), paths=paths)


def _rows(c: _Clause) -> of.Rows:
    alone = c.node.node("alone")
    return of.Rows(**c.common("rows"), percent=_percent(c, alone.word("NUMBER")) if alone else None)


def _rerun(c: _Clause) -> of.Rerun:
    return of.Rerun(**c.common("rerun"), refused=c.node.node("refused") is not None)


def _report(c: _Clause) -> of.Report:
    return of.Report(**c.common("report"), to=c.scope.role(c.node.word()), within=c.length())


def _operation(c: _Clause, word: Token) -> str:
    return c.scope.find(word, "command", "query", "status query", "event", "file")


def report_repeated(scope: Scope, clauses: Sequence[of.AnyClause]) -> None:
    """Report each clause that repeats; blocks, corrections and evidence may. One that says the same can go."""
    for clause, first in _repeated(clauses):
        again = clause.span if clause.text == first.text else None
        called = clause.text.partition(" ")[0] if clause.head == "on" else clause.head
        scope.report(faults.second_clause(f"`{called}`", clause.span, first.span, again))


def _repeated(clauses: Sequence[of.AnyClause]) -> Iterator[tuple[of.AnyClause, of.AnyClause]]:
    """Each clause that repeats, with the first."""
    first: dict[tuple[str, Path], of.AnyClause] = {}
    for clause in clauses:
        if isinstance(clause, of.Keeps | of.Decides):
            continue
        key = (clause.aspect, (*clause.slug, clause.detail))
        if key in first:
            yield clause, first[key]
        first.setdefault(key, clause)


_BINDERS: dict[str, Callable[[_Clause], of.AnyClause]] = {
    "nothing": _nothing, "decides": _decides, "may_start": _may_start, "must_start": _must_start, "deadline": _deadline,
    "stale": _stale, "timeout": _timeout, "consistent": _consistent, "freeze": _freeze, "append_only": _append_only, "correct": _correct,
    "based_on": _based_on, "locked": _locked, "keeps": _keeps, "idempotent": _idempotent, "reaction": _reaction, "unknown": _unknown,
    "repair": _repair, "blocks": _blocks, "undo": _undo, "ordered": _ordered, "dedupe": _dedupe,
    "effective": _effective, "never_blocks": _never_blocks, "replay": _replay, "backfill": _backfill,
    "quality": _quality, "checksum": _checksum, "totals": _totals, "rows": _rows, "rerun": _rerun, "report": _report,
    "runs": _runs, "waits_for": _waits_for,
}  # fmt: skip
