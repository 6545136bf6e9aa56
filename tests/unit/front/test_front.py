"""The window's composition root without a window: choices become devices, and callables reach the right rooms."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from desktop_app.audio import device as real_device
from desktop_app.audio import player as real_player
from desktop_app.audio import portaudio
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import BadInput, Missing
from desktop_app.front import Front, chosen_voice
from desktop_app.interview.model import Listen, Options
from desktop_app.library.model import Session
from desktop_app.practice import readiness as real_readiness
from desktop_app.practice.judging import judge_answer
from desktop_app.practice.model import RoundKept
from desktop_app.speech import choose
from desktop_app.speech.choose import INTERVIEWER, VoiceOption
from desktop_app.speech.ports import RecogniserSource
from desktop_app.speech.voices import Manner
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from tests.fakes import sample_sessions as sample
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.player import FakePlayer
from tests.fakes.portaudio import FakePortAudio, device
from tests.fakes.recogniser import FakeSource, words_at
from tests.fakes.voice import FakeVoice, tone
from tests.unit.practice.stage import Watching

LONGEST_S = 20.0


class SourceThatTells(FakeSource):
    """Counts how often it is loaded, and lets a test wait for the first time."""

    def __init__(self, missing: str = "") -> None:
        super().__init__(missing=missing)
        self.asked = threading.Semaphore(0)

    def load(self) -> None:
        self.asked.release()
        super().load()


Source = TypeVar("Source", bound=RecogniserSource)


def hears_with(front: Front, source: Source) -> Source:
    """Let the studio hear live with this, whatever is installed and chosen."""
    front.studio._devices = replace(front.studio._devices, recognisers=source)
    return source


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    front = Front(tmp_path / "mine")
    yield front
    front.close()


@pytest.fixture
def parts(front: Front) -> Parts:
    return front.parts()


@pytest.fixture
def microphone(monkeypatch: pytest.MonkeyPatch) -> FakeMicrophone:
    """The microphone that every choice leads to."""
    microphone = FakeMicrophone()
    monkeypatch.setattr(real_device, "DeviceMicrophone", lambda _device: microphone)
    return microphone


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A voice and a loudspeaker that make no sound."""
    option = VoiceOption("a voice of the tests", "plain", lambda _manner: FakeVoice())
    monkeypatch.setattr(choose, "installed_voices", lambda: (option,))
    monkeypatch.setattr(real_player, "DevicePlayer", lambda _device, _trouble: FakePlayer(at_once=True))


def kept_session(front: Front) -> Session:
    """A finished session with one answer, in the library of the window."""
    writer = front.studio.library.begin(sample.head(), sample.phases())
    writer.exchange(sample.exchange())
    writer.finish("completed", 60.0)
    return front.studio.library.session(sample.head().id)


# --- choices ------------------------------------------------------------------------------------------------------


def test_nothing_is_built_before_it_is_asked_for(tmp_path: Path) -> None:
    """The window is on the screen first: the folder is there, private, and still empty; closing makes nothing."""
    data = tmp_path / "mine"
    front = Front(data)
    front.parts()
    front.close()
    assert list(data.iterdir()) == []
    assert data.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("named", "chosen", "expected"),
    [
        (None, "", "the system's microphone"),
        (None, "Headset", "Headset"),
        ("Desk", "Headset", "Desk"),
    ],
)
def test_a_microphone_named_for_this_time_goes_before_the_chosen_one(
    tmp_path: Path, named: str | None, chosen: str, expected: str
) -> None:
    """Without either, it is the system's own."""
    front = Front(tmp_path / "mine", named)
    front.preferences.change(microphone=chosen)
    assert front.microphone().name == expected


