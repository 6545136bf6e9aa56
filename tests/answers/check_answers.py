"""Check folders of labelled spoken answers and print how balanced they are.

An answer is a YAML file with the recognised words of one spoken answer and the findings that its definitions
demand (``must_raise``), forbid (``must_not_raise``) or leave open (in neither list).  The check holds the labels
against what can be counted: spans lie in the text exactly once, every number word is labelled, the durations fit the
length, and no code contradicts its definition.  A note may say ``near miss: code, code`` for the findings that a
program which looks for keywords only would raise wrongly.

Usage: ``python -m tests.answers.check_answers [folder ...]``; exit status 1 when anything is wrong.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

HERE = Path(__file__).resolve().parent
DEFAULT_FOLDERS = (
    HERE / "blind" / "open",
    HERE / "blind" / "second",
    HERE / "blind" / "third",
    HERE / "blind" / "fourth",
    HERE / "blind" / "held",
    HERE / "blind" / "aside",
)

KINDS = ("story", "decision", "design", "rapid-fire", "hypothetical")
CODES = (
    "missing-metrics", "no-baseline", "we-not-i", "no-result", "no-learning", "no-customer", "no-trade-off",
    "order-taker", "principle-name-drop", "hedging", "filler-rate",
)  # fmt: skip
DELIVERY = frozenset({"principle-name-drop", "hedging", "filler-rate"})
APPLIES: dict[str, frozenset[str]] = {
    "story": frozenset(CODES) - {"no-trade-off"},
    "decision": DELIVERY | {"no-baseline", "no-result", "order-taker", "no-customer", "no-trade-off"},
    "design": DELIVERY | {"no-customer", "no-trade-off"},
    "rapid-fire": DELIVERY,
    "hypothetical": DELIVERY,
}
SPAN_FIELDS = ("outcome_metrics", "incidental_numbers", "context_numbers")
FIELDS: dict[str, tuple[type, ...]] = {
    "id": (str,), "kind": (str,), "question": (str,), "text": (str,), "duration_s": (int, float),
    "outcome_metrics": (list,), "incidental_numbers": (list,), "context_numbers": (list,), "baseline": (bool,),
    "i_subjects": (int,), "we_subjects": (int,), "must_raise": (list,), "must_not_raise": (list,), "note": (str,),
}  # fmt: skip

MIN_WORDS, MAX_WORDS = 60, 300
FASTEST, SLOWEST = 3.0, 2.2  # words a second
METRICS_FROM_S, FILLERS_FROM_S = 45, 30
HARD_RAISED, FULL_RAISED = 9.0, 14.0  # a minute: clearly too many
HARD_QUIET = 3.5  # a minute: clearly harmless

I_WORDS = frozenset({"i", "i'd", "i'm", "i've", "i'll"})
WE_WORDS = frozenset({"we", "we'd", "we're", "we've", "we'll"})
NO_DEED = frozenset({"think", "mean", "guess", "suppose", "say"})
NUMBERS = """
    zero nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands million millions billion billions dozen dozens half halves halved halving quarter quarters third
    thirds fourth fifth fifths sixth seventh eighth ninth tenth twelfth first second double doubled doubles doubling
    triple tripled tripling quadrupled twice percent x
