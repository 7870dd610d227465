"""The OpenAPI documents are valid, their examples validate, and they say what `docs/wire.md` says."""

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

import support
from emitters.documents import Json, documents, followed, nodes, of_reference, references, resolved, validator
from emitters.small import small_contract
from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.packaging import Packaging
from merestone.contract.shapes import Shape, document_names
from merestone.emitters import asyncapi, control, openapi
from merestone.emitters.openapi import profiled

SAYING = {"description", "$ref", "const"}
METHODS = ("get", "post", "put", "delete")


@pytest.fixture(scope="module")
def emitted(contract: Contract) -> dict[str, Json]:
    """Every OpenAPI document, the control APIs among them."""
    if contract is support.contract():
        return of_reference(openapi.emit) | of_reference(control.emit)
    return documents(openapi.emit(contract)) | documents(control.emit(contract))


@pytest.fixture(scope="module")
def oms() -> Json:
    """The document of the order management of the reference specification."""
    return of_reference(openapi.emit)["OMS/openapi.yaml"]


@pytest.fixture(scope="module")
def billing() -> Json:
    """The document of the billing of the reference specification."""
    return of_reference(openapi.emit)["Billing/openapi.yaml"]


def operations(document: Json) -> list[Json]:
    """Every operation of paths and webhooks."""
    items = [*document["paths"].values(), *document.get("webhooks", {}).values()]
    return [item[method] for item in items for method in METHODS if method in item]


def test_documents_are_valid_openapi(emitted: dict[str, Json]) -> None:
    for path, document in emitted.items():
        assert list(OpenAPIV31SpecValidator(document).iter_errors()) == [], path


def test_every_operation_is_answered_also_where_two_share_a_path(contract: Contract, emitted: dict[str, Json]) -> None:
    """`GET` and `POST` of one path are two operations of one item."""
    own = {s.name for s in contract.systems if not s.external}
    for operation in (o for o in contract.operations if o.path):
        for system in own & set(operation.providers):
            found = emitted[f"{system}/openapi.yaml"]["paths"][operation.path][operation.method or "post"]
            assert found["operationId"] == wire_names.operation_id(operation.name)


def test_every_reference_leads_somewhere(emitted: dict[str, Json]) -> None:
    for document in emitted.values():
        for reference in references(document):
            resolved(document, reference)


def test_every_named_part_is_used(emitted: dict[str, Json]) -> None:
    for path, document in emitted.items():
        used = set(references(document))
        for section in ("schemas", "responses", "parameters", "headers", "examples"):
            for name in document["components"].get(section, {}):
                assert f"#/components/{section}/{name}" in used, (path, section, name)


def test_every_example_validates_against_its_schema(emitted: dict[str, Json]) -> None:
    checked = 0
    for document in emitted.values():
        for node in nodes(document):
            if "schema" in node and ("examples" in node or "example" in node):
                held = node.get("examples", {}).values() if "examples" in node else [{"value": node["example"]}]
                for one in held:
                    validator(document, node["schema"]).validate(followed(document, one)["value"])
                    checked += 1
    assert checked > 20


def test_operations_have_unique_ids_tags_and_words(emitted: dict[str, Json]) -> None:
    for path, document in emitted.items():
        ids = [operation["operationId"] for operation in operations(document)]
        assert len(ids) == len(set(ids)), path
        declared = {tag["name"] for tag in document["tags"]}
        for operation in operations(document):
            assert operation["summary"]
            assert operation["description"]
            assert set(operation["tags"]) <= declared


def test_a_const_has_a_type_beside_it(emitted: dict[str, Json]) -> None:
    for document in emitted.values():
        for node in nodes(document):
            if "const" in node and "properties" not in node:
                assert "type" in node, node


def test_commands_carry_their_headers(oms: Json) -> None:
    def headers(path: str) -> set[str]:
        return {followed(oms, parameter)["name"] for parameter in oms["paths"][path]["post"]["parameters"]}

    assert {"Idempotency-Key", "X-Correlation-Id", "X-Tenant-Id", "X-Legal-Entity"} <= headers("/productOrder")
    assert "If-Match" not in headers("/productOrder")
    assert "If-Match" in headers("/cancelProductOrder")


def test_an_asynchronous_command_is_accepted_and_leads_to_its_status_and_its_undoing(billing: Json) -> None:
    responses = billing["paths"]["/billing-activations"]["post"]["responses"]
    assert "200" not in responses
    accepted = responses["202"]
    assert set(accepted["headers"]) == {"Location", "Idempotent-Replayed"}
    status = accepted["links"]["activationStatus"]
    assert status["parameters"] == {"idempotencyKey": "$request.header.Idempotency-Key"}
    assert accepted["links"]["cancelSubscription"]["operationId"] == "cancelSubscription"


