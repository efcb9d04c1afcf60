"""What a report holds: all of a game that is over, what the public knows of one that is not."""

import json

import pytest

from engine.game.game import Game
from engine.game.records import VoteTaken
from engine.game.viewing import revealed_view, role_view
from engine.lab.foresight import foresight
from engine.report.pack.gather import gather
from engine.report.pack.values import Pack
from engine.session.pin import hashed
from engine.session.plan import SessionPlan
from tests.engine import reviewed, rooms, worlds


@pytest.fixture(scope="module")
def game() -> Game:
    return reviewed.played()


@pytest.fixture(scope="module")
def pack(game: Game) -> Pack:
    return gather(game)


def test_that_every_order_of_every_turn_is_there_with_its_vote(game: Game, pack: Pack) -> None:
    told = {(o.turn, o.role, o.channel): o for o in pack.orders}
    assert len(told) == len(game.line()) * len(game.seats) * 2
    votes = 0
    for record in game.line():
        for role, given in record.orders.items():
            assert told[record.turn, role, "public"].move == given.public
            assert told[record.turn, role, "private"].move == given.private
        for vote in (h for h in record.happenings if isinstance(h, VoteTaken)):
            order = next(o for o in pack.orders if (o.turn, o.move) == (record.turn, vote.move))
            sides = list(vote.votes.values())
            assert order.votes == (sides.count(True), sides.count(False))
            assert order.passed is vote.passed
            votes += 1
    assert votes


def test_that_a_person_s_reasons_stand_in_their_own_words(game: Game, pack: Pack) -> None:
    assert [r.text for r in pack.reasons] == [reviewed.REASONS] * len(game.line()) * 2


def test_that_news_plots_and_ending_are_those_of_the_revealed_game(game: Game, pack: Pack) -> None:
    view = revealed_view(game)
    assert (pack.news, pack.plots, pack.ending) == (view.news, view.plots, view.ending)
    assert {n.variable for n in pack.numbers} == {v.id for v in game.scenario.variables}


def test_that_scores_and_aims_are_those_of_each_role_s_own_view(game: Game, pack: Pack) -> None:
    for score in pack.scores:
        view = role_view(game, score.role)
        assert score.values == view.score
        mine = [aim for aim in pack.aims if aim.role == score.role]
        assert [aim.values for aim in mine] == [aim.values for aim in view.aims]
        assert sum(aim.share for aim in mine) == pytest.approx(100)


def test_that_the_causes_of_a_number_add_up_to_its_way(pack: Pack) -> None:
    for number in pack.numbers:
        for turn in range(1, pack.played + 1):
            causes = [
                c.amount for c in pack.causes if (c.turn, c.variable) == (turn, number.variable)
            ]
            moved = number.values[turn] - number.values[turn - 1]
            assert sum(causes) == pytest.approx(moved, abs=1e-6)


def test_that_every_act_of_control_is_there_with_odds_roll_effects_and_reason(pack: Pack) -> None:
    assert [act.kind for act in pack.acts] == ["inject", "adjudication", "override"]
    inject, judged, override = pack.acts
    assert (inject.planned, inject.known_to, inject.reason) == ("fair", ["council"], reviewed.WHY)
    assert (judged.odds, judged.strength, judged.action) == (
        0.55,
        "somewhat likely",
        reviewed.ACTION,
    )
    assert judged.came_up is (judged.value is not None and judged.value < 0.55)
    assert [change.by for change in judged.changes] == [-2.0 if judged.came_up else 2.0]
    assert [change.to for change in override.changes] == [12.0]


def test_that_forecasts_are_scored_as_the_session_scores_them(game: Game, pack: Pack) -> None:
    found = foresight(game)
    assert found is not None
    assert pack.session is not None
    assert [f.brier for f in pack.session.forecasts] == [one.score for one in found.scores]
    assert {f.role: f.brier for f in pack.session.forecasters} == found.by_role


def test_that_a_forecast_of_a_turn_that_was_taken_back_is_not_counted_twice(
    game: Game, pack: Pack
) -> None:
    assert pack.undone == 1
    assert pack.session is not None
    kept = [(one.turn, one.role) for one in pack.session.forecasts]
    assert len(kept) == len(set(kept)) == 2 * len(game.line())


def test_that_the_room_tells_notes_requests_looks_and_undos_in_the_order_they_came(
    pack: Pack,
) -> None:
    assert pack.session is not None
    room = pack.session.room
    assert [part.at for part in room] == sorted(part.at for part in room)
    assert {part.kind for part in room} == {
        *("note", "request", "answer", "look", "ballot", "proposal", "counter", "undo")
    }
    undone = next(part for part in room if part.kind == "undo")
    assert undone.detail == "A slip of Grace’s mouse"


