"""Several sessions beside each other in the window: where groups differed, what stays secret."""

import shutil
import threading
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.lab import sessions
from engine.lab.sessions import compare_folder
from engine.report.groups.forms import content
from gui.app import App
from gui.collector import Collector
from gui.command_palette import CommandPalette
from gui.warm_up import MODULES
from gui.workshop.groups import plot
from gui.workshop.groups.page import PAGES, GroupsPage
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle
from tests.play.groups import NAMES, TORN, compare, folder_of_sessions, session
from tests.play.held import words
from tests.play.test_drops import drop, files
from tests.watchdog import LIMIT, Watchdog


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three sessions and a damaged file; nobody writes to them."""
    return folder_of_sessions(tmp_path_factory.mktemp("groups"))


def rows(model: QAbstractItemModel, below: QModelIndex | None = None) -> list[list[str]]:
    """Every cell, those under a heading too."""
    top, found = below or QModelIndex(), []
    for row in range(model.rowCount(top)):
        columns = range(model.columnCount(top))
        found.append([str(model.index(row, column, top).data() or "") for column in columns])
        found += rows(model, model.index(row, 0, top))
    return found


def head(model: QAbstractItemModel, column: int) -> str:
    """What stands over a column."""
    return str(model.headerData(column, Qt.Orientation.Horizontal))


def go(app: App, page: GroupsPage, name: str) -> None:
    click(page.pages.button(PAGES.index(name)))
    settle(app)


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def test_that_a_folder_chosen_from_the_plans_page_is_compared_and_a_damaged_save_named(
    start: Start, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    click(app.window.workshop.page.compare)
    page = app.window.workshop.groups.page
    assert on_screen(app) is page
    choose_folder(monkeypatch, kept)
    click(page.nothing.folder)
    settle(app)
    found, _ = compare_folder(kept)
    shown = rows(page.groups.rows)
    assert [row[1] for row in shown] == list(NAMES)
    assert [row[3] for row in shown] == [str(group.turns) for group in found.groups]
    scores = [[f"{one.scores[spread.role]:.1f}" for spread in found.scores] for one in found.groups]
    assert [row[4:-1] for row in shown] == scores
    assert [row[-1] for row in shown] == [f"{group.brier:.2f}" for group in found.groups]
    left = [line.text() for line in page.left_out.lines if isinstance(line, QLabel)]
    assert left[0] == TORN
    assert "cut off" in left[1]
    assert len(page.spread.strips) == len(found.scores)


def test_that_orders_that_differed_stand_under_their_turn_with_the_groups_that_gave_them(
    start: Start, kept: Path
) -> None:
    app = start()
    page = compare(app, kept)
    go(app, page, "orders")
    found, scenario = compare_folder(kept)
    shown = rows(page.orders.rows)
    assert sum(len(row) == 3 and bool(row[2]) for row in shown) == len(found.orders)
    first = found.orders[0]
    labels = {move.id: move.label.en for move in scenario.moves} | {"": "nothing"}
    under = next(row for row in shown if row[2])
    assert shown[0][0].startswith(f"Turn {first.turn} · ")
    assert under[0] == scenario.role(first.role).name.en
    assert under[2].splitlines() == [
        f"{labels[move]}: {', '.join(groups)}" for move, groups in first.moves.items()
    ]
    assert page._remarks.text() == f"Orders first differed in turn {found.parted}."


def test_that_a_number_gone_to_in_the_table_is_drawn_and_its_turn_pointed_at(
    start: Start, kept: Path
) -> None:
    app = start()
    page = compare(app, kept)
    go(app, page, "numbers")
    found, scenario = compare_folder(kept)
    turns = sorted({one.turn for one in found.numbers})
    apart = {turn: [one for one in found.numbers if one.turn == turn] for turn in turns}
    assert page.variable.currentData() == apart[turns[-1]][0].variable
    turn = next(turn for turn in turns if len(apart[turn]) > 1)
    wanted = apart[turn][1]
    heading = page.numbers.rows.index(turns.index(turn), 0)
    page.numbers.setCurrentIndex(page.numbers.rows.index(1, 0, heading))
    settle(app)
    assert page.variable.currentData() == wanted.variable
    decimals = next(v.decimals for v in scenario.variables if v.id == wanted.variable)
    legend = {row[1]: row[2] for row in rows(page.plot.legend.rows)}
    assert legend == {name: f"{value:.{decimals}f}" for name, value in wanted.values.items()}
    assert head(page.plot.legend.rows, 2) == f"Turn {turn}"


def test_that_the_arrow_keys_walk_the_plot_and_a_screen_reader_is_told_each_value(
    start: Start, kept: Path
) -> None:
    app = start()
    page = compare(app, kept)
    go(app, page, "numbers")
    chart, course = page.plot.chart, page.plot.course
    assert course is not None
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken.role() == QAccessible.Role.Chart
    assert course.label in spoken.text(QAccessible.Text.Name)
    told = spoken.text(QAccessible.Text.Description)
    assert told.startswith(page.plot.summary.text())
    assert all(f"{name}: " in told for name in NAMES)
    chart.setFocus()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Down)
    settle(app)
    turn = page.plot.turns - 1
    value = f"{course.values['Anna'][turn]:.{course.decimals}f}"
    assert chart.accessibleDescription() == f"Turn {turn}. Anna: {value}"
    assert page.plot.legend.currentIndex().row() == 0
    press(Qt.Key.Key_Tab)
    assert page.plot.shown == -1, "the crosshair goes with the focus"


@pytest.mark.parametrize("size", [80, 100, 200])
def test_that_the_turns_stand_below_the_plot_at_every_text_size(
    start: Start, kept: Path, size: int
) -> None:
    app = start()
    app.look.set_text(size)
    page = compare(app, kept)
    go(app, page, "numbers")
    canvas, theme = page.plot.canvas, app.look.theme
    left, high = theme.px(42), theme.px(11)
    labels = QRect(left, canvas.height() - high, canvas.width() - left, high)
    picture = canvas.grab(labels).toImage()
    drawn = sum(
        picture.pixelColor(x, y).name() != theme.panel
        for x in range(picture.width())
        for y in range(picture.height())
    )
    assert drawn > 20


def test_that_groups_are_told_apart_by_more_than_colour(start: Start) -> None:
    from gui.workshop.groups.marks import group_mark  # noqa: PLC0415 - Qt comes later

    theme = start().look.theme
    marks = [group_mark(place, theme) for place in range(36)]
    assert len(set(marks)) == 36
    for at, one in enumerate(marks[: plot.MOST_LINES]):
        for other in marks[at + 1 : plot.MOST_LINES]:
            assert (one.marker, one.dash) != (other.marker, other.dash)


def test_that_the_command_palette_finds_it_and_escape_leads_back(start: Start) -> None:
    app = start()
    app.window.menus.find_command.trigger()
    palette = app.window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    QTest.keyClicks(palette.line, "compare sessions")
    press(Qt.Key.Key_Return, on=palette.line)
    settle(app)
    page = app.window.workshop.groups.page
    assert on_screen(app) is page
    assert QApplication.focusWidget() is page.nothing.folder
    press(Qt.Key.Key_Escape)
    assert on_screen(app) is app.window.screens.home


@pytest.mark.parametrize(
    ("saves", "sentence"),
    [
        ((), "There is no saved game (.quorum) in this folder."),
        (("Anna",), "There is only one session here, and it takes two to compare."),
        (("torn",), "None of the saved games here can be compared."),
    ],
)
def test_that_a_folder_with_nothing_to_compare_is_told_in_one_sentence(
    start: Start, kept: Path, tmp_path: Path, saves: tuple[str, ...], sentence: str
) -> None:
    app, folder = start(), tmp_path / "few"
    folder.mkdir()
    for name in saves:
        shutil.copy(kept / f"{name}.quorum", folder)
    page = compare(app, folder)
    assert page.nothing.reason.isVisible()
    assert page.nothing.reason.text() == sentence
    assert not page.export.isEnabled()
    assert not page.copy.isEnabled()
    named = [line.text() for line in page.nothing.left_out.lines if isinstance(line, QLabel)]
    assert (TORN in named) == ("torn" in saves)


def test_that_saves_and_folders_dropped_on_the_page_are_compared(start: Start, kept: Path) -> None:
    app = start()
    app.window.workshop.groups.open()
    drop(app, files(kept / "Anna.quorum", kept / "Clara.quorum"))
    page = app.window.workshop.groups.page
    assert [row[1] for row in rows(page.groups.rows)] == ["Anna", "Clara"]
    drop(app, files(kept))
    assert [row[1] for row in rows(page.groups.rows)] == list(NAMES)
    assert not app.window.session.active


class Gate:
    """Reads a save only when it is let through."""

    def __init__(self, read: Callable[[Path], Game]) -> None:
        self.read, self.asked = read, threading.Semaphore(0)
        self.through, self.count = threading.Semaphore(0), 0

    def __call__(self, path: Path) -> Game:
        self.count += 1
        self.asked.release()
        assert self.through.acquire(timeout=20)
        return self.read(path)


def test_that_reading_tells_how_far_it_is_and_can_be_stopped_after_any_save(
    start: Start, kept: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    app, gate = start(), Gate(load_game)
    monkeypatch.setattr(sessions, "load_game", gate)
    monkeypatch.setattr("gui.workshop.groups.control._OFTEN", 0.0)
    groups = app.window.workshop.groups
    groups.open()
    groups.read([kept])
    page = groups.page
    qtbot.waitUntil(page.strip.isVisible)
    gate.through.release()
    qtbot.waitUntil(lambda: page.strip.bar.value() == 25)
    qtbot.waitUntil(lambda: gate.count == 2)
    click(page.strip.stop)
    assert not page.strip.isVisible()
    assert not groups.reading
    gate.through.release()
    settle(app)
    assert gate.count == 2, "the next save is not read"
    assert page.nothing.reason.text() == "You stopped the reading; nothing was compared."
    assert groups.compared is None


def test_that_stopping_keeps_what_was_compared_before(
    start: Start, kept: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    app = start()
    page, groups = compare(app, kept), app.window.workshop.groups
    gate = Gate(load_game)
    monkeypatch.setattr(sessions, "load_game", gate)
    groups.read([kept])
    qtbot.waitUntil(lambda: gate.count == 1)
    groups.stop()
    gate.through.release()
    settle(app)
    assert [row[1] for row in rows(page.groups.rows)] == list(NAMES)


def test_that_nothing_that_is_secret_in_an_open_game_is_in_the_window(
    start: Start, kept: Path, tmp_path: Path
) -> None:
    shutil.copy(kept / "Anna.quorum", tmp_path)
    going = session(3, whole=False)
    save_game(going, tmp_path / "Going.quorum")
    app = start()
    page = compare(app, tmp_path)
    for at in range(len(PAGES)):
        page.pages.go(at)
        settle(app)
    page.copy.click()
    settle(app)
    held = words(page)
    scenario = load_game(tmp_path / "Anna.quorum").scenario
    secret = [v.label.en for v in scenario.variables if v.known_to != "everyone"]
    secret += [move.label.en for move in scenario.moves if move.channel == "private"]
    assert len(secret) > 4
    assert [label for label in secret if label in held] == []
    assert "only what everybody may know" in held
    assert not page.spread.isVisible()


@pytest.mark.parametrize("form", [".html", ".csv", ".json"])
def test_that_it_is_written_as_the_command_line_writes_it(
    start: Start, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    app = start()
    page, file = compare(app, kept), tmp_path / f"groups{form}"
    monkeypatch.setattr(app.window.place, "ask", lambda *_: file)
    click(page.export)
    settle(app)
    assert file.read_bytes() == content(*compare_folder(kept), form, "en")
    assert app.window.banner.text == f"Saved: {file}"


def test_that_a_copy_is_a_page_for_documents_and_lines_with_tabs_for_spreadsheets(
    start: Start, kept: Path
) -> None:
    app = start()
    page = compare(app, kept)
    click(page.copy)
    settle(app)
    data = QApplication.clipboard().mimeData()
    assert "Where orders differed" in data.html()
    assert "<svg" not in data.html()
    lines = [line.split("\t") for line in data.text().splitlines()]
    found, _ = compare_folder(kept)
    assert [line[0] for line in lines if line[0] in NAMES] == list(NAMES)
    assert sum(len(line) == 7 and line[0].isdigit() for line in lines) == len(found.numbers)


def test_that_what_was_copied_stays_as_text_when_the_program_ends(start: Start, kept: Path) -> None:
    app = start()
    click(compare(app, kept).copy)
    settle(app)
    text = QApplication.clipboard().text()
    app.window.close()
    data = QApplication.clipboard().mimeData()
    assert (data.hasHtml(), data.text()) == (False, text)


def test_that_all_of_it_follows_the_language_and_the_theme(start: Start, kept: Path) -> None:
    app = start()
    page = compare(app, kept)
    page.plot.choose(1)
    app.window.menus.languages["fr"].trigger()
    settle(app)
    heads = [head(page.groups.rows, at) for at in range(1, 4)]
    assert heads == ["Groupe", "Fin", "Tours"]
    assert page.title.text() == "Séances comparées"
    assert page._remarks.text().startswith("Les ordres ont différé")
    before = page.grab().toImage().pixelColor(3, 3)
    app.window.menus.themes["light"].trigger()
    settle(app)
    assert page.grab().toImage().pixelColor(3, 3) != before
    assert page.plot.chosen == 1
    compare(app, kept / TORN)
    app.window.menus.languages["en"].trigger()
    settle(app)
    assert page.nothing.reason.text() == "None of the saved games here can be compared."


def many(kept: Path, folder: Path, count: int) -> Path:
    """The three sessions under many names."""
    folder.mkdir()
    for at in range(count):
        shutil.copy(kept / f"{NAMES[at % 3]}.quorum", folder / f"Group {at + 1:02}.quorum")
    return folder


def test_that_of_more_groups_than_lines_can_show_the_range_the_middle_and_the_chosen_are_drawn(
    start: Start, kept: Path, tmp_path: Path
) -> None:
    app = start()
    page = compare(app, many(kept, tmp_path / "many", plot.MOST_LINES + 2))
    go(app, page, "numbers")
    assert page.plot.legend.rows.rowCount() == plot.MOST_LINES + 2
    assert page.plot.canvas._shown == 1
    page.plot.legend.setCurrentIndex(page.plot.legend.rows.index(13, 0))
    settle(app)
    assert page.plot.chosen == 13
    assert page.plot.canvas._shown == 2


@pytest.mark.slow
def test_that_comparing_many_sessions_never_stops_the_window(
    start: Start, kept: Path, tmp_path: Path, qapp: QApplication
) -> None:
    for module in MODULES:  # the start screen loads them
        import_module(module)
    folder = many(kept, tmp_path / "many", 40)
    collector = Collector(qapp)
    collector.freeze()
    stops: dict[str, float] = {}
    for attempt in range(2):  # what takes as long a second time is the window's own doing
        watch = Watchdog(start())
        groups = watch.app.window.workshop.groups
        watch.do("the page", groups.open)
        watch.do("reading", partial(groups.read, [folder]))
        page = groups.page
        for at, name in enumerate(PAGES):
            watch.do(name, partial(page.pages.go, at))
        watch.do("another number", partial(page.variable.setCurrentIndex, 0))
        watch.do("a group", partial(page.plot.choose, 5))
        found = watch.longer_than(LIMIT)
        stops = found if not attempt else {what: ms for what, ms in stops.items() if what in found}
    collector.stop()
    collector.deleteLater()
    assert stops == {}
