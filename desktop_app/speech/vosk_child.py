"""A program of its own: keeps one Vosk model loaded and hears stretches of sound files, until its input ends.

For a model that is too large to listen live.  The orders and answers are those of whisper_child.
"""

import json
import sys
from pathlib import Path
from typing import Any

from desktop_app.audio import sound_file
from desktop_app.errors import MockLoopError
from desktop_app.speech.hearing_child import Heard, serve, tell
from desktop_app.speech.vosk_recogniser import VoskSource

_BLOCK_S = 0.5


def main() -> int:
    setup = json.loads(sys.stdin.readline())
    source = VoskSource(Path(setup["model"]))
    try:
        source.load()
    except MockLoopError as error:
        tell({"error": str(error)})
        return 1
    serve(lambda order: _heard(source, order))
    return 0


def _heard(source: VoskSource, order: dict[str, Any]) -> Heard:
    path, start_s, end_s = Path(order["path"]), order["start_s"], order["end_s"]
    recogniser = source.recogniser(sound_file.sound_info(path).rate)
    words: Heard = []
    for number, block in enumerate(sound_file.read_blocks(path, _BLOCK_S, start_s, end_s), 1):
        words += map(_piece, recogniser.hear(block).words)
        tell({"progress": min(1.0, number * _BLOCK_S / (end_s - start_s))})
    return [*words, *map(_piece, recogniser.finish().words)]


def _piece(word: Any) -> list[Any]:
    return [f" {word.text}", word.start_s, word.end_s, word.confidence]


if __name__ == "__main__":
    sys.exit(main())
