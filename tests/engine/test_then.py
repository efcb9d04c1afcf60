"""A finished game beside what really happened."""

import pytest

from engine import resources
from engine.game.game import Game
from engine.report.hindsight_views import HistoryView, LevelThen, OrderThen
from engine.report.then import history_view
from engine.scenario.loading import load_scenario
from engine.scenario.models import RecordedTurn, Scenario
from engine.text import LANGUAGES, Language
from tests.engine.worlds import game_of, play, played_out, tiny

RECORDED = [
    {
        "turn": 0,
        "basis": "the mayor",
        "levels": [{"variable": "anger", "value": 25, "basis": "him"}],
    },
    {
        "turn": 1,
        "basis": "the paper",
        "orders": {"council": {"public": "speech"}, "neighbour": {"private": "poach"}},
    },
    {
        "turn": 4,
        "basis": "the radio",
        "levels": [{"variable": "worth_council", "value": 90.5, "basis": "a poll"}],
    },
]
PLAYED = (("speech", "poster"), ("spread_rumour",), ("speech", "poach"), ("poster",))


def recorded(scenario: Scenario) -> Scenario:
    history = [RecordedTurn.model_validate(turn) for turn in RECORDED]
    return scenario.model_copy(update={"history": history})


@pytest.fixture
def game() -> Game:
    """Four turns of the tiny scenario, which has a history here."""
    game = game_of(recorded(tiny()))
    for moves in PLAYED:
        play(game, *moves)
    return game


@pytest.fixture
def history(game: Game) -> HistoryView:
    found = history_view(game)
    assert found is not None
    return found


def orders(history: HistoryView, turn: int, role: str) -> dict[str, OrderThen]:
    then = next(one for one in history.turns if one.turn == turn)
    return {order.channel: order for one in then.roles if one.role == role for order in one.orders}


def test_that_each_order_stands_beside_the_one_on_record(history: HistoryView) -> None:
    council, neighbour = orders(history, 1, "council"), orders(history, 1, "neighbour")
    assert council["public"].played == council["public"].recorded == "Give a speech"
    assert council["public"].same
    assert (neighbour["public"].played, neighbour["public"].recorded) == ("Put up a poster", "")
    assert not neighbour["public"].same
    assert (neighbour["private"].played, neighbour["private"].recorded) == ("", "Poach by night")
    assert council["private"].same, "nothing then, nothing now"


def test_that_only_orders_on_record_count_towards_those_given_again(history: HistoryView) -> None:
    assert (history.orders, history.same) == (2, 1)


def test_that_turns_without_record_are_told_with_what_was_played(history: HistoryView) -> None:
    assert [turn.turn for turn in history.turns] == [0, 1, 2, 3, 4]
    assert [turn.basis for turn in history.turns] == ["the mayor", "the paper", "", "", "the radio"]
    assert orders(history, 2, "council")["private"].played == "Spread a rumour"


def test_that_numbers_stand_beside_those_on_record_with_their_sources(
    game: Game, history: HistoryView
) -> None:
    first, last = (one for turn in history.turns for one in turn.levels)
    assert (first.recorded, first.played, first.basis) == (25, game.opening["anger"], "him")
    worth = game.line()[3].state["worth_council"]
    assert (last.label, last.unit, last.decimals) == ("Worth held", "coins", 1)
    assert (last.recorded, last.played, last.basis) == (90.5, worth, "a poll")


def test_that_what_is_on_record_after_the_games_end_has_no_number_beside_it() -> None:
    scenario = load_scenario(resources.assets() / "scenarios" / "openai-2023")
    game = next(g for g in (played_out(scenario, seed=seed) for seed in range(99)) if g.turn < 8)
    history = history_view(game)
    assert history is not None
    later = [turn for turn in history.turns if turn.turn > game.turn]
    assert [turn.turn for turn in later] == list(range(game.turn + 1, 9))
    levels: list[LevelThen] = [level for turn in later for level in turn.levels]
    assert levels
    assert all(level.played is None for level in levels)
    assert not any(turn.played for turn in later)
    assert not any(one.same or one.played for t in later for r in t.roles for one in r.orders)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_an_offer_on_record_is_told_with_its_terms(language: Language) -> None:
    scenario = load_scenario(resources.assets() / "scenarios" / "openai-2023")
    history = history_view(played_out(scenario, seed=1), language)
    assert history is not None
    offered = orders(history, 4, "nadella")["private"].recorded
    label = next(m.label for m in scenario.moves if m.id == "offer_unit").in_language(language)
    assert offered.startswith(f"{label} (")
    offer = next(offer for offer in scenario.offers if offer.made_by == "offer_unit")
    assert all(term.label.in_language(language) in offered for term in offer.terms)


def test_that_a_scenario_without_history_has_nothing_beside_it() -> None:
    assert history_view(played_out(tiny(), seed=2)) is None


def test_that_orders_are_told_only_when_the_game_is_over() -> None:
    with pytest.raises(ValueError, match="only when the game is over"):
        history_view(game_of(recorded(tiny())))
