"""Whether a round could begin: microphone, loudspeaker, voice, speech model and disk, each with what to do about it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from desktop_app import paths
from desktop_app.audio import portaudio
from desktop_app.errors import MockLoopError
from desktop_app.practice.checks import Check, CheckId
from desktop_app.sentence import Sentence
from desktop_app.speech.choose import installed_voices
from desktop_app.speech.choose_careful import BEST, OFF, careful_model, has_extra, live_model
from desktop_app.speech.models import ModelShelf, SpeechModel
from desktop_app.speech.processors import usable_processors

_LITTLE_BYTES = 2_000_000_000  # about four hours of recording: worth a word
_TOO_LITTLE_BYTES = 600_000_000  # less than one full round may take


def readiness(
    data: Path, models: ModelShelf, microphone: str = "", live: str = "", careful: str = BEST
) -> tuple[Check, ...]:
    """How this machine stands, without opening a device or loading a model: quick enough for a home page.

    `microphone` is the one that was chosen, empty for the system's own; `live` and `careful` the models that hear.
    """
    return (
        _checked("microphone", Sentence("No microphone"), lambda: _microphone(microphone)),
        _checked("speaker", Sentence("No loudspeaker"), _speaker),
        _voice(),
        _checked("model", Sentence("No speech model"), lambda: _model(models, live, careful)),
        _checked("disk", Sentence("No place to record"), lambda: _disk(data)),
    )


def _checked(check_id: CheckId, words: str, look: Callable[[], Check]) -> Check:
    """What `look` says, and a fault with the error's own sentence where it raises."""
    try:
        return look()
    except MockLoopError as error:
        return Check(check_id, "fault", words, error.sentence)


def _microphone(chosen: str) -> Check:
    found = portaudio.list_inputs()
    if not found:
        return Check(
            "microphone",
            "fault",
            Sentence("No microphone"),
            Sentence("Connect a microphone, or allow this program to use it."),
        )
    if chosen and not any(chosen in device.name for device in found):
        return Check(
            "microphone",
            "caution",
            found[0].name,
            Sentence(
                'The microphone "{chosen}" is not connected, so the system\'s own will be used.',
                chosen=chosen,
            ),
        )
    default = next((device for device in found if device.is_default), found[0])
    return Check("microphone", "good", chosen or default.name)


def _speaker() -> Check:
    found = portaudio.list_outputs()
    if not found:
        return Check(
            "speaker",
            "caution",
            Sentence("No loudspeaker"),
            Sentence("Connect headphones or a loudspeaker; without one the questions are in writing."),
        )
    return Check("speaker", "good", next((device for device in found if device.is_default), found[0]).name)


def _voice() -> Check:
    voices = installed_voices()
    if not voices:
        return Check(
            "voice",
            "caution",
            Sentence("No voice"),
            Sentence(
                "Install espeak-ng (on Debian: apt install espeak-ng); until then the questions are in writing."
            ),
        )
    words = Sentence("Voice: {voice}", voice=voices[0].name)
    if voices[0].quality == "plain":
        return Check("voice", "good", words, Sentence("A natural voice can be added with `make voice`."))
    return Check("voice", "good", words)


def _model(models: ModelShelf, live: str, careful: str) -> Check:
    hears = live_model(models, live)
    models.ready_path(hears.id)
    words = Sentence("Words: {model}", model=_short(hears))
    again = careful_model(models, careful, hears)
    if again is not None:
        both = Sentence("{words}, then {model}", words=words, model=_short(again))
        if usable_processors() == 1:
            return Check(
                "model",
                "good",
                both,
                Sentence("With one processor, answers are heard again when the round is over."),
            )
        return Check("model", "good", both)
    if careful == OFF:
        return Check("model", "good", words)
    halves = [model for model in models.models if models.is_installed(model) and not has_extra(model)]
    if halves:
        return Check(
            "model",
            "caution",
            words,
            Sentence(
                "{model} hears nothing again yet: what it runs on is missing; install it in the settings, or with "
                "`make {extra}`.",
                model=_short(halves[0]),
                extra=halves[0].extra,
            ),
        )
    return Check(
        "model", "good", words, Sentence("A second, careful hearing can be installed in the settings.")
    )


def _short(model: SpeechModel) -> str:
    return model.title.partition(",")[0]


def _disk(data: Path) -> Check:
    free = shutil.disk_usage(paths.make_private(data)).free
    words = (
        Sentence("{free:.0f} GB free", free=free / 1e9)
        if free >= 1e9
        else Sentence("{free:.0f} MB free", free=free / 1e6)
    )
    if free < _TOO_LITTLE_BYTES:
        return Check(
            "disk",
            "fault",
            words,
            Sentence("Make room on the disk of {folder}: a long round may need 600 MB.", folder=data),
        )
    if free < _LITTLE_BYTES:
        return Check(
            "disk",
            "caution",
            words,
            Sentence("There is room for a round or two; make some more when you can."),
        )
    return Check("disk", "good", words)
