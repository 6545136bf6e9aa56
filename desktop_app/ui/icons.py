"""The icons: our own SVG family, drawn in whatever colour is asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


class IconSet:
    """Draws `<name>.svg` of a folder with `currentColor` replaced.  GUI thread only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: QSize, ratio: float = 1.0) -> QPixmap:
        """The icon `name` in `colour` (`#RRGGBB`), kept for the next time it is asked for."""
        key = (name, colour, size.width(), ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size, ratio)
        return self._drawn[key]

    def names(self) -> list[str]:
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def _draw(self, name: str, colour: str, size: QSize, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return pixmap
