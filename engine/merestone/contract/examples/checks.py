"""Values that keep the checks of the spec, and values that break one: found by trying, judged by the one evaluator."""

import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations, islice, product
from random import Random

import rstr
from pydantic import JsonValue

from merestone.contract.types import Check
from merestone.semantics.expressions import evaluate
from merestone.semantics.terms import Binary, Call, Constant, Each, Items, Member, Term, Variable, walk, wire_path_of

MOST_TRIALS = 4_000
"""How many changes of an example are tried before it is left as it is."""

Json = dict[str, JsonValue]
Path = tuple[str, ...]
_GONE = object()


def keeps(check: Check, values: Mapping[str, JsonValue]) -> bool:
    """Whether an object keeps a check; what is absent breaks none."""
    return evaluate(check.term, values) is not False


def keeps_all(checks: Iterable[Check], values: Mapping[str, JsonValue]) -> bool:
    """Whether an object keeps all of them."""
    return all(keeps(check, values) for check in checks)


def kept(checks: Iterable[Check], made: Json, inside: Iterable[tuple[Path, Check]] = ()) -> Json:
    """The object with as few values changed as make it keep its checks; what no trial mends stays as it is.

    The checks are mended one after the other, each without breaking one that holds already, be it one of the object or
    one `inside` of it, of what lies at that path.
    """
    rules = [*(((), check) for check in checks), *inside]
    for path, check in rules:
        if not path and not keeps(check, made):
            held = [(path, check), *(r for r in rules if _holds(r, made))]
            made = _mended(made, [check.term], held)
    if all(_holds(r, made) for r in rules):
        return made
    return _mended(made, [c.term for p, c in rules if not p], rules)


def _mended(made: Json, terms: list[Term], rules: list[tuple[Path, Check]]) -> Json:
    """The first changed copy for which all rules hold, or the object itself."""
    return next((c for c, _ in _trials(made, terms) if all(_holds(r, c) for r in rules)), made)


def _holds(rule: tuple[Path, Check], made: Json) -> bool:
    path, check = rule
    values = _at(made, path)
    return not isinstance(values, dict) or keeps(check, values)


def broken(check: Check, others: Iterable[Check], made: Json) -> tuple[Path, JsonValue] | None:
    """One place and the value there that breaks this check and no other, if a trial finds one."""
    rest = [c for c in others if c is not check]
    for changed, paths in _trials(made, [check.term]):
        value = _at(changed, paths[0])
        if len(paths) == 1 and value is not _GONE and not keeps(check, changed) and keeps_all(rest, changed):
            return paths[0], value  # type: ignore[return-value]
    return None


def _trials(made: Json, terms: list[Term]) -> Iterator[tuple[Json, tuple[Path, ...]]]:
    """Changed copies of the object: first in one place, then in two."""
    choices = {p: list(_candidates(made, p, terms)) for p in _paths(made, terms)}
    yield from islice(_changed(made, choices), MOST_TRIALS)


def _changed(made: Json, choices: dict[Path, list[object]]) -> Iterator[tuple[Json, tuple[Path, ...]]]:
    for count in (1, 2):
        for paths in combinations(choices, count):
            for values in product(*(choices[p] for p in paths)):
                changed = copy.deepcopy(made)
                for path, value in zip(paths, values, strict=True):
                    _put(changed, path, value)
                yield changed, paths


def _paths(made: Json, terms: list[Term]) -> list[Path]:
    """Every place that the terms read and that can be set, each once; of a path the last step only."""
    found: dict[Path, Term] = {}
    for term in (t for whole in terms for t in _read(whole)):
        path = wire_path_of(term)
        if path and path[0] in _names(made, term) and _at(made, path[:-1]) is not _GONE:
            found.setdefault(path, term)
    return list(found)


def _read(term: Term) -> Iterator[Term]:
    """The outermost paths of a term; what a macro's own variable reads is not among them."""
    inner = {id(part) for t in walk(term) if isinstance(t, Member) for part in [t.of]}
    own = {t.variable for t in walk(term) if isinstance(t, Each)}
    for found in walk(term):
        if isinstance(found, Member | Variable) and id(found) not in inner and _root(found) not in own:
            yield found


