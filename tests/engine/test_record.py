"""The shipped scenario held against what really happened: its `history`, played many times."""

import numpy as np
import pytest

from engine import resources
from engine.lab.record import Replayed, play_record
from engine.scenario.loading import load_scenario

SCENARIO = load_scenario(resources.assets() / "scenarios" / "openai-2023")
GAMES, SEED = 1_000, 7
OFFER = frozenset({"offer_unit", "accept_unit", "prepare_landing", "jobs_for_all"})
"""What Microsoft held out to Altman and to the staff, and his taking it."""


@pytest.fixture(scope="module")
def record() -> Replayed:
    """The recorded orders, played."""
    return play_record(SCENARIO, games=GAMES, seed=SEED)


@pytest.mark.parametrize(
    ("turn", "variable", "value"),
    [
        (recorded.turn, level.variable, level.value)
        for recorded in SCENARIO.history
        for level in recorded.levels
    ],
)
def test_that_a_recorded_level_is_met_within_a_tenth_in_the_median(
    record: Replayed, turn: int, variable: str, value: float
) -> None:
    assert float(np.median(record.levels[variable][turn])) == pytest.approx(value, rel=0.1)


def test_that_the_recorded_orders_lead_to_the_historical_ending(record: Replayed) -> None:
    historical = [ending.id for ending in SCENARIO.endings if ending.historical]
    assert sum(record.endings[ending] for ending in historical) >= 0.7


def test_that_the_recorded_orders_are_allowed_as_long_as_history_lasted(record: Replayed) -> None:
    """Accepting the board's paper is recorded for the case only that it was not needed before."""
    assert {move for move, share in record.refused.items() if share > 0.01} <= {"accept_return"}


def test_that_fewer_follow_altman_where_microsoft_offers_nothing(record: Replayed) -> None:
    withheld = play_record(SCENARIO, games=GAMES, seed=SEED, without=OFFER)
    for turn in (5, 6):
        with_offer = np.percentile(record.levels["tal_altman"][turn], [10, 25, 50])
        without = np.percentile(withheld.levels["tal_altman"][turn], [10, 25, 50])
        assert (without < with_offer).all()
    assert record.endings["compromise_return"] > withheld.endings["compromise_return"]
