"""Wave files, 16-bit mono: written so that a killed program leaves a valid one, read by their bytes."""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.errors import BadInput

SAMPLE_BYTES = 2
_HEADER_BYTES = 44
_MAX_SIZE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class WaveInfo:
    """What a wave file holds: `samples` of 16-bit mono sound, which begin `data_start` bytes into it."""

    rate: int
    samples: int
    data_start: int

    @property
    def duration_s(self) -> float:
        return self.samples / self.rate


class WaveWriter:
    """Writes one wave file whose header is right after every write; one thread.

    Nothing is buffered in the program, and once for each second of sound the file is forced to the disk,
    so that a killed program loses nothing and a power cut about one second.  `OSError` of a full disk comes
    out of `write` or `close`; what was written until then stays, with a header to match.
    """

    def __init__(self, path: Path, rate: int) -> None:
        self.path = path
        self.rate = rate
        self._samples = 0
        self._synced = 0
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        self._file = os.fdopen(descriptor, "wb", buffering=0)
        self._file.write(_header(rate, 0))

    @property
    def samples(self) -> int:
        """How many samples the file holds."""
        return self._samples

    @property
    def duration_s(self) -> float:
        return self._samples / self.rate

    def write(self, block: bytes) -> None:
        """Append 16-bit little-endian samples."""
        start = _HEADER_BYTES + self._samples * SAMPLE_BYTES
        self._file.seek(start)
        written = 0
        try:
            while written < len(block):
                written += self._file.write(block[written:])
        finally:
            self._samples += written // SAMPLE_BYTES
            self._file.seek(0)
            self._file.write(_header(self.rate, self._samples))
        if self._samples - self._synced >= self.rate:
            self.sync()

    def sync(self) -> None:
        """Force what is written to the disk."""
        os.fsync(self._file.fileno())
        self._synced = self._samples

    def close(self) -> None:
        """Force the rest to the disk and close; safe to call twice."""
        if self._file.closed:
            return
        try:
            self.sync()
        finally:
            self._file.close()


def wave_info(path: Path) -> WaveInfo:
    """What the file at `path` really holds, whatever its header claims.

    Raises `BadInput` where it is no 16-bit mono wave file.  The header's length is believed only where another
    whole chunk follows the sound; otherwise every byte to the end of the file is sound.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(12)
        if len(start) < 12 or start[:4] != b"RIFF" or start[8:] != b"WAVE":
            raise BadInput("{path} is not a wave file.", path=path)
        rate = 0
        while True:
            head = file.read(8)
            if len(head) < 8:
                raise BadInput("{path} is a wave file without sound in it.", path=path)
            name, length = struct.unpack("<4sI", head)
            if name == b"data":
                break
            if name == b"fmt ":
                rate = _rate_of(path, file.read(length))
            else:
                file.seek(length, os.SEEK_CUR)
            file.seek(length % 2, os.SEEK_CUR)
        if not rate:
            raise BadInput("{path} is a wave file that does not say its format.", path=path)
        data_start = file.tell()
        present = size - data_start
        if length < present:
            file.seek(data_start + length + length % 2)
            if not _is_last_chunks(file.read(8), size - file.tell()):
                length = present
    return WaveInfo(rate, min(length, present) // SAMPLE_BYTES, data_start)


def repair(path: Path) -> WaveInfo:
    """Make the header of one of our own recordings match its bytes, and say what it holds.

    For a recording whose program was killed between the sound and the header.  Raises `BadInput` as `wave_info`.
    """
    info = wave_info(path)
    if info.data_start == _HEADER_BYTES:
        with path.open("r+b") as file:
            file.truncate(_HEADER_BYTES + info.samples * SAMPLE_BYTES)
            file.write(_header(info.rate, info.samples))
            file.flush()
            os.fsync(file.fileno())
    return info


def read_samples(path: Path, start_s: float = 0.0, end_s: float | None = None) -> bytes:
    """The samples from `start_s` to `end_s` (the end where None); fewer where the file is shorter."""
    return b"".join(read_blocks(path, start_s=start_s, end_s=end_s))


def read_blocks(
    path: Path, block_s: float = 0.5, start_s: float = 0.0, end_s: float | None = None
) -> Iterator[bytes]:
    """The samples from `start_s` to `end_s` in blocks of at most `block_s` seconds."""
    info = wave_info(path)
    first = min(info.samples, max(0, round(start_s * info.rate)))
    last = info.samples if end_s is None else min(info.samples, round(end_s * info.rate))
    size = max(1, round(block_s * info.rate))
    with path.open("rb") as file:
        file.seek(info.data_start + first * SAMPLE_BYTES)
        for at in range(first, last, size):
            yield file.read(min(size, last - at) * SAMPLE_BYTES)


def write_wave(path: Path, rate: int, samples: bytes) -> None:
    """Write a whole wave file at once."""
    writer = WaveWriter(path, rate)
    try:
        writer.write(samples)
    finally:
        writer.close()


def _header(rate: int, samples: int) -> bytes:
    data = min(samples * SAMPLE_BYTES, _MAX_SIZE - _HEADER_BYTES)
    riff = struct.pack("<4sI4s", b"RIFF", data + _HEADER_BYTES - 8, b"WAVE")
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, rate * SAMPLE_BYTES, SAMPLE_BYTES, 16)
    return riff + form + struct.pack("<4sI", b"data", data)


def _rate_of(path: Path, form: bytes) -> int:
    if len(form) < 16:
        raise BadInput("{path} is a wave file that does not say its format.", path=path)
    _, channels, rate, _, _, bits = struct.unpack("<HHIIHH", form[:16])
    if channels != 1 or bits != 16 or rate == 0:
        raise BadInput(
            "{path} has {channels} channels of {bits} bits; one channel of 16 bits was expected.",
            path=path,
            channels=channels,
            bits=bits,
        )
    return int(rate)


def _is_last_chunks(head: bytes, left: int) -> bool:
    """Whether `head`, with `left` bytes after it, begins a whole chunk and is no sound."""
    if len(head) < 8:
        return False
    name, length = struct.unpack("<4sI", head)
    return bool(name.isalnum() or name.strip().isalnum()) and length <= left
