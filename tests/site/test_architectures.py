"""The architecture of a journey on one page: each section names what the contract has for that journey, and nothing else."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

import pytest
from markdown import Markdown  # type: ignore[import-untyped]

from merestone.compile import compile_sources, understand
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.contract.ties import Journey
from merestone.site import Shelf, links, pages
from merestone.site.moments import Length, moments
from support import ROOT, clean_spec, contract

EXAMPLES = ("energy", "food", "hr", "insurance", "logistics")
MARKED = "<script>alert(1)</script></div> | *a* [b](javascript:c) `d` ``` # {{ e }}"


@cache
def spec(name: str) -> Contract:
    """The reference specification, the one without a fault, or one of the examples."""
    if name == "reference":
        return contract()
    folder = ROOT / "docs/examples" / name
    files = {f.relative_to(folder).as_posix(): f.read_text("utf-8") for f in sorted(folder.rglob("*")) if f.is_file()}
    sources = clean_spec() if name == "clean" else {k: v for k, v in files.items() if not k.endswith((".md", ".toml"))}
    return lower(understand(sources)[0])


@cache
def site(name: str) -> dict[str, str]:
    """The pages of that spec."""
    return dict(pages(spec(name)))


def journeys() -> Iterator[tuple[str, str]]:
    """Every journey of every spec, as (spec, journey)."""
    for name in ("reference", "clean", *EXAMPLES):
        yield from ((name, journey.name) for journey in spec(name).journeys)


def part(page: str, anchor: str) -> str:
    """What stands under the heading with that name, down to the next one that is not below it."""
    found = re.search(rf"^(#+) .*\{{ #{anchor} \}}$", page, re.MULTILINE)
    if not found:
        return ""
    return re.split(rf"^#{{1,{len(found[1])}}} ", page[found.end() :], maxsplit=1, flags=re.MULTILINE)[0]


def first_cells(text: str) -> list[str]:
    """The first cell of every row of every table, without the heads."""
    tables = re.split(r"^\| ---.*$", text, flags=re.MULTILINE)[1:]
    return [re.split(r" \| ", row)[0] for each in tables for row in re.findall(r"^\| .*$", each, re.MULTILINE)]


def first_rows(text: str) -> list[str]:
    """The rows of the first table, without its head."""
    return re.findall(r"^\| .*$", text, re.MULTILINE)[2:]


def named(text: str) -> set[str]:
    """What is linked in the first cells."""
    return {name for cell in first_cells(text) for name in re.findall(r"\[(\w+)\]\(", cell)}


class Case:
    """A journey, its page, and what the contract has for it, found without the code that makes the page."""

    def __init__(self, name: str, journey: str) -> None:
        self.contract = spec(name)
        self.journey: Journey = next(j for j in self.contract.journeys if j.name == journey)
        self.page = site(name)[links.architecture_page(journey)]
        self.steps = [
            n for stage in self.journey.stages for branch in stage.branches for s in branch for n in s.operations
        ]
        self.boundaries = {self.contract.operation(n).boundary for n in (*self.steps, *self.tellers())}
        self.operations: list[Operation] = [o for o in self.contract.operations if o.boundary in self.boundaries]

    def tellers(self) -> Iterator[str]:
        """The commands with which somebody is told of a step: their conditions name one of the operations."""
        for tell in (t for j in self.contract.journeys for t in j.tells):
            if any(re.search(rf"\b{step}\b", tell.text) for step in self.steps) or tell in self.journey.tells:
                yield tell.operation
        for document in self.contract.documents:
            if any(re.search(rf"\b{step}\b", document.text) for step in self.steps):
                yield from (s.operation for s in (document.made, document.sent) if s)


@pytest.fixture(params=list(journeys()), ids="-".join)
def case(request: pytest.FixtureRequest) -> Case:
    """Each journey in turn."""
    return Case(*request.param)


def test_there_are_journeys_of_several_specs() -> None:
    assert {name for name, _ in journeys()} == {"reference", "clean", *EXAMPLES}
    assert ("reference", "BundledSubscription") in set(journeys())


def test_the_map_has_the_boundaries_of_the_journey_and_their_systems(case: Case) -> None:
    assert named(part(case.page, "boundaries")) == case.boundaries
    pictures = part(case.page, "asking") + part(case.page, "telling")
    drawn = set(re.findall(r'click (\w+) href "\.\./\.\./systems/', pictures))
    taking_part = {s for b in case.contract.boundaries if b.name in case.boundaries for s in (*b.senders, *b.receivers)}
    assert drawn == taking_part
    assert taking_part <= named(part(case.page, "systems"))


def test_the_source_of_truth_has_one_decider_for_everything_that_crosses(case: Case) -> None:
    text = part(case.page, "truth").split("### ")[0]
    crossing = {entity for o in case.operations for m in o.messages for entity, _ in m.about}
    decided = {d.entity for b in case.contract.boundaries if b.name in case.boundaries for d in b.decides}
    assert crossing | decided <= named(text)
    for row in first_rows(text):
        what, decider = row.strip("| ").split(" | ")[:2]
        assert len(re.findall(r"\[\w+\]\(", decider)) == 1, what
    for name in named(text):
        owner = case.contract.entity(name).owner
        assert re.search(rf"^\| \*\*\[{name}\]\([^|]+\| \[{owner}\]\(", text, re.MULTILINE)


def test_the_decision_table_has_every_operation_once_and_the_steps_with_their_places(case: Case) -> None:
    steps, beside = part(case.page, "on-the-way"), part(case.page, "beside-the-way")
    assert named(steps) == set(case.steps)
    assert named(beside) == {o.name for o in case.operations} - set(case.steps)
    for name in case.steps:
        assert re.search(rf"\[{name}\]\([^)]*\) \(\d+[a-z]?(, \d+[a-z]?)*( and \d+[a-z]?)?\)", steps), name
    for operation in case.operations:
        if operation.unknown:
            assert f"unknown: `{operation.unknown.name}`" in steps + beside


def test_the_event_list_has_every_fact_and_every_reply_and_no_command(case: Case) -> None:
    told = {o.name for o in case.operations if o.kind in ("event", "stream") and o.channel}
    assert named(part(case.page, "facts")) == told
    text = part(case.page, "replies")
    assert named(text) == {o.name for o in case.operations if o.replies}
    for operation in (o for o in case.operations if o.replies):
        assert all(f"`{m.name}`" in text for m in operation.messages if m.role in ("completed", "rejected", "failed"))


def test_the_keys_are_those_of_the_contract(case: Case) -> None:
    text = part(case.page, "keys")
    assert named(text) == {o.name for o in case.operations if o.idempotency}
    for operation in (o for o in case.operations if o.idempotency):
        row = next(line for line in text.splitlines() if line.startswith(f"| [{operation.name}]("))
        assert operation.idempotency is not None
        assert all(f"`{'.'.join(path)}`" in row for path in operation.idempotency.paths)
    assert named(part(case.page, "repeated-facts")) == {
        o.name for o in case.operations if o.kind in ("event", "stream")
    }


def test_every_unknown_outcome_is_settled_and_every_comparison_is_of_what_crosses(case: Case) -> None:
    assert named(part(case.page, "outcomes")) == {o.name for o in case.operations if o.unknown}
    compared = named(part(case.page, "comparisons"))
    held = named(part(case.page, "truth").split("### ")[0])
    assert compared == {r.name for r in case.contract.reconciliations if {r.left.entity, r.right.entity} <= held}


def test_the_fallouts_are_those_that_these_boundaries_can_open(case: Case) -> None:
    reactions = [r for o in case.operations for r in o.reactions if r.opens]
    opened = set[str]()
    moved = {o.name for o in case.operations}
    for machine in case.contract.lifecycles:
        if any(t.trigger.split(".")[0] in moved or t.emits in moved for t in machine.transitions):
            opened |= {stay.opens for stay in machine.stays}
    compared = named(part(case.page, "comparisons"))
    opened |= {r.otherwise.opens for r in case.contract.reconciliations if r.name in compared and r.otherwise}
    common = {r.opens for r in reactions if case.contract.clause(r.clause).place.policy}
    assert named(part(case.page, "own-cases")) == opened | {r.opens for r in reactions} - common
    assert named(part(case.page, "common-cases")) == common
    unknown = {o.unknown.name for o in case.operations if o.unknown}
    assert {re.sub(r".*?\[(\w+)\].*", r"\1", c) for c in first_cells(part(case.page, "unsettled"))} == unknown


def test_a_fallout_says_whose_it_is_by_when_and_what_may_be_done(case: Case) -> None:
    for anchor in ("own-cases", "common-cases"):
        for row in re.findall(r"^\| \*\*\[.*$", part(case.page, anchor), re.MULTILINE):
            assert re.search(r"\[\w+\]\([^)]*access\.md#", row), row
    for operation in (o for o in case.operations if o.unknown and o.repair):
        rows = [r for r in part(case.page, "unsettled").splitlines() if f"[{operation.name}](" in r]
        assert operation.repair is not None
        assert len(rows) == 1
        assert f"[{operation.repair.by}](" in rows[0]
        assert all(word in rows[0] for word in operation.repair.may)


def test_the_timeline_has_every_step_in_its_order(case: Case) -> None:
    cells = [row.split(" | ")[1] for row in first_rows(part(case.page, "timeline").split("### ")[0])]
    told = [name for cell in cells for name in re.findall(r"\[(\w+)\]\([^)]*#", cell)]
    assert told == case.steps


def test_all_nine_questions_are_answered_with_a_link_to_a_section_of_the_page(case: Case) -> None:
    rows = first_rows(part(case.page, "answers"))
    assert len(rows) == 9
    for row in rows:
        anchor = re.findall(r"\(#([\w-]+)\)", row)[-1]
        assert re.search(rf"\{{ #{anchor} \}}$", case.page, re.MULTILINE), anchor
    snapshots = next(row for row in rows if "snapshotted" in row)
    crossing = {
        f.type.entity for o in case.operations for m in o.messages for f in m.fields if f.type.kind == "snapshot"
    }
    assert crossing <= set(re.findall(r"\[(\w+)\]\([^)]*entities/", snapshots))


def test_the_journey_leads_to_its_architecture_and_back(case: Case) -> None:
    name = case.journey.name
    own = links.journey_page(name)
    slug = own.removeprefix("journeys/").removesuffix(".md")
    known = next(site(spec_name)[own] for spec_name, j in journeys() if j == name and own in site(spec_name))
    assert f"[the architecture]({slug}/architecture.md)" in known
    assert f"(../{slug}.md)" in case.page


# ------------------------------------------------------------------ the bundle


def test_the_bundle_is_ours_from_the_quote_to_the_numbers() -> None:
    page = site("reference")["journeys/bundled-subscription/architecture.md"]
    steps = part(page, "timeline")
    asked = ("CalculatePrice", "RecordApprovalDecision", "GenerateDocument", "ContractSigned", "SubmitOrder")
    fulfilled = (
        "ReserveInventory",
        "BookInstallation",
        "ActivateService",
        "ActivateBilling",
        "UsageRecorded",
        "OrderRecorded",
    )
    found = [steps.index(f"[{name}](") for name in (*asked, *fulfilled)]
    assert found == sorted(found)
    decided = part(page, "truth")
    assert re.search(r"\*\*\[CustomerPriceAgreement\]\([^|]+\| \[Pricing\]\(", decided)
    answers = part(page, "answers")
    assert "`customer` is told with [SendNotification](" in answers
    assert "[OMS](../../systems/oms.md) owns [BillingActivationNotice](" in answers


# ------------------------------------------------------------------ times


def shop(**changes: str) -> Contract:
    """The spec of the page about journeys, with texts replaced."""
    written = (ROOT / "docs/language/journey.md").read_text("utf-8")
    text = re.findall(r"^```mere\n(.*?)^```$", written, re.MULTILINE | re.DOTALL)[0]
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    result = compile_sources({"shop.mere": text})
    assert result.contract is not None, result.diagnostics
    return result.contract


def over(contract: Contract) -> list[tuple[str, str, str, str]]:
    """Each step with the moment at which it is over."""
    found = moments(contract, contract.journeys[0])
    return [(step.name, at.origin, str(at.promised), str(at.worst)) for step, at in found]


def test_promises_add_up_and_so_does_what_people_are_given_to_settle_them() -> None:
    """Three tries 10 s apart, 10 s for the answer, an hour of asking, a day for people."""
    assert over(shop()) == [
        ("Payment", "the start", "10 s", "1 d 1 h 40 s"),
        ("Wrap", "the start", "20 s", "2 d 2 h 1 min 20 s"),
    ]


def test_a_proven_absence_is_sent_again_and_waited_for_once_more() -> None:
    resent = shop(
        **{
            "found open -> requested  otherwise": "found open -> requested  absent 2 times, 1 min apart -> resend  otherwise"
        }
    )
    assert over(resent)[0] == ("Payment", "the start", "10 s", "1 d 1 h 50 s")


def test_branches_end_with_the_longest_of_them() -> None:
    steps = "  Payment\n  then all { SendLetter, Wrap then Payment }\n  then SendLetter"
    contract = shop(**{"  Payment\n  then Wrap when basket.gift": steps})
    assert [row[2] for row in over(contract)] == ["10 s", "20 s", "20 s", "30 s", "40 s"]


def test_the_clock_starts_anew_where_the_world_acts() -> None:
    found = {name: (origin, promised) for name, origin, promised, _ in over(spec("logistics"))}
    assert found["Departed"][0] == "`Departed`"
    assert found["BookTransport"][0] == "the start"


def test_business_days_are_not_counted_as_hours() -> None:
    assert str(Length(3_605_000) + Length(0, (("DockDays", 2),)) + Length(0, (("DockDays", 1),))) == (
        "1 h 5 s and 3 business days of DockDays"
    )


# ------------------------------------------------------------------ what people write


def test_text_of_people_is_shown_as_text() -> None:
    hostile = shop(
        **{
            "From the basket to the door": MARKED,
            "What is bought is paid for, wrapped if it is a gift, and announced.": MARKED,
            "We have your order": MARKED,
            "Web shop": "<b>Web</b> | shop",
        }
    )
    text = dict(pages(hostile, Shelf()))["journeys/buying/architecture.md"]
    html = Markdown(
        extensions=["admonition", "attr_list", "md_in_html", "tables", "toc", "pymdownx.superfences"]
    ).convert(re.sub(r"\A---.*?---\n", "", text, flags=re.DOTALL))
    assert "<script" not in html
    assert "javascript:c" not in re.findall(r'href="([^"]*)"', html)
    assert html.count("<div") == html.count("</div>")
    assert unescape(html).count(MARKED) == 3
    told = html.split('<div class="timeline">')[1].split("</div>")[0]
    assert told.count("<tr>") == 3
    assert all(row.count("<td") == told.count("<th>") for row in told.split("<tr>")[2:])


def test_a_spec_without_a_journey_has_no_such_page() -> None:
    plain = shop().model_copy(update={"journeys": ()})
    assert not any(path.endswith("architecture.md") for path in dict(pages(plain)))
