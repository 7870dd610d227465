"""What boundaries mean over time: machines, traces, invariants, and verdicts on a recorded history.

The prover, the kit's judge and the audit use this package and nothing else to decide; it imports nothing of ours.
The meaning is written down in `docs/semantics.md`.
"""
