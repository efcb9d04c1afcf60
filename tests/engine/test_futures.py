from dataclasses import replace

import numpy as np
import pytest

from engine.lab.futures import PLAYER, Stopped, Underway, play_futures, play_out
from engine.lab.simulate import decide
from engine.rules.dice import Dice
from engine.rules.kernel import GOING_ON
from engine.rules.rulebook import Rulebook
from tests.engine.worlds import bridge, tiny

GAMES = 60


def opening(book: Rulebook, numbers: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Underway:
    dice = Dice(7, numbers)
    return Underway(book.start(dice), 1, dice, np.arange(numbers.size))


def test_that_futures_without_orders_are_the_games_that_the_players_play() -> None:
    book = Rulebook(tiny())
    begin = opening(book, np.arange(GAMES))
    futures = play_futures(book, begin, {})
    games = play_out(book, begin.dice, {})
    assert np.array_equal(futures.state, games.state)
    assert np.array_equal(futures.endings, games.endings)


def test_that_given_orders_are_played_and_the_players_give_the_rest() -> None:
    book = Rulebook(tiny())
    begin = opening(book, np.arange(GAMES))
    slot, place = next((s, 0) for s, one in enumerate(book.slots) if one.moves)
    given = np.full_like(book.no_orders(GAMES), PLAYER)
    given[slot, : GAMES // 2] = place
    given[slot, GAMES // 2 :] = -1
    after = play_futures(book, begin, {}, orders={1: given}, last=1).state
    counts = after[book.slots[slot].moves[place].times_row]
    assert counts[: GAMES // 2].tolist() == [1.0] * (GAMES // 2)
    assert counts[GAMES // 2 :].tolist() == [0.0] * (GAMES - GAMES // 2)
    others = [m.times_row for s in book.slots if s is not book.slots[slot] for m in s.moves]
    assert after[others].any()


def test_that_columns_of_one_number_have_one_luck() -> None:
    book = Rulebook(tiny())
    twice = play_futures(book, opening(book, np.repeat(np.arange(GAMES), 2)), {})
    assert np.array_equal(twice.state[:, ::2], twice.state[:, 1::2])


def test_that_futures_stop_after_the_turn_that_is_asked_for() -> None:
    book = Rulebook(tiny())
    begin = opening(book, np.arange(GAMES))
    one = play_futures(book, begin, {}, last=1)
    assert (one.turns == 1).all()
    assert (one.endings == GOING_ON).any()
    going = one.endings == GOING_ON
    role = next(iter(book.aims))
    assert one.scores[role][going].tolist() == book.scores(one.state[:, going], 1)[role].tolist()


def test_that_futures_are_given_up_when_nobody_wants_them() -> None:
    book = Rulebook(tiny())
    given = np.full_like(book.no_orders(GAMES), PLAYER)
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Stopped):
        play_futures(book, opening(book, np.arange(GAMES)), {}, orders={1: given}, stop=stop)


def test_that_an_offer_given_without_terms_says_what_the_player_would_have_it_say() -> None:
    book = Rulebook(bridge())
    begin = opening(book, np.arange(GAMES))
    drawn = decide(book, begin.state, 1, begin.dice, {})
    term = book.terms[0]
    slot, place = next(
        (s, p)
        for s, one in enumerate(book.slots)
        for p, rule in enumerate(one.moves)
        if term in book.terms_of(rule.move.id)
    )
    made = drawn[slot] == place
    assert made.any()
    given = np.full_like(drawn, PLAYER)
    given[slot] = place
    after = play_futures(book, begin, {}, orders={1: given}, last=1).state
    free = play_futures(book, begin, {}, last=1).state
    assert np.array_equal(after[term.row, made], free[term.row, made])


def test_that_futures_cannot_end_before_they_begin() -> None:
    book = Rulebook(tiny())
    later = replace(opening(book, np.arange(GAMES)), turn=3)
    with pytest.raises(ValueError, match="turn 2 is over before turn 3 begins"):
        play_futures(book, later, {}, last=2)
