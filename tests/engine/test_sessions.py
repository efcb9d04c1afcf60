"""Several sessions compared: where groups differed, what is left out, what stays secret."""

import csv
import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from engine import cli
from engine.errors import InputError
from engine.game.game import Game
from engine.game.saves import save_game
from engine.lab import sessions
from engine.lab.foresight import foresight
from engine.lab.sessions import compare_folder, compare_games, compare_saves, saves_among
from engine.report.groups.forms import content
from engine.report.groups.view import told
from engine.session.log import Sealed, Undone
from engine.text import Language
from tests.engine import rooms, worlds
from tests.engine.rooms import moment
from tests.engine.test_cli import Ran


def group(*turns: str, seed: int = 1, whole: bool = True) -> Game:
    """A workshop in which these moves were made, one turn each; then nothing to the end."""
    game = worlds.game_of(worlds.tiny(), seed=seed)
    game.begin_session(rooms.plan())
    for moves in turns:
        worlds.play(game, *moves.split())
    while whole and not game.over:
        game.commit({})
    return game


def seal(game: Game, role: str, ending: str, chance: float) -> None:
    game.enter(
        Sealed(
            at=moment(game.turn),
            turn=game.turn,
            record=game.at,
            role=role,
            ending=ending,
            chance=chance,
        )
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three groups of one scenario, and what cannot be compared with them."""
    save_game(group("speech poach"), tmp_path / "Anna.quorum")
    save_game(group("speech"), tmp_path / "Boris.quorum")
    save_game(group("poster poach"), tmp_path / "Clara.quorum")
    save_game(worlds.played_out(worlds.bridge(), seed=1), tmp_path / "other.quorum")
    save_game(worlds.game_of(worlds.tiny()), tmp_path / "unplayed.quorum")
    (tmp_path / "torn.quorum").write_text("{", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no save", encoding="utf-8")
    return tmp_path


def test_that_games_of_one_scenario_are_compared_and_others_named_and_left_out(
    folder: Path,
) -> None:
    done: list[int] = []
    found, scenario = compare_folder(folder, done.append)
    assert scenario == worlds.tiny()
    assert [one.name for one in found.groups] == ["Anna", "Boris", "Clara"]
    assert [one.file for one in found.left_out] == [
        "other.quorum",
        "torn.quorum",
        "unplayed.quorum",
    ]
    assert "another scenario, bridge" in found.left_out[0].why.en
    assert "cut off" in found.left_out[1].why.en
    assert "No turn was played" in found.left_out[2].why.en
    assert sum(done) == 6


def test_that_orders_that_differed_are_told_by_turn_role_and_channel(folder: Path) -> None:
    found, _ = compare_folder(folder)
    differed = {(one.turn, one.role, one.channel): one.moves for one in found.orders}
    assert differed == {
        (1, "council", "public"): {"speech": ["Anna", "Boris"], "": ["Clara"]},
        (1, "neighbour", "public"): {"": ["Anna", "Boris"], "poster": ["Clara"]},
        (1, "neighbour", "private"): {"poach": ["Anna", "Clara"], "": ["Boris"]},
    }
    assert found.parted == 1


def test_that_groups_that_did_the_same_differ_in_nothing() -> None:
    found = compare_games([("one", group("speech")), ("other", group("speech"))])
    assert (found.parted, found.orders, found.numbers, found.same_start) == (None, [], [], True)
    assert list(found.endings.values()) == [["one", "other"]]


def test_that_numbers_are_told_by_turn_with_the_widest_spread_first(folder: Path) -> None:
    found, scenario = compare_folder(folder)
    variables = {variable.id: variable for variable in scenario.variables}
    for turn in {one.turn for one in found.numbers}:
        spreads = [one.spread for one in found.numbers if one.turn == turn]
        assert spreads == sorted(spreads, reverse=True)
        assert 0 < len(spreads) <= sessions.MOST_NUMBERS
    for one in found.numbers:
        variable, values = variables[one.variable], one.values.values()
        reach = variable.max - variable.min
        assert one.spread == pytest.approx((max(values) - min(values)) / reach)


def test_that_a_number_that_reads_alike_in_all_groups_is_not_told_as_differing() -> None:
    game = group()
    one = sessions._played("one", game)
    variable = game.scenario.variables[0]
    for more, told_of in ((0.01, []), (2.0, [variable.id] * len(one.states))):
        states = [state | {variable.id: state[variable.id] + more} for state in one.states]
        other = replace(one, group=one.group.model_copy(update={"name": "other"}), states=states)
        found = sessions._numbers([one, other], [variable])
        assert variable.decimals == 0
        assert [number.variable for number in found] == told_of


def test_that_scores_are_told_with_their_lowest_mean_and_highest(folder: Path) -> None:
    found, _ = compare_folder(folder)
    for spread in found.scores:
        scores = [one.scores[spread.role] for one in found.groups]
        assert (spread.low, spread.high) == (min(scores), max(scores))
        assert spread.mean == pytest.approx(sum(scores) / 3)


def test_that_what_is_not_public_stays_out_while_a_game_goes_on() -> None:
    found = compare_games(
        [("done", group("speech poach")), ("going", group("poster spread_rumour", whole=False))]
    )
    assert found.public_only
    assert found.scores == []
    assert all(one.scores == {} for one in found.groups)
    assert {one.channel for one in found.orders} == {"public"}
    assert "purse" not in {one.variable for one in found.numbers}


def test_that_a_session_whose_planned_turns_are_played_hides_nothing() -> None:
    game = worlds.game_of(worlds.tiny())
    game.begin_session(rooms.plan(turns=1, minutes_per_turn=5, injects=[]))
    worlds.play(game, "poach")
    found = compare_games([("short", game), ("whole", group())])
    assert not found.public_only
    assert ("private", {"poach": ["short"], "": ["whole"]}) in [
        (one.channel, one.moves) for one in found.orders
    ]


def test_that_games_from_other_seeds_are_said_to_have_started_otherwise(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for seed in (1, 2):
        save_game(group(seed=seed), tmp_path / f"{seed}.quorum")
    assert not compare_folder(tmp_path)[0].same_start
    assert "did not all start alike" in Ran(capsys, "compare", tmp_path).out


# Forecasts


def test_that_forecasts_count_on_the_line_that_was_played_and_the_last_of_a_turn() -> None:
    game = group("speech", whole=False)
    seal(game, "council", "peace", 0.9)
    game.commit({})
    game.enter(Undone(at=moment(50), from_record=2, to_record=1, reason="A slip"))
    game.go_to(1)
    seal(game, "council", "stalemate", 0.5)
    worlds.play(game, "spread_rumour")
    seal(game, "neighbour", "peace", 0.25)
    assert foresight(game) is None
    while not game.over:
        game.commit({})
    found = foresight(game)
    assert found is not None
    assert [(one.role, one.ending, one.turn) for one in found.scores] == [
        ("council", "stalemate", 2),
        ("neighbour", "peace", 3),
    ]
    assert found.mean == pytest.approx(sum(one.score for one in found.scores) / 2)
    assert found.nothing_known == pytest.approx(2 / 3)


def test_that_a_game_without_forecasts_has_no_score_of_them() -> None:
    assert foresight(group()) is None
    assert foresight(worlds.played_out(worlds.tiny(), seed=1)) is None


# quorum compare


def test_that_compare_prints_where_groups_differed(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    ran = Ran(capsys, "compare", folder)
    assert (ran.code, ran.err) == (cli.DONE, "")
    for words in (
        "The orchard: 3 groups",
        "Where orders differed",
        "Numbers that lay farthest apart",
        "Orders first differed in turn 1.",
        "Left out: other.quorum. It is of another scenario, bridge.",
    ):
        assert words in ran.out


def test_that_compare_prints_one_json_object(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    ran = Ran(capsys, "compare", folder, "--json")
    assert json.loads(ran.out) == compare_folder(folder)[0].model_dump(mode="json")


def test_that_a_folder_with_nothing_to_compare_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    assert "is not there" in Ran(capsys, "compare", tmp_path / "none").message
    assert "is a file, not a folder" in Ran(capsys, "compare", folder / "notes.txt").message
    empty = tmp_path / "empty"
    empty.mkdir()
    said = Ran(capsys, "compare", empty).message
    assert said == f"{empty} holds no saved game: there is no .quorum file in it."
    for name in ("Anna", "other", "torn"):
        shutil.copy(folder / f"{name}.quorum", empty)
    (empty / "Anna.quorum").unlink()
    said = Ran(capsys, "compare", empty).message
    assert "holds only one game that can be compared, and it takes two; left out: torn" in said
    (empty / "other.quorum").unlink()
    assert "holds no game that can be compared" in Ran(capsys, "compare", empty).message


def test_that_a_folder_of_too_many_saves_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "MOST_SAVES", 2)
    for name in "abc":
        (tmp_path / f"{name}.quorum").touch()
    with pytest.raises(InputError, match="more than 2 saves"):
        compare_folder(tmp_path)


def test_that_a_groups_name_cannot_give_the_terminal_orders(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("[bold red]A", "B\x1b[31m"):
        save_game(group(), tmp_path / f"{name}.quorum")
    ran = Ran(capsys, "compare", tmp_path)
    assert "[bold red]A" in ran.out
    assert "\x1b" not in ran.out


# What is written


def test_that_the_courses_of_numbers_begin_at_the_opening_and_tell_no_secret_of_an_open_game(
    folder: Path,
) -> None:
    found, _ = compare_folder(folder)
    for course in found.courses:
        turns = {one.name: one.turns for one in found.groups}
        assert {name: len(values) - 1 for name, values in course.values.items()} == turns
    assert "purse" in {course.variable for course in found.courses}
    going = compare_games([("done", group()), ("going", group("poster", whole=False))])
    assert "purse" not in {course.variable for course in going.courses}


def test_that_files_of_two_folders_with_one_name_are_two_groups(tmp_path: Path) -> None:
    for place in ("monday", "tuesday"):
        (tmp_path / place).mkdir()
        save_game(group(), tmp_path / place / "Anna.quorum")
    files = saves_among([tmp_path / "monday", tmp_path / "tuesday" / "Anna.quorum"])
    found, _ = compare_saves(files, "here")
    assert [one.name for one in found.groups] == ["Anna", "Anna (2)"]
    assert saves_among([tmp_path / "monday", tmp_path / "monday" / "Anna.quorum"]) == files[:1]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_a_written_page_names_groups_orders_and_numbers_and_takes_nothing_for_markup(
    folder: Path, language: Language
) -> None:
    (folder / "Anna.quorum").rename(folder / "<b>Anna & co.quorum")
    page = content(*compare_folder(folder), ".html", language).decode()
    assert "&lt;b&gt;Anna &amp; co" in page
    assert "<b>Anna" not in page
    assert page.count("<svg") == 3
    assert ("Where orders differed" in page) == (language == "en")
    assert ("Là où les ordres ont différé" in page) == (language == "fr")
    assert "torn.quorum" in page


def test_that_a_written_table_holds_every_order_that_differed_and_every_value(folder: Path) -> None:
    found, scenario = compare_folder(folder)
    text = content(found, scenario, ".csv", "en").decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    kinds = Counter(row["kind"] for row in rows)
    assert kinds["order"] == sum(len(names) for o in found.orders for names in o.moves.values())
    assert kinds["number"] == sum(len(v) for c in found.courses for v in c.values.values())
    assert kinds["score"] == sum(len(one.scores) for one in found.groups)
    assert kinds["left_out"] == 3


def test_that_compare_writes_what_the_files_ending_says_and_refuses_others(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    found, scenario = compare_folder(folder)
    for form in (".html", ".csv", ".json"):
        out = tmp_path / f"groups{form}"
        ran = Ran(capsys, "compare", folder, "-o", out, "--language", "fr")
        assert (ran.code, ran.err) == (cli.DONE, "")
        assert out.read_bytes() == content(found, scenario, form, "fr")
    assert "is written as" in Ran(capsys, "compare", folder, "-o", tmp_path / "a.docx").message


def test_that_why_a_save_is_left_out_is_said_in_the_language(folder: Path) -> None:
    found, scenario = compare_folder(folder)
    why = dict(told(found, scenario, "fr").left_out)
    assert why["unplayed.quorum"] == "Aucun tour n’y a été joué."
    assert why["other.quorum"].startswith("C’est un autre scénario")
