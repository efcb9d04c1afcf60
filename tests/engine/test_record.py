"""The shipped scenario held against what really happened: its `history`, played many times."""

from typing import Any

import numpy as np
import pytest

from engine import resources
from engine.lab.record import Replayed, play_record
from engine.scenario.loading import load_scenario
from tests.engine import worlds

SCENARIO = load_scenario(resources.assets() / "scenarios" / "openai-2023")
GAMES, SEED = 1_000, 7
OFFER = frozenset({"offer_unit", "accept_unit", "prepare_landing", "jobs_for_all"})
"""What Microsoft held out to Altman and to the staff, and his taking it."""


@pytest.fixture(scope="module")
def record() -> Replayed:
    """The recorded orders, played."""
    return play_record(SCENARIO, games=GAMES, seed=SEED)


LEVELS = [
    pytest.param(recorded.turn, level.variable, level.value, id=f"{level.variable} {recorded.turn}")
    for recorded in SCENARIO.history
    for level in recorded.levels
]


@pytest.mark.parametrize(("turn", "variable", "value"), LEVELS)
def test_that_a_recorded_level_is_met_within_a_tenth_in_the_median(
    record: Replayed, turn: int, variable: str, value: float
) -> None:
    assert float(np.median(record.levels[variable][turn])) == pytest.approx(value, rel=0.1)


@pytest.mark.parametrize(("turn", "variable", "value"), LEVELS)
def test_that_a_recorded_level_lies_between_the_tenth_and_the_ninetieth_percentile(
    record: Replayed, turn: int, variable: str, value: float
) -> None:
    low, high = np.percentile(record.levels[variable][turn], [10, 90])
    assert low <= value <= high


def test_that_the_record_tells_how_the_letter_grew_and_what_the_market_did() -> None:
    told = {
        (recorded.turn, level.variable, level.value)
        for recorded in SCENARIO.history
        for level in recorded.levels
    }
    assert told >= {
        (5, "signed_early", 505),
        (5, "signed_breakfast", 650),
        (5, "signed_midmorning", 700),
        (5, "tal_altman", 738),
        (6, "tal_altman", 747),
        (0, "msft_session", -1.7),
        (5, "msft_session", 2.05),
        (8, "openai_value", 86),
    }


def test_that_the_recorded_orders_lead_to_the_historical_ending(record: Replayed) -> None:
    historical = [ending.id for ending in SCENARIO.endings if ending.historical]
    assert sum(record.endings[ending] for ending in historical) >= 0.7


def test_that_the_recorded_orders_are_allowed_as_long_as_history_lasted(record: Replayed) -> None:
    """Accepting the board's paper is recorded for the case only that it was not needed before."""
    assert {move for move, share in record.refused.items() if share > 0.01} <= {"accept_return"}


def test_that_fewer_follow_altman_where_microsoft_offers_nothing(record: Replayed) -> None:
    withheld = play_record(SCENARIO, games=GAMES, seed=SEED, without=OFFER)
    for variable, turn in (("signed_breakfast", 5), ("tal_altman", 5), ("tal_altman", 6)):
        with_offer = np.percentile(record.levels[variable][turn], [10, 25, 50, 75, 90])
        without = np.percentile(withheld.levels[variable][turn], [10, 25, 50, 75, 90])
        assert (without < with_offer).all()
    median = [float(np.median(played.levels["tal_altman"][5])) for played in (record, withheld)]
    assert median[1] < 0.7 * median[0]
    assert record.endings["compromise_return"] > withheld.endings["compromise_return"] + 0.1


def test_that_recorded_terms_are_played_and_unsaid_ones_are_the_option_listed_first() -> None:
    data = worlds.bridge_data()
    orders: dict[str, Any] = {"north": {"private": "write_south", "terms": {"share": 80}}}
    answer = {"south": {"private": "agree"}}
    data["history"] = [
        {"turn": 1, "basis": "x", "orders": orders},
        {
            "turn": 2,
            "basis": "x",
            "orders": answer,
            "levels": [
                {"variable": name, "value": 0, "basis": "x"} for name in ("price", "share", "toll")
            ],
        },
    ]
    played = play_record(worlds.scenario_of(data), games=50, seed=1)
    assert played.refused == {"write_south": 0, "agree": 0}
    found = {name: set(values[2].tolist()) for name, values in played.levels.items()}
    assert found == {"price": {80}, "share": {80}, "toll": {0}}
