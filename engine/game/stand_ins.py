"""Turns in which a machine played for people, so that a session has an ending."""

from engine.game.game import Game
from engine.players import PlayerKind
from engine.session.log import TurnPlayed

STAND_IN: PlayerKind = "in_character"
"""How a machine plays for people."""


def stand_ins(game: Game) -> dict[int, frozenset[str]]:
    """By turn of the line on the table, the roles of people for which a machine played."""
    if game.session is None:
        return {}
    said = {played.record: played.machine for played in game.session.log.of(TurnPlayed)}
    return {
        record.turn: frozenset(said[record.number])
        for record in game.line()
        if said.get(record.number)
    }
