"""Whisper (faster-whisper) step by step: where a voice is, sound encoded, what is written of it, each word's time."""

import zlib
from collections.abc import Sequence
from typing import Any

from desktop_app.speech.whisper_windows import LONGEST_S, Stretch

RATE = 16_000
_SEED = 1
_LANGUAGE = "en"
_MOST_TOKENS = 448
_MOST_BEFORE = 223
"""Whisper's memory: so many tokens in all, not quite half of them for what is told beforehand."""

_FRAMES_A_SECOND = 100
_SHORTEST_SILENCE_MS, _EDGE_MS = 1_000, 300
_TEMPERATURES = (0.2, 0.4)
"""What is tried where a first try loops or is unsure; higher ones only invent words."""

_CANDIDATES = 5
_REPETITIVE = 2.4
_UNSURE = -1.0
_SILENT = 0.6
"""Whisper's own limits: how well a text that loops can be compressed, mean log probability, the chance of silence."""

_OPENING_SIGNS = "\"'“¿([{-"
_CLOSING_SIGNS = "\"'.。,，!！?？:：”)]}、"

Tokens = list[int]
Piece = tuple[str, float, float, float]
"""Text, start_s, end_s, confidence."""


class Network:
    """Whisper from the folder `model`, on the processor.  One thread.

    Raises what faster-whisper raises where the folder does not hold a model.
    """

    def __init__(self, model: str, threads: int) -> None:
        import ctranslate2
        from faster_whisper import WhisperModel
        from faster_whisper.tokenizer import Tokenizer
        from faster_whisper.transcribe import get_suppressed_tokens

        ctranslate2.set_random_seed(_SEED)
        self._model = WhisperModel(
            model, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )
        self._tokens = Tokenizer(
            self._model.hf_tokenizer,
            self._model.model.is_multilingual,
            task="transcribe",
            language=_LANGUAGE,
        )
        self._never = list(get_suppressed_tokens(self._tokens, [-1]))

    def voiced(self, sound: Any) -> list[Stretch]:
        """Where somebody speaks in the samples, with a little around it; none longer than a window."""
        from faster_whisper.vad import VadOptions, get_speech_timestamps

        options = VadOptions(
            min_silence_duration_ms=_SHORTEST_SILENCE_MS,
            speech_pad_ms=_EDGE_MS,
            max_speech_duration_s=LONGEST_S,
        )
        found = get_speech_timestamps(sound, options)
        return [(stretch["start"] / RATE, stretch["end"] / RATE) for stretch in found]

    def encoded(self, sounds: Sequence[Any]) -> Any:
        """What the network makes of these sounds, which is most of the work and serves for everything below.

        One after the other: each takes 100 MB meanwhile, and together they are no sooner done.
        """
        import numpy as np

        return _storage(np.concatenate([np.asarray(self._encoded(sound)) for sound in sounds]))

    def written(self, encoded: Any, count: int, before: str, beam: int) -> list[Tokens]:
        """What is said in each of the `count` sounds; they are written together, for little more than one alone.

        `before` is a text that leads the writing.  Where nobody spoke it is empty.
        """
        prompt = self._prompt(before)
        tries = self._tries(encoded, [prompt] * count, beam_size=beam)
        for number, first in enumerate(tries):
            if first.is_good or first.is_silence:
                continue
            alone = _one_of(encoded, number)
            for temperature in _TEMPERATURES:
                sampling = {"num_hypotheses": _CANDIDATES, "sampling_topk": 0}
                (again,) = self._tries(
                    alone, [prompt], beam_size=1, sampling_temperature=temperature, **sampling
                )
                tries[number] = max(tries[number], again, key=lambda one: (not one.loops, one.sureness))
                if again.is_good:
                    break
        return [[] if one.is_silence else one.tokens for one in tries]

    def timed(self, encoded: Any, texts: Sequence[Tokens], lengths_s: Sequence[float]) -> list[list[Piece]]:
        """The words of each text, with their times in its sound."""
        said: list[list[dict[str, Any]]] = [
            [{"seek": 0, "start": 0.0, "end": length_s, "tokens": text}]
            for text, length_s in zip(texts, lengths_s, strict=True)
        ]
        frames = [max(2, round(length_s * _FRAMES_A_SECOND)) for length_s in lengths_s]
        self._model.add_word_timestamps(
            said, self._tokens, encoded, frames, _OPENING_SIGNS, _CLOSING_SIGNS, 0.0
        )
        return [
            [(word["word"], word["start"], word["end"], float(word["probability"])) for word in one["words"]]
            for (one,) in said
        ]

    def _encoded(self, sound: Any) -> Any:
        from faster_whisper.audio import pad_or_trim

        return self._model.encode(pad_or_trim(self._model.feature_extractor(sound)[..., :-1]))

    def _prompt(self, before: str) -> Tokens:
        told = self._tokens.encode(" " + before.strip())[:_MOST_BEFORE] if before else []
        leading = [self._tokens.sot_prev, *told] if told else []
        return [*leading, *self._tokens.sot_sequence, self._tokens.no_timestamps]

    def _tries(self, encoded: Any, prompts: list[Tokens], **how: Any) -> "list[_Try]":
        results = self._model.model.generate(
            encoded,
            prompts,
            max_length=_MOST_TOKENS,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=self._never,
            **how,
        )
        return [_Try(result, self._tokens.decode(result.sequences_ids[0])) for result in results]


class _Try:
    """One text for a sound, and how good it is."""

    def __init__(self, result: Any, text: str) -> None:
        self.tokens: Tokens = list(result.sequences_ids[0])
        self.sureness = float(result.scores[0]) * len(self.tokens) / (len(self.tokens) + 1)
        plain = text.strip().encode()
        self.loops = len(plain) > _REPETITIVE * len(zlib.compress(plain))
        self.is_good = not self.loops and self.sureness >= _UNSURE
        self.is_silence = result.no_speech_prob > _SILENT and self.sureness < _UNSURE


def _one_of(encoded: Any, number: int) -> Any:
    import numpy as np

    return _storage(np.asarray(encoded)[number : number + 1])


def _storage(array: Any) -> Any:
    import ctranslate2
    import numpy as np

    return ctranslate2.StorageView.from_array(np.ascontiguousarray(array))
