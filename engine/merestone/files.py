"""The disk: read the texts of a spec, write what was compiled, and say what is out of step.

`manifest.json` lists every file that was written with its SHA-256. A file that the manifest does not list belongs to
somebody else and is never overwritten; a listed one that is no longer made is deleted.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import normpath

from merestone.diagnostics import Diagnostic, WrongUse
from merestone.syntax.faults import not_utf8
from merestone.syntax.identity import identified
from merestone.syntax.neighbours import neighbourhood
from merestone.syntax.scan import one_line_end

MANIFEST = "manifest.json"
SUFFIX = ".mere"
_TAKEN_FROM = re.compile(r'\bfrom\s+"([^"\n#:]+\.json)(?:#[^"\n]*)?"')
"""What `type NAME from "FILE#POINTER"` names."""


@dataclass(frozen=True)
class Sources:
    """The texts by path as given, and what could not be read as UTF-8.

    `focus` is the one file that was asked for, where its neighbours were read only to understand it; `missing` are
    modules that none of the files around it is.
    """

    texts: dict[str, str]
    unreadable: tuple[Diagnostic, ...]
    focus: str | None = None
    missing: frozenset[str] = frozenset()

    def in_focus(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """What is found in what was asked for."""
        return tuple(d for d in self.without_echo(diagnostics) if self.focus in (None, d.span.file))

    def without_echo(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """`diagnostics` with one each for files that are not UTF-8, instead of what follows from that."""
        files = {d.span.file for d in self.unreadable}
        unreadable = identified(self.unreadable, {})
        return (*unreadable, *(d for d in diagnostics if d.span.file not in files))


@dataclass(frozen=True)
class Drift:
    """How a folder differs from what compiling gives."""

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    left_over: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.missing or self.changed or self.left_over)


def read_sources(path: str) -> Sources:
    """The `.mere` files of a folder and its folders, or one file with those that a `use` connects it with."""
    if not _is_file(path):
        return _with_documents(_read(spec_files(Path(path))))
    focus = Path(path).as_posix()
    for ring in _rings(Path(path)):
        read = _read(ring)
        near = neighbourhood(focus, read.texts)
        if not near.missing:
            break
    texts = {name: text for name, text in read.texts.items() if name in near.files}
    unreadable = tuple(d for d in read.unreadable if d.span.file in near.files)
    return _with_documents(Sources(texts, unreadable, focus, near.missing))


def rewrite(texts: Mapping[str, str], before: Mapping[str, str]) -> None:
    """Replace the files whose text is another than before, each in one step; a link stays a link."""
    for name in sorted(texts):
        if texts[name] != before[name]:
            replace_file(name, texts[name])


def replace_file(name: str, text: str) -> None:
    """Write one file in one step."""
    try:
        _replace(Path(name).resolve(), text)
    except OSError as reason:
        raise WrongUse(f"{name} cannot be written: {reason.strerror or reason}") from reason


def _rings(file: Path) -> Iterator[list[Path]]:
    """The files among which the neighbours of one may be: in its folder, then a little below that and beside it."""
    folder = file.parent
    patterns = [f"{'*/' * depth}*{SUFFIX}" for depth in range(3)]
    yield _with(file, (f for f in folder.glob(patterns[0])))
    yield _with(file, (f for pattern in patterns for f in folder.glob(pattern)))
    around = Path("..") if folder == Path() else folder.parent
    yield _with(file, (f for pattern in patterns[:2] for f in around.glob(pattern)))


def _with(file: Path, others: Iterable[Path]) -> list[Path]:
    """The file as it was named, and others that are not the same one."""
    once = {f.resolve(): f for f in others if f.is_file()}
    return sorted((once | {file.resolve(): file}).values())


def _read(files: Sequence[Path]) -> Sources:
    """The texts of files."""
    texts: dict[str, str] = {}
    unreadable: list[Diagnostic] = []
    for file in files:
        name = file.as_posix()
        text, fault = decoded(name, _content(file))
        texts[name] = one_line_end(text)
        unreadable.extend([fault] if fault else [])
    return Sources(texts, tuple(unreadable))


def documents_of(texts: Mapping[str, str], below: Path = Path()) -> dict[str, str]:
    """The JSON files that types are taken from, as far as they lie in the folder of the text that names them."""
    found: dict[str, str] = {}
    for name, text in texts.items():
        if ".json" not in text:
            continue
        folder = (below / name).parent
        for written in _TAKEN_FROM.findall(text):
            file = folder / written
            if file.is_file() and file.resolve().is_relative_to(folder.resolve()):
                found[normpath((Path(name).parent / written).as_posix())] = one_line_end(read_text(file))
    return found


def _with_documents(sources: Sources) -> Sources:
    return replace(sources, texts={**sources.texts, **documents_of(sources.texts)})


def read_contents(path: str) -> dict[str, bytes]:
    """The content of the `.mere` files of a folder and its folders, or of the one file that `path` names."""
    files = [Path(path)] if _is_file(path) else spec_files(Path(path))
    return {file.as_posix(): _content(file) for file in files}


def _is_file(path: str) -> bool:
    """Whether it is a file; a name that no file can have is none."""
    try:
        return Path(path).is_file()
    except OSError:
        return False


def decoded(name: str, content: bytes) -> tuple[str, Diagnostic | None]:
    """The text of a file; what is not UTF-8 is reported and replaced."""
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as reason:
        return content.decode("utf-8", errors="replace"), not_utf8(name, content, reason.start)


_PLAIN = re.compile(r"(?:[\w-]+(?:\.[\w-]+)*/)*[\w-]+(?:\.[\w-]+)*")
"""Words joined by single dots, in folders of the same kind."""


class Standing(str):
    """The hash of a file that is there already and is to stay as it is."""


def write(folder: str, files: Mapping[str, str]) -> None:
    """Make `folder` hold exactly `files`, the manifest, and what is not ours; what cannot be written whole is not begun."""
    write_all(folder, files.items())


def write_all(folder: str, files: Iterable[tuple[str, str]]) -> int:
    """The same for files that come one after the other, and how many they were; a text that is `Standing` is that of the file that is there.

    Every new text is first written beside its place, then each is put there in one step. Meanwhile the manifest lists old
    files and new ones, so that a run that is cut short can be repeated. A folder that is not there yet is made beside its place as a whole.
    """
    root = Path(folder)
    try:
        return _write(root, files, _listed(root))
    except OSError as reason:
        raise WrongUse(f"{folder} cannot be written: {reason.strerror or reason}") from reason


def _write(root: Path, files: Iterable[tuple[str, str]], before: frozenset[str]) -> int:
    if not root.exists() and not root.is_symlink():
        return _write_new(root, files)
    hashes: dict[str, str] = {}
    waiting: list[str] = []
    try:
        for name, text in _each_once(files, hashes):
            if not isinstance(text, Standing) and _waits(root, name, text, name in before):
                waiting.append(name)
        _replace(root / MANIFEST, _manifest({**dict.fromkeys(before, hash_of("")), **hashes}))
        for name in waiting:
            os.replace(_name_beside(root / name), root / name)
    except BaseException:
        for name in waiting:
            _remove(root, _name_beside(root / name))
        raise
    for name in sorted(before - hashes.keys()):
        _remove(root, root / name)
    _replace(root / MANIFEST, _manifest(hashes))
    return len(hashes)


def _write_new(root: Path, files: Iterable[tuple[str, str]]) -> int:
    """All of it beside the folder, which then appears in one step."""
    hashes: dict[str, str] = {}
    beside, made = _name_beside(root), set[str]()
    try:
        beside.mkdir(parents=True)
        for name, text in _each_once(files, hashes):
            folder, _, _ = name.rpartition("/")
            if folder not in made:
                (beside / folder).mkdir(parents=True, exist_ok=True)
                made.add(folder)
            _create(f"{beside}/{name}", text.encode())
        _create(f"{beside}/{MANIFEST}", _manifest(hashes).encode())
        os.rename(beside, root)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return len(hashes)


def _each_once(files: Iterable[tuple[str, str]], hashes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The files, whose hashes are noted."""
    for name, text in files:
        if name in hashes:
            raise ValueError(f"expected one emitter to write {name}, but two do")
        hashes[name] = text if isinstance(text, Standing) else hash_of(text)
        yield name, text