def test_what_undoes_is_told_about_what(oms: Json, billing: Json) -> None:
    """Out of the answer if it says so, else out of the request; what a snapshot is of is in its value."""
    submitted = oms["paths"]["/productOrder"]["post"]["responses"]["200"]["links"]["cancelOrder"]
    assert "`order.orderId` of its request is `$response.body#/order/orderId`." in submitted["description"]
    activated = billing["paths"]["/billing-activations"]["post"]["responses"]["202"]["links"]["cancelSubscription"]
    assert "`order.orderId` of its request is `$request.body#/order/value/orderId`." in activated["description"]


def test_a_synchronous_command_answers_the_revision(oms: Json) -> None:
    done = oms["paths"]["/productOrder"]["post"]["responses"]["200"]
    assert set(done["headers"]) == {"ETag", "Idempotent-Replayed"}


def problem_classes(document: Json, operation: Json) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for status, response in operation["responses"].items():
        content = followed(document, response).get("content", {}).get("application/problem+json")
        if content:
            found[status] = {one["value"]["class"] for one in content["examples"].values()}
    return found


def test_closing_can_be_blocked_by_an_open_handoff(oms: Json) -> None:
    closing = problem_classes(oms, oms["paths"]["/closeProductOrder"]["post"])
    assert closing == {
        "400": {"invalid", "idempotency-key-missing"},
        "401": {"denied"},
        "403": {"denied"},
        "404": {"absent"},
        "409": {"in-flight", "order-blocked"},
        "412": {"stale"},
        "422": {"mismatch", "rejected"},
        "428": {"revision-missing"},
        "429": {"throttled"},
        "503": {"unavailable"},
    }
    assert problem_classes(oms, oms["paths"]["/productOrder"]["post"])["409"] == {"in-flight"}


def test_problems_name_class_type_and_retryability(oms: Json) -> None:
    schema = oms["components"]["schemas"]["OrderBlockedProblem"]["properties"]
    assert schema["type"]["const"] == "urn:merestone:problem:order-blocked"
    assert schema["class"]["const"] == "order-blocked"
    assert schema["retryable"]["const"] is False
    assert schema["handoff"] == {"$ref": "#/components/schemas/OpenHandoff"}
    assert set(oms["components"]["schemas"]["OpenHandoff"]["required"]) == {"operation", "key", "state"}
    assert oms["components"]["schemas"]["InFlightProblem"]["properties"]["retryable"]["const"] is True


def test_a_rejection_carries_the_fields_of_its_message(oms: Json) -> None:
    assert "reason" in oms["components"]["schemas"]["OrderRejectedProblem"]["required"]


def test_a_reader_takes_a_channel_and_a_sender_has_a_webhook(oms: Json, billing: Json) -> None:
    body = oms["paths"]["/events/billing-replies"]["post"]["requestBody"]["content"]["application/cloudevents+json"]
    assert body["schema"] == {"$ref": "#/components/schemas/BillingRepliesDelivery"}
    union = oms["components"]["schemas"]["BillingRepliesDelivery"]
    assert union["discriminator"]["propertyName"] == "type"
    assert "io.merestone.billing.billing-activated.v1" in union["discriminator"]["mapping"]
    assert set(oms["webhooks"]) == {"OrderEvents"}
    assert set(billing["webhooks"]) == {"BillingInvoices", "BillingReplies", "BillingStatus"}
    assert "/events/billing-replies" not in billing["paths"]


def test_a_value_that_is_asked_and_answered_is_closed_in_one_direction_only(oms: Json) -> None:
    schemas = oms["components"]["schemas"]
    assert schemas["OrderReferenceInput"]["additionalProperties"] is False
    assert "additionalProperties" not in schemas["OrderReference"]
    assert schemas["CancelOrderRequest"]["properties"]["order"]["$ref"].endswith("/OrderReferenceInput")
    assert schemas["OrderHeld"]["properties"]["order"]["$ref"].endswith("/OrderReference")


def test_an_event_on_an_ordered_channel_has_its_place(oms: Json) -> None:
    held = oms["components"]["schemas"]["OrderHeldEvent"]
    assert {"partitionkey", "sequence", "entityversion", "subject"} <= set(held["required"])
    reply = oms["components"]["schemas"]["BillingActivatedEvent"]
    assert {"idempotencykey", "targetsystem"} <= set(reply["required"])
    assert "sequence" not in reply["properties"]