"""
NUMBER_WORDS = frozenset(NUMBERS.split())
HARD_FILLERS = frozenset({"um", "uh", "er"})
SOFT_FILLERS = ("like", "you know", "i mean", "basically", "actually", "so yeah")
HEDGES = ("maybe", "probably", "i guess", "i think we'd", "kind of", "sort of", "not sure", "hopefully")
PRINCIPLES = (
    "customer obsession", "ownership", "invent and simplify", "dive deep", "deep dive", "think big", "earn trust",
    "bias for action", "deliver results", "hire and develop the best", "highest standards", "backbone",
    "right a lot", "learn and be curious", "frugality", "frugal",
)  # fmt: skip
WORD = re.compile(r"[a-z]+('[a-z]+)?")
NEAR_MISS = re.compile(r"near miss: ([a-z]+(?:-[a-z]+)*(?:, [a-z]+(?:-[a-z]+)*)*)", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """One labelled answer with what can be counted in its words."""

    path: Path
    kind: str
    question: str
    words: tuple[str, ...]
    duration_s: float
    spans: dict[str, tuple[str, ...]]
    baseline: bool
    i_subjects: int
    we_subjects: int
    must_raise: tuple[str, ...]
    must_not_raise: tuple[str, ...]
    note: str

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def outcome(self) -> bool:
        return bool(self.spans["outcome_metrics"])

    @property
    def left_open(self) -> tuple[str, ...]:
        return tuple(c for c in CODES if c not in self.must_raise and c not in self.must_not_raise)

    @property
    def near_misses(self) -> tuple[str, ...]:
        match = NEAR_MISS.search(self.note)
        return tuple(match.group(1).split(", ")) if match else ()

    @property
    def hedges(self) -> int:
        return count_phrases(self.words, HEDGES)

    @property
    def hard_fillers_a_minute(self) -> float:
        return sum(word in HARD_FILLERS for word in self.words) * 60 / self.duration_s

    @property
    def fillers_a_minute(self) -> float:
        return self.hard_fillers_a_minute + count_phrases(self.words, SOFT_FILLERS) * 60 / self.duration_s

    @property
    def deeds(self) -> int:
        """How often "i" is a subject that acts: "i think" and its like left out."""
        after = (*self.words[1:], "")
        return sum(
            word in I_WORDS and nxt not in NO_DEED for word, nxt in zip(self.words, after, strict=True)
        )

    @property
    def grade(self) -> str:
        return "good" if not self.must_raise else "flawed" if len(self.must_raise) <= 2 else "bad"


@dataclass
class Report:
    """Everything that one or more folders hold, and what is wrong with it."""

    answers: list[Answer] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def positions(words: Sequence[str], phrase: Sequence[str]) -> list[int]:
    """Where the phrase begins in the words."""
    size = len(phrase)
    return [k for k in range(len(words) - size + 1) if tuple(words[k : k + size]) == tuple(phrase)]


def count_phrases(words: Sequence[str], phrases: Iterable[str]) -> int:
    return sum(len(positions(words, phrase.split())) for phrase in phrases)


def load_answer(path: Path) -> Answer | list[str]:
    """The answer in the file, or what is wrong with the file's form."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        return ["is no mapping"]
    data = cast("dict[str, Any]", raw)
    if set(data) != set(FIELDS):
        return [f"fields differ: {sorted(set(data) ^ set(FIELDS))}"]
    wrong = [
        f"{name} has type {type(data[name]).__name__}"
        for name, types in FIELDS.items()
        if not isinstance(data[name], types) or (types == (int,) and isinstance(data[name], bool))
    ]
    wrong += [
        f"{name} holds something else than text"
        for name in (*SPAN_FIELDS, "must_raise", "must_not_raise")
        if isinstance(data[name], list) and not all(isinstance(item, str) for item in data[name])
    ]
    if wrong:
        return wrong
    if data["id"] != path.stem:
        wrong.append("id is not the file name")
    if data["kind"] not in KINDS:
        wrong.append(f"unknown kind {data['kind']}")
    wrong += [
        f"{name} is not one line"
        for name in ("question", "note")
        if "\n" in data[name] or not data[name].strip()
    ]
    if data["text"] != " ".join(data["text"].split()):
        wrong.append("text has odd white space")
    if wrong:
        return wrong
    return Answer(
        path=path,
        kind=data["kind"],
        question=data["question"],
        words=tuple(data["text"].split()),
        duration_s=float(data["duration_s"]),
        spans={name: tuple(data[name]) for name in SPAN_FIELDS},
        baseline=data["baseline"],
        i_subjects=data["i_subjects"],
        we_subjects=data["we_subjects"],
        must_raise=tuple(data["must_raise"]),
        must_not_raise=tuple(data["must_not_raise"]),
        note=data["note"],
    )


