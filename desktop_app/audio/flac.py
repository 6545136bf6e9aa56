"""Recordings made small: a finished wave file becomes a FLAC, checked sample by sample before the wave is removed."""

import os
from itertools import zip_longest
from pathlib import Path

from desktop_app.audio import sound_file, wave_file
from desktop_app.errors import MockLoopError


def to_flac(wave: Path, flac: Path | None = None, *, keep_wave: bool = False) -> Path:
    """Write the recording `wave` as FLAC (beside it, where `flac` is None) and return the new file's path.

    The FLAC is made under another name, read back and compared, then renamed; only then is the wave removed.
    Raises `MockLoopError` where that fails, and the wave stays untouched.
    """
    target = flac if flac is not None else wave.with_suffix(".flac")
    unfinished = target.with_name(target.name + ".part")
    soundfile = sound_file.soundfile_library()
    info = wave_file.wave_info(wave)
    try:
        with soundfile.SoundFile(
            unfinished, "w", samplerate=info.rate, channels=1, subtype="PCM_16", format="FLAC"
        ) as file:
            for block in wave_file.read_blocks(wave):
                file.buffer_write(block, dtype="int16")
        if not _same(wave, unfinished):
            raise MockLoopError(
                "The copy {target} of {wave} does not sound the same: the wave file is kept.",
                target=target,
                wave=wave,
            )
        with unfinished.open("rb+") as done:
            os.fsync(done.fileno())
        unfinished.chmod(0o600)
        unfinished.replace(target)
    except (OSError, soundfile.LibsndfileError) as error:
        raise MockLoopError(
            "{wave} could not be made smaller ({error}): it is kept as it is.", wave=wave, error=error
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    if not keep_wave:
        wave.unlink()
    return target


def _same(wave: Path, flac: Path) -> bool:
    if wave_file.wave_info(wave).rate != sound_file.sound_info(flac).rate:
        return False
    pairs = zip_longest(wave_file.read_blocks(wave), sound_file.read_blocks(flac))
    return all(one == other for one, other in pairs)
