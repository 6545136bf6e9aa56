"""The composition root: each part real and built once, or the one that stands in for it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app import bootstrap, paths
from desktop_app.audio import portaudio
from desktop_app.audio.tape import TapeMicrophone
from desktop_app.bootstrap import Devices, Studio
from desktop_app.errors import BadInput, Missing
from desktop_app.interview.choosing import Practised
from desktop_app.interview.model import Listen, Options
from desktop_app.library.store import Library
from desktop_app.practice.model import RoundKept
from desktop_app.speech.models import RecordedFile, Source, write_record
from desktop_app.speech.vosk_recogniser import VoskSource
from tests.fakes import sample_sessions as sample
from tests.fakes.clock import ManualClock
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.player import FakePlayer
from tests.fakes.portaudio import FakePortAudio
from tests.fakes.recogniser import FakeSource
from tests.fakes.voice import FakeVoice
from tests.unit.library import shelves
from tests.unit.practice.stage import LONGEST_S, Watching

ROUND = "behavioural-45"


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def studio(tmp_path: Path, microphone: FakeMicrophone) -> Iterator[Studio]:
    """A studio all of whose devices are the tests' own."""
    devices = Devices(
        microphone=lambda: microphone,
        player=lambda: FakePlayer(at_once=True),
        clock=ManualClock(),
        recognisers=FakeSource(),
        voice=FakeVoice,
    )
    studio = Studio(tmp_path / "mine", devices=devices)
    yield studio
    studio.close()


def play(studio: Studio, options: Options) -> None:
    """A round, ended as soon as the first answer could begin."""
    watching = Watching()
    live = studio.round(ROUND, options, watching)
    live.start()
    watching.until_effect(Listen)
    live.end_round()
    watching.until(lambda event: isinstance(event, RoundKept))
    live.close()


def test_nothing_is_opened_before_it_is_wanted(tmp_path: Path) -> None:
    """A studio that was never used leaves no folder, not even when it is closed."""
    studio = Studio(tmp_path / "mine")
    studio.close()
    assert not (tmp_path / "mine").exists()


def test_closing_lets_go_of_the_library(studio: Studio) -> None:
    """What was still being recorded then is free to be recovered by whoever opens the library next."""
    studio.library.begin(sample.head(), sample.phases())
    assert studio.library.recoverable() == []
    studio.close()
    library = Library.open(studio.data)
    assert [summary.id for summary in library.recoverable()] == [sample.head().id]
    library.close()


def test_without_the_speech_model_it_says_how_to_install_it(tmp_path: Path) -> None:
    """The sentence names the command."""
    with pytest.raises(Missing, match="mockloop model install"):
        _ = Studio(tmp_path / "mine").recognisers


def test_an_installed_model_is_the_one_that_hears(tmp_path: Path) -> None:
    """The recogniser is made without reading the model yet, once for everybody."""
    studio = Studio(tmp_path / "mine")
    place = studio.models.place_of(studio.models.find())
    place.mkdir(parents=True)
    (place / "README").write_bytes(b"a model")
    write_record(place, Source("here", ()), {"README": RecordedFile("0" * 64, 7)})
    assert isinstance(studio.recognisers, VoskSource)
    assert studio.recognisers is studio.recognisers


def test_the_machines_best_voice_speaks_where_none_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made once."""
    made: list[FakeVoice] = []

    def best() -> FakeVoice:
        made.append(FakeVoice())
        return made[-1]

    monkeypatch.setattr(bootstrap, "best_voice", best)
    studio = Studio(tmp_path / "mine")
    assert studio.voice is studio.voice
    assert len(made) == 1


def test_an_unknown_round_is_bad_input(studio: Studio) -> None:
    """The nearest known id is named."""
    with pytest.raises(BadInput, match=ROUND):
        studio.plan("behavioral-45", Options())


def test_a_kept_round_knows_what_it_was(studio: Studio) -> None:
    """Level, scale and planned length are those of the options; a person's round is no demonstration."""
    play(studio, Options(level=7, scale=0.5))
    (summary,) = studio.library.sessions()
    head = studio.library.session(summary.id).head
    assert (head.round_id, head.level, head.scale, head.demo) == (ROUND, 7, 0.5, False)
    assert head.planned_s == studio.catalog.round(ROUND).minutes * 60 * 0.5
    assert '"scale":0.5' in head.plan_json.replace(" ", "")


def test_a_full_disk_is_told_before_the_round_begins(
    studio: Studio, microphone: FakeMicrophone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forty-five minutes may need more than 500 MB: nothing is recorded, nothing kept."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=100_000_000))
    live = studio.round(ROUND, Options(), Watching())
    with pytest.raises(Missing, match=r"has 100 MB left and this round may need 568 MB"):
        live.start()
    assert microphone.starts == 0
    assert studio.library.sessions() == []


def test_without_stand_ins_a_round_has_the_machines_own_devices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's microphone is opened when the round starts; a machine without one is told, and nothing is kept."""
    monkeypatch.setattr(portaudio, "sounddevice", FakePortAudio)
    studio = Studio(tmp_path / "mine", devices=Devices(recognisers=FakeSource(), voice=FakeVoice))
    live = studio.round(ROUND, Options(), Watching())
    with pytest.raises(Missing, match="microphone"):
        live.start()
    assert studio.library.sessions() == []
    studio.close()


def test_a_taped_round_hears_the_tape_and_runs_in_its_time(studio: Studio) -> None:
    """The interviewer is silent but takes the time of speaking, and the tape waits for whoever is behind."""
    tape = TapeMicrophone(speed=1000.0)
    watching = Watching()
    live = studio.taped_round(ROUND, Options(), tape, watching)
    live.start()
    watching.until_effect(Listen)
    assert tape.hold is not None
    live.end_round()
    assert live.wait(LONGEST_S)
    live.close()
    (summary,) = studio.library.sessions()
    assert summary.duration_s > 1.0
    assert not summary.demo


def test_a_taped_round_may_be_heard(studio: Studio) -> None:
    """A player that is given speaks the questions aloud."""
    player = FakePlayer(at_once=True)
    watching = Watching()
    live = studio.taped_round(
        ROUND, Options(), TapeMicrophone(speed=1000.0), watching, player=player, demo=True
    )
    live.start()
    watching.until_effect(Listen)
    live.close()
    assert player.played
    assert studio.library.sessions()[0].demo


def test_the_models_live_in_the_persons_folder(studio: Studio) -> None:
    """Below the data folder, unless the environment names another place."""
    assert studio.models.folder == paths.models_dir(studio.data)
    assert studio.models.find().default


def test_what_was_practised_and_how_it_went_reaches_the_choice(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A round is planned with every earlier answer, and with the findings of the last one to each question."""
    analysis = sample.exchange().analysis
    assert analysis is not None
    shelves.keep(studio.library, "first", sample.exchange())
    seen: list[object] = []

    def planned(
        _round: object, _bank: object, _options: object, history: object, *_: object, **__: object
    ) -> None:
        seen.append(history)

    monkeypatch.setattr(bootstrap, "make_plan", planned)
    studio.plan(ROUND, Options())
    assert seen == [[Practised(sample.exchange().question_id, len(analysis.findings))]]
