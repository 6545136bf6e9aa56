"""A session written to one file in any of its forms, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from desktop_app.errors import BadInput
from desktop_app.library.bundle import write_bundle
from desktop_app.library.files import Progress, unheeded, written_whole
from desktop_app.library.formats import markdown, pdf, plain, sound, subtitles
from desktop_app.library.model import Session
from desktop_app.library.report.page import PageStyle, render
from desktop_app.library.report.sound import embed
from desktop_app.library.session_json import session_text

ENDINGS = {
    "html": ".html",
    "pdf": ".pdf",
    "markdown": ".md",
    "json": ".json",
    "srt": ".srt",
    "vtt": ".vtt",
    "text": ".txt",
    "flac": ".flac",
    "wav": ".wav",
    "ogg": ".ogg",
    "bundle": ".mockloop",
}
"""Every form and how its files end."""

_TEXTS: dict[str, Callable[[Session], str]] = {
    "markdown": markdown.markdown,
    "json": session_text,
    "srt": subtitles.srt,
    "vtt": subtitles.vtt,
    "text": plain.plain_report,
}


def export_session(
    session: Session, target: Path, form: str, *, with_sound: bool = False, progress: Progress = unheeded
) -> None:
    """Write `session` to `target` in a form of `ENDINGS`; `with_sound` puts the sound into an HTML page.

    The same session gives the same bytes.  When `progress` raises, nothing is left behind.  Raises `BadInput` for an
    unknown form or a place that cannot be written, `Missing` where the sound is gone or the disk is full.
    """
    if form not in ENDINGS:
        raise BadInput(
            "A session cannot be exported as “{form}”; known: {known}.", form=form, known=", ".join(ENDINGS)
        )
    with written_whole(target) as file:
        _write(session, file, form, with_sound=with_sound, progress=progress)


def _write(session: Session, file: BinaryIO, form: str, *, with_sound: bool, progress: Progress) -> None:
    if form in _TEXTS:
        file.write(_TEXTS[form](session).encode("utf-8", "replace"))
    elif form == "html":
        embedded = embed(session.recordings, progress) if with_sound else ()
        file.write(render(session, PageStyle.load(), embedded).encode("utf-8", "replace"))
    elif form == "pdf":
        pdf.write_pdf(session, file, progress)
    elif form == "bundle":
        write_bundle(session, file, progress)
    else:
        sound.write_sound(session, file, form, progress)
