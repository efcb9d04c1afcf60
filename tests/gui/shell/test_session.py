"""The bridge between a game and the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.game.orders import NOTHING, Orders
from engine.game.saves import load_game, save_game
from engine.scenario.models import Scenario
from gui import autosave
from gui.autosave import Keeper, Why
from gui.session import GameSession
from tests.gui.shell.conftest import new_game


def test_that_a_new_game_is_saved_at_once_in_the_save_folder(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.saved):
        session.open(new_game(tiny, "council"), None, refuge=tmp_path / "saves")
    (file,) = (tmp_path / "saves").glob("*.quorum")
    assert file.name.endswith(" tiny council.quorum")
    assert load_game(file).turn == 1
    assert not session.unsaved


def test_that_each_turn_is_saved_to_the_same_file(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(new_game(tiny, "council"), None, refuge=tmp_path)
    for turn in (2, 3):
        with qtbot.waitSignals([session.turn_resolved, session.saved]):
            session.give(Orders(public="speech"))
        session.finish()
        (file,) = tmp_path.glob("*.quorum")
        assert load_game(file).turn == turn


def test_that_one_person_acts_turn_after_turn_without_a_curtain(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(session.hand_over), qtbot.waitSignal(session.turn_began) as began:
        session.open(new_game(tiny, "neighbour"), None, refuge=tmp_path)
    assert began.args == ["neighbour"]
    with qtbot.waitSignal(session.turn_began) as began:
        session.give(NOTHING)
    assert began.args == ["neighbour"]
    assert session.view("neighbour").turn == 2


def test_that_several_people_order_one_by_one_and_the_turn_is_resolved_after_the_last(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    handed: list[str] = []
    session.hand_over.connect(handed.append)
    session.open(new_game(tiny, "council", "neighbour"), None, refuge=tmp_path)
    session.reveal()
    session.give(Orders(public="speech"))
    assert handed == ["council", "neighbour"]
    assert session.game.turn == 1
    session.reveal()
    with qtbot.waitSignal(session.turn_resolved) as resolved:
        session.give(Orders(public="poster"))
    record = resolved.args[0]
    assert (record.orders["council"].public, record.orders["neighbour"].public) == (
        "speech",
        "poster",
    )
    assert handed == ["council", "neighbour", "council"]
    assert not session.drafts


def test_that_orders_which_are_not_allowed_are_refused_with_the_engines_sentence(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(new_game(tiny, "council"), None, refuge=tmp_path)
    with qtbot.waitSignal(session.refused) as refused:
        session.give(Orders(public="poster"))
    assert refused.args == ["This move belongs to another role."]
    assert session.acting == "council"
    assert session.game.turn == 1


def test_that_a_game_without_people_waits_to_be_advanced_and_comes_to_its_end(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.ended, timeout=10_000):
        session.turn_began.connect(lambda _role: session.advance())
        session.open(new_game(tiny), None, refuge=tmp_path)
    assert session.game.over
    assert session.revealed().ending is not None


def test_that_an_example_game_is_never_written_over(
    session: GameSession,
    tiny: Scenario,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    example, folder = tmp_path / "example-one.quorum", tmp_path / "mine"
    save_game(new_game(tiny, "council"), example)
    before = example.read_bytes()
    monkeypatch.setattr(autosave, "example_games", lambda: [example])
    session.open(load_game(example), example, refuge=folder)
    with qtbot.waitSignal(session.saved) as saved:
        session.give(NOTHING)
    assert saved.args[0].parent == folder
    assert example.read_bytes() == before


def test_that_a_file_that_cannot_be_written_any_more_is_replaced_by_a_new_one_and_said_so(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "gone"
    file, folder = gone / "game.quorum", tmp_path / "saves"
    save_game(new_game(tiny, "council"), file)
    game = load_game(file)
    file.unlink()
    gone.rmdir()
    gone.write_text("in the way")
    session.open(game, file, refuge=folder)
    with qtbot.waitSignal(session.moved) as moved:
        session.give(NOTHING)
    session.finish()
    (kept,) = moved.args
    assert (kept.instead_of, kept.why) == (file, Why.UNWRITABLE)
    assert load_game(kept.file).turn == 2
    assert session.file == kept.file


def test_that_a_save_that_fails_everywhere_is_said_and_tried_again_next_turn(
    session: GameSession,
    tiny: Scenario,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "saves"
    monkeypatch.setattr(Keeper, "_folders", lambda _self: [folder])
    folder.write_text("in the way")
    with qtbot.waitSignal(session.save_failed) as failed:
        session.open(new_game(tiny, "council"), None, refuge=folder)
    assert "could not be saved" in failed.args[0]
    assert session.unsaved
    folder.unlink()
    with qtbot.waitSignal(session.saved):
        session.give(NOTHING)
    assert not session.unsaved


def test_that_the_rescue_of_a_crash_writes_the_game_at_once(
    session: GameSession, tiny: Scenario, tmp_path: Path
) -> None:
    assert session.rescue() is None
    session.open(new_game(tiny, "council"), None, refuge=tmp_path)
    file = session.rescue()
    assert file is not None
    assert load_game(file).turn == 1


def test_that_closing_while_a_turn_is_computed_waits_for_the_turn_and_its_save(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(new_game(tiny, "council"), None, refuge=tmp_path)
    session.give(NOTHING)
    session.close()
    (file,) = tmp_path.glob("*.quorum")
    assert load_game(file).turn == 2


def test_that_going_back_forgets_this_turns_orders_and_calls_the_first_seat_again(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(new_game(tiny, "council", "neighbour"), None, refuge=tmp_path)
    for orders in (NOTHING, NOTHING):
        session.reveal()
        session.give(orders)
    session.finish()
    session.reveal()
    session.give(Orders(public="speech"))
    assert session.drafts
    signals = [session.moved_to, session.hand_over, session.altered, session.saved]
    with qtbot.waitSignals(signals, order="strict"):
        session.alter(lambda game: game.go_to(0), moved=True)
    assert (session.drafts, session.acting, session.game.turn) == ({}, "council", 1)
    session.finish()
    (file,) = tmp_path.glob("*.quorum")
    assert load_game(file).at == 0


def test_that_a_change_that_moves_nothing_leaves_the_turn_alone(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(new_game(tiny, "council"), None, refuge=tmp_path)
    session.give(NOTHING)
    session.finish()
    with qtbot.assertNotEmitted(session.turn_began), qtbot.waitSignal(session.saved):
        session.alter(lambda game: game.names.update({"Here": 1}), moved=False)
    session.finish()
    (file,) = tmp_path.glob("*.quorum")
    assert load_game(file).names == {"Here": 1}


def test_that_a_change_that_cannot_be_is_refused_in_a_sentence(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(new_game(tiny, "council"), None, refuge=tmp_path)
    with qtbot.waitSignal(session.refused) as refused:
        session.alter(lambda game: game.go_to(7), moved=True)
    assert refused.args == ["this game has no turn number 7"]
    assert session.acting == "council"
    assert not session.busy
