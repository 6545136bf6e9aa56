"""`python -m tests.judge [--spoken] [--careful] [--quiet] [PLACE ...]`: the tables of how well the analysis judges."""

import argparse
import sys
from pathlib import Path

from desktop_app.catalog.rulebook import RuleBook
from tests.judge.judging import judge
from tests.judge.labels import Labelled, labelled
from tests.judge.scores import Score
from tests.judge.tagged import FOLDER, tagged
from tests.judge.tagged import UNSEEN as UNSEEN_TAGGED

HERE = Path(__file__).resolve().parents[1]
ANSWERS = HERE / "answers"
SETS = {
    "development answers": ANSWERS,
    "blind answers, open": ANSWERS / "blind" / "open",
    "blind answers, second": ANSWERS / "blind" / "second",
    "blind answers, third": ANSWERS / "blind" / "third",
    "blind answers, fourth": ANSWERS / "blind" / "fourth",
    "blind answers, held aside": ANSWERS / "blind" / "held",
    "blind answers, never looked at": ANSWERS / "blind" / "aside",
    "tagged answers, never looked at, one": FOLDER / "unseen_one.yaml",
    "tagged answers, never looked at, two": FOLDER / "unseen_two.yaml",
    "tagged answers, never looked at, three": FOLDER / "unseen_three.yaml",
    "tagged answers, never looked at, four": FOLDER / "unseen_four.yaml",
}
UNSEEN = {"held", "aside", *UNSEEN_TAGGED}
"""Sets whose misses stay unread, so that their scores go on telling what new answers would get."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.judge", description=__doc__)
    parser.add_argument("--spoken", action="store_true", help="speak each answer and recognise it first")
    parser.add_argument("--careful", action="store_true", help="hear what was spoken a second time as well")
    parser.add_argument("--quiet", action="store_true", help="leave out the misses")
    parser.add_argument("--only", default="", help="only answers whose name begins so (several, with commas)")
    parser.add_argument("places", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    rules = RuleBook.read(HERE.parent / "content" / "rules")
    sets = {place.stem: place for place in options.places} or SETS
    for title, place in sets.items():
        answers = [a for a in _answers(place) if a.id.startswith(tuple(options.only.split(",")))]
        if not answers:
            continue
        hide = options.quiet or place.stem in UNSEEN
        _table(f"{title} ({len(answers)})", judge(answers, rules), hide)
        if options.spoken or options.careful:
            _spoken(title, answers, rules, hide)
        if options.careful:
            _heard_twice(title, answers, rules, hide)
    return 0


def _answers(place: Path) -> list[Labelled]:
    return [answer.label for answer in tagged(place.stem)] if place.is_file() else labelled(place)


def _spoken(title: str, answers: list[Labelled], rules: RuleBook, hide: bool) -> None:
    from tests.judge.speaking import Speaking

    _table(f"{title}, spoken and recognised ({len(answers)})", judge(answers, rules, Speaking().hear), hide)


def _heard_twice(title: str, answers: list[Labelled], rules: RuleBook, hide: bool) -> None:
    from tests.judge.careful import CarefulSpeaking

    speaking = CarefulSpeaking()
    try:
        _table(f"{title}, heard twice ({len(answers)})", judge(answers, rules, speaking.hear), hide)
    finally:
        speaking.close()


def _table(title: str, scores: dict[str, Score], hide_misses: bool) -> None:
    print(f"\n{title}\n{'finding':22}{'P':>6}{'R':>6}{'F1':>6}   right extra missed")
    for name, score in scores.items():
        print(
            f"{name:22}{_figure(score.precision)}{_figure(score.recall)}{_figure(score.f1)}"
            f"   {score.right:5} {score.extra:5} {score.missed:6}"
        )
    known = [score.f1 for score in scores.values() if score.f1 is not None]
    if known:
        print(f"{'mean of the F1 above':22}{'':12}{_figure(sum(known) / len(known))}")
    for name, score in scores.items():
        if score.told and not hide_misses:
            print(f"  {name}:", *score.told, sep="\n    ")


def _figure(value: float | None) -> str:
    return "     -" if value is None else f"{value:6.2f}"


if __name__ == "__main__":
    sys.exit(main())
