"""How much is played for each measure."""

from typing import Final

from pydantic import BaseModel, ConfigDict, Field


class Budget(BaseModel):
    """Games, positions and rollouts; what is measured depends on these and the seed alone."""

    model_config = ConfigDict(frozen=True)

    games: int = Field(description="games whose endings are counted")
    pool: int = Field(description="games that positions are drawn from")
    thought_games: int = Field(
        description="games in place of all these where every seat thinks", default=200
    )
    positions: int = Field(description="positions in which every move is tried")
    rare: int = Field(description="positions that a rarely allowed move is brought up to")
    rounds: tuple[int, ...] = Field(
        description="games played on from a position: for all moves, then for the best ones"
    )
    plans: int = Field(description="plans tried for each role")
    plan_games: int = Field(description="games that each plan plays")
    suspense_games: int = Field(description="games taken to the last three turns")
    continuations: int = Field(description="times that each of those is continued")
    pair_positions: int = Field(description="positions in which a role's pairs are tried")
    pair_rare: int = Field(description="positions that a rarely allowed pair is brought up to")
    pair_rounds: tuple[int, ...] = Field(description="as rounds, for pairs of orders")
    leak_rollouts: int = Field(description="games with and without a leak, for each pair")


DEFAULT: Final = Budget(
    games=10_000,
    pool=2_000,
    positions=100,
    rare=320,
    rounds=(48, 96, 192),
    plans=200,
    plan_games=200,
    suspense_games=600,
    continuations=100,
    pair_positions=40,
    pair_rare=12,
    pair_rounds=(32, 64, 320),
    leak_rollouts=64,
)
QUICK: Final = Budget(
    games=4_000,
    pool=1_000,
    thought_games=24,
    positions=24,
    rare=6,
    rounds=(32, 80),
    plans=80,
    plan_games=60,
    suspense_games=200,
    continuations=50,
    pair_positions=8,
    pair_rare=2,
    pair_rounds=(24, 48),
    leak_rollouts=32,
)
