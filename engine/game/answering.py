"""Explanations in one language, for one viewer: what the window shows when somebody asks why."""

from typing import Literal

from engine.game import wording
from engine.game.disclosure import Disclosure
from engine.game.explaining import Explanation, Number, Part
from engine.game.game import Game
from engine.game.tracing import trace
from engine.game.views import ChangeView, WhyView
from engine.scenario.models import Scenario
from engine.text import Language


def traced_why(
    game: Game, role: str | None, number: Number, turn: int, language: Language = "en"
) -> WhyView | None:
    """Why a computed number changed, from what `role` (None: the public) may know.

    None where it is computed from something that may not be known. Raises ValueError where that
    turn was not played.
    """
    explanation = trace(game, number, turn, Disclosure(game.scenario, role))
    return None if explanation is None else why_view(game.scenario, explanation, language)


def why_view(scenario: Scenario, explanation: Explanation, language: Language = "en") -> WhyView:
    """An explanation in words; nothing is left out of it."""
    label, decimals, computed = _named(scenario, explanation.number, language)
    return WhyView(
        variable=explanation.number.id,
        label=label,
        turn=explanation.turn,
        start=explanation.start,
        changes=[_change(part, language) for part in explanation.parts],
        remainder=explanation.remainder,
        end=explanation.end,
        decimals=decimals,
        method=explanation.method,
        computed=computed,
    )


def _named(scenario: Scenario, number: Number, language: Language) -> tuple[str, int, bool]:
    """What a number is called, its decimals, and whether it is computed from others."""
    if number.kind == "score":
        name = scenario.role(number.id).name.in_language(language)
        return wording.SCORE_OF.in_language(language).format(name=name), 1, True
    variable = next(v for v in scenario.variables if v.id == number.id)
    return variable.label.in_language(language), variable.decimals, variable.formula is not None


def _change(part: Part, language: Language) -> ChangeView:
    label = part.why.in_language(language)
    if part.kind == "leak":
        label = wording.CAME_OUT.in_language(language).format(label=label)
    known: Literal["order", "world"] = "world" if part.role is None else "order"
    return ChangeView(
        label=label,
        role=part.role,
        amount=part.amount,
        group="hidden" if part.kind == "hidden" else known,
    )
