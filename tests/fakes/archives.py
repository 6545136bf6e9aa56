"""Hand-made speech models: the archives they come in, well made and hostile, and the list that pins them."""

import hashlib
import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

from desktop_app.speech.models import ModelFile, Package, Part, Source, SpeechModel

FILES = {
    "am/final.mdl": b"an acoustic model" * 1000,
    "conf/model.conf": b"--min-active=200\n",
    "graph/Gr.fst": bytes(range(256)) * 40,
}
FOLDER = "vosk-model-tiny"


def zip_bytes(files: Mapping[str, bytes], folder: str = FOLDER) -> bytes:
    """A zip archive of `files` in `folder`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(f"{folder}/{name}", data)
    return buffer.getvalue()


def zip_of_entries(*entries: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    """A zip archive of exactly these entries, in this order, whatever they are called."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for entry, data in entries:
            archive.writestr(entry, data)
    return buffer.getvalue()


def special(name: str, mode: int) -> zipfile.ZipInfo:
    """An entry that claims to be something else than a file, such as `stat.S_IFLNK`."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (mode | stat.S_IRUSR) << 16
    return entry


def wheel_bytes(project: str, version: str, files: Mapping[str, bytes]) -> bytes:
    """A wheel that pip takes for one, with `files` in it."""
    about = f"{project}-{version}.dist-info"
    return zip_of_entries(
        *files.items(),
        (f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n".encode()),
        (
            f"{about}/WHEEL",
            b"Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        ),
        (f"{about}/RECORD", b""),
    )


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def package_at(address: str, data: bytes) -> Package:
    """The pinned package that `address` should serve as `data`."""
    return Package(sha256=sha256(data), size_bytes=len(data), address=address)


def pinned_files(files: Mapping[str, bytes] = FILES, folder: str = FOLDER) -> tuple[ModelFile, ...]:
    """The pins of `files`, each to be found in `folder` of the first package."""
    return tuple(
        ModelFile(name, sha256(data), len(data), (Part(0, f"{folder}/{name}"),))
        for name, data in files.items()
    )


def model_from(*sources: Source, model_id: str = "tiny", default: bool = True) -> SpeechModel:
    """A model to be had from `sources`."""
    return SpeechModel(
        id=model_id,
        title="Tiny",
        engine="vosk",
        summary="Made by hand.",
        licence="MIT",
        sources=sources,
        download_bytes=1000,
        installed_bytes=sum(len(data) for data in FILES.values()),
        memory_bytes=1000,
        default=default,
    )


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
