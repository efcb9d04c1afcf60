from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.game.viewing import role_view
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from gui.room import SituationRoom
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK, LIGHT
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view
from tests.hands import press

SIZES = [(1280, 660), (1440, 840), (1920, 1020), (3840, 2100)]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("long", [False, True])
def test_that_the_room_keeps_to_its_size_and_nothing_lies_outside_its_panel(
    show_room: ShowRoom, width: int, height: int, long: bool
) -> None:
    room = show_room(sample_view(long=long), width, height)
    assert (room.width(), room.height()) == (width, height)
    for part in room.findChildren(QWidget):
        parent = part.parentWidget()
        if part.isVisible() and parent is not None and not _scrolls(part):
            assert parent.rect().contains(part.geometry()), f"{part} in {parent}"


def _scrolls(part: QWidget) -> bool:
    """Whether the part lies in a page that may be higher than what shows of it."""
    parent: QWidget | None = part
    while parent is not None:
        if isinstance(parent.parentWidget(), QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def test_that_no_plain_label_is_cut_at_the_smallest_size(show_room: ShowRoom) -> None:
    room = show_room()
    for label in room.findChildren(QLabel):
        if type(label) is QLabel and label.isVisible() and not label.wordWrap():
            assert label.width() >= label.minimumSizeHint().width(), label.text()


def test_that_the_room_fits_the_smallest_window(room: SituationRoom) -> None:
    least = room.minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() <= 660


@pytest.mark.parametrize("height", [660, 840, 1020])
@pytest.mark.parametrize("folder", shipped_scenarios(), ids=lambda folder: folder.name)
def test_that_the_brief_has_room_or_a_page_of_its_own(
    qtbot: QtBot, qapp: QApplication, folder: Path, height: int
) -> None:
    """Even if a second view comes before the first is laid out."""
    apply_theme(qapp, DARK)
    game = Game.new(load_scenario(folder), seed=1, seats={})
    for role in game.seats:
        room = SituationRoom()
        qtbot.addWidget(room)
        room.show_view(role_view(game, role))
        room.resize(1280, height)
        room.show()
        room.show_view(role_view(game, role))
        qapp.processEvents()
        dossier = room.dossier
        if dossier.situation.isVisible() and dossier.background.isVisible():
            assert dossier.background.height() >= 240, role


def test_that_a_room_that_was_large_can_become_small_again(
    show_room: ShowRoom, qapp: QApplication
) -> None:
    room = show_room(width=1920, height=1020)
    room.resize(1280, 660)
    qapp.processEvents()
    assert (room.width(), room.height()) == (1280, 660)
    assert room.orders.geometry().right() < 1280


def test_that_every_widget_that_takes_the_focus_has_a_name(show_room: ShowRoom) -> None:
    for view in (sample_view(), sample_view(None), sample_view(turn=10, over=True)):
        room = show_room(view)
        unnamed = [
            part
            for part in room.findChildren(QWidget)
            if part.isVisible()
            and part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not part.accessibleName()
        ]
        assert unnamed == []


def test_that_tab_goes_round_the_whole_room_and_comes_back(
    room: SituationRoom, qtbot: QtBot
) -> None:
    room.activateWindow()
    room.orders.focus_cards()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        press(Qt.Key.Key_Tab, on=focus)
    for part in (room.news.feed, room.news.timeline, room.orders.bar.button, *room.plots.panels):
        assert part in seen


def test_that_the_parts_can_be_gone_round_both_ways(room: SituationRoom) -> None:
    room.activateWindow()
    room.orders.focus_cards()
    there = []
    for _ in range(3):
        room.focus_part(1)
        there.append(QApplication.focusWidget())
    assert len(set(map(id, there))) == 3
    room.focus_part(-1)
    assert QApplication.focusWidget() is there[1]


def test_that_the_audience_sees_standings_and_no_orders(show_room: ShowRoom) -> None:
    room = show_room(sample_view(None))
    assert room.standings.isVisible()
    assert not room.dossier.isVisible()
    assert not room.orders.isVisible()
    assert not room.header.clock.isVisible()


def test_that_nothing_of_a_role_stays_in_any_widget_when_the_public_view_comes(
    room: SituationRoom,
) -> None:
    view = sample_view()
    room.show_why(view.changes[0])
    secrets = {"Dependence on OpenAI", *(option.label for option in view.options)}
    told = {text for label in room.findChildren(QLabel) for text in (label.text(), label.toolTip())}
    assert secrets & told
    room.show_view(sample_view(None))
    held = [
        text
        for widget in room.findChildren(QWidget)
        for text in (widget.accessibleName(), widget.toolTip())
    ] + [label.text() for label in room.findChildren(QLabel)]
    assert not any(secret in text for secret in secrets for text in held)
    rows = room.news._model
    assert all("You called" not in str(rows.index(at, 0).data()) for at in range(rows.rowCount()))


def test_that_the_newest_piece_of_news_is_on_top(room: SituationRoom) -> None:
    newest = sample_view().news[-1].headline
    assert room.news._model.index(0, 0).data() == newest


def test_that_the_timeline_goes_back_by_keyboard_and_never_into_the_future(
    room: SituationRoom, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.turn_selected) as selected:
        press(Qt.Key.Key_Left, on=room.news.timeline)
    assert selected.args == [4]
    press(Qt.Key.Key_End, on=room.news.timeline)
    with qtbot.assertNotEmitted(room.turn_selected):
        press(Qt.Key.Key_Right, on=room.news.timeline)


def test_that_the_clock_counts_down_to_its_limit_and_on(room: SituationRoom) -> None:
    room.set_turn_limit(5)
    assert room.header.clock.text in {"5:00", "4:59"}
    room.set_turn_limit(None)
    assert room.header.clock.text in {"0:00", "0:01"}


def test_that_a_theme_put_on_at_run_time_reaches_every_panel_and_the_plots(
    room: SituationRoom, qapp: QApplication
) -> None:
    apply_theme(qapp, LIGHT)
    room.set_theme(LIGHT)
    qapp.processEvents()
    shot = room.grab().toImage()
    for panel in (room.dossier, room.plots, room.news, room.orders):
        corner = panel.mapTo(room, QPoint(panel.width() // 2, panel.height() - 4))
        assert shot.pixelColor(corner).name() == LIGHT.panel, panel
    middle = room.plots.panels[0].canvas
    point = middle.mapTo(room, QPoint(8, middle.height() // 2))
    assert shot.pixelColor(point).name() == LIGHT.panel
    apply_theme(qapp, DARK)


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0])
def test_that_the_room_takes_any_text_size(
    show_room: ShowRoom, qapp: QApplication, scale: float
) -> None:
    theme = DARK.scaled(scale)
    apply_theme(qapp, theme)
    room = show_room(width=1920, height=1020)
    room.set_theme(theme)
    qapp.processEvents()
    assert room.width() == 1920
    assert room.plots.width() > 500
    apply_theme(qapp, DARK)


def test_that_large_text_in_a_small_room_leaves_the_plots_their_place(
    show_room: ShowRoom, qapp: QApplication
) -> None:
    theme = DARK.scaled(1.5)
    apply_theme(qapp, theme)
    room = show_room(width=1280, height=640)
    room.set_theme(theme)
    qapp.processEvents()
    assert room.orders.geometry().right() < room.width()
    assert room.plots.width() >= 0.36 * room.width()
    apply_theme(qapp, DARK)


@pytest.mark.parametrize("height", [480, 640, 1000])
def test_that_no_standing_is_squeezed(show_room: ShowRoom, height: int) -> None:
    room = show_room(sample_view(None), width=1024, height=height)
    for block in room.standings._blocks:
        assert block.height() >= block.sizeHint().height()
