"""What `quorum balance` finds, as plain values. Scores are points of 100, shares per cent."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from engine.lab.balance.budget import Budget
from engine.scenario.models import Channel

MoveVerdict = Literal["good", "best too often", "never near best", "never allowed", "nothing"]
MeasureName = Literal["endings", "moves", "plans", "suspense", "hypocrisy"]


class _Found(BaseModel):
    model_config = ConfigDict(frozen=True)


class Check(_Found):
    """One target, what was found, and whether it was met."""

    measure: MeasureName
    subject: str
    target: str
    found: str
    met: bool


class EndingShare(_Found):
    """How often an ending, or an outcome of several endings, came."""

    id: str
    share: float
    low: float
    high: float
    met: bool


class Endings(_Found):
    """Endings and outcomes over many games, in per cent of them."""

    games: int
    endings: list[EndingShare]
    outcomes: list[EndingShare]


class MoveValue(_Found):
    """What a move (or doing nothing: `move` is None) is worth where it is allowed.

    It is `allowed` in so many per cent of all positions, and was tried in `positions`
    of them: `best` and `near` are shares of these. `gain` is its advantage over doing
    nothing (plus or minus `gain_error` with 95 % certainty), `regret` what it lacks to the best.
    """

    move: str | None
    role: str
    channel: Channel
    allowed: float
    positions: int
    best: float | None = None
    near: float | None = None
    gain: float | None = None
    gain_error: float | None = None
    regret: float | None = None
    verdict: MoveVerdict


class Moves(_Found):
    """All moves; `noise` is the median of the differences that are taken for noise."""

    questions: int
    noise: float
    moves: list[MoveValue]


class PlanGap(_Found):
    """How far apart a role's plans end: mean scores of their best and worst tenth.

    Ranked on one half of the games, measured on the other. `in_character` is
    the gap among the plans that lean in character alone.
    """

    role: str
    best: float
    worst: float
    gap: float
    in_character: float
    met: bool


class Plans(_Found):
    """The gap of each role's plans."""

    plans: int
    games: int
    roles: list[PlanGap]


class Suspense(_Found):
    """Games before the last three turns: how many were open, that is, had no ending above 90 %."""

    turn: int
    games: int
    continuations: int
    ended: float
    decided: float
    open: float


class TwoFaced(_Found):
    """A private move with a public one that it belies.

    `played` is per cent of the games in which both were ordered in one turn. In the
    positions where they were tried together: `over_private` is the score less that of
    the private move with the best other public one, `over_honest` less that of the best
    honest pair; `near` and `pays` are the per cent of positions in which the pair is within
    noise of the best, and clearly better than every honest one (by 1.5 times what passes for
    noise, on dice of their own); `leak` is the score with the leak less the score without,
    plus or minus `leak_error`.
    """

    private: str
    public: str
    role: str
    played: float
    positions: int
    over_private: float | None
    over_honest: float | None
    near: float | None
    pays: float | None
    leak: float | None
    leak_error: float | None


class Leaking(_Found):
    """What a leak of two-faced orders does to a role's score, over all its pairs."""

    role: str
    leak: float
    leak_error: float


class Hypocrisy(_Found):
    """All two-faced pairs.

    `pays` is per cent of the `positions` with such a pair in which one of them
    is clearly better than all honest orders.
    """

    positions: int
    pays: float | None
    pairs: list[TwoFaced]
    leaking: list[Leaking]


class Balance(_Found):
    """All that was measured; a measure that was not asked for is None."""

    scenario: str
    seed: int
    players: str
    budget: Budget
    seconds: float
    endings: Endings | None = None
    moves: Moves | None = None
    plans: Plans | None = None
    suspense: Suspense | None = None
    hypocrisy: Hypocrisy | None = None
    checks: list[Check] = []
    met: bool = True
