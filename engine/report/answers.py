"""Answers to "why" for a terminal and for other programs: `quorum explain`."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from engine.errors import InputError, did_you_mean
from engine.game import wording
from engine.game.answering import why, why_view
from engine.game.explaining import Number
from engine.game.game import Game
from engine.game.views import ChangeView, WhyView
from engine.lab.attribution import attribute
from engine.lab.fairness import RulesMovedError
from engine.scenario.models import Scenario


class Answer(BaseModel):
    """Why a number moved in a turn, for one viewer.

    `viewer` is a role, `public`, or `everything` where nothing is withheld. `happened` is told by
    the lines of the ledger, followed through formulas; `orders` is what each order changed, told
    where nothing is withheld, with a `note` where it cannot be.
    """

    model_config = ConfigDict(frozen=True)

    viewer: str
    happened: WhyView
    orders: WhyView | None = None
    note: str = ""


def answer(game: Game, name: str, turn: int, role: str | None) -> Answer:
    """What may be told of a number, by a variable's id or, for a score, its role's.

    Without a role nothing is withheld once the line on the table has ended; before, the public is
    told. Raises InputError where there is no such number, turn or role, or it may not be known.
    """
    number = _number(game, name, role)
    played = len(game.line())
    if not 1 <= turn <= played:
        known = f"turns 1 to {played} were" if played > 1 else "only turn 1 was"
        raise InputError(f"Turn {turn} was not played: {known if played else 'no turn was'}.")
    everything = role is None and game.over
    told = why(game, role, number, turn, everything=everything)
    viewer = "everything" if everything else role or "public"
    if told is None:
        who = role or "the public"
        raise InputError(f"{name} is not known to {who}, or is computed from what is not.")
    if not everything:
        return Answer(viewer=viewer, happened=told)
    try:
        shares = why_view(game.scenario, attribute(game, turn).share(number))
    except RulesMovedError:
        return Answer(viewer=viewer, happened=told, note=wording.RULES_MOVED.en)
    return Answer(viewer=viewer, happened=told, orders=shares)


def _number(game: Game, name: str, role: str | None) -> Number:
    roles = [known.id for known in game.scenario.roles]
    if role is not None and role not in roles:
        raise InputError(f'There is no role "{role}"; the roles are {", ".join(roles)}.')
    if name in roles:
        return Number("score", name)
    variables = [variable.id for variable in game.scenario.variables]
    if name not in variables:
        hint = did_you_mean(name, [*variables, *roles])
        raise InputError(
            f'There is no number "{name}" in this game{hint}; name one of its variables, '
            f"or a role for its score: {', '.join(roles)}."
        )
    return Number("variable", name)


def answer_lines(game: Game, told: Answer) -> Iterator[str]:
    """The answer as a table of lines."""
    slot = game.scenario.turns[told.happened.turn - 1]
    viewer = {"everything": "nothing withheld", "public": "as the public may know it"}
    names = {role.id: role.name.en for role in game.scenario.roles}
    seen = viewer.get(told.viewer) or f"as {names[told.viewer]} may know it"
    yield f"{told.happened.label}, turn {told.happened.turn} ({slot.label.en}), {seen}"
    yield from _table(game.scenario, told.happened)
    if told.orders is not None:
        yield "What each order changed, after what the world would have done without any:"
        yield from _table(game.scenario, told.orders)
    if told.note:
        yield told.note


def _table(scenario: Scenario, told: WhyView) -> Iterator[str]:
    digits = max(told.decimals, 2)
    names = {role.id: role.name.en for role in scenario.roles}
    yield f"  {told.start:>12.{digits}f}  before"
    for change in told.changes:
        yield f"  {change.amount:>+12.{digits}f}  {_words(change, names)}"
    if told.remainder:
        yield f"  {told.remainder:>+12.{digits}f}  held at the limit of its range"
    yield f"  {told.end:>12.{digits}f}  after"


def _words(change: ChangeView, names: dict[str, str]) -> str:
    who = f"{names[change.role]}: " if change.role in names else ""
    said = f" – {'; '.join(change.said)}" if change.said else ""
    return f"{who}{change.label}{said}"
