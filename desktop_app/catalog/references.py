"""What one item of content says of another: whether the things that it names are there."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from typing import Protocol, TypeVar, get_args

from desktop_app.catalog.entries import Category, DrillEntry, RoundEntry
from desktop_app.catalog.model import AnswerKind, Question
from desktop_app.catalog.problems import Problem, nearest
from desktop_app.catalog.process import Loop
from desktop_app.catalog.sections import Items, Placed


def unknown(noun: str, names: Iterable[str], known: Collection[str]) -> Iterator[str]:
    """A sentence for each of the names that is not known."""
    for name in names:
        if name not in known:
            yield f"there is no {noun} {name!r}{nearest(name, known) or ''}"


def categories(items: Items[Category]) -> Iterator[Problem]:
    """A group includes categories that are there and are no groups themselves."""
    leaves = items.ids - {placed.item.id for placed in items if placed.item.includes}
    for placed in items:
        for told in unknown("category", placed.item.includes, leaves):
            yield placed.problem(told)


def round_entry(
    entry: RoundEntry,
    placed: Placed[RoundEntry] | Placed[DrillEntry],
    timings: Collection[str],
    known: Collection[str],
) -> Iterator[Problem]:
    """A round, or the small round of a drill, names an answer timing and categories that are there."""
    for told in unknown("answer timing", [entry.timing], timings):
        yield placed.problem(told, entry)
    for phase in entry.phases:
        for told in unknown("category", phase.categories, known):
            yield placed.problem(told, phase)


def sequences(entries: Items[DrillEntry], known: Collection[str]) -> Iterator[Problem]:
    """A drill names a sequence of probes that is there, or none."""
    for placed in entries:
        for told in unknown("sequence of probes", filter(None, [placed.item.sequence]), known):
            yield placed.problem(told)


def question(
    placed: Placed[Question],
    principles: Collection[str],
    leaves: Collection[str],
    frequencies: Collection[str],
) -> Iterator[Problem]:
    """A question names principles, a category and a row of the frequency table that are there."""
    item = placed.item
    told = [
        *unknown("principle", item.principles, principles),
        *unknown("category", [item.category], leaves),
        *unknown("frequency", [item.frequency] if item.frequency else [], frequencies),
    ]
    yield from map(placed.problem, told)


def loop(placed: Placed[Loop], rounds: Items[RoundEntry]) -> Iterator[Problem]:
    """A loop's stops are rounds that are there, and what must be passed is among their kinds."""
    for stop in placed.item.stops:
        for told in unknown("round", filter(None, [stop.round]), rounds.ids):
            yield placed.problem(told, stop)
    named = placed.item.rounds
    if all(name in rounds.placed for name in named):
        kinds = {rounds.placed[name].item.kind for name in named}
        for decision in placed.item.decisions:
            for told in unknown("kind of round in this loop called", decision.must_pass, kinds):
                yield placed.problem(told, decision)


class OfRounds(Protocol):
    """What belongs to certain kinds of rounds; to all, where it names none."""

    @property
    def id(self) -> str: ...
    @property
    def rounds(self) -> tuple[str, ...]: ...


R = TypeVar("R", bound=OfRounds)


def kinds_of_rounds(items: Items[R], kinds: Collection[str]) -> Iterator[Problem]:
    """What belongs to kinds of rounds names kinds that are there."""
    for placed in items:
        for told in unknown("kind of round", placed.item.rounds, kinds):
            yield placed.problem(told)


def phases_without_questions(
    entries: Items[RoundEntry], leaves: Mapping[str, tuple[str, ...]], questions: Collection[Question]
) -> Iterator[Problem]:
    """Every phase that draws questions finds enough of them at each level of its round."""
    offered = Counter((q.category, level, q.kind) for q in questions for level in q.levels)
    every_kind = get_args(AnswerKind)
    for placed in entries:
        drawing = [p for p in placed.item.phases if p.mode in ("question", "work") and p.categories]
        for phase, level in product(drawing, placed.item.levels):
            categories = {leaf for name in phase.categories for leaf in leaves[name]}
            found = sum(offered[c, level, kind] for c in categories for kind in phase.kinds or every_kind)
            if found < phase.questions:
                told = f"the phase {phase.title!r} draws {phase.questions} from {', '.join(phase.categories)}"
                yield placed.problem(f"{told}, and there are {found} for L{level}", phase)
