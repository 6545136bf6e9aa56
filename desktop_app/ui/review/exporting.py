"""The menu that writes a session to a file, in any of its forms, with progress."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.library.model import Session
from desktop_app.ui.review.work_strip import WorkStrip

ChooseFile = Callable[[str, str], str]
"""Asks for a file to write: a suggestion and the filter of the dialog; an empty answer is a no."""

Tell = Callable[[str, str, Callable[[], None] | None], None]


def ask_for_file(parent: QWidget) -> ChooseFile:
    """The system's own dialog."""

    def ask(suggestion: str, kinds: str) -> str:
        return QFileDialog.getSaveFileName(parent, "", suggestion, kinds)[0]

    return ask


class Exporting(QObject):
    """Offers the forms of the library's export and writes the chosen one."""

    def __init__(self, strip: WorkStrip, choose_file: ChooseFile, tell: Tell, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._strip, self.choose_file, self._tell = strip, choose_file, tell

    def forms(self) -> list[tuple[str, bool, str]]:
        """What is offered: the form, whether with sound, and what it is called."""
        return [
            ("html", True, self.tr("Web page, with the sound")),
            ("html", False, self.tr("Web page")),
            ("pdf", False, self.tr("PDF")),
            ("markdown", False, self.tr("Markdown")),
            ("text", False, self.tr("Plain text")),
            ("srt", False, self.tr("Subtitles (SRT)")),
            ("vtt", False, self.tr("Subtitles (VTT)")),
            ("json", False, self.tr("JSON")),
            ("flac", False, self.tr("The sound (FLAC)")),
            ("wav", False, self.tr("The sound (WAV)")),
            ("ogg", False, self.tr("The sound (OGG)")),
            ("bundle", False, self.tr("The whole session, for another Mock Loop")),
        ]

    def menu(self, session: Session) -> QMenu:
        """A menu of the forms for this session."""
        menu = QMenu(self._parent)
        for form, sound, caption in self.forms():
            if (sound or form in ("flac", "wav", "ogg")) and not session.recordings:
                continue
            if form in ("text", "flac", "bundle"):
                menu.addSeparator()
            action = QAction(caption, menu)
            action.triggered.connect(
                lambda _=False, form=form, sound=sound: self.export(session, form, with_sound=sound)
            )
            menu.addAction(action)
        return menu

    def export(self, session: Session, form: str, *, with_sound: bool = False) -> None:
        """Ask where to, write it there, and say so."""
        from desktop_app.library.export import ENDINGS, export_session

        ending = ENDINGS[form]
        chosen = self.choose_file(f"{session.head.id}{ending}", f"*{ending}")
        if not chosen:
            return
        target = Path(chosen)
        if not target.suffix:
            target = target.with_suffix(ending)

        def done(_: object) -> None:
            folder = QUrl.fromLocalFile(str(target.parent))
            self._tell(
                self.tr("Written to {0}.").format(target.name),
                self.tr("Open its folder"),
                lambda: self._open(folder),
            )

        self._strip.run(
            self.tr("Writing {0} …").format(target.name),
            lambda report: export_session(session, target, form, with_sound=with_sound, progress=report),
            done,
            lambda sentence: self._tell(sentence, "", None),
        )

    @staticmethod
    def _open(folder: QUrl) -> None:
        QDesktopServices.openUrl(folder)
