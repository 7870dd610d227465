"""Bodies, keys and hashes: the same seed and case always give the same."""

import re
import uuid
from typing import Any

from library import ORDER_COMMAND, PLAN

from merekit.payload import (
    Story,
    content_hash,
    idempotency_key,
    identities,
    instance_of,
    new_story,
    patched,
    sealed,
    value_at,
    values_at,
)
from merestone.plan import Patch

REQUEST = ORDER_COMMAND.messages[0]


def story(seed: int = 1, case: str = "case") -> Story:
    return new_story(PLAN, seed, case)


def test_a_story_is_a_function_of_seed_and_case() -> None:
    assert story().body(REQUEST, 0) == story().body(REQUEST, 0)
    assert story().variables != story(seed=2).variables
    assert story().variables != story(case="other").variables


def test_fresh_values_match_their_pattern() -> None:
    assert re.fullmatch("B-[0-9]{8}", story().variables["Book.bookId"])


def test_what_is_known_is_named_again() -> None:
    told = story()
    told.learn_instance("Book", "B-00000042")
    assert value_at(told.body(REQUEST, 0), "/book/bookId") == "B-00000042"
    told.learn_instance("Book", "B-00000043")
    assert told.known["Book"] == {"bookId": "B-00000042"}


def test_an_instance_of_several_parts_is_learnt_whole() -> None:
    told = story()
    told.plan = PLAN.model_copy(update={"entity_keys": PLAN.entity_keys | {"Shelf": ("room", "place")}})
    told.learn_instance("Shelf", "A/B/C")
    assert "Shelf" not in told.known
    told.learn_instance("Shelf", instance_of({"room": "A/B", "place": "C%"}))
    assert told.known["Shelf"] == {"room": "A/B", "place": "C%"}


def test_patches_have_the_last_word() -> None:
    patches = [Patch(op="set", path="/book/bookId", value="B-0"), Patch(op="remove", path="/reader")]
    body = story().body(REQUEST, 0, patches)
    assert body["book"]["bookId"] == "B-0"
    assert "reader" not in body


def test_patches_reach_into_lists_and_leave_the_original_alone() -> None:
    body: Any = {"lines": [{"a": 1}, {"a": 2}], "x/y": 0}
    patches = [
        Patch(op="set", path="/lines/1/a", value=9),
        Patch(op="remove", path="/lines/0"),
        Patch(op="set", path="/x~1y", value=1),
    ]
    assert patched(body, patches) == {"lines": [{"a": 9}], "x/y": 1}
    assert body["lines"][1]["a"] == 2
    assert values_at(body, "/lines/*/a") == [1, 2]


def test_snapshots_are_sealed_from_the_inside() -> None:
    inner = {"value": {"b": 2, "a": 1}, "contentHash": "${hash}"}
    whole = sealed({"value": {"inner": inner}, "contentHash": "${hash}"})
    assert whole["value"]["inner"]["contentHash"] == content_hash({"a": 1, "b": 2})
    assert whole["contentHash"] == content_hash(whole["value"])


def test_the_key_is_derived_as_the_wire_says() -> None:
    body = {"book": {"bookId": "B-1"}}
    namespace = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")
    wanted = str(uuid.uuid5(namespace, "OrderBook:tenant-one:DE01:Desk:B-1"))
    assert idempotency_key(ORDER_COMMAND, body, "tenant-one", "DE01", "Desk") == wanted


def test_a_message_is_about_what_it_carries() -> None:
    assert identities(PLAN, REQUEST, {"book": {"entity": "Book", "bookId": "B-1"}}) == [("Book", {"bookId": "B-1"})]
