"""Whole games kept as text: what today's rules give must be what is kept."""

from difflib import unified_diff

import pytest

from tests.golden.writer import FOLDER, Playthrough, playthroughs


@pytest.mark.parametrize(
    "playthrough", playthroughs(), ids=lambda playthrough: playthrough.path.stem
)
def test_that_a_kept_game_comes_out_as_it_is_kept(playthrough: Playthrough) -> None:
    kept = playthrough.path.read_text(encoding="utf-8").splitlines()
    today = playthrough.text().splitlines()
    difference = list(unified_diff(kept, today, "kept", "today", lineterm="", n=2))
    if difference:
        pytest.fail(
            "\n".join(difference[:60])
            + "\nIf the rules were meant to change: python -m tests.golden.regenerate",
            pytrace=False,
        )


def test_that_no_text_is_kept_of_a_game_that_nobody_plays() -> None:
    assert sorted(FOLDER.glob("*.txt")) == sorted(p.path for p in playthroughs())


def test_that_the_kept_games_show_every_kind_of_thing_that_can_happen() -> None:
    text = "\n".join(p.path.read_text(encoding="utf-8") for p in playthroughs())
    telling = ("leaks", "passed", "failed", "and leaks", "happens", ": no. ", "ending: ")
    dealing = ("offers share: ", "on the table", "agreed", "refused", "is broken by")
    for words in (*telling, *dealing):
        assert words in text
