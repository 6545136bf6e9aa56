"""The theme put on Qt's own widgets: palette, style sheet, font.  Our widgets paint themselves from the look."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.look import Look
from desktop_app.ui.theme import Theme

IN_FUSION = "in_fusion"
"""The property of an application that draws in the style Fusion already."""

_SHEET = """
QToolTip {{ background: {raised}; color: {text}; border: {line_width}px solid {line}; padding: 6px 8px; }}
QScrollArea, QAbstractScrollArea {{ background: transparent; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {mark}; border: 3px solid {background}; border-radius: 6px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {raised}; color: {text}; border: {line_width}px solid {mark}; border-radius: {control}px;
  padding: 6px 10px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
  border: {focus_width}px solid {accent}; padding: {focus_pad}px {focus_pad_side}px; }}
QLineEdit#qt_spinbox_lineedit {{ background: transparent; border: none; padding: 0; }}
QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled {{ color: {muted}; border-color: {line}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {drop}px; }}
QComboBox::down-arrow {{ image: none; }}
QDateEdit::drop-down {{ border: none; width: 28px; }}
QDateEdit::down-arrow {{ image: none; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {raised}; }}
QCalendarWidget QToolButton {{ background: transparent; color: {text}; border: none; padding: 6px; }}
QCalendarWidget QToolButton:hover {{ background: {line}; border-radius: {small}px; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{
  background: {raised}; color: {text}; selection-background-color: {accent}; selection-color: {on_accent}; }}
QComboBox QAbstractItemView, QMenu {{
  background: {raised}; color: {text}; border: {line_width}px solid {mark}; border-radius: {control}px;
  outline: none; padding: 4px; selection-background-color: {accent_ground}; selection-color: {text}; }}
QMenu::item {{ padding: 8px 24px 8px 12px; border-radius: {small}px; }}
QMenu::item:selected {{ background: {accent_ground}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
"""


class Dresser(QObject):
    """Keeps the application's palette, style sheet and font in step with the look."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(look)
        self._app = app
        self._look = look
        if not app.property(IN_FUSION):
            app.setStyle("Fusion")
            app.setProperty(IN_FUSION, True)
        look.changed.connect(self.dress)
        self.dress()

    @Slot()
    def dress(self) -> None:
        """Put the look in force on the application."""
        self._app.setPalette(palette_of(self._look))
        sheet = sheet_of(self._look.theme, self._look.px(18) + 10)
        font = self._look.font("body")
        changed = font != self._app.font()
        self._app.setFont(font)
        # Every widget there is is polished anew; inputs take another size of the text only then.
        if changed or sheet != self._app.styleSheet():
            self._app.setStyleSheet(sheet)


def sheet_of(theme: Theme, drop: int) -> str:
    """The style sheet for Qt's own inputs, lists, menus and scroll bars; `drop` pixels are for a list's arrow."""
    colours = theme.colours
    names = ("text", "muted", "raised", "line", "mark", "background", "accent", "accent_ground", "on_accent")
    border = theme.control.focus_width
    return _SHEET.format(
        **{name: getattr(colours, name) for name in names},
        drop=drop,
        line_width=theme.line_width,
        control=theme.radius.control,
        small=theme.radius.small,
        focus_width=border,
        focus_pad=6 - (border - theme.line_width),
        focus_pad_side=10 - (border - theme.line_width),
    )


def palette_of(look: Look) -> QPalette:
    """The palette: what Qt's own drawing takes its colours from."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, name in (
        (role.Window, "background"),
        (role.Base, "surface"),
        (role.AlternateBase, "raised"),
        (role.Button, "raised"),
        (role.ToolTipBase, "raised"),
        (role.WindowText, "text"),
        (role.Text, "text"),
        (role.ButtonText, "text"),
        (role.ToolTipText, "text"),
        (role.BrightText, "over"),
        (role.PlaceholderText, "muted"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent_text"),
        (role.LinkVisited, "accent_text"),
        (role.Accent, "accent"),
        (role.Light, "raised"),
        (role.Midlight, "raised"),
        (role.Mid, "line"),
        (role.Dark, "line"),
        (role.Shadow, "shadow"),
    ):
        palette.setColor(target, look.colour(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, look.colour("muted"))
    return palette
