"""What one item of content says of another: whether the things that it names are there."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from desktop_app.catalog.advice import Checklist, Pattern, YourQuestion
from desktop_app.catalog.entries import Category, DrillEntry, RoundEntry
from desktop_app.catalog.model import Phase, Question
from desktop_app.catalog.problems import Problem
from desktop_app.catalog.process import Loop
from desktop_app.catalog.sections import Items, Placed
from desktop_app.catalog.shapes import nearest


def unknown(noun: str, names: Iterable[str], known: Collection[str]) -> Iterator[str]:
    """A sentence for each of the names that is not known."""
    for name in names:
        if name not in known:
            yield f"there is no {noun} {name!r}{nearest(name, known) or ''}"


def categories(items: Items[Category]) -> Iterator[Problem]:
    """A group includes categories that are there and are no groups themselves."""
    leaves = [placed.item.id for placed in items if not placed.item.includes]
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


def loop(placed: Placed[Loop], rounds: Mapping[str, RoundEntry]) -> Iterator[Problem]:
    """A loop's stops are rounds that are there, and what must be passed is among their kinds."""
    for stop in placed.item.stops:
        for told in unknown("round", [stop.round] if stop.round else [], rounds):
            yield placed.problem(told, stop)
    kinds = {rounds[name].kind for name in placed.item.rounds if name in rounds}
    for decision in placed.item.decisions:
        for told in unknown("kind of round in this loop called", decision.must_pass, kinds):
            yield placed.problem(told, decision)


def kinds_of_rounds(
    items: Items[Pattern] | Items[YourQuestion] | Items[Checklist], kinds: Collection[str]
) -> Iterator[Problem]:
    """What belongs to kinds of rounds names kinds that are there."""
    for placed in items:
        for told in unknown("kind of round", placed.item.rounds, kinds):
            yield placed.problem(told)


def phases_without_questions(
    entries: Items[RoundEntry], phases: Mapping[str, tuple[Phase, ...]], questions: Collection[Question]
) -> Iterator[Problem]:
    """Every phase that draws questions finds enough of them at each level of its round."""
    for placed in entries:
        for phase in phases[placed.item.id]:
            for level in placed.item.levels:
                fitting = [q for q in questions if q.category in phase.categories and level in q.levels]
                if phase.mode in ("question", "work") and phase.categories and len(fitting) < phase.questions:
                    told = f"the phase {phase.title!r} needs {phase.questions} questions, and L{level} has"
                    yield placed.problem(f"{told} {len(fitting)} in {', '.join(phase.categories)}")
