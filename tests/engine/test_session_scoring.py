"""Brier's score of sealed forecasts, and calibration over a session."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.session.log import Sealed, SessionLog
from engine.session.scoring import (
    ForecastScore,
    brier,
    calibration,
    knows_nothing,
    last_sealed,
    means,
    scored,
)
from tests.engine.rooms import moment

CHANCES = st.floats(0, 1)
ENDINGS = st.integers(2, 20)


def made(chance: float, came: bool, role: str = "council") -> ForecastScore:
    return ForecastScore(role, 1, 0, "peace", chance, came, brier(chance, came, 3))


def sealed(role: str, record: int, ending: str, chance: float, second: float = 0.0) -> Sealed:
    return Sealed(
        at=moment(second), turn=record + 1, record=record, role=role, ending=ending, chance=chance
    )


@pytest.mark.parametrize(
    ("chance", "came", "score"), [(1, True, 0), (0, True, 1.5), (1, False, 2), (1 / 3, True, 2 / 3)]
)
def test_that_a_sure_thing_scores_0_if_it_comes_and_2_if_another_does(
    chance: float, came: bool, score: float
) -> None:
    assert brier(chance, came, 3) == pytest.approx(score)


@given(ENDINGS)
def test_that_who_calls_all_endings_alike_scores_what_knowing_nothing_does(endings: int) -> None:
    for came in (True, False):
        assert brier(1 / endings, came, endings) == pytest.approx(knows_nothing(endings))


@given(CHANCES, st.booleans(), ENDINGS)
def test_that_a_score_lies_between_0_and_2(chance: float, came: bool, endings: int) -> None:
    assert 0 <= brier(chance, came, endings) <= 2 + 1e-12


@given(CHANCES, CHANCES, ENDINGS)
def test_that_telling_what_you_believe_is_best_on_average(
    belief: float, told: float, endings: int
) -> None:
    """Brier's score is proper: `belief` is the chance that the named ending really has."""

    def expected(chance: float) -> float:
        came, not_come = brier(chance, True, endings), brier(chance, False, endings)
        return belief * came + (1 - belief) * not_come

    assert expected(belief) <= expected(told) + 1e-12
    if abs(told - belief) > 1e-3:
        assert expected(belief) < expected(told)


@given(st.lists(st.floats(0.01, 1), min_size=3, max_size=15))
def test_that_naming_the_likeliest_ending_is_best_where_it_is_likelier_than_two_in_all(
    weights: list[float],
) -> None:
    """An ending that hardly ever comes, called impossible, gains less."""
    total = sum(weights)
    chances = [weight / total for weight in weights]
    endings = len(chances)

    def expected(named: int) -> float:
        chance = chances[named]
        return chance * brier(chance, True, endings) + sum(
            other * brier(chance, False, endings)
            for place, other in enumerate(chances)
            if place != named
        )

    likeliest = chances.index(max(chances))
    if max(chances) >= 2 / endings:
        assert expected(likeliest) <= min(map(expected, range(endings))) + 1e-9


def test_that_of_forecasts_from_one_point_the_last_counts_and_undone_lines_do_not() -> None:
    log = SessionLog()
    for entry in (
        sealed("council", 0, "peace", 0.2),
        sealed("council", 0, "stalemate", 0.9, 5),
        sealed("neighbour", 0, "peace", 0.5, 6),
        sealed("council", 1, "peace", 0.4, 7),
    ):
        log = log.plus(entry)
    counted = [(one.role, one.ending, one.chance) for one in last_sealed(log, {0})]
    assert counted == [("council", "stalemate", 0.9), ("neighbour", "peace", 0.5)]
    scores = scored(last_sealed(log, {0, 1}), "peace", 3)
    assert [one.came for one in scores] == [False, True, True]
    assert means(scores)["neighbour"] == pytest.approx(0.25 + 2 * 0.25**2)


MADE = st.lists(st.tuples(CHANCES, st.booleans()), min_size=1, max_size=40)


@given(MADE)
def test_that_a_calibration_adds_up_to_the_score(pairs: Sequence[tuple[float, bool]]) -> None:
    found = calibration([made(*pair) for pair in pairs])
    assert found is not None
    parts = found.reliability - found.resolution + found.uncertainty + found.within
    assert parts == pytest.approx(found.score)
    assert sum(one.forecasts for one in found.bins) == len(pairs)
    assert all(one.low <= one.mean <= one.high for one in found.bins)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.3, 0.5, 0.7, 0.9]), st.booleans()), min_size=1))
def test_that_nothing_is_left_within_bins_where_their_forecasts_are_alike(
    pairs: Sequence[tuple[float, bool]],
) -> None:
    """Murphy's partition of 1973 is then whole."""
    found = calibration([made(*pair) for pair in pairs])
    assert found is not None
    assert found.within == pytest.approx(0, abs=1e-12)


def test_that_forecasts_that_come_as_often_as_they_say_are_reliable() -> None:
    told = [made(0.75, True)] * 3 + [made(0.75, False)] + [made(0.1, False)] * 9 + [made(0.1, True)]
    found = calibration(told)
    assert found is not None
    assert found.reliability == pytest.approx(0)
    assert [(one.forecasts, one.came) for one in found.bins] == [(10, 0.1), (4, 0.75)]
    assert calibration([]) is None
