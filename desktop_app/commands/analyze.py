"""`mockloop analyze`: a recording, a text of spoken words, or a folder of either, to findings."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from desktop_app import paths
from desktop_app.catalog.model import AnswerKind
from desktop_app.commands import analysis_told
from desktop_app.commands.output import print_json
from desktop_app.errors import BadInput, MockLoopError

if TYPE_CHECKING:
    from desktop_app.analysis.model import Analysis, SpokenAnswer
    from desktop_app.catalog.rulebook import RuleBook
    from desktop_app.speech.ports import RecogniserSource

KINDS = get_args(AnswerKind)
SOUNDS = {".wav", ".flac", ".ogg", ".mp3", ".m4a", ".aiff", ".aif", ".opus"}
TEXTS = {".txt", ".text", ".md"}
_LONGEST_TEXT_BYTES = 5_000_000
_BLOCK_S = 0.5
LINES_NAME = "analysis.jsonl"


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    line = "a recording, or a text of spoken words, to findings"
    parser = subparsers.add_parser("analyze", help=line, description=line)
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE|FOLDER",
        help="a recording (WAV, FLAC ...), a text, or a folder of them",
    )
    parser.add_argument("--kind", choices=KINDS, default="story", help="what was asked for (default: story)")
    parser.add_argument(
        "--duration",
        type=float,
        metavar="S",
        help="seconds that the answer took (for a text; else estimated)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help=f"for a folder: where the JSON lines go (default: {LINES_NAME} in it)",
    )


def run(args: argparse.Namespace) -> int:
    """Analyse and print.  BadInput for what cannot be read, Missing where a recording finds no speech model."""
    from desktop_app.catalog.rulebook import RuleBook

    if args.duration is not None and not 0 < args.duration <= 86_400:
        raise BadInput(f"--duration is {args.duration:g}; expected the seconds of an answer, above 0.")
    rules = RuleBook.read(paths.content_dir() / "rules")
    hearing = Hearing(lambda: _recognisers(args.data))
    if args.file.is_dir():
        return _folder(args, rules, hearing)
    if args.out is not None:
        raise BadInput("--out goes with a folder; for one file use --json and redirect what it prints.")
    answer = read_answer(args.file, args.kind, args.duration, rules, hearing)
    analysis = _judged(answer, rules)
    if args.json:
        print_json(analysis_told.as_json(answer, analysis))
    else:
        print(analysis_told.as_text(args.file.name, analysis))
    return 0


class Hearing:
    """Recognises recordings with a recogniser that is found and loaded when the first recording comes."""

    def __init__(self, find: "Callable[[], RecogniserSource]") -> None:
        self._find = find
        self._source: RecogniserSource | None = None

    def hear(self, path: Path, kind: AnswerKind) -> "SpokenAnswer":
        """The words of the recording with their times, and where a voice was heard.  BadInput where it has no sound."""
        from desktop_app.analysis.model import SpokenAnswer, Word
        from desktop_app.audio import sound_file
        from desktop_app.audio.voice_activity import voiced_stretches

        info = sound_file.sound_info(path)
        if self._source is None:
            self._source = self._find()
        recogniser = self._source.recogniser(info.rate)
        words: list[Word] = []
        for block in sound_file.read_blocks(path, _BLOCK_S):
            words += recogniser.hear(block).words
        words += recogniser.finish().words
        if not words:
            raise BadInput(f"No words were heard in {path}; a recording of English speech was expected.")
        return SpokenAnswer(kind, tuple(words), 0.0, info.duration_s, voiced=voiced_stretches(path))


def read_answer(
    path: Path, kind: AnswerKind, duration_s: float | None, rules: "RuleBook", hearing: Hearing
) -> "SpokenAnswer":
    """The answer in a file, by what kind of file it is.  BadInput with one sentence where it cannot be used."""
    if not path.exists():
        raise BadInput(f"There is no file {path}; expected a recording or a text of spoken words.")
    if path.suffix.lower() in SOUNDS:
        if duration_s is not None:
            raise BadInput(f"--duration goes with a text; {path} is a recording and tells its own.")
        return hearing.hear(path, kind)
    return _read_text(path, kind, duration_s, rules)


def _read_text(path: Path, kind: AnswerKind, duration_s: float | None, rules: "RuleBook") -> "SpokenAnswer":
    from desktop_app.analysis.model import SpokenAnswer, Word

    texts = _text(path).split()
    if not any(any(letter.isalnum() for letter in text) for text in texts):
        raise BadInput(f"{path} holds no words; expected what was said in an answer.")
    if duration_s is None:
        duration_s = round(len(texts) / rules.values["words_per_second"], 1)
        pace = rules.values["words_per_second"] * 60
        print(
            f"{path.name}: no --duration was given, so {duration_s:g} s are assumed "
            f"({len(texts)} words at {pace:g} a minute).",
            file=sys.stderr,
        )
    step_s = duration_s / len(texts)
    words = tuple(Word(text, at * step_s, (at + 1) * step_s) for at, text in enumerate(texts))
    return SpokenAnswer(kind, words, 0.0, duration_s)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LONGEST_TEXT_BYTES:
            raise BadInput(
                f"{path} is larger than {_LONGEST_TEXT_BYTES:,} bytes; expected one answer's words."
            )
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{path} is neither a recording with a known ending ({', '.join(sorted(SOUNDS))}) nor a text in UTF-8."
        ) from error
    if "\0" in text:
        raise BadInput(
            f"{path} holds bytes that are no text; expected a recording or a text of spoken words."
        )
    return text


def _judged(answer: "SpokenAnswer", rules: "RuleBook") -> "Analysis":
    from desktop_app.analysis.answer import analyze

    return analyze(answer, rules)


def _recognisers(data: Path) -> "RecogniserSource":
    from desktop_app.bootstrap import Studio

    return Studio(data).recognisers


# --- a folder ---


def _folder(args: argparse.Namespace, rules: "RuleBook", hearing: Hearing) -> int:
    """Every recording and text of the folder: a table, and a line of JSON for each; what cannot be read is told."""
    files = sorted(file for file in args.file.iterdir() if file.suffix.lower() in SOUNDS | TEXTS)
    if not files:
        raise BadInput(
            f"The folder {args.file} holds no recording and no text; expected files like answer.txt."
        )
    rows, documents = [], []
    for file in files:
        try:
            answer = read_answer(file, args.kind, args.duration, rules, hearing)
        except BadInput as error:
            print(error, file=sys.stderr)
            continue
        analysis = _judged(answer, rules)
        rows.append((file.name, analysis))
        documents.append({"file": file.name, **analysis_told.as_json(answer, analysis)})
    if not rows:
        raise BadInput(f"Nothing in the folder {args.file} could be analysed.")
    _write_lines(args.out or args.file / LINES_NAME, documents)
    if args.json:
        print_json(documents)
    else:
        print(analysis_told.as_table(rows))
    return 0


def _write_lines(path: Path, documents: Sequence[dict[str, Any]]) -> None:
    lines = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    try:
        path.write_text(lines, encoding="utf-8")
    except OSError as error:
        raise MockLoopError(
            f"{path} cannot be written ({error.strerror}): name another with --out."
        ) from error
    print(f"{len(documents)} answers were written to {path}.", file=sys.stderr)
