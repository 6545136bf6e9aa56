"""Whisper's steps over a library of the tests: what is asked of it, and what is tried where a text is no good."""

import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from desktop_app.speech.whisper_network import RATE, Network
from desktop_app.speech.whisper_windows import LONGEST_S

TEXTS = {1: "we cut it", 2: "no no " * 40, 3: "mumble", 4: "we kept it", 5: ""}
GOOD, LOOP, UNSURE, RESCUED, NOTHING = TEXTS


def result(number: int, sureness: float = -0.1, silence: float = 0.0) -> SimpleNamespace:
    """A result whose one token stands for a text; the mean is over the token and the end."""
    return SimpleNamespace(sequences_ids=[[number]], scores=[2 * sureness], no_speech_prob=silence)


class Library:
    """faster-whisper and CTranslate2: notes what they are asked, gives `firsts` and then, warmed up, `seconds`."""

    def __init__(self) -> None:
        self.is_multilingual = True
        self.hf_tokenizer = None
        self.model = self
        self.asked: list[dict[str, Any]] = []
        self.prompts: list[list[int]] = []
        self.encodings = 0
        self.firsts: list[SimpleNamespace] = []
        self.seconds: list[SimpleNamespace] = []
        self.frames: list[int] = []
        self.voice: Any = None

    def feature_extractor(self, sound: Any) -> Any:
        return sound[None, :]

    def encode(self, features: Any) -> Any:
        self.encodings += 1
        return features[None, :1, :1]

    def generate(self, encoded: Any, prompts: list[list[int]], **asked: Any) -> list[SimpleNamespace]:
        assert len(encoded) == len(prompts)
        self.prompts = prompts
        self.asked.append(asked)
        return [self.seconds.pop(0)] if "sampling_temperature" in asked else self.firsts

    def add_word_timestamps(self, said: list[Any], _tokens: Any, _encoded: Any, frames: Any, *_: Any) -> None:
        self.frames = frames
        for (one,) in said:
            text = TEXTS[one["tokens"][0]] if one["tokens"] else ""
            one["words"] = [{"word": f" {text}", "start": 0.0, "end": one["end"], "probability": 0.5}] * bool(
                text
            )


class Tokens:
    """Its tokens are numbers of `TEXTS`; words are encoded by their lengths."""

    sot_prev, sot_sequence, no_timestamps = 100, (101, 102), 103

    def __init__(self, *_: Any, **__: Any) -> None: ...

    def encode(self, text: str) -> list[int]:
        return [len(word) for word in text.split()]

    def decode(self, tokens: list[int]) -> str:
        return TEXTS[tokens[0]]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    library = Library()

    def put(name: str, **holds: Any) -> None:
        module = ModuleType(name)
        module.__dict__.update(holds)
        monkeypatch.setitem(sys.modules, name, module)

    def voiced(_sound: Any, options: SimpleNamespace) -> list[dict[str, int]]:
        library.voice = options
        return [{"start": RATE, "end": 2 * RATE}]

    put(
        "ctranslate2", set_random_seed=lambda _: None, StorageView=SimpleNamespace(from_array=lambda one: one)
    )
    put("faster_whisper", WhisperModel=lambda *_, **__: library)
    put("faster_whisper.tokenizer", Tokenizer=Tokens)
    put("faster_whisper.transcribe", get_suppressed_tokens=lambda _tokens, _which: (7,))
    put("faster_whisper.vad", VadOptions=SimpleNamespace, get_speech_timestamps=voiced)
    put("faster_whisper.audio", pad_or_trim=lambda one: one)
    return library


@pytest.fixture
def network(library: Library) -> Network:
    return Network("base", 1)


@pytest.fixture
def write(network: Network, library: Library) -> Callable[..., list[list[int]]]:
    """Writes two sounds, with these first results and these of the second tries."""

    def written(
        firsts: list[SimpleNamespace], *seconds: SimpleNamespace, before: str = ""
    ) -> list[list[int]]:
        library.firsts, library.seconds = firsts, list(seconds)
        encoded = network.encoded([np.ones(RATE, np.float32)] * len(firsts))
        return network.written(encoded, len(firsts), before, 5)

    return written


def test_a_voice_is_looked_for_in_stretches_that_fit(network: Network, library: Library) -> None:
    """In seconds."""
    assert network.voiced(np.zeros(3 * RATE, np.float32)) == [(1.0, 2.0)]
    assert library.voice.max_speech_duration_s == LONGEST_S


def test_what_is_told_beforehand_leads_every_sound(
    write: Callable[..., list[list[int]]], library: Library
) -> None:
    """Not the first one alone; without it the writing begins at once."""
    assert write([result(GOOD), result(NOTHING)], before="Um, uh") == [[GOOD], [NOTHING]]
    assert library.prompts == [[100, 3, 2, 101, 102, 103]] * 2
    assert library.encodings == 2
    assert library.asked == [
        {
            "max_length": 448,
            "return_scores": True,
            "return_no_speech_prob": True,
            "suppress_tokens": [7],
            "beam_size": 5,
        }
    ]
    write([result(GOOD)])
    assert library.prompts == [[101, 102, 103]]


def test_a_text_that_loops_or_is_unsure_is_tried_again_by_itself(
    write: Callable[..., list[list[int]]], library: Library
) -> None:
    """With a little warmth, then with more; a better one is taken."""
    firsts = [result(LOOP), result(GOOD), result(UNSURE, -1.5)]
    assert write(firsts, result(RESCUED), result(LOOP), result(RESCUED)) == [[RESCUED], [GOOD], [RESCUED]]
    assert [one["sampling_temperature"] for one in library.asked[1:]] == [0.2, 0.2, 0.4]


def test_where_no_try_is_good_the_surest_stays(write: Callable[..., list[list[int]]]) -> None:
    """One that does not loop is rather taken; somebody may really have said the same thing over and over."""
    firsts = [result(UNSURE, -1.5), result(LOOP), result(LOOP)]
    seconds = [result(GOOD, -1.4), result(GOOD, -1.6), result(UNSURE, -2.0), *[result(LOOP, -0.2)] * 3]
    assert write(firsts, *seconds) == [[GOOD], [UNSURE], [LOOP]]


def test_silence_is_no_text(write: Callable[..., list[list[int]]], library: Library) -> None:
    """Where the network is unsure and takes it for silence; sure words are words."""
    assert write([result(UNSURE, -1.5, silence=0.9), result(GOOD, silence=0.9)]) == [[], [GOOD]]
    assert len(library.asked) == 1


def test_words_have_their_times(network: Network, library: Library) -> None:
    """Each sound has its own length; one without a text has no words."""
    assert network.timed(None, [[GOOD], []], [2.0, 0.001]) == [[(" we cut it", 0.0, 2.0, 0.5)], []]
    assert library.frames == [200, 2]
