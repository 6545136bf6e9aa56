"""The composition root: builds the real parts, once each and when first wanted; any of them can be replaced."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from desktop_app import paths
from desktop_app.analysis.model import Analysis
from desktop_app.audio.device import DeviceMicrophone
from desktop_app.audio.player import DevicePlayer, SilentPlayer
from desktop_app.audio.ports import Microphone, Player
from desktop_app.audio.tape import TapeClock, TapeMicrophone
from desktop_app.catalog.candidate import Candidate, load_candidate
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.glossary import Glossary, load_glossary
from desktop_app.catalog.model import Round
from desktop_app.catalog.phrases import Phrases, load_phrases
from desktop_app.catalog.process import Drill
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.clock import Clock, SystemClock
from desktop_app.errors import Missing
from desktop_app.interview.choosing import Asked, Practised
from desktop_app.interview.machine import Interview
from desktop_app.interview.model import Options, Plan
from desktop_app.interview.plan import make_plan
from desktop_app.library.codec import dumps, to_plain
from desktop_app.library.model import Exchange, Session, SessionHead
from desktop_app.library.store import Library
from desktop_app.library.writer import SessionWriter
from desktop_app.practice.conductor import Conductor
from desktop_app.practice.hearing_queue import HearingQueue
from desktop_app.practice.judging import judge_kept
from desktop_app.practice.keeping import planned_phases
from desktop_app.practice.loops import InLoop, LoopBook
from desktop_app.practice.model import Listener
from desktop_app.practice.parts import HeardOnce, RoundParts
from desktop_app.practice.second_hearing import SecondHearing
from desktop_app.practice.voice_measured import Settling
from desktop_app.speech.choose import best_voice
from desktop_app.speech.choose_careful import BEST, careful_model, careful_recogniser, live_model
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import ModelShelf
from desktop_app.speech.ports import CarefulRecogniser, RecogniserSource, Voice
from desktop_app.speech.processors import usable_processors
from desktop_app.speech.trade_words import TradeWords
from desktop_app.speech.vosk_recogniser import VoskSource

_BYTES_A_SECOND = 2 * 48_000
_SPARE_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Devices:
    """What may stand in for the machine's own parts.  None means the real one, made when it is first wanted."""

    microphone: Callable[[], Microphone] | None = None
    player: Callable[[], Player] | None = None
    clock: Clock | None = None
    recognisers: RecogniserSource | None = None
    voice: Callable[[], Voice | None] | None = None
    careful: CarefulRecogniser | None = None


@dataclass(frozen=True, slots=True)
class Hearings:
    """Which models hear, by their ids: `live` while somebody speaks ("" is the default one), `careful` afterwards."""

    live: str = ""
    careful: str = BEST


