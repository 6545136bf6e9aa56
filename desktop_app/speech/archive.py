"""Archives from elsewhere, read with suspicion: bounds on number, size and names before a byte is unpacked."""

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from desktop_app.errors import BadInput
from desktop_app.sentence import Sentence

MOST_ENTRIES = 2_000
MOST_GROWTH = 4
"""How many times its own size an archive may claim to unpack to.  The models grow to twice theirs at most."""
ALWAYS_ALLOWED_BYTES = 1 << 20
CHUNK_BYTES = 1 << 20


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip archive (or wheel) at `path`, all its entries looked over.  Raises `BadInput` with one sentence."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise BadInput(
            "{path} is no zip archive, or only a part of one ({error}).", path=path.name, error=error
        ) from error
    with archive:
        _look_over(archive, path)
        yield archive


def files_under(archive: zipfile.ZipFile, folder: str) -> list[str]:
    """The names, inside `folder`, of all files that the archive holds there."""
    prefix = f"{folder}/" if folder else ""
    names = [info.filename for info in archive.infolist() if not info.is_dir()]
    return [name.removeprefix(prefix) for name in names if name.startswith(prefix)]


@dataclass(frozen=True, slots=True)
class Copy:
    """Copies into one file: the bytes go to `target` and into `digest`, and each chunk's length is told to `copied`."""

    target: IO[bytes]
    digest: "hashlib._Hash"
    copied: Callable[[int], None]

    def entry(self, archive: zipfile.ZipFile, name: str) -> int:
        """Copy one entry and return its bytes.  Raises `BadInput` where it is missing or damaged."""
        try:
            with archive.open(name) as source:
                return self.stream(source)
        except KeyError as error:
            raise BadInput(
                "{archive} does not hold {name}, which the model needs.", archive=_name(archive), name=name
            ) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
            raise BadInput(
                "{name} inside {archive} is damaged ({error}).",
                name=name,
                archive=_name(archive),
                error=error,
            ) from error

    def stream(self, source: IO[bytes]) -> int:
        """Copy all of `source` and return its bytes."""
        total = 0
        while chunk := source.read(CHUNK_BYTES):
            self.target.write(chunk)
            self.digest.update(chunk)
            total += len(chunk)
            self.copied(len(chunk))
        return total


def _look_over(archive: zipfile.ZipFile, path: Path) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise BadInput(
            "{path} holds {entries} entries; at most {most} were expected.",
            path=path.name,
            entries=len(entries),
            most=MOST_ENTRIES,
        )
    claimed = sum(entry.file_size for entry in entries)
    allowed = max(MOST_GROWTH * path.stat().st_size, ALWAYS_ALLOWED_BYTES)
    if claimed > allowed:
        raise BadInput(
            "{path} claims to unpack to {claimed} bytes; at most {allowed} were expected.",
            path=path.name,
            claimed=claimed,
            allowed=allowed,
        )
    seen: set[str] = set()
    for entry in entries:
        fault = _fault(entry, seen)
        if fault:
            raise BadInput(
                "{path} is refused: its entry {name!r} {fault}.",
                path=path.name,
                name=entry.orig_filename,
                fault=fault,
            )
        seen.add(entry.filename.casefold())


def _fault(entry: zipfile.ZipInfo, seen: set[str]) -> str:
    """Why the entry must not be unpacked; "" where it may."""
    name = entry.orig_filename
    parts = name.rstrip("/").split("/")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if name.startswith("/") or ":" in parts[0]:
        return Sentence("has an absolute path")
    if "\\" in name or not name.isprintable():
        return Sentence("has a character in its name that does not belong there")
    if any(part in {"", ".", ".."} for part in parts):
        return Sentence("leads out of its folder")
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return Sentence("is a link or a device, not a file")
    if entry.flag_bits & 1:
        return Sentence("is encrypted")
    if entry.filename.casefold() in seen:
        return Sentence("is there twice")
    return ""


def _name(archive: zipfile.ZipFile) -> str:
    return Path(archive.filename or "the archive").name