def test_that_a_report_of_an_unfinished_game_holds_what_the_public_knows_and_no_more() -> None:
    game = reviewed.so_far()
    assert not game.over
    pack = gather(game)
    assert not pack.everything
    view = role_view(game, None)
    assert (pack.news, pack.plots) == (view.news, view.plots)
    empty = ("scores", "aims", "reasons", "dice", "points", "acts")
    assert [name for name in empty if getattr(pack, name)] == []
    assert pack.session is not None
    told = (pack.session.room, pack.session.forecasts, pack.session.forecasters)
    assert not any(told)
    whole = gather(game, everything=True)
    secrets = {reviewed.REASONS, reviewed.NOTE, reviewed.WHY, reviewed.ACTION, "May we?"}
    secrets |= {n.headline for n in whole.news} - {n.headline for n in pack.news}
    hidden = {(o.turn, o.role, o.channel) for o in pack.orders if o.known == "hidden"}
    assert hidden
    private = {o.label for o in whole.orders if (o.turn, o.role, o.channel) in hidden and o.label}
    secrets |= private - {o.label for o in pack.orders}
    text = json.dumps(pack.model_dump(mode="json"), ensure_ascii=False)
    assert [
        secret for secret in secrets if json.dumps(secret, ensure_ascii=False)[1:-1] in text
    ] == []
    assert {v.id for v in game.scenario.variables if v.known_to != "everyone"} & {
        *(n.variable for n in pack.numbers),
        *(c.variable for c in pack.causes),
    } == set()


def test_that_everything_is_told_of_an_unfinished_game_where_it_is_asked_for() -> None:
    pack = gather(reviewed.so_far(), everything=True)
    assert pack.everything
    assert not pack.closed
    assert pack.reasons
    assert pack.acts
    assert pack.session is not None
    assert all(one.brier is None for one in pack.session.forecasts)
    assert pack.points == []


def test_that_a_session_that_has_played_its_turns_is_told_whole_without_an_ending() -> None:
    game = worlds.game_of(worlds.tiny())
    data = rooms.plan_data(turns=1, minutes_per_turn=5, injects=[])
    game.begin_session(SessionPlan.model_validate(data))
    game.commit({})
    pack = gather(game)
    assert pack.everything
    assert pack.closed
    assert not pack.finished


def test_that_without_names_nobody_of_the_plan_is_named_anywhere(game: Game) -> None:
    text = json.dumps(gather(game, names=False).model_dump(mode="json"), ensure_ascii=False)
    for name in ("Ada", "Lovelace", "Grace", "Hopper", "Émile", "elders"):
        assert name not in text
    assert "[name]" in text
    named = json.dumps(gather(game).model_dump(mode="json"), ensure_ascii=False)
    assert all(name in named for name in ("Ada Lovelace", "Émile"))


def test_that_a_member_called_as_a_character_leaves_the_character_alone() -> None:
    game = worlds.game_of(worlds.tiny())
    teams = [{"role": "council", "members": ["Neighbour Smith"]}, {"role": "neighbour"}]
    game.begin_session(rooms.plan(teams=teams))
    orders = game.orders_by("in_character", "council")
    said = "The neighbour bluffs, says Smith; Neighbour Smith is sure."
    game.commit({"council": orders.model_copy(update={"rationale": said})})
    pack = gather(game, everything=True, names=False)
    assert pack.reasons[0].text == "The neighbour bluffs, says [name]; [name] is sure."


def test_that_a_pin_is_in_no_report_not_even_hashed() -> None:
    game, pin = worlds.game_of(worlds.tiny()), hashed("4711")
    teams = [{"role": "council", "pin": pin.model_dump()}, {"role": "neighbour"}]
    game.begin_session(rooms.plan(teams=teams))
    text = gather(game, everything=True).model_dump_json()
    assert pin.salt not in text
    assert pin.hash not in text


def test_that_a_game_without_a_session_has_a_report_too() -> None:
    pack = gather(worlds.played_out(worlds.tiny(), seed=5))
    assert pack.session is None
    assert pack.finished
    assert pack.orders


def test_that_a_game_at_its_opening_has_one() -> None:
    pack = gather(worlds.game_of(worlds.tiny()))
    assert (pack.played, pack.orders, pack.news) == (0, [], [])
