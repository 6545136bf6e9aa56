"""`mockloop analyze`: a text, a recording or a folder of either, told as a page, a table or JSON."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.analysis.model import Analysis, Evidence, Finding, Quantity
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.model import Source
from desktop_app.commands import analysis_told
from desktop_app.commands.analyze import LINES_NAME
from tests.fakes import sample_sessions as sample
from tests.fakes.voice import tone
from tests.unit.commands.conftest import Run

SPOKEN = (
    "the nightly report took fifty minutes and nobody owned it so i measured every step and wrote down "
    "what was slow then i moved the join into the database and i cut the run from fifty minutes to "
    "nine minutes and the finance team got its numbers before breakfast and i learned to "
    "measure first"
)
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    """An answer in writing, as somebody would say it."""
    path = tmp_path / "answer.txt"
    path.write_text(SPOKEN, encoding="utf-8")
    return path


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Six seconds of sound, in which the recogniser of the tests hears nine words."""
    path = tmp_path / "answer.wav"
    write_wave(path, 16_000, tone(6.0))
    return path


# --- one answer ---------------------------------------------------------------------------------------------------


def test_a_text_is_one_document_with_its_times(run: Run, spoken: Path, capsys: Captured) -> None:
    """The words share the duration evenly, and the effect stands there with both of its ends."""
    assert run("analyze", str(spoken), "--duration", "60", "--json") == 0
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert document["duration_s"] == 60
    assert len(document["words"]) == len(SPOKEN.split())
    assert document["words"][-1]["end_s"] == pytest.approx(60, abs=0.01)
    assert document["wpm"] == pytest.approx(len(SPOKEN.split()), abs=1)
    (metric,) = document["metrics"]
    assert (metric["from"], metric["to"]) == (50, 9)
    assert {number["role"] for number in document["numbers"]} > {"outcome"}
    assert document["subjects"]["i"] >= 4
    assert err == ""


def test_without_a_duration_one_is_assumed_and_told(run: Run, spoken: Path, capsys: Captured) -> None:
    """The sentence says how many words and at which pace; the page names the file and what was found."""
    assert run("analyze", str(spoken)) == 0
    out, err = capsys.readouterr()
    assert "no --duration was given" in err
    assert f"({len(SPOKEN.split())} words at" in err
    assert out.startswith("answer.txt: story, ")
    assert "measured effects 1" in out


def test_a_recording_is_heard(run: Run, recording: Path, capsys: Captured) -> None:
    """Its own length counts, and its words are the recogniser's."""
    assert run("analyze", str(recording), "--kind", "decision", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["kind"] == "decision"
    assert document["duration_s"] == pytest.approx(6.0)
    assert document["text"].lower().startswith("i cut the cost from nine")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("gone.txt", None, "There is no file"),
        ("empty.txt", b" - ... ", "holds no words"),
        ("picture.txt", b"\xff\xd8\xff\xe0\x00", "nor a text in UTF-8"),
        ("zeros.txt", b"some \x00 words", "holds bytes that are no text"),
        ("long.txt", b"word " * 1_000_001, "larger than 5,000,000 bytes"),
        ("torn.wav", b"RIFF and nothing else", "torn.wav"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    run: Run, tmp_path: Path, name: str, data: bytes | None, sentence: str, capsys: Captured
) -> None:
    """Status 2, the file by its name, and nothing on standard output."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert run("analyze", str(tmp_path / name)) == 2
    out, err = capsys.readouterr()
    assert sentence in err
    assert "Traceback" not in err
    assert out == ""


def test_a_file_that_cannot_be_opened_is_one_sentence(run: Run, tmp_path: Path, capsys: Captured) -> None:
    """The reason is the system's own."""
    (tmp_path / "sealed.txt").write_text("words", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", _refuse)
        assert run("analyze", str(tmp_path / "sealed.txt")) == 2
    assert "sealed.txt cannot be read: Permission denied." in capsys.readouterr().err


def _refuse(_path: Path) -> bytes:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("duration", ["0", "-5", "100000"])
def test_a_duration_out_of_bounds_is_refused(run: Run, spoken: Path, duration: str, capsys: Captured) -> None:
    """An answer takes more than no time, and less than a day."""
    assert run("analyze", str(spoken), f"--duration={duration}") == 2
    assert "expected the seconds of an answer" in capsys.readouterr().err


def test_a_recording_tells_its_own_duration(run: Run, recording: Path, capsys: Captured) -> None:
    """Another one beside it would be a contradiction."""
    assert run("analyze", str(recording), "--duration", "5") == 2
    assert "tells its own" in capsys.readouterr().err


def test_out_goes_with_a_folder(run: Run, spoken: Path, tmp_path: Path, capsys: Captured) -> None:
    """For one file there is --json, and the sentence says so."""
    assert run("analyze", str(spoken), "--out", str(tmp_path / "lines")) == 2
    assert "--out goes with a folder" in capsys.readouterr().err


def test_a_recording_without_words_is_told(run: Run, tmp_path: Path, capsys: Captured) -> None:
    """A hundredth of a second holds none."""
    path = tmp_path / "click.wav"
    write_wave(path, 16_000, tone(0.01))
    assert run("analyze", str(path)) == 2
    assert "No words were heard" in capsys.readouterr().err


# --- a folder -----------------------------------------------------------------------------------------------------


def test_a_folder_is_a_table_and_lines_of_json(
    run: Run, spoken: Path, recording: Path, tmp_path: Path, capsys: Captured
) -> None:
    """Each answer has its row; what cannot be read is told and left out; other files are nobody's business."""
    (tmp_path / "empty.txt").write_text("...", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert run("analyze", str(tmp_path)) == 0
    out, err = capsys.readouterr()
    rows = out.splitlines()
    assert rows[0].split() == ["answer", "s", "wpm", "I", "we", "effects", "findings"]
    assert [row.split()[0] for row in rows[1:]] == ["answer.txt", "answer.wav"]
    lines = (tmp_path / LINES_NAME).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["file"] for line in lines] == ["answer.txt", "answer.wav"]
    assert "empty.txt holds no words" in err
    assert "2 answers were written to" in err


def test_a_folder_as_json_is_a_list_and_its_lines_go_where_they_are_wanted(
    run: Run, spoken: Path, tmp_path: Path, capsys: Captured
) -> None:
    """Standard output and the named file hold the same documents."""
    target = tmp_path / "elsewhere.jsonl"
    assert run("analyze", str(tmp_path), "--json", "--out", str(target), "--duration", "60") == 0
    documents = json.loads(capsys.readouterr().out)
    assert [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()] == documents
    assert not (tmp_path / LINES_NAME).exists()


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"notes.png": b"\x89PNG"}, "holds no recording and no text"),
        ({"empty.txt": b"..."}, "Nothing in the folder"),
    ],
)
def test_a_folder_with_nothing_to_analyse_is_told(
    run: Run, tmp_path: Path, files: dict[str, bytes], sentence: str, capsys: Captured
) -> None:
    """Status 2, and no empty file of lines."""
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert run("analyze", str(tmp_path)) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / LINES_NAME).exists()


