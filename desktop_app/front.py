"""The composition root of the window: the studio's parts, as the window wants to see them."""

import contextlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app import paths
from desktop_app.analysis.model import Analysis
from desktop_app.audio.device import DeviceMicrophone
from desktop_app.audio.player import DevicePlayer
from desktop_app.audio.ports import Microphone
from desktop_app.audio.recorder import level_of
from desktop_app.bootstrap import Devices, Studio
from desktop_app.demonstration import Demonstration
from desktop_app.errors import MockLoopError
from desktop_app.interview.model import Options
from desktop_app.library.model import Exchange, Session
from desktop_app.practice.bringing_in import BringingIn
from desktop_app.practice.conductor import Conductor
from desktop_app.practice.judging import judge_answer
from desktop_app.practice.model import Listener
from desktop_app.practice.readiness import Check, readiness
from desktop_app.speech.choose import INTERVIEWER, installed_voices
from desktop_app.speech.ports import Voice
from desktop_app.speech.voices import Manner
from desktop_app.ui.parts import LevelSink, Parts
from desktop_app.ui.preferences import Preferences, PreferencesFile
from desktop_app.ui.review.ports import ReviewParts


class Front:
    """Joins the window's choices to the studio.  Built on the main thread; its callables may be called on any.

    `microphone` is one that was named for this time, over the one that was chosen in the settings.
    """

    def __init__(self, data: Path, microphone: str | None = None) -> None:
        self._named_microphone = microphone
        self.preferences = PreferencesFile(paths.make_private(data) / "preferences.json")
        chosen = self.preferences.now
        own = [Path(chosen.own_content)] if chosen.own_content else []
        self.studio = Studio(
            data,
            own,
            Devices(microphone=self._microphone, player=self._player(), voice=self._voice),
        )

    def parts(self) -> Parts:
        studio = self.studio
        return Parts(
            resources=paths.resources_dir(),
            data=studio.data,
            preferences=self.preferences,
            catalog=lambda: studio.catalog,
            library=lambda: studio.library,
            start_round=self._start_round,
            watch_round=self._watch_round,
            readiness=self._readiness,
            listen=self._listen,
            keep_notes=self._keep_notes,
            find_figures=studio.figures,
            review=ReviewParts(
                make_player=self._review_player,
                judge=self._judge,
                bring_in=self._bring_in,
                rule_titles=lambda: {code: rule.title for code, rule in studio.rules.rules.items()},
            ),
        )

    def warm_up(self) -> None:
        """Load what the first round needs, in the background, so that it begins at once."""
        threading.Thread(target=self._load, name="warming up", daemon=True).start()

    # --- rounds -------------------------------------------------------------------------------------------------------

    def _start_round(self, round_id: str, options: Options, listener: Listener) -> Conductor:
        return self.studio.round(round_id, options, listener)

    def _watch_round(self, listener: Listener) -> Demonstration:
        return Demonstration(self.studio, listener, player=self._player())

    def _keep_notes(self, session_id: str, notes: Sequence[tuple[float, str]]) -> None:
        for at_s, text in notes:
            self.studio.library.annotations.add_note(session_id, at_s, text)

    # --- what a round needs -------------------------------------------------------------------------------------------

    def _readiness(self) -> Sequence[Check]:
        return readiness(self.studio.data, self.studio.models, self.preferences.now.microphone)

    def _microphone(self) -> Microphone:
        return DeviceMicrophone(self._named_microphone or self.preferences.now.microphone or None)

    def _player(self) -> DevicePlayer:
        player = DevicePlayer(self.preferences.now.speaker or None)
        player.volume = self.preferences.now.volume
        return player

    def _review_player(self, trouble: Callable[[str], None]) -> DevicePlayer:
        return DevicePlayer(self.preferences.now.speaker or None, trouble)

    def _voice(self) -> Voice | None:
        return chosen_voice(self.preferences.now)

    def _listen(self, sink: LevelSink) -> Callable[[], None]:
        """Tell the microphone's level until the function that comes back is called."""
        microphone = self._microphone()
        microphone.start(lambda block: sink(*level_of(block)), lambda _sentence: None)
        return microphone.stop

    def _bring_in(self, source: Path, report: Callable[[float], None]) -> str:
        studio, level = self.studio, self.preferences.now.level
        return BringingIn(studio.library, studio.recognisers, studio.rules, level).bring_in(source, report)

    def _judge(self, session: Session, exchange: Exchange) -> Analysis:
        return judge_answer(exchange, session.head.round_kind, self.studio.rules)

    def _load(self) -> None:
        """Only what is there: what is missing is told by the readiness strip, and again when a round is started."""
        with contextlib.suppress(MockLoopError):
            self.studio.recognisers.load()


def chosen_voice(preferences: Preferences) -> Voice | None:
    """The voice that was chosen, at the chosen rate; the best one where it is not installed (any more)."""
    options = installed_voices()
    if not options:
        return None
    option = next((option for option in options if option.name == preferences.voice), options[0])
    return option.make(Manner(pace=INTERVIEWER.pace * preferences.rate, pitch=INTERVIEWER.pitch))
