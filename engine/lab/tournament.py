"""How strong the players that think are: each seat, in the same games with and without them.

A game's number decides its dice, so that games differ by who sits in the one seat alone. All other
seats are played in character.
"""

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from pydantic import BaseModel, ConfigDict

from engine.game.columns import column
from engine.game.game import Game
from engine.lab.balance.bench import Bench, Workers
from engine.lab.futures import play_out
from engine.lab.strategist.arms import menu
from engine.lab.strategist.levels import LEVELS, Level
from engine.lab.strategist.playing import play_games
from engine.players import THINKER_KINDS, ThinkerKind
from engine.rules.dice import Dice, FloatArray
from engine.rules.exact import log
from engine.scenario.models import CHANNELS, Scenario

TOGETHER: Final = 12
"""Games that one task plays side by side."""
HARDER: Final = 10
"""So many times the strategist's budget has the search for a best response."""
ON_AVERAGE: Final = 8.0
IN_EVERY_SEAT: Final = 3.0
"""Points of score that the strategist should gain over the player in character."""
LITTLE: Final = 5.0
"""Points that a best response may gain over the strategist at most."""
Progress = Callable[[float], None]
"""Told what part more of the work is done."""


class _Found(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Margin(_Found):
    """A mean difference of scores in the same games, and the half width of its 95 % interval."""

    points: float
    error: float


class Seated(_Found):
    """A player in a seat: its score, and what it gains there over others.

    `recognised` is in what per cent of the games its orders are likelier to come from the role in
    character than from chance.
    """

    role: str
    player: ThinkerKind
    games: int
    score: float
    over_in_character: Margin
    over_random: Margin
    recognised: float


class BestResponse(_Found):
    """What ten times the budget gains over the strategist in the same games of a seat."""

    role: str
    games: int
    gap: Margin


class Target(_Found):
    """Something that should hold, what was found, and whether it holds."""

    subject: str
    target: str
    found: str
    met: bool


class Tournament(_Found):
    """Everything that was measured."""

    scenario: str
    seed: int
    games: int
    seconds: float
    seats: list[Seated]
    best_responses: list[BestResponse]
    targets: list[Target]
    met: bool


@dataclass(frozen=True)
class Match:
    """Games of the bench's seed in which a role is played by somebody who thinks at that level."""

    role: str
    level: Level
    first: int
    end: int


def tournament(  # noqa: PLR0913 - what the command line can say
    scenario: Scenario,
    *,
    games: int,
    hard_games: int,
    seed: int,
    roles: Collection[str] | None = None,
    players: Sequence[ThinkerKind] = THINKER_KINDS,
    cores: int = 1,
    progress: Progress | None = None,
) -> Tournament:
    """Seat the `players` in every role of `roles` (all); best responses play `hard_games`."""
    began = time.perf_counter()
    wanted = [role.id for role in scenario.roles if roles is None or role.id in roles]
    contests: list[tuple[str, ThinkerKind | None, Level, int]] = [
        (role, kind, LEVELS[kind], games) for role in wanted for kind in players
    ]
    if "strategist" in players and hard_games:
        hard = LEVELS["strategist"].times(HARDER)
        contests += [(role, None, hard, hard_games) for role in wanted]
    matches = [
        Match(role, level, first, min(first + TOGETHER, count))
        for role, _, level, count in contests
        for first in range(0, count, TOGETHER)
    ]
    work = sum((match.end - match.first) * match.level.rollouts for match in matches)
    with Workers(scenario, {}, seed, cores) as workers:
        plain = _drawn(workers.bench, wanted, max(games, hard_games))
        played: dict[tuple[str, int], list[FloatArray]] = {}
        for match, found in zip(matches, workers.each(_match, matches), strict=True):
            played.setdefault((match.role, match.level.rollouts), []).append(found)
            if progress is not None:
                progress((match.end - match.first) * match.level.rollouts / work)
    scores = {key: np.concatenate(parts, axis=1) for key, parts in played.items()}
    seats = [
        _seated(role, kind, scores[role, level.rollouts], plain)
        for role, kind, level, _ in contests
        if kind is not None
    ]
    gaps = [
        _best_response(
            role, scores[role, level.rollouts], scores[role, LEVELS["strategist"].rollouts]
        )
        for role, kind, level, _ in contests
        if kind is None
    ]
    targets = list(_targets(seats, gaps))
    return Tournament(
        scenario=scenario.id,
        seed=seed,
        games=games,
        seconds=round(time.perf_counter() - began, 1),
        seats=seats,
        best_responses=gaps,
        targets=targets,
        met=all(target.met for target in targets),
    )


def _match(bench: Bench, match: Match) -> FloatArray:
    """The role's scores, and whether its orders are recognised: found[what, game]."""
    numbers = range(match.first, match.end)
    stop = bench.stop.is_set if bench.stop is not None else None
    games = play_games(bench.book, bench.seed, numbers, {}, {match.role: match.level}, stop)
    scores = [game.line()[-1].scores[match.role] for game in games]
    return np.array([scores, [float(_likeness(game, match.role) > 0.0) for game in games]])


def _likeness(game: Game, role: str) -> float:
    """By how much likelier the role's orders are in character than by chance, as a logarithm."""
    total = 0.0
    state = game.opening
    for record in game.line():
        choices = menu(game.book, role, column(game.book, state), record.turn, 1)
        for channel, arms in zip(CHANNELS, choices.arms, strict=True):
            move = record.orders[role].in_channel(channel)
            place = game.book.layout.orders[move][1] if move is not None else -1
            weight = next(arm.weight for arm in arms if arm.move == place)
            total += float(log(max(weight, 1e-9) * len(arms)))
        state = record.state
    return total


def _drawn(bench: Bench, roles: Sequence[str], games: int) -> dict[tuple[str, str], FloatArray]:
    """Scores by role and player: all in character, and the role at random among them."""
    dice = Dice(bench.seed, np.arange(games))
    usual = play_out(bench.book, dice, {}).scores
    return {
        **{(role, "in_character"): usual[role] for role in roles},
        **{
            (role, "random"): play_out(bench.book, dice, {role: "random"}).scores[role]
            for role in roles
        },
    }


def _margin(differences: FloatArray) -> Margin:
    spread = float(differences.std(ddof=1)) if differences.size > 1 else 0.0
    return Margin(
        points=round(float(differences.mean()), 2),
        error=round(1.96 * spread / float(np.sqrt(differences.size)), 2),
    )


def _seated(
    role: str,
    kind: ThinkerKind,
    found: FloatArray,
    plain: dict[tuple[str, str], FloatArray],
) -> Seated:
    scores, recognised = found
    return Seated(
        role=role,
        player=kind,
        games=scores.size,
        score=round(float(scores.mean()), 2),
        over_in_character=_margin(scores - plain[role, "in_character"][: scores.size]),
        over_random=_margin(scores - plain[role, "random"][: scores.size]),
        recognised=round(100.0 * float(recognised.mean()), 1),
    )


def _best_response(role: str, hard: FloatArray, usual: FloatArray) -> BestResponse:
    count = min(hard.shape[1], usual.shape[1])
    return BestResponse(role=role, games=count, gap=_margin(hard[0, :count] - usual[0, :count]))


def _targets(seats: Sequence[Seated], gaps: Sequence[BestResponse]) -> Iterator[Target]:
    strong = [seat for seat in seats if seat.player == "strategist"]
    if strong:
        mean = sum(seat.over_in_character.points for seat in strong) / len(strong)
        yield Target(
            subject="strategist, all seats",
            target=f"at least {ON_AVERAGE:g} points over in character on average",
            found=f"{mean:+.1f}",
            met=mean >= ON_AVERAGE,
        )
    for seat in strong:
        yield Target(
            subject=f"strategist as {seat.role}",
            target=f"at least {IN_EVERY_SEAT:g} points over in character",
            found=f"{seat.over_in_character.points:+.1f}",
            met=seat.over_in_character.points >= IN_EVERY_SEAT,
        )
        yield Target(
            subject=f"strategist as {seat.role}",
            target="more over random than over in character",
            found=f"{seat.over_random.points:+.1f}",
            met=seat.over_random.points > seat.over_in_character.points,
        )
    for gap in gaps:
        yield Target(
            subject=f"best response as {gap.role}",
            target=f"at most {LITTLE:g} points over the strategist",
            found=f"{gap.gap.points:+.1f}",
            met=gap.gap.points <= LITTLE,
        )
