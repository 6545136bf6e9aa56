"""The player, always in sight: what plays, where it is, how fast, and whether the transcript follows."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from desktop_app.ui.figures import figure
from desktop_app.ui.look import Look
from desktop_app.ui.review.playing import SPEEDS, Playing
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import IconButton, PlainButton, ThemedButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.fields import Slider
from desktop_app.ui.widgets.paint import draw_icon, focus_ring, rounded, shown_key
from desktop_app.ui.widgets.text import Text


class PlayButton(ThemedButton):
    """The round button."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._glyph = "play"
        super().__init__(look, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_playing(False)

    def show_playing(self, playing: bool) -> None:
        self._glyph = "pause" if playing else "play"
        name = self.tr("Pause") if playing else self.tr("Play")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shown_key('Space')})")
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(42)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        rect = QRectF(self.rect())
        ground = look.colour("accent")
        if self.isDown() or self.underMouse():
            ground = look.mix("accent", "on_accent", 0.16 if self.isDown() else 0.08)
        if not self.isEnabled():
            ground = look.colour("raised")
        rounded(painter, rect, rect.width() / 2, ground)
        colour = "on_accent" if self.isEnabled() else "muted"
        # A play triangle looks centred a little to the right of where it is.
        middle = rect.center() + QPointF(1 if self._glyph == "play" else 0, 0)
        draw_icon(painter, middle, look.px(20), self._glyph, colour, look)
        if self.has_ring:
            focus_ring(painter, rect.adjusted(3, 3, -3, -3), rect.width() / 2, look, "on_accent")


class SeekBar(QWidget):
    """How far it is; a click or a drag goes there."""

    sought = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self._loop: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Position"))
        look.changed.connect(self._renew)

    def show_share(self, share: float, loop: tuple[float, float] | None = None) -> None:
        """Both in shares of the whole, 0..1."""
        moved = int(share * self.width() * 2) != int(self._share * self.width() * 2)
        self._share = share
        if moved or loop != self._loop:
            self._loop = loop
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        bar = QRectF(0, self.height() / 2 - 3, self.width(), 6)
        rounded(painter, bar, 3, look.mix("surface", "mark", 0.3))
        done = QRectF(bar)
        done.setWidth(max(6.0, bar.width() * self._share))
        rounded(painter, done, 3, look.colour("accent"))
        if self._loop is not None:
            left, right = (bar.width() * part for part in self._loop)
            rounded(
                painter,
                QRectF(left, bar.top() - 4, max(2.0, right - left), 14),
                3,
                None,
                look.colour("own"),
                1.5,
            )
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QPointF(done.right(), bar.center().y()), 7, 7)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        self.sought.emit(min(1.0, max(0.0, event.position().x() / max(1, self.width()))))

    @Slot()
    def _renew(self) -> None:
        self.update()


