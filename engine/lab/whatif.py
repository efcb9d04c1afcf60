"""Controlled what-ifs: one role's orders in one turn changed, everything else replayed.

All other recorded orders and all that Control did are kept and the dice are the same, so what
differs afterwards follows from the change. An order that is no longer allowed is flagged, and
nothing is done instead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.errors import RefusedError
from engine.game import wording
from engine.game.branches import Branch, branches, name_branch, why_not_called
from engine.game.control import ControlAct
from engine.game.game import Game, play_turn
from engine.game.orders import Orders, without
from engine.game.records import TurnRecord
from engine.lab.comparison import Comparison, compare
from engine.lab.fairness import check_rules
from engine.scenario.models import CHANNELS, Channel
from engine.text import LocalText


@dataclass(frozen=True)
class Refused:
    """A recorded order that was no longer allowed in a replayed turn, and why."""

    turn: int
    role: str
    channel: Channel
    move: str
    why: LocalText


@dataclass(frozen=True)
class WhatIf:
    """A line that was tried.

    `records` are its turns from the changed one on, numbered as they would be in the game, which
    can take them in (`Game.adopt`). Up to turn `recorded_until` they replay what was ordered;
    later ones, if any, were played on in character.
    """

    turn: int
    role: str
    orders: Orders
    records: tuple[TurnRecord, ...]
    refused: tuple[Refused, ...]
    recorded_until: int
    comparison: Comparison

    @property
    def ending(self) -> str | None:
        """How the line ends, if it does."""
        return self.records[-1].ending


def what_if(game: Game, turn: int, role: str, orders: Orders, *, play_on: bool = False) -> WhatIf:
    """The line on the table, had `role` given these orders in `turn`.

    Where the recorded orders run out before an ending, it stops, or with `play_on` every seat is
    played in character. The game is left as it is. Raises ValueError where that turn was not
    played or the orders are not allowed in it, RulesMovedError where today's rules do not give
    the recorded turns.
    """
    line = game.line()
    if not 1 <= turn <= len(line):
        raise RefusedError(wording.NOT_PLAYED)
    check_rules(game, turn)
    tried = game.as_of(line[turn - 1].parent)
    tried.records = list(game.records)
    refused: list[Refused] = []
    _play(tried, {**line[turn - 1].orders, role: orders}, line[turn - 1].control)
    for record in line[turn:]:
        if tried.over:
            break
        given = dict(record.orders)
        for gone in _refused(tried, given):
            refused.append(gone)
            given[gone.role] = without(game.book, given[gone.role], gone.channel)
        _play(tried, given, record.control)
    recorded_until = tried.line()[-1].turn
    while play_on and not tried.over:
        _play(tried, {seat: tried.orders_by("in_character", seat) for seat in tried.seats})
    return WhatIf(
        turn=turn,
        role=role,
        orders=orders,
        records=tuple(tried.records[len(game.records) :]),
        refused=tuple(refused),
        recorded_until=recorded_until,
        comparison=compare(game.opening, line, tried.line()),
    )


def _play(game: Game, orders: Mapping[str, Orders], control: Sequence[ControlAct] = ()) -> None:
    record = play_turn(game, orders, control)
    game.records.append(record)
    game.at = record.number


def _refused(game: Game, orders: Mapping[str, Orders]) -> list[Refused]:
    """Which of these orders are not allowed now."""
    found = []
    for role, given in orders.items():
        for channel in CHANNELS:
            move = given.in_channel(channel)
            why = game.why_not(role, move, channel) if move is not None else None
            if move is not None and why is not None:
                found.append(Refused(game.turn, role, channel, move, why))
    return found


def keep(game: Game, tried: WhatIf, name: str = "") -> Branch:
    """Make a line that was tried a branch of its game, under a name if it gets one.

    What is on the table stays there. Raises ValueError, and changes nothing, where the name is
    taken or the line does not fit the game.
    """
    reason = why_not_called(game, name) if name.strip() else None
    if reason is not None:
        raise RefusedError(reason)
    at = game.at
    game.adopt(tried.records)
    tip = game.at
    if name.strip():
        name_branch(game, tip, name)
    game.go_to(at)
    return next(branch for branch in branches(game) if branch.tip == tip)
