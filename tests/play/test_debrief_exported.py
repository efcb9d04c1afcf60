"""The debrief is exported and printed through the real window, and holds the whole game."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QFont, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from engine.game.game import Game
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.session.plan import SessionPlan
from gui.app import App
from gui.export import paper
from gui.export.breaks import keep_together
from gui.theme.tokens import DARK, LIGHT
from tests.play.conftest import Start, settle

REASONS = "To see who blinks <first> & why."
VOID = {"meta", "img", "br"}


class Reader(HTMLParser):
    """Reads a page: its words, its pictures, and whether every tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.sources: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.sources += [value or "" for name, value in attrs if name in {"src", "href"}]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def begin(start: Start) -> App:
    """A game of one person against one in character."""
    app = start()
    scenario = load_scenario(shipped_scenarios()[-1])
    seats: dict[str, PlayerKind] = {role.id: "in_character" for role in scenario.roles}
    seats[scenario.roles[0].id] = "person"
    app.window.session.open(Game.new(scenario, seed=3, seats=seats), None, refuge=None)
    settle(app)
    return app


def to_the_end(app: App) -> None:
    session = app.window.session
    while not session.game.over:
        orders = session.game.orders_by("in_character", session.game.people[0])
        session.give(orders.model_copy(update={"rationale": REASONS}))
        settle(app)


def export(app: App, file: Path, command: QAction | None = None) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(file))
        dialog.accept()

    QTimer.singleShot(0, answer)
    (command or app.window.menus.export_debrief).trigger()
    settle(app)
    settle(app)


def read(file: Path) -> Reader:
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    assert reader.open == []
    return reader


def test_that_there_is_a_debrief_only_while_the_line_on_the_table_has_ended(start: Start) -> None:
    app = start()
    menus = app.window.menus
    commands = (menus.export_debrief, menus.print_debrief)
    assert not any(command.isEnabled() for command in commands)
    app.close()
    app = begin(start)
    menus = app.window.menus
    commands = (menus.export_debrief, menus.print_debrief)
    assert not any(command.isEnabled() for command in commands)
    to_the_end(app)
    assert all(command.isEnabled() for command in commands)
    app.window.explore.hindsight.play_on_from(1)
    settle(app)
    assert not any(command.isEnabled() for command in commands)
    app.window.debriefs.export()  # asks for nothing, or this would wait for an answer
    to_the_end(app)
    assert all(command.isEnabled() for command in commands)
    app.window.session.close()
    assert not any(command.isEnabled() for command in commands)


def test_that_the_web_page_is_whole_in_itself_and_tells_everything(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start)
    to_the_end(app)
    file = tmp_path / "one.html"
    export(app, file)
    assert app.window.banner.text == f"Saved: {file}"
    page, revealed = read(file), app.window.session.revealed()
    words = " ".join(page.words)
    assert revealed.ending is not None
    told = [revealed.title, revealed.ending.title, revealed.ending.story]
    told += revealed.ending.meaning.values()
    told += [item.headline for item in revealed.news]
    for role in revealed.cards:
        view = app.window.session.view(role.role)
        told += [role.name, *(aim.label for aim in view.aims)]
    assert [what for what in told if what not in words] == []
    assert words.count(REASONS) == revealed.turn
    assert "first" not in page.tags
    assert page.sources == []
    text = file.read_text(encoding="utf-8")
    assert text.count('<svg class="lines"') == len(revealed.plots) + 1
    assert "://" not in text.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_that_a_debrief_is_dark_on_white_in_the_dark_theme_too(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start)
    to_the_end(app)
    assert app.settings.theme == "dark"
    export(app, tmp_path / "one.html")
    text = (tmp_path / "one.html").read_text(encoding="utf-8")
    colors = set(re.findall(r"#[0-9a-f]{6}", text))
    assert LIGHT.text in colors
    assert not colors & {DARK.text, DARK.window, DARK.panel, *DARK.roles}


