"""A picture of a session's review, made with the real page: for the demonstration and for tests."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import paths
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import MockLoopError
from desktop_app.library.model import ALL_SESSIONS, Session, SessionQuery, SessionSummary
from desktop_app.ui.application import application
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.look import Look
from desktop_app.ui.pages.review import ReviewPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.review.begin_list import where_to_begin
from desktop_app.ui.review.flags import Flag
from desktop_app.ui.review.ports import ReviewParts, loudspeaker
from desktop_app.ui.style import Dresser
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Mode
from desktop_app.ui.widgets.nav_rail import NavRail, Place

_WAIT_S = 60.0
_INTO_THE_WORDS_S = 0.1


class _OneSession:
    """A library that holds the one session that is drawn."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sessions(self, query: SessionQuery = ALL_SESSIONS) -> list[SessionSummary]:
        return []

    def recoverable(self) -> list[SessionSummary]:
        return []

    def session(self, session_id: str) -> Session:
        return self._session


def grab_review(
    session: Session, path: Path, theme: Mode = "dark", size: tuple[int, int] = (1440, 900)
) -> None:
    """Write a picture (PNG) of the session's review at `size`; no display is needed.  The main thread's.

    Makes the application where there is none yet; a caller without a display sets QT_QPA_PLATFORM=offscreen before.
    Raises `MockLoopError` where the picture cannot be written.
    """
    app = application()
    load_fonts()
    look = Look(paths.resources_dir(), mode=theme, motion="off")
    dresser = Dresser(app, look)
    tasks = Tasks()
    window = QWidget()
    folder = tempfile.TemporaryDirectory(
        prefix="mockloop-picture-"
    )  # what the page remembers is nobody's choice
    page = ReviewPage(look, _parts(session, Path(folder.name)), tasks)
    _compose(window, look, page, size)
    try:
        page.show_session(session)
        _wait_for_all(page)
        flag = _most_telling(page.flags)
        if flag is not None:
            page.tour.show(flag)
            page.playing.seek(flag.at_s + _INTO_THE_WORDS_S)
        _settle()
        if not window.grab().save(str(path), "PNG"):
            raise MockLoopError("The picture of the review could not be written to {path}.", path=path)
    finally:
        page.close_down()
        tasks.close()
        window.hide()
        window.deleteLater()
        dresser.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        folder.cleanup()


def _most_telling(flags: Sequence[Flag]) -> Flag | None:
    """What a person would begin with."""
    kinds = where_to_begin(flags)
    return kinds[0].flags[0] if kinds else next((flag for flag in flags if not flag.refuted), None)


def _parts(session: Session, folder: Path) -> Parts:
    def no_round(*_: object) -> None:
        raise MockLoopError("No round can be started from a picture.")

    return Parts(
        resources=paths.resources_dir(),
        data=folder,
        preferences=PreferencesFile(folder / ".no-preferences.json"),
        catalog=lambda: (_ for _ in ()).throw(MockLoopError("A picture has no catalogue.")),
        library=lambda: _OneSession(session),
        start_round=no_round,  # type: ignore[arg-type]
        readiness=tuple,
        review=ReviewParts(make_player=loudspeaker, rule_titles=_rule_titles),
    )


def _rule_titles() -> dict[str, str]:
    return RuleBook.read(paths.content_dir() / "rules").titles


def _compose(window: QWidget, look: Look, page: ReviewPage, size: tuple[int, int]) -> None:
    """The page beside the rail, as the window shows it."""
    places = [Place(name, name.capitalize(), name) for name in ("practice", "sessions", "progress")]
    rail = NavRail(look, places, [Place("settings", "Settings", "settings")])
    rail.show_place("sessions")
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addWidget(page, 1)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(row)
    window.resize(*size)
    window.ensurePolished()
    window.show()
    _settle()


def _wait_for_all(page: ReviewPage) -> None:
    until_s = time.monotonic() + _WAIT_S
    while (page.reading_sound or not page.findings.knows_rules) and time.monotonic() < until_s:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _settle() -> None:
    """Let layouts and deferred work come to rest."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
