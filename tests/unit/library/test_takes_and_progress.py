"""Takes of one question, figures over sessions, and the queue of work."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.errors import BadInput, MockLoopError
from desktop_app.library.jobs import MOST_ATTEMPTS
from desktop_app.library.model import Figures, SessionQuery
from desktop_app.library.progress import totals
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves

QUESTION = "ownership-outside-area"


@pytest.fixture
def filled(library: Library) -> Library:
    """Two takes of one question, one of another, one by the demonstration's candidate."""
    other = replace(sample.exchange(3, 60.0), question_id="failure", text="What went wrong?")
    silent = replace(sample.exchange(4, 90.0), words=(), analysis=None)
    again = sample.exchange(5, 120.0)
    shelves.keep(library, "first", sample.exchange(), sample.probe(), other, silent)
    shelves.keep(library, "second", sample.exchange(), sample.probe(), again, started_at=_days(1))
    shelves.keep(library, "demo", demo=True, started_at=_days(2))
    return library


def _days(days: int) -> object:
    return sample.START + timedelta(days=days)


def test_questions_are_counted_by_their_answers(filled: Library) -> None:
    """Silence and demonstrations are no attempts; the most practised comes first."""
    found = filled.takes.practised()
    assert [(item.question_id, item.takes) for item in found] == [(QUESTION, 3), ("failure", 1)]
    assert found[0].last_at == _days(1)


def test_a_question_that_went_badly_says_how_badly(filled: Library) -> None:
    """The findings of its last answer count, unless the candidate marked them "not so"."""
    analysis = sample.exchange().analysis
    assert analysis is not None
    failure = filled.takes.practised()[1]
    assert failure.findings == len(analysis.findings) > 0
    filled.annotations.refute("first", 3, analysis.findings[0])
    assert filled.takes.practised()[1].findings == failure.findings - 1


def test_takes_hold_their_probes(filled: Library) -> None:
    """The newest first; a probe belongs to the attempt before it."""
    takes = filled.takes.of(QUESTION)
    assert [(take.session_id, take.answer.id) for take in takes] == [
        ("second", 5),
        ("second", 1),
        ("first", 1),
    ]
    assert [[probe.id for probe in take.probes] for take in takes] == [[], [2], [2]]
    assert takes[2].answer == sample.exchange()
    assert filled.takes.of("never") == []


def test_the_best_take_is_pinned_one_a_question(filled: Library) -> None:
    """A second pin takes the place of the first; deleting the session takes the pin away."""
    takes = filled.takes
    takes.pin("first", 1)
    takes.pin("second", 1)
    assert [take.pinned for take in takes.of(QUESTION)] == [False, True, False]
    takes.unpin(QUESTION)
    assert not any(take.pinned for take in takes.of(QUESTION))
    takes.pin("second", 1)
    filled.delete("second")
    assert [take.session_id for take in takes.of(QUESTION)] == ["first"]
    filled.purge("second")
    with pytest.raises(BadInput, match="no exchange 9"):
        takes.pin("first", 9)


def test_progress_goes_from_old_to_new(filled: Library) -> None:
    """One point a finished session, in figures that a filter can narrow."""
    filled.begin(sample.head("running"), ())
    points = filled.progress(SessionQuery(demo=False))
    assert [point.session_id for point in points] == ["first", "second"]
    figures = points[0].figures
    assert figures.question_ids == (QUESTION, "failure")
    assert figures.by_code == {"no-learning": 2, "overrun-answer": 2, "overrun-phase": 1}
    assert (figures.answers, figures.metrics, figures.metrics_per_answer) == (3, 2, pytest.approx(2 / 3))
    assert figures.fillers_per_minute == pytest.approx(2 / 32 * 60)
    assert figures.hedges_per_minute == pytest.approx(2 / 32 * 60)
    assert figures.long_pauses == 2
    added = totals(points)
    assert (added.sessions, added.practice_s) == (2, 120.0)
    assert added.practice_s_by_round == {"behavioural": 120.0}
    assert added.questions == {QUESTION: 2, "failure": 1}
    assert added.findings_by_code["overrun-phase"] == 2


def test_figures_of_nothing_are_unknown_not_zero() -> None:
    """Without answers there is no rate to show."""
    none = Figures()
    rates = (
        none.i_share,
        none.words_per_minute,
        none.metrics_per_answer,
        none.fillers_per_minute,
        none.hedges_per_minute,
    )
    assert rates == (None,) * 5


class TestJobs:
    """The queue survives the program, and no job is lost or done twice."""

    def test_jobs_are_taken_in_order_and_end(self, filled: Library) -> None:
        """Queued once, taken up, done or failed with a sentence, queued again on wish."""
        jobs = filled.jobs
        jobs.add("first", "hear")
        jobs.add("second", "hear")
        jobs.add("first", "hear")
        with jobs.working():
            one, two = jobs.take("hear"), jobs.take("hear")
            assert jobs.take() is None
            assert one is not None
            assert two is not None
            jobs.done(one)
            jobs.failed(two, "The sound is gone.")
        assert [(job.session_id, job.state, job.note) for job in jobs.all()] == [
            ("first", "done", ""),
            ("second", "failed", "The sound is gone."),
        ]
        jobs.add("second", "hear")
        assert [(job.session_id, job.state) for job in jobs.all("hear")] == [
            ("first", "done"),
            ("second", "queued"),
        ]
        jobs.clear()
        assert jobs.cancel() == 1
        assert jobs.all() == []

    def test_a_pause_puts_a_job_back(self, filled: Library) -> None:
        """Work that was paused waits again and counts no attempt."""
        filled.jobs.add("first", "hear")
        with filled.jobs.working():
            job = filled.jobs.take()
            assert job is not None
            filled.jobs.put_back(job)
        assert [(job.state, job.attempts) for job in filled.jobs.all()] == [("queued", 0)]

    def test_a_dead_worker_is_followed_by_the_next(self, filled: Library) -> None:
        """A job whose worker died is taken up again, until it has died too often with it."""
        filled.jobs.add("first", "hear")
        for attempt in range(1, MOST_ATTEMPTS + 1):
            with filled.jobs.working():
                job = filled.jobs.take()
                assert job is not None
                assert job.attempts == attempt
        with filled.jobs.working():
            assert filled.jobs.take() is None
        assert filled.jobs.all()[0].note == "Mock Loop ended each time this was tried."

    def test_only_one_works(self, filled: Library, tmp_path: Path) -> None:
        """A second program leaves the queue alone."""
        other = Library.open(tmp_path / "library")
        with filled.jobs.working(), pytest.raises(MockLoopError, match="already"):
            other.jobs.working().__enter__()
        other.close()

    def test_a_deleted_session_is_not_worked_on(self, filled: Library) -> None:
        """What lies in the trash waits there."""
        filled.jobs.add("first", "hear")
        filled.delete("first")
        with filled.jobs.working():
            assert filled.jobs.take() is None
