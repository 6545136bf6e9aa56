"""After a round the sound is looked at: a voice without words is a probable filler, kept with the answer."""

from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest

from desktop_app import paths
from desktop_app.analysis.model import Word
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import MockLoopError
from desktop_app.library.model import Exchange, Recording
from desktop_app.library.store import Library
from desktop_app.practice.judging import judge_answer, judge_kept
from desktop_app.practice.voice_measured import Settling, voiced_in
from tests.fakes import sample_sessions as sample
from tests.unit.audio.test_voice_activity import RATE, VOICES, kept, spoken

LATER_S = 2.0
"""Where the recording begins on the timeline."""


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return RuleBook.read(paths.content_dir() / "rules")


def answer(rules: RuleBook) -> Exchange:
    """Words where the first and the last voice is; the short one in the middle was no word."""
    told = ((VOICES[0][0], VOICES[0][1], "first"), (VOICES[2][0], VOICES[2][1], "then"))
    words = tuple(Word(text, start_s + LATER_S, end_s + LATER_S, 0.9) for start_s, end_s, text in told)
    exchange = Exchange(
        id=1, phase_index=0, question_id="", text="Well?", kind="story", role="initial",
        answer_start_s=LATER_S, answer_end_s=LATER_S + 10.0, words=words,
    )  # fmt: skip
    return replace(exchange, analysis=judge_answer(exchange, "behavioral", rules))


@pytest.fixture
def session_id(library: Library, rules: RuleBook, tmp_path: Path) -> str:
    """A finished session with ten seconds of sound and one answer."""
    writer = library.begin(sample.head("one"), ())
    copyfile(kept(tmp_path, spoken(30.0)), writer.recording_path(1))
    writer.exchange(answer(rules))
    writer.recording(Recording(writer.recording_path(1), RATE, LATER_S, 10.0))
    writer.finish("completed", 12.0)
    return "one"


def settling(library: Library, rules: RuleBook) -> Settling:
    return Settling(lambda: library, lambda session, one, voiced: judge_kept(session, one, rules, voiced))


def test_the_voice_is_found_on_the_timeline(library: Library, session_id: str) -> None:
    """Wherever the recording begins; nothing outside of the answer."""
    session = library.session(session_id)
    found = voiced_in(session.exchanges[0], session.recordings)
    starts_s = [start_s - LATER_S for start_s, _ in found]
    assert starts_s == pytest.approx([start_s for start_s, _ in VOICES], abs=0.1)
    assert voiced_in(session.exchanges[0], ()) == ()


def test_a_voice_without_words_is_kept_as_a_probable_filler(
    library: Library, rules: RuleBook, session_id: str
) -> None:
    """And stays when the answer is judged once more without its sound; the sound is small afterwards."""
    before = library.session(session_id).exchanges[0].analysis
    assert before is not None
    assert before.fillers == ()
    settling(library, rules).settle(session_id)
    session = library.session(session_id)
    judged = session.exchanges[0].analysis
    assert judged is not None
    assert [filler.probable for filler in judged.fillers] == [True]
    assert judged.fillers[0].evidence.start_s == pytest.approx(VOICES[1][0] + LATER_S, abs=0.1)
    assert session.recordings[0].path.suffix == ".flac"
    assert judge_kept(session, session.exchanges[0], rules).fillers == judged.fillers


def test_sound_that_is_gone_is_told_and_the_answer_stays(
    library: Library, rules: RuleBook, session_id: str
) -> None:
    session = library.session(session_id)
    session.recordings[0].path.unlink()
    with pytest.raises(MockLoopError):
        settling(library, rules).settle(session_id)
    assert library.session(session_id).exchanges == session.exchanges
