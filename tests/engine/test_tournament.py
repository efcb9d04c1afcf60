"""`quorum tournament`: how much the players that think gain, in the same games."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from engine import cli
from engine.lab import tournament as module
from engine.lab.futures import play_out
from engine.lab.strategist import Level
from engine.lab.strategist.playing import play_games
from engine.lab.tournament import Tournament, tournament
from engine.players import THINKER_KINDS, ThinkerKind
from engine.resources import shipped_scenarios
from engine.rules.dice import Dice
from engine.rules.rulebook import Rulebook
from engine.scenario.loading import load_scenario
from tests.engine.test_cli import Ran
from tests.engine.worlds import TINY, tiny

GAMES = 8
QUICK: Mapping[ThinkerKind, Level] = {
    kind: Level(16, 1, 24, ((4, 4 + place),), wordings=1, style=0.5, wits=0.0)
    for place, kind in enumerate(THINKER_KINDS)
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Levels that cost next to nothing."""
    monkeypatch.setattr(module, "LEVELS", QUICK)
    monkeypatch.setattr(module, "TOGETHER", 3)


@cache
def found() -> Tournament:
    return tournament(tiny(), games=GAMES, hard_games=4, seed=5)


def test_that_every_seat_is_played_by_every_player_that_thinks() -> None:
    assert [(seat.role, seat.player) for seat in found().seats] == [
        (role.id, kind) for role in tiny().roles for kind in THINKER_KINDS
    ]
    assert [gap.role for gap in found().best_responses] == [role.id for role in tiny().roles]
    assert all(seat.games == GAMES for seat in found().seats)
    assert all(gap.games == 4 for gap in found().best_responses)


def test_that_margins_are_differences_of_scores_in_the_same_games() -> None:
    book = Rulebook(tiny())
    dice = Dice(5, np.arange(GAMES))
    usual = play_out(book, dice, {}).scores["neighbour"]
    at_random = play_out(book, dice, {"neighbour": "random"}).scores["neighbour"]
    games = [
        game
        for first in range(0, GAMES, 3)
        for game in play_games(
            book, 5, range(first, min(first + 3, GAMES)), {}, {"neighbour": QUICK["strategist"]}
        )
    ]
    scores = np.array([game.line()[-1].scores["neighbour"] for game in games])
    seat = next(s for s in found().seats if (s.role, s.player) == ("neighbour", "strategist"))
    assert seat.score == pytest.approx(scores.mean(), abs=0.01)
    for margin, others in ((seat.over_in_character, usual), (seat.over_random, at_random)):
        gain = scores - others
        assert margin.points == pytest.approx(gain.mean(), abs=0.01)
        assert margin.error == pytest.approx(1.96 * gain.std(ddof=1) / GAMES**0.5, abs=0.01)


def test_that_neither_the_cores_nor_who_else_is_asked_about_changes_anything() -> None:
    alone = tournament(
        tiny(), games=GAMES, hard_games=0, seed=5, roles=["neighbour"], players=["newcomer"]
    )
    (seat,) = alone.seats
    assert seat in found().seats
    assert alone.best_responses == []
    assert alone.targets == []
    assert alone.met


@pytest.mark.slow
def test_that_two_cores_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # other processes have the levels as they are
    one, two = (
        tournament(
            tiny(), games=14, hard_games=0, seed=2, players=["newcomer"], cores=cores
        ).model_dump(exclude={"seconds"})
        for cores in (1, 2)
    )
    assert one == two


def test_that_progress_is_told_until_all_is_done() -> None:
    told: list[float] = []
    tournament(tiny(), games=4, hard_games=2, seed=1, progress=told.append)
    assert sum(told) == pytest.approx(1.0)
    assert len(told) > 4


def test_that_tables_are_printed_and_missed_targets_exit_with_3(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran = Ran(capsys, "tournament", TINY, "--games", 4, "--cores", 1)
    for words in (
        "One seat thinks",
        "The neighbour",
        "strategist",
        "Recognised",
        "ten times the budget",
        "seed 1.",
    ):
        assert words in ran.out
    assert ran.code in {cli.DONE, cli.CHECK_SAYS_NO}
    assert ("Targets missed" in ran.out) == (ran.code == cli.CHECK_SAYS_NO)
    assert max(len(line) for line in ran.out.splitlines()) <= 100


def test_that_json_is_one_object_of_what_was_found(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ("tournament", TINY, "--games", 4, "--role", "council", "--player", "newcomer")
    text = Ran(capsys, *words, "--cores", 1, "--json").out
    out = tmp_path / "found.json"
    ran = Ran(capsys, *words, "--cores", 1, "--out", out)
    assert ran.out.endswith(f"Wrote {out}.\n")
    kept = Tournament.model_validate_json(out.read_text(encoding="utf-8"))
    assert kept.model_dump(exclude={"seconds"}) == {
        key: value for key, value in json.loads(text).items() if key != "seconds"
    }


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--role", "king"], '--role king: there is no role "king"; say council or neighbour'),
        (["--player", "random"], 'there is no player that thinks "random"; say newcomer or'),
        (["--games", "0"], '"0" is not a number of games from 1 to'),
        (["--cores", "0"], '"0" is not a number of cores from 1 to'),
    ],
)
def test_that_words_that_make_no_sense_are_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert sentence in Ran(capsys, "tournament", TINY, *words).message


@pytest.mark.slow
def test_that_it_pays_google_to_think_in_the_crisis() -> None:
    """A look at few games; `quorum tournament` measures it well."""
    scenario = next(load_scenario(p) for p in shipped_scenarios() if p.name == "openai-2023")
    book = Rulebook(scenario)
    level = Level(64, 1, 96, ((8, 12), (3, 32)), wordings=2, style=0.5, wits=0.0)
    usual = play_out(book, Dice(11, np.arange(6)), {}).scores["google"]
    games = play_games(book, 11, range(6), {}, {"google": level})
    scores = np.array([game.line()[-1].scores["google"] for game in games])
    assert float((scores - usual).mean()) > 5.0