def _create(name: str, content: bytes) -> None:
    """A new file, without what `open` looks at besides."""
    file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        while content:
            content = content[os.write(file, content) :]
    finally:
        os.close(file)


def _waits(root: Path, name: str, text: str, is_ours: bool) -> bool:
    """Whether a text is new, and lies beside its place now."""
    content = text.encode()
    try:
        there = _there(root / name)
    except IsADirectoryError:
        there, is_ours = b"", False
    if there == content:
        return False
    if there is not None and not is_ours:
        raise WrongUse(f"{root}/{name} is in the way: it is not listed in {root}/{MANIFEST}; move or delete it")
    _beside(root / name, content, there is not None)
    return True


def standing(folder: str, hashes: Mapping[str, str]) -> bool:
    """Whether these files are in a folder with these hashes, as an earlier run wrote them."""
    return all(_hash_on_disk(f"{folder}/{name}") == known for name, known in hashes.items())


def hash_of(text: str) -> str:
    """The hash of a text as the manifest has it."""
    return hashlib.sha256(text.encode()).hexdigest()


def _hash_on_disk(name: str) -> str:
    try:
        with open(name, "rb", buffering=0) as file:
            return hashlib.sha256(file.readall()).hexdigest()
    except OSError:
        return ""


def drift(folder: str, files: Mapping[str, str]) -> Drift:
    """What differs between `folder` and what compiling gives; files of others count for nothing."""
    root = Path(folder)
    wanted = {**files, MANIFEST: manifest(files)}
    missing = [n for n in wanted if not (root / n).is_file()]
    changed = [n for n in wanted if n not in missing and (root / n).read_bytes() != wanted[n].encode()]
    left_over = [n for n in _listed(root) - wanted.keys() if (root / n).exists()]
    return Drift(tuple(sorted(missing)), tuple(sorted(changed)), tuple(sorted(left_over)))


