"""`mockloop analyze`: texts, folders and recordings, the JSON document, and one sentence for what cannot be used."""

import json
import wave
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.cli import main
from desktop_app.commands.analyze import Hearing
from desktop_app.errors import BadInput
from desktop_app.speech.ports import Heard

TEXT = (
    "the wait in our clinic was long and people left so i counted them for a week and i proposed a second desk "
    "the wait went from forty minutes to six and the patients stay now what i learned is to count first"
)


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """A text of spoken words."""
    path = tmp_path / "answer.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_is_told_as_a_page(answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The measures, what was found and what was good; the duration is estimated and said to be."""
    assert main(["analyze", str(answer)]) == 0
    told = capsys.readouterr()
    assert "40 min -> 6 min" in told.out
    assert "Nothing was found wanting." in told.out
    assert "Good:" in told.out
    assert "no --duration was given" in told.err


def test_findings_are_told_with_advice_and_rule(answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding has its severity, its words, advice and the rule with its document."""
    answer.write_text(
        "we met and we sat and we talked and we left " * 3 + "um um um um um um", encoding="utf-8"
    )
    assert main(["analyze", str(answer), "--duration", "50"]) == 0
    told = capsys.readouterr()
    assert "[serious]" in told.out
    assert "Rule:" in told.out
    assert told.err == ""
    answer.write_text("just a few words", encoding="utf-8")
    main(["analyze", str(answer), "--duration", "5"])
    assert "too short" in capsys.readouterr().out


def test_the_json_document_has_the_designed_keys(answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exactly the keys of the design, one document on standard output."""
    assert main(["analyze", str(answer), "--json", "--duration", "60", "--kind", "story"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert list(document) == [
        "kind", "duration_s", "words", "text", "wpm", "metrics", "numbers", "subjects", "fillers", "findings",
        "strengths",
    ]  # fmt: skip
    [metric] = document["metrics"]
    assert list(metric) == ["text", "value", "unit", "from", "to", "start_s", "end_s"]
    assert (metric["from"], metric["to"], metric["unit"]) == (40, 6, "min")
    assert all(
        list(finding) == ["code", "severity", "message", "advice", "evidence", "rule", "source"]
        for finding in document["findings"]
    )
    assert document["findings"]
    assert document["subjects"] == {"i": 3, "we": 0}
    assert document["words"][0] == {
        "text": "the",
        "start_s": 0,
        "end_s": pytest.approx(1.395),
        "confidence": None,
    }


def test_a_folder_gives_a_table_and_lines_of_json(answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each text is a row and a line; what cannot be read is told and left out."""
    (answer.parent / "empty.txt").write_text(" ... ", encoding="utf-8")
    assert main(["analyze", str(answer.parent), "--duration", "60"]) == 0
    told = capsys.readouterr()
    assert "answer.txt" in told.out
    assert "holds no words" in told.err
    [line] = (answer.parent / "analysis.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["file"] == "answer.txt"
    other = answer.parent / "other.jsonl"
    assert main(["analyze", str(answer.parent), "--json", "--out", str(other)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["kind"] == "story"
    assert main(["analyze", str(answer.parent), "--out", str(answer.parent / "no" / "where")]) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["{here}/nothing.txt"], "There is no file"),
        (["{here}/bytes.txt"], "nor a text in UTF-8"),
        (["{here}/nul.txt"], "no text"),
        (["{here}/blank.txt"], "holds no words"),
        (["{here}/empty"], "holds no recording and no text"),
        (["{here}/blanks"], "Nothing in the folder"),
        (["{here}/answer.txt", "--duration", "0"], "--duration is 0"),
        (["{here}/answer.txt", "--duration", "nan"], "--duration is nan"),
        (["{here}/answer.txt", "--out", "x"], "--out goes with a folder"),
        (["{here}/sound.wav", "--duration", "5"], "goes with a text"),
        (["{here}/sound.wav"], "no sound"),
        (["{here}/answer.txt", "--kind", "essay"], "invalid choice"),
    ],
)
def test_bad_input_is_one_sentence(
    answer: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2, nothing on standard output, no traceback."""
    here = answer.parent
    (here / "bytes.txt").write_bytes(b"\xff\xfe\xfa")
    (here / "nul.txt").write_bytes(b"a\0b")
    (here / "blank.txt").write_text(" \n ", encoding="utf-8")
    (here / "sound.wav").write_bytes(b"not a wave")
    (here / "empty").mkdir()
    (here / "blanks").mkdir()
    (here / "blanks" / "a.txt").write_text("", encoding="utf-8")
    assert main(["analyze", *(part.format(here=here) for part in arguments)]) == 2
    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.out == ""
    assert "Traceback" not in printed.err


class _Recogniser:
    """Hears the same words in any sound, once it is finished."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = words

    def hear(self, block: bytes) -> Heard:
        return Heard()

    def finish(self) -> Heard:
        return Heard(self._words)


class _Source:
    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = words

    def load(self) -> None:
        """Nothing to load."""

    def recogniser(self, rate: int) -> _Recogniser:
        return _Recogniser(self._words)


def _silence(path: Path) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(2 * 16_000))
    return path


def test_a_recording_is_heard_with_its_own_time(tmp_path: Path) -> None:
    """The recogniser is found once; the duration and the voiced stretches come from the sound."""
    found = []

    def find() -> _Source:
        found.append(1)
        return _Source((Word("hello", 0.1, 0.5, 0.9),))

    hearing = Hearing(find)
    sound = _silence(tmp_path / "sound.wav")
    answer = hearing.hear(sound, "decision")
    hearing.hear(sound, "decision")
    assert len(found) == 1
    assert (answer.kind, answer.duration_s, answer.words[0].text) == ("decision", 1.0, "hello")
    assert answer.voiced == ()
    with pytest.raises(BadInput, match="No words were heard"):
        Hearing(lambda: _Source(())).hear(sound, "story")
