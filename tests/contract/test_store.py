"""One suite for the library on disk and for the fake that stands in for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import BadInput, MockLoopError
from desktop_app.library.model import Attachment, Recording, SessionQuery, TimelineMark
from desktop_app.library.ports import Store, Writer
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.fakes.store import FakeStore

LetGo = Callable[[Writer], None]


@pytest.fixture(params=["real", "fake"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "fake":
        yield FakeStore(tmp_path)
        return
    library = Library.open(tmp_path / "data")
    yield library
    library.close()


def test_a_session_is_there_before_its_first_sample(store: Store) -> None:
    """`begin` keeps the row and makes the folder."""
    writer = store.begin(sample.head(), sample.phases())
    session = store.session(writer.session_id)
    assert session.head == sample.head()
    assert session.status == "running"
    assert session.phases == sample.phases()
    assert writer.folder.is_dir()
    assert writer.recording_path(2) == writer.folder / "sound-002.wav"


def test_everything_written_is_read_back(store: Store) -> None:
    """Phases, exchanges with words and analysis, marks, recordings and the round's analysis come back equal."""
    writer = store.begin(sample.head(), sample.phases())
    phase = replace(sample.phases()[0], start_s=0.0, end_s=50.0, active_s=48.5, outcome="done")
    mark = TimelineMark(12.5, "paused", "the machine slept", 1)
    sound = Recording(writer.recording_path(1), 48000, 0.0, 60.0)
    writer.phase(phase)
    writer.exchange(sample.exchange())
    writer.exchange(sample.probe())
    writer.mark(mark)
    writer.note(7.5, "say the figure")
    writer.recording(sound)
    writer.attach("pad", "first thoughts")
    writer.attach("pad", "users -> queue -> workers")
    writer.attach("sketch", "[]")
    writer.attach("sketch", "")
    writer.round_analysis(sample.round_analysis())
    writer.finish("completed", 60.0)
    session = store.session(writer.session_id)
    assert session.phases == (phase, sample.phases()[1])
    assert session.exchanges == (sample.exchange(), sample.probe())
    assert session.marks == (mark,)
    assert [(note.at_s, note.text) for note in session.timed_notes] == [(7.5, "say the figure")]
    assert session.recordings == (sound,)
    assert session.attachments == (Attachment("pad", "users -> queue -> workers"),)
    assert session.round_analysis == sample.round_analysis()
    assert (session.status, session.duration_s) == ("completed", 60.0)


def test_words_are_appended_and_then_replaced_by_the_whole_answer(store: Store) -> None:
    """Settled words add up; keeping the exchange again makes its own words the only ones."""
    writer = store.begin(sample.head(), sample.phases())
    asked = replace(sample.exchange(), words=(), analysis=None)
    writer.exchange(asked)
    writer.words(asked.id, sample.words("so we had"))
    writer.words(asked.id, sample.words("a nightly job", 2.0))
    heard = sample.words("so we had") + sample.words("a nightly job", 2.0)
    assert store.session(writer.session_id).exchanges[0].words == heard
    writer.exchange(replace(asked, words=heard[:2]))
    assert store.session(writer.session_id).exchanges[0].words == heard[:2]
    writer.exchange(replace(asked, words=()))
    assert store.session(writer.session_id).exchanges[0].words == ()


def test_words_need_an_exchange(store: Store) -> None:
    """Words for a question that was never kept are refused."""
    writer = store.begin(sample.head(), sample.phases())
    with pytest.raises(BadInput, match="no exchange 9"):
        writer.words(9, sample.words("lost"))


def test_a_recording_lies_in_the_sessions_folder(store: Store, tmp_path: Path) -> None:
    """Sound from elsewhere is refused: deleting a session must delete its sound."""
    writer = store.begin(sample.head(), sample.phases())
    with pytest.raises(BadInput, match="not in the session's folder"):
        writer.recording(Recording(tmp_path / "elsewhere.wav", 16000, 0.0, 1.0))


def test_a_finished_session_takes_nothing_more(store: Store) -> None:
    """After `finish` the writer refuses."""
    writer = store.begin(sample.head(), sample.phases())
    writer.finish("ended", 3.0)
    with pytest.raises(MockLoopError, match="is finished"):
        writer.mark(TimelineMark(1.0, "paused"))


