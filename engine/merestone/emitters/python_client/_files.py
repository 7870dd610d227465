"""The module of a client that makes the runs which a system takes, and reads what became of them; and its methods, over HTTP."""

import re
from collections.abc import Iterable

from merestone.contract import prose, run_prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import PATIENCE, natural_words
from merestone.contract.code_names import PYTHON_WORDS, distinct
from merestone.contract.contract import Contract
from merestone.contract.files import algorithm, counted, kind_of_total, part, results, seal
from merestone.contract.keys import key_paths
from merestone.contract.run_shapes import told_of_run
from merestone.contract.traffic import files_to, is_handed_over
from merestone.contract.types import Crossing, Derived, FieldSpec, Foreign, ListOf, MapOf, Named, Scalar, StatesOf, Type
from merestone.contract.wire_fields import states
from merestone.emitters.python_client._calls import AT
from merestone.emitters.python_client._templates import (
    WRITTEN,
    docstring,
    imported,
    literal,
    sentence,
    signature,
    wrapped,
)

_TAKEN = PYTHON_WORDS | frozenset({"context", "currency", "rows", "run", "self"})
_SCALARS = {"integer": "int", "revision": "int", "boolean": "bool", "date": "date", "timestamp": "Timestamp", "money": "models.Money"}  # fmt: skip


def run_function(operation: Operation) -> str:
    """The function that makes a run of a file."""
    return f"{wire_names.snake(operation.name)}_run"


def run_key_function(operation: Operation) -> str:
    """The function that derives the name of a run."""
    return f"{run_function(operation)}_key"


def result_class(operation: Operation) -> str:
    """The class of whatever may have become of a run."""
    return f"{operation.name}Result"


def told_models(files: Iterable[Operation]) -> set[str]:
    """The models that a client is answered with about runs that are handed over."""
    return {wire_names.report_schema(file.name) for file in files if file.report is not None}


def exported_of_files(contract: Contract, system: str) -> list[str]:
    """What callers need of the module of files."""
    found: list[str] = []
    for operation in files_to(contract, system):
        found += [run_function(operation)]
        found += [run_key_function(operation)] if operation.idempotency else []
        found += [result_class(operation)] if results(operation) else []
    return found


def files_module(contract: Contract, system: str) -> str:
    """The module of all files that a system takes."""
    files = files_to(contract, system)
    made = [text for operation in files for text in _of(contract, system, operation)]
    code = "\n\n".join(
        text.strip("\n") + "\n" for text in (*made, *([AT] if any(f.idempotency for f in files) else []))
    )
    heading = f'"""The runs of files that {system} takes: each as its sender writes it, and what became of it."""'
    return f"{WRITTEN}{heading}\n\n{_imports(code)}\n\n{code}"


def _imports(code: str) -> str:
    """What the code needs, standard modules first."""
    typing = [word for word in ("Annotated", "Any", "Literal") if re.search(rf"\b{word}\b", code)]
    values = [word for word in ("Timestamp", "wire_bytes", "wire_value") if re.search(rf"\b{word}\b", code)]
    standard = ["import uuid"] * ("uuid." in code) + ["from collections.abc import Iterable"]
    standard += ["from datetime import date"] * bool(re.search(r": date\b", code))
    standard += [f"from typing import {', '.join(typing)}"]
    others = [f"from pydantic import {'Field, ' if 'Field(' in code else ''}RootModel"] * ("RootModel" in code)
    own = ["from . import models"] + ["from .calls import Site"] * ("Site" in code) + ["from .context import Context"]
    own += ["from .idempotency import key_of"] * ("key_of(" in code) + [imported("runs", ["Rows", "Run"])]
    own += ["from .transport import Call"] * ("Call(" in code) + [imported("values", values)]
    return "\n\n".join("\n".join(lines) for lines in (standard, others, own) if lines) + "\n"


def _of(contract: Contract, system: str, operation: Operation) -> list[str]:
    made = [_key(contract, operation)] if operation.idempotency else []
    made += [_run(contract, operation)]
    made += [_result(operation)] if results(operation) else []
    if is_handed_over(contract, operation):
        made += [_put(operation, "rows"), _put(operation, "manifest")]
        made += [_asked(contract, system, operation, kind) for kind in told_of_run(operation)]
    return made


