"""Rules that moved since a game was begun: which, since when, and what of it may be told."""

from collections.abc import Callable
from typing import Any

import pytest

from engine.game.game import Game
from engine.game.moved import Change, MovedRule, line_alone, moved_rules, todays_scenario, verdict
from engine.report.moving import moved_view, verdict_lines
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from tests.engine import worlds
from tests.engine.worlds import element, game_of, play, scenario_of, tiny, tiny_data

Mend = Callable[[dict[str, Any]], object]


def three_turns() -> Game:
    game = game_of(tiny(), seed=4)
    for moves in (("poster",), ("speech", "poach"), ("poster",)):
        play(game, *moves)
    return game


def moved(change: Mend) -> list[MovedRule]:
    """What differs between the tiny scenario and a changed one."""
    data = tiny_data()
    change(data)
    return list(moved_rules(tiny(), scenario_of(data)))


def test_that_two_copies_of_a_scenario_have_no_rule_that_moved() -> None:
    assert moved(lambda _: None) == []


def test_that_a_changed_number_is_told_with_what_it_was_and_is() -> None:
    (rule,) = moved(lambda d: element(d, "moves", "poster")["effects"][1]["add"].update(anger=3))
    assert (rule.section, rule.id, rule.state) == ("moves", "poster", "changed")
    (change,) = rule.changes
    assert (change.what, change.today) == ("effects 2 add anger", "3")
    assert change.stored is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda d: element(d, "moves", "poster").update(label="Another name", does="Other words."),
        lambda d: element(d, "variables", "purse").update(label="Money", basis="somebody else"),
        lambda d: d.update(version="99", about="Other words"),
    ],
)
def test_that_other_words_are_no_other_rule(change: Mend) -> None:
    assert moved(change) == []


@pytest.mark.parametrize(
    ("section", "name", "change"),
    [
        ("moves", "poach", lambda d: element(d, "moves", "poach").update(rest=3)),
        ("moves", "make_peace", lambda d: element(d, "moves", "make_peace").pop("motion")),
        ("endings", "peace", lambda d: element(d, "endings", "peace").update(when="turn >= 3")),
        ("variables", "purse", lambda d: element(d, "variables", "purse").update(max=50)),
        ("roles", "council", lambda d: d["roles"][0]["aims"][0].update(measure="1")),
        ("events", "gossip", lambda d: element(d, "events", "gossip").update(chance=0.01)),
    ],
)
def test_that_any_part_of_a_rule_counts(section: str, name: str, change: Mend) -> None:
    assert [(rule.section, rule.id) for rule in moved(change)] == [(section, name)]


def test_that_rules_that_came_and_went_are_named() -> None:
    with_more = tiny_data()
    more = dict(element(with_more, "moves", "poster")) | {"id": "placard"}
    with_more["moves"].append(more)
    longer = scenario_of(with_more)
    assert [(r.id, r.state) for r in moved_rules(tiny(), longer)] == [("placard", "new")]
    assert [(r.id, r.state) for r in moved_rules(longer, tiny())] == [("placard", "gone")]


def test_that_the_first_turn_that_differs_under_todays_scenario_is_named() -> None:
    data = tiny_data()
    element(data, "moves", "speech")["effects"][0]["add"].update(anger=-9)
    found = verdict(three_turns(), scenario_of(data))
    assert found.program is None
    assert found.first is not None
    assert found.first.turn == 2
    assert [rule.id for rule in found.moved] == ["speech"]


def test_that_a_rule_that_moved_but_never_mattered_makes_no_turn_differ() -> None:
    data = tiny_data()
    element(data, "moves", "make_peace").pop("motion")
    found = verdict(three_turns(), scenario_of(data))
    assert found.first is None
    lines = list(verdict_lines(three_turns(), found))
    assert lines[0] == "today's rules give the same game, all 3 turns."
    assert any(line.startswith("  move make_peace (") for line in lines)
    assert any("): motion conviction was" in line for line in lines)


