"""A program of its own: keeps one Piper voice loaded and speaks what it is asked, line by line, until its input ends.

First line of standard input: {"model": path}.  Every further line is an order: {"text", "path", "length_scale",
"pitch"}; each is answered by one line, {"error": null} when the file is there or {"error": sentence}.
"""

import json
import sys
from pathlib import Path
from typing import Any

from desktop_app.audio.wave_file import write_wave

_SEED = 1


def main() -> int:
    setup = json.loads(sys.stdin.readline())
    voice = _loaded(Path(setup["model"]))
    _answer(None)
    for line in sys.stdin:
        try:
            _speak(voice, json.loads(line))
        except (OSError, RuntimeError, ValueError) as error:
            _answer(str(error))
        else:
            _answer(None)
    return 0


def _loaded(model: Path) -> Any:
    """The voice, on one core: on several it costs near twice the work, most of it waiting for each other (measured)."""
    import onnxruntime
    from piper import PiperVoice
    from piper.config import PiperConfig

    # The network adds a little chance to each sound: the same chance every time.
    onnxruntime.set_seed(_SEED)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(model), sess_options=options, providers=["CPUExecutionProvider"]
    )
    described = json.loads(model.with_name(model.name + ".json").read_text(encoding="utf-8"))
    return PiperVoice(session=session, config=PiperConfig.from_dict(described))


def _speak(voice: Any, order: dict[str, Any]) -> None:
    from piper import SynthesisConfig

    # A voice is made higher by declaring more samples a second, and slowed down first by as much.
    config = SynthesisConfig(length_scale=order["length_scale"] * order["pitch"])
    chunks = voice.synthesize(order["text"], syn_config=config)
    samples = b"".join(chunk.audio_int16_bytes for chunk in chunks)
    write_wave(Path(order["path"]), round(voice.config.sample_rate * order["pitch"]), samples)


def _answer(error: str | None) -> None:
    sys.stdout.write(json.dumps({"error": error}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
