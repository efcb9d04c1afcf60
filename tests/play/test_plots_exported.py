"""A plot is copied and saved through the real window, by mouse and by keyboard."""

import csv
import os
import sys
from collections.abc import Callable
from errno import EIO, ENAMETOOLONG, ENOSPC, EROFS
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.game.orders import NOTHING
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from gui.app import App
from gui.hindsight.compare import CompareScreen
from gui.hindsight.what_if_bar import WhatIfBar
from gui.room.plot_menu import PlotMenu
from gui.room.plot_panel import PlotPanel
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle

pytestmark = [
    pytest.mark.forecasts,
    pytest.mark.qt_log_ignore(
        "This plugin does not support",  # said of every menu that opens without a display
        extend=True,
    ),
]

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def begin(start: Start, turns: int = 2, *, people: int = 1) -> App:
    app = start()
    scenario = load_scenario(shipped_scenarios()[-1])
    seats: dict[str, PlayerKind] = {role.id: "in_character" for role in scenario.roles}
    seats |= dict.fromkeys([role.id for role in scenario.roles[:people]], "person")
    app.window.session.open(Game.new(scenario, seed=3, seats=seats), None, refuge=None)
    settle(app)
    for _ in range(turns):
        session = app.window.session
        for role in session.game.people:
            session.give(session.game.orders_by("in_character", role))
        settle(app)
    return app


def panel(app: App) -> PlotPanel:
    app.window.screens.room.plots.panels[0].setFocus()
    return app.window.screens.room.plots.panels[0]


def choose(app: App, open_menu: Callable[[], object], wanted: str) -> None:
    """Open a plot's menu and choose in it."""
    open_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PlotMenu)
    action = menu.findChild(QAction, wanted)
    assert isinstance(action, QAction)
    menu.setActiveAction(action)
    press(Qt.Key.Key_Return, on=menu)


def answer_dialog(file: Path | None) -> list[str]:
    """Answer the file dialog that comes up; the list tells its folder and the name it proposed."""
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.extend([dialog.directory().absolutePath(), Path(dialog.selectedFiles()[0]).name])
        if file is None:
            dialog.reject()
            return
        dialog.selectFile(str(file))
        dialog.accept()

    QTimer.singleShot(0, answer)
    return seen


def save(app: App, wanted: str, file: Path | None) -> list[str]:
    seen = answer_dialog(file)
    choose(app, lambda: click(panel(app).more), wanted)
    app.application.processEvents()
    settle(app)
    return seen


def test_that_the_button_of_a_plot_saves_it_as_a_picture_for_a_slide(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start)
    file = tmp_path / "pictures" / "one.png"
    file.parent.mkdir()
    save(app, "png", file)
    picture = QImage(str(file))
    assert picture.size() == QSize(1920, 1080)
    colors = {picture.pixelColor(x, y).name() for x in range(0, 1920, 4) for y in range(200, 900)}
    theme = app.window.screens.room.theme
    assert {theme.role_color(0), theme.role_color(1), theme.panel} <= colors
    assert app.window.banner.text == f"Saved: {file}"
    assert [path.name for path in file.parent.iterdir()] == ["one.png"]


def test_that_a_plot_saved_as_a_drawing_holds_its_words_and_places_as_they_are(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start)
    file = tmp_path / "one.svg"
    save(app, "svg", file)
    drawing = file.read_text(encoding="utf-8")
    plot = app.window.screens.room.plots.exhibit(0).plot
    view = app.window.session.view(app.window.session.acting)
    for moment in plot.times[1:]:
        assert f" L{(moment - plot.times[0]).total_seconds():g}," in drawing
    for words in (plot.label, plot.unit, view.title, plot.curves[0].name):
        assert words in drawing
    assert "<image" not in drawing
    assert QSvgRenderer(str(file)).isValid()


