"""The session's sound as one file, true to its timeline: segments joined, what lies between them silent."""

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from desktop_app.audio import sound_file
from desktop_app.audio.resample import resampled
from desktop_app.errors import BadInput, Missing
from desktop_app.library.files import Progress, unheeded
from desktop_app.library.formats.ogg import with_fixed_serial
from desktop_app.library.model import Recording, Session

_BLOCK_S = 0.5
_KINDS = {"flac": ("FLAC", "PCM_16"), "wav": ("WAV", "PCM_16"), "ogg": ("OGG", "VORBIS")}


def write_sound(session: Session, sink: BinaryIO, kind: str, progress: Progress = unheeded) -> None:
    """Write all the sound of `session` to `sink` as "flac", "wav" or "ogg".

    Raises `BadInput` where the session has no sound, `Missing` where a file of it is gone.
    """
    recordings = session.recordings
    if not recordings:
        raise BadInput("Session {session_id} has no sound to export.", session_id=session.head.id)
    if kind == "ogg":
        _write(recordings, encoded := io.BytesIO(), kind, progress)
        sink.write(with_fixed_serial(encoded.getvalue()))
    else:
        _write(recordings, sink, kind, progress)


def _write(recordings: Sequence[Recording], sink: BinaryIO, kind: str, progress: Progress) -> None:
    soundfile = sound_file.soundfile_library()
    rate = max(recording.rate for recording in recordings)
    form, subtype = _KINDS[kind]
    end_s = max(recording.start_s + recording.duration_s for recording in recordings) or 1.0
    done = 0
    with soundfile.SoundFile(sink, "w", samplerate=rate, channels=1, format=form, subtype=subtype) as file:
        for block in blocks(recordings, rate):
            file.buffer_write(block, dtype="int16")
            done += len(block) // 2
            progress(min(1.0, done / rate / end_s))


def blocks(recordings: Sequence[Recording], rate: int) -> Iterator[bytes]:
    """16-bit mono samples at `rate`, from the beginning of the timeline, in short blocks."""
    written = 0
    for recording in recordings:
        if not recording.path.is_file():
            raise Missing(
                "The sound {path} is not there any more; the words can still be exported.",
                path=recording.path,
            )
        for silence in _silence(round(recording.start_s * rate) - written, rate):
            written += len(silence) // 2
            yield silence
        for block in _of_segment(recording, rate):
            written += len(block) // 2
            yield block


def _of_segment(recording: Recording, rate: int) -> Iterator[bytes]:
    if recording.rate == rate:
        yield from sound_file.read_blocks(recording.path, _BLOCK_S)
        return
    # A whole segment is resampled at once, so that no seam can be heard between blocks.
    samples = resampled(sound_file.read_samples(recording.path), recording.rate, rate)
    step = 2 * int(_BLOCK_S * rate)
    for at in range(0, len(samples), step):
        yield samples[at : at + step]


def _silence(samples: int, rate: int) -> Iterator[bytes]:
    step = int(_BLOCK_S * rate)
    while samples > 0:
        yield bytes(2 * min(step, samples))
        samples -= step
