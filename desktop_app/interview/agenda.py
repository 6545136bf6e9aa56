"""Which question stands in which slot of the round; a question that is put off changes places with a later one."""

from desktop_app.catalog.model import Question
from desktop_app.interview.model import Plan


class Agenda:
    """The questions of a round, by phase and slot.  Slots that were reached stay as they are."""

    def __init__(self, plan: Plan) -> None:
        self._slots = [list(planned.questions) for planned in plan.phases]
        self._asks = [planned.phase.mode == "question" for planned in plan.phases]
        self._reserve = [list(planned.reserve) for planned in plan.phases]
        self._returning: set[str] = set()

    def questions(self, phase_index: int) -> list[Question]:
        """The questions of this phase, in the order of its slots; changes when one is put off."""
        return self._slots[phase_index]

    @property
    def count(self) -> int:
        """How many questions the question phases ask."""
        return sum(len(slots) for slots, asks in zip(self._slots, self._asks, strict=True) if asks)

    def number(self, phase_index: int, slot: int) -> int:
        """Which of them this slot's is, counted from 1; 0 where the phase is no question phase."""
        if not self._asks[phase_index]:
            return 0
        before = zip(self._slots[:phase_index], self._asks[:phase_index], strict=True)
        return sum(len(slots) for slots, asks in before if asks) + slot + 1

    def has_reserve(self, phase_index: int) -> bool:
        return bool(self._reserve[phase_index])

    def add_reserve(self, phase_index: int) -> None:
        """Give the phase one more slot, with a question kept in reserve."""
        self._slots[phase_index].append(self._reserve[phase_index].pop(0))

    def put_off(self, phase_index: int, slot: int) -> bool:
        """Swap this slot's question with the next one that was not asked yet; False where there is none."""
        later = [(phase_index, index) for index in range(slot + 1, len(self._slots[phase_index]))]
        later += [
            (phase, index)
            for phase in range(phase_index + 1, len(self._slots))
            if self._asks[phase]
            for index in range(len(self._slots[phase]))
        ]
        if not later:
            return False
        phase, index = later[0]
        here, there = self._slots[phase_index][slot], self._slots[phase][index]
        self._slots[phase_index][slot], self._slots[phase][index] = there, here
        self._returning.add(here.id)
        return True

    def is_returning(self, question: Question) -> bool:
        """This question was put off before."""
        return question.id in self._returning
