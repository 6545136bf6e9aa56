"""The session's sound made small enough to stand inside the page."""

import base64
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio import sound_file
from desktop_app.library.files import Progress, unheeded
from desktop_app.library.formats.ogg import with_fixed_serial
from desktop_app.library.model import Recording

_BLOCK_S = 0.5


@dataclass(frozen=True, slots=True)
class EmbeddedSound:
    """One segment, encoded; `start_s` is where it begins on the session's timeline."""

    start_s: float
    duration_s: float
    media_type: str
    data: bytes

    def element(self) -> str:
        """A player of its own, for readers without scripts; the page's one player takes its sound from there."""
        return (
            f'<audio class="sound" controls preload="none" data-start="{self.start_s:.3f}" '
            f'data-duration="{self.duration_s:.3f}" '
            f'src="data:{self.media_type};base64,{base64.b64encode(self.data).decode("ascii")}"></audio>'
        )


def embed(recordings: tuple[Recording, ...], progress: Progress = unheeded) -> tuple[EmbeddedSound, ...]:
    """Encode every segment as Ogg Vorbis (about 3 MB for ten minutes).

    Raises `BadInput` where a file cannot be read, `Missing` where libsndfile is not there.
    """
    total_s = sum(recording.duration_s for recording in recordings) or 1.0
    done_s = 0.0
    embedded = []
    for recording in recordings:
        for part_s in _encoded(recording.path, sink := io.BytesIO()):
            progress(min(1.0, (done_s + part_s) / total_s))
        done_s += recording.duration_s
        embedded.append(
            EmbeddedSound(
                recording.start_s, recording.duration_s, "audio/ogg", with_fixed_serial(sink.getvalue())
            )
        )
    return tuple(embedded)


def _encoded(path: Path, sink: io.BytesIO) -> Iterator[float]:
    """Write the sound of `path` to `sink`; yields the seconds done."""
    soundfile = sound_file.soundfile_library()
    info = sound_file.sound_info(path)
    done_s = 0.0
    with soundfile.SoundFile(
        sink, "w", samplerate=info.rate, channels=1, format="OGG", subtype="VORBIS"
    ) as out:
        for block in sound_file.read_blocks(
            path, _BLOCK_S
        ):  # small blocks: long ones overflow the encoder's stack
            out.buffer_write(block, dtype="int16")
            done_s += _BLOCK_S
            yield done_s
