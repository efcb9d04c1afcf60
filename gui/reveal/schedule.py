"""When each part of a reveal has its time: one after the other, three to five seconds in all."""

from collections.abc import Sequence
from dataclasses import dataclass

from gui.reveal.piece import Piece

SHORTEST, LONGEST = 3000, 5000
"""Milliseconds."""


@dataclass(frozen=True)
class Slot:
    """A piece, and from when to when it moves, in milliseconds."""

    piece: Piece
    begin: float
    end: float

    def share(self, moment: float) -> float:
        """How much of the piece is to be seen at a moment."""
        return min(max((moment - self.begin) / (self.end - self.begin), 0.0), 1.0)


def schedule(pieces: Sequence[Piece]) -> list[Slot]:
    """The pieces one after the other, slower or faster: neither long, nor over at once."""
    whole = sum(piece.time for piece in pieces)
    pace = min(max(whole, SHORTEST), LONGEST) / whole
    slots: list[Slot] = []
    for piece in pieces:
        begin = slots[-1].end if slots else 0.0
        slots.append(Slot(piece, begin, begin + piece.time * pace))
    return slots