def test_scopes_come_from_access(oms: Json, billing: Json) -> None:
    scopes = oms["components"]["securitySchemes"]["oauth2"]["flows"]["clientCredentials"]["scopes"]
    assert {"orders:submit", "orders:close", "orders:draft", "orders.repair", "billing:facts", "orders:facts"} <= set(
        scopes
    )
    asked = {s for o in operations(oms) for way in o["security"] for s in way["oauth2"]}
    assert asked == set(scopes)
    assert oms["paths"]["/closeProductOrder"]["post"]["security"] == [{"oauth2": ["orders:close"], "mutualTLS": []}]


def test_clauses_are_named_with_their_line(billing: Json) -> None:
    told, every = billing["paths"]["/billing-activations"]["post"]["x-merestone"], billing["x-merestone"]["clauses"]
    clauses = [every[identity] for identity in told["clauses"]]
    blocks = next(clause for clause in clauses if "blocks Order" in clause["clause"])
    assert blocks["aspect"] == "recovery"
    assert blocks["source"].startswith("spec/billing.mere:")
    assert any(clause.get("policy") == "MoneyCommand" for clause in clauses)


def test_the_five_aspects_are_told_in_words(billing: Json) -> None:
    text: str = billing["paths"]["/billing-activations"]["post"]["description"]
    for aspect in ("Ownership", "Timing", "Mutability", "Evidence", "Recovery"):
        assert f"**{aspect}.**" in text
    assert "`Order` may not enter `closed`" in text.replace("\n", " ")


def test_the_control_api_needs_a_token_for_all_but_the_environment() -> None:
    document: Any = of_reference(control.emit)["OMS/control.yaml"]
    assert document["paths"]["/merestone/environment"]["get"]["security"] == []
    assert document["security"] == [{"control": ["merestone:control"]}]
    assert set(document["paths"]) == {
        "/merestone/environment",
        "/merestone/reset",
        "/merestone/clock",
        "/merestone/transitions",
        "/merestone/entities/{entity}/{key}",
        "/merestone/replicas/{entity}/{key}",
        "/merestone/fallouts",
        "/merestone/parked",
        "/merestone/evidence/{operation}/{key}",
        "/merestone/repairs",
    }


def test_what_is_asked_at_one_path_by_two_methods_is_one_item() -> None:
    item = of_reference(openapi.emit)["Workforce/openapi.yaml"]["paths"]["/appointment"]
    assert {m: o["operationId"] for m, o in item.items()} == {"post": "bookInstallation", "get": "listAppointments"}


def test_a_small_contract_reads_like_this() -> None:
    document: Any = documents(openapi.emit(small_contract()))["Depot/openapi.yaml"]
    assert set(document["paths"]) == {"/sendings", "/events/insurance-replies"}
    assert set(document["webhooks"]) == {"ParcelEvents"}
    sending = document["paths"]["/sendings"]["post"]
    assert sending["operationId"] == "sendParcel"
    assert problem_classes(document, sending)["409"] == {"in-flight", "parcel-blocked"}


def test_a_part_of_the_path_of_a_command_is_a_parameter() -> None:
    contract = small_contract()
    command = next(o for o in contract.operations if o.kind == "command" and o.path)
    moved = command.model_copy(update={"path": f"{command.path}/{{idempotencyKey}}/{{part}}"})
    operations = tuple(moved if o is command else o for o in contract.operations)
    changed = contract.model_copy(update={"operations": operations})
    system = changed.system(command.providers[0])
    document: Any = openapi.document(changed, system)
    assert not list(OpenAPIV31SpecValidator(document).iter_errors())
    parameters = document["paths"][moved.path][command.method or "post"]["parameters"]
    assert [p["name"] for p in parameters if p.get("in") == "path"] == ["idempotencyKey", "part"]


def test_what_nobody_has_agreed_to_says_so() -> None:
    orders: Any = of_reference(openapi.emit)["OMS/openapi.yaml"]["paths"]["/productOrder"]["post"]["description"]
    told = orders.replace("\n", " ")
    assert "Proposed, and not yet agreed: `completed within 1500 ms for 95 %` and `completed within 10 s`." in told
    evidence = told.partition("**Evidence.**")[2].partition("**Recovery.**")[0]
    assert evidence.strip().endswith("This is proposed: nobody has agreed to it yet.")
    assert "proposed" not in told.partition("**Ownership.**")[2].partition("**Timing.**")[0]


def test_only_what_can_go_wrong_is_listed(billing: Json) -> None:
    paths = billing["paths"]
    ensured = paths["/billingAccount/ensure"]["post"]["description"]
    assert "| when | OMS does |" in ensured
    assert "`stale`" not in ensured, "it is based on no revision"
    assert "it failed" not in ensured, "a synchronous command does not"
    assert "it is valid and cannot be applied" not in ensured, "there is no reply to apply"
    assert "it failed" in paths["/billing-activations"]["post"]["description"]