def _root(term: Term) -> str:
    path = wire_path_of(term)
    return path[0] if path else ""


def _names(made: Json, term: Term) -> Iterable[str]:
    """The members of the object, and the optional field that is missing from it."""
    return {*made, _root(term)} if term.type.optional else made


def _candidates(made: Json, path: Path, terms: list[Term]) -> Iterator[object]:
    """Values to try in one place: what it is compared with, its neighbours, and what its type has."""
    held = _at(made, path)
    every = [t for whole in terms for t in walk(whole)]
    here = next(t for t in every if wire_path_of(t) == path)
    for other in _compared_with(every, here):
        yield from _near(other, here, made)
    yield from here.type.words
    if here.type.kind == "bool":
        yield from (True, False)
    if isinstance(held, str) and here.type.kind == "string":
        yield from _texts(held, every)
    if isinstance(held, list):
        yield from _lists(held, every)
    if here.type.optional:
        yield _GONE


def _compared_with(every: list[Term], here: Term) -> Iterator[Term]:
    for term in every:
        if isinstance(term, Binary) and here in (term.left, term.right):
            other = term.right if term.left == here else term.left
            yield from other.items if isinstance(other, Items) else [other]


def _near(other: Term, here: Term, made: Json) -> Iterator[JsonValue]:
    """The value of the other side in the wire form of this one, and the values beside it."""
    value = evaluate(other, made)
    if isinstance(value, bool):
        yield value
    elif isinstance(value, int | Decimal):
        for number in (value, value + 1, value - 1):
            yield str(number) if here.type.kind == "decimal" else int(number)
    elif isinstance(value, str):
        yield value
    elif value is not None and here.type.kind == "date":
        yield from (str(value), "9999-12-31", "0001-01-01")
    elif value is not None and here.type.kind == "timestamp":
        yield from (str(value).replace(" ", "T"), "9999-12-31T00:00:00Z", "0001-01-01T00:00:00Z")


def _texts(held: str, every: list[Term]) -> Iterator[str]:
    """Texts that begin, end or fit as the terms ask, of the sizes they name, and beside the one that is there."""
    for term in every:
        if isinstance(term, Call) and len(term.arguments) == 2 and isinstance(term.arguments[1], Constant):
            asked = str(term.arguments[1].value)
            made = {"startsWith": asked + held, "endsWith": held + asked, "contains": held + asked}
            yield made.get(term.function) or rstr.Rstr(Random(asked)).xeger(asked)
    yield from (("x" * size) for size in _sizes(every))
    yield from _beside(held)
    yield from ("", "x")


def _beside(held: str) -> Iterator[str]:
    """Another text of the same form, be it a UUID or an id: its last digit changed, where it has one."""
    found = re.search(r"\d(?=\D*$)", held)
    if found:
        yield f"{held[: found.start()]}{(int(found[0]) + 1) % 10}{held[found.end() :]}"


def _lists(held: list[JsonValue], every: list[Term]) -> Iterator[list[JsonValue]]:
    """The list cut, or its items repeated, to the sizes that the terms name."""
    for size in (*_sizes(every), 0, 1, 2):
        if size <= len(held):
            yield held[:size]
        elif held:
            yield [copy.deepcopy(held[i % len(held)]) for i in range(size)]


def _sizes(every: list[Term]) -> list[int]:
    numbers = [t.value for t in every if isinstance(t, Constant) and type(t.value) is int and 0 <= t.value <= 200]
    return sorted({n + d for n in numbers for d in (-1, 0, 1) if isinstance(n, int) and n + d >= 0})


def _at(made: JsonValue, path: Path) -> object:
    here: object = made
    for step in path:
        if not isinstance(here, dict) or step not in here:
            return _GONE
        here = here[step]
    return here


def _put(made: Json, path: Path, value: object) -> None:
    holder = _at(made, path[:-1])
    assert isinstance(holder, dict), "the place is there"
    if value is _GONE:
        holder.pop(path[-1], None)
    else:
        holder[path[-1]] = copy.deepcopy(value)