@pytest.mark.parametrize("session_id", ["20260115-184002-behavioural", "../up", ""])
def test_an_id_that_is_taken_or_no_name_is_refused(store: Store, session_id: str) -> None:
    """`begin` refuses a second session of one id, and ids that cannot name a folder."""
    store.begin(sample.head(), ())
    with pytest.raises(BadInput):
        store.begin(sample.head(session_id), ())


def test_sessions_are_listed_newest_first_with_their_figures(store: Store) -> None:
    """A summary counts answers, figures, overruns and the share of "I"."""
    for days, session_id in enumerate(["20260115-a", "20260116-b", "20260117-c"]):
        writer = store.begin(sample.head(session_id, days_later=days, level=6 + days % 2), ())
        writer.exchange(sample.exchange())
        writer.exchange(sample.probe())
        writer.round_analysis(sample.round_analysis())
        writer.finish("completed", 60.0)
    found = store.sessions()
    assert [summary.id for summary in found] == ["20260117-c", "20260116-b", "20260115-a"]
    newest = found[0]
    assert (newest.title, newest.answers, newest.answers_with_metric) == ("Behavioural", 2, 1)
    assert (newest.overruns, newest.findings) == (2, 3)
    assert newest.i_share == pytest.approx(2 / 3)
    assert newest.words_per_minute == pytest.approx(124.0)
    assert [s.id for s in store.sessions(SessionQuery(levels=(7,)))] == ["20260116-b"]
    assert [s.id for s in store.sessions(SessionQuery(limit=1, offset=1))] == ["20260116-b"]


def test_a_unique_beginning_names_a_session(store: Store) -> None:
    """Ids may be cut short while that is clear; otherwise a sentence says what there is."""
    store.begin(sample.head("20260115-one"), ())
    store.begin(sample.head("20260116-two"), ())
    assert store.session("20260116").head.id == "20260116-two"
    with pytest.raises(BadInput, match="202601"):
        store.session("202601")
    with pytest.raises(BadInput, match="20260116-two"):
        store.session("20260116-twoo")


def test_a_deleted_session_can_be_brought_back_or_removed(store: Store) -> None:
    """Deleting hides; restoring brings back; purging removes the sound as well."""
    writer = store.begin(sample.head(), ())
    writer.recording_path(1).write_bytes(b"sound")
    writer.finish("completed", 1.0)
    store.delete(writer.session_id)
    assert store.sessions() == []
    assert [summary.id for summary in store.sessions(SessionQuery(trashed=True))] == [writer.session_id]
    with pytest.raises(BadInput):
        store.session(writer.session_id)
    store.restore(writer.session_id)
    assert store.session(writer.session_id).status == "completed"
    with pytest.raises(BadInput):
        store.purge(writer.session_id)
    store.delete(writer.session_id)
    store.purge(writer.session_id)
    assert store.sessions(SessionQuery(trashed=True)) == []
    assert not writer.folder.exists()


def test_only_a_session_that_nobody_writes_is_recovered(store: Store) -> None:
    """A writer that is alive keeps its session; one that died leaves it to be made whole."""
    writer = store.begin(sample.head(), sample.phases())
    assert store.recoverable() == []
    with pytest.raises(BadInput):
        store.recover(writer.session_id)
    writer.exchange(replace(sample.exchange(), words=(), analysis=None, answer_end_s=None))
    writer.words(1, sample.words("so we had", 14.0))
    writer.let_go()  # type: ignore[attr-defined]  # what the death of a program does
    assert [summary.id for summary in store.recoverable()] == [writer.session_id]
    session = store.recover(writer.session_id)
    assert session.status == "recovered"
    assert session.exchanges[0].words == sample.words("so we had", 14.0)
    assert session.exchanges[0].answer_end_s == session.duration_s == pytest.approx(15.4)
    assert session.marks[-1].kind == "recovered"
    assert store.recoverable() == []
    with pytest.raises(BadInput):
        store.recover(writer.session_id)
