"""A whole session as one file for another installation: written reproducibly, read as if it were hostile."""

import stat
import zipfile
from pathlib import Path
from shutil import disk_usage
from typing import BinaryIO

from desktop_app.audio import sound_file
from desktop_app.errors import BadInput, Missing
from desktop_app.library.files import Progress, unheeded
from desktop_app.library.model import Session
from desktop_app.library.session_json import session_text
from desktop_app.library.session_json_reading import session_from_text

DOCUMENT = "session.json"

MOST_FILES = 64
MOST_DOCUMENT_BYTES = 64 * 2**20
MOST_SOUND_BYTES = 4 * 2**30
"""Bounds of what is taken in: a round has a handful of segments, its document a few megabytes."""

_SOUND = (".wav", ".flac")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_BLOCK = 1 << 20


def write_bundle(session: Session, sink: BinaryIO, progress: Progress = unheeded) -> None:
    """Write `session` with its sound to `sink`.  Raises `Missing` where a file of its sound is gone."""
    paths = [recording.path for recording in session.recordings]
    for path in paths:
        if not path.is_file():
            raise Missing(
                "The sound {path} is not there any more; export the session as JSON instead.", path=path
            )
    total = sum(path.stat().st_size for path in paths) or 1
    done = 0
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr(
            _entry(DOCUMENT, zipfile.ZIP_DEFLATED), session_text(session).encode("utf-8"), compresslevel=6
        )
        for path in sorted(paths):
            with (
                path.open("rb") as source,
                archive.open(_entry(path.name, zipfile.ZIP_STORED), "w", force_zip64=True) as target,
            ):
                while block := source.read(_BLOCK):
                    target.write(block)
                    done += len(block)
                    progress(done / total)


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    """An entry without this moment, this user or this system in it."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    entry.compress_type = compression
    return entry


def read_bundle(source: Path, folder: Path, progress: Progress = unheeded) -> Session:
    """The session in `source`, its sound unpacked into `folder`, an empty one that the caller removes on failure.

    Raises `BadInput` for anything but a bundle: too many or too large files, names that are no plain names, links,
    sound that is not listed or cannot be read, a document that does not hold; `Missing` where the disk has no room.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            entries = _checked_entries(source, archive)
            with archive.open(DOCUMENT) as file:
                text = file.read(MOST_DOCUMENT_BYTES + 1)
            session = session_from_text(text, folder)
            _check_listed(source, session, entries)
            _unpack(archive, entries, folder, progress)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zipfile.LargeZipFile, RuntimeError) as error:
        raise BadInput(
            "{source} is no bundle of a session, or a damaged one ({error}).", source=source, error=error
        ) from None
    except FileNotFoundError:
        raise BadInput("There is no file {source}.", source=source) from None
    _check_sound(source, session)
    return session


def _checked_entries(source: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise BadInput(
            "{source} holds {entries} files; a session has at most {most}.",
            source=source,
            entries=len(entries),
            most=MOST_FILES,
        )
    checked: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename
        is_sound = name.endswith(_SOUND) and not name.startswith(".") and not set(name) & set("/\\:\0")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if (name != DOCUMENT and not is_sound) or name in checked or kind not in (0, stat.S_IFREG):
            raise BadInput(
                "{source} holds “{name}”, which has no place in a session.", source=source, name=name[:80]
            )
        most = MOST_DOCUMENT_BYTES if name == DOCUMENT else MOST_SOUND_BYTES
        if entry.file_size > most or entry.flag_bits & 1:
            raise BadInput(
                "{source} holds “{name}” of {file_size} bytes, which is too large or locked.",
                source=source,
                name=name,
                file_size=entry.file_size,
            )
        checked[name] = entry
    if DOCUMENT not in checked:
        raise BadInput(
            "{source} has no {document} in it: it is no bundle of a session.",
            source=source,
            document=DOCUMENT,
        )
    return checked


def _check_listed(source: Path, session: Session, entries: dict[str, zipfile.ZipInfo]) -> None:
    listed = {recording.path.name for recording in session.recordings}
    if listed | {DOCUMENT} != set(entries):
        odd = sorted(listed.symmetric_difference(set(entries) - {DOCUMENT}))
        raise BadInput(
            "{source} and its {document} disagree about the sound ({odd}).",
            source=source,
            document=DOCUMENT,
            odd=", ".join(odd[:3]),
        )


def _unpack(
    archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], folder: Path, progress: Progress
) -> None:
    sounds = [entry for name, entry in entries.items() if name != DOCUMENT]
    total = sum(entry.file_size for entry in sounds)
    if total > disk_usage(folder).free:
        raise Missing(
            "The disk that holds {folder} has no room for {total} MB of sound.",
            folder=folder,
            total=total // 2**20,
        )
    done = 0
    for entry in sounds:
        left = (
            entry.file_size
        )  # what it said; an entry that goes on is cut there, and refused by its checksum
        with archive.open(entry) as source, (folder / entry.filename).open("xb") as target:
            while block := source.read(min(_BLOCK, left + 1)):
                left -= len(block)
                if left < 0:
                    raise BadInput(
                        "“{filename}” in the bundle is longer than it says.", filename=entry.filename
                    )
                target.write(block)
                done += len(block)
                progress(done / max(1, total))
        (folder / entry.filename).chmod(0o600)


def _check_sound(source: Path, session: Session) -> None:
    for recording in session.recordings:
        info = sound_file.sound_info(recording.path)
        if info.rate != recording.rate or info.channels != 1:
            raise BadInput(
                "{source}: “{path}” has {channels} channels at {rate} a second; one at {rate_2} was "
                "announced.",
                source=source,
                path=recording.path.name,
                channels=info.channels,
                rate=info.rate,
                rate_2=recording.rate,
            )
