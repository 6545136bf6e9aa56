"""The sessions' folders: names that are safe, private modes, and the lock that says a session is being written."""

import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from desktop_app.errors import BadInput, Missing

SESSIONS = "sessions"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_LOCK = ".writing"
_DOOMED = ".deleted-"
_INCOMING = ".incoming-"
_STALE_S = 24 * 3600.0


def checked_id(session_id: str) -> str:
    """`session_id` itself, or `BadInput`: it names a folder, so it may hold no path."""
    if not _ID.fullmatch(session_id) or session_id.endswith("."):
        raise BadInput(
            "“{session_id}” cannot name a session: use letters, figures, “-”, “_” and “.”, at most "
            "80 of them.",
            session_id=session_id[:60],
        )
    return session_id


class Folders:
    """Where each session's files lie, below the library's folder.  Any thread."""

    def __init__(self, library_folder: Path) -> None:
        self.root = library_folder / SESSIONS
        try:
            self.root.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise Missing(
                "The folder {root} cannot be made ({reason}).", root=self.root, reason=error.strerror
            ) from None

    def of(self, session_id: str) -> Path:
        return self.root / checked_id(session_id)

    def make(self, session_id: str) -> Path:
        """A new, empty folder (0700)."""
        folder = self.of(session_id)
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            raise BadInput(
                "There is a folder {folder} already; a new session needs another id.", folder=folder
            ) from None
        except OSError as error:
            raise Missing(
                "The folder {folder} cannot be made ({reason}).", folder=folder, reason=error.strerror
            ) from None
        _sync_folder(self.root)
        return folder

    def remove(self, session_id: str) -> None:
        """Really remove a session's files: first out of sight in one step, then for good."""
        folder = self.of(session_id)
        if folder.exists():
            folder.replace(self.root / f"{_DOOMED}{session_id}")
        self.sweep()

    @contextmanager
    def incoming(self) -> Iterator[Path]:
        """A folder of its own for what is not trusted yet; gone afterwards, whatever happened."""
        folder = Path(mkdtemp(prefix=_INCOMING, dir=self.root))  # made with mode 0700
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def sweep(self) -> None:
        """Finish removals that were cut short, and clear what an import left that died a day ago or earlier."""
        doomed = list(self.root.glob(f"{_DOOMED}*"))
        doomed += [folder for folder in self.root.glob(f"{_INCOMING}*") if _age_s(folder) > _STALE_S]
        for folder in doomed:
            shutil.rmtree(folder, ignore_errors=True)

    def bytes_of(self, session_id: str) -> int:
        """How many bytes the session's files take."""
        folder = self.of(session_id)
        if not folder.is_dir():
            return 0
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class WritingLock:
    """Held while a session is written.  The system lets go of it when the program dies, however it dies."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _LOCK
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """True when taken; False when another writer, here or in another program, holds it."""
        file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def let_go(self) -> None:
        """Release and remove the lock.  Idempotent."""
        if self._file is not None:
            self._file.close()
            self._file = None
            self._path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _age_s(folder: Path) -> float:
    return time.time() - folder.stat().st_mtime


def _sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power cut, where the system can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
