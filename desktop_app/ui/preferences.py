"""What a person chose, kept in one small file of the data folder.  No Qt: the command line may read it too."""

import contextlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from desktop_app.errors import Missing
from desktop_app.ui.theme import Mode, MotionChoice

Level = Literal[6, 7]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every choice that outlives the window, with what holds before one was made.

    `scale` shortens every time of a round (0 is no limit).  `keys` maps an action to a key where it was changed.
    `interview_on` is a date as `2026-03-31`, empty where none was named.
    """

    # the round
    level: Level = 6
    scale: float = 1.0
    hints: bool = False
    show_transcript: bool = True
    interruptions: bool = False
    # the sound
    microphone: str = ""
    speaker: str = ""
    voice: str = ""
    rate: float = 1.0
    volume: float = 1.0
    # the hearing: ids of models; "" is the default live model, "best" the best second hearing there is, "off" none
    live_model: str = ""
    careful_model: str = "best"
    # the look
    theme: Mode = "system"
    text_scale: float = 1.0
    motion: MotionChoice = "system"
    language: str = "system"
    compact: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    # the rest
    interview_on: str = ""
    own_content: str = ""
    welcomed: bool = False


GROUPS: Mapping[str, tuple[str, ...]] = {
    "sound": ("microphone", "speaker", "volume"),
    "voice": ("voice", "rate"),
    "models": ("live_model", "careful_model"),
    "timing": ("level", "scale", "interruptions"),
    "hints": ("hints", "show_transcript"),
    "look": ("theme", "text_scale", "motion", "language", "compact"),
    "keys": ("keys",),
    "content": ("own_content",),
}
"""Which choices are put back together."""


class PreferencesFile:
    """Keeps `Preferences` at `path` as JSON.  One thread at a time.

    What cannot be read counts as not chosen: a broken file never keeps the window from opening.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._now = self._read()
        self._watchers: list[Callable[[Preferences], None]] = []

    @property
    def now(self) -> Preferences:
        """What holds now."""
        return self._now

    def change(self, **choices: Any) -> Preferences:
        """Take these choices, write them down and tell whoever watches.  Raises `Missing` where the disk refuses."""
        changed = replace(self._now, **choices)
        if changed != self._now:
            self._now = changed
            self._write()
            for watcher in tuple(self._watchers):
                watcher(changed)
        return self._now

    def reset(self, group: str) -> Preferences:
        """Put a group of choices back to what held before any was made."""
        fresh = Preferences()
        return self.change(**{name: getattr(fresh, name) for name in GROUPS[group]})

    def watch(self, watcher: Callable[[Preferences], None]) -> Callable[[], None]:
        """Call `watcher` after every change; the function that comes back ends it."""
        self._watchers.append(watcher)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._watchers.remove(watcher)

        return stop

    def _read(self) -> Preferences:
        if not self._path.is_file():
            return Preferences()
        import json

        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            _log.warning(
                "The preferences in %s could not be read (%s); the usual ones hold.", self._path, error
            )
            return Preferences()
        return preferences_from(kept)

    def _write(self) -> None:
        import json

        text = json.dumps(asdict(self._now), indent=2, sort_keys=True)
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.write_text(text + "\n", encoding="utf-8")
            fresh.chmod(0o600)
            fresh.replace(self._path)
        except OSError as error:
            raise Missing(
                "Your settings could not be kept in {path} ({reason}): make room on the disk or make the "
                "folder writable.",
                path=self._path,
                reason=error.strerror or error,
            ) from error


def preferences_from(kept: object) -> Preferences:
    """The preferences in what a file held: each value that has the right type and a sensible size counts."""
    if not isinstance(kept, dict):
        return Preferences()
    fresh = Preferences()
    good: dict[str, Any] = {}
    for item in fields(Preferences):
        value = kept.get(item.name)
        if value is not None and _fits(item.name, value, getattr(fresh, item.name)):
            good[item.name] = float(value) if isinstance(getattr(fresh, item.name), float) else value
    return replace(fresh, **good)


_RANGES = {"scale": (0.0, 1.0), "rate": (0.5, 2.0), "volume": (0.0, 1.0), "text_scale": (1.0, 2.0)}
_CHOICES = {
    "level": (6, 7),
    "theme": ("system", "dark", "light", "contrast"),
    "motion": ("system", "on", "off"),
}


def _fits(name: str, value: object, usual: object) -> bool:
    if name in _RANGES:
        least, most = _RANGES[name]
        return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most
    if name in _CHOICES:
        return value in _CHOICES[name] and not isinstance(value, bool)
    if isinstance(usual, Mapping):
        return isinstance(value, dict) and all(isinstance(key, str) for key in (*value, *value.values()))
    return type(value) is type(usual)
