"""A project on disk: `merestone.toml`, the spec it names, and modules it takes from other teams.

A module folder of another team is pinned by a digest: SHA-256 over the names and contents of its `.mere` files and of the schemas they take types from. What is
taken is read and checked with the rest; only its errors are reported, and nothing is written for its systems.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from os.path import isfile, normpath, realpath, relpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from merestone.diagnostics import Diagnostic, Severity, WrongUse, nearest
from merestone.files import Sources, decoded, documents_of, read_sources, read_text, spec_files
from merestone.syntax.scan import one_line_end

if TYPE_CHECKING:
    from merestone.contract.contract import Contract
    from merestone.contract.packaging import Packaging

FILE = "merestone.toml"
LANGUAGE = 1
"""The version of the language that this engine reads."""


@dataclass(frozen=True)
class Taken:
    """Modules of another team: a folder beside this project or an installed package, and the digest they are pinned to."""

    folder: str | None = None
    package: str | None = None
    digest: str | None = None


@dataclass(frozen=True)
class Settings:
    """What `merestone.toml` says; everything has a default."""

    language: int = LANGUAGE
    spec: str = "spec"
    out: str = "generated"
    severity: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)
    use: Mapping[str, Taken] = field(default_factory=dict)
    tracing: Mapping[str, str] = field(default_factory=dict)
    """`statements`: the file that lists them; `coverage`: the file or folder that says what covers them. Neither, or both."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """`mistakes`: the file that says what each house rule is there to refuse."""
    clients: Mapping[str, Any] = field(default_factory=dict)
    """`licence` of the packages of clients and of the contracts, how the packages are called in `python` and `npm` (`{system}` is the name of each), and the `languages` they are written in."""
    profiles: Mapping[str, str] = field(default_factory=dict)
    """Folders of profiles, and of the published APIs they speak of."""


_KINDS: Mapping[str, type] = {
    "language": int, "spec": str, "out": str, "severity": dict, "targets": dict, "use": dict, "tracing": dict,
    "rules": dict, "clients": dict, "profiles": dict,
}  # fmt: skip
_CLIENTS = {
    "licence": (r"[A-Za-z0-9.+() -]+", "this is no licence; write an SPDX expression, as in `Apache-2.0`"),
    "python": (r"(?:[a-z][a-z0-9-]*)?\{system\}(?:[a-z0-9-]*[a-z0-9])?", "this names no package for each system; write it as in `acme-{system}`"),
    "npm": (r"(?:@[a-z0-9][a-z0-9._-]*/)?(?:[a-z0-9][a-z0-9._-]*)?\{system\}[a-z0-9._-]*", "this names no package for each system; write it as in `@acme/{system}`"),
}  # fmt: skip
"""What each of these texts must look like, and what is said of one that does not."""
_LANGUAGES = ("python", "typescript")
_TRACING = ("statements", "coverage")
_CALLED: Mapping[type, str] = {int: "a whole number", str: "a text", dict: "a table", list: "a list"}
_SEVERITIES = ("error", "warning")

Mistake = tuple[tuple[str, ...], str]
"""Where a setting stands, key by key, and what is wrong with it."""


@dataclass(frozen=True)
class Project:
    """Settings, and the folder that their paths start from; `file` is None where nothing is configured."""

    root: Path
    settings: Settings
    file: Path | None = None


@dataclass(frozen=True)
class Spec:
    """A spec that was read: `path` as its user calls it, the texts, and which of them are other teams'."""

    path: str
    project: Project
    sources: Sources
    foreign: frozenset[str] = frozenset()
    base: Path | None = None
    """The folder from which its own texts are named; without one they are named as their user named them."""

    @property
    def modules(self) -> int:
        """How many modules of its own were read; the schemas beside them do not count."""
        return sum(not name.endswith(".json") for name in self.texts.keys() - self.foreign)

    @property
    def packaging(self) -> "Packaging":
        """How the project has the packages of clients called."""
        from merestone.contract.packaging import Packaging

        return Packaging(**self.project.settings.clients)

    @property
    def profiles(self) -> dict[str, str]:
        """The profiles of the project and the published APIs they speak of, named from its root; of a spec that is not the project's, none."""
        folders = self.project.settings.profiles.values() if self.base else ()
        return {name: text for folder in folders for name, text in _beside(self.project.root, folder)}

    @property
    def texts(self) -> dict[str, str]:
        """The texts by name, those of other teams among them."""
        return self.sources.texts

    def reported(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """What its authors are told: with the project's severities, without other teams' warnings, and with no fix of their texts."""
        graded = (self._graded(d) for d in self.sources.in_focus(diagnostics))
        told = (d for d in graded if d.severity is Severity.ERROR or d.span.file not in self.foreign)
        return tuple(replace(d, fixes=()) if d.span.file in self.foreign else d for d in told)

    def own(self, contract: "Contract", files: Mapping[str, str]) -> dict[str, str]:
        """The files that are this project's to write: all but the folders of other teams' systems."""
        others = self.others(contract)
        return {path: text for path, text in files.items() if path.split("/", 1)[0] not in others}

    def others(self, contract: "Contract") -> frozenset[str]:
        """The systems of other teams."""
        return frozenset(s.name for s in contract.systems if s.place.file in self.foreign)

    def holidays(self, contract: "Contract") -> dict[str, str]:
        """The iCalendar files that the project's calendars name, as they lie beside the specs that name them."""
        own = [c for c in contract.calendars if c.holidays and c.place.file not in self.foreign]
        return {c.holidays: read_text(Path(self._file(c.place.file)).parent / c.holidays) for c in own if c.holidays}

    def with_texts(self, texts: dict[str, str]) -> "Spec":
        """The same spec with other texts."""
        return replace(self, sources=replace(self.sources, texts=texts))

    def on_disk(self, texts: Mapping[str, str]) -> dict[str, str]:
        """The texts of the project itself by where their files lie."""
        return {self._file(name): text for name, text in texts.items() if name not in self.foreign}

    def place(self, place: str) -> str:
        """`FILE:LINE` with the file as the spec calls it, however it was named from here."""
        file, _, line = place.rpartition(":")
        meant = Path(file).resolve()
        named = (name for name in self.texts if name not in self.foreign and Path(self._file(name)).resolve() == meant)
        return f"{next(named, file)}:{line}"

    def _file(self, name: str) -> str:
        return relpath(self.base / name) if self.base else name

    def _graded(self, diagnostic: Diagnostic) -> Diagnostic:
        said = self.project.settings.severity.get(diagnostic.code)
        return replace(diagnostic, severity=Severity(said)) if said else diagnostic


def open_spec(path: str | None = None) -> Spec:
    """The spec in `path`; without one, that of the project around the working folder, or else `spec`."""
    project = project_around(Path(path or "."))
    wanted = path or relpath(project.root / project.settings.spec)
    if not path and not project.file and not Path(wanted).exists():
        raise WrongUse(f"{wanted} is not there; `merestone init FOLDER` starts a project, or name the folder of a spec")
    base = None if path else project.root
    own = _named(base, read_sources(wanted)) if base else read_sources(wanted)
    texts, foreign = dict(own.texts), set[str]()
    for name, taken in project.settings.use.items():
        theirs = _taken(project, name, taken)
        foreign |= theirs.keys() - texts.keys()
        texts = {**theirs, **texts}
    _known_house_rules(project, texts)
    return Spec(wanted, project, replace(own, texts=texts), frozenset(foreign), base)


def _beside(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """The YAML and JSON files in a folder that the settings name."""
    if not (root / folder).is_dir():
        raise WrongUse(f"{relpath(root / folder)}, which {FILE} names under [profiles], is no folder")
    for file in sorted((root / folder).rglob("*")):
        if file.suffix in (".yaml", ".yml", ".json"):
            try:
                yield file.relative_to(root).as_posix(), file.read_text("utf-8")
            except (OSError, UnicodeDecodeError) as reason:
                raise WrongUse(f"{relpath(file)}, a file of [profiles], cannot be read: {reason}") from reason


def single(name: str, content: bytes) -> Spec:
    """A spec of one module that is not read from a disk; the project around that name says how bad its findings are."""
    text, fault = decoded(name, content)
    sources = Sources({name: one_line_end(text)}, (fault,) if fault else (), focus=name)
    return Spec(name, project_around(Path(name)), sources)


def output(spec: Spec, asked: str | None) -> str:
    """The folder to write into: the one asked for, or that of the project; never one that holds the spec."""
    out = asked or relpath(spec.project.root / spec.project.settings.out)
    if Path(realpath(spec.path)).is_relative_to(realpath(out)):
        raise WrongUse(f"{out} holds the spec itself; name another folder to write into, as in `{Settings.out}`")
    return out


def settled(spec: Spec) -> Spec:
    """The same spec, its own texts named so that what is compiled does not depend on the working folder.

    They are named from the root of the project, and without one from the folder around the spec.
    """
    if spec.base or spec.sources.focus:
        return spec
    base = spec.project.root if spec.project.file else Path(spec.path).resolve().parent
    own = replace(spec.sources, texts={n: t for n, t in spec.texts.items() if n not in spec.foreign})
    named = _named(base, own)
    theirs = {n: spec.texts[n] for n in spec.foreign}
    return replace(spec, sources=replace(named, texts={**theirs, **named.texts}), base=base)


def project_around(path: Path) -> Project:
    """The project that `path` lies in: the nearest `merestone.toml` in its folder or above, or nothing configured."""
    start = Path(realpath(path))
    for folder in (start, *start.parents):
        if isfile(folder / FILE):
            return Project(folder, _settings(folder / FILE), folder / FILE)
    return Project(Path(), Settings())


def digest_of(texts: Mapping[str, str]) -> str:
    """The digest of a folder of modules, from names and contents alone."""
    listed = "".join(f"{name}\0{hashlib.sha256(texts[name].encode()).hexdigest()}\n" for name in sorted(texts))
    return f"sha256:{hashlib.sha256(listed.encode()).hexdigest()}"


def _settings(file: Path) -> Settings:
    said = _said(file)
    if mistakes := list(_mistakes(file, said)):
        raise _wrong(file, *mistakes)
    return Settings(**{**said, "use": {name: Taken(**value) for name, value in said.get("use", {}).items()}})


def _mistakes(file: Path, said: Mapping[str, Any]) -> Iterator[Mistake]:
    """Everything that is wrong with the settings; of one that is of the wrong kind, nothing else is said."""
    yield from _unknown((), said, _KINDS)
    sound = {name: value for name, value in said.items() if name in _KINDS and _is_a(_KINDS[name], value)}
    for name in ("spec", "out"):
        yield from _folder(file, name, sound.get(name, name))
    if (language := sound.get("language", LANGUAGE)) != LANGUAGE:
        yield ("language",), f"this engine reads language {LANGUAGE}, and the spec is in {language}"
    yield from _severities(sound.get("severity", {}))
    own_names = ("targets", "profiles")
    for name, kinds in (*((n, dict.fromkeys(sound.get(n, {}), str)) for n in own_names), ("rules", {"mistakes": str})):
        yield from _unknown((name,), sound.get(name, {}), kinds)
    yield from _clients(sound.get("clients", {}))
    if "tracing" in sound:
        yield from _tracing(sound["tracing"])
    for name, value in sound.get("use", {}).items():
        yield from _taking(name, value)


def _clients(said: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from _unknown(("clients",), said, {**dict.fromkeys(_CLIENTS, str), "languages": list})
    if isinstance(languages := said.get("languages"), list):
        for language in languages:
            if language not in _LANGUAGES:
                yield (
                    ("clients", "languages"),
                    f"no client is written in {language!r}; there are: {', '.join(_LANGUAGES)}",
                )
    for name, (form, message) in _CLIENTS.items():
        if isinstance(written := said.get(name), str) and not re.fullmatch(form, written):
            yield ("clients", name), message


def _tracing(said: Mapping[str, object]) -> Iterator[Mistake]:
    yield from _unknown(("tracing",), said, dict.fromkeys(_TRACING, str))
    for name in _TRACING:
        if name not in said:
            yield ("tracing",), f"a tracing also needs `{name}`"


def _said(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as reason:
        raise WrongUse(f"{FILE} cannot be read: it is not UTF-8; save it as UTF-8") from reason
    except RecursionError as reason:
        raise WrongUse(f"{FILE} cannot be read: its brackets are nested too deep; close some of them") from reason
    except (tomllib.TOMLDecodeError, OSError) as reason:
        raise WrongUse(f"{FILE} cannot be read: {reason}") from reason


def _folder(file: Path, name: str, written: str) -> Iterator[Mistake]:
    """A folder is named by a text that can name one, and files are only written into the project."""
    if not written.strip() or any(ord(letter) < ord(" ") for letter in written):
        yield (name,), "this names no folder; write its path from here, as in `spec`"
    elif name == "out" and not normpath(file.parent / written).startswith(f"{normpath(file.parent)}/"):
        hint = f"write a folder of its own, as in `{Settings.out}`"
        yield (name,), f"`{written}` does not lie below the folder of this file; {hint}"


def _taking(name: str, value: object) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield ("use", name), "this must be a table"
        return
    yield from _unknown(("use", name), value, {"folder": str, "package": str, "digest": str})
    if not str(value.get("package", "x")).isidentifier():
        yield ("use", name, "package"), "this is not the name of a package"
    if ("folder" in value) == ("package" in value):
        yield ("use", name), "name either a `folder` or a `package`"


def _unknown(path: tuple[str, ...], said: Mapping[str, object], kinds: Mapping[str, type]) -> Iterator[Mistake]:
    """The settings that there are not, or that are of another kind."""
    for name, value in said.items():
        if name not in kinds:
            meant = nearest(name, kinds)
            advice = f"did you mean `{meant}`?" if meant else f"there are: {', '.join(kinds)}"
            yield (*path, name), f"there is no such setting; {advice}"
        elif not _is_a(kinds[name], value):
            yield (*path, name), f"this must be {_CALLED[kinds[name]]}"


def _is_a(kind: type, value: object) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)


def _severities(severities: Mapping[str, object]) -> Iterator[Mistake]:
    """Every code is a rule's; what is wrong with syntax, names or types stays an error."""
    if not severities:
        return
    from merestone.checks import every_check

    codes = {check.code for check in every_check()}
    for code, severity in severities.items():
        if code not in codes and not _names_house_rule(code):
            meant = nearest(code, codes)
            hint = f"; did you mean {meant}?" if meant else ""
            yield ("severity", code), f"no rule has this code, and only a rule's severity can be set{hint}"
        elif severity not in _SEVERITIES:
            yield ("severity", code), f"write one of: {', '.join(_SEVERITIES)}"


def _names_house_rule(code: str) -> bool:
    """Whether it may be the name of a house rule: a word that looks like no code."""
    return code.isidentifier() and re.fullmatch(r"[A-Z]{2,4}-?[0-9]*", code) is None


def _known_house_rules(project: Project, texts: Mapping[str, str]) -> None:
    """Every house rule of which the severity is set is one of the spec."""
    named = [code for code in project.settings.severity if _names_house_rule(code)]
    if not named or project.file is None:
        return
    from merestone.render.house import house_pages

    rules = house_pages(texts)
    if mistakes := [(("severity", name), _no_rule(name, rules)) for name in named if name not in rules]:
        raise _wrong(project.file, *mistakes)


def _no_rule(name: str, rules: Iterable[str]) -> str:
    meant = nearest(name, rules)
    advice = f"did you mean {meant}?" if meant else "house rules are declared by `rule NAME`"
    return f"no rule has this name; {advice}"


def _named(base: Path, sources: Sources) -> Sources:
    """The texts by their path from `base`, so that they are called the same from every folder."""
    names = {name: _from(base, name) for name in sources.texts}
    spans = tuple(replace(d, span=d.span._replace(file=names[d.span.file])) for d in sources.unreadable)
    return replace(sources, texts={names[name]: text for name, text in sources.texts.items()}, unreadable=spans)


def _from(base: Path, name: str) -> str:
    path, root = Path(name).resolve(), base.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else name


def _taken(project: Project, name: str, taken: Taken) -> dict[str, str]:
    """The texts of another team's modules, which must be those that were pinned."""
    assert project.file is not None, "what is taken is written in the file"
    folder = _package(project.file, name, taken.package) if taken.package else project.root / str(taken.folder)
    if not folder.is_dir():
        raise _wrong(project.file, (("use", name), f"the folder `{taken.folder}` is not there"))
    called = taken.package or Path(str(taken.folder)).as_posix()
    texts = {file.relative_to(folder).as_posix(): _text(file, called) for file in spec_files(folder)}
    texts |= documents_of(texts, folder)
    found = digest_of(texts)
    if taken.digest != found:
        raise _wrong(project.file, (("use", name), _not_pinned(called, taken.digest, found)))
    return {f"{called}/{file}": text for file, text in texts.items()}


def _not_pinned(called: str, pinned: str | None, found: str) -> str:
    if pinned is None:
        return f'nothing pins the modules in {called}; write `digest = "{found}"`'
    return (
        f'the modules in {called} are not those that were pinned; look at what changed, then write `digest = "{found}"`'
    )


def _package(file: Path, name: str, package: str) -> Path:
    """The folder of an installed package; nothing of it is run."""
    from importlib.util import find_spec

    found = find_spec(package)
    places = list(found.submodule_search_locations or ()) if found else []
    if not places:
        raise _wrong(file, (("use", name), f"no package `{package}` is installed here"))
    return Path(places[0])


def _text(file: Path, called: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise WrongUse(f"{called}/{file.name} cannot be read: {reason}") from reason


def _wrong(file: Path, *mistakes: Mistake) -> WrongUse:
    """What is wrong with settings, each on a line with where it is written."""
    text = file.read_text(encoding="utf-8-sig")
    told = sorted((_line(text, ".".join(path)), ".".join(path), message) for path, message in mistakes)
    return WrongUse("\n".join(f"{FILE}:{line}: {path}: {message}" for line, path, message in told))


def _line(text: str, path: str) -> int:
    """Where a setting is written: its own line, or the header of its table."""
    table, place = "", 1
    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(r"\s*\[([^\]]+)\]", line):
            table = header.group(1)
        key = re.match(r"\s*\"?([\w-]+)\"?\s*=", line)
        full = f"{table}.{key.group(1)}" if key and table else key.group(1) if key else table
        if full == path:
            return number
        if table and full == table and path.startswith(f"{table}."):
            place = number
    return place
