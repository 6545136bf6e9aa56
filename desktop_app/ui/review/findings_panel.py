"""The panel of findings: filter chips over the cards, grouped by answer, the most useful first in each."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Literal

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop_app.library.model import Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.begin_list import Beginning, BeginRow, where_to_begin
from desktop_app.ui.review.finding_card import FindingCard
from desktop_app.ui.review.flags import GROUPS, Flag, Group, most_useful
from desktop_app.ui.review.pile import Pile
from desktop_app.ui.widgets.buttons import PlainButton
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import SectionTitle, Text
from desktop_app.ui.words import tell

translate = QCoreApplication.translate

Filter = Literal["all", "good"] | Group

_FILTERS: tuple[Filter, ...] = ("all", *GROUPS, "good")

_NO_GROUP = "none yet"
_AT_ONCE = 24
_FIRST = 5
"""So many of an answer's findings stand there at once; the rest comes when it is asked for."""


class FindingsPanel(QWidget):
    """Shows a session's flags.

    Signals:
        chosen: a `Flag` to play and show.
        refused: a `Flag` marked "not so", or taken back.
    """

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._flags: tuple[Flag, ...] = ()
        self._titles: dict[int | None, str] = {}
        self._cards: dict[str, FindingCard] = {}
        self._filter: Filter = "all"
        self._whole: set[int | None] = set()
        self._session_id = ""
        self._chosen_key = ""
        self._rules: Mapping[str, str] = {}
        self.knows_rules = False
        self._chips: dict[Filter, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.spacing.m)
        row = FlowBox(gap=look.theme.spacing.s)
        self._group = QButtonGroup(self)
        for place, (name, caption) in enumerate(self._captions()):
            chip = Chip(look, caption, checkable=True)
            self._chips[name] = chip
            self._group.addButton(chip, place)
            row.add(chip)
        self._chips["all"].setChecked(True)
        self._group.idClicked.connect(self._filter_clicked)
        column.addWidget(row)
        self._body = Pile(look.theme.spacing.s, (0, 0, look.theme.spacing.s, look.theme.spacing.s))
        self._waiting: list[Flag] = []
        self._last_of: dict[str, tuple[int | None, int]] = {}
        self._group_shown: int | str | None = _NO_GROUP
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._fill_on)
        self._scroll = ScrollPage(self._body)
        column.addWidget(self._scroll, 1)

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_flags(self, session: Session, flags: Sequence[Flag]) -> None:
        """Show a session's flags; the chosen one stays chosen where it is still there."""
        if session.head.id != self._session_id:
            self._session_id, self._whole = session.head.id, set()
        self._flags = tuple(flags)
        self._titles = titles_of(session)
        for name, caption in self._captions():
            count = sum(not flag.refuted for flag in self._of(name))
            self._chips[name].setText(f"{caption} {count}")
            self._chips[name].setVisible(count > 0 or name == "all")
            self._chips[name].restyle()
        if not self._chips[self._filter].isVisibleTo(self):
            self._filter = "all"
            self._chips["all"].setChecked(True)
        self._fill()

    def take_rules(self, titles: Mapping[str, str]) -> None:
        """What findings are called, by code."""
        self._rules, self.knows_rules = titles, True
        if self._flags:
            self._fill()

    def shown(self) -> list[Flag]:
        """The flags of the filter in force, those that are folded away too."""
        return self._of(self._filter)

    def cards(self) -> list[FindingCard]:
        """The cards that are there: of each answer the most useful ones, or all where all were asked for."""
        self._fill_all()
        return list(self._cards.values())

    def chip(self, name: Filter) -> Chip:
        """The chip of a filter."""
        return self._chips[name]

    @property
    def chosen_flag(self) -> Flag | None:
        """The flag that is open."""
        card = self._cards.get(self._chosen_key)
        return card.flag if card is not None else None

    def choose(self, flag: Flag | None) -> None:
        """Open this flag's card and bring it into sight, without telling anybody."""
        self._fill_all()
        if flag is not None and flag.key not in self._cards:
            self._whole.add(flag.exchange_id)
            if flag.key not in {one.key for one in self.shown()}:
                self._filter = "all"
                self._chips["all"].setChecked(True)
            self._fill()
            self._fill_all()
        before, self._chosen_key = self._chosen_key, flag.key if flag is not None else ""
        for key, card in self._cards.items():
            card.set_open(key == self._chosen_key)
        chosen = self._cards.get(self._chosen_key)
        if chosen is not None:
            self._body.settle(*(self._cards[key] for key in (before, chosen.flag.key) if key in self._cards))
            self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_chosen)

    @Slot()
    def _show_chosen(self) -> None:
        """Cards are higher in a narrower list: the open one stays in sight."""
        if (chosen := self._cards.get(self._chosen_key)) is None:
            return
        if chosen.height() > self._scroll.viewport().height():
            self._scroll.verticalScrollBar().setValue(chosen.y())
        else:
            self._scroll.ensureWidgetVisible(chosen, 0, 24)

    def _fill(self) -> None:
        """Begin the list anew: what fills the window at once, the rest as soon as nothing else is to be done."""
        self._body.clear()
        self._cards = {}
        self._waiting = self._to_show()
        self._group_shown = _NO_GROUP
        self._add_beginning()
        if not self._waiting:
            sentence = self.tr("Nothing was found here. Listen to it all the same.")
            self._body.add(Text(self._look, sentence, colour="muted", wrap=True))
        self._fill_on()

    @Slot()
    def _fill_on(self, count: int = _AT_ONCE) -> None:
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        self._body.hold(True)
        for flag in now:
            self._add(flag)
        self._body.hold(False)
        if self._waiting:
            self._more.start(0)

    def _fill_all(self) -> None:
        if self._waiting:
            self._fill_on(len(self._waiting))

    def _add_beginning(self) -> None:
        """Over everything that was found, what cost the most."""
        kinds = where_to_begin(self._flags) if self._filter == "all" else []
        if kinds:
            title = SectionTitle(self._look, self.tr("Where to begin"))
            title.setContentsMargins(2, 0, 0, 0)
            self._body.add(title)
        for kind in kinds:
            named = tell(self._rules.get(kind.code, kind.code.replace("-", " ").capitalize()))
            row = BeginRow(self._look, kind, named)
            row.clicked.connect(partial(self._begin_with, kind))
            self._body.add(row)

    def _begin_with(self, kind: Beginning) -> None:
        self.chosen.emit(kind.after(self._chosen_key))

    def _to_show(self) -> list[Flag]:
        """Of each answer the most useful flags, or all of them."""
        shown: list[Flag] = []
        self._last_of = {}
        for exchange_id, group in groupby(self._of(self._filter), key=lambda flag: flag.exchange_id):
            flags = tuple(group)
            first = flags if exchange_id in self._whole else most_useful(flags, _FIRST)
            shown += first
            if len(flags) > len(first):
                self._last_of[first[-1].key] = (exchange_id, len(flags) - len(first))
        return shown

    def _offer_rest(self, exchange_id: int | None, count: int) -> None:
        button = PlainButton(self._look, self.tr("%n more", "", count))
        button.setAccessibleName(self.tr("%n more findings of this answer", "", count))
        button.clicked.connect(lambda: self._show_whole(exchange_id))
        self._body.add(button)

    def _show_whole(self, exchange_id: int | None) -> None:
        """Show all that was found in this answer; what is in sight stays where it is."""
        self._whole.add(exchange_id)
        bar = self._scroll.verticalScrollBar()
        at = bar.value()
        self._fill()
        self._fill_all()
        self._body.settle()
        bar.setValue(at)

    def _add(self, flag: Flag) -> None:
        if flag.exchange_id != self._group_shown:
            self._group_shown = flag.exchange_id
            title = SectionTitle(self._look, self._titles.get(flag.exchange_id, ""))
            title.setContentsMargins(2, 4 if self._body.widgets() else 0, 0, 0)
            self._body.add(title)
        card = FindingCard(self._look, flag)
        card.chosen.connect(self._card_chosen)
        card.refused.connect(self.refused)
        card.set_open(flag.key == self._chosen_key)
        self._cards[flag.key] = card
        self._body.add(card)
        if (rest := self._last_of.get(flag.key)) is not None:
            self._offer_rest(*rest)

    def _of(self, name: Filter) -> list[Flag]:
        if name == "all":
            return list(self._flags)
        if name == "good":
            return [flag for flag in self._flags if flag.shape == "circle"]
        return [flag for flag in self._flags if flag.group == name and flag.shape != "circle"]

    def _captions(self) -> list[tuple[Filter, str]]:
        captions: dict[Filter, str] = {
            "all": self.tr("All"),
            "time": self.tr("Time"),
            "figures": self.tr("Figures"),
            "ownership": self.tr("Ownership"),
            "structure": self.tr("Structure"),
            "delivery": self.tr("Delivery"),
            "good": self.tr("Good"),
        }
        return [(name, captions[name]) for name in _FILTERS]

    @Slot(int)
    def _filter_clicked(self, place: int) -> None:
        self._filter = self._captions()[place][0]
        self._fill()

    @Slot(object)
    def _card_chosen(self, flag: Flag) -> None:
        self.choose(flag)
        self.chosen.emit(flag)


def titles_of(session: Session) -> dict[int | None, str]:
    """What stands over the findings of each exchange; None is the round."""
    titles: dict[int | None, str] = {None: translate("FindingsPanel", "The round")}
    phases = {phase.index: tell(phase.title) for phase in session.phases}
    counts: dict[int, int] = {}
    for exchange in session.exchanges:
        phase = phases.get(exchange.phase_index, "")
        if exchange.role == "follow-up":
            counts[exchange.phase_index] = counts.get(exchange.phase_index, 0) + 1
            titles[exchange.id] = translate("FindingsPanel", "{0} · follow-up {1}").format(
                phase, counts[exchange.phase_index]
            )
        else:
            titles[exchange.id] = phase or exchange.text
    return titles
