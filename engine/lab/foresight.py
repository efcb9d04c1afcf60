"""What the teams of a session foresaw: their sealed forecasts held against how it ended."""

from dataclasses import dataclass

from engine.game.game import Game
from engine.session.scoring import (
    Calibration,
    ForecastScore,
    calibration,
    knows_nothing,
    last_sealed,
    means,
    scored,
)


@dataclass(frozen=True)
class Foresight:
    """A session's forecasts, scored (`engine.session.scoring`); there is at least one."""

    scores: tuple[ForecastScore, ...]
    by_role: dict[str, float]
    """The mean score of each role that made forecasts."""
    mean: float
    nothing_known: float
    """The score of who calls all endings equally likely."""
    calibration: Calibration


def foresight(game: Game) -> Foresight | None:
    """The forecasts on the line that is on the table; None before it has ended, or without any."""
    if game.session is None or game.current is None or game.current.ending is None:
        return None
    records = {0, *(record.number for record in game.line()[:-1])}
    endings = len(game.scenario.endings)
    scores = scored(last_sealed(game.session.log, records), game.current.ending, endings)
    found = calibration(scores)
    if found is None:
        return None
    return Foresight(
        scores=tuple(scores),
        by_role=means(scores),
        mean=sum(one.score for one in scores) / len(scores),
        nothing_known=knows_nothing(endings),
        calibration=found,
    )
