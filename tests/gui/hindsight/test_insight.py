"""Questions about a game, worked out off the GUI thread: who gets the answer, and who does not."""

import threading
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.game.orders import NOTHING
from gui.insight import Insight
from gui.session import GameSession
from gui.widgets.work_strip import PATIENCE, WorkStrip
from tests.gui.hindsight.conftest import open_game, played

Tell = Callable[[float], None]


def never(error: Exception) -> None:
    raise error


def test_that_a_question_is_worked_out_elsewhere_on_a_copy_of_the_game(
    session: GameSession, insight: Insight, tmp_path: Path, qtbot: QtBot
) -> None:
    open_game(session, played(("speech",)), tmp_path)
    seen: list[object] = []

    def work(game: Game, _tell: Tell) -> int:
        seen.append(threading.get_ident())
        assert game is not session.game
        assert game.records is not session.game.records
        return len(game.records)

    insight.ask(work, seen.append, never)
    qtbot.waitUntil(lambda: insight.idle)
    assert seen[1:] == [1]
    assert seen[0] != threading.get_ident()


def test_that_a_game_that_goes_on_changes_nothing_in_what_was_asked(
    session: GameSession, insight: Insight, tmp_path: Path
) -> None:
    open_game(session, played(("speech",)), tmp_path)
    gate = threading.Event()
    answers: list[tuple[int, int]] = []

    def work(game: Game, _tell: Tell) -> tuple[int, int]:
        gate.wait(5)
        return len(game.records), game.at

    insight.ask(work, answers.append, never, public=True)
    session.alter(lambda game: game.go_to(0), moved=True)
    session.finish()
    gate.set()
    insight.finish()
    assert answers == [(1, 1)]
    assert session.game.at == 0


def test_that_whoever_comes_next_gets_no_answer_to_what_another_asked(
    session: GameSession, insight: Insight, tmp_path: Path
) -> None:
    open_game(session, played(people=("council", "neighbour")), tmp_path)
    session.reveal()
    gate = threading.Event()
    private: list[int] = []
    public: list[int] = []

    def work(_game: Game, _tell: Tell) -> int:
        gate.wait(5)
        return 1

    insight.ask(work, private.append, never)
    insight.ask(work, public.append, never, public=True)
    session.give(NOTHING)
    assert session.acting == "neighbour"
    gate.set()
    insight.finish()
    assert (private, public) == ([], [1])


def test_that_closing_the_game_drops_every_question(
    session: GameSession, insight: Insight, tmp_path: Path
) -> None:
    open_game(session, played(("speech",)), tmp_path)
    answers: list[int] = []
    insight.ask(lambda _game, _tell: 1, answers.append, never, public=True)
    session.close()
    insight.finish()
    assert answers == []


def test_that_work_that_is_stopped_ends_at_its_next_report(
    session: GameSession, insight: Insight, tmp_path: Path, qtbot: QtBot
) -> None:
    open_game(session, played(("speech",)), tmp_path)
    begun = threading.Event()
    reports: list[int] = []

    def work(_game: Game, tell: Tell) -> int:
        for step in range(10_000):
            begun.set()
            reports.append(step)
            tell(step / 10_000)
            threading.Event().wait(0.001)
        return -1

    with qtbot.waitSignals([insight.began, insight.stopped, insight.ended]):
        insight.ask(work, reports.append, never, "Counting…")
        begun.wait(5)
        insight.stop()
    insight.finish()
    assert len(reports) < 10_000
    assert -1 not in reports


def test_that_the_share_done_is_told_while_it_is_worked_out(
    session: GameSession, insight: Insight, tmp_path: Path, qtbot: QtBot
) -> None:
    open_game(session, played(("speech",)), tmp_path)
    told: list[float] = []
    insight.progressed.connect(told.append)

    def work(_game: Game, tell: Tell) -> None:
        for step in range(4):
            threading.Event().wait(0.06)
            tell(step / 4)

    insight.ask(work, lambda _done: None, never, "Counting…")
    qtbot.waitUntil(lambda: insight.idle)
    qtbot.waitUntil(lambda: bool(told))
    assert told == sorted(told)
    assert len(told) <= 3


def test_that_a_strip_appears_only_for_work_that_takes_a_while(qtbot: QtBot) -> None:
    strip = WorkStrip()
    qtbot.addWidget(strip)
    strip.begin("Counting…")
    strip.end()
    qtbot.wait(PATIENCE + 50)
    assert strip.isHidden()
    strip.begin("Counting…")
    qtbot.waitUntil(lambda: not strip.isHidden())
    strip.show_share(0.42)
    assert strip.bar.value() == 42
    assert strip.bar.accessibleName() == "Counting…"
    with qtbot.waitSignal(strip.stop_wanted):
        strip.stop.click()
    strip.end()
    assert strip.isHidden()
