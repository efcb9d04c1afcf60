"""What a workshop's windows are handed: plain values, never the plan, the log or the game."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class TeamCard:
    """A team as everybody in the room may know it."""

    role: str
    name: str
    """What the team is called; the role's name where the plan says nothing."""
    members: tuple[str, ...]
    player: str
    """A kind of player: `person`, or a machine."""
    has_pin: bool
    ballots: bool
    """Whether its orders are voted on, director by director."""
    given: bool
    """Whether it has given its orders for this turn."""
    sealed: bool
    """Whether it has sealed a forecast for this turn."""


@dataclass(frozen=True)
class RequestCard:
    """A team's request for information, and its answer once there is one."""

    id: str
    role: str
    turn: int
    asked: datetime
    text: str
    answer: str | None = None
    answered: datetime | None = None


@dataclass(frozen=True)
class ProposalCard:
    """A free-form move that a team wrote, and what others say against it."""

    id: str
    role: str
    turn: int
    action: str
    result: str
    arguments: tuple[str, ...]
    counters: tuple[tuple[str, str], ...]
    """Who says it, a role, and what."""
    settled: bool
    """Whether Control has set its odds: nothing more can be said against it."""


@dataclass(frozen=True)
class ClockFace:
    """The turn's clock: seconds left, below nought once it is over."""

    left: int
    running: bool

    @property
    def over(self) -> bool:
        """Whether the time is up; it ends nothing."""
        return self.left < 0
