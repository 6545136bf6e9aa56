"""The composition root of the window: the studio's parts as the window wants them, each read when it is first used."""

# The window is on the screen before the rooms below are read: here they are named for their types alone.
from __future__ import annotations

import contextlib
import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import paths
from desktop_app.errors import MockLoopError
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences, PreferencesFile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.analysis.model import Analysis
    from desktop_app.audio.player import DevicePlayer
    from desktop_app.audio.ports import Microphone
    from desktop_app.bootstrap import Studio
    from desktop_app.demonstration import Demonstration
    from desktop_app.interview.model import Options
    from desktop_app.library.model import Exchange, Session
    from desktop_app.practice.checks import Check
    from desktop_app.practice.conductor import Conductor
    from desktop_app.practice.loops import InLoop
    from desktop_app.practice.model import Listener
    from desktop_app.speech.ports import Voice
    from desktop_app.ui.desks import LevelSink


class Front:
    """Joins the window's choices to the studio.  Built on the main thread; its callables may be called on any.

    `microphone` is one that was named for this time, over the one that was chosen in the settings.
    """

    def __init__(self, data: Path, microphone: str | None = None) -> None:
        self._data = data
        self._named_microphone = microphone
        self._building = threading.Lock()
        self._laid_over = ""
        self._warmed = False
        self.preferences = PreferencesFile(paths.make_private(data) / "preferences.json")

    @property
    def studio(self) -> Studio:
        """Everything that rounds are made of, built by whoever asks first."""
        with self._building:
            studio, own = self._studio, self.preferences.now.own_content
            if own != self._laid_over:
                self._laid_over = own
                studio.lay_over([Path(own)] if own else [])
            return studio

    @cached_property
    def _studio(self) -> Studio:
        from desktop_app.bootstrap import Devices, Hearings, Studio

        devices = Devices(microphone=self.microphone, player=self.player, voice=self.voice)

        def hearings() -> Hearings:
            return Hearings(self.preferences.now.live_model, self.preferences.now.careful_model)

        return Studio(self._data, devices=devices, hearings=hearings)

    def parts(self) -> Parts:
        from desktop_app.desks.hearing import SecondHearings
        from desktop_app.desks.models import Models
        from desktop_app.desks.sounds import Sounds
        from desktop_app.ui.review.ports import ReviewParts

        return Parts(
            resources=paths.resources_dir(),
            data=self._data,
            preferences=self.preferences,
            catalog=lambda: self.studio.catalog,
            library=lambda: self.studio.library,
            start_round=self._start_round,
            watch_round=self._watch_round,
            readiness=self._readiness,
            listen=self._listen,
            keep_written=self._keep_written,
            check_content=self._check_content,
            sound=Sounds(self.microphone, self.player, self.voice, lambda: self.studio.recognisers),
            models=Models(lambda: self.studio.models),
            loops=lambda: self.studio.loops,
            review=ReviewParts(
                make_player=self._review_player,
                judge=self._judge,
                bring_in=self._bring_in,
                hear=SecondHearings(lambda: self.studio),
                rule_titles=lambda: self.studio.rules.titles,
                rule_words=lambda: self.studio.rules.wordings,
            ),
        )

    def close(self) -> None:
        """Let go of the library, if it was ever opened."""
        if "_studio" in self.__dict__:
            self._studio.close()

    # --- devices, as they are chosen now ------------------------------------------------------------------------------

    def microphone(self) -> Microphone:
        from desktop_app.audio.device import DeviceMicrophone

        return DeviceMicrophone(self._named_microphone or self.preferences.now.microphone or None)

    def player(self, trouble: Callable[[str], None] | None = None) -> DevicePlayer:
        from desktop_app.audio.player import DevicePlayer

        player = DevicePlayer(self.preferences.now.speaker or None, trouble)
        player.volume = self.preferences.now.volume
        return player

    def voice(self) -> Voice | None:
        return chosen_voice(self.preferences.now)

    # --- rounds -------------------------------------------------------------------------------------------------------

    def _start_round(
        self, round_id: str, options: Options, listener: Listener, loop: InLoop | None = None
    ) -> Conductor:
        return self.studio.round(round_id, options, listener, loop)

    def _watch_round(self, listener: Listener) -> Demonstration:
        from desktop_app.demonstration import Demonstration

        return Demonstration(self.studio, listener, player=self.player())

    def _keep_written(
        self, session_id: str, notes: Sequence[tuple[float, str]], pads: Mapping[str, str]
    ) -> None:
        """Most of it was kept while the round ran; this is for what was written in its last moment."""
        library = self.studio.library
        session = library.session(session_id)
        known = {(note.at_s, note.text) for note in session.timed_notes}
        for at_s, text in notes:
            if (at_s, text) not in known:
                library.annotations.add_note(session_id, at_s, text)
        kept = {attachment.name: attachment.text for attachment in session.attachments}
        for name, text in pads.items():
            if text != kept.get(name, ""):
                library.annotations.attach(session_id, name, text)

    def _check_content(self, folder: Path) -> Mapping[str, int]:
        from desktop_app.catalog.checking import check_content

        return check_content(paths.content_dir(), folder)

    # --- what a round needs -------------------------------------------------------------------------------------------

    def _readiness(self) -> Sequence[Check]:
        from desktop_app.practice.readiness import readiness

        chosen = self.preferences.now
        found = readiness(
            self._data,
            self.studio.models,
            chosen.microphone,
            live=chosen.live_model,
            careful=chosen.careful_model,
        )
        self._warm_up()
        return found

    def _warm_up(self) -> None:
        """Read the speech model and the rules ahead, so that the first round begins at once.

        Only what is there: what is missing is told by the readiness strip, and again when a round is started.
        """
        if not self._warmed:
            self._warmed = True
            threading.Thread(target=self._load, name="warming up", daemon=True).start()

    def _load(self) -> None:
        from desktop_app.practice.judging import get_ready

        with contextlib.suppress(MockLoopError):
            self.studio.recognisers.load()
        # The rules last: the home page is filled by then, and does not share Python with them.
        with contextlib.suppress(MockLoopError):
            get_ready(self.studio.rules)
        with contextlib.suppress(
            MockLoopError
        ):  # what waits from the last time; it says itself what is missing
            self.studio.hearing_again.take_up()

    def _listen(self, sink: LevelSink) -> Callable[[], None]:
        """Tell the microphone's level until the function that comes back is called."""
        from desktop_app.audio.recorder import level_of

        microphone = self.microphone()
        microphone.start(lambda block: sink(*level_of(block)), lambda _sentence: None)
        return microphone.stop

    # --- the review ---------------------------------------------------------------------------------------------------

    def _review_player(self, trouble: Callable[[str], None]) -> DevicePlayer:
        return self.player(trouble)

    def _bring_in(self, source: Path, report: Callable[[float], None]) -> str:
        from desktop_app.practice.bringing_in import BringingIn

        studio, level = self.studio, self.preferences.now.level
        bringing_in = BringingIn(studio.library, studio.recognisers, studio.rules, level, names=studio.names)
        session_id = bringing_in.bring_in(source, report)
        if studio.second_hearing() is not None:
            studio.hearing_again.hear([session_id])
        return session_id

    def _judge(self, session: Session, exchange: Exchange) -> Analysis:
        from desktop_app.practice.judging import judge_kept

        return judge_kept(session, exchange, self.studio.rules)


def chosen_voice(preferences: Preferences) -> Voice | None:
    """The voice that was chosen, at the chosen rate; the best one where it is not installed (any more)."""
    from desktop_app.speech.choose import INTERVIEWER, installed_voices
    from desktop_app.speech.voices import Manner

    options = installed_voices()
    if not options:
        return None
    option = next((option for option in options if option.name == preferences.voice), options[0])
    return option.make(Manner(pace=INTERVIEWER.pace * preferences.rate, pitch=INTERVIEWER.pitch))
