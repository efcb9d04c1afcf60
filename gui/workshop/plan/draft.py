"""A plan as it stands on the page, with PINs still as they were typed; and the plan made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.game.game import Game
    from engine.players import PlayerKind
    from engine.scenario.models import Scenario
    from engine.session.pin import PinHash
    from engine.session.plan import PlannedInject, SessionPlan
    from engine.text import Language, LocalText


@dataclass(frozen=True)
class TeamDraft:
    """A team on the page; `pin` was typed now, `kept` is the one that the plan had."""

    role: str
    name: str = ""
    members: tuple[str, ...] = ()
    player: PlayerKind = "person"
    pin: str = ""
    kept: PinHash | None = None
    ballots: bool = False


@dataclass(frozen=True)
class PlanDraft:
    """The whole page."""

    title: str
    scenario: str
    language: Language
    teams: tuple[TeamDraft, ...]
    turns: int
    minutes: tuple[float, ...]
    """One number, or one a turn."""
    briefing: float
    hot_wash: float
    forecasts: bool
    seed: int | None = None
    injects: tuple[PlannedInject, ...] = field(default=())
    titled: LocalText | None = None
    """The title in both languages, where it was read so and not changed."""

    def plan(self) -> SessionPlan:
        """The plan; PINs are hashed, some 50 ms each, so this is for a thread of its own."""
        from engine.session.pin import hashed  # noqa: PLC0415 - start-up time
        from engine.session.plan import SessionPlan, Team  # noqa: PLC0415

        teams = [
            Team(
                role=team.role,
                name=team.name or None,
                members=list(team.members),
                played_by=team.player,
                pin=hashed(team.pin) if team.pin else team.kept,
                ballots=team.ballots,
            )
            for team in self.teams
        ]
        return SessionPlan(
            title=self.titled or self.title,  # type: ignore[arg-type]  # read as written
            scenario=self.scenario,
            language=self.language,
            teams=teams,
            turns=self.turns,
            minutes_per_turn=self.minutes[0] if len(self.minutes) == 1 else list(self.minutes),
            briefing_minutes=self.briefing,
            hot_wash_minutes=self.hot_wash,
            forecasts_allowed=self.forecasts,
            seed=self.seed,
            injects=list(self.injects),
        )


def new_game(scenario: Scenario, plan: SessionPlan, seed: int) -> Game:
    """A game at its opening, with the session that was planned; the plan's own seed goes first."""
    from engine.game.game import Game  # noqa: PLC0415 - start-up time

    seed = seed if plan.seed is None else plan.seed
    game = Game.new(scenario, seed=seed, seats={team.role: team.played_by for team in plan.teams})
    game.begin_session(plan)
    return game


def minutes_in(text: str) -> tuple[float, ...] | None:
    """The minutes that somebody wrote: one number, or several with commas; None if none are."""
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    try:
        minutes = tuple(float(part) for part in parts)
    except ValueError:
        return None
    return minutes if minutes and all(0 < one <= 600 for one in minutes) else None