def manifest(files: Mapping[str, str]) -> str:
    """The list of files with their hashes, as text."""
    return _manifest({name: hash_of(text) for name, text in files.items()})


def _manifest(hashes: Mapping[str, str]) -> str:
    return json.dumps({"format": "merestone.manifest/1", "files": dict(sorted(hashes.items()))}, indent=2) + "\n"


def spec_files(path: Path) -> list[Path]:
    """The one file that `path` names, or every `.mere` file below it."""
    try:
        if not path.exists():
            raise WrongUse(f"{path} is not there")
    except OSError as reason:
        raise WrongUse(f"{path} cannot be read: {reason.strerror}") from reason
    if not path.is_dir():
        raise WrongUse(f"{path} is neither a file nor a folder")
    named = sorted(path.rglob(f"*{SUFFIX}"))
    if astray := [f for f in named if not f.is_file() and not f.is_dir()]:
        leads = "is a link that leads nowhere" if astray[0].is_symlink() else "is no file"
        raise WrongUse(f"{astray[0]} {leads}; take it away, or give it another ending than {SUFFIX}")
    files = [f for f in named if f.is_file()]
    if not files:
        raise WrongUse(f"{path} holds no {SUFFIX} file")
    return files


def read_text(file: Path) -> str:
    """The text of a file that a spec names; bytes that are not UTF-8 are replaced."""
    return _content(file).decode("utf-8", errors="replace")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as reason:
        raise WrongUse(f"{file} cannot be read: {reason.strerror}") from reason


def _listed(root: Path) -> frozenset[str]:
    """The files that an earlier run wrote into `root`."""
    try:
        text = (root / MANIFEST).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    try:
        names = frozenset(json.loads(text)["files"])
    except (ValueError, KeyError, TypeError) as reason:
        raise WrongUse(f"{root / MANIFEST} is not a manifest; delete it to start afresh") from reason
    if outside := [n for n in names if not _inside(n)]:
        raise WrongUse(f"{root / MANIFEST} lists `{outside[0]}`, which is not a file in this folder")
    return names


def _inside(name: str) -> bool:
    """Whether the name is a plain relative path; most are plainly so."""
    return bool(_PLAIN.fullmatch(name)) or (not Path(name).is_absolute() and ".." not in Path(name).parts)


def _there(file: Path) -> bytes | None:
    """What a file has; None where there is nothing."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _replace(target: Path, text: str) -> None:
    """Write a file in one step: readers see the old content or the new, never a part."""
    content, there = text.encode(), _there(target)
    if there != content:
        beside = _beside(target, content, there is not None)
        try:
            os.replace(beside, target)
        finally:
            beside.unlink(missing_ok=True)


def _beside(target: Path, content: bytes, is_there: bool) -> Path:
    """The content in a new file beside the target, with the same rights."""
    beside = _name_beside(target)
    try:
        try:
            beside.write_bytes(content)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
        if is_there:
            shutil.copymode(target, beside)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    return beside


def _name_beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}")


def _remove(root: Path, file: Path) -> None:
    """Delete a file, and the folders it leaves empty."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
