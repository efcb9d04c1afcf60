"""Which turn it is, in words: of a session as many as it planned, not as many as the crisis has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from engine.game.views import RoleView


def turn_words(turn: int, turns: int, planned: int | None = None) -> str:
    """A turn that is or was played; `planned` is less than `turns` in a shorter session."""
    if planned is None or turn <= planned:
        said = QCoreApplication.translate("TurnWords", "Turn {turn} of {turns}")
        return said.format(turn=turn, turns=planned or turns)
    said = QCoreApplication.translate("TurnWords", "Turn {turn}, more than the {planned} planned")
    return said.format(turn=turn, planned=planned)


def standing_words(turn: int, turns: int, planned: int | None, *, over: bool = False) -> str:
    """Where a game is: the turn to be decided; after the last planned one, what comes next."""
    if planned is None or turn <= planned or over:
        return turn_words(turn, turns, planned)
    said = QCoreApplication.translate(
        "TurnWords", "The {planned} planned turns are played. Next: the hot wash"
    )
    return said.format(planned=planned)


def where_words(view: RoleView) -> str:
    """Where the game of a view is."""
    return standing_words(view.turn, view.turns, view.planned, over=view.ending is not None)


def machine_words(view: RoleView) -> str:
    """From which turn on a machine played for people; "" where none did."""
    if not view.machine:
        return ""
    said = QCoreApplication.translate("TurnWords", "From turn {turn} on played by the machine")
    return said.format(turn=min(view.machine))