def _key(contract: Contract, operation: Operation) -> str:
    paths = ", ".join(f"_at(body, {path[1:]!r})" for path in key_paths(contract, operation)).replace("'", '"')
    head = signature(
        run_key_function(operation), [f"manifest: models.{part(operation, 'manifest').name}", "context: Context"], "str"
    )
    return f'''
{head}
    """The name of the run with this manifest, made from {natural_words(operation)}."""
    body = wire_value(manifest)
    values = [{paths}]
    return key_of("{operation.name}", context.tenant, context.legal_entity, context.source_system, values)
'''


def _run(contract: Contract, operation: Operation) -> str:
    manifest, row = part(operation, "manifest"), part(operation, "row")
    made = _announced(contract, operation)
    said = [field for field in manifest.fields if field.name not in made and field.redacted != "drop"]
    names = dict(zip((f.name for f in said), distinct([wire_names.snake(f.name) for f in said], _TAKEN), strict=True))
    adds_money = any(kind_of_total(operation, name) == "money" for name in counted(contract, operation))
    taken = ["context: Context", f"rows: Iterable[models.{row.name}]"]
    keyed = [_parameter(contract, field, names[field.name]) for field in sorted(said, key=lambda f: f.optional)]
    keyed = ["currency: str"] * adds_money + keyed + ["run: str | None = None"] * (operation.idempotency is None)
    head = signature(run_function(operation), [*taken, *(["*", *keyed] if keyed else [])], "Run")
    members = "".join(f'        "{field.name}": {names[field.name]},\n' for field in said)
    members += "".join(f'        "{name}": {value},\n' for name, value in made.items())
    key = f"{run_key_function(operation)}(manifest, context)" if operation.idempotency else "run or str(uuid.uuid4())"
    channel = contract.channel(str(operation.channel))
    texts = (
        f"A run: {sentence(operation.name)}",
        prose.purpose(contract, operation),
        _told(contract, operation, adds_money),
    )
    told = "\n\n".join(filter(None, texts))
    return f'''
{head}
{docstring(wrapped(told))}
    held = Rows(rows)
    said: dict[str, Any] = {{
{members}    }}
    manifest = models.{manifest.name}.model_validate({{name: value for name, value in said.items() if value is not None}})
    key = {key}
    return Run("{operation.name}", key, {literal(channel.address + "/")} + key, held.content, wire_bytes(manifest))
'''


def _told(contract: Contract, operation: Operation, adds_money: bool) -> str:
    """What the function does by itself, and what it needs to be told."""
    parts = [run_prose.sealed(contract, operation)]
    parts += ["`currency` is that of the sums: all amounts must be in it."] if adds_money else []
    if operation.idempotency is None:
        parts.append("Give the name of an earlier `run` to make the same one again; without it, this is another.")
    return " ".join(parts)


def _announced(contract: Contract, operation: Operation) -> dict[str, str]:
    """What is said of the rows without anybody telling, as Python."""
    made: dict[str, str] = {}
    for name, path in counted(contract, operation).items():
        kind, at = kind_of_total(operation, name), repr(list(path)).replace("'", '"')
        numbers = {
            "integer": f"int(held.number({at}))",
            "decimal": f"held.number({at})",
            "money": f"held.money({at}, currency)",
        }
        made[name] = numbers[kind] if path else "len(held)"
    sealed = seal(operation)
    return made | ({sealed: f'held.sealed("{algorithm(operation)}")'} if sealed else {})


def _parameter(contract: Contract, field: FieldSpec, name: str) -> str:
    written = python_type(contract, field.type)
    return f"{name}: {written} | None = None" if field.optional else f"{name}: {written}"


def python_type(contract: Contract, type_: Type) -> str:
    """The type of a value as a caller gives it."""
    match type_:
        case Scalar():
            return _SCALARS.get(type_.name, "str")
        case Named():
            enum = contract.enum(type_.name)
            return _choice(enum.values) if enum else f"models.{type_.name}"
        case ListOf():
            return f"list[{python_type(contract, type_.item)}]"
        case MapOf():
            return f"dict[str, {python_type(contract, type_.item)}]"
        case Crossing():
            return f"models.{wire_names.crossing_schema(type_.kind, type_.entity)}"
        case Derived():
            return f"models.{wire_names.derived_schema(type_.entity, type_.field)}"
        case StatesOf():
            return _choice(states(contract, type_))
        case Foreign():
            return "Any"


