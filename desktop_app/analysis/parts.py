"""How an answer is built: situation, task, action, result and learning as stretches, with their share of the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.model import Stretch
from desktop_app.analysis.story import Story
from desktop_app.analysis.structure import Structure

Part = Literal["situation", "task", "action", "result", "learning"]
PARTS: tuple[Part, ...] = ("situation", "task", "action", "result", "learning")
_LATE = 0.45


def parts_of(story: Story, told: Structure) -> tuple[Stretch, ...]:
    """The answer from its first word to its last in stretches; one label after another, each clause in one."""
    marks = _Marks(
        _touched(story, told.learning), _touched(story, told.result), {c.first for c in story.deeds}
    )
    labels: list[Part] = []
    for number, clause in enumerate(story.clauses):
        labels.append(_label(story, marks, number, clause, labels[-1] if labels else "situation"))
    stretches: list[Stretch] = []
    start = 0
    for number in range(1, len(labels) + 1):
        if number == len(labels) or labels[number] != labels[start]:
            evidence = story.spoken.evidence(story.clauses[start].first, story.clauses[number - 1].last)
            stretches.append(Stretch(labels[start], evidence))
            start = number
    return tuple(stretches)


def shares(parts: Sequence[Stretch]) -> dict[str, float]:
    """The share of the time that each part takes (0..1), by `share_<part>`; empty where nothing was said."""
    lengths = dict.fromkeys(PARTS, 0.0)
    for stretch in parts:
        for part in PARTS:
            if stretch.label == part:
                lengths[part] += stretch.evidence.end_s - stretch.evidence.start_s
    whole = sum(lengths.values())
    return {f"share_{part}": length / whole for part, length in lengths.items()} if whole > 0 else {}


@dataclass(frozen=True, slots=True)
class _Marks:
    """Clause numbers that tell learning and result, and the first tokens of deeds."""

    learning: set[int]
    result: set[int]
    deeds: set[int]


def _touched(story: Story, hits: Sequence[Hit]) -> set[int]:
    """The numbers of the clauses that the hits stand in."""
    numbers: set[int] = set()
    for hit in hits:
        numbers.update(range(story.number_at(hit.first), story.number_at(hit.last) + 1))
    return numbers


def _label(story: Story, marks: _Marks, number: int, clause: Clause, before: Part) -> Part:
    """The part that a clause belongs to; where it tells nothing of its own it goes on with the one before."""
    if number in marks.learning:
        return "learning"
    if number in marks.result and clause.first >= len(story.spoken) * _LATE:
        return "result"
    if clause.first in marks.deeds:
        return before if before == "learning" else "action"
    if clause.first < story.first_deed or not story.deeds:
        task = bool(story.spoken.beginning("task", clause.first, clause.last + 1))
        return "task" if task or before == "task" else "situation"
    return "action" if before in ("situation", "task") else before
