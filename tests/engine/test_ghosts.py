"""Ghost tracks: other games, the record and simulated games, behind a game's curves."""

import numpy as np
import pytest

from engine.errors import InputError
from engine.game.game import Game
from engine.lab.ghosts import (
    Track,
    plotted,
    track_of_baseline,
    track_of_game,
    track_of_history,
    track_of_record,
)
from engine.scenario.models import Scenario
from tests.engine.worlds import game_of, played_out, scenario_of, tiny, tiny_data, world

TOLD = {
    "history": [
        {
            "turn": 1,
            "basis": "design choice",
            "orders": {"council": {"public": "speech"}, "neighbour": {"private": "poach"}},
            "levels": [{"variable": "pickers_council", "value": 80, "basis": "design choice"}],
        },
        {
            "turn": 3,
            "basis": "design choice",
            "levels": [
                {"variable": "pickers_council", "value": 60, "basis": "design choice"},
                {"variable": "anger", "value": 50, "basis": "design choice"},
            ],
        },
    ]
}


def recorded() -> Scenario:
    return scenario_of(tiny_data() | TOLD)


def test_that_another_games_line_is_followed_from_its_opening_in_what_the_plots_draw() -> None:
    other = played_out(tiny(), seed=4)
    track = track_of_game(other, tiny(), "Other")
    assert set(track.lines) == set(plotted(tiny()))
    values = [other.opening["worth_council"], *(r.state["worth_council"] for r in other.line())]
    assert track.lines["worth_council"] == tuple(enumerate(values))
    assert (track.kind, track.name) == ("save", "Other")


def test_that_no_track_holds_a_variable_that_the_plots_do_not_draw() -> None:
    tracks = [
        track_of_game(played_out(tiny(), seed=4), tiny(), "Other"),
        track_of_history(recorded()),
        track_of_record(recorded(), games=50),
        track_of_baseline(tiny(), games=50),
    ]
    for track in tracks:
        assert track is not None
        assert {*track.lines, *track.bands} <= set(plotted(tiny()))


def test_that_a_game_of_another_scenario_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="Far is a game of another scenario"):
        track_of_game(game_of(world()), tiny(), "Far")


def test_that_the_history_is_drawn_where_levels_are_on_record() -> None:
    track = track_of_history(recorded())
    assert track is not None
    assert track.lines == {"pickers_council": ((1, 80.0), (3, 60.0))}


def test_that_a_scenario_without_a_record_has_no_track_of_it() -> None:
    assert track_of_history(tiny()) is None
    assert track_of_record(tiny()) is None


def baseline_by_hand(games: list[Game], variable: str) -> list[list[float]]:
    """Values of all games by turn; those that have ended stay where they are."""
    length = 1 + len(tiny().turns)
    rows = []
    for game in games:
        values = [game.opening[variable], *(r.state[variable] for r in game.line())]
        rows.append(values + [values[-1]] * (length - len(values)))
    return [list(column) for column in zip(*rows, strict=True)]


def test_that_a_baseline_is_the_band_of_games_in_character_with_other_dice() -> None:
    track = track_of_baseline(tiny(), games=40, avoid=6)
    games = [played_out(tiny(), seed=7, number=number) for number in range(40)]
    for variable in plotted(tiny()):
        columns = baseline_by_hand(games, variable)
        band = track.bands[variable]
        for points, share in ((band.low, 10), (band.median, 50), (band.high, 90)):
            expected = [float(np.percentile(column, share)) for column in columns]
            assert [value for _, value in points] == pytest.approx(expected, abs=1e-9)
            assert [turn for turn, _ in points] == list(range(len(columns)))


def inside(track: Track, variable: str) -> bool:
    band = track.bands[variable]
    triples = zip(band.low, band.median, band.high, strict=True)
    return all(low[1] <= middle[1] <= high[1] for low, middle, high in triples)


def test_that_a_simulated_track_tells_how_far_it_is() -> None:
    told: list[float] = []
    track_of_baseline(tiny(), games=10, progress=told.append)
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_that_games_with_the_orders_on_record_make_a_band_of_their_own() -> None:
    record, baseline = track_of_record(recorded(), games=200), track_of_baseline(tiny(), games=200)
    assert record is not None
    assert all(inside(record, variable) for variable in plotted(tiny()))
    assert record.bands != baseline.bands
    assert record.games == 200
