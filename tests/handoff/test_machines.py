"""The derived machines are those that an expert wrote down by hand: the tables of the blueprint are the check."""

import pytest

from merestone.handoff import derive
from merestone.semantics.machine import Machine
from support import contract

MACHINES = {(m.subject, m.kind): m for m in derive(contract())}

# SM-BILLINGACTIVATION of the blueprint, its states in our words; a path may go through a state of ours that it does not name.
NAMES = {
    "eligible": "idle", "Requested": "requested", "Accepted": "accepted", "Confirmed": "completed", "Failed": "failed",
    "BillingActivationUnconfirmed": "unknown", "ManualRepair": "repair", "Waived": "abandoned",
    "CancellationRequested": "compensating", "Cancelled": "compensated",
}  # fmt: skip
BLUEPRINT = """
eligible Requested | Requested Accepted | Requested Failed | Requested BillingActivationUnconfirmed | Accepted Confirmed
Accepted Failed | Accepted BillingActivationUnconfirmed | BillingActivationUnconfirmed Confirmed
BillingActivationUnconfirmed Requested | BillingActivationUnconfirmed ManualRepair | Failed Requested | Failed ManualRepair
ManualRepair Confirmed | ManualRepair Requested | ManualRepair Waived | Confirmed CancellationRequested
CancellationRequested Cancelled | CancellationRequested ManualRepair
"""
THROUGH = {"reconciling", "repair"}


def _leads(machine: Machine, source: str, target: str) -> bool:
    """Whether one arrow, or two through a state that the blueprint does not name, lead there."""
    return machine.allows(source, target) or any(
        machine.allows(source, between) and machine.allows(between, target) for between in THROUGH
    )


@pytest.mark.parametrize("arrow", [a.strip() for a in BLUEPRINT.replace("\n", "|").split("|") if a.strip()])
def test_every_arrow_of_the_blueprint_is_derived(arrow: str) -> None:
    source, target = (NAMES[name] for name in arrow.split())
    assert _leads(MACHINES["ActivateBilling", "requirer"], source, target)


def test_nothing_leaves_what_is_settled_but_the_undoing() -> None:
    machine = MACHINES["ActivateBilling", "requirer"]
    assert {t.target for t in machine.transitions if t.source == "completed"} == {"compensating"}
    assert set(machine.final) == {"abandoned", "compensated"}


def test_an_unknown_outcome_is_never_sent_again_without_asking() -> None:
    machine = MACHINES["ActivateBilling", "requirer"]
    assert not machine.allows("unknown", "requested")
    assert machine.allows("reconciling", "requested")


def test_open_is_everything_between_the_intent_and_a_settled_outcome() -> None:
    machine = MACHINES["ActivateBilling", "requirer"]
    assert set(machine.groups["open"]) == set(machine.states) - {"idle", *machine.groups["settled"]}


def test_the_name_the_spec_gives_means_unknown() -> None:
    assert MACHINES["ActivateBilling", "requirer"].expand("BillingActivationUnconfirmed") == {"unknown"}


def test_a_sync_command_has_no_acceptance_and_no_compensation() -> None:
    assert not {"accepted", "compensating", "compensated"} & set(MACHINES["SubmitOrder", "requirer"].states)


@pytest.mark.parametrize("machine", MACHINES.values(), ids=lambda m: f"{m.subject}-{m.kind}")
def test_every_state_is_reached(machine: Machine) -> None:
    reached, waiting = {machine.initial}, [machine.initial]
    while waiting:
        here = waiting.pop()
        for transition in machine.transitions:
            if transition.source == here and transition.target not in reached:
                reached.add(transition.target)
                waiting.append(transition.target)
    assert reached == set(machine.states)