def test_a_document_speaks_of_what_is_in_it() -> None:
    for name, document in of_reference(openapi.emit).items():
        if "/profiles/" in name or not document["paths"]:
            continue
        items = [*document["paths"].values(), *document.get("webhooks", {}).values()]
        used = {tag for item in items for operation in item.values() for tag in operation["tags"]}
        assert {tag["name"] for tag in document["tags"]} == used, name
        if document["paths"]:
            headers = document["components"]["responses"]["Denied"]["headers"]
            assert list(headers) == ["WWW-Authenticate"]
    deciding = [name for name, document in of_reference(openapi.emit).items() if "AcceptanceAuthority" in str(document)]
    assert deciding == ["CPQ/openapi.yaml", "DealDesk/openapi.yaml"], "both are declared beside the table"


def test_an_introduction_speaks_of_what_is_in_the_document() -> None:
    seen = set()
    for name, document in of_reference(openapi.emit).items():
        if "/profiles/" in name:
            continue
        told = document["info"]["description"]
        here = operations(document)
        commands = any("IdempotencyKey'" in str(operation["parameters"]) for operation in here)
        seen.add((bool(here), commands))
        assert ("## Every command has a key" in told) is commands, name
        assert ("An unknown outcome" in told) is commands, name
        assert ("open handoffs" in told) is commands, name
        assert ("## Refusals" in told) is bool(here), name
        assert ("there is no operation here" in told) is not bool(here), name
    assert seen == {(True, True), (True, False), (False, False)}


@pytest.mark.parametrize("licence", ["Apache-2.0", "MIT OR GPL-3.0-or-later", None])
def test_the_licence_is_that_of_the_project(reference: Contract, licence: str | None) -> None:
    packaged = reference.model_copy(update={"packaging": Packaging(licence=licence)})
    made = [openapi.document(packaged, packaged.system("OMS")), control.document(packaged, packaged.system("OMS"))]
    made.append(profiled(packaged, packaged.profiles[0]))
    expected = {"name": licence, "identifier": licence}
    if licence is None:
        expected = {"name": "For the parties of these boundaries", "identifier": "LicenseRef-Internal"}
    assert [document["info"]["license"] for document in made] == [expected] * 3
    assert asyncapi.document(packaged, packaged.system("OMS"))["info"]["license"] == {"name": expected["name"]}


def test_a_profile_says_how_a_command_is_asked_about_and_rejected() -> None:
    paths: Any = of_reference(openapi.emit)["OMS/profiles/TMF622-5.0.0.yaml"]["paths"]
    asked = paths["/productOrder"]["get"]
    assert (
        "Ask with `externalId.id`, the `Idempotency-Key` of the command, after 10 s and 1 min" in asked["description"]
    )
    assert "404" not in asked["responses"], "a list that holds nothing is empty"
    submitted = paths["/productOrder"]["post"]
    assert "Of a rejected `SubmitOrder` the `reason` is `notAuthorised`" in submitted["responses"]["422"]["description"]
    assert "`acceptedQuote.quoteRevision` is not in this call" in submitted["description"].replace("\n", " ")
    for aspect in ("Ownership", "Timing", "Mutability", "Evidence", "Recovery"):
        assert f"**{aspect}.**" in submitted["description"]


def test_no_two_shapes_of_a_document_share_a_name() -> None:
    shapes = [Shape("Line"), Shape("Line", closed=True), Shape("LineInput"), Shape("Order", closed=True)]
    assert document_names(shapes) == dict(zip(shapes, ["Line", "LineInputInput", "LineInput", "Order"], strict=True))


def test_every_property_says_something() -> None:
    """By itself, by what it refers to, or by being one word only."""
    seen = 0
    own = {path: document for path, document in of_reference(openapi.emit).items() if path.endswith("/openapi.yaml")}
    for path, document in own.items():
        for name, schema in document.get("components", {}).get("schemas", {}).items():
            parts = schema.get("properties", {})
            seen += len(parts)
            assert [key for key, part in parts.items() if not SAYING & part.keys()] == [], (path, name)
    assert seen > 2000


def test_a_limit_that_was_reached_may_be_told(billing: Json) -> None:
    said = billing["components"]
    assert set(said["responses"]["Throttled"]["headers"]) == {"Retry-After", "RateLimit", "RateLimit-Policy"}
    assert set(said["responses"]["Unavailable"]["headers"]) == {"Retry-After"}
