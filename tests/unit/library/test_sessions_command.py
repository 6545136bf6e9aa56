"""`mockloop sessions`: what it prints, what it refuses, and with which status."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app import cli
from desktop_app.audio.wave_file import write_wave
from desktop_app.bootstrap import Studio
from desktop_app.commands import sessions as command
from desktop_app.library.export import ENDINGS
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.fakes.recogniser import FakeSource, words_at
from tests.unit.library import shelves


@pytest.fixture
def data(private_data_folder: Path) -> Path:
    """A data folder with two sessions, one of them left by a program that died."""
    library = Library.open(private_data_folder)
    shelves.keep(library, "20260115-one", seconds=0.5)
    library.begin(sample.head("20260116-two", days_later=1), sample.phases()).exchange(sample.exchange())
    library.close()
    return private_data_folder


def run(capsys: pytest.CaptureFixture[str], *typed: str) -> tuple[int, str, str]:
    status = cli.main(["sessions", *typed])
    out, err = capsys.readouterr()
    return status, out, err


def document(capsys: pytest.CaptureFixture[str], *typed: str) -> Any:
    status, out, err = run(capsys, *typed, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


@pytest.mark.usefixtures("data")
class TestOnSessions:
    """With sessions to work on."""

    def test_list_is_what_comes_without_an_action(self, capsys: pytest.CaptureFixture[str]) -> None:
        """One line a session, newest first."""
        status, out, _ = run(capsys)
        assert status == 0
        assert [line.split()[-1] for line in out.splitlines()] == ["(running)", "20260115-one"]
        assert run(capsys, "list")[1] == out

    def test_list_filters(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Round, level, tag, star, number."""
        assert [row["id"] for row in document(capsys, "list", "--limit", "1")] == ["20260116-two"]
        assert document(capsys, "list", "--level", "7") == []
        assert document(capsys, "list", "--round", "other") == []
        assert document(capsys, "list", "--tag", "x", "--starred") == []
        assert "No session is like that." in run(capsys, "list", "--level", "7")[1]

    def test_show_prints_words_or_the_document(self, capsys: pytest.CaptureFixture[str]) -> None:
        """In words for people, as session.json for programs."""
        assert "so we had a nightly job" in run(capsys, "show", "20260115")[1]
        shown = document(capsys, "show", "20260115")
        assert (shown["format"], shown["id"]) == ("mockloop-session", "20260115-one")

    def test_search_shows_where(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Found words in brackets; as JSON with their place and moment."""
        assert "[nightly]" in run(capsys, "search", "nightly")[1]
        found = document(capsys, "search", "nightly")
        assert [(hit["session_id"], hit["place"], hit["at_s"]) for hit in found["hits"]] == [
            ("20260115-one", "answer", 15.0)
        ]
        assert run(capsys, "search", "xyzzy")[1] == "Nothing says that.\n"
        assert "There is more" in run(capsys, "search", "you", "--limit", "1")[1]

    def test_export_goes_by_the_ending(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """A file's ending, a folder, or a form that was named."""
        out = tmp_path / "out"
        out.mkdir()
        assert run(capsys, "export", "20260115", "--out", str(out / "a.md"))[0] == 0
        assert document(capsys, "export", "20260115", "--out", str(out))["format"] == "html"
        assert run(capsys, "export", "20260115", "--out", str(out), "--format", "srt")[0] == 0
        assert run(capsys, "export", "20260115", "--out", str(out / "b.html"), "--sound")[0] == 0
        assert sorted(path.name for path in out.iterdir()) == [
            "20260115-one.html",
            "20260115-one.srt",
            "a.md",
            "b.html",
        ]
        assert 'class="sound"' in (out / "b.html").read_text()
        status, _, err = run(capsys, "export", "20260115", "--out", str(out / "c.doc"))
        assert (status, "ends in no format" in err) == (2, True)
        status, _, err = run(capsys, "export", "20260115", "--out", str(out / "c"), "--format", "doc")
        assert (status, "known: html" in err) == (2, True)

    def test_a_deleted_session_comes_back_until_it_is_purged(
        self, capsys: pytest.CaptureFixture[str], data: Path
    ) -> None:
        """delete, restore, delete, purge; or at once for good."""
        assert document(capsys, "delete", "20260115") == {
            "id": "20260115-one",
            "deleted": True,
            "for_good": False,
        }
        assert [row["id"] for row in document(capsys, "list", "--deleted")] == ["20260115-one"]
        assert document(capsys, "restore", "20260115") == {"id": "20260115-one", "restored": True}
        assert run(capsys, "delete", "20260115")[0] == 0
        assert document(capsys, "purge") == {"purged": 1}
        assert "for good" in run(capsys, "purge")[1]
        assert run(capsys, "delete", "20260116", "--now")[0] == 0
        assert list((data / "sessions").iterdir()) == []
        assert "no sessions yet" in run(capsys, "list")[1]

    def test_recover_takes_all_or_one(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What was recovered is listed; a second time there is nothing."""
        status, _, err = run(capsys, "recover", "20260115")
        assert (status, "needs no recovery" in err) == (2, True)
        assert [row["status"] for row in document(capsys, "recover")] == ["recovered"]
        assert run(capsys, "recover")[1] == "Nothing needs recovery.\n"

    def test_a_bundle_comes_in(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """What another installation exported."""
        bundle = tmp_path / "one.mockloop"
        assert run(capsys, "export", "20260115", "--out", str(bundle))[0] == 0
        assert document(capsys, "import", str(bundle)) == {"id": "20260115-one-2", "imported": True}

    def test_a_recording_comes_in(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A sound made elsewhere is heard and judged; its id is told."""
        sound = tmp_path / "mine.wav"
        write_wave(sound, shelves.RATE, shelves.tone(3.0))
        monkeypatch.setattr(Studio, "recognisers", FakeSource([words_at("we cut it by half")]))
        told = document(capsys, "import", str(sound))
        shown = document(capsys, "show", told["id"])
        assert (shown["status"], shown["questions"][0]["answer"]["text"]) == ("imported", "we cut it by half")

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            (("show", "20260117"), "Did you mean"),
            (("show", "2026"), "Give more of the id"),
            (("restore", "20260115"), "no deleted session"),
            (("list", "--limit", "none"), "expected a number from 1"),
            (("fly",), "invalid choice"),
            (("import", "/nowhere.mockloop"), "There is no file"),
        ],
    )
    def test_bad_input_is_one_sentence(
        self, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], words: str
    ) -> None:
        """Status 2, on standard error, one line."""
        status, out, err = run(capsys, *typed)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert words in err


def test_a_library_that_cannot_be_opened_is_told(
    capsys: pytest.CaptureFixture[str], private_data_folder: Path
) -> None:
    """A file in the data folder's place."""
    private_data_folder.write_text("x")
    status, _, err = run(capsys)
    assert (status, "is a file" in err) == (2, True)


def test_the_help_names_every_form() -> None:
    """So that nobody has to guess."""
    assert command.FORMS.split(", ") == list(ENDINGS)
