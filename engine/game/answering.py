"""Explanations in one language, for one viewer: what is told when somebody asks why.

They are made when they are asked for, for any number that the viewer may see and any turn.
"""

from dataclasses import replace
from typing import Literal

from engine.game import wording
from engine.game.causes import Causes
from engine.game.disclosure import Disclosure
from engine.game.explaining import Explanation, Number, Part, explain, step
from engine.game.game import Game
from engine.game.tracing import trace
from engine.game.viewing import disclosed_view, role_view
from engine.game.views import ChangeView, WhyView
from engine.rules.ledger import CONTROL_KINDS
from engine.scenario.models import Scenario
from engine.text import Language


def why(
    game: Game,
    role: str | None,
    number: Number,
    turn: int,
    language: Language = "en",
    *,
    everything: bool = False,
) -> WhyView | None:
    """Why a number moved in a turn of the line on the table, as `role` (None: the public) may know.

    A plain variable is told by the ledger's lines; what is computed is followed through formulas
    to the lines behind it, or is one line where it is computed from something that may not be
    known. None where the number itself may not. With `everything` nothing is withheld, which
    is for a line that has ended. Raises ValueError where there is no such number or turn.
    """
    if everything and not game.over:
        raise ValueError("secrets are told only when the game is over")
    scenario = game.scenario
    sees = Disclosure(scenario, role, everything=everything)
    if number.kind == "score":
        if number.id not in game.seats:
            raise ValueError(f"there is no role {number.id} in this game")
        followed = trace(game, number, turn, sees)
        return None if followed is None else why_view(scenario, followed, language)
    plain = explain(game, number.id, turn)
    variable = next(v for v in scenario.variables if v.id == number.id)
    if not sees.variable(variable):
        return None
    if variable.formula is not None:
        followed = trace(game, number, turn, sees)
        if followed is not None:
            return why_view(scenario, followed, language)
    record, _ = step(game, turn)
    entry = next((entry for entry in record.ledger if entry.variable == number.id), None)
    told = Causes(scenario, sees, language).why(entry, record) if entry is not None else None
    return told or why_view(scenario, replace(plain, parts=(), remainder=0.0), language)


def traced_why(
    game: Game, role: str | None, number: Number, turn: int, language: Language = "en"
) -> WhyView | None:
    """Why a computed number changed, from what `role` (None: the public) may know.

    None where it is computed from something that may not be known. Raises ValueError where that
    turn was not played.
    """
    explanation = trace(game, number, turn, Disclosure(game.scenario, role))
    return None if explanation is None else why_view(game.scenario, explanation, language)


def ledger_why(
    game: Game,
    role: str | None,
    variable: str,
    turn: int,
    language: Language = "en",
    *,
    everything: bool = False,
) -> WhyView | None:
    """The ledger's lines for a variable in a turn, as `role` may know them; or `everything`.

    None where the variable may not be known. Raises ValueError where that turn was not played.
    """
    record, before = step(game, turn)
    meant = next(v for v in game.scenario.variables if v.id == variable)
    if not Disclosure(game.scenario, role, everything=everything).variable(meant):
        return None
    then = game.as_of(record.number)
    view = disclosed_view(then, language) if everything else role_view(then, role, language)
    for why in view.changes:
        if (why.variable, why.turn) == (variable, turn):
            return why
    return WhyView(
        variable=variable,
        label=meant.label.in_language(language),
        turn=turn,
        start=before[variable],
        changes=[],
        remainder=0.0,
        end=record.state[variable],
        decimals=meant.decimals,
        computed=meant.formula is not None,
    )


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
    if number.kind == "aim":
        role, aim = number.id.split("/")
        label = next(found.label for found in scenario.role(role).aims if found.id == aim)
        return label.in_language(language), 1, True
    variable = next(v for v in scenario.variables if v.id == number.id)
    return variable.label.in_language(language), variable.decimals, variable.formula is not None


def _change(part: Part, language: Language) -> ChangeView:
    label = part.why.in_language(language)
    if part.kind == "leak":
        label = wording.CAME_OUT.in_language(language).format(label=label)
    if part.kind in CONTROL_KINDS and part.element is not None:
        label = wording.AS_CONTROL[part.kind].in_language(language).format(label=label)
    if not part.happened:
        label = wording.WOULD_HAVE.in_language(language).format(label=label)
    known: Literal["order", "world", "control"] = "world" if part.role is None else "order"
    if part.kind in CONTROL_KINDS:
        known = "control"
    return ChangeView(
        label=label,
        role=part.role,
        amount=part.amount,
        group="hidden" if part.kind == "hidden" else known,
        said=[words.in_language(language) for words in part.said],
        happened=part.happened,
    )