def _choice(words: Iterable[str]) -> str:
    return f"Literal[{', '.join(map(literal, words))}]"


def _result(operation: Operation) -> str:
    models = [f"models.{wire_names.result_schema(message.name)}" for message in results(operation)]
    held = f'Annotated[{" | ".join(models)}, Field(discriminator="outcome")]' if models[1:] else models[0]
    return f'''
class {result_class(operation)}(RootModel[{held}]):
    """What became of a run of `{operation.name}`: `root` is the result of one receiver."""
'''


def _put(operation: Operation, kind: str) -> str:
    file, media = (
        (wire_names.ROWS_FILE, wire_names.JSON_LINES) if kind == "rows" else (wire_names.MANIFEST_FILE, wire_names.JSON)
    )
    return f'''
{signature(_put_name(operation, kind), ["site: Site", "run: Run", "context: Context"], "Call")}
    """The {kind} of a run."""
    return Call(
        method="PUT",
        path=site.url(f"{{run.folder}}/{file}"),
        scope={literal(operation.access.scope or "")},
        headers=context.headers() | {{"Content-Type": "{media}"}},
        timeout=site.patience({PATIENCE}),
        content=run.{kind},
        key=run.key,
    )
'''


def _asked(contract: Contract, system: str, operation: Operation, kind: str) -> str:
    file = wire_names.result_file(system) if kind == "result" else wire_names.report_file(system)
    address = contract.channel(str(operation.channel)).address
    return f'''
{signature(_get_name(operation, kind), ["site: Site", "key: str", "context: Context"], "Call")}
    """The {kind} of a run."""
    return Call(
        method="GET",
        path=site.url({literal(address + "/")} + key + "/{file}"),
        scope={literal(operation.access.scope or "")},
        headers=context.headers(),
        timeout=site.patience({PATIENCE}),
    )
'''


def _put_name(operation: Operation, kind: str) -> str:
    return f"put_{wire_names.snake(operation.name)}_{kind}"


def _get_name(operation: Operation, kind: str) -> str:
    return f"get_{wire_names.snake(operation.name)}_{kind}"


# --------------------------------------------------------------------- methods


def hand_over_methods(contract: Contract, operation: Operation, asynchronous: str) -> str:
    """The methods of a client that hand over a run by HTTP, and ask what became of it."""
    sending = "await send_async" if asynchronous else "send"
    name = wire_names.snake(operation.name)
    purpose = prose.purpose(contract, operation)
    told = wrapped(
        f"Hand over a run of {operation.name}: its rows, then its manifest.\n\n{purpose + chr(10) * 2 if purpose else ''}"
        "Where it is `NotTaken`, hand over the same run again. Raises `Invalid`, `Denied`, `Mismatch`, `Throttled`"
        f"{' and `DuplicateRun`' if operation.rerun and operation.rerun.answer == 'refused' else ''}."
    )
    made = f"""
    {asynchronous}def hand_over_{name}(self, run: Run, context: Context) -> Delivered | NotTaken:
{docstring(told, "        ")}
        call = files.{_put_name(operation, "rows")}(self._site, run, context)
        outcome = run_outcome(call, {sending}(self._http, self._token, call))
        if isinstance(outcome, NotTaken):
            return outcome
        call = files.{_put_name(operation, "manifest")}(self._site, run, context)
        return run_outcome(call, {sending}(self._http, self._token, call))
"""
    models = {"result": f"files.{result_class(operation)}", "report": wire_names.report_schema(operation.name)}
    for kind in told_of_run(operation):
        made += f'''
    {asynchronous}def {name}_{kind}(self, key: str, context: Context) -> Answer[{models[kind]}] | Unavailable:
        """The {kind} of a run of {operation.name}. Raises `Absent` as long as there is none."""
        call = files.{_get_name(operation, kind)}(self._site, key, context)
        return query_outcome(call, {sending}(self._http, self._token, call), 200, {models[kind]})
'''
    return made
