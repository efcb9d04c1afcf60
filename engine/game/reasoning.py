"""What a machine considered, in words."""

from dataclasses import dataclass
from typing import Final

from engine.game import wording
from engine.game.orders import Consideration
from engine.scenario.models import Role, Scenario
from engine.text import Language, LocalText

AS_GOOD: Final = 0.5
"""A rival that lacks no more points looked as good."""


@dataclass(frozen=True)
class Reasoner:
    """Tells considerations in one language."""

    scenario: Scenario
    language: Language

    def sentence(self, role: Role, reason: Consideration) -> str:
        """One consideration of a role as a sentence."""
        points = self._number(abs(reason.amount))
        match reason.kind:
            case "aim":
                aim = next(aim for aim in role.aims if aim.id == reason.about)
                return self._say(wording.AIM_GAINS, aim=self._say(aim.label), points=points)
            case "ending":
                ending = next(one for one in self.scenario.endings if one.id == reason.about)
                likelier = reason.amount > 0.0
                words = wording.ENDING_LIKELIER if likelier else wording.ENDING_UNLIKELIER
                return self._say(words, title=self._say(ending.title), points=points)
            case "rival":
                near = reason.amount <= AS_GOOD
                words = wording.RIVAL_AS_GOOD if near else wording.RIVAL_LACKED
                told = self._say(words, orders=self._orders(reason), points=points)
                return told[:1].upper() + told[1:]
        return self._say(wording.MIXED, points=points)

    def _orders(self, reason: Consideration) -> str:
        labels = {move.id: self._say(move.label) for move in self.scenario.moves}
        match reason.public, reason.private:
            case str(public), str(private):
                return self._say(wording.BOTH, public=labels[public], private=labels[private])
            case (str(move), None) | (None, str(move)):
                return self._say(wording.ONE, move=labels[move])
        idle = self._say(wording.IDLE)
        return idle[:1].lower() + idle[1:]

    def _number(self, value: float) -> str:
        written = f"{value:.1f}"
        return written.replace(".", ",") if self.language == "fr" else written

    def _say(self, text: LocalText, **parts: str) -> str:
        return (
            text.in_language(self.language).format(**parts)
            if parts
            else (text.in_language(self.language))
        )
