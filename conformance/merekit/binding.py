"""A binding says where a target is, what class of environment it runs in, and how to start it if the kit may."""

from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

SAFE = frozenset({"test", "development", "dev", "ci", "local", "sandbox", "staging", "simulation"})
"""The classes of environment that the kit may touch; any other word is taken for production."""


class Malformed(Exception):
    """The binding cannot be read as one."""


class Refused(Exception):
    """The kit does not touch this target: it would not be safe, or it cannot be shown to be."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Proof(_Part):
    """One request whose answer shows the class of the environment."""

    http: Annotated[str, Field(pattern=r"^GET /\S*$")] = "GET /merestone/environment"
    expect: dict[str, Any]

    @property
    def path(self) -> str:
        """The path asked for."""
        return self.http.partition(" ")[2]


class Environment(_Part):
    """What kind of environment the target runs in, and how it proves that."""

    kind: str | None = Field(None, alias="class")
    proof: Proof | None = None


class Launch(_Part):
    """How to start the target. See `target.py` for the names that may stand in braces."""

    command: Annotated[list[str], Field(min_length=1)]
    environment: dict[str, str] = {}
    ready_seconds: float = 15.0


class Place(_Part):
    """Where one system of the target is: at a base URL, or started by the kit."""

    base: Annotated[str, Field(pattern=r"^https?://[^/\s]+\S*$")] | None = None
    launch: Launch | None = None
    implements: Annotated[tuple[str, ...], Field(min_length=1)] | None = None
    """The boundaries that it takes part in; without it, all that the plan asks of it."""


class Limits(_Part):
    """What the kit may do at most: cases at once, and seconds for a case."""

    workers: Annotated[int, Field(ge=1, le=64)] = 4
    case_seconds: Annotated[float, Field(gt=0)] = 60.0


class Clock(_Part):
    """How long the kit may really wait in one case where the target's clock cannot be moved."""

    budget_seconds: Annotated[float, Field(ge=0)] = 20.0


class Played(_Part):
    """Where the kit listens for a target it does not start, and the variable that holds its secret for tokens."""

    port: Annotated[int, Field(ge=0, le=65535)] = 0
    secret: Annotated[str, Field(pattern=r"^env:[A-Za-z_]\w*$")] | None = None


class Binding(_Part):
    """The whole file."""

    name: str
    environment: Environment | None = None
    systems: Annotated[dict[str, Place], Field(min_length=1)]
    certificates: Path | None = None
    """The folder of certificates by which systems know each other, beside the binding; without it all is plain HTTP."""
    simulator: Played = Played()
    limits: Limits = Limits()
    clock: Clock = Clock()


def read_binding(path: Path) -> Binding:
    """Reads a binding; says plainly what is wrong with it."""
    try:
        content = yaml.safe_load(path.read_text("utf-8"))
    except OSError as reason:
        raise Malformed(f"{path} cannot be read: {reason.strerror}") from reason
    except (yaml.YAMLError, UnicodeDecodeError) as reason:
        raise Malformed(f"{path} is not YAML: {' '.join(str(reason).split())}") from reason
    if not isinstance(content, dict):
        raise Malformed(f"{path} is not a binding: expected `name`, `environment` and `systems`")
    try:
        binding = Binding.model_validate(content)
    except ValidationError as reason:
        raise Malformed("\n".join(_told(path, error) for error in reason.errors())) from reason
    for system, place in binding.systems.items():
        if (place.base is None) == (place.launch is None):
            raise Malformed(f"{path}: systems.{system}: give either `base` or `launch`")
    return binding.model_copy(update={"certificates": binding.certificates and path.parent / binding.certificates})


def guard(binding: Binding, system: str) -> Place:
    """The place of a system in a binding that may be contacted; decides without sending a byte."""
    environment = binding.environment
    if environment is None or not environment.kind:
        raise Refused(
            f"binding `{binding.name}` names no environment class: nothing was sent. Add `environment: class:`"
        )
    if environment.kind.casefold() not in SAFE:
        raise Refused(
            f"binding `{binding.name}` names environment class `{environment.kind}`: nothing was sent, for the kit runs only "
            f"in {', '.join(sorted(SAFE))}"
        )
    if environment.proof is None:
        raise Refused(f"binding `{binding.name}` gives no proof of its environment class: nothing was sent")
    if system not in binding.systems:
        raise Malformed(f"binding `{binding.name}` has no system `{system}`, only {', '.join(sorted(binding.systems))}")
    return binding.systems[system]


def host_of(url: str) -> str:
    """The host of a URL."""
    return urlsplit(url).hostname or ""


def _told(path: Path, error: Any) -> str:
    place = ".".join(str(step) for step in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{path}: `{place}` is not known here; leave it out, or look for a slip of the pen"
    return f"{path}: {place}: {error['msg'][0].lower()}{error['msg'][1:]}"
