"""An icon that stands among words."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.look import Look


class IconLabel(QLabel):
    """An icon in a colour of the theme, `size` pixels at 100 % text."""

    def __init__(
        self, look: Look, icon: str, colour: str, parent: QWidget | None = None, *, size: int = 18
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._colour, self._side = look, icon, colour, size
        look.changed.connect(self._renew)
        self._renew()

    @Slot()
    def _renew(self) -> None:
        ratio = self.devicePixelRatioF()
        self.setPixmap(self._look.icon(self._icon, self._colour, self._look.px(self._side), ratio))
