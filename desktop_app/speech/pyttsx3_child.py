"""A program of its own: speaks one utterance into one file through pyttsx3, and ends.

Reads one JSON document from standard input: `text`, `path`, and where wanted `rate` (words a minute) and `voice`
(an identifier of the platform's).  pyttsx3 may return before the file is whole, so the child waits for the engine's
own word and then for the file to stand still; its parent checks the file and kills the child if it takes too long.
"""

import json
import sys
import time
from pathlib import Path

_STEP_S = 0.01
_STILL_STEPS = 3


def main() -> int:
    order = json.load(sys.stdin)
    _on_windows_prepare_com()
    import pyttsx3

    engine = pyttsx3.init()
    if order.get("voice"):
        engine.setProperty("voice", order["voice"])
    if order.get("rate"):
        engine.setProperty("rate", order["rate"])
    ended: list[bool] = []
    engine.connect("finished-utterance", lambda **_: ended.append(True))
    engine.save_to_file(order["text"], order["path"])
    engine.runAndWait()
    while not ended:
        time.sleep(_STEP_S)
    _wait_until_still(Path(order["path"]))
    return 0


def _wait_until_still(path: Path) -> None:
    """Until the file has kept its size for a moment; the parent's time limit bounds it."""
    size, still = -1, 0
    while still < _STILL_STEPS:
        now = path.stat().st_size if path.exists() else -1
        still = still + 1 if now == size and now > 0 else 0
        size = now
        time.sleep(_STEP_S)


def _on_windows_prepare_com() -> None:
    if sys.platform == "win32":
        import pythoncom

        pythoncom.CoInitialize()


if __name__ == "__main__":
    sys.exit(main())
