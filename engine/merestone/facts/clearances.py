"""What each role may reach."""

from merestone.model.boundary import Model
from merestone.model.entities import Clearance


def cleared(model: Model) -> dict[str, Clearance]:
    """The clearance of each role that has one."""
    return {c.role: c for system in model.systems.values() for c in system.clearances}
