"""The one bridge between a game with a session and a workshop's windows.

Three windows listen to it: the seats' (the main one), Control's, and the projector's. What it
hands to seats and projector are plain values (`gui.workshop.values`); plan, log and Control's view
are for Control's window alone. Whatever is said to it is in the game's file at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.workshop.values import ClockFace, ProposalCard, RequestCard, TeamCard

if TYPE_CHECKING:
    from gui.session import GameSession


class Host(QObject):
    """What is said during a workshop, and what its windows are to show.

    A workshop is under way (`active`) while a game with a session is open. Seats call what is
    under "for the seats", Control what is under "for Control".
    """

    began = Signal()
    """A game with a session is open; Control's window comes up."""
    ended = Signal()
    """It is closed; all windows of the workshop go."""
    changed = Signal()
    """The log grew, a team gave its orders, the turn moved: ask anew."""
    ticked = Signal(object)
    """Once a second while the clock runs, and when it is changed: a ClockFace."""
    blacked_out = Signal(bool)
    """Whether the projector is to show nothing."""
    projector_wanted = Signal(bool)
    """Control opens the projector's window, or closes it."""
    hot_wash_wanted = Signal()
    """Control wants the hot wash on the projector and in the seats' window."""
    forecast_wanted = Signal(str)
    """This role's team is to seal a forecast before the reveal."""

    def __init__(self, session: GameSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    # For everybody

    @property
    def active(self) -> bool:
        """Whether a workshop is under way."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What the session is called."""
        raise NotImplementedError

    @property
    def clock(self) -> ClockFace:
        """The clock as it stands now."""
        raise NotImplementedError

    @property
    def dark(self) -> bool:
        """Whether the projector is blacked out."""
        raise NotImplementedError

    @property
    def teams(self) -> list[TeamCard]:
        """All teams, in the scenario's order."""
        raise NotImplementedError

    @property
    def forecasts_asked(self) -> bool:
        """Whether the plan lets teams see and seal forecasts."""
        raise NotImplementedError

    # For the seats

    def opens(self, role: str, pin: str) -> bool:
        """Whether this PIN lifts the curtain for a team; anything does where there is none."""
        raise NotImplementedError

    def seal(self, role: str, ending: str, chance: float) -> None:
        """A team's forecast for this turn: which ending, how likely (0 to 1)."""
        raise NotImplementedError

    def cast_ballot(self, role: str, director: str, channel: str, move: str | None) -> None:
        """One director's or member's vote for a team's order in a channel."""
        raise NotImplementedError

    def ask(self, role: str, text: str) -> None:
        """A request for information, to Control."""
        raise NotImplementedError

    def propose(self, role: str, action: str, result: str, arguments: list[str]) -> None:
        """A free-form move: what they do, what should follow, up to three reasons."""
        raise NotImplementedError

    def counter(self, role: str, proposal: str, text: str) -> None:
        """What a team says against another's free-form move."""
        raise NotImplementedError

    def requests(self, role: str) -> list[RequestCard]:
        """A team's own requests and their answers, oldest first."""
        raise NotImplementedError

    def proposals(self, role: str) -> list[ProposalCard]:
        """Free-form moves of this turn that a team may read: its own, and open ones of others."""
        raise NotImplementedError
