"""Which of the installed models hears live, and which hears finished answers again."""

import importlib.util

from desktop_app.errors import BadInput
from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.careful_vosk import CarefulVosk
from desktop_app.speech.careful_whisper import CarefulWhisper
from desktop_app.speech.models import ModelShelf, SpeechModel

BEST, OFF = "best", "off"
"""What may be chosen for the second hearing besides a model's id."""


def live_model(shelf: ModelShelf, chosen: str) -> SpeechModel:
    """The model for live words: the chosen one where it is installed and can hear live, else the default."""
    try:
        model = shelf.find(chosen) if chosen else shelf.find()
    except BadInput:  # a choice from another version's list
        return shelf.find()
    return model if model.engine == "vosk" and shelf.is_installed(model) else shelf.find()


def careful_model(shelf: ModelShelf, chosen: str, live: SpeechModel) -> SpeechModel | None:
    """The model for the second hearing; None where it is switched off, or nothing better than the live one is there.

    `BEST` is Whisper, else the largest of Vosk's that is installed.  Looks, but loads nothing.
    """
    if chosen == OFF:
        return None
    ready = [model for model in shelf.models if model.id != live.id and is_ready(shelf, model)]
    if chosen != BEST:
        return next((model for model in ready if model.id == chosen), None)
    better = [model for model in ready if model.engine == "whisper" or model.memory_bytes > live.memory_bytes]
    return max(better, key=lambda model: (model.engine == "whisper", model.memory_bytes), default=None)


def is_ready(shelf: ModelShelf, model: SpeechModel) -> bool:
    """Whether a model is installed, with what it runs on."""
    return shelf.is_installed(model) and has_extra(model)


def has_extra(model: SpeechModel) -> bool:
    """Whether what the model runs on is there: of our extras, `careful` alone brings a recogniser."""
    return model.extra != "careful" or importlib.util.find_spec("faster_whisper") is not None


def careful_recogniser(shelf: ModelShelf, model: SpeechModel) -> CarefulChild:
    """A recogniser of this model, in a child that starts with the first sound."""
    place = shelf.place_of(model)
    return CarefulWhisper(place) if model.engine == "whisper" else CarefulVosk(place)
