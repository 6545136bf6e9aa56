"""Hears human recordings and spoken answers with every installed recogniser, and prints how well each did."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from desktop_app import paths
from desktop_app.analysis.model import Word
from desktop_app.audio import sound_file
from desktop_app.catalog.glossary import load_glossary
from desktop_app.errors import MockLoopError
from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.careful_vosk import CarefulVosk
from desktop_app.speech.careful_whisper import CarefulWhisper
from desktop_app.speech.choose import CANDIDATE, INTERVIEWER, best_voice
from desktop_app.speech.fillers import with_fillers
from desktop_app.speech.voices import Manner
from tests.hear.answers import ANSWERS, HESITANT
from tests.hear.moonshine import CarefulMoonshine
from tests.hear.processes import memory_mb, processor_s
from tests.hear.scoring import Score, add_fillers, add_numbers, add_words

SPEECH_VARIABLE = "MOCKLOOP_SPEECH"
AIM_ERRORS = 0.40
AIM_EXACT = 0.92
HINTS = load_glossary(paths.content_dir() / "glossary.yaml").hints
"""What the program tells a recogniser that takes hints."""

MANNERS = (CANDIDATE, INTERVIEWER, Manner(pace=1.2, pitch=1.1))


@dataclass(frozen=True, slots=True)
class Sample:
    """A sound with the text that is spoken in it."""

    name: str
    path: Path
    text: str


def human(folder: Path | None) -> list[Sample]:
    """Recordings of people with checked transcripts; those marked SILVER were written by a recogniser."""
    if folder is None or not folder.is_dir():
        return []
    return [
        Sample(sound.stem, sound, sound.with_suffix(".txt").read_text(encoding="utf-8"))
        for sound in sorted(folder.glob("*.flac"))
        if "SILVER" not in sound.name and sound.with_suffix(".txt").exists()
    ]


def spoken(folder: Path, texts: dict[str, str]) -> list[Sample]:
    """The answers in the best voice that is installed, in three manners."""
    samples = []
    for number, manner in enumerate(MANNERS):
        voice = best_voice(manner)
        if voice is None:
            return []
        for name, text in texts.items():
            path = folder / f"{name}-{number}.wav"
            voice.speak_to(text, path)
            samples.append(Sample(path.stem, path, text))
        voice.cancel()
    return samples


def recognisers(models: Path) -> Iterator[CarefulChild]:
    """Every installed model, each in a child of its own, so that time and memory are its own."""
    for folder in sorted(models.iterdir() if models.is_dir() else ()):
        if (folder / "model.bin").exists():
            yield CarefulWhisper(folder)
        elif (folder / "decoder_model_merged.ort").exists():
            yield CarefulMoonshine(folder)
        elif (folder / "am").is_dir() or (folder / "final.mdl").exists():
            yield CarefulVosk(folder)


def heard(recogniser: CarefulChild, sample: Sample, score: Score) -> tuple[Word, ...]:
    """The words, with what they cost."""
    length_s = sound_file.sound_info(sample.path).duration_s
    before_s = processor_s(recogniser.pid)
    start_s = perf_counter()
    words = recogniser.hear_again(sample.path, 0.0, length_s, HINTS)
    score.taken_s += perf_counter() - start_s
    score.processor_s += processor_s(recogniser.pid) - before_s
    score.sound_s += length_s
    score.memory_mb = max(score.memory_mb, memory_mb(recogniser.pid))
    return words


def measure(
    recogniser: CarefulChild, people: list[Sample], answers: list[Sample], hesitant: list[Sample]
) -> dict[str, Score]:
    """Scores over the people, the answers with numbers, and the hesitant answers."""
    scores = {"people": Score(), "answers": Score(), "hesitant": Score()}
    # The first stretch pays for loading the model, and counts for nothing.
    recogniser.hear_again((people + answers)[0].path, 0.0, 1.0)
    for sample in people:
        text = written(heard(recogniser, sample, scores["people"]))
        add_words(scores["people"], sample.text, text)
    for sample in answers:
        text = written(heard(recogniser, sample, scores["answers"]))
        add_words(scores["answers"], sample.text, text)
        add_numbers(scores["answers"], sample.text, text)
    for sample in hesitant:
        words = heard(recogniser, sample, scores["hesitant"])
        length_s = sound_file.sound_info(sample.path).duration_s
        found = recogniser.hear_fillers(sample.path, 0.0, length_s)
        add_words(scores["hesitant"], sample.text, written(words))
        add_fillers(scores["hesitant"], sample.text, written(with_fillers(words, found)))
    return scores


def written(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def report(name: str, scores: dict[str, Score], tell: Callable[[str], None]) -> None:
    """One recogniser's lines."""
    people, answers, hesitant = scores["people"], scores["answers"], scores["hesitant"]
    tell(name)
    if people.words:
        tell(f"  people: {people.error_rate:.1%} of {people.words} words wrong")
    if answers.words:
        tell(f"  spoken answers: {answers.error_rate:.1%} of {answers.words} words wrong")
        tell(f"  numbers: {answers.exact_rate:.0%} of {answers.numbers} exact")
    if hesitant.fillers:
        right = hesitant.fillers_right
        tell(
            f"  hesitations: {right / hesitant.fillers:.0%} of {hesitant.fillers} found, "
            f"{right / max(1, hesitant.fillers_heard):.0%} of {hesitant.fillers_heard} found are true"
        )
    sound_s = sum(score.sound_s for score in scores.values())
    tell(
        f"  time against the sound: {sum(s.taken_s for s in scores.values()) / sound_s:.2f} by the clock, "
        f"{sum(s.processor_s for s in scores.values()) / sound_s:.2f} of a processor; "
        f"memory at most {max(s.memory_mb for s in scores.values()):.0f} MB"
    )


