"""`mockloop model`: the list, the path, what verifying says, and installing from an archive at hand."""

import json
from pathlib import Path

import pytest

from desktop_app import cli, paths
from desktop_app.commands import output
from desktop_app.speech.progress import Progress
from tests.fakes import archives


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list with one small model on it, and the archive that it is made from."""
    data = archives.zip_bytes(archives.FILES)
    pins = {name: {"size_bytes": len(d), "sha256": archives.sha256(d)} for name, d in archives.FILES.items()}
    package = {
        "address": "https://models.example/tiny.zip",
        "size_bytes": len(data),
        "sha256": archives.sha256(data),
    }
    model = {
        "id": "tiny",
        "title": "Tiny",
        "engine": "vosk",
        "default": True,
        "licence": "MIT",
        "summary": "Made by hand.",
        "memory_bytes": 1000,
        "sources": [{"place": "nowhere", "packages": [package], "folder": archives.FOLDER}],
        "files": pins,
    }
    (tmp_path / "models.json").write_text(json.dumps({"models": [model]}))
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    return archives.write(tmp_path / "tiny.zip", data)


def test_the_list_tells_what_is_installed(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For people one entry a model; as JSON one document with all that is known."""
    assert cli.main(["model", "list"]) == 0
    assert "tiny: Tiny (0 MB to download, the default)" in capsys.readouterr().out
    assert cli.main(["model", "install", "--from", str(tiny)]) == 0
    capsys.readouterr()
    assert cli.main(["model", "list"]) == 0
    assert "tiny: Tiny (installed, the default)" in capsys.readouterr().out
    assert cli.main(["model", "list", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert entry["installed"] is True
    assert entry["download_bytes"] == tiny.stat().st_size


def test_installing_tells_where_it_is_now(
    tiny: Path, capsys: pytest.CaptureFixture[str], private_data_folder: Path
) -> None:
    """The folder that a recogniser can load, in words or as JSON; progress goes to standard error."""
    assert cli.main(["model", "install", "tiny", "--from", str(tiny), "--json"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["path"] == str(private_data_folder / "models" / "tiny")
    assert "unpacking" in shown.err
    assert cli.main(["model", "path"]) == 0
    assert capsys.readouterr().out.strip() == str(private_data_folder / "models" / "tiny")
    assert cli.main(["model", "path", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["installed"] is True


def test_installing_again_asks_nobody(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The only place on the list does not exist; the model is there, so it does not matter."""
    assert cli.main(["model", "install", "--from", str(tiny)]) == 0
    assert cli.main(["model", "install"]) == 0
    assert "tiny is installed in" in capsys.readouterr().out


def test_a_missing_model_has_status_three(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its path cannot be told, and it cannot be verified; both say what to do."""
    for action in ("path", "verify"):
        assert cli.main(["model", action]) == 3
        assert "mockloop model install" in capsys.readouterr().err


def test_verifying_a_whole_model(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0, in words and as JSON."""
    assert cli.main(["model", "install", "--from", str(tiny)]) == 0
    capsys.readouterr()
    assert cli.main(["model", "verify"]) == 0
    assert "tiny is whole" in capsys.readouterr().out
    assert cli.main(["model", "verify", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["whole"] is True


def test_verifying_a_damaged_model(
    tiny: Path, capsys: pytest.CaptureFixture[str], private_data_folder: Path
) -> None:
    """Status 1, a sentence for each file that is wrong, and the same in the JSON."""
    assert cli.main(["model", "install", "--from", str(tiny)]) == 0
    (private_data_folder / "models" / "tiny" / "conf" / "model.conf").write_bytes(b"changed")
    capsys.readouterr()
    assert cli.main(["model", "verify", "--json"]) == 1
    shown = capsys.readouterr()
    document = json.loads(shown.out)
    assert document["whole"] is False
    assert document["damage"] == shown.err.splitlines()
    assert "model.conf is not what was installed" in shown.err
    assert cli.main(["model", "verify"]) == 1
    assert capsys.readouterr().out == ""


def test_a_refused_archive_has_status_two(
    tiny: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Bad input: one sentence, nothing installed."""
    other = archives.write(tmp_path / "other.zip", tiny.read_bytes()[:-1])
    assert cli.main(["model", "install", "--from", str(other)]) == 2
    assert "other.zip is refused" in capsys.readouterr().err


class Terminal:
    """A standard error that is a terminal, and keeps what was written."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.written.append(text)
        return len(text)

    def flush(self) -> None: ...


def test_on_a_terminal_progress_is_one_line_that_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each state overwrites the last, not more often than eyes can follow, and the line is ended once."""
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    times_s = iter([0.0, 1.0, 1.01, 2.0])
    monkeypatch.setattr(output.time, "monotonic", lambda: next(times_s))
    line = output.ProgressLine("tiny")
    for done_bytes in (1_000_000, 2_000_000, 3_000_000):
        line.show(Progress("downloading", done_bytes, 4_000_000, "the moon"))
    line.done()
    shown = "".join(terminal.written)
    assert shown.count("\n") == 1
    assert "\r\x1b[2Ktiny: downloading from the moon, 1 of 4 MB (25%)" in shown
    assert "2 of 4 MB" not in shown
    assert shown.endswith("3 of 4 MB (75%)\n")


def test_in_a_log_progress_is_a_line_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line for each new stage, then one every few seconds; an unknown total is left out."""
    times_s = iter([0.0, 0.1, 0.2, 6.0])
    monkeypatch.setattr(output.time, "monotonic", lambda: next(times_s))
    line = output.ProgressLine("tiny")
    for done_bytes in (1_000_000, 2_000_000, 3_000_000):
        line.show(Progress("unpacking", done_bytes, None))
    line.done()
    assert capsys.readouterr().err == "tiny: unpacking, 1 MB\ntiny: unpacking, 3 MB\n"
