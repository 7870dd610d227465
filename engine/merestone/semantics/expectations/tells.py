"""Facts tell what happened: each declared transition exactly once, nothing else, never before it is so."""

from collections import defaultdict

from merestone.semantics.history import Exchange, History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.trace import Entry
from merestone.semantics.verdict import Judgement


def judge(
    history: History, meaning: Meaning, *, entity: str, status: str, events: list[str], at_least: int = 1
) -> Judgement:
    """For each transition of `entity` that `emits` one of `events` there is one fact, whose data field `status` is the state entered."""
    machine = meaning.machines[entity]
    emits = {(t.source, t.target): t.emits for t in machine.transitions if t.emits in events}
    told: dict[tuple[str, str, str], dict[str, Exchange]] = defaultdict(dict)
    taken: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for exchange in history.received():
        if exchange.request.get("event") in events:
            event = exchange.event
            what = (exchange.request["event"], str(event.get("subject")), str((event.get("data") or {}).get(status)))
            told[what].setdefault(str(event.get("id")), exchange)
            if exchange.status == 204:
                taken[what].add(str(event.get("id")))
    owed: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in history.entries(entity):
        name = emits.get((entry.source, entry.target))
        if name:
            owed[name, entry.instance, entry.target].append(entry)
    return _compare(history, owed, told, taken, at_least)


def _compare(
    history: History,
    owed: dict[tuple[str, str, str], list[Entry]],
    told: dict[tuple[str, str, str], dict[str, Exchange]],
    taken: dict[tuple[str, str, str], set[str]],
    at_least: int,
) -> Judgement:
    for what, facts in told.items():
        happened = owed.get(what, [])
        if len(facts) > len(happened):
            reason = "a fact was told twice under different ids" if happened else "a fact tells what did not happen"
            seqs = [s for e in facts.values() for s in e.seqs[:1]]
            return failed(reason, f"{len(happened)} of `{what[0]}` with status `{what[2]}`", str(len(facts)), seqs)
    for what, happened in owed.items():
        if len(taken.get(what, ())) < len(happened):
            if not history.calm:
                return unsure(f"`{what[0]}` was not seen, and the run did not come to rest")
            return failed(
                f"`{what[0]}` was not told",
                "one fact for each",
                f"{len(taken.get(what, ()))} for {len(happened)}",
                [e.seq for e in happened],
            )
    total = sum(map(len, owed.values()))
    return (
        passed(f"{total} facts tell what happened")
        if total >= at_least
        else unsure(f"{total} facts were due; {at_least} are needed")
    )
