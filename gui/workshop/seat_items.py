"""What a seat's own pages are handed: plain values of one team, never the log or the game."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gui.workshop.values import ProposalCard, RequestCard, TeamCard

if TYPE_CHECKING:
    from engine.scenario.models import Channel


@dataclass(frozen=True)
class SeatItems:
    """Everything of one team in one turn that its seat shows beside the room.

    `voters` are ids (or members' names) with what they are called; `ballots` voter, channel and
    move, None for doing nothing; `endings` ids with titles, those of all endings: a title says what
    may come, never what is.
    """

    team: TeamCard
    names: dict[str, str]
    """What every team is called, by role."""
    moves: dict[Channel, tuple[tuple[str, str], ...]]
    """What can be ordered now: ids with labels."""
    voters: tuple[tuple[str, str], ...] = ()
    ballots: tuple[tuple[str, str, str | None], ...] = ()
    endings: tuple[tuple[str, str], ...] = ()
    requests: tuple[RequestCard, ...] = ()
    proposals: tuple[ProposalCard, ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    """Roles by their place at the table, for their colours."""

    @property
    def role(self) -> str:
        """The team's role."""
        return self.team.role

    @property
    def answers(self) -> int:
        """How many of its requests are answered."""
        return sum(request.answer is not None for request in self.requests)

    @property
    def voted(self) -> int:
        """How many have cast a vote in some channel."""
        return len({voter for voter, _, _ in self.ballots})

    @property
    def to_counter(self) -> int:
        """Moves of others that something can be said against."""
        return sum(one.role != self.role and not one.settled for one in self.proposals)