class Studio:
    """Everything that rounds are made of.  `data` is the user's folder, `own_content` their own questions and rounds.

    Properties build their part once, on the thread that asks first, and raise `MockLoopError` with a sentence.
    """

    def __init__(
        self,
        data: Path,
        own_content: Sequence[Path] = (),
        devices: Devices | None = None,
        hearings: Callable[[], Hearings] = Hearings,
    ) -> None:
        self.data = data
        self._own_content = tuple(own_content)
        self._devices = devices if devices is not None else Devices()
        self._hearings = hearings
        self._sources: dict[str, RecogniserSource] = {}
        self._carefuls: dict[str, CarefulRecogniser] = {}

    def lay_over(self, own_content: Sequence[Path]) -> None:
        """From the next reading on this content lies over ours, in the place of what was named before."""
        self._own_content = tuple(own_content)
        self.__dict__.pop("catalog", None)

    @cached_property
    def catalog(self) -> Catalog:
        """Ours, with the user's own over it: the folder `content` in the data folder, and what was named besides."""
        own = [folder for folder in (self.data / "content",) if folder.is_dir()]
        return Catalog.open(paths.content_dir(), *own, *self._own_content)

    @cached_property
    def rules(self) -> RuleBook:
        return RuleBook.read(paths.content_dir() / "rules")

    @cached_property
    def phrases(self) -> Phrases:
        return load_phrases(paths.content_dir() / "interviewer")

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The sample candidates of the demonstration."""
        files = sorted((paths.content_dir() / "candidate").glob("*.yaml"))
        return tuple(load_candidate(file) for file in files)

    @cached_property
    def library(self) -> Library:
        return Library.open(self.data)

    @cached_property
    def loops(self) -> LoopBook:
        """The whole loops that were begun."""
        return LoopBook(self.library, lambda: self.catalog.questions)

    @cached_property
    def models(self) -> ModelShelf:
        return ModelShelf(read_models(paths.resources_dir() / "models.json"), paths.models_dir(self.data))

    @property
    def recognisers(self) -> RecogniserSource:
        """The chosen live model, loaded once for the whole program.  Raises `Missing` where it is not installed."""
        if self._devices.recognisers is not None:
            return self._devices.recognisers
        model = live_model(self.models, self._hearings().live)
        if model.id not in self._sources:  # another choice: the one before is let go
            self._sources = {model.id: VoskSource(self.models.ready_path(model.id))}
        return self._sources[model.id]

    @cached_property
    def glossary(self) -> Glossary:
        """The names of the trade, and of the user's own content."""
        glossary = load_glossary(paths.content_dir() / "glossary.yaml")
        folders = (self.data / "content", *self._own_content)
        own = [load_glossary(file) for folder in folders if (file := folder / "glossary.yaml").is_file()]
        return Glossary((*(term for one in own for term in one.terms), *glossary.terms))

    @cached_property
    def names(self) -> TradeWords:
        return TradeWords(self.glossary)

    @cached_property
    def hearing_again(self) -> HearingQueue:
        """The queue of answers to be heard a second time; it stands still until there is something in it.

        On one processor it would keep the window of a round waiting, so it waits until that is over.
        """
        alone = usable_processors() == 1
        return HearingQueue(lambda: self.library, self.second_hearing, self._judge_kept, after_rounds=alone)

    def second_hearing(self) -> SecondHearing | None:
        """The careful recogniser that is chosen now, one for the whole program; None where there is none.

        Asked for each answer, so that what is installed or chosen meanwhile counts from the next one on.
        """
        careful = self._devices.careful or self._careful()
        return SecondHearing(careful, self.glossary) if careful is not None else None

    def _careful(self) -> CarefulRecogniser | None:
        chosen = self._hearings()
        model = careful_model(self.models, chosen.careful, live_model(self.models, chosen.live))
        if model is None:
            return None
        if model.id not in self._carefuls:
            for other in self._carefuls.values():
                other.rest()
            self._carefuls = {model.id: careful_recogniser(self.models, model)}
        return self._carefuls[model.id]

    @cached_property
    def settling(self) -> Settling:
        """What follows a round: its answers judged with the sound looked at, and the sound made small."""
        return Settling(
            lambda: self.library, lambda *judged: judge_kept(judged[0], judged[1], self.rules, judged[2])
        )

    def _judge_kept(self, session: Session, exchange: Exchange) -> Analysis:
        """An answer that was heard again; what the first hearing left without words says nothing about it."""
        return judge_kept(session, exchange, self.rules, voiced=())

    @cached_property
    def voice(self) -> Voice | None:
        """The interviewer's voice; None where the machine has none."""
        return self._devices.voice() if self._devices.voice is not None else best_voice()

    def close(self) -> None:
        """Stop hearing, and let go of the library, if it was ever opened."""
        if "hearing_again" in self.__dict__:
            self.hearing_again.close()
        if "library" in self.__dict__:
            self.library.close()

    # --- rounds -------------------------------------------------------------------------------------------------------

    def round_named(self, round_id: str) -> Round:
        """The round, or a drill's small one by either of its names.  Raises `BadInput` for one that is not there."""
        drill = self._drill(round_id)
        return drill.round if drill is not None else self.catalog.round(round_id)

    def plan(self, round_id: str, options: Options, asked: Asked | None = None) -> Plan:
        """The round with the questions first that were practised least and went worst.

        `asked` is what the other rounds of a loop have had.  Raises `BadInput` where the plan cannot be made.
        """
        drill = self._drill(round_id)
        practised = self.library.takes.practised()
        history = [
            Practised(past.question_id, past.findings) for past in practised for _ in range(past.takes)
        ]
        sequence = self.catalog.sequence(drill.sequence) if drill is not None and drill.sequence else None
        return make_plan(
            self.round_named(round_id), self.catalog.questions, options, history, asked, sequence=sequence
        )

    def _plan_of(self, round_id: str, options: Options, loop: InLoop | None) -> Plan:
        """The plan of a round by itself, or at its place in a loop: the loop's level and scale, nothing asked again."""
        if loop is None:
            return self.plan(round_id, options)
        run = self.loops.named(loop.run_id).run
        return self.plan(run.stop(loop.stop_id).round_id, run.options(loop.stop_id, options), run.asked)

    def _drill(self, round_id: str) -> Drill | None:
        return next((one for one in self.catalog.drills if round_id in (one.id, one.round.id)), None)

    def round(
        self, round_id: str, options: Options, listener: Listener, loop: InLoop | None = None
    ) -> Conductor:
        """A round with the machine's own microphone, ready to `start`; `loop` is its place in one."""
        microphone = (
            self._devices.microphone() if self._devices.microphone is not None else DeviceMicrophone()
        )
        clock = self._devices.clock or SystemClock()
        player = self._devices.player() if self._devices.player is not None else DevicePlayer()
        return self._conductor(
            self._plan_of(round_id, options, loop), microphone, player, clock, listener, loop=loop
        )

    def taped_round(
        self,
        round_id: str,
        options: Options,
        tape: TapeMicrophone,
        listener: Listener,
        *,
        player: Player | None = None,
        demo: bool = False,
        loop: InLoop | None = None,
    ) -> Conductor:
        """A round that hears a tape, and whose time is the tape's: at its speed, and held while hearing is behind.

        The interviewer is silent, and takes the time of speaking, unless `player` makes it audible.
        """
        clock = TapeClock(tape)
        player = player or SilentPlayer(clock)
        plan = self._plan_of(round_id, options, loop)
        conductor = self._conductor(plan, tape, player, clock, listener, demo=demo, loop=loop)
        tape.hold = lambda: conductor.is_behind
        return conductor

    def _conductor(
        self,
        plan: Plan,
        microphone: Microphone,
        player: Player,
        clock: Clock,
        listener: Listener,
        *,
        demo: bool = False,
        loop: InLoop | None = None,
    ) -> Conductor:
        parts = RoundParts(
            microphone=microphone,
            recognisers=self.recognisers,
            voice=self.voice,
            player=player,
            clock=clock,
            begin=lambda: self._begin_session(plan, demo=demo, loop=loop),
            forget=lambda writer: self._forget_session(writer, loop),
            settle=self.settling.settle,
            hints=self.phrases.hints if plan.options.hints else None,
            names=self.names,
            second=HeardOnce() if demo else self.hearing_again,
        )
        heard = listener if loop is None else self.loops.following(loop, listener)
        return Conductor(Interview(plan, self.phrases), plan, self.rules, parts, heard)

    def _begin_session(self, plan: Plan, *, demo: bool, loop: InLoop | None) -> SessionWriter:
        self._check_room(plan.length_s)
        started_at = datetime.now().astimezone()
        head = SessionHead(
            id=self.library.fresh_id(started_at, plan.round.id),
            started_at=started_at,
            round_id=plan.round.id,
            round_title=plan.round.title,
            round_kind=plan.round.kind,
            level=plan.options.level,
            scale=plan.options.scale,
            planned_s=plan.length_s,
            plan_json=dumps(to_plain(plan.options)),
            demo=demo,
        )
        writer = self.library.begin(head, planned_phases(plan))
        if loop is not None:
            self.loops.round_began(loop, head.id)
        return writer

    def _forget_session(self, writer: SessionWriter, loop: InLoop | None) -> None:
        """Nothing could be recorded: neither the session nor its place in a loop was."""
        self.library.abandon(writer)
        if loop is not None:
            self.loops.round_given_up(loop.run_id)

    def _check_room(self, planned_s: float) -> None:
        """A recording of twice the planned length must fit: rounds run over."""
        wanted = int(2 * planned_s * _BYTES_A_SECOND) + _SPARE_BYTES
        free = shutil.disk_usage(paths.make_private(self.data)).free
        if free < wanted:
            raise Missing(
                "The disk of {folder} has {free:.0f} MB left and this round may need {wanted:.0f} MB: "
                "make room, or name another folder with --data.",
                folder=self.data,
                free=free / 1e6,
                wanted=wanted / 1e6,
            )
