"""Chances that are certain whenever they are asked for: written in per cent, most likely."""

from dataclasses import dataclass

import numpy as np

from engine.rules.frame import Evaluate, Frame, compiled
from engine.rules.rulebook import Rulebook
from engine.scenario.language import Language
from engine.scenario.reach import Reach
from engine.scenario.sites import Route, chances


@dataclass(frozen=True)
class Odds:
    """One chance, and the condition beside it if there is one."""

    route: Route
    chance: Evaluate
    when: Evaluate | None

    def least(self, frame: Frame) -> float:
        """The smallest value in the games where the condition holds; infinite if in none."""
        asked = frame if self.when is None else frame.narrowed(self.when(frame))
        values = asked.numbers(self.chance(asked))
        return float(values.min()) if values.size else np.inf


def doubtful_odds(book: Rulebook) -> list[Odds]:
    """The chances that may or may not be above 1, as far as reading can tell."""
    language = Language(book.scenario)
    reach = Reach(language)
    found = []
    for route, chance, when in chances(book.scenario):
        low, high = reach.interval(chance)
        if low <= 1.0 < high:
            asked = None if when is None else language.expression(when, "truth")
            number = compiled(language.expression(chance), book.layout)
            condition = None if asked is None else compiled(asked, book.layout)
            found.append(Odds(route, number, condition))
    return found
