"""Branches: lines of the tree that can be named, listed and switched, and are never lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError
from engine.game.branches import (
    LONGEST_NAME,
    branch_of,
    branches,
    can_name,
    name_branch,
    switch,
    why_not_name,
)
from engine.game.game import Game
from engine.game.saves import load_game, save_game
from tests.engine.worlds import game_of, play, tiny


def forked() -> Game:
    """1 - 2, and 3 beside 2, and 4 - 5 from the opening; 5 is on the table."""
    game = game_of(tiny())
    play(game, "speech")
    play(game, "poster")
    game.go_to(1)
    play(game, "poach")
    game.go_to(0)
    play(game)
    play(game)
    return game


def test_that_a_game_before_its_first_turn_has_no_branch() -> None:
    game = game_of(tiny())
    assert branches(game) == []
    assert branch_of(game) is None


def test_that_branches_are_listed_by_their_last_turns_with_where_they_leave_an_older_line() -> None:
    found = branches(forked())
    assert [(b.tip, b.turn, b.fork, b.here) for b in found] == [
        (2, 2, 0, False),
        (3, 2, 1, False),
        (5, 2, 0, True),
    ]
    assert all(branch.open and branch.name == "" for branch in found)


def test_that_a_turn_in_the_middle_belongs_to_the_oldest_line_through_it() -> None:
    game = forked()
    for at, tip in ((0, 2), (1, 2), (3, 3), (4, 5)):
        game.go_to(at)
        branch = branch_of(game)
        assert branch is not None
        assert branch.tip == tip


def test_that_a_name_stays_with_its_branch_as_the_branch_grows() -> None:
    game = forked()
    assert name_branch(game, 5, "  Wait \n and see ").name == "Wait and see"
    play(game, "speech")
    assert game.names == {"Wait and see": 6}
    game.go_to(4)
    play(game, "poster")
    assert game.names == {"Wait and see": 6}
    assert [(b.tip, b.name) for b in branches(game)][-2:] == [(6, "Wait and see"), (7, "")]


def test_that_a_branch_has_one_name_and_a_name_one_branch() -> None:
    game = forked()
    name_branch(game, 3, "Night")
    name_branch(game, 3, "Day")
    assert game.names == {"Day": 3}
    with pytest.raises(ValueError, match="Another branch has that name"):
        name_branch(game, 2, "Day")
    name_branch(game, 3, "Day")
    assert game.names == {"Day": 3}


@pytest.mark.parametrize(
    ("tip", "name", "sentence"),
    [
        (1, "Middle", "There is no such branch."),
        (9, "Nowhere", "There is no such branch."),
        (2, " \t ", "A branch needs a name."),
        (2, "x" * (LONGEST_NAME + 1), f"A branch’s name has at most {LONGEST_NAME} characters."),
    ],
)
def test_that_a_bad_name_is_refused_in_a_sentence_and_changes_nothing(
    tip: int, name: str, sentence: str
) -> None:
    game = forked()
    assert not can_name(game, tip, name)
    reason = why_not_name(game, tip, name)
    assert reason is not None
    assert reason.en == sentence
    with pytest.raises(ValueError, match=sentence):
        name_branch(game, tip, name)
    assert game.names == {}


def test_that_switching_puts_a_branchs_last_turn_on_the_table() -> None:
    game = forked()
    switch(game, 3)
    assert [record.number for record in game.line()] == [1, 3]
    with pytest.raises(ValueError, match="no such branch"):
        switch(game, 1)
    assert game.at == 3


def test_that_names_are_kept_in_a_save(tmp_path: Path) -> None:
    game = forked()
    name_branch(game, 2, "First")
    name_branch(game, 5, "Élan")
    save_game(game, tmp_path / "game.quorum")
    assert load_game(tmp_path / "game.quorum").names == {"First": 2, "Élan": 5}


@pytest.mark.parametrize("names", [{"Middle": 1}, {"Beyond": 9}, {"One": 2, "Two": 2}, {"None": 0}])
def test_that_a_save_whose_names_belong_to_no_branch_is_refused(
    tmp_path: Path, names: dict[str, int]
) -> None:
    game = forked()
    game.names = names
    save_game(game, tmp_path / "game.quorum")
    with pytest.raises(InputError, match="where no name can"):
        load_game(tmp_path / "game.quorum")


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["speech", "poster", "poach"]))))
def test_that_every_turn_ever_played_lies_on_a_branch_and_no_branch_is_lost(
    steps: list[tuple[int, str]],
) -> None:
    game = game_of(tiny())
    seen: set[int] = set()
    for where, move in steps:
        game.go_to(where % (len(game.records) + 1))
        if not game.over and game.can_order("council" if move == "speech" else "neighbour", move):
            play(game, move)
        tips = {branch.tip for branch in branches(game)}
        assert all(tip in tips or any(r.parent == tip for r in game.records) for tip in seen)
        seen = tips
    lines = {number for tip in seen for number in _line(game, tip)}
    assert lines == {record.number for record in game.records}


def _line(game: Game, tip: int) -> list[int]:
    return [record.number for record in game.as_of(tip).line()]


def test_that_looking_at_another_turn_leaves_the_game_where_it_is() -> None:
    game = forked()
    assert game.as_of(2).at == 2
    assert game.at == 5
