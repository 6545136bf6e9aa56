"""Makes a model's folder out of its packages: every file checked against its pin as it is written."""

import errno
import hashlib
import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from zipfile import ZipFile

from desktop_app.errors import BadInput, Missing
from desktop_app.speech import archive
from desktop_app.speech.models import ModelFile, Part, RecordedFile, Source, write_record
from desktop_app.speech.progress import Reached


def unpack(source: Source, packages: Sequence[Path], folder: Path, reached: Reached) -> None:
    """Make `folder`, which must not exist, from the packages of `source`, in their order.

    Raises `BadInput` where an archive is unsafe or damaged or a file is not what it should be, and `Missing` where the
    disk is full.
    """
    try:
        with ExitStack() as stack:
            _Unpacking(source, packages, folder, reached, stack).run()
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Missing(
                "The disk of {folder} is full: make room and try again.", folder=folder.parent
            ) from error
        raise


class _Unpacking:
    """One run of `unpack`: keeps the archives open and counts the bytes written."""

    def __init__(
        self, source: Source, packages: Sequence[Path], folder: Path, reached: Reached, stack: ExitStack
    ) -> None:
        self._source = source
        self._packages = packages
        self._folder = folder
        self._reached = reached
        self._stack = stack
        self._archives: dict[int, ZipFile] = {}
        self._written = 0

    def run(self) -> None:
        self._folder.mkdir(parents=True)
        record = {file.path: self._write(file) for file in self._source.files or self._all_files()}
        write_record(self._folder, self._source, record)

    def _all_files(self) -> tuple[ModelFile, ...]:
        """Where a source names no files: everything in its folder, with no pin but the package's."""
        folder = self._source.folder
        names = archive.files_under(self._archive(0), folder)
        if not names:
            raise BadInput(
                "{packages} holds no folder {folder}.", packages=self._packages[0].name, folder=folder
            )
        return tuple(ModelFile(name, "", None, (Part(0, f"{folder}/{name}"),)) for name in names)

    def _write(self, file: ModelFile) -> RecordedFile:
        path = self._folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with path.open("xb") as target:
            size = sum(self._copy(part, archive.Copy(target, digest, self._count)) for part in file.parts)
            target.flush()
            os.fsync(target.fileno())
        found = digest.hexdigest()
        if file.sha256 and found != file.sha256:
            raise BadInput(
                "{path} is not the file that was published: its SHA-256 is {found}…",
                path=file.path,
                found=found[:12],
            )
        return RecordedFile(found, size)

    def _copy(self, part: Part, copy: archive.Copy) -> int:
        if part.inside:
            return copy.entry(self._archive(part.package), part.inside)
        with self._packages[part.package].open("rb") as plain:
            return copy.stream(plain)

    def _archive(self, number: int) -> ZipFile:
        if number not in self._archives:
            self._archives[number] = self._stack.enter_context(archive.opened(self._packages[number]))
        return self._archives[number]

    def _count(self, written_bytes: int) -> None:
        self._written += written_bytes
        self._reached(self._written)
