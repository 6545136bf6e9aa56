"""Sessions that come from elsewhere: a plain recording, or a whole session exported by another installation."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from desktop_app.library import recordings
from desktop_app.library.bundle import read_bundle
from desktop_app.library.database import Database
from desktop_app.library.files import Progress
from desktop_app.library.folders import Folders
from desktop_app.library.keeping_whole import keep_whole
from desktop_app.library.model import PhaseRecord, Session, SessionHead
from desktop_app.library.writer import SessionWriter


class Shelf(Protocol):
    """What an import needs of the library: room for a new session, and a way to take it back."""

    def free_id(self, stem: str) -> str: ...

    def begin(self, head: SessionHead, phases: Sequence[PhaseRecord]) -> SessionWriter: ...

    def abandon(self, writer: SessionWriter) -> None: ...


def import_recording(
    shelf: Shelf, source: Path, head: SessionHead, phases: Sequence[PhaseRecord], report: Progress
) -> SessionWriter:
    """A running session whose sound is that of `source`; nothing is left when that, or `report`, raises."""
    recordings.check_source(source)
    writer = shelf.begin(head, phases)
    try:
        recordings.bring_in(source, writer, report)
    except BaseException:
        shelf.abandon(writer)
        raise
    return writer


def import_bundle(shelf: Shelf, database: Database, folders: Folders, source: Path, report: Progress) -> str:
    """The id of the session that `source` holds, kept; nothing is left when anything raises."""
    with folders.incoming() as incoming:
        session = read_bundle(source, incoming, report)
        head = replace(session.head, id=shelf.free_id(session.head.id))
        writer = shelf.begin(head, session.phases)
        try:
            _settle_in(database, writer, session)
        except BaseException:
            shelf.abandon(writer)
            raise
    return head.id


def _settle_in(database: Database, writer: SessionWriter, session: Session) -> None:
    moved = []
    for recording in session.recordings:
        target = writer.folder / recording.path.name
        recording.path.replace(target)
        moved.append(replace(recording, path=target))
    with database.writing() as connection:
        keep_whole(connection, writer.number, replace(session, recordings=tuple(moved)))
    writer.finish("recovered" if session.status == "running" else session.status, session.duration_s)