def compare(all_scores: dict[str, dict[str, Score]], tell: Callable[[str], None]) -> None:
    """The careful hearing against the live one, with the aims."""
    live, careful = all_scores.get("vosk-small-en-us"), all_scores.get("whisper-base")
    if live is None or careful is None:
        return
    for group in ("people", "answers"):
        if live[group].errors:
            ratio = careful[group].errors / live[group].errors
            tell(f"careful against live, errors over {group}: {ratio:.0%} (aim at most {AIM_ERRORS:.0%})")
    tell(
        f"careful hearing, numbers exact: {careful['answers'].exact_rate:.0%} (aim at least {AIM_EXACT:.0%})"
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.hear", description=__doc__)
    parser.add_argument(
        "--speech", type=Path, default=os.environ.get(SPEECH_VARIABLE), help="human recordings (.flac, .txt)"
    )
    parser.add_argument(
        "--models", type=Path, default=paths.models_dir(paths.data_dir()), help="the models' folder"
    )
    parser.add_argument("--only", help="one recogniser by its name")
    parser.add_argument("--errors", action="store_true", help="show the answers that were heard worst")
    given = parser.parse_args(arguments)
    people = human(Path(given.speech) if given.speech else None)
    all_scores: dict[str, dict[str, Score]] = {}
    with tempfile.TemporaryDirectory() as folder:
        answers, hesitant = spoken(Path(folder), ANSWERS), spoken(Path(folder), HESITANT)
        if not people and not answers:
            print(
                "There is nothing to hear: no voice is installed and no recordings were given.",
                file=sys.stderr,
            )
            return 3
        for recogniser in recognisers(given.models):
            if given.only not in (None, recogniser.name):
                continue
            try:
                scores = all_scores[recogniser.name] = measure(recogniser, people, answers, hesitant)
            except MockLoopError as error:
                print(f"{recogniser.name}\n  left out: {error}")
                continue
            finally:
                recogniser.cancel()
            report(recogniser.name, scores, print)
            if given.errors:
                for errors, said, got in sorted((w for s in scores.values() for w in s.worst), reverse=True)[
                    :12
                ]:
                    print(f"    {errors} said:  {said}\n      heard: {got}")
    compare(all_scores, print)
    return 0


if __name__ == "__main__":
    sys.exit(main())