def test_that_a_plots_table_holds_what_is_seen_and_no_more(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    app = begin(start)
    plots = app.window.screens.room.plots
    qtbot.waitUntil(lambda: bool(plots.exhibit(0).fans))
    app.window.outlooks.finish()
    save(app, "csv", tmp_path / "one.csv")
    data = (tmp_path / "one.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))
    exhibit = plots.exhibit(0)
    plot = exhibit.plot
    for curve in plot.curves:
        column = f"{curve.name} ({plot.label}, {plot.unit})"
        told = [float(row[column]) for row in rows if row[column]]
        assert told == [round(value, curve.decimals) for value in curve.values]
    ahead = [name for name in rows[0] if "forecast: 50 of 100" in name]
    assert len(ahead) == len(exhibit.fans)
    assert all(rows[-1][name] for name in ahead)
    assert rows[0]["Date and time"] == plot.times[0].isoformat(" ", "minutes")


def test_that_the_keyboard_copies_picture_and_numbers(start: Start) -> None:
    app = begin(start)
    clipboard = QApplication.clipboard()
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, on=panel(app))
    assert clipboard.image().size() == QSize(1920, 1080)
    assert "picture" in app.window.banner.text
    press(Qt.Key.Key_C, BOTH, on=panel(app))
    first, *rows = clipboard.text().splitlines()
    assert first.split("\t")[:3] == ["Turn", "When", "Date and time"]
    assert len(rows) >= 3
    clipboard.clear()


def test_that_a_right_click_on_the_curves_and_the_menu_key_open_the_same_menu(
    start: Start,
) -> None:
    app = begin(start)
    canvas = panel(app).canvas

    def point() -> None:
        viewport = canvas._widget.viewport()
        at = viewport.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)

    def menu_key() -> None:
        at = panel(app).rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at)
        QApplication.sendEvent(panel(app), event)

    def shift_and_f10() -> None:
        press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier, on=panel(app))

    for way in (point, menu_key, shift_and_f10):
        QApplication.clipboard().clear()
        choose(app, way, "copy_data")
        assert QApplication.clipboard().text().startswith("Turn\t")
    QApplication.clipboard().clear()


def test_that_the_dialog_remembers_its_folder_and_proposes_a_name(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start)
    folder = tmp_path / "slides"
    folder.mkdir()
    save(app, "csv", folder / "a.csv")
    seen = save(app, "png", None)
    assert seen[0] == str(folder)
    assert seen[1].endswith(".png")
    assert app.window.settings.export_folder == folder
    assert list(folder.iterdir()) == [folder / "a.csv"]


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (ENOSPC, "the disk is full"),
        (EROFS, "nothing may be written there"),
        (ENAMETOOLONG, "the name is too long"),
        (EIO, "Input/output error"),
    ],
)
def test_that_a_file_that_cannot_be_written_gets_one_sentence_and_leaves_what_was_there(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: int, said: str
) -> None:
    app = begin(start)
    file = tmp_path / "one.csv"
    file.write_text("before")

    def fail(_handle: int) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(os, "fsync", fail)
    monkeypatch.setattr(QFileDialog, "accept", lambda dialog: dialog.done(1))  # overwrite: yes
    save(app, "csv", file)
    assert app.window.banner.text == f"{file} could not be written: {said}."
    assert file.read_text() == "before"
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_that_a_folder_without_permission_gets_one_sentence(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    save(app, "svg", folder / "one.svg")
    assert app.window.banner.text.endswith("nothing may be written there.")
    assert list(folder.iterdir()) == []


def test_that_a_plot_of_a_comparison_is_copied_with_both_lines(start: Start) -> None:
    app = begin(start, 3)
    app.window.explore.side_by_side.open_what_if(1)
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, CompareScreen)
    assert isinstance(screen.bar, WhatIfBar)
    public = screen.bar.moves["public"]
    public.setCurrentIndex(1 if public.currentIndex() == 0 else 0)
    click(screen.bar.attempt)
    settle(app)
    press(Qt.Key.Key_C, BOTH, on=screen.plots.panels[0])
    first = QApplication.clipboard().text().splitlines()[0]
    assert "What if (second figure)" in first
    QApplication.clipboard().clear()


def test_that_whoever_sits_down_next_cannot_paste_what_another_role_copied(start: Start) -> None:
    app = begin(start, 0, people=2)
    session, clipboard = app.window.session, QApplication.clipboard()
    session.reveal()
    settle(app)
    press(Qt.Key.Key_C, BOTH, on=panel(app))
    assert clipboard.text()
    session.give(NOTHING)
    settle(app)
    assert on_screen(app) is app.window.screens.curtain
    assert not clipboard.text()
    clipboard.setText("somebody else’s")
    session.reveal()
    session.give(NOTHING)
    settle(app)
    assert clipboard.text() == "somebody else’s"
    clipboard.clear()
