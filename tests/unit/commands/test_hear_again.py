"""`mockloop sessions hear`: one session, all of them, or what waits; and a round whose answers are heard again."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.analysis.model import Word
from desktop_app.bootstrap import Devices, Hearings, Studio
from desktop_app.cli import main
from desktop_app.library.store import Library
from tests.fakes.careful import FakeCareful
from tests.unit.practice.test_hearing_queue import begun, kept

WORDS = tuple(
    Word(text, 5.0 + at, 5.6 + at, 0.9) for at, text in enumerate(["I", "cut", "it", "by", "40", "percent."])
)


@pytest.fixture
def careful() -> FakeCareful:
    return FakeCareful(WORDS, name="whisper-base")


@pytest.fixture
def data(private_data_folder: Path) -> Path:
    library = Library.open(private_data_folder)
    kept(library, "20260115-one", 1, 2)
    kept(library, "20260116-two")
    begun(library, "20260117-three").let_go()
    library.close()
    return private_data_folder


@pytest.fixture
def hears(monkeypatch: pytest.MonkeyPatch, careful: FakeCareful) -> None:
    """A studio whose careful recogniser is the tests' own."""

    class WithCareful(Studio):
        def __init__(
            self,
            data: Path,
            own_content: tuple[Path, ...] = (),
            devices: Devices | None = None,
            hearings: Callable[[], Hearings] = Hearings,
        ) -> None:
            super().__init__(data, own_content, replace(devices or Devices(), careful=careful), hearings)

    monkeypatch.setattr(bootstrap, "Studio", WithCareful)


def hearing_of(data: Path, session_id: str) -> list[str]:
    library = Library.open(data)
    try:
        return [exchange.hearing for exchange in library.session(session_id).exchanges]
    finally:
        library.close()


@pytest.mark.usefixtures("hears")
def test_one_session_is_heard_by_the_beginning_of_its_id(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says how far it is, and how many answers there were; asked again there is nothing left."""
    assert main(["sessions", "hear", "20260115"]) == 0
    out, err = capsys.readouterr()
    assert out == "Heard again: 2.\n"
    assert "Hearing again: answer 1 of 2" in err
    assert hearing_of(data, "20260115-one") == ["whisper-base"] * 2
    assert main(["sessions", "hear", "20260115"]) == 0
    assert capsys.readouterr().out == "Heard again: 0.\n"
    assert main(["sessions", "hear", "20260115", "--again"]) == 0
    assert capsys.readouterr().out == "Heard again: 2.\n"


@pytest.mark.usefixtures("hears")
def test_all_sessions_but_one_that_is_not_whole(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON."""
    assert main(["sessions", "hear", "--all", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"heard": 3, "failed": [], "waiting": 0}
    assert hearing_of(data, "20260117-three") == [""]


@pytest.mark.usefixtures("hears")
def test_what_cannot_be_heard_is_told_and_the_rest_is(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sound of one answer is gone."""
    next((data / "sessions" / "20260116-two").glob("*.wav")).unlink()
    assert main(["sessions", "hear", "--all"]) == 1
    out, err = capsys.readouterr()
    assert out == "Heard again: 2.\n"
    assert "Answer 1 of 20260116-two:" in err
    assert "cannot be read" in err


@pytest.mark.usefixtures("hears", "data")
def test_too_little_memory_leaves_all_waiting_for_the_next_time(
    careful: FakeCareful, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence says why; alone, the command goes on with what waits."""
    careful.missing = "The careful hearing needs 700 MB of memory and 90 MB are free: close other programs."
    assert main(["sessions", "hear", "20260115"]) == 1
    out, err = capsys.readouterr()
    assert out == "Heard again: 0, 2 still waiting.\n"
    assert careful.missing in err
    careful.missing = ""
    assert main(["sessions", "hear"]) == 0
    assert capsys.readouterr().out == "Heard again: 2.\n"


@pytest.mark.usefixtures("data")
def test_without_a_second_hearing_it_says_how_to_come_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 3: something is missing."""
    assert main(["sessions", "hear"]) == 3
    assert "mockloop model install whisper-base" in capsys.readouterr().err


@pytest.mark.usefixtures("hears", "data")
@pytest.mark.parametrize(
    ("typed", "sentence"), [(["20260115", "--all"], "not both"), (["nothing"], "There is no session")]
)
def test_what_cannot_be_meant_is_refused(
    typed: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, one sentence."""
    assert main(["sessions", "hear", *typed]) == 2
    assert sentence in capsys.readouterr().err
