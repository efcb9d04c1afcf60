"""The situation room."""

from gui.room.situation_room import SituationRoom

__all__ = ["SituationRoom"]