def test_that_where_no_rule_of_the_scenario_moved_that_is_said() -> None:
    game = three_turns()
    last = game.records[-1]
    game.records[-1] = last.model_copy(update={"scores": last.scores | {"council": 1.0}})
    lines = list(verdict_lines(game, verdict(game, tiny())))
    assert lines[1].startswith("No rule of the scenario moved since it was begun")
    assert not any(line.startswith("Rules that moved") for line in lines)


def test_that_of_many_rules_few_are_told_unless_all_are_asked_for() -> None:
    data = tiny_data()
    for move in data["moves"]:
        move["rest"] = 7
        move["appeal"] = "1 + " + " + ".join(["0.5"] * 30)
    data["moves"] += [
        dict(element(data, "moves", "poster")) | {"id": f"poster_{n}"} for n in range(20)
    ]
    found = verdict(three_turns(), scenario_of(data))
    game = three_turns()
    short = list(verdict_lines(game, found))
    whole = list(verdict_lines(game, found, everything=True))
    assert len(short) < 20 < len(found.moved) < len(whole)
    assert any(f"and {len(found.moved) - 12} more (" in line for line in short)
    assert any("…" in line for line in short)
    assert not any("…" in line for line in whole)
    assert not any(".." in line for line in (*short, *whole))


def test_that_a_shorter_calendar_today_is_the_difference_in_its_first_missing_turn() -> None:
    data = tiny_data()
    data["turns"] = data["turns"][:2]
    for ending in data["endings"]:
        ending.pop("finally_when", None) if "when" in ending else None
    found = verdict(three_turns(), scenario_of(data))
    assert found.scenario is not None
    assert found.scenario.turn == 2
    assert found.moved[0].changes == (Change("turns", "4", "2"),)


def test_that_what_the_program_resolves_otherwise_is_traced_to_its_rule() -> None:
    """The save's numbers are what another program would have given."""
    game = three_turns()
    data = tiny_data()
    element(data, "moves", "poster")["effects"][1]["add"].update(anger=3)
    other = Game(scenario_of(data), game.seed, game.seats, game.opening, game.records, game.at)
    found = verdict(other, None)
    assert found.program is not None
    assert found.program.turn == 1
    rule = next(rule for rule in found.moved if rule.id == "poster")
    assert Change("anger", "+2", "+3") in rule.changes


def test_that_before_the_end_nothing_is_told_that_happened_in_the_game() -> None:
    game = three_turns()
    data = tiny_data()
    element(data, "moves", "poster")["effects"][1]["add"].update(anger=3)
    other = Game(scenario_of(data), game.seed, game.seats, game.opening, game.records, game.at)
    assert not other.over
    view = moved_view(other, verdict(other, None), "en")
    assert view is not None
    assert (view.differs, view.turn, view.rows) == (True, None, [])


def test_that_a_game_whose_file_was_changed_is_told_apart_from_one_whose_rules_moved() -> None:
    game = three_turns()
    last = game.records[-1]
    changed = last.model_copy(update={"state": last.state | {"anger": last.state["anger"] + 1}})
    game.records[-1] = changed
    found = verdict(game, None)
    view = moved_view(game, found, "en")
    assert view is not None
    assert (view.differs, view.moved) == (True, bool(found.moved))


def test_that_a_game_by_todays_rules_gets_no_word() -> None:
    for game in (three_turns(), worlds.played_out(tiny(), seed=3)):
        found = verdict(game, tiny())
        assert (found.first, found.moved) == (None, ())
        assert moved_view(game, found, "fr") is None


def test_that_one_line_can_be_held_against_todays_rules_without_the_others() -> None:
    game = three_turns()
    game.go_to(1)
    play(game)
    alone = line_alone(game)
    assert [record.turn for record in alone.records] == [1, 2]
    assert (alone.state, alone.turn) == (game.state, game.turn)
    assert verdict(alone, None).first is None
    assert len(game.records) == 4


def test_that_todays_scenario_is_the_one_that_ships_under_the_games_id() -> None:
    for folder in shipped_scenarios():
        scenario = load_scenario(folder)
        assert todays_scenario(game_of(scenario)) == scenario
    assert todays_scenario(game_of(tiny())) is None