def test_lines_that_cannot_be_written_are_told(
    run: Run, spoken: Path, tmp_path: Path, capsys: Captured
) -> None:
    """The cure is another place."""
    assert run("analyze", str(tmp_path), "--out", str(tmp_path / "gone" / "lines.jsonl")) != 0
    assert "name another with --out" in capsys.readouterr().err


# --- how it is told -----------------------------------------------------------------------------------------------

SOURCE = Source("a-document.txt", "3")


def finding(code: str, uncertain: bool = False) -> Finding:
    return Finding(
        code,
        "caution",
        f"Message of {code}.",
        f"Advice of {code}.",
        (Evidence("some words", 2.0, 3.0, 0, 1), Evidence("", 0.0, 0.0)),
        f"Rule of {code}.",
        SOURCE,
        uncertain=uncertain,
    )


def test_the_first_five_findings_come_with_advice_the_others_with_their_message() -> None:
    """A person reads five; the rest are named."""
    analysis = replace(bare(), findings=tuple(finding(f"code-{number}") for number in range(1, 7)))
    page = analysis_told.as_text("answer.txt", analysis)
    assert "Advice of code-5." in page
    assert "Advice of code-6." not in page
    assert "6. [caution] Message of code-6." in page
    assert page.count('"some words" at 2 s') == 6


def test_doubt_is_told_beside_the_finding_it_belongs_to() -> None:
    """Words that may have been heard wrongly are no firm ground."""
    analysis = replace(bare(), findings=(finding("sure"), finding("unsure", uncertain=True)))
    doubtful = [
        line
        for line in analysis_told.as_text("answer.txt", analysis).splitlines()
        if "heard with doubt" in line
    ]
    assert len(doubtful) == 1
    assert "unsure" in doubtful[0]


def test_an_answer_too_short_to_judge_says_so() -> None:
    """It has no pace either, and nothing was found: each of these is told."""
    page = analysis_told.as_text("answer.txt", replace(bare(), too_short=True))
    assert "no pace" in page
    assert "too short to judge its content" in page
    assert "Nothing was found wanting." in page
    assert "Good:" not in page


def test_strengths_and_effects_are_told_with_their_words() -> None:
    """What was good stands at the end, with what it rests on."""
    analysis = sample.analysis(sample.words(sample.SPOKEN))
    page = analysis_told.as_text("answer.txt", analysis)
    assert "Good:" in page
    for strength in analysis.strengths:
        assert f"+ {strength.message}" in page.replace("\n     ", " ")
    for metric in analysis.metrics:
        assert metric.readable in page


def test_a_row_without_pace_or_findings_has_dashes() -> None:
    """The columns stand under their names."""
    head, row = analysis_told.as_table([("a-rather-long-name.txt", bare())]).splitlines()
    assert row.split() == ["a-rather-long-name.txt", "0", "-", "0", "0", "0", "-"]
    assert head.index("findings") == row.rindex("-")


def bare() -> Analysis:
    """An analysis that found nothing at all."""
    none: tuple[Quantity, ...] = ()
    return Analysis("story", 0.0, "", None, none)
