"""A session written to one file, whole or not at all: as a page, or as a document."""

from pathlib import Path

from desktop_app.library.files import Progress, unheeded, written_whole
from desktop_app.library.model import Session
from desktop_app.library.report.page import PageStyle, render
from desktop_app.library.report.sound import embed
from desktop_app.library.session_json import session_text

ENDINGS = {"html": ".html", "json": ".json"}


def export_session(
    session: Session, target: Path, chosen: str, *, sound: bool = False, progress: Progress = unheeded
) -> None:
    """Write `session` to `target` in the format `chosen` (a key of `ENDINGS`)."""
    if chosen == "json":
        text = session_text(session)
    else:
        embedded = embed(session.recordings, progress) if sound else ()
        text = render(session, PageStyle.load(), embedded)
    with written_whole(target) as file:
        file.write(text.encode("utf-8"))
