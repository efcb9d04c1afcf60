"""A session plan: who plays what in the room, for how long, and what Control has in store."""

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, model_validator

from engine.errors import RefusedError
from engine.players.seats import PlayerKind
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import EVERYONE, Audience, Id
from engine.session.parts import Change, Kept, Name, as_said
from engine.session.pin import PinHash
from engine.text import Language, Text, counted, told
from engine.wording import sessions

MOST_INJECTS: Final = 200
LONGEST_HEADLINE: Final = 200
LONGEST_TEXT: Final = 2_000
"""Characters, as in Control's hand."""
MOST_MEMBERS: Final = 40
MOST_MINUTES: Final = 600.0
MOST_TURNS: Final = 60

Minutes = Annotated[float, Field(gt=0, le=MOST_MINUTES)]


class Team(Kept):
    """Who sits at one role's table; `played_by` is "person" where anybody does."""

    role: Id
    name: Name | None = Field(default=None, description="what the team is called; else the role")
    members: list[Name] = Field(default=[], max_length=MOST_MEMBERS)
    played_by: PlayerKind = "person"
    pin: PinHash | None = Field(default=None, description="what opens the team's curtain, hashed")
    ballots: bool = Field(default=False, description="its members vote on its orders")


class PlannedInject(Kept):
    """Something that Control means to bring in: an event of the scenario, or one of its own.

    `reason` is for Control and the report: why it is brought in, and what it rests on.
    """

    id: Id
    turn: int = Field(ge=1, le=MOST_TURNS)
    event: Id | None = Field(default=None, description="an event of the scenario")
    headline: Text | None = Field(default=None, description="or its own: the news")
    text: Text | None = Field(default=None, description="and what there is to tell of it")
    known_to: Audience = EVERYONE
    changes: list[Change] = Field(default=[], max_length=20)
    announced: bool = Field(default=False, description="told at once, not with the turn's outcome")
    reason: Annotated[str, Field(max_length=LONGEST_TEXT), BeforeValidator(as_said)] = ""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> "PlannedInject":
        if (self.event is None) == (self.headline is None):
            raise RefusedError(sessions.ONE_INJECT)
        if self.event is not None and (self.text is not None or self.changes):
            raise RefusedError(sessions.EVENT_BRINGS)
        for text, most in ((self.headline, LONGEST_HEADLINE), (self.text, LONGEST_TEXT)):
            if text is not None and any(len(words) > most for words in (text.en, text.fr or "")):
                raise RefusedError(told(sessions.TEXT_TOO_LONG, most=counted(most)))
        return self


class SessionPlan(Kept):
    """What is decided before anybody is in the room."""

    format: Literal[1] = 1
    title: Text
    scenario: Annotated[str, Field(min_length=1, max_length=400)] = Field(
        description="the id of a shipped scenario, or the path of another"
    )
    language: Language = "en"
    teams: list[Team] = Field(min_length=1, max_length=8)
    turns: int = Field(ge=1, le=MOST_TURNS, description="how many are to be played")
    minutes_per_turn: Minutes | list[Minutes] = Field(description="one number, or one a turn")
    briefing_minutes: float = Field(default=10.0, ge=0, le=MOST_MINUTES)
    hot_wash_minutes: float = Field(default=15.0, ge=0, le=MOST_MINUTES)
    forecasts_allowed: bool = Field(
        default=True, description="whether a team sees what its orders may lead to"
    )
    seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)] | None = Field(
        default=None,
        description="the dice: groups with one seed meet the same chances; without, any",
    )
    injects: list[PlannedInject] = Field(default=[], max_length=MOST_INJECTS)

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "SessionPlan":
        roles = [team.role for team in self.teams]
        if len(set(roles)) < len(roles):
            raise RefusedError(sessions.ONE_ROLE)
        ids = [inject.id for inject in self.injects]
        if len(set(ids)) < len(ids):
            raise RefusedError(sessions.ONE_ID)
        minutes = self.minutes_per_turn
        if isinstance(minutes, list) and len(minutes) != self.turns:
            raise RefusedError(told(sessions.MINUTES, minutes=len(minutes), turns=self.turns))
        late = next((inject for inject in self.injects if inject.turn > self.turns), None)
        if late is not None:
            raise RefusedError(told(sessions.LATE_INJECT, id=late.id))
        return self

    def minutes_of(self, turn: int) -> float:
        """How long a turn (from 1) is to take; those beyond the plan take as long as its last."""
        minutes = self.minutes_per_turn
        return minutes[min(turn, len(minutes)) - 1] if isinstance(minutes, list) else minutes

    @property
    def minutes(self) -> float:
        """How long the whole session is to take, briefing and hot wash included."""
        turns = sum(self.minutes_of(turn) for turn in range(1, self.turns + 1))
        return self.briefing_minutes + turns + self.hot_wash_minutes

    def team(self, role: str) -> Team | None:
        """The team of a role; None where the plan has none."""
        return next((team for team in self.teams if team.role == role), None)