class PlayerBar(Card):
    """Drives a `Playing`.

    Signals:
        stepped: -1 or 1: to the finding before or after.
        follow_wanted: whether the transcript is to follow.
    """

    stepped = Signal(int)
    follow_wanted = Signal(bool)

    def __init__(self, look: Look, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._playing = playing
        space = look.theme.spacing
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.s, space.l, space.s)
        row.setSpacing(space.s)
        self.previous = IconButton(look, "previous", self.tr("Previous finding (Shift+N)"))
        self.back = PlainButton(look, "\N{MINUS SIGN}5")
        self.play = PlayButton(look)
        self.forward = PlainButton(look, "+5")
        self.next = IconButton(look, "next", self.tr("Next finding (N)"))
        self._name(self.back, self.tr("Back 5 seconds (Left)"))
        self._name(self.forward, self.tr("Forward 5 seconds (Right)"))
        for button in (self.previous, self.back, self.play, self.forward, self.next):
            row.addWidget(button)
        self.position = Text(look, "0:00", weight="strong")
        self.length = Text(look, "0:00", colour="muted")
        self.seek_bar = SeekBar(look)
        row.addSpacing(space.xs)
        row.addWidget(self.position)
        row.addWidget(self.seek_bar, 1)
        row.addWidget(self.length)
        row.addSpacing(space.xs)
        self.volume = Slider(look, self.tr("Volume"), 0, 100, round(playing.volume * 100))
        self.volume.setFixedWidth(look.px(84))
        self.loudness = IconButton(look, "volume", self.tr("Silence"))
        row.addWidget(self.loudness)
        row.addWidget(self.volume)
        self.loop = Chip(look, self.tr("Loop"), icon="loop", checkable=True)
        self._name(self.loop, self.tr("Repeat the selection, or this finding (L)"))
        self.speed = Chip(look, "1\N{MULTIPLICATION SIGN}")
        self._name(self.speed, self.tr("Speed ([ and ])"))
        self.follow = Chip(look, self.tr("Follow"), icon="follow", checkable=True)
        self._name(self.follow, self.tr("Keep the spoken word in sight (F)"))
        self.follow.setChecked(True)
        for chip in (self.loop, self.speed, self.follow):
            row.addWidget(chip)
        self._connect()

    def _connect(self) -> None:
        playing = self._playing
        self.play.clicked.connect(playing.toggle)
        self.back.clicked.connect(lambda: playing.skip(-5.0))
        self.forward.clicked.connect(lambda: playing.skip(5.0))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.seek_bar.sought.connect(lambda share: playing.seek(share * playing.duration_s))
        self.volume.valueChanged.connect(lambda value: playing.set_volume(value / 100))
        self.loudness.clicked.connect(self._silence)
        self.speed.clicked.connect(self._offer_speeds)
        self.follow.clicked.connect(self.follow_wanted)
        playing.moved.connect(self._moved)
        playing.changed.connect(self._changed)
        self._before_silence = 80

    @staticmethod
    def _name(button: ThemedButton, name: str) -> None:
        button.setAccessibleName(name)
        button.setToolTip(name)

    def show_following(self, follows: bool) -> None:
        self.follow.setChecked(follows)

    def fit(self, room: float) -> None:
        """Leave out what there is no room for (in pixels at 100 % text), the least needed first."""
        self.volume.setVisible(room >= 860)
        self.loudness.setVisible(room >= 700)
        self.back.setVisible(room >= 560)
        self.forward.setVisible(room >= 560)
        self.seek_bar.setVisible(room >= 480)
        for chip, words in ((self.loop, self.tr("Loop")), (self.follow, self.tr("Follow"))):
            chip.setText(words if room >= 640 else "")
            chip.restyle()

    def step_speed(self, steps: int) -> None:
        """The next faster (1) or slower (-1) of the usual speeds."""
        now = min(range(len(SPEEDS)), key=lambda place: abs(SPEEDS[place] - self._playing.speed))
        self._playing.set_speed(SPEEDS[min(len(SPEEDS) - 1, max(0, now + steps))])

    @Slot(float)
    def _moved(self, at_s: float) -> None:
        told = clock_time(at_s)
        if told != self.position.text():
            self.position.setText(told)
        self._show_share()

    def _show_share(self) -> None:
        whole_s = self._playing.duration_s or 1.0
        loop = self._playing.loop
        shares = (loop[0] / whole_s, loop[1] / whole_s) if loop else None
        self.seek_bar.show_share(self._playing.position_s / whole_s, shares)

    @Slot()
    def _changed(self) -> None:
        playing = self._playing
        self.play.show_playing(playing.playing)
        self.play.setEnabled(playing.has_sound)
        self.length.setText(clock_time(playing.duration_s))
        self.position.setMinimumWidth(self.length.sizeHint().width() + 4)
        self.speed.setText(f"{figure(playing.speed)}\N{MULTIPLICATION SIGN}")
        self.speed.restyle()
        self.loop.setChecked(playing.loop is not None)
        if self.volume.value() != round(playing.volume * 100):
            self.volume.setValue(round(playing.volume * 100))
        self.loudness.set_icon_name("volume" if playing.volume > 0 else "muted")
        self._show_share()

    @Slot()
    def _silence(self) -> None:
        if self._playing.volume > 0:
            self._before_silence = round(self._playing.volume * 100)
            self._playing.set_volume(0.0)
        else:
            self._playing.set_volume(self._before_silence / 100)

    @Slot()
    def _offer_speeds(self) -> None:
        menu = QMenu(self)
        for speed in SPEEDS:
            action = QAction(f"{figure(speed)}\N{MULTIPLICATION SIGN}", menu)
            action.setCheckable(True)
            action.setChecked(speed == self._playing.speed)
            action.triggered.connect(lambda _=False, speed=speed: self._playing.set_speed(speed))
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.speed.mapToGlobal(self.speed.rect().topLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
