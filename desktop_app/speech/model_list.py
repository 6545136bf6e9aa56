"""Reads the list of speech models (resources/models.json) into values."""

import json
from pathlib import Path
from typing import Any

from desktop_app.speech.models import ModelFile, Package, Part, Source, SpeechModel


def read_models(path: Path) -> tuple[SpeechModel, ...]:
    """The models listed in the file at `path` (resources/models.json), in its order."""
    document = json.loads(path.read_text(encoding="utf-8"))
    return tuple(_model(entry) for entry in document["models"])


def _model(entry: dict[str, Any]) -> SpeechModel:
    sources = tuple(_source(source, entry.get("files", {})) for source in entry["sources"])
    return SpeechModel(
        id=entry["id"],
        title=entry["title"],
        engine=entry["engine"],
        summary=entry["summary"],
        licence=entry["licence"],
        sources=sources,
        download_bytes=entry.get("download_bytes") or sources[0].download_bytes,
        installed_bytes=entry.get("installed_bytes") or max(_installed_bytes(source) for source in sources),
        memory_bytes=entry["memory_bytes"],
        default=entry.get("default", False),
        extra=entry.get("extra", ""),
        extra_bytes=entry.get("extra_bytes", 0),
    )


def _source(entry: dict[str, Any], shared: dict[str, Any]) -> Source:
    folder = entry.get("folder", "")
    files = entry.get("files", shared)
    return Source(
        place=entry["place"],
        packages=tuple(Package(**package) for package in entry["packages"]),
        folder=folder,
        files=tuple(_file(path, pin, folder) for path, pin in files.items()),
    )


def _file(path: str, pin: dict[str, Any], folder: str) -> ModelFile:
    named = pin.get("parts", [f"0:{folder}/{path}"])
    parts = [part.split(":", 1) for part in named]
    return ModelFile(
        path=path,
        sha256=pin["sha256"],
        size_bytes=pin.get("size_bytes"),
        parts=tuple(Part(int(package), inside) for package, inside in parts),
    )


def _installed_bytes(source: Source) -> int:
    """Where not every size is pinned: twice the download, which is generous for archives that hardly shrink."""
    sizes = [file.size_bytes for file in source.files]
    return sum(size or 0 for size in sizes) if all(sizes) else 2 * source.download_bytes
