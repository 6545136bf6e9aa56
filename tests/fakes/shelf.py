"""A library to show: a session that was really spoken and really heard, among those of some weeks of practice."""

import shutil
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.library.store import Library
from desktop_app.practice.judging import judge_answer
from tests.fakes.live_round import CONTENT
from tests.fakes.practised import practise

BUNDLE = Path(__file__).parents[1] / "ui" / "review" / "demonstrated.mockloop"
"""Two answers of our own words, spoken by Joe and heard by Vosk, with their sound at 8,000 samples a second."""

SESSION = "20260115-184002-behavioural-45"
NOW = datetime(2026, 1, 16, 9, 0, tzinfo=UTC)


@cache
def our_rules() -> RuleBook:
    """Our own rules, read once for all tests."""
    return RuleBook.read(CONTENT / "rules")


def prepare(folder: Path, rules: RuleBook, catalog: Catalog | None = None) -> Path:
    """Make the library in `folder`; with a catalogue there are some weeks of practice around the spoken session."""
    library = Library.open(folder)
    session = library.session(library.import_bundle(BUNDLE))
    for exchange in session.exchanges:
        library.annotations.judge_again(
            session.head.id, exchange.id, judge_answer(exchange, "behavioural", rules)
        )
    if catalog is not None:
        practise(library, catalog, rules, NOW)
    library.close()
    return folder


def taken_down(prepared: Path, folder: Path) -> Library:
    """A copy of a prepared library, open, for somebody to change as they like."""
    return Library.open(shutil.copytree(prepared, folder))
