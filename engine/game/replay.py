"""Whether today's rules still give a game."""

from dataclasses import dataclass

import numpy as np

from engine.game.columns import named
from engine.game.game import Game, play_turn
from engine.game.records import State, TurnRecord
from engine.game.umpire import corrected_in
from engine.rules.dice import Dice
from engine.rules.ledger import Contribution
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Scenario


@dataclass(frozen=True)
class Difference:
    """The first turn (0: the opening) where today's rules give something else, and what."""

    turn: int
    record: int
    what: str


def first_difference(game: Game, scenario: Scenario | None = None) -> Difference | None:
    """Replay every branch from its stored orders; None if all of it agrees.

    By the game's own scenario, or by another version of it. Every turn is played from the state
    that is stored before it.
    """
    rules = scenario or game.scenario
    book = Rulebook(rules, corrected=corrected_in(rules, game.records))
    opening = named(book, book.start(Dice(game.seed, np.array([game.number]))))
    if opening != game.opening:
        return Difference(0, 0, _changed(game.opening, opening))
    copy = Game(rules, game.seed, game.seats, game.opening, list(game.records), number=game.number)
    copy.__dict__["book"] = book
    for record in game.records:
        copy.at = record.parent
        if record.turn > len(rules.turns):
            what = f"there are only {len(rules.turns)} turns"
            return Difference(record.turn, record.number, what)
        try:
            again = play_turn(copy, record.orders, record.control)
        except ValueError as error:
            what = _forbidden(copy, record) or str(error).rstrip(".")
            return Difference(record.turn, record.number, what)
        if again.state != record.state:
            what = _changed(record.state, again.state)
            return Difference(record.turn, record.number, what)
        if again.ending != record.ending:
            what = f"the ending is {again.ending}, the save has {record.ending}"
            return Difference(record.turn, record.number, what)
        if again.scores != record.scores:
            what = "score of " + _changed(record.scores, again.scores)
            return Difference(record.turn, record.number, what)
        otherwise = _told_otherwise(record, again)
        if otherwise is not None:
            return Difference(record.turn, record.number, otherwise)
    return None


def _forbidden(game: Game, record: TurnRecord) -> str | None:
    """The first recorded order that the rules do not allow, in words; None if they allow all."""
    moves = {move.id: move.label.en for move in game.scenario.moves}
    roles = {role.id: role.name.en for role in game.scenario.roles}
    for role, given in record.orders.items():
        for channel in CHANNELS:
            move = given.in_channel(channel)
            reason = game.why_not(role, move, channel) if move is not None else None
            if move is not None and reason is not None:
                who, what = roles.get(role, role), moves.get(move, move)
                return f"{who} cannot order “{what}” ({reason.en.rstrip('.')})"
    return None


def _told_otherwise(record: TurnRecord, again: TurnRecord) -> str | None:
    """What came of a turn is the same, but not how it came."""
    if again.happenings != record.happenings:
        return "other things happen than the save tells"
    stored, today = _lines(record), _lines(again)
    for name in dict.fromkeys((*stored, *today)):
        if stored.get(name) != today.get(name):
            return f"{name} comes to its value by other ways than the save tells"
    dice = [{(r.site, r.chance, r.value) for r in turn.rolls} for turn in (record, again)]
    for site, _, _ in sorted(dice[0] ^ dice[1]):
        return f"the die {site} falls otherwise than the save tells"
    return None


def _lines(record: TurnRecord) -> dict[str, tuple[list[tuple[object, ...]], float]]:
    """The ledger by variable, without the rules' words and in no order: those may have changed."""

    def line(item: Contribution) -> tuple[object, ...]:
        return item.phase, item.kind, item.element, item.role or "", item.amount

    return {e.variable: (sorted(map(line, e.contributions)), e.remainder) for e in record.ledger}


def _changed(stored: State, today: State) -> str:
    """The first of the numbers that differ, those first that both have."""
    names = [n for n in stored.keys() | today.keys() if stored.get(n) != today.get(n)]
    names.sort(key=lambda name: (name not in stored or name not in today, name))
    shown = [_pair(name, stored.get(name), today.get(name)) for name in names[:3]]
    more = f" (and {len(names) - 3} more)" if len(names) > 3 else ""
    return "; ".join(shown) + more


def _pair(name: str, stored: float | None, today: float | None) -> str:
    """A counter that is not there is 0; a variable that is not there is none."""
    if name.endswith(")"):
        stored, today = stored or 0.0, today or 0.0
    if today is None:
        return f"{name} is not there today"
    if stored is None:
        return f"{name} is new today, the save does not have it"
    return f"{name} is {today:.9g}, the save has {stored:.9g}"