def test_that_the_plots_on_paper_are_lines_and_not_pixels(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    to_the_end(app)
    export(app, tmp_path / "one.pdf")
    assert b"/Subtype /Image" not in (tmp_path / "one.pdf").read_bytes()


def test_that_tables_and_everything_can_be_had_from_the_window(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start)
    to_the_end(app)
    export(app, tmp_path / "one.zip")
    export(app, tmp_path / "one.json")
    with ZipFile(tmp_path / "one.zip") as archive:
        assert "orders.csv" in archive.namelist()
    told = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert told["ending"]["title"] == app.window.session.revealed().ending.title  # type: ignore[union-attr]  # the game is over


def test_that_the_pages_to_print_are_a4_and_more_than_one(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    to_the_end(app)
    export(app, tmp_path / "one")  # the dialog adds the ending
    pdf = (tmp_path / "one.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    boxes = re.findall(rb"/MediaBox \[([\d. ]+)\]", pdf)
    assert len(boxes) > 2
    assert {tuple(round(float(side)) for side in box.split()) for box in boxes} == {
        (0, 0, 595, 842)
    }


def test_that_the_debrief_speaks_french(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    to_the_end(app)
    app.window.set_language("fr")
    settle(app)
    export(app, tmp_path / "une.html")
    text = (tmp_path / "une.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in text
    assert "Tour par tour" in text
    english = {
        "Turn by turn",
        "What it meant",
        "In private",
        "Weight",
        "marked as secret",
        "Score 0",
    }
    assert {words for words in english if words in text} == set()
    app.window.set_language("en")


def test_that_a_workshop_s_debrief_can_leave_names_out(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    game, nameless = app.window.session.game, app.window.menus.export_nameless
    teams = [{"role": role, "members": ["Zuleika Dobson"]} for role in game.seats]
    data = {"title": "An evening", "scenario": "duel", "teams": teams, "turns": 4}
    game.begin_session(SessionPlan.model_validate({**data, "minutes_per_turn": 5}))
    assert not nameless.isEnabled()
    to_the_end(app)
    assert nameless.isEnabled()
    for command, name in ((nameless, "without"), (app.window.menus.export_debrief, "with")):
        export(app, tmp_path / f"{name}.html", command)
    assert "Zuleika" in (tmp_path / "with.html").read_text(encoding="utf-8")
    assert "Zuleika" not in (tmp_path / "without.html").read_text(encoding="utf-8")


def test_that_printing_to_a_file_writes_it_whole(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    to_the_end(app)
    file = tmp_path / "printed.pdf"

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        dialog.done(1)

    QTimer.singleShot(0, answer)
    app.window.menus.print_debrief.trigger()
    settle(app)
    settle(app)
    assert file.read_bytes().startswith(b"%PDF-")
    assert app.window.banner.text == f"Saved: {file}"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_that_a_closed_print_dialog_prints_nothing(start: Start, tmp_path: Path) -> None:
    app = begin(start)
    to_the_end(app)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        dialog.reject()

    QTimer.singleShot(0, answer)
    app.window.menus.print_debrief.trigger()
    settle(app)
    assert app.window.banner.text == ""


def test_that_a_printer_that_takes_nothing_is_told_in_a_sentence(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = begin(start)
    to_the_end(app)

    def refuse(*_anything: object) -> None:
        raise OSError("nothing can be painted there")

    monkeypatch.setattr(paper, "put_on", refuse)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QPrinter, "outputFileName", lambda _printer: "")
    monkeypatch.setattr(QPrinter, "printerName", lambda _printer: "the one in the hall")
    app.window.menus.print_debrief.trigger()
    settle(app)
    settle(app)
    assert app.window.banner.text == "The debrief could not be printed on the one in the hall."


def headings_and_what_follows(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """The pages of each heading's top and of the end of the paragraph below it."""
    height = document.pageSize().height()
    layout, block = document.documentLayout(), document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            top = layout.blockBoundingRect(block).top()
            end = layout.blockBoundingRect(block.next()).bottom()
            yield int(top // height), int((end - 1) // height)
        block = block.next()


@pytest.mark.parametrize("above", range(24, 48, 2))
def test_that_no_heading_stands_alone_at_the_foot_of_a_page(
    qapp: QApplication, tmp_path: Path, above: int
) -> None:
    device = QPdfWriter(str(tmp_path / "any.pdf"))
    paper.on_paper(device)
    document = QTextDocument()
    document.setDefaultFont(QFont("IBM Plex Sans", 10))
    document.documentLayout().setPaintDevice(device)
    document.setHtml("<p>Words.</p>" * above + "<h2>Heading</h2><p>Words.</p>")
    document.setPageSize(device.pageLayout().paintRectPixels(device.resolution()).size().toSizeF())
    keep_together(document, document.pageSize().height(), 0)
    assert all(first == last for first, last in headings_and_what_follows(document))
