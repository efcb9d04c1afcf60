"""What Control does, told as news; its reasons only where everything is told."""

from dataclasses import dataclass
from typing import NamedTuple

from engine.game import wording
from engine.game.control import Adjudication, ControlAct, Inject, Override
from engine.game.records import Adjudicated, EventHappened, Happening, Injected, Overridden
from engine.game.views import NewsKind, Tone
from engine.rules.ledger import Roll
from engine.scenario.models import Scenario
from engine.text import Language, LocalText

OF_CONTROL = Injected | Adjudicated | Overridden


class Bulletin(NamedTuple):
    """A piece of news about an act of Control."""

    kind: NewsKind
    role: str | None
    source: LocalText
    headline: LocalText
    detail: str
    tone: Tone = "neutral"


@dataclass(frozen=True)
class Bulletins:
    """Tells acts in one language."""

    scenario: Scenario
    language: Language
    everything: bool = False

    def told(self, act: ControlAct, roll: Roll | None) -> Bulletin | None:
        """An act that was played; None where it is no news. `roll` is an adjudication's."""
        match act:
            case Inject():
                return self.injected(act)
            case Adjudication() if roll is not None:
                return self._judged(act, roll)
            case Override():
                return self._overridden(act)
        return None

    def injected(self, act: Inject) -> Bulletin:
        """News that Control wrote, or that it was Control that made an event happen."""
        if act.event is not None:
            label = next(event.label for event in self.scenario.events if event.id == act.event)
            headline = wording.filled(wording.MADE_TO_HAPPEN, label=label)
        else:
            headline = LocalText(en=act.headline, fr=act.headline_fr or None)
        detail = self._with_reason(act.text_in(self.language), act.reason)
        return Bulletin("inject", None, wording.CONTROL, headline, detail)

    def _judged(self, act: Adjudication, roll: Roll) -> Bulletin | None:
        headline = act.headline if roll.came_up else act.headline_if_not
        if not headline and not self.everything:
            return None
        result = wording.CAME_UP if roll.came_up else wording.DID_NOT_COME_UP
        odds = self._say(wording.ODDS).format(
            odds=self._number(100 * roll.chance, 1).removesuffix(self._number(0, 1)[1:]),
            roll=self._number(100 * roll.value, 1),
        )
        detail = f"{act.action}\n{odds} {self._say(result)}"
        return Bulletin(
            "adjudication",
            act.role,
            self.scenario.role(act.role).name,
            LocalText(en=headline) if headline else wording.came_to_nothing(act.headline),
            self._with_reason(detail, act.reason),
            "good" if roll.came_up else "bad",
        )

    def _overridden(self, act: Override) -> Bulletin:
        variable = next(v for v in self.scenario.variables if v.id == act.variable)
        value = self._number(act.value, variable.decimals)
        headline = wording.filled(
            wording.SET_TO, label=variable.label, value=LocalText(en=value, fr=value)
        )
        return Bulletin("override", None, wording.CONTROL, headline, act.reason)

    def _with_reason(self, detail: str, reason: str) -> str:
        if not (self.everything and reason):
            return detail
        told = self._say(wording.REASON).format(reason=reason)
        return f"{detail}\n{told}" if detail else told

    def _number(self, value: float, decimals: int) -> str:
        written = f"{value:.{decimals}f}"
        return written.replace(".", ",") if self.language == "fr" else written

    def _say(self, text: LocalText) -> str:
        return text.in_language(self.language)


def announcement(act: Inject) -> Happening:
    """As what an announced inject is known before it is played."""
    if act.event is not None:
        return EventHappened(event=act.event)
    return Injected(act=act.id, known_to=act.known_to)
