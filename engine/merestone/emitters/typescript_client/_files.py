"""The module of a client that makes the runs which a system takes; and the methods that hand them over by HTTP."""

from merestone.contract import prose, run_prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import PATIENCE, natural_words
from merestone.contract.contract import Contract
from merestone.contract.files import algorithm, counted, kind_of_total, part, results, seal
from merestone.contract.keys import key_paths
from merestone.contract.run_shapes import told_of_run
from merestone.contract.traffic import files_to
from merestone.emitters.typescript_client._calls import TYPES
from merestone.emitters.typescript_client._text import WRITTEN, comment, imported, literal, member, sentence, type_name

Announced = dict[str, str]


def run_function(operation: Operation) -> str:
    """The function that makes a run of a file."""
    return f"{wire_names.camel(operation.name)}Run"


def run_key_function(operation: Operation) -> str:
    """The function that derives the name of a run."""
    return f"{run_function(operation)}Key"


def result_type(operation: Operation) -> str:
    """The type of whatever may have become of a run, and the name of its schema."""
    return f"{operation.name}Result"


def exported_of_files(contract: Contract, system: str) -> list[str]:
    """What callers need of the module of files."""
    found: list[str] = []
    for operation in files_to(contract, system):
        found += [run_function(operation)]
        found += [run_key_function(operation)] if operation.idempotency else []
        if results(operation):
            found += [_reader(operation), f"type {result_type(operation)}"]
    return found


def files_module(contract: Contract, system: str) -> str:
    """The module of all files that a system takes."""
    code = "".join(_of(contract, operation) for operation in files_to(contract, system))
    imports = [
        imported(code, "context", ("type Context",)),
        imported(code, "idempotency", ("keyOf",)),
        imported(code, "reading", ("read",)),
        imported(code, "runs", ("Rows", "type Run")),
        TYPES,
        imported(code, "values", ("at",)),
    ]
    heading = f"/** The runs of files that {system} takes: each as its sender writes it, and what became of it. */\n\n"
    return f"{WRITTEN}{heading}{''.join(imports)}{code}"


def _of(contract: Contract, operation: Operation) -> str:
    key = _key(contract, operation) if operation.idempotency else ""
    return key + _run(contract, operation) + (_result(operation) if results(operation) else "")


def _key(contract: Contract, operation: Operation) -> str:
    values = ", ".join(f"at(manifest, {literal(list(path[1:]))})" for path in key_paths(contract, operation))
    told = comment(f"The name of the run with this manifest, made from {natural_words(operation)}.")
    manifest = type_name(part(operation, "manifest").name)
    return f"""
{told}export function {run_key_function(operation)}(manifest: types.{manifest}, context: Context): Promise<string> {{
  const values: readonly unknown[] = [{values}];
  return keyOf("{operation.name}", context.tenant, context.legalEntity, context.sourceSystem, values);
}}
"""


def _run(contract: Contract, operation: Operation) -> str:
    manifest, row = type_name(part(operation, "manifest").name), type_name(part(operation, "row").name)
    made = _announced(contract, operation)
    adds_money = any(kind_of_total(operation, name) == "money" for name in counted(contract, operation))
    known = f"Omit<types.{manifest}, {' | '.join(map(literal, made))}>" if made else f"types.{manifest}"
    taken = ["context: Context", f"rows: readonly types.{row}[]", f"said: {known}"]
    taken += ["currency: string"] * adds_money + ["run?: string"] * (operation.idempotency is None)
    members = "".join(f"    {member(name)}: {value},\n" for name, value in made.items())
    key = (
        f"await {run_key_function(operation)}(manifest, context)"
        if operation.idempotency
        else "run ?? crypto.randomUUID()"
    )
    channel = contract.channel(str(operation.channel))
    unused = "" if operation.idempotency else "  void context;\n"
    return f"""
{comment(_told(contract, operation, adds_money))}export async function {run_function(operation)}({", ".join(taken)}): Promise<Run> {{
{unused}  const held = new Rows(rows);
  const manifest: types.{manifest} = {{
    ...said,
{members}  }};
  const key = {key};
  return {{
    operation: "{operation.name}",
    key,
    folder: {literal(channel.address + "/")} + key,
    rows: held.content,
    manifest: JSON.stringify(manifest),
  }};
}}
"""


