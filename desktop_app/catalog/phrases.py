"""The interviewer's words, its probes, and the requests it understands: content/interviewer, read and checked."""

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import get_args

from desktop_app.catalog.model import AnswerKind, Intent, Source
from desktop_app.catalog.reading import load

_BRACES = re.compile(r"\{(\w*)\}")
_ALLOWED = {
    "greeting": {"round", "minutes"},
    "greeting_drill": {"minutes"},
    "time_check": {"left"},
    "time_check_round": {"left"},
    "repeat": {"asked"},
    "rephrase": {"asked"},
}


@dataclass(frozen=True, slots=True)
class Lines:
    """Several wordings for each thing the interviewer says; words in braces are filled in when it is said."""

    greeting: tuple[str, ...]
    greeting_drill: tuple[str, ...]
    acknowledgement: tuple[str, ...]
    transition: tuple[str, ...]
    next_phase: tuple[str, ...]
    put_off_returns: tuple[str, ...]
    time_check: tuple[str, ...]
    time_check_round: tuple[str, ...]
    interruption: tuple[str, ...]
    invitation: tuple[str, ...]
    invitation_again: tuple[str, ...]
    noted: tuple[str, ...]
    closing: tuple[str, ...]
    repeat: tuple[str, ...]
    rephrase: tuple[str, ...]
    think: tuple[str, ...]
    come_back: tuple[str, ...]
    stay: tuple[str, ...]
    next: tuple[str, ...]
    hint: tuple[str, ...]
    no_hint: tuple[str, ...]
    no_more_hints: tuple[str, ...]
    clarify: tuple[str, ...]
    say_more: tuple[str, ...]
    extension: tuple[str, ...]

    def __post_init__(self) -> None:
        problems = [problem for group in fields(self) for problem in self._problems(group.name)]
        if problems:
            raise ValueError(*problems)

    def _problems(self, group: str) -> list[str]:
        wordings: tuple[str, ...] = getattr(self, group)
        if not wordings:
            return [f"{group} needs at least one wording"]
        allowed = _ALLOWED.get(group, set())
        return [
            f"{group} cannot fill in {{{name}}}; expected {' or '.join(sorted(allowed)) or 'no braces'}"
            for wording in wordings
            for name in _BRACES.findall(wording)
            if name not in allowed
        ]


@dataclass(frozen=True, slots=True)
class ProbeRule:
    """What to ask when an answer shows the finding `code`.  `reason` completes "asked because ...".

    `asks` are wordings of the first intent that say what was lacking, and would be wrong for whoever did not lack it.
    """

    code: str
    intents: tuple[Intent, ...]
    reason: str
    heard_again: bool = False
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProbeReasons:
    """Why the question's own follow-ups are asked."""

    own: str


@dataclass(frozen=True, slots=True)
class ProbeSequence:
    """An order of probes for answers of these `kinds`.

    `rounds` are the kinds of round in which it goes before the question's own; without any it is every round's last
    resort.
    """

    id: str
    intents: tuple[Intent, ...]
    kinds: tuple[AnswerKind, ...]
    reason: str
    source: Source | None = None
    rounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProbeBook:
    """How the next probe is found.  `deepest` is how many probes a question meets at most."""

    deepest: int
    deepest_source: Source
    findings: tuple[ProbeRule, ...]
    reasons: ProbeReasons
    wordings: dict[str, tuple[str, ...]]
    sequences: tuple[ProbeSequence, ...]

    def __post_init__(self) -> None:
        asked = {intent for rule in self.findings for intent in rule.intents}
        asked |= {intent for sequence in self.sequences for intent in sequence.intents}
        missing = sorted(asked - {intent for intent, wordings in self.wordings.items() if wordings})
        faults = [f"'wordings' has nothing to say for {intent}" for intent in missing]
        unknown = sorted(set(self.wordings) - set(get_args(Intent)))
        faults += [f"in 'wordings', {name!r} is no intent" for name in unknown]
        if faults:
            raise ValueError(*faults)


@dataclass(frozen=True, slots=True)
class RequestBook:
    """What a candidate may ask for, in the words a recogniser writes; `polite` words say nothing by themselves.

    `misheard_question_words` are what recognisers write for one of them; they count where nothing was said before.
    """

    polite: tuple[str, ...]
    question_words: tuple[str, ...]
    askings: dict[str, tuple[str, ...]]
    declines: tuple[str, ...]
    misheard_question_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HintBook:
    """The lines of the live hints, and when they may come; seconds of the answer, `closing_share` of its maximum."""

    first_after_s: float
    stays_s: float
    figure_after_s: float
    closing_share: float
    over: str
    closing: str
    we: str
    figure: str

    def __post_init__(self) -> None:
        faults = [
            f"{name} cannot fill in {{{braces}}}; expected max in 'over' and 'closing' alone"
            for name in ("over", "closing", "we", "figure")
            for braces in _BRACES.findall(getattr(self, name))
            if name in {"we", "figure"} or braces != "max"
        ]
        if faults:
            raise ValueError(*faults)


@dataclass(frozen=True, slots=True)
class Phrases:
    """All that the interviewer says and understands."""

    lines: Lines
    probes: ProbeBook
    requests: RequestBook
    hints: HintBook


def load_phrases(folder: Path) -> Phrases:
    """The interviewer's words from `folder` (content/interviewer).  ContentError with every fault and its line."""
    return Phrases(
        lines=load(folder / "phrases.yaml", Lines),
        probes=load(folder / "probes.yaml", ProbeBook),
        requests=load(folder / "requests.yaml", RequestBook),
        hints=load(folder / "hints.yaml", HintBook),
    )