def check_words(a: Answer) -> Iterator[str]:
    """The words are a recogniser's, their number is in bounds and fits the time."""
    bad = [word for word in a.words if not WORD.fullmatch(word)]
    if bad:
        yield f"words that a recogniser would not give: {bad}"
    size = len(a.words)
    if not MIN_WORDS <= size <= MAX_WORDS:
        yield f"{size} words"
    if not size / FASTEST - 0.5 <= a.duration_s <= size / SLOWEST + 0.5:
        yield f"duration {a.duration_s:g} for {size} words"
    counted = sum(w in I_WORDS for w in a.words), sum(w in WE_WORDS for w in a.words)
    if counted != (a.i_subjects, a.we_subjects):
        yield f"i/we are {counted[0]}/{counted[1]}, the file says {a.i_subjects}/{a.we_subjects}"


def check_spans(a: Answer) -> Iterator[str]:
    """Each span is in the text once, none overlap, and no number word is without a label."""
    taken: dict[int, str] = {}
    for name, spans in a.spans.items():
        for span in spans:
            at = positions(a.words, span.split())
            if len(at) != 1:
                yield f"{name}: {span!r} occurs {len(at)} times"
                continue
            for k in range(at[0], at[0] + len(span.split())):
                if k in taken:
                    yield f"{name}: {span!r} overlaps {taken[k]!r}"
                taken[k] = span
    for k, word in enumerate(a.words):
        if word in NUMBER_WORDS and k not in taken:
            yield f"number word without a label: ...{' '.join(a.words[max(0, k - 4) : k + 4])}..."


def check_lists(a: Answer) -> Iterator[str]:
    """The two lists hold known codes, none twice and none in both, and none that its kind cannot have."""
    for name, codes in (("must_raise", a.must_raise), ("must_not_raise", a.must_not_raise)):
        if len(set(codes)) != len(codes):
            yield f"{name} repeats a code"
        if unknown := set(codes) - set(CODES):
            yield f"{name}: unknown {sorted(unknown)}"
    if both := set(a.must_raise) & set(a.must_not_raise):
        yield f"in both lists: {sorted(both)}"
    if alien := set(a.must_raise) - APPLIES[a.kind]:
        yield f"{sorted(alien)} cannot be raised in a {a.kind}"
    if loose := set(a.near_misses) - set(a.must_not_raise):
        yield f"near misses that are not excluded: {sorted(loose)}"


def check_numbers(a: Answer) -> Iterator[str]:
    """missing-metrics and no-baseline agree with the labelled figures."""
    up, no = a.must_raise, a.must_not_raise
    if a.baseline and not a.outcome:
        yield "baseline without a metric"
    missing = a.kind == "story" and a.duration_s >= METRICS_FROM_S and not a.outcome
    clear = missing or a.kind == "story" or a.outcome
    if missing != ("missing-metrics" in up) or (clear and missing == ("missing-metrics" in no)):
        yield f"missing-metrics should {'' if missing else 'not '}be raised"
    bare = a.outcome and not a.baseline
    if not bare and "no-baseline" not in no:
        yield "no-baseline should be excluded"
    if bare and "no-baseline" in no and a.kind != "design":
        yield "no-baseline excluded, yet nothing to compare with"
    if a.outcome and "no-result" not in no:
        yield "an outcome metric is a result, no-result should be excluded"


def check_speech(a: Answer) -> Iterator[str]:
    """Ownership, principles, hedging and fillers agree with what can be counted."""
    up, no, note = a.must_raise, a.must_not_raise, a.note
    many_we = a.we_subjects >= 4 and a.we_subjects > a.deeds
    if "we-not-i" in up and not many_we:
        yield f"we-not-i raised with {a.we_subjects} we and {a.deeds} deeds of i"
    if "we-not-i" in no and a.kind == "story" and many_we and "quotation" not in note:
        yield f"we-not-i excluded with {a.we_subjects} we and {a.deeds} deeds of i"
    named = [p for p in PRINCIPLES if positions(a.words, p.split())]
    if "principle-name-drop" in up and not named:
        yield "principle-name-drop without a principle"
    if "principle-name-drop" in no and named and "rinciple" not in note:
        yield f"names {named}, no word in the note"
    if "hedging" in up and a.hedges < 3:
        yield f"hedging with {a.hedges} hedges"
    if "hedging" in no and a.hedges >= 3 and "hedging" not in note:
        yield f"hedging excluded with {a.hedges} hedges, no word in the note"
    long_enough = a.duration_s >= FILLERS_FROM_S
    loud = a.hard_fillers_a_minute >= HARD_RAISED or a.fillers_a_minute >= FULL_RAISED
    if "filler-rate" in up and not (long_enough and loud):
        yield f"filler-rate with {a.hard_fillers_a_minute:.1f} um/uh and {a.fillers_a_minute:.1f} in all a minute"
    if "filler-rate" in no and long_enough and a.hard_fillers_a_minute > HARD_QUIET:
        yield f"filler-rate excluded with {a.hard_fillers_a_minute:.1f} um/uh a minute"
    if "filler-rate" in no and a.fillers_a_minute >= HARD_RAISED and "filler-rate" not in note:
        yield f"filler-rate excluded with {a.fillers_a_minute:.1f} possible fillers a minute, no word in the note"


