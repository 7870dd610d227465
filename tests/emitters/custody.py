"""A machine made up for what no specification here has."""

from merestone.semantics.machine import Machine, Stay, Timer, Transition

CUSTODY = Machine(
    subject="Parcel",
    lifecycle="custody",
    kind="lifecycle",
    system="Depot",
    states=("taken", "held.damage", "held.customs", "held.lost", "given", "sold"),
    initial="held.customs",
    final=("held.lost", "given", "sold"),
    groups={"held": ("held.damage", "held.customs", "held.lost"), "over": ("given", "sold")},
    labels={"given": "HandedOver"},
    transitions=(
        Transition(source="held.customs", target="held.damage", trigger="Inspect.completed", emits="DamageFound"),
        Transition(source="held.customs", target="taken", trigger="Inspect.completed", guard="size(faults) < 1 && sealed"),
        Transition(source="held.damage", target="held.customs", trigger="after 9 d", timer=Timer(ms=9, since="held")),
        Transition(source="held.damage", target="held.lost", trigger="after writtenOff", timer=Timer(path=("writtenOff",))),
        *(
            Transition(source=f"held.{part}", target="sold", trigger="after 60 d", timer=Timer(ms=20, since="held"))
            for part in ("damage", "customs", "lost")
        ),
        *(
            Transition(source=f"held.{part}", target="held.customs", trigger="Recheck.completed")
            for part in ("damage", "customs", "lost")
        ),
        Transition(source="given", target="given", trigger="Confirm.completed"),
        Transition(source="taken", target="given", trigger="Give.completed"),
        Transition(source="held.damage", target="given", trigger="Give.completed"),
        Transition(source="given", target="sold", trigger="Buy.completed", unless=("taken",)),
        Transition(source="taken", target="held.customs", by="Depot"),
        Transition(source="given", target="taken", trigger="Return.completed", guard='reason != "gone"'),
    ),
    stays=(
        Stay(states=("over",), within_ms=7, opens="Forgotten", owner="Desk", text="", file="", line=1),
        Stay(states=("held",), within_ms=20, opens="HeldLong", owner="Desk", text="", file="", line=1),
    ),
)  # fmt: skip
"""What the specification lacks: it begins inside a composite state and not in its first part, clocks of the whole move a
part, a part is final, a final state is left, two clocks end at once, one arrow leads from the whole to a part and one back to where it began."""
