"""`python -m tests.pictures [FOLDER]`: room.png, review.png and progress.png, grabbed from the real pages.

The first two come from the demonstration, spoken and heard for real; the third from answers that somebody wrote for the
tests, judged by the real rules, kept in a library as if they had been given over some weeks.
"""

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_app.cli import main as mockloop
from tests.fakes.live_round import CONTENT, our_catalog
from tests.fakes.practised import practise
from tests.fakes.shelf import our_rules

SCREENSHOTS = CONTENT.parent / "resources" / "screenshots"
SIZE = (1440, 900)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--only", choices=("demo", "progress"), help="leave the others as they are")
    parser.add_argument("folder", nargs="?", type=Path, default=SCREENSHOTS)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ["LC_ALL"] = "en_GB.UTF-8"  # times as in the pictures before, whatever the machine's own are
    if options.only != "progress" and (status := _demonstration(options.folder)):
        return status
    if options.only != "demo":
        _progress(options.folder / "progress.png")
    return 0


def _demonstration(folder: Path) -> int:
    """Play the demonstration and take its pictures; its exit status."""
    with tempfile.TemporaryDirectory() as out:
        status = mockloop(["demo", "--out", out])
        for name in ("room.png", "review.png") if status == 0 else ():
            shutil.copyfile(Path(out) / name, folder / name)
    return status


def _progress(picture: Path) -> None:
    """The progress page over some weeks of practice."""
    from PySide6.QtCore import QElapsedTimer

    from desktop_app.library.store import Library
    from desktop_app.ui.application import application
    from desktop_app.ui.fonts import load_fonts
    from desktop_app.ui.language import Language
    from desktop_app.ui.look import Look
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.pages.progress import ProgressPage
    from desktop_app.ui.review.ports import ReviewParts, loudspeaker
    from desktop_app.ui.style import Dresser
    from tests.fakes.window_parts import RESOURCES, window_parts

    app = application()
    load_fonts()
    language = Language(RESOURCES / "translations")
    language.choose("en")
    look = Look(RESOURCES, mode="dark", motion="off")
    Dresser(app, look)
    with tempfile.TemporaryDirectory() as data:
        library = Library.open(Path(data) / "library")
        practise(library, our_catalog(), our_rules(), datetime(2026, 3, 14, 20, 15).astimezone())
        behind = ReviewParts(make_player=loudspeaker, rule_titles=_titles)
        parts = replace(window_parts(Path(data)), library=lambda: library, review=behind)
        window = MainWindow(look, parts)
        window.resize(*SIZE)
        window.show()
        window.show_page("progress")
        page = window.page("progress")
        assert isinstance(page, ProgressPage)
        waited = QElapsedTimer()
        waited.start()
        while not page.table.rowCount() and waited.elapsed() < 30_000:
            app.processEvents()
        page.rounds.clearFocus()
        app.processEvents()
        window.grab().save(str(picture))
        window.close_down()
        library.close()


def _titles() -> dict[str, str]:
    return {code: rule.title for code, rule in our_rules().rules.items()}


if __name__ == "__main__":
    sys.exit(main())
