"""What a check of the machine says: a value of its own, so that a window can draw it before anything is checked."""

from dataclasses import dataclass
from typing import Literal

CheckId = Literal["microphone", "speaker", "voice", "model", "disk", "display"]
CheckState = Literal["good", "caution", "fault"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a round needs, and how it stands.

    `words` say it shortly ("Voice: Joe", "38 GB free"); `advice` is one sentence on what to do where it is not good.
    """

    id: CheckId
    state: CheckState
    words: str
    advice: str = ""
