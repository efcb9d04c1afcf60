"""The projector's window, handed views made by hand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.game.views import OrderView
from gui.reveal.story import Story, story_of
from gui.theme.tokens import DARK, LIGHT
from gui.workshop.board import Row
from gui.workshop.projector import ProjectorWindow
from gui.workshop.stage_pages import Slide
from gui.workshop.values import ClockFace
from tests.gui.sample import sample_view
from tests.hands import press


@pytest.fixture
def projector(qtbot: QtBot) -> Iterator[ProjectorWindow]:
    window = ProjectorWindow()
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def up(window: ProjectorWindow) -> QWidget | None:
    return window.page


def story(turn: int = 5) -> Story:
    view = sample_view(None, turn)
    orders = [
        OrderView(role=card.role, channel="public", known="order", label="Speak up", icon="mic")
        for card in view.cards
    ]
    return story_of(view, orders)


def test_that_it_refuses_what_is_one_roles_own(projector: ProjectorWindow) -> None:
    with pytest.raises(ValueError, match="the public"):
        projector.show_view(sample_view("nadella"))
    with pytest.raises(ValueError, match="the public"):
        projector.show_reveal(replace(story(), viewer="nadella"), still=True)
    with pytest.raises(ValueError, match="the public"):
        projector.show_slide(Slide("", "", (), sample_view("nadella")))
    assert not [text for text in texts(projector) if text]


def test_that_it_shows_the_turn_its_headlines_and_three_plots(projector: ProjectorWindow) -> None:
    view = sample_view(None, 5)
    projector.show_view(view)
    assert any("Turn 5 of 10" in text for text in texts(projector))
    assert len(projector.situation.plots.panels) == 3
    told = [row.text for row in projector.situation.board.shown]
    last = [item.headline for item in reversed(view.news) if item.turn == 4]
    assert told
    assert told == last[: len(told)]


def test_that_before_the_first_turn_it_says_what_the_crisis_is(projector: ProjectorWindow) -> None:
    view = sample_view(None, 1)
    projector.show_view(view)
    assert [row.text for row in projector.situation.board.shown] == [view.brief]


def test_that_headlines_that_do_not_fit_come_on_pages_of_their_own(
    projector: ProjectorWindow,
) -> None:
    board = projector.situation.board
    rows = [Row(f"Headline {number}", lead="The wires") for number in range(30)]
    board.show_rows(rows)
    seen: list[Row] = []
    for _ in range(board.pages):
        seen += board.shown
        board.turn()
    assert seen == rows
    assert board.pages > 1
    assert board.page == 0


def test_that_a_reveal_goes_through_its_pages_and_then_shows_how_things_stand(
    projector: ProjectorWindow, qtbot: QtBot
) -> None:
    projector.show_view(sample_view(None, 5))
    projector.show_reveal(story(), still=True)
    shown = 0
    with qtbot.waitSignal(projector.reveal_over):
        for _ in range(projector.reveal.pages):
            assert projector.page is projector.reveal
            assert all(piece.share == 1 for piece in projector.reveal.pieces)
            shown += len(projector.reveal.pieces)
            projector.reveal.advance()
    assert projector.page is projector.situation
    assert shown >= 3  # orders, news, numbers, and the votes


def test_that_every_headline_of_the_turn_is_in_the_reveal(projector: ProjectorWindow) -> None:
    told = story()
    many = tuple(told.news[0].model_copy(update={"headline": f"News {at}"}) for at in range(40))
    projector.show_view(sample_view(None, 5))
    projector.show_reveal(replace(told, news=many), still=True)
    seen = 0
    for _ in range(projector.reveal.pages):
        for piece in projector.reveal.pieces:
            seen += getattr(piece, "come_in", 0)
            assert piece.geometry().bottom() <= projector.reveal.height() or not piece.height()
        projector.reveal.advance()
    assert seen == 40


def test_that_a_view_that_comes_during_a_reveal_waits_for_its_end(
    projector: ProjectorWindow,
) -> None:
    projector.show_view(sample_view(None, 5))
    projector.show_reveal(story(), still=True)
    projector.show_view(sample_view(None, 5, over=True))
    assert up(projector) is projector.reveal
    for _ in range(projector.reveal.pages):
        projector.reveal.advance()
    assert up(projector) is projector.ending
    assert "Back in charge" in texts(projector)


def test_that_the_blackout_leaves_nothing_to_be_seen_and_gives_it_back(
    projector: ProjectorWindow,
) -> None:
    projector.show_view(sample_view(None, 5))
    projector.black_out(True)
    assert projector.black
    assert texts(projector) == []
    color = projector.grab().toImage().pixelColor(300, 300).name()
    assert color == "#000000"
    projector.black_out(False)
    assert any("Turn 5 of 10" in text for text in texts(projector))


def test_that_the_clock_says_what_is_left_over_time_and_that_it_stands(
    projector: ProjectorWindow,
) -> None:
    projector.show_view(sample_view(None, 5))
    clock = projector.header.clock
    projector.show_clock(ClockFace(725, running=True))
    assert clock.text == "12:05 left"
    projector.show_clock(ClockFace(-30, running=True))
    assert clock.text == "+0:30 over time"
    projector.show_clock(ClockFace(725, running=False))
    assert clock.text == "12:05 the clock stands still"
    projector.show_clock(None)
    assert not clock.isVisible()


def test_that_after_the_end_there_is_no_clock(projector: ProjectorWindow) -> None:
    projector.show_clock(ClockFace(725, running=True))
    projector.show_view(sample_view(None, 5, over=True))
    projector.show_clock(ClockFace(724, running=True))
    assert not projector.header.clock.isVisible()


def test_that_type_is_large_enough_to_be_read_from_five_metres(
    projector: ProjectorWindow, qtbot: QtBot
) -> None:
    projector.show_view(sample_view(None, 5))
    for width, height in ((1920, 1080), (1280, 720)):
        projector.resize(width, height)
        qtbot.wait(30)
        readable, least = 32 * width / 1920, 20 * width / 1920
        for label in projector.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.fontInfo().pixelSize() >= least
        theme = projector.situation.plots.theme
        assert theme.px(theme.tiny) >= least
        clock = projector.header.clock.findChildren(QLabel)[0]
        assert clock.fontInfo().pixelSize() > 2 * readable


def test_that_the_window_keeps_its_size_whatever_it_shows(
    projector: ProjectorWindow, qtbot: QtBot
) -> None:
    size = projector.size()
    projector.show_view(sample_view(None, 5, long=True))
    projector.show_reveal(story(), still=True)
    qtbot.wait(50)
    for _ in range(projector.reveal.pages):
        assert projector.size() == size
        projector.reveal.advance()
        qtbot.wait(20)
    projector.show_slide(Slide("", "A title", tuple(Row(f"Row {n}") for n in range(60))))
    qtbot.wait(50)
    assert projector.size() == size


def test_that_it_follows_the_theme_in_type_of_its_own(projector: ProjectorWindow) -> None:
    projector.show_view(sample_view(None, 5))
    projector.set_theme(LIGHT)
    light = projector.grab().toImage().pixelColor(4, 4).name()
    assert light == LIGHT.window
    assert projector.situation.plots.theme.scale > DARK.scale


def test_that_nothing_in_it_takes_the_focus_or_the_mouse(projector: ProjectorWindow) -> None:
    projector.show_view(sample_view(None, 5))
    takes = [
        widget
        for widget in projector.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert takes == []


def test_that_f11_fills_the_screen_and_escape_gives_it_back(projector: ProjectorWindow) -> None:
    press(Qt.Key.Key_F11, on=projector)
    assert projector.isFullScreen()
    press(Qt.Key.Key_Escape, on=projector)
    assert not projector.isFullScreen()


def test_that_without_a_second_screen_it_opens_as_a_window(
    projector: ProjectorWindow, qtbot: QtBot
) -> None:
    beside = QWidget()
    qtbot.addWidget(beside)
    projector.hide()
    projector.go_out(beside)
    assert projector.isVisible()
    assert not projector.isFullScreen()
