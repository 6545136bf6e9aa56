"""The look in force: the theme that is chosen, the text's scale and the motion, for every widget to ask and follow."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPixmap

from desktop_app.ui.fonts import MONO_FAMILY, TEXT_FAMILY, make_font
from desktop_app.ui.icons import IconSet
from desktop_app.ui.theme import Mode, MotionChoice, Theme, load_theme, mixed

TEXT_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class Look(QObject):
    """Tells every widget its colours, fonts and sizes, and emits `changed` when they are others.

    `resources` is the folder that holds `themes` and `icons`.  GUI thread only.
    """

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        mode: Mode = "system",
        text_scale: float = 1.0,
        motion: MotionChoice = "system",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = resources / "themes"
        self._icons = IconSet(resources / "icons")
        self._mode: Mode = mode
        self._motion: MotionChoice = motion
        self._system_still = False
        self._scale = text_scale
        self._themes: dict[str, Theme] = {}
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, str, bool, bool, bool], QFont] = {}
        # Both are held: the second one's wrapper dies with the first one's.
        self._hints = QGuiApplication.styleHints()
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._system_changed)
        self._theme = self._wanted_theme()

    # --- what is in force -----------------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def text_scale(self) -> float:
        return self._scale

    @property
    def motion(self) -> MotionChoice:
        return self._motion

    @property
    def moves(self) -> bool:
        """Whether anything may be animated."""
        if self._motion != "system":
            return self._motion == "on"
        return not self._system_still

    def choose_mode(self, mode: Mode) -> None:
        """Change the theme; "system" follows the system's dark, light and contrast."""
        self._mode = mode
        self._renew()

    def choose_text_scale(self, scale: float) -> None:
        """Change the size of all text, 1.0 to 2.0."""
        self._scale = min(2.0, max(1.0, scale))
        self._renew()

    def choose_motion(self, motion: MotionChoice) -> None:
        self._motion = motion
        self.changed.emit()

    def take_system_stillness(self, still: bool) -> None:
        """Whether the system asks for stillness; counts while motion follows the system."""
        if still != self._system_still:
            self._system_still = still
            self.changed.emit()

    # --- values for painting --------------------------------------------------------------------------------------

    def colour(self, name: str) -> QColor:
        """The theme's colour of this name; do not change the object that comes back."""
        if name not in self._colours:
            self._colours[name] = QColor(getattr(self._theme.colours, name))
        return self._colours[name]

    def mix(self, first: str, second: str, share: float) -> QColor:
        """The colour named `first` with a share (0..1) of the one named `second`."""
        colours = self._theme.colours
        return QColor(mixed(getattr(colours, first), getattr(colours, second), share))

    def px(self, size: float) -> int:
        """A size at 100 % text, in pixels at the text scale in force."""
        return int(size * self._scale + 0.5)

    def font(
        self,
        size: str = "body",
        weight: str = "regular",
        *,
        mono: bool = False,
        slant: bool = False,
        tabular: bool = False,
    ) -> QFont:
        """The font of a step of the type scale.  Do not change the object that comes back.

        `tabular` figures all have one width: for times and columns.
        """
        key = (size, weight, mono, slant, tabular)
        if key not in self._fonts:
            pixels = self.px(getattr(self._theme.type, size))
            self._fonts[key] = self.font_px(pixels, weight, mono=mono, slant=slant, tabular=tabular)
        return self._fonts[key]

    def font_px(
        self,
        pixels: int,
        weight: str = "regular",
        *,
        mono: bool = False,
        slant: bool = False,
        tabular: bool = False,
    ) -> QFont:
        """A font of exactly this many pixels, for text that is fitted to its place."""
        family = MONO_FAMILY if mono else TEXT_FAMILY
        return make_font(family, pixels, getattr(self._theme.weight, weight), slant=slant, tabular=tabular)

    def icon(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """The icon of this name in a theme colour, `size` pixels square, for a screen of this pixel ratio."""
        return self._icons.pixmap(name, getattr(self._theme.colours, colour), QSize(size, size), ratio)

    # --- inside ---------------------------------------------------------------------------------------------------

    @Slot()
    def _system_changed(self) -> None:
        if self._mode == "system":
            self._renew()

    def _renew(self) -> None:
        self._theme = self._wanted_theme()
        self._colours.clear()
        self._fonts.clear()
        self.changed.emit()

    def _wanted_theme(self) -> Theme:
        name: str = self._mode
        if name == "system":
            if self._wishes.contrastPreference() == Qt.ContrastPreference.HighContrast:
                name = "contrast"
            else:
                name = "light" if self._hints.colorScheme() == Qt.ColorScheme.Light else "dark"
        if name not in self._themes:
            self._themes[name] = load_theme(self._folder, name)
        return self._themes[name]