def test_the_player_is_the_chosen_loudspeaker_at_the_chosen_volume(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change in the settings holds for the next sound."""
    asked: list[Any] = []

    def made(device: str | None, trouble: Callable[[str], None] | None) -> FakePlayer:
        asked.append((device, trouble))
        return FakePlayer()

    monkeypatch.setattr(real_player, "DevicePlayer", made)
    front.player()
    front.preferences.change(speaker="Headset", volume=0.4)
    player = front.player(print)
    assert asked == [(None, None), ("Headset", print)]
    assert player.volume == 0.4


def test_the_reviews_player_tells_its_trouble(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recording that is gone is told to the page that wanted to play it."""
    told: list[str] = []
    over = threading.Event()
    player = front.parts().review.make_player(told.append)
    player.play(Path("/nowhere/at/all.wav"), lambda _whole: over.set())
    assert over.wait(LONGEST_S)
    player.stop()
    assert len(told) == 1
    assert "all.wav" in told[0]


def voices(made: list[tuple[str, Manner]]) -> tuple[VoiceOption, ...]:
    """Two voices that remember in which manner they were made."""

    def option(name: str) -> VoiceOption:
        def make(manner: Manner) -> FakeVoice:
            made.append((name, manner))
            return FakeVoice(name)

        return VoiceOption(name, "natural", make)

    return option("best"), option("other")


@pytest.mark.parametrize(("chosen", "expected"), [("", "best"), ("other", "other"), ("gone", "best")])
def test_the_voice_is_the_chosen_one_or_the_best(
    monkeypatch: pytest.MonkeyPatch, chosen: str, expected: str
) -> None:
    """One that is no longer installed gives way to the best; the chosen rate is the interviewer's."""
    made: list[tuple[str, Manner]] = []
    monkeypatch.setattr(choose, "installed_voices", lambda: voices(made))
    voice = chosen_voice(Preferences(voice=chosen, rate=1.5))
    assert voice is not None
    assert voice.name == expected
    assert made == [(expected, Manner(pace=INTERVIEWER.pace * 1.5, pitch=INTERVIEWER.pitch))]


def test_without_any_voice_there_is_none(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    """The questions are in writing then: that is no error."""
    monkeypatch.setattr(choose, "installed_voices", lambda: ())
    assert front.voice() is None


# --- what the parts reach -----------------------------------------------------------------------------------------


def test_everybody_gets_the_same_catalogue_and_library(front: Front, parts: Parts) -> None:
    """Each is built once, whoever asks first; closing lets go of the library."""
    assert parts.catalog() is front.studio.catalog
    assert parts.library() is front.studio.library
    assert "behavioural-45" in [one.id for one in parts.catalog().rounds]


def test_a_persons_own_content_is_read_where_it_was_chosen(front: Front, tmp_path: Path) -> None:
    """The folder named in the settings reaches the catalogue: a folder that is not there is named."""
    front.preferences.change(own_content=str(tmp_path / "my questions"))
    assert front.studio._own_content == (tmp_path / "my questions",)


def test_own_content_counts_at_once(front: Front, parts: Parts, tmp_path: Path) -> None:
    """Chosen while the program runs, it is there for whoever asks next; given up, it is gone again."""
    ours = parts.catalog()
    own = tmp_path / "mine" / "questions"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text(
        "questions:\n  - {id: my-own, text: What did you stop?, category: ownership, kind: story, levels: [6], "
        "source: own > notes}\n",
        encoding="utf-8",
    )
    assert parts.check_content is not None
    assert parts.check_content(own.parent)["questions"] == len(ours.questions) + 1
    front.preferences.change(own_content=str(own.parent))
    assert "my-own" in [one.id for one in parts.catalog().questions]
    front.preferences.reset("content")
    assert len(parts.catalog().questions) == len(ours.questions)


def test_faults_in_own_content_are_told(parts: Parts, tmp_path: Path) -> None:
    """With file and line, before anything is laid over ours."""
    own = tmp_path / "mine" / "questions"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("questions:\n  - {id: my-own}\n", encoding="utf-8")
    assert parts.check_content is not None
    with pytest.raises(BadInput, match=r"mine\.yaml"):
        parts.check_content(own.parent)


def test_without_own_content_only_ours_is_read(front: Front) -> None:
    """No folder was named: an empty text is no folder."""
    assert front.studio._own_content == ()


def test_the_review_knows_every_rule_by_its_title(front: Front, parts: Parts) -> None:
    """The titles are those of the rule book."""
    titles = parts.review.rule_titles()
    assert titles["overrun-phase"] == front.studio.rules.rules["overrun-phase"].title


def test_what_was_written_is_kept_once(front: Front, parts: Parts) -> None:
    """Notes stand at their moments and pads as they were left; what the round kept already does not come twice."""
    session = kept_session(front)
    library = front.studio.library
    library.annotations.add_note(session.head.id, 4.0, "breathe")
    library.annotations.attach(session.head.id, "pad", "two pointers")
    assert parts.keep_written is not None
    pads = {"pad": "two pointers, sorted", "sketch": ""}
    for _ in range(2):
        parts.keep_written(session.head.id, [(4.0, "breathe"), (9.5, "slower")], pads)
    kept = library.session(session.head.id)
    assert [(note.at_s, note.text) for note in kept.timed_notes] == [(4.0, "breathe"), (9.5, "slower")]
    assert [(pad.name, pad.text) for pad in kept.attachments] == [("pad", "two pointers, sorted")]


def test_an_answer_is_judged_again_by_the_same_rules(front: Front, parts: Parts) -> None:
    """The review's judge reads the words as they stand now."""
    session = kept_session(front)
    analysis = parts.review.judge(session, session.exchanges[0])
    assert analysis == judge_answer(session.exchanges[0], session.head.round_kind, front.studio.rules)
    assert analysis.quantities


def test_a_recording_is_brought_in_at_the_chosen_level(front: Front, parts: Parts, tmp_path: Path) -> None:
    """It becomes a session of the library, judged for the level of the settings."""
    front.preferences.change(level=7)
    hears_with(front, FakeSource([words_at("we cut it")]))
    talk = tmp_path / "talk.wav"
    write_wave(talk, 16_000, tone(3.0))
    told: list[float] = []
    session_id = parts.review.bring_in(talk, told.append)
    session = front.studio.library.session(session_id)
    assert session.head.level == 7
    assert [word.text for word in session.exchanges[0].words] == ["we", "cut", "it"]
    assert told[-1] == 1.0


# --- rounds -------------------------------------------------------------------------------------------------------


def test_a_round_is_played_with_the_chosen_parts(
    front: Front, parts: Parts, microphone: FakeMicrophone, silence: None
) -> None:
    """It opens the chosen microphone, asks, and is kept when it is ended."""
    hears_with(front, FakeSource())
    watching = Watching()
    live = parts.start_round("behavioural-45", Options(), watching)
    live.start()
    assert microphone.running
    watching.until_effect(Listen)
    live.end_round()
    watching.until(lambda event: isinstance(event, RoundKept))
    live.close()
    assert [session.round_id for session in parts.library().sessions()] == ["behavioural-45"]


def test_the_demonstration_is_one_to_watch(
    front: Front, parts: Parts, silence: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sample candidate's round is made, at its beginning, and keeps nothing while it is not started."""
    hears_with(front, FakeSource())
    assert parts.watch_round is not None
    live = parts.watch_round(Watching())
    assert live.view().stage == "waiting"
    live.close()
    assert parts.library().sessions() == []


# --- what a round needs -------------------------------------------------------------------------------------------


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    package = FakePortAudio([device(0, "Desk microphone", inputs=1), device(1, "Speaker", outputs=2)])
    monkeypatch.setattr(portaudio, "sounddevice", lambda: package)
    monkeypatch.setattr(real_readiness, "installed_voices", lambda: voices([]))
    return package


def warming() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "warming up"]


def test_readiness_asks_for_the_chosen_microphone(front: Front, parts: Parts, package: FakePortAudio) -> None:
    """One that is not connected is told, with the one that will be used."""
    hears_with(front, FakeSource())
    front.preferences.change(microphone="Headset")
    check = parts.readiness()[0]
    assert (check.id, check.state) == ("microphone", "caution")
    assert "Headset" in check.advice


def test_the_speech_model_and_the_rules_are_read_ahead_once(
    front: Front, parts: Parts, package: FakePortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page asks often; both are read on a thread of their own, the first time."""
    source = hears_with(front, SourceThatTells())
    compiled: list[RuleBook] = []
    monkeypatch.setattr("desktop_app.practice.judging.get_ready", compiled.append)
    parts.readiness()
    assert source.asked.acquire(timeout=LONGEST_S)
    parts.readiness()
    for thread in warming():
        thread.join(LONGEST_S)
    assert source.loads == 1
    assert not source.asked.acquire(blocking=False)
    assert compiled == [front.studio.rules]


def test_a_model_that_is_not_there_troubles_nobody_yet(
    front: Front, parts: Parts, package: FakePortAudio
) -> None:
    """The strip says so; reading ahead fails in silence."""
    source = hears_with(front, SourceThatTells(missing="The speech model is not installed."))
    checks = {check.id: check for check in parts.readiness()}
    assert source.asked.acquire(timeout=LONGEST_S)
    for thread in warming():
        thread.join(LONGEST_S)
    assert checks["model"].state == "fault"
    assert source.loads == 0


def test_the_level_is_told_until_it_is_stopped(parts: Parts, microphone: FakeMicrophone) -> None:
    """The function that comes back closes the microphone."""
    levels: list[tuple[float, float]] = []
    assert parts.listen is not None
    stop = parts.listen(lambda rms, peak: levels.append((rms, peak)))
    microphone.feed(b"\x00\x40" * 100)
    microphone.say_trouble("The page has its own way to see that.")
    stop()
    microphone.feed(b"\x00\x40" * 100)
    assert levels == [pytest.approx((0.5, 0.5))]
    assert not microphone.running


def test_the_desks_use_the_choices_of_the_settings(
    parts: Parts, microphone: FakeMicrophone, silence: None, package: FakePortAudio
) -> None:
    """Sound and models are those of this front, each asked for when first used."""
    assert parts.sound is not None
    assert parts.models is not None
    close = parts.sound.listen(lambda _rms, _peak: None, lambda _words, _partial: None)
    assert microphone.running
    close()
    assert "vosk-small-en-us" in [choice.id for choice in parts.models.models()]
    with pytest.raises(Missing, match="not installed"):
        parts.models.damage("vosk-small-en-us")
