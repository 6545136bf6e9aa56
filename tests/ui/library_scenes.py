"""The scenes of the gallery that show what was kept: the sessions, the review, the takes, the progress."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

from desktop_app.errors import BadInput
from desktop_app.library.model import Session
from desktop_app.library.store import Library
from desktop_app.practice.judging import judge_answer
from desktop_app.ui.pages.progress import ProgressPage
from desktop_app.ui.pages.review import ReviewPage
from desktop_app.ui.pages.review_takes import TakesPage
from desktop_app.ui.pages.sessions import SessionsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.ports import ReviewParts
from tests.fakes.live_round import our_catalog
from tests.fakes.shelf import NOW, SESSION, our_rules, prepare, taken_down
from tests.ui.playing import Set
from tests.ui.review.conftest import HandPlayer

BROKEN = BadInput(
    "The library in {folder} was made by a newer Mock Loop (its version is {version}, this one reads up to {newest}). "
    "Install that Mock Loop, or choose another folder with --data.",
    folder="/data/mockloop",
    version=99,
    newest=7,
)


@cache
def _prepared() -> tempfile.TemporaryDirectory[str]:
    folder: tempfile.TemporaryDirectory[str] = tempfile.TemporaryDirectory()
    prepare(Path(folder.name) / "practised", our_rules(), our_catalog())
    return folder


@cache
def kept_sessions() -> tuple[Session, ...]:
    """What the scenes show of the library of some weeks."""
    with tempfile.TemporaryDirectory() as folder:
        library = taken_down(Path(_prepared().name) / "practised", Path(folder) / "library")
        try:
            return tuple(library.session(summary.id) for summary in library.sessions())
        finally:
            library.close()


@contextmanager
def library_parts(scene: str, parts: Parts) -> Iterator[Parts]:
    """The parts with a real library behind them: one of some weeks, an empty one, or one that cannot be read."""
    if scene.endswith("-trouble"):

        def broken() -> Library:
            raise BROKEN

        yield replace(parts, library=broken)  # type: ignore[arg-type]
        return
    folder = parts.data / "library"
    empty = scene.endswith("-empty")
    library = Library.open(folder) if empty else taken_down(Path(_prepared().name) / "practised", folder)
    behind = ReviewParts(
        make_player=lambda _trouble: HandPlayer(),
        judge=lambda session, exchange: judge_answer(exchange, session.head.round_kind, our_rules()),
        rule_titles=lambda: our_rules().titles,
        rule_words=lambda: our_rules().wordings,
    )
    try:
        yield replace(parts, library=lambda: library, review=behind, now=lambda: NOW)
    finally:
        library.close()


# --- sessions ---------------------------------------------------------------------------------------------------------


def _sessions(on: Set) -> SessionsPage:
    on.window.show_page("sessions")
    page = on.window.page("sessions")
    assert isinstance(page, SessionsPage)
    on.settle(lambda: bool(page.model.summaries()) and "B" in page.count.text())
    return page


def _sessions_empty(on: Set) -> None:
    on.window.show_page("sessions")
    page = on.window.page("sessions")
    assert isinstance(page, SessionsPage)
    on.settle(page.empty.isVisible)


def _sessions_trouble(on: Set) -> None:
    on.window.show_page("sessions")
    page = on.window.page("sessions")
    assert isinstance(page, SessionsPage)
    on.settle(page.trouble.isVisible)


def _sessions_filters(on: Set) -> None:
    page = _sessions(on)
    page.filter_button.click()
    on.settle(page.filters.isVisible)


def _sessions_found(on: Set) -> None:
    page = _sessions(on)
    page.search.setText("customers")
    on.settle(lambda: bool(page._hits))


def _sessions_nothing(on: Set) -> None:
    page = _sessions(on)
    page.search.setText("zeppelin")
    on.settle(page.nothing.isVisible)


def _sessions_name(on: Set) -> None:
    _sessions(on).rename()
    on.settle()


# --- the review -------------------------------------------------------------------------------------------------------


def _review(on: Set) -> ReviewPage:
    on.window.show_page("review", SESSION)
    page = on.window.page("review")
    assert isinstance(page, ReviewPage)
    on.settle(lambda: page.session is not None and not page.reading_sound)
    return page


def _review_finding(on: Set) -> None:
    page = _review(on)
    page.tour.show(page.flags[0])
    on.settle()


def _review_notes(on: Set) -> None:
    _review(on)._show_one("notes")
    on.settle()


def _review_find(on: Set) -> None:
    page = _review(on)
    page.find_bar.open_bar()
    page.find_bar.field.setText("we")
    on.settle()


def _review_correct(on: Set) -> None:
    page = _review(on)
    page._show_one("words")
    view = next(view for view in page.transcript.views() if view.exchange.words)
    page.corrections.begin(view.exchange.id, 0, 1)
    on.settle()


def _review_silent(on: Set) -> None:
    """A session without a recording."""
    on.window.show_page("review", "20251213-2015")
    page = on.window.page("review")
    assert isinstance(page, ReviewPage)
    on.settle(lambda: page.session is not None and not page.reading_sound)


def _review_trouble(on: Set) -> None:
    on.window.show_page("review", SESSION)
    on.settle()


# --- takes and progress -----------------------------------------------------------------------------------------------


def _takes(on: Set) -> None:
    on.window.show_page("takes")
    page = on.window.page("takes")
    assert isinstance(page, TakesPage)
    on.settle(lambda: bool(page.takes))


def _takes_empty(on: Set) -> None:
    on.window.show_page("takes")
    page = on.window.page("takes")
    assert isinstance(page, TakesPage)
    on.settle(page.empty.isVisible)


def _progress(on: Set) -> ProgressPage:
    on.window.show_page("progress")
    page = on.window.page("progress")
    assert isinstance(page, ProgressPage)
    on.settle(lambda: page.table.rowCount() > 3)
    return page


def _progress_table(on: Set) -> None:
    page = _progress(on)
    page.how._group.button(1).click()
    on.settle(page.table.isVisible)


def _progress_empty(on: Set) -> None:
    on.window.show_page("progress")
    page = on.window.page("progress")
    assert isinstance(page, ProgressPage)
    on.settle(page.empty.isVisible)


LIBRARY_SCENES: dict[str, Callable[[Set], object]] = {
    "sessions": _sessions,
    "sessions-filters": _sessions_filters,
    "sessions-found": _sessions_found,
    "sessions-nothing": _sessions_nothing,
    "sessions-name": _sessions_name,
    "sessions-empty": _sessions_empty,
    "sessions-trouble": _sessions_trouble,
    "review": _review,
    "review-finding": _review_finding,
    "review-notes": _review_notes,
    "review-find": _review_find,
    "review-correct": _review_correct,
    "review-silent": _review_silent,
    "review-trouble": _review_trouble,
    "takes": _takes,
    "takes-empty": _takes_empty,
    "progress": _progress,
    "progress-table": _progress_table,
    "progress-empty": _progress_empty,
}
