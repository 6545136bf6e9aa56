"""What can be judged of a round by oneself: the documented criteria, the scale, the checklists.  No Qt here."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.library.model import Session

CHECKED = "checklist"
"""The name of the attachment that holds the ticked points."""

_SCALE = ("strong hire", "hire", "lean hire", "lean no hire", "no hire")


@dataclass(frozen=True, slots=True)
class PointList:
    """A documented checklist."""

    title: str
    points: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What the documents give to judge a round by: criteria, the words of the scale, lists of points."""

    criteria: tuple[str, ...] = ()
    scale: tuple[str, ...] = _SCALE
    lists: tuple[PointList, ...] = ()


def yardstick(catalog: Any, session: Session) -> Yardstick:
    """What the catalogue says of this session's round; empty where it knows the round no more."""
    head = session.head
    round_ = next((one for one in catalog.rounds if one.id == head.round_id), None)
    looks_for = (round_.looks_for or {}) if round_ is not None else {}
    scale = next((debrief.ratings for debrief in catalog.debriefs if debrief.ratings), _SCALE)
    lists = [
        PointList(one.title, one.points, f"{one.source.document}, {one.source.place}")
        for one in catalog.checklists
        if (not one.rounds or head.round_kind in one.rounds) and head.level in one.levels
    ]
    criteria = (*looks_for.get("both", ()), *looks_for.get(str(head.level), ()))
    return Yardstick(criteria, tuple(scale), tuple(lists))


def ticked(session: Session) -> frozenset[str]:
    """The points that are ticked off."""
    for attachment in session.attachments:
        if attachment.name == CHECKED:
            try:
                kept = json.loads(attachment.text)
            except ValueError:
                return frozenset()
            if isinstance(kept, list):
                return frozenset(point for point in kept if isinstance(point, str))
    return frozenset()


def ticked_text(points: Sequence[str]) -> str:
    """The ticked points as they are kept; empty where there are none."""
    return json.dumps(sorted(points), ensure_ascii=False) if points else ""
