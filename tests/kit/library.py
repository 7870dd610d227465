"""A small plan of another trade: a desk orders books from a shelf, and the shelf has them bound by a bindery."""

import json
from pathlib import Path
from typing import Any

from merestone.plan import (
    Case,
    Expectation,
    Origin,
    Plan,
    PlanMessage,
    PlanOperation,
    PlanSystem,
    Requirement,
    Scenario,
    Send,
    Settle,
    Variable,
)

ORDER = {
    "book": {"entity": "Book", "bookId": "${Book.bookId}"},
    "reader": "Rea Dinglot",
    "price": {"amount": "12.50", "currency": "EUR"},
    "copies": 2,
}
BIND = {"book": {"entity": "Book", "bookId": "${Book.bookId}"}, "colour": "red"}


def message(role: str, name: str, example: Any, **more: Any) -> PlanMessage:
    about = (("Book", "/book"),) if "book" in example else ()
    return PlanMessage(role=role, name=name, schema_file=f"schemas/{name}.json", example=example, about=about, **more)


BIND_COMMAND = PlanOperation(
    name="Bind", kind="command", boundary="Binding", requirer="Shelf", providers=("Bindery",), asynchronous=True,
    method="POST", path="/bindings", replies="/events/bindery-replies", key=(("book", "bookId"),), scope="books:bind",
    roles=("Binder",), query="BindState",
    messages=(
        message("request", "BindRequest", BIND),
        message("accepted", "BindAccepted", {"slot": "S-1"}),
        message("completed", "Bound", {"volume": {"entity": "Volume", "volumeId": "${Volume.volumeId}"}},
                event_type="io.merestone.bindery.bound.v1"),
        message("rejected", "BindRejected", {"reason": "noLeather"}, event_type="io.merestone.bindery.bind-rejected.v1"),
    ),
)  # fmt: skip
BIND_STATE = PlanOperation(
    name="BindState", kind="status query", boundary="Binding", requirer="Shelf", providers=("Bindery",), method="GET",
    path="/bindings/{idempotencyKey}", scope="books:bind", state_field="state",
    answers={"accepted": "pending", "done": "bound", "rejected": "refused"},
    messages=(message("answer", "BindStateAnswer", {"state": "bound", "slot": "S-1"}),),
)  # fmt: skip
ORDER_COMMAND = PlanOperation(
    name="OrderBook", kind="command", boundary="Ordering", requirer="Desk", providers=("Shelf",), method="POST",
    path="/orders", key=(("book", "bookId"),), scope="books:order", roles=("Librarian",),
    messages=(
        message("request", "OrderBookRequest", ORDER, labels={"/reader": "pii", "/price": "price"}),
        message("completed", "BookOrdered", {"loan": {"entity": "Loan", "loanId": "${Loan.loanId}"}}),
    ),
)  # fmt: skip
SHELVED = PlanOperation(
    name="Shelved", kind="event", boundary="News", requirer="Shelf", providers=("Desk",), channel="ShelfNews",
    address="/events/shelf", scope="books:news",
    messages=(message("fact", "Shelved", {"book": {"entity": "Book", "bookId": "${Book.bookId}"}},
                      event_type="io.merestone.shelf.shelved.v1"),),
)  # fmt: skip
CLAUSE = Origin(id="ordering.timing", text="completed within 10 s", file="spec/library.mere", line=7)
REQUIREMENT = Requirement(
    id="ordering/shelf/timing.completed", boundary="Ordering", system="Shelf", role="provider", aspect="timing",
    text="An order is answered", clause=CLAUSE,
)  # fmt: skip
CASE = Case(
    id="shelf.OrderBook.nominal", system="Shelf",
    steps=(Send(id="01-send", operation="OrderBook"), Settle(id="02-settle")),
)  # fmt: skip
SCENARIO = Scenario(
    id="ordering/shelf/timing.completed/nominal@http", requirement=REQUIREMENT.id, case=CASE.id, level=1,
    expectations=(Expectation(kind="answered", args={"step": "01-send", "statuses": [200]}),),
)  # fmt: skip
PLAN = Plan(
    contract="sha256:0", systems=tuple(PlanSystem(name=name, title=name) for name in ("Desk", "Shelf", "Bindery")),
    variables=tuple(
        Variable(name=f"{entity}.{entity.lower()}Id", pattern=pattern)
        for entity, pattern in (("Book", "B-[0-9]{8}"), ("Loan", "L-[0-9]{8}"), ("Volume", "V-[0-9]{8}"))
    ),
    operations=(BIND_COMMAND, BIND_STATE, ORDER_COMMAND, SHELVED), machines=(), invariants=(),
    entity_keys={"Book": ("bookId",), "Loan": ("loanId",), "Volume": ("volumeId",)}, requirements=(REQUIREMENT,),
    cases=(CASE,), scenarios=(SCENARIO,),
)  # fmt: skip


def schema(name: str, closed: bool = False, **properties: Any) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:merestone:schema:{name}",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": not closed,
    }


def write_generated(folder: Path) -> Path:
    """The plan and its schemas, as a compiler would have written them."""
    reference = {"type": "object", "required": ["entity"]}
    text = {"type": "string", "minLength": 1}
    schemas = [
        schema("BindRequest", closed=True, book=reference, colour={"enum": ["red", "blue"]}),
        schema("BookOrdered", loan=reference),
        schema("Shelved", book=reference),
        schema("ShelvedEvent", id=text, type=text, data={"$ref": "urn:merestone:schema:Shelved"}),
        {**schema("BindStateAnswer", state=text), "required": ["state"]},
    ]
    (folder / "schemas").mkdir(parents=True)
    for each in schemas:
        (folder / "schemas" / f"{each['$id'].rpartition(':')[2]}.json").write_text(json.dumps(each), "utf-8")
    (folder / "plan.json").write_text(PLAN.model_dump_json(), "utf-8")
    return folder
