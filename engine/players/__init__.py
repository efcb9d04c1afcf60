"""Who chooses when no person does."""

from engine.players.drawing import DrawingPlayer, InCharacterPlayer, RandomPlayer
from engine.players.seats import (
    PLAYER_KINDS,
    THINKER_KINDS,
    Player,
    PlayerKind,
    Position,
    ThinkerKind,
    said,
)

PLAYERS: dict[PlayerKind, DrawingPlayer] = {
    "in_character": InCharacterPlayer(),
    "random": RandomPlayer(),
}
"""The players that draw, by kind; a person is none of them, nor is one that thinks."""

__all__ = [
    "PLAYERS",
    "PLAYER_KINDS",
    "THINKER_KINDS",
    "DrawingPlayer",
    "Player",
    "PlayerKind",
    "Position",
    "ThinkerKind",
    "said",
]
