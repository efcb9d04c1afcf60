"""Comparisons in words: all is told once both lines have ended, else what the viewer knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.orders import NOTHING, Orders
from engine.lab.turning_points import turning_points
from engine.lab.whatif import keep, what_if
from engine.report.comparing import compare_lines, what_if_view
from engine.report.hindsight_views import DIFFERENCE_KINDS, ComparisonView
from engine.report.turning import turning_point_views
from engine.rules.dice import LARGEST_SEED
from tests.engine.test_explaining import random_game
from tests.engine.test_hindsight_of_offers import bargain
from tests.engine.test_whatif import bound
from tests.engine.worlds import game_of, play, tiny

SEEDS = st.integers(0, LARGEST_SEED)


def kinds(view: ComparisonView) -> list[str]:
    return [row.kind for row in view.differences]


def two_open_lines() -> Game:
    """Two lines of a turn: the neighbour poaches by night, or puts a poster up."""
    game = game_of(tiny(), seed=4)
    play(game, "speech", "poach")
    game.go_to(0)
    play(game, "speech", "poster")
    return game


def test_that_a_role_is_told_of_the_others_only_what_reached_it() -> None:
    game = two_open_lines()
    mine, theirs = (compare_lines(game, 1, 2, role) for role in ("council", "neighbour"))
    assert not mine.everything
    words = [word for row in mine.differences for word in (row.what, row.one, row.other)]
    assert "A poster goes up next door" in words
    assert not any("Poach" in word or "poach" in word for word in words if "comes out" not in word)
    assert not any(row.what == "Purse" for row in mine.differences)
    assert [(row.one, row.other) for row in theirs.differences if row.kind == "order"] == [
        ("Nothing", "Put up a poster"),
        ("Poach by night", "Nothing"),
    ]
    assert any(row.what == "Purse" for row in theirs.differences)
    assert "die" not in kinds(mine) + kinds(theirs)


@given(SEEDS, SEEDS)
def test_that_what_a_role_may_not_know_changes_nothing_in_what_it_is_told(
    seed: int, other: int
) -> None:
    """Two lines that differ only in the hidden weather are the same to everybody."""
    game = random_game(seed)
    record = game.records[0]
    game.records = [record, record.model_copy(update={"number": 2, "ending": None})]
    hidden = record.state | {"weather": (other % 1000) / 1000}
    game.records[1] = game.records[1].model_copy(update={"state": hidden})
    game.records[0] = record.model_copy(update={"ending": None})
    for role in ("council", "neighbour", None):
        told = compare_lines(game, 1, 2, role)
        assert told.differences == []
        assert told.first is None


@given(SEEDS)
def test_that_after_both_ends_everything_is_told_in_order(seed: int) -> None:
    game = random_game(seed)
    tried = what_if(game, 1, "neighbour", NOTHING, play_on=True)
    told = what_if_view(game, tried, "council")
    assert told.comparison.everything
    found = kinds(told.comparison)
    assert found == sorted(found, key=DIFFERENCE_KINDS.index)
    assert told.comparison.first == tried.comparison.first
    ordered = {(o.turn, o.role) for o in tried.comparison.orders}
    assert {(r.turn, r.role) for r in told.comparison.differences if r.kind == "order"} == ordered
    assert found.count("die") == len(tried.comparison.dice)


def test_that_orders_no_longer_possible_are_told_with_the_reason() -> None:
    game = bound()
    told = what_if_view(game, what_if(game, 1, "a", NOTHING), None)
    (row,) = [row for row in told.comparison.differences if row.kind == "refused"]
    assert (row.turn, row.role, row.one, row.other) == (2, "b", "A move", "Not without the first.")


def test_that_a_line_that_was_kept_is_still_flagged_with_what_it_did_not_allow() -> None:
    game = bound()
    tried = what_if(game, 1, "a", NOTHING)
    at_once = what_if_view(game, tried, None).comparison.differences
    kept = keep(game, tried)
    told = compare_lines(game, game.at, kept.tip, None).differences
    assert [row for row in told if row.kind == "refused"] == [
        row for row in at_once if row.kind == "refused"
    ]
    back = compare_lines(game, kept.tip, game.at, None).differences
    assert [(row.one, row.other) for row in back if row.kind == "refused"] == [
        ("Not without the first.", "A move")
    ]


def test_that_before_the_end_a_replaced_order_of_others_is_flagged_as_far_as_it_was_known() -> None:
    """Known orders come without a reason, secret ones without anything."""
    game = bound(open_end=True)
    told = what_if_view(game, what_if(game, 1, "a", NOTHING), "a").comparison
    assert not told.everything
    rows = [row for row in told.differences if row.kind == "refused"]
    assert [(row.turn, row.what, row.one, row.other) for row in rows] == [
        (2, "name of b", "A move", "No longer possible"),
        (0, "Orders of others that you do not know of", "", ""),
    ]


def test_that_an_order_that_makes_an_offer_is_told_with_its_terms() -> None:
    game = bargain()
    tried = what_if(game, 1, "a", Orders(public="wave", private="offer", terms={"price": 10}))
    rows = what_if_view(game, tried, None).comparison.differences
    assert [(row.one, row.other) for row in rows if row.kind == "order"] == [
        ("A move (Price: High)", "A move (Price: Low)")
    ]


def test_that_a_chance_is_told_with_what_it_was_about_and_its_odds() -> None:
    game = next(
        game
        for game in map(random_game, range(100))
        if any(
            die.site.startswith("vote/")
            for die in what_if(game, 1, "council", NOTHING, play_on=True).comparison.dice
        )
    )
    told = what_if_view(game, what_if(game, 1, "council", NOTHING, play_on=True), None, "fr")
    votes = [
        row for row in told.comparison.differences if row.kind == "die" and "vote oui" in row.what
    ]
    assert votes
    assert all("N’a pas été tenté" in (row.one, row.other) for row in votes)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_turning_points_are_told_in_words_in_their_order(language: str) -> None:
    game = random_game(7)
    points = turning_points(game)
    told = turning_point_views(game, points, "fr" if language == "fr" else "en")
    assert [(v.turn, v.role, v.move, v.own) for v in told] == [
        (p.turn, p.role, p.move, p.own) for p in points
    ]
    nothing = {"en": "Nothing", "fr": "Rien"}[language]
    for view, point in zip(told, points, strict=True):
        assert (view.instead == nothing) == (point.replacement is None)
        assert (view.ending is not None) == point.changed_ending


def test_that_turning_points_tell_how_far_they_are_and_can_be_stopped() -> None:
    told: list[float] = []
    turning_points(random_game(7), told.append)
    assert told == sorted(told)
    assert len(told) == len(tiny().turns)

    def stop(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        turning_points(random_game(7), stop)
