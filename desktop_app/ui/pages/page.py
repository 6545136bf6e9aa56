"""What every page of the window is: a widget that is told when it opens and leaves, and asks for other pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks


class Page(QWidget):
    """One page.  Made when it is first asked for, and kept.

    Signals:
        wanted: another page, by its id, with what it should show (a session's id for "review", a `Beginning` for
            "room", None where there is nothing to say).
        told: a sentence for the toast, the caption of what undoes it (or empty) and the function that does.
        keys_wanted: the sheet of all keys.
        full_screen_wanted: in or out of full screen.
        small_wanted: whether the window may be as small as a column beside an editor.
    """

    wanted = Signal(str, object)
    told = Signal(str, str, object)
    keys_wanted = Signal()
    full_screen_wanted = Signal()
    small_wanted = Signal(bool)

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.parts = parts
        self.tasks = tasks

    @property
    def is_recording(self) -> bool:
        """Whether somebody is being recorded here: then nothing else speaks up."""
        return False

    def shows(self, argument: object) -> bool:
        """Whether the page, opened with this argument, would show what it shows already."""
        return False

    def opened(self, argument: object = None) -> None:
        """The page comes to the front, to show `argument`.  Bring up to date what may have changed meanwhile."""

    def left(self) -> None:
        """Another page comes to the front.  Stop whatever only makes sense in sight (sound, timers)."""

    def close_down(self) -> None:
        """The window closes.  Blocks until nothing of the page runs any more."""
        self.left()
