"""A studio whose voice and recogniser are the tests' own, in place of the real one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import bootstrap, demonstration
from desktop_app.bootstrap import Devices, Hearings, Studio
from desktop_app.cli import main
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.recogniser import FakeSource, words_at
from tests.fakes.voice import FakeVoice

Run = Callable[..., int]


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, microphone: FakeMicrophone) -> Run:
    """`mockloop ...` over a data folder of its own; returns the exit status."""

    class TestStudio(Studio):
        def __init__(
            self,
            data: Path,
            own_content: Sequence[Path] = (),
            devices: Devices | None = None,
            hearings: Callable[[], Hearings] = Hearings,
        ) -> None:
            source = FakeSource(
                [words_at("i cut the cost from nine to two euros"), words_at("because i measured it")]
            )
            given = replace(
                devices or Devices(), recognisers=source, voice=FakeVoice, microphone=lambda: microphone
            )
            super().__init__(data, own_content, given, hearings)

    monkeypatch.setattr(bootstrap, "Studio", TestStudio)
    monkeypatch.setattr(demonstration, "best_voice", lambda _manner: FakeVoice())
    return lambda *arguments: main(["--data", str(tmp_path / "data"), *arguments])
