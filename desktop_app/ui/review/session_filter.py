"""The filters over the list of sessions: round, level, question, principle, date, tag, star; and the order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.library.model import SessionQuery, SortBy
from desktop_app.ui.look import Look
from desktop_app.ui.review.times import since
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.fields import Select
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.words import tell


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to filter by: (value, caption) each; `asked_for` has a principle's questions."""

    rounds: tuple[tuple[str, str], ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    principles: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    asked_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def choices(catalog: Any, tags: Mapping[str, int], practised: Sequence[Any]) -> Choices:
    """What the catalogue and the library offer; only questions that were answered are listed."""
    known = {question.id: question for question in catalog.questions}
    asked_for: dict[str, list[str]] = {}
    for one in practised:
        question = known.get(one.question_id)
        for principle in question.principles if question is not None else ():
            asked_for.setdefault(principle, []).append(one.question_id)
    names = {principle.id: principle.title for principle in catalog.principles}
    return Choices(
        rounds=tuple((round_.id, tell(round_.title)) for round_ in catalog.rounds),
        questions=tuple((one.question_id, short(one.text)) for one in practised),
        principles=tuple((one, names.get(one, one)) for one in sorted(asked_for)),
        tags=tuple((tag, f"{tag} ({count})") for tag, count in tags.items()),
        asked_for={principle: tuple(ids) for principle, ids in asked_for.items()},
    )


def short(text: str, most: int = 60) -> str:
    """The beginning of a text."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


class Choice(Select):
    """A list to choose from that is as high as it needs to be wherever it stands."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSize())


_DAYS = (7, 30, 90, 365)


class FilterBar(FlowBox):
    """The order and the filters; emits `changed` whenever a person chooses something."""

    changed = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(gap=look.theme.spacing.s, parent=parent)
        self._look, self._now = look, now
        self._choices = Choices()
        self.sort = SortSelect(look)
        self.sort.activated.connect(self.changed)
        self.add(self.sort)
        self.rounds = self._select(self.tr("Round"), self.tr("Every round"))
        self.levels = self._select(self.tr("Level"), self.tr("Both levels"))
        for level in (6, 7):
            self.levels.addItem(f"L{level}", level)
        self.principles = self._select(self.tr("Principle"), self.tr("Every principle"))
        self.questions = self._select(self.tr("Question"), self.tr("Every question"))
        self.dates = self._select(self.tr("When"), self.tr("At any time"))
        spans = (
            self.tr("Last 7 days"),
            self.tr("Last 30 days"),
            self.tr("Last 3 months"),
            self.tr("Last year"),
        )
        for words, days in zip(spans, _DAYS, strict=True):
            self.dates.addItem(words, days)
        self.tags = self._select(self.tr("Tag"), self.tr("Every tag"))
        self.starred = Chip(look, self.tr("Starred"), icon="star", checkable=True)
        self.starred.clicked.connect(self._chosen)
        self.add(self.starred)
        self.clear_button = Chip(look, self.tr("Clear"), icon="close")
        self.clear_button.clicked.connect(self.clear_filters)
        self.add(self.clear_button)
        self.clear_button.hide()

    def _select(self, name: str, none: str) -> Select:
        select = Choice(self._look, name)
        select.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        select.setMinimumContentsLength(14)
        select.addItem(none, None)
        select.activated.connect(self._chosen)
        self.add(select)
        return select

    def show_choices(self, offered: Choices) -> None:
        """Offer these; what was chosen stays where it is still there."""
        self._choices = offered
        for select, items in (
            (self.rounds, offered.rounds),
            (self.principles, offered.principles),
            (self.questions, offered.questions),
            (self.tags, offered.tags),
        ):
            chosen = select.currentData()
            while select.count() > 1:
                select.removeItem(1)
            for value, caption in items:
                select.addItem(caption, value)
            select.setCurrentIndex(max(0, select.findData(chosen)))
            select.setVisible(bool(items))

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return self.starred.isChecked() or any(select.currentIndex() > 0 for select in self._selects())

    def query(self, query: SessionQuery) -> SessionQuery:
        """The query with the filters in it."""
        question_ids: tuple[str, ...] = ()
        if self.questions.currentData():
            question_ids = (self.questions.currentData(),)
        elif self.principles.currentData():
            question_ids = self._choices.asked_for.get(self.principles.currentData(), ("",))
        days = self.dates.currentData()
        return replace(
            self.sort.query(query),
            round_ids=_one(self.rounds),
            levels=_one(self.levels),
            tags=_one(self.tags),
            question_ids=question_ids,
            since=since(self._now(), days) if days else None,
            starred=True if self.starred.isChecked() else None,
        )

    @Slot()
    def clear_filters(self) -> None:
        """Leave nothing out."""
        for select in self._selects():
            select.setCurrentIndex(0)
        self.starred.setChecked(False)
        self._chosen()

    def _selects(self) -> list[Select]:
        return [self.rounds, self.levels, self.principles, self.questions, self.dates, self.tags]

    @Slot()
    def _chosen(self) -> None:
        self.clear_button.setVisible(self.active)
        self.changed.emit()


def _one(select: Select) -> tuple[Any, ...]:
    return () if select.currentData() is None else (select.currentData(),)


class SortSelect(Choice):
    """The order of the list."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Order"))
        for caption, by, descending in (
            (self.tr("Newest first"), "date", True),
            (self.tr("Oldest first"), "date", False),
            (self.tr("By title"), "title", False),
            (self.tr("Longest first"), "duration", True),
            (self.tr("Most overruns"), "overruns", True),
            (self.tr("Most findings"), "findings", True),
            (self.tr("Most figures"), "figures", True),
            (self.tr("Most “I”"), "ownership", True),
            (self.tr("Quickest speech"), "pace", True),
        ):
            self.addItem(caption, (by, descending))

    def query(self, query: SessionQuery) -> SessionQuery:
        """The query in this order."""
        by, descending = self.currentData()
        return replace(query, sort=cast(SortBy, by), descending=descending)
