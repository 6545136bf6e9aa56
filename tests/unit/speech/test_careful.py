"""The careful hearing where its child fails, hangs, is missing or idle; with children of the tests."""

import contextlib
import importlib.util
import os
import sys
import threading
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.speech import careful, child_process
from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.careful_vosk import CarefulVosk
from desktop_app.speech.careful_whisper import CarefulWhisper, threads

RATE = 16_000
UseChild = Callable[[str], None]

HEARS = """
import json, sys
setup = json.loads(sys.stdin.readline())
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    order = json.loads(line)
    print(json.dumps({"progress": 0.5}), flush=True)
    length = order["end_s"] - order["start_s"]
    usual = [[" Um,", 0.1, 0.3, 0.8], [" late.", 0.5, length, 0.7]]
    words = [[" " + hint, 0.0, 0.2, 0.9] for hint in order["hints"]] or usual
    print(json.dumps({"words": words}), flush=True)
"""
REFUSES = 'import json, sys; sys.stdin.readline(); print(json.dumps({"error": "model.bin is cut short"}), flush=True)'
FAILS = HEARS.replace('{"words": words}', '{"error": "no such sound"}')
DIES = "import sys; sys.stdin.readline(); sys.exit('killed by the system.')"
HANGS = "import time; time.sleep(600)"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "answer.wav"
    write_wave(path, RATE, bytes(2 * 4 * RATE))
    return path


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "whisper-base"
    folder.mkdir()
    (folder / "model.bin").write_bytes(b"weights")
    return folder


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> UseChild:
    """Makes every careful recogniser start this program as its child, with the extra installed and memory free."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))
    monkeypatch.setattr(careful, "available_bytes", lambda: None)

    def use(program: str) -> None:
        monkeypatch.setattr(child_process, "child_command", lambda _: [sys.executable, "-c", program])

    return use


def test_a_stretch_is_heard_with_the_files_times(child: UseChild, model: Path, sound: Path) -> None:
    """Times count from the file's start, progress is told, and a stretch beyond the end is cut."""
    child(HEARS)
    recogniser = CarefulWhisper(model)
    told: list[float] = []
    words = recogniser.hear_again(sound, 1.0, 99.0, progress=told.append)
    assert words == (Word("Um,", 1.1, 1.3, 0.8), Word("late.", 1.5, 4.0, 0.7))
    assert told == [0.5]
    assert recogniser.name == "whisper-base"
    recogniser.cancel()


def test_the_child_is_kept_between_stretches_and_ended_by_rest(
    child: UseChild, model: Path, sound: Path
) -> None:
    """One child for many stretches; none after `rest`; another one after that."""
    child(HEARS)
    recogniser = CarefulWhisper(model)
    recogniser.hear_again(sound, 0.0, 1.0)
    first = recogniser.pid
    recogniser.hear_again(sound, 1.0, 2.0)
    assert first is not None
    assert recogniser.pid == first
    recogniser.rest()
    assert recogniser.pid is None
    recogniser.hear_again(sound, 0.0, 1.0)
    assert recogniser.pid not in (None, first)
    recogniser.cancel()


def test_an_idle_child_gives_its_memory_back(child: UseChild, model: Path, sound: Path) -> None:
    """After a while without work it is ended, by itself."""
    child(HEARS)
    recogniser = CarefulWhisper(model, idle_s=0.05)
    recogniser.hear_again(sound, 0.0, 1.0)
    waiting = threading.Event()
    for _ in range(2_000):
        if recogniser.pid is None:
            break
        waiting.wait(0.01)
    assert recogniser.pid is None


def test_hints_reach_the_child_where_there_is_enough_to_hear(
    child: UseChild, model: Path, tmp_path: Path
) -> None:
    """What is told beforehand is in the order; a short stretch would only be bent towards it."""
    child(HEARS)
    sound = tmp_path / "long.wav"
    write_wave(sound, RATE, bytes(2 * 12 * RATE))
    recogniser = CarefulWhisper(model)
    words = recogniser.hear_again(sound, 0.0, 12.0, ["Redis", "Kafka"])
    assert [word.text for word in words] == ["Redis", "Kafka"]
    short = recogniser.hear_again(sound, 0.0, 5.0, ["Redis", "Kafka"])
    assert [word.text for word in short] == ["Um,", "late."]
    recogniser.cancel()


def test_only_hesitations_of_the_second_pass_are_kept(child: UseChild, model: Path, sound: Path) -> None:
    """Its other words are not to be trusted; Vosk has no such pass."""
    child(HEARS)
    whisper, vosk = CarefulWhisper(model), CarefulVosk(model)
    assert [word.text for word in whisper.hear_fillers(sound, 0.0, 4.0)] == ["Um,"]
    assert vosk.hear_fillers(sound, 0.0, 4.0) == ()
    whisper.cancel()


def test_a_larger_vosk_model_is_heard_the_same_way(child: UseChild, model: Path, sound: Path) -> None:
    """By a child of its own."""
    child(HEARS)
    recogniser = CarefulVosk(model)
    assert len(recogniser.hear_again(sound, 0.0, 4.0)) == 2
    recogniser.cancel()


