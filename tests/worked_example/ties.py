"""What ties the messages of the worked example together: ids, hashes and keys."""

from collections.abc import Iterator
from typing import Any

from merestone.contract.examples import content_hash
from merestone.contract.keys import key_for
from support import contract
from worked_example.story import LEGAL_ENTITY, TENANT, Story, facts, leaves, messages, parts

HERE_AND_THERE = {"validationId", "checkId", "usageId", "notificationId", "principalId", "xrefId", "ruleId", "policyId"}
"""Ids that no other message has to repeat, and names of rules."""
CAUSES = ("triggerEventId", "gateEventId")


def ids(story: Story) -> Iterator[str]:
    """Ids that nobody knows, and known ones that nobody names."""
    named = [(entry, key, value) for entry in story for key, value in leaves(entry.said)]
    events = {entry.attributes.get("id") for entry in story}
    known: dict[str, list[str]] = facts()["ids"]
    for entry, key, value in named:
        if key in CAUSES and value not in events:
            yield f"{entry} {key}: there is no event {value}"
        elif key.endswith("Id") and key not in (*CAUSES, *HERE_AND_THERE) and value not in known.get(key, ()):
            yield f"{entry} {key}: {value} is unknown"
    told = {(key, value) for _, key, value in named}
    yield from (f"{key}: nobody names {v}" for key, values in known.items() for v in values if (key, v) not in told)


def hashes(story: Story) -> Iterator[str]:
    """Values that should be one and are not, and hashes that are not those of what they are about."""
    for what, places in facts()["same"].items():
        found = {place: _at(story, place) for place in places}
        if len({str(value) for value in found.values()}) != 1:
            yield f"{what}: {found}"
    for entry in story:
        for _, _, value in parts(entry.schema, entry.whole):
            if {"value", "contentHash"} <= value.keys() and value["contentHash"] != content_hash(value["value"]):
                yield f"{entry} contentHash of {value['entity']}"
    yield from _charge_hashes(story)
    yield from _configurations(story)


def _charge_hashes(story: Story) -> Iterator[str]:
    asked = [e.said for e in story if e.name == "ActivateBillingRequest"]
    expected = {said["milestone"]["value"]["orderLineId"]: content_hash(said["charges"]) for said in asked}
    for entry in story:
        if "chargeListHash" in entry.said:
            line = entry.said["orderLine"]["orderLineId"]
            if entry.said["chargeListHash"] != expected[line]:
                yield f"{entry} chargeListHash of {line}"


def _configurations(story: Story) -> Iterator[str]:
    """A configuration is offering, version, characteristics and quantity, and is the same wherever it is spoken of."""
    fields = ("productOfferingId", "productOfferingVersion", "selectedCharacteristics", "quantity")
    lines = [e.said for e in story if e.name == "QuoteLine"]
    expected = {line["productOfferingId"]: content_hash({f: line[f] for f in fields}) for line in lines}
    told = [
        (e, said["productOfferingId"], said["configurationSnapshotHash"])
        for e in story
        if "configurationSnapshotHash" in (said := e.said)
    ]
    told += [
        (e, q["productOfferingId"], q["configuration"])
        for e in story
        if e.name == "CalculatePriceRequest"
        for q in e.said["lines"]
    ]
    told += [
        (e, line["productOffering"], line["configurationSnapshotHash"])
        for e in story
        for line in e.said.get("acceptedQuote", {}).get("value", {}).get("lines", ())
    ]
    assets = {e.said["asset"]["assetId"]: e.said["offeringId"] for e in story if e.name == "RegisterAssetRequest"}
    told += [
        (e, assets[e.said["asset"]["assetId"]], e.said["configuration"])
        for e in story
        if e.name in ("RegisterAssetRequest", "AssetActivated")
    ]
    yield from (
        f"{entry} configuration of {offering}" for entry, offering, value in told if value != expected[offering]
    )


def keys(story: Story) -> Iterator[str]:
    """Commands whose key is not the one that their content derives, and replies under a key that nobody used."""
    used = {entry.key for entry in story if entry.key}
    for entry in story:
        operation, message = messages().get(entry.name, (None, None))
        if entry.kind == "request" and operation and operation.kind == "command":
            expected = key_for(contract(), operation, entry.said, TENANT, LEGAL_ENTITY, entry.sender)
            if entry.key != expected:
                yield f"{entry} key: {entry.key} and not {expected}"
        if entry.attributes.get("idempotencykey", entry.key) not in {*used, ""}:
            yield f"{entry} answers a command that was not sent"
        if message and "idempotencykey" in entry.attributes and message.role not in ("accepted", "completed"):
            yield f"{entry} is no reply"


def _at(story: Story, place: str) -> Any:
    step, name, pointer = place.split(" ")
    found: Any = next(e.said for e in story if (e.step, e.name) == (step, name))
    for part in pointer.strip("/").split("/"):
        found = found[part]
    return found