def _told(contract: Contract, operation: Operation, adds_money: bool) -> str:
    """What the function does by itself, and what it needs to be told."""
    parts = [run_prose.sealed(contract, operation)]
    parts += ["`currency` is that of the sums: all amounts must be in it."] if adds_money else []
    if operation.idempotency is None:
        parts.append("Give the name of an earlier `run` to make the same one again; without it, this is another.")
    texts = (f"A run: {sentence(operation.name)}", prose.purpose(contract, operation), " ".join(filter(None, parts)))
    return "\n\n".join(filter(None, texts))


def _announced(contract: Contract, operation: Operation) -> Announced:
    """What is said of the rows without anybody telling, as TypeScript."""
    made: Announced = {}
    for name, path in counted(contract, operation).items():
        at = literal(list(path))
        sums = {
            "integer": f"Number(held.number({at}))",
            "decimal": f"held.number({at})",
            "money": f"held.money({at}, currency)",
        }
        made[name] = sums[kind_of_total(operation, name)] if path else "held.count"
    sealed = seal(operation)
    return made | ({sealed: f'await held.sealed("{algorithm(operation)}")'} if sealed else {})


def _result(operation: Operation) -> str:
    models = [f"types.{type_name(wire_names.result_schema(message.name))}" for message in results(operation)]
    name = result_type(operation)
    return f"""
/** What became of a run of `{operation.name}`: the result of one receiver; `outcome` tells which. */
export type {name} = {" | ".join(models)};

/** The result that stands in a file of a run; an error that says where it is none. */
export function {_reader(operation)}(content: string): {name} {{
  return read("{name}", JSON.parse(content));
}}
"""


def _reader(operation: Operation) -> str:
    return f"{wire_names.camel(operation.name)}ResultOf"


# --------------------------------------------------------------------- methods


def hand_over_methods(contract: Contract, system: str, operation: Operation) -> str:
    """The methods of a client that hand over a run by HTTP, and ask what became of it."""
    name = wire_names.camel(operation.name)
    again = " and `DuplicateRun`" if operation.rerun and operation.rerun.answer == "refused" else ""
    texts = (
        f"Hand over a run of {operation.name}: its rows, then its manifest.",
        prose.purpose(contract, operation),
        f"Where it is `notTaken`, hand over the same run again. Throws `Invalid`, `Denied`, `Mismatch`, `Throttled`{again}.",
    )
    made = f"""
{comment(chr(10).join(f"{text}{chr(10)}" for text in texts if text).strip(), "  ")}  async handOver{operation.name}(run: Run, context: Context, sending: Sending = {{}}): Promise<DeliveryOutcome> {{
    const rows = await this.#line.handOver({_put(operation, "rows")}, sending);
    return rows.kind === "notTaken" ? rows : this.#line.handOver({_put(operation, "manifest")}, sending);
  }}
"""
    types = {"result": result_type(operation), "report": f"types.{type_name(wire_names.report_schema(operation.name))}"}
    for kind in told_of_run(operation):
        made += f"""
  /** The {kind} of a run of {operation.name}. Throws `Absent` as long as there is none. */
  async {name}{kind.capitalize()}(key: string, context: Context, sending: Sending = {{}}): Promise<QueryOutcome<{types[kind]}>> {{
    const call = {_asked(contract, system, operation, kind)};
    return this.#line.query(call, {{ status: 200, message: "{types[kind].removeprefix("types.")}" }}, sending);
  }}
"""
    return made


def _put(operation: Operation, kind: str) -> str:
    rows = kind == "rows"
    file = wire_names.ROWS_FILE if rows else wire_names.MANIFEST_FILE
    media = wire_names.JSON_LINES if rows else wire_names.JSON
    return f"""{{
      method: "PUT",
      path: `${{run.folder}}/{file}`,
      scope: {literal(operation.access.scope or "")},
      headers: {{ ...context.headers(), "Content-Type": "{media}" }},
      patience: {PATIENCE * 1000:.0f},
      body: run.{kind},
      key: run.key,
    }}"""


def _asked(contract: Contract, system: str, operation: Operation, kind: str) -> str:
    file = wire_names.result_file(system) if kind == "result" else wire_names.report_file(system)
    address = contract.channel(str(operation.channel)).address
    return f"""{{
      method: "GET",
      path: {literal(address + "/")} + encodeURIComponent(key) + "/{file}",
      scope: {literal(operation.access.scope or "")},
      headers: context.headers(),
      patience: {PATIENCE * 1000:.0f},
      key: "",
    }}"""
