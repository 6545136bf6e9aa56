"""The sound of kept sessions: made small after the round, brought in from elsewhere, weighed."""

import shutil
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.audio import flac, sound_file, wave_file
from desktop_app.errors import BadInput, MockLoopError
from desktop_app.library import reading
from desktop_app.library.database import FILE_NAME, Database
from desktop_app.library.files import Progress, sentence
from desktop_app.library.folders import Folders
from desktop_app.library.model import Recording
from desktop_app.library.writer import SessionWriter, keep_recording

LONGEST_S = 6 * 3600.0
"""A recording longer than this is not brought in: it is no interview."""


@dataclass(frozen=True, slots=True)
class Storage:
    """What the library takes, in bytes: each session's sound, the database, and what the disk has left."""

    by_session: dict[str, int]
    database_bytes: int
    free_bytes: int

    @property
    def total_bytes(self) -> int:
        return sum(self.by_session.values()) + self.database_bytes


def storage(database: Database, folders: Folders) -> Storage:
    """Weigh the library; deleted sessions that were not purged yet count as well."""
    with database.reading() as connection:
        ids = [str(row["id"]) for row in connection.execute("SELECT id FROM session ORDER BY id")]
    database_bytes = sum(path.stat().st_size for path in database.folder.glob(f"{FILE_NAME}*"))
    return Storage(
        {session_id: folders.bytes_of(session_id) for session_id in ids},
        database_bytes,
        shutil.disk_usage(database.folder).free,
    )


def uncompressed(connection: sqlite3.Connection) -> list[str]:
    """Finished sessions that still have a wave file."""
    found = connection.execute(
        "SELECT DISTINCT session.id FROM session JOIN recording ON session_number = session.number "
        "WHERE file LIKE '%.wav' AND status != 'running' AND trashed_epoch_s IS NULL ORDER BY started_epoch_s"
    )
    return [str(row["id"]) for row in found]


def compress(database: Database, folders: Folders, session_id: str) -> None:
    """Make FLAC of a finished session's wave files, each checked against the other before the wave goes.

    The order (new file, row, old file) leaves a whole session at whatever moment the program dies.
    Raises `BadInput` while the session runs, `MockLoopError` where a copy fails: the wave stays.
    """
    with database.reading() as connection:
        number = reading.number_of(connection, session_id)
        session = reading.session(connection, number, folders)
    if session.status == "running":
        raise BadInput(
            "Session {session_id} is still running; its sound is made small afterwards.",
            session_id=session.head.id,
        )
    for recording in session.recordings:
        wave = recording.path.with_suffix(".wav")
        if recording.path.suffix == ".wav":
            if not wave.is_file():
                raise MockLoopError("The sound {wave} is not there any more.", wave=wave)
            small = flac.to_flac(wave, keep_wave=True)
            with database.writing() as connection:
                connection.execute(
                    "DELETE FROM recording WHERE session_number = ? AND file = ?", (number, wave.name)
                )
                keep_recording(connection, number, replace(recording, path=small))
        _drop(wave)


def _drop(wave: Path) -> None:
    """Remove a wave file whose FLAC is listed; one that is being played goes the next time."""
    try:
        wave.unlink(missing_ok=True)
    except PermissionError:  # pragma: no cover - Windows keeps a file that is open
        return


def check_source(source: Path) -> float:
    """The length of a recording to bring in, in seconds; raises `BadInput` where it cannot be taken."""
    duration_s = sound_file.sound_info(source).duration_s
    if duration_s <= 0:
        raise BadInput("{source} holds no sound.", source=source)
    if duration_s > LONGEST_S:
        raise BadInput(
            "{source} is {duration_s:.1f} hours long; at most {most:.0f} are taken.",
            source=source,
            duration_s=duration_s / 3600,
            most=LONGEST_S / 3600,
        )
    return duration_s


def bring_in(source: Path, writer: SessionWriter, progress: Progress) -> Recording:
    """Copy the sound of `source` into the session as 16-bit mono; its row is kept."""
    info = sound_file.sound_info(source)
    target = writer.recording_path(1)
    try:
        copy = wave_file.WaveWriter(target, info.rate)
        try:
            for block in sound_file.read_blocks(source, block_s=5.0):
                copy.write(block)
                progress(min(1.0, copy.samples / max(1, info.samples)))
        finally:
            copy.close()
    except OSError as error:
        raise sentence(target, error) from error
    recording = Recording(target, info.rate, 0.0, copy.duration_s)
    writer.recording(recording)
    return recording
