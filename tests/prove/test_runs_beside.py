"""A run among others: the lifecycles that it moves and blocks, and the invariants that speak of it."""

from pathlib import Path

from merestone.compile import compile_sources
from merestone.contract.contract import Contract
from merestone.prove.proof import Verdict, prove

BATCH = (Path(__file__).parent.parent / "language" / "specs" / "batch.mere").read_text("utf-8")
FEED = (Path(__file__).parent.parent / "language" / "specs" / "feed.mere").read_text("utf-8")
BLOCK = (
    "    undo with PublishCatalog\n",
    "    undo with PublishCatalog\n    blocks CatalogVersion -> replaced until completed or abandoned\n",
)
SAID = "    draft     -> published on PublishCatalog.applied\n"


def contract_of(text: str) -> Contract:
    found = compile_sources({"runs.mere": text}).contract
    assert found is not None
    return found


def verdicts(text: str, kind: str) -> list[Verdict]:
    """The verdicts on the promises of one kind."""
    return [v for _, f in prove(contract_of(text)) for v in f.verdicts if v.promise.startswith(f"{kind}|")]


def answers(invariant: str, text: str = BATCH) -> list[str]:
    """The answers to an invariant, one for each receiver of the run, and where several keys matter one more."""
    return [v.answer for v in verdicts(f"{text}\ninvariant Said {invariant}\n", "invariant")]


def test_an_invariant_of_runs_is_looked_at_for_each_receiver() -> None:
    assert (
        answers("per CatalogVersion { PublishCatalog enters applied precedes CatalogVersion enters published }")
        == ["holds"] * 3
    )


def test_an_arrow_that_waits_for_no_run_comes_before_it() -> None:
    without = BATCH.replace(SAID, "    draft     -> published\n")
    said = "per CatalogVersion { PublishCatalog enters applied precedes CatalogVersion enters published }"
    assert answers(said, without) == ["broken"] * 3


def test_an_unknown_run_ends() -> None:
    assert (
        answers("{ PublishCatalog enters unknown leads to PublishCatalog is [applied, rejected, repair] within 5 h }")
        == ["holds"] * 3
    )


def test_a_run_may_count_again_under_another_key() -> None:
    """The checksum is part of the key: the same version with other rows is another run."""
    assert answers("per CatalogVersion { at most 1 PublishCatalog enters applied }") == ["holds", "broken"] * 3


def test_a_run_blocks_until_it_counts() -> None:
    blocked = BATCH.replace(*BLOCK)
    for kind in ("stays-blocked", "unblocks"):
        assert [v.answer for v in verdicts(blocked, kind)] == ["holds"] * 3
    assert (
        answers("per CatalogVersion { never CatalogVersion enters replaced while PublishCatalog is open }", blocked)
        == ["holds"] * 3
    )


def test_a_block_that_ends_with_a_rejection_is_too_weak() -> None:
    weak = BATCH.replace(BLOCK[0], BLOCK[1].replace("completed or abandoned", "completed or rejected or abandoned"))
    assert [v.answer for v in verdicts(weak, "stays-blocked")] == ["holds"] * 3, (
        "published it is only once the run counts"
    )
    weak = weak.replace(SAID, "    draft     -> published\n")
    assert [v.answer for v in verdicts(weak, "stays-blocked")] == ["broken"] * 3


def test_what_speaks_of_facts_is_left_to_tests_and_audit() -> None:
    found = verdicts(f"{FEED}\ninvariant Said per Quote {{ at most 3 QuoteFacts enters gap }}\n", "invariant")
    assert [(v.answer, str(v.extent)) for v in found] == [
        ("left", "left to tests and audit: QuoteFacts is told, not handed over")
    ]


PRICE = (Path(__file__).parent / "specs" / "price.mere").read_text("utf-8")


def test_a_query_beside_commands_owes_nothing_that_nobody_spoke_of() -> None:
    contract = contract_of(PRICE)
    assert len([q for q, _ in prove(contract)]) == 2
    bare = tuple(o.model_copy(update={"reactions": ()}) for o in contract.operations)
    beside = tuple(b.model_copy(update={"style": "sync command"}) for b in contract.boundaries)
    assert [q for q, _ in prove(contract.model_copy(update={"operations": bare, "boundaries": beside}))] == []
