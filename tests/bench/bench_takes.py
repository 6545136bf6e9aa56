"""How long two takes side by side keep the window waiting: answers of three minutes, and of forty-five."""

import os
from collections.abc import Callable
from itertools import pairwise
from time import process_time

from tests.bench.figures import Figure
from tests.fakes.retellings import Retellings, take

WORDS_A_MINUTE = 140
REPEATS = 5


def run() -> list[Figure]:
    """The alignment alone, and the longest turn of the event loop until all is laid out, in processor time."""
    from desktop_app.library.aligning import aligned

    figures = []
    spent = {}
    for minutes in (3, 45):
        left, right = (take("", texts) for texts in Retellings().pair(minutes * WORDS_A_MINUTE))
        spent[minutes] = min(
            _ms(lambda left=left, right=right: aligned(left.answer.words, right.answer.words))
            for _ in range(REPEATS)
        )
        figures.append(Figure(f"two takes of {minutes} minutes aligned", spent[minutes], "ms"))
        figures.append(
            Figure(f"two takes of {minutes} minutes shown, longest turn", _longest_turn_ms(left, right), "ms")
        )
    longer = spent[45] / spent[3]
    figures.append(Figure("aligning fifteen times as many words", longer, "times", 30.0))
    return figures


def _ms(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return (process_time() - begun) * 1000


def _longest_turn_ms(left: object, right: object) -> float:
    """The longest stretch of processor time between two looks at the event loop, from the wish to the last row."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication

    from desktop_app import paths
    from desktop_app.ui.application import application
    from desktop_app.ui.fonts import load_fonts
    from desktop_app.ui.look import Look
    from desktop_app.ui.review.aligned_takes import AlignedTakes
    from desktop_app.ui.widgets.scroll import ScrollPage

    application()
    load_fonts()
    pair = AlignedTakes(Look(paths.resources_dir(), mode="dark", motion="off"))
    page = ScrollPage(pair)
    page.resize(1300, 800)
    page.show()
    QCoreApplication.processEvents()
    looks = [process_time()]
    pair.show_takes(left, right)  # type: ignore[arg-type]
    looks.append(process_time())
    while len(looks) < 200:
        QCoreApplication.processEvents()
        looks.append(process_time())
    return max(after - before for before, after in pairwise(looks)) * 1000
