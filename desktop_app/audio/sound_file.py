"""Sound files of any usual format (WAV, FLAC, OGG, MP3 ...), read as 16-bit mono."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.audio import wave_file
from desktop_app.errors import BadInput, Missing


@dataclass(frozen=True, slots=True)
class SoundInfo:
    """How much sound a file holds: `samples` (of each channel) at `rate` a second."""

    rate: int
    samples: int
    channels: int

    @property
    def duration_s(self) -> float:
        return self.samples / self.rate


def sound_info(path: Path) -> SoundInfo:
    """What `path` holds.  Raises `BadInput` where it is not there or holds no sound that can be read."""
    try:
        info = wave_file.wave_info(path)
    except OSError as error:
        raise BadInput("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error
    except BadInput:
        with _opened(path) as file:
            return SoundInfo(file.samplerate, file.frames, file.channels)
    return SoundInfo(info.rate, info.samples, 1)


def read_blocks(
    path: Path, block_s: float = 0.5, start_s: float = 0.0, end_s: float | None = None
) -> Iterator[bytes]:
    """16-bit mono samples from `start_s` to `end_s` at the file's own rate, in blocks of at most `block_s`.

    Our own wave files are read by their bytes, so that one of a killed program gives all that it holds.
    Channels are averaged.  Raises `BadInput` as `sound_info`.
    """
    info = sound_info(path)
    if info.channels == 1 and _is_plain_wave(path):
        yield from wave_file.read_blocks(path, block_s, start_s, end_s)
        return
    first = min(info.samples, max(0, round(start_s * info.rate)))
    left = (info.samples if end_s is None else min(info.samples, round(end_s * info.rate))) - first
    size = max(1, round(block_s * info.rate))
    with _opened(path) as file:
        file.seek(first)
        while left > 0:
            frames = _next_frames(path, file, min(size, left))
            if not len(frames):
                return
            left -= len(frames)
            yield _mono(frames)


def read_samples(path: Path, start_s: float = 0.0, end_s: float | None = None) -> bytes:
    """All 16-bit mono samples from `start_s` to `end_s`."""
    return b"".join(read_blocks(path, 5.0, start_s, end_s))


def _is_plain_wave(path: Path) -> bool:
    try:
        wave_file.wave_info(path)
    except BadInput:
        return False
    return True


def _next_frames(path: Path, file: Any, count: int) -> Any:
    try:
        return file.read(count, dtype="int16", always_2d=True)
    except soundfile_library().LibsndfileError as error:
        raise BadInput("{path} is damaged: what follows its first part cannot be read.", path=path) from error


def _mono(frames: Any) -> bytes:
    if frames.shape[1] == 1:
        return bytes(frames.tobytes())
    return bytes(frames.mean(axis=1).round().astype("<i2").tobytes())


def _opened(path: Path) -> Any:
    soundfile = soundfile_library()
    try:
        return soundfile.SoundFile(path)
    except (soundfile.LibsndfileError, OSError, TypeError) as error:
        raise BadInput(
            "{path} holds no sound that can be read; a WAV, FLAC, OGG or MP3 file was expected.", path=path
        ) from error


def soundfile_library() -> Any:
    """The soundfile package, imported late.  Raises `Missing` where libsndfile cannot be loaded."""
    try:
        import soundfile
    except (ImportError, OSError) as error:
        raise Missing(
            "The library that reads sound files (libsndfile) cannot be loaded: install the package libsndfile1."
        ) from error
    return soundfile
