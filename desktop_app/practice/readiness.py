"""Whether a round could begin: microphone, loudspeaker, voice, speech model and disk, each with what to do about it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from desktop_app import paths
from desktop_app.audio import portaudio
from desktop_app.errors import MockLoopError
from desktop_app.practice.checks import Check, CheckId
from desktop_app.speech.choose import installed_voices
from desktop_app.speech.models import ModelShelf

_LITTLE_BYTES = 2_000_000_000  # about four hours of recording: worth a word
_TOO_LITTLE_BYTES = 600_000_000  # less than one full round may take


def readiness(data: Path, models: ModelShelf, microphone: str = "") -> tuple[Check, ...]:
    """How this machine stands, without opening a device or loading a model: quick enough for a home page.

    `microphone` is the one that was chosen, empty for the system's own.
    """
    return (
        _checked("microphone", "No microphone", lambda: _microphone(microphone)),
        _checked("speaker", "No loudspeaker", _speaker),
        _voice(),
        _checked("model", "No speech model", lambda: _model(models)),
        _checked("disk", "No place to record", lambda: _disk(data)),
    )


def _checked(check_id: CheckId, words: str, look: Callable[[], Check]) -> Check:
    """What `look` says, and a fault with the error's own sentence where it raises."""
    try:
        return look()
    except MockLoopError as error:
        return Check(check_id, "fault", words, str(error))


def _microphone(chosen: str) -> Check:
    found = portaudio.list_inputs()
    if not found:
        return Check(
            "microphone", "fault", "No microphone", "Connect a microphone, or allow this program to use it."
        )
    if chosen and not any(chosen in device.name for device in found):
        return Check(
            "microphone",
            "caution",
            f"{found[0].name}",
            f'The microphone "{chosen}" is not connected, so the system\'s own will be used.',
        )
    default = next((device for device in found if device.is_default), found[0])
    return Check("microphone", "good", chosen or default.name)


def _speaker() -> Check:
    found = portaudio.list_outputs()
    if not found:
        return Check(
            "speaker",
            "caution",
            "No loudspeaker",
            "Connect headphones or a loudspeaker; without one the questions are in writing.",
        )
    return Check("speaker", "good", next((device for device in found if device.is_default), found[0]).name)


def _voice() -> Check:
    voices = installed_voices()
    if not voices:
        return Check(
            "voice",
            "caution",
            "No voice",
            "Install espeak-ng (on Debian: apt install espeak-ng); until then the questions are in writing.",
        )
    if voices[0].quality == "plain":
        return Check(
            "voice", "good", f"Voice: {voices[0].name}", "A natural voice can be added with `make voice`."
        )
    return Check("voice", "good", f"Voice: {voices[0].name}")


def _model(models: ModelShelf) -> Check:
    models.ready_path()
    return Check("model", "good", f"Words: {models.find().title}")


def _disk(data: Path) -> Check:
    free = shutil.disk_usage(paths.make_private(data)).free
    words = f"{free / 1e9:.0f} GB free" if free >= 1e9 else f"{free / 1e6:.0f} MB free"
    if free < _TOO_LITTLE_BYTES:
        return Check(
            "disk", "fault", words, f"Make room on the disk of {data}: a long round may need 600 MB."
        )
    if free < _LITTLE_BYTES:
        return Check(
            "disk", "caution", words, "There is room for a round or two; make some more when you can."
        )
    return Check("disk", "good", words)