@pytest.mark.parametrize("stretch", [(4.0, 9.0), (2.0, 2.0), (3.0, 1.0)])
def test_nothing_is_heard_in_no_sound(model: Path, sound: Path, stretch: tuple[float, float]) -> None:
    """A stretch that is empty or behind the end starts no child."""
    recogniser = CarefulWhisper(model)
    assert recogniser.hear_again(sound, *stretch) == ()
    assert recogniser.pid is None


def test_a_file_that_is_not_there_is_refused(model: Path, tmp_path: Path) -> None:
    """Before any child is started."""
    with pytest.raises(BadInput, match="cannot be read"):
        CarefulWhisper(model).hear_again(tmp_path / "gone.wav", 0.0, 1.0)


@pytest.mark.parametrize(
    ("program", "kind", "said"),
    [
        (REFUSES, Missing, "damaged or does not fit.*model.bin is cut short.*model install"),
        (FAILS, MockLoopError, "no such sound.*first hearing stays"),
        (DIES, MockLoopError, "careful hearing failed.*first hearing stays"),
    ],
)
def test_a_child_that_fails_is_one_sentence(
    child: UseChild, model: Path, sound: Path, program: str, kind: type[MockLoopError], said: str
) -> None:
    """Damaged weights, a stretch that cannot be heard, and a child that the system killed."""
    child(program)
    recogniser = CarefulWhisper(model)
    with pytest.raises(kind, match=said):
        recogniser.hear_again(sound, 0.0, 4.0)
    recogniser.cancel()


def test_a_child_that_loops_is_stopped(
    child: UseChild, model: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its time it is killed, and the sentence says that the first hearing stays."""
    child(HANGS)
    monkeypatch.setattr(careful, "_PATIENCE", 0.002)
    recogniser = CarefulWhisper(model)
    with pytest.raises(MockLoopError, match="was not done after"):
        recogniser.hear_again(sound, 0.0, 4.0)
    assert recogniser.pid is None


def test_a_hanging_child_can_be_cancelled(child: UseChild, model: Path, sound: Path) -> None:
    """Long before its time is over; cancelling when idle does nothing."""
    child(HANGS)
    recogniser = CarefulWhisper(model)
    recogniser.cancel()
    said: list[str] = []

    def hear() -> None:
        try:
            recogniser.hear_again(sound, 0.0, 4.0)
        except MockLoopError as error:
            said.append(str(error))

    hearing = threading.Thread(target=hear)
    hearing.start()
    while hearing.is_alive():
        recogniser.cancel()
        hearing.join(0.02)
    assert said == ["The careful hearing was told to stop."]


def test_rest_leaves_a_working_child_alone(child: UseChild, model: Path, sound: Path) -> None:
    """Memory is given back between stretches, not in the middle of one."""
    child(HANGS)
    recogniser = CarefulWhisper(model)

    def hear() -> None:
        with contextlib.suppress(MockLoopError):
            recogniser.hear_again(sound, 0.0, 4.0)

    hearing = threading.Thread(target=hear)
    hearing.start()
    waiting = threading.Event()
    while recogniser.pid is None:
        waiting.wait(0.005)
    recogniser.rest()
    assert recogniser.pid is not None
    while hearing.is_alive():
        recogniser.cancel()
        hearing.join(0.02)


def test_too_little_memory_is_one_sentence(
    child: UseChild, model: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is started that would drive other programs out."""
    child(HEARS)
    monkeypatch.setattr(careful, "available_bytes", lambda: 100_000_000)
    with pytest.raises(Missing, match="needs 700 MB of memory and 100 MB are free"):
        CarefulWhisper(model).hear_again(sound, 0.0, 4.0)


def test_without_the_extra_it_says_how_to_get_it(
    model: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package is named."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(careful, "available_bytes", lambda: None)
    with pytest.raises(Missing, match=r"pip install mockloop\[careful\]"):
        CarefulWhisper(model).hear_again(sound, 0.0, 4.0)


@pytest.mark.parametrize("recogniser", [CarefulWhisper, CarefulVosk])
def test_without_weights_it_says_how_to_get_them(
    child: UseChild, tmp_path: Path, sound: Path, recogniser: Callable[[Path], CarefulChild]
) -> None:
    """The command is named."""
    child(HEARS)
    with pytest.raises(Missing, match=r"not there.*mockloop model install"):
        recogniser(tmp_path / "none").hear_again(sound, 0.0, 4.0)


def test_a_careful_child_gives_way_on_every_system(
    child: UseChild, model: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On POSIX it is nicer than we are."""
    child(HEARS)
    recogniser = CarefulWhisper(model)
    recogniser.hear_again(sound, 0.0, 1.0)
    if hasattr(os, "getpriority"):
        assert recogniser.pid is not None
        assert os.getpriority(os.PRIO_PROCESS, recogniser.pid) > os.getpriority(os.PRIO_PROCESS, 0)
    recogniser.cancel()


@pytest.mark.parametrize(("processors", "used"), [(1, 1), (2, 2), (16, 4)])
def test_it_uses_the_processors_that_we_may_use(
    monkeypatch: pytest.MonkeyPatch, processors: int, used: int
) -> None:
    """One on one core; never more than four, of which more is not gained."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    assert threads() == used
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert threads() == used
