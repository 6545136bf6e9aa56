"""Preferences: kept whole, read carefully, told to whoever watches."""

import json
import logging
from pathlib import Path

import pytest

from desktop_app.errors import Missing
from desktop_app.ui.preferences import GROUPS, Preferences, PreferencesFile, preferences_from


def test_what_is_chosen_is_there_next_time(tmp_path: Path) -> None:
    """A change is on disk at once, for its owner alone."""
    path = tmp_path / "data" / "preferences.json"
    PreferencesFile(path).change(level=7, scale=0.5, keys={"room.pause": "F9"})
    again = PreferencesFile(path).now
    assert (again.level, again.scale, again.keys) == (7, 0.5, {"room.pause": "F9"})
    assert path.stat().st_mode & 0o077 == 0
    assert not path.with_suffix(".new").exists()


def test_whoever_watches_is_told_once_a_change(tmp_path: Path) -> None:
    """Only real changes are told, and none after the watch ended."""
    kept, seen = PreferencesFile(tmp_path / "p.json"), []
    stop = kept.watch(seen.append)
    kept.change(theme="light")
    kept.change(theme="light")
    stop()
    stop()
    kept.change(theme="dark")
    assert [preferences.theme for preferences in seen] == ["light"]


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_is_put_back_alone(tmp_path: Path, group: str) -> None:
    """Resetting one group leaves the others as they were chosen."""
    kept = PreferencesFile(tmp_path / "p.json")
    changed = {
        "theme": "light",
        "level": 7,
        "hints": True,
        "microphone": "Desk",
        "voice": "Joe",
        "keys": {"a": "b"},
    }
    kept.change(**changed, own_content="here")
    fresh, now = Preferences(), kept.reset(group)
    for name in GROUPS[group]:
        assert getattr(now, name) == getattr(fresh, name)
    untouched = [name for name in changed if name not in GROUPS[group]]
    assert all(getattr(now, name) == changed[name] for name in untouched)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "null", '"x"', "\x00", '{"level": 8, "scale": 7, "theme": 3}']
)
def test_a_broken_file_counts_as_nothing_chosen(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever the file holds, the window opens with the usual preferences."""
    path = tmp_path / "p.json"
    path.write_text(text)
    with caplog.at_level(logging.CRITICAL):
        assert PreferencesFile(path).now == Preferences()


def test_good_values_of_a_half_broken_file_count() -> None:
    """Each value is judged by itself; a number may be written without its point."""
    now = preferences_from({"level": 7, "theme": "pink", "scale": 0, "hints": 1, "rate": True, "unknown": 3})
    assert now == Preferences(level=7, scale=0.0)


def test_every_field_survives_being_written_and_read() -> None:
    """No preference is lost on its way through the file."""
    chosen = Preferences(
        level=7,
        scale=0.25,
        hints=True,
        show_transcript=False,
        interruptions=True,
        microphone="Desk",
        speaker="Headset",
        voice="Joe",
        rate=1.2,
        volume=0.5,
        theme="contrast",
        text_scale=2.0,
        motion="off",
        language="de",
        compact=True,
        keys={"room.pause": "F9"},
        interview_on="2026-04-01",
        own_content="/somewhere",
        welcomed=True,
    )
    from dataclasses import asdict

    assert preferences_from(json.loads(json.dumps(asdict(chosen)))) == chosen


def test_a_disk_that_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Where the file cannot be written the error names it and says what to do."""
    (tmp_path / "file").write_text("in the way")
    kept = PreferencesFile(tmp_path / "file" / "p.json")
    with pytest.raises(Missing, match="make room"):
        kept.change(level=7)
