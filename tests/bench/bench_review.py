"""How long a frame of the review's timeline takes while a recording of ninety minutes is zoomed and panned."""

import os
from time import process_time

from desktop_app.library.model import Session
from tests.bench.figures import Figure

MINUTES = 90
FRAMES = 120


def run() -> list[Figure]:
    """The median, the 99th percentile and the worst of the frames, in milliseconds of processor time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import numpy as np
    from PySide6.QtGui import QPixmap

    from desktop_app import paths
    from desktop_app.ui.application import application
    from desktop_app.ui.fonts import load_fonts
    from desktop_app.ui.look import Look
    from desktop_app.ui.review.flags import flags_of
    from desktop_app.ui.review.peaks import A_SECOND, Waveform, peaks_of
    from desktop_app.ui.review.timeline import Timeline

    application()
    load_fonts()
    timeline = Timeline(Look(paths.resources_dir(), mode="dark", motion="off"))
    timeline.resize(1400, timeline.sizeHint().height())
    session = long_session()
    values = np.random.default_rng(1).integers(0, 255, MINUTES * 60 * A_SECOND).astype(np.uint8)
    timeline.show_session(session, MINUTES * 60.0)
    timeline.show_waveform(Waveform((peaks_of(values, 0.0),)))
    timeline.show_flags(flags_of(session))
    target = QPixmap(timeline.size())
    timeline.render(target)
    spent = []
    for frame in range(FRAMES):
        timeline.zoom(1.1 if frame < FRAMES // 2 else 1 / 1.1, 1000.0 + 20 * frame)
        begin = process_time()
        timeline.render(target)
        spent.append((process_time() - begin) * 1000)
    spent.sort()
    return [
        Figure("a frame of a 90-minute timeline, median", spent[FRAMES // 2], "ms", 16.0),
        Figure("a frame of a 90-minute timeline, p99", spent[FRAMES * 99 // 100], "ms", 16.0),
        Figure("a frame of a 90-minute timeline, worst", spent[-1], "ms", 16.0),
    ]


def long_session() -> Session:
    """Ninety minutes with forty answers, each with its findings."""
    from dataclasses import replace

    from tests.fakes import sample_sessions as sample

    exchanges = tuple(replace(sample.exchange(), id=n, asked_start_s=n * 130.0) for n in range(1, 41))
    return Session(sample.head(), "completed", MINUTES * 60.0, sample.phases(), exchanges)
