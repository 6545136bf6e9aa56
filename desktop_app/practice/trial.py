"""Tries the parts of a round for real: does the microphone hear, does the voice speak, is its speech understood?"""

import threading
from pathlib import Path

from desktop_app.analysis.model import Word
from desktop_app.audio import wave_file
from desktop_app.audio.ports import Microphone
from desktop_app.errors import MockLoopError
from desktop_app.practice.checks import Check
from desktop_app.speech.ports import RecogniserSource, Voice

TRIAL_SENTENCE = "please tell me about a time when you had to make a hard decision"
UNDERSTOOD_SHARE = 0.6
"""A machine-like voice is heard worse than a person; a wrong sample rate or a broken model is not heard at all."""

LISTEN_S = 2.0
BLOCK_SAMPLES = 4_000


def try_microphone(microphone: Microphone, listen_s: float = LISTEN_S) -> Check:
    """Listen until the first sound that is not perfect silence, for `listen_s` at most.  Opens the device."""
    arrived = threading.Event()
    sounded = threading.Event()

    def sink(block: bytes) -> None:
        arrived.set()
        if block.strip(b"\0"):
            sounded.set()

    try:
        microphone.start(sink, lambda _: None)
    except MockLoopError as error:
        return Check("microphone", "fault", "No microphone", str(error))
    try:
        sounded.wait(listen_s)
    finally:
        microphone.stop()
    name = f"{microphone.name}, {microphone.rate} samples a second"
    if sounded.is_set():
        return Check("microphone", "good", f"Hears through {name}")
    if arrived.is_set():
        advice = "It delivers perfect silence: unmute it, or allow this program to hear it in the system's settings."
    else:
        advice = (
            "It delivers nothing: it may be asleep or held by another program; free it or choose another one."
        )
    return Check("microphone", "fault", f"Deaf: {name}", advice)


def try_voice(voice: Voice, path: Path) -> Check:
    """Speak a sentence into the wave file at `path` (it is not played), and see that sound came of it."""
    try:
        voice.speak_to(TRIAL_SENTENCE, path)
        info = wave_file.wave_info(path)
    except MockLoopError as error:
        return Check(
            "voice", "caution", f"Voice fails: {voice.name}", f"{error} Until then questions are in writing."
        )
    return Check("voice", "good", f"Speaks: {voice.name}, {info.samples / info.rate:.1f} s for a sentence")


def try_hearing(source: RecogniserSource, spoken: Path | None) -> Check:
    """Load the model, and let it hear the wave file of the trial sentence where there is one."""
    try:
        source.load()
        if spoken is None:
            return Check("model", "good", "The speech model loads (no voice to try it with)")
        info = wave_file.wave_info(spoken)
        recogniser = source.recogniser(info.rate)
        samples = wave_file.read_samples(spoken)
        words: list[Word] = []
        for start in range(0, len(samples), 2 * BLOCK_SAMPLES):
            words += recogniser.hear(samples[start : start + 2 * BLOCK_SAMPLES]).words
        words += recogniser.finish().words
    except MockLoopError as error:
        return Check("model", "fault", "The speech model does not work", str(error))
    wanted = TRIAL_SENTENCE.split()
    heard = {word.text for word in words}
    understood = sum(word in heard for word in wanted)
    result = f"Understood {understood} of {len(wanted)} words of the voice"
    if understood < UNDERSTOOD_SHARE * len(wanted):
        advice = "The speech model hears badly: see that it is whole with `mockloop model verify`."
        return Check("model", "caution", result, advice)
    return Check("model", "good", result)
