"""Plays every system of a plan but the target, over real HTTP, straight from the plan and its schemas."""

from merekit.simulator.server import Simulator

__all__ = ["Simulator"]