def check_answer(answer: Answer) -> list[str]:
    """Everything in which the answer's labels contradict its words or the definitions."""
    checks = (check_words, check_spans, check_lists, check_numbers, check_speech)
    return [error for check in checks for error in check(answer)]


def check_folders(folders: Iterable[Path]) -> Report:
    """Load and check every answer of the folders; names and texts are unique over all of them."""
    report = Report()
    seen: dict[str, str] = {}
    for folder in folders:
        paths = sorted(folder.glob("*.yaml"))
        if not paths:
            report.errors.append(f"{folder}: no answers")
        for path in paths:
            loaded = load_answer(path)
            if isinstance(loaded, list):
                report.errors += [f"{path.stem}: {error}" for error in loaded]
                continue
            report.errors += [f"{path.stem}: {error}" for error in check_answer(loaded)]
            for key in (path.stem, loaded.text):
                if key in seen:
                    report.errors.append(f"{path.stem}: repeats {seen[key]}")
                seen[key] = path.stem
            report.answers.append(loaded)
    return report


def describe(report: Report) -> Iterator[str]:
    """The report as lines: one for each answer, then the balance of kinds and of codes."""
    yield (
        f"{'id':5}{'kind':13}{'grade':7}words   s out inc ctx base   i  we hdg um/m all/m"
        "  must_raise | left open | near miss"
    )
    for a in report.answers:
        sizes = " ".join(f"{len(a.spans[name]):3}" for name in SPAN_FIELDS)
        lists = " | ".join(", ".join(codes) or "-" for codes in (a.must_raise, a.left_open, a.near_misses))
        yield (
            f"{a.name:5}{a.kind:13}{a.grade:7}{len(a.words):5}{a.duration_s:4.0f} {sizes}"
            f" {'yes' if a.baseline else 'no':4}{a.i_subjects:4}{a.we_subjects:4}{a.hedges:4}"
            f"{a.hard_fillers_a_minute:5.1f}{a.fillers_a_minute:6.1f}  {lists}"
        )
    grades = Counter((a.kind, a.grade) for a in report.answers)
    yield f"\n{'kind':13} good flawed  bad  all"
    for kind in (*KINDS, "all"):
        row = [
            sum(n for (k, g), n in grades.items() if g == grade and kind in (k, "all"))
            for grade in ("good", "flawed", "bad")
        ]
        yield f"{kind:13}{row[0]:5}{row[1]:7}{row[2]:5}{sum(row):5}"
    yield f"\n{'code':20}raise  not open near"
    for code in CODES:
        raised = sum(code in a.must_raise for a in report.answers)
        excluded = sum(code in a.must_not_raise for a in report.answers)
        near = sum(code in a.near_misses for a in report.answers)
        yield f"{code:20}{raised:5}{excluded:5}{len(report.answers) - raised - excluded:5}{near:5}"
    if report.answers:
        sizes_sorted = sorted(len(a.words) for a in report.answers)
        yield f"\nwords {sizes_sorted[0]}..{sizes_sorted[-1]}, median {sizes_sorted[len(sizes_sorted) // 2]}"


def main(arguments: Sequence[str]) -> int:
    report = check_folders([Path(a) for a in arguments] or DEFAULT_FOLDERS)
    for line in describe(report):
        print(line)
    for error in report.errors:
        print("ERROR", error)
    print("clean" if not report.errors else f"{len(report.errors)} errors")
    return bool(report.errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
