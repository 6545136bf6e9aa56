"""What the children that hear have in common: orders come as lines of JSON, and so do their answers."""

import json
import sys
from collections.abc import Callable
from typing import Any

from desktop_app.errors import MockLoopError
from desktop_app.speech.child_limit import processor_limit

Heard = list[list[Any]]
"""Words as [text, start_s, end_s, confidence]."""


def tell(document: dict[str, Any]) -> None:
    """Write one line of JSON, at once."""
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


def serve(hear: Callable[[dict[str, Any]], Heard]) -> None:
    """Say that the model is ready, then answer each order until the input ends: its words, or why there are none."""
    tell({"ready": True})
    for line in sys.stdin:
        order = json.loads(line)
        try:
            with processor_limit(order["limit_s"]):
                words = hear(order)
            tell({"words": words})
        except (MockLoopError, OSError, RuntimeError, ValueError) as error:
            tell({"error": str(error)})
