"""Every page and state of the review as a scene: grabbed by `python -m tests.ui.review.gallery FOLDER`, and checked."""

import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from desktop_app.catalog.rulebook import RuleBook
from desktop_app.library.store import Library
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.progress import ProgressPage
from desktop_app.ui.pages.review import ReviewPage
from desktop_app.ui.pages.review_takes import TakesPage
from desktop_app.ui.pages.sessions import SessionsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.style import Dresser
from desktop_app.ui.tasks import Tasks
from tests.fakes import sample_sessions as sample
from tests.fakes.live_round import CONTENT
from tests.fakes.window_parts import RESOURCES
from tests.ui.gallery import LONGEST_MS, MODES, SCALES, SIZES
from tests.ui.review.conftest import SESSION, HandPlayer, filled, parts_over

QUESTION = "outside-your-scope"


@dataclass
class Stage:
    """What a scene is played with; `page` is the one that it opened."""

    look: Look
    parts: Parts
    library: Library
    tasks: Tasks
    size: tuple[int, int]
    page: Page | None = None

    def open(self, kind: type[Page], argument: object = None) -> Page:
        page = kind(self.look, self.parts, self.tasks)
        self.page = page
        page.setMinimumSize(*self.size)  # as in the window, whose least size does not ask its pages
        page.resize(*self.size)
        page.show()
        page.activateWindow()
        page.opened(argument)
        return page

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let everything arrive that is on its way, and wait for `until`."""
        timer = QElapsedTimer()
        timer.start()
        while not until() and timer.elapsed() < 4 * LONGEST_MS:
            QApplication.processEvents()
        if not until():
            raise TimeoutError("The scene did not come about.")
        for _ in range(8):
            QApplication.processEvents()

    def older_take(self) -> None:
        """Another attempt at the demonstrated question, three days before."""
        writer = self.library.begin(sample.head("older", days_later=-3), sample.phases())
        writer.exchange(replace(sample.exchange(), question_id=QUESTION))
        writer.exchange(replace(sample.probe(), question_id=QUESTION))
        writer.finish("completed", 600.0)


def _review(on: Stage) -> ReviewPage:
    page = on.open(ReviewPage, SESSION)
    assert isinstance(page, ReviewPage)
    on.settle(lambda: page.session is not None and not page.reading_sound and page.findings.knows_rules)
    on.settle(lambda: bool(page.side.notes.ratings))
    return page


def _review_finding(on: Stage) -> None:
    page = _review(on)
    page.tour.show(page.flags[0])
    page.playing.seek(page.flags[0].at_s + 0.1)
    on.settle()


def _review_notes(on: Stage) -> None:
    page = _review(on)
    on.library.annotations.add_note(SESSION, 21.0, "Say who owned it")
    page.show_session(on.library.session(SESSION))
    page._show_one("notes")
    on.settle()


def _review_find(on: Stage) -> None:
    page = _review(on)
    page._show_one("words")
    page.find_bar.open_bar()
    page.find_bar.field.setText("we")
    on.settle()


def _review_correct(on: Stage) -> None:
    page = _review(on)
    page._show_one("words")
    page.corrections.begin(1, 3, 5)
    on.settle()


def _review_zoomed(on: Stage) -> None:
    page = _review(on)
    page.timeline.zoom(4.0, 20.0)
    page.timeline.select((18.0, 22.0))
    page.tour.toggle_loop()
    on.settle()


def _takes(on: Stage) -> None:
    on.older_take()
    page = on.open(TakesPage, QUESTION)
    assert isinstance(page, TakesPage)
    on.settle(lambda: len(page.takes) == 2 and page.right_take.playing.has_sound)


def _takes_one(on: Stage) -> None:
    page = on.open(TakesPage, QUESTION)
    assert isinstance(page, TakesPage)
    on.settle(lambda: len(page.takes) == 1 and page.right_take.playing.has_sound)


def _takes_empty(on: Stage) -> None:
    on.library.delete(SESSION)
    on.library.purge(SESSION)
    page = on.open(TakesPage)
    assert isinstance(page, TakesPage)
    on.settle(page.empty.isVisible)


def _sessions(on: Stage) -> SessionsPage:
    on.older_take()
    on.library.annotations.tag("older", ["calm", "first week"])
    page = on.open(SessionsPage)
    assert isinstance(page, SessionsPage)
    on.settle(lambda: page.model.rowCount() == 2 and "B" in page.count.text())
    return page


def _sessions_found(on: Stage) -> None:
    page = _sessions(on)
    page.filters.setVisible(True)
    page.search.setText("nightly")
    on.settle(lambda: page.model.searched)


def _sessions_empty(on: Stage) -> None:
    on.library.delete(SESSION)
    on.library.purge(SESSION)
    page = on.open(SessionsPage)
    assert isinstance(page, SessionsPage)
    on.settle(page.empty.isVisible)


def _progress(on: Stage) -> ProgressPage:
    on.older_take()
    page = on.open(ProgressPage)
    assert isinstance(page, ProgressPage)
    on.settle(lambda: page._read is not None)
    return page


def _progress_table(on: Stage) -> None:
    page = _progress(on)
    page.how.set_value("table")
    page._choose_how("table")
    on.settle(page.table.isVisible)


SCENES: dict[str, Callable[[Stage], object]] = {
    "review": _review,
    "review-finding": _review_finding,
    "review-notes": _review_notes,
    "review-find": _review_find,
    "review-correct": _review_correct,
    "review-zoomed": _review_zoomed,
    "takes": _takes,
    "takes-one": _takes_one,
    "takes-empty": _takes_empty,
    "sessions": _sessions,
    "sessions-found": _sessions_found,
    "sessions-empty": _sessions_empty,
    "progress": _progress,
    "progress-table": _progress_table,
}


@contextmanager
def stage(
    scene: str, look: Look, library: Library, rules: RuleBook, folder: Path, size: tuple[int, int]
) -> Iterator[Page]:
    """The scene's page, whole, at this size, over a library that holds the demonstrated session."""
    tasks = Tasks()
    on = Stage(look, parts_over(folder, library, HandPlayer(), rules), library, tasks, size)
    try:
        SCENES[scene](on)
        assert on.page is not None
        yield on.page
    finally:
        if on.page is not None:
            on.page.close_down()
            on.page.hide()
            on.page.deleteLater()
        tasks.close()
        QApplication.processEvents()


def main(folder: Path, only: str = "") -> None:
    """Grab every scene (whose name begins with `only`) in every theme, size and text scale into `folder`."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    look = Look(RESOURCES, mode="dark", motion="off")
    Dresser(app, look)
    rules = RuleBook.read(CONTENT / "rules")
    folder.mkdir(parents=True, exist_ok=True)
    for mode, scale in itertools.product(MODES, SCALES):
        look.choose_mode(mode)
        look.choose_text_scale(scale)
        for scene, size in itertools.product(SCENES, SIZES):
            if not scene.startswith(only):
                continue
            with tempfile.TemporaryDirectory() as data:
                library = filled(Path(data) / "library", rules)
                with stage(scene, look, library, rules, Path(data), size) as page:
                    page.grab().save(str(folder / f"{scene}-{mode}-{size[0]}x{size[1]}-{scale:g}.png"))
                library.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
