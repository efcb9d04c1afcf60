"""Who chooses when no person does."""

from engine.players.drawing import DrawingPlayer, InCharacterPlayer, RandomPlayer
from engine.players.seats import PLAYER_KINDS, Player, PlayerKind, Position, said

PLAYERS: dict[PlayerKind, DrawingPlayer] = {
    "in_character": InCharacterPlayer(),
    "random": RandomPlayer(),
}
"""The players by kind; a person is none of them."""

__all__ = ["PLAYERS", "PLAYER_KINDS", "DrawingPlayer", "Player", "PlayerKind", "Position", "said"]
