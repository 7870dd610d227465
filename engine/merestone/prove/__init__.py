"""The composed machines explored under an adversarial environment: which promises hold in every run, and how others break.

The systems are composed from the contract's machines (`compose`), the promises are collected (`promises`), the states are
explored (`explore`, `progress`), what breaks is told (`story`) and reported (`faults`, `report`). What is assumed, and why
the reductions are sound, stands in `docs/semantics.md`.
"""
