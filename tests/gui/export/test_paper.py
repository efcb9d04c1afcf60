"""Reports on paper: nothing left out, no row in two halves, no empty sheet, drawings as lines."""

import gc
import re
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from engine.game.game import Game
from engine.game.saves import save_game
from engine.report.pack.gather import gather
from engine.report.pack.html import page
from engine.report.pack.style import ROLES, STYLE
from engine.resources import example_games, shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.text import Language
from gui.export.fragments import blocks
from gui.export.paper import _laid_out, a4, pdf
from gui.theme.fonts import load_fonts
from gui.theme.tokens import LIGHT
from tests.engine import reviewed, worlds

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from gui.launch import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(scope="module")
def games() -> dict[str, Game]:
    large = load_scenario(shipped_scenarios()[0])
    return {
        "workshop": reviewed.played(),
        "large": worlds.played_out(large, seed=3),
        "at the opening": worlds.game_of(large),
    }


CASES = [
    (name, language)
    for name in ("workshop", "large", "at the opening")
    for language in ("en", "fr")
]


@pytest.fixture
def device(tmp_path: Path) -> QPdfWriter:
    made = QPdfWriter(str(tmp_path / "any.pdf"))
    made.setResolution(600)
    made.setPageLayout(a4())
    return made


def tables(document: QTextDocument) -> Iterator[QTextTable]:
    for block in blocks(document):
        table: QTextTable | None = QTextCursor(block).currentTable()
        if table is not None and block == table.firstCursorPosition().block():
            yield table


@pytest.mark.parametrize(("name", "language"), CASES)
def test_that_every_word_of_the_page_is_laid_out(
    games: dict[str, Game], name: str, language: Language, device: QPdfWriter
) -> None:
    laid = _laid_out(device, page(gather(games[name], language)))
    document = laid.document
    unseen = [b.text() for b in blocks(document) if b.text().strip() and not b.layout().lineCount()]
    assert unseen == []


@pytest.mark.parametrize(("name", "language"), CASES)
def test_that_no_row_is_cut_in_two_and_no_sheet_is_empty(
    games: dict[str, Game], name: str, language: Language, device: QPdfWriter
) -> None:
    laid = _laid_out(device, page(gather(games[name], language)))
    document = laid.document
    height, layout = document.pageSize().height(), document.documentLayout()
    cut = []
    for table in tables(document):
        for row in range(table.rows()):
            cells = [table.cellAt(row, column) for column in range(table.columns())]
            boxes = [
                layout.blockBoundingRect(at)
                for cell in cells
                for at in (cell.firstCursorPosition().block(), cell.lastCursorPosition().block())
            ]
            top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
            if top // height != (bottom - 1) // height:
                cut.append(cells[0].firstCursorPosition().block().text())
    assert cut == []
    used = {
        int(layout.blockBoundingRect(b).top() // height)
        for b in blocks(document)
        if b.text().strip()
    }
    assert used == set(range(laid.sheets))


def test_that_headings_have_the_sizes_that_the_page_gives_them(device: QPdfWriter) -> None:
    laid = _laid_out(device, page(gather(worlds.played_out(worlds.tiny(), seed=5))))
    document = laid.document
    first = next(b for b in blocks(document) if b.blockFormat().headingLevel() == 1)
    wanted = re.search(r"h1 \{[^}]*font-size: ([\d.]+)pt", STYLE)
    assert wanted is not None
    cursor = QTextCursor(first)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert cursor.charFormat().font().pointSizeF() == float(wanted[1])


def test_that_a_report_and_the_window_have_the_same_colours_for_roles() -> None:
    assert LIGHT.roles == ROLES


def test_that_drawings_are_painted_as_lines_and_letters(games: dict[str, Game]) -> None:
    content = pdf(page(gather(games["workshop"])), "Title", "Foot")
    assert b"/Subtype /Image" not in content
    assert len(content) < 400_000


def test_that_a_page_on_paper_is_gone_when_it_is_let_go(device: QPdfWriter) -> None:
    laid = _laid_out(device, page(gather(worlds.played_out(worlds.tiny(), seed=5))))
    gone = weakref.ref(laid.document), weakref.ref(laid.drawings)
    gc.disable()
    try:
        del laid
        assert [one() for one in gone] == [None, None]
    finally:
        gc.enable()


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, words)], capture_output=True, text=True, timeout=120, check=False
    )


def test_that_the_command_line_writes_a_pdf_without_a_screen(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    ran = run("-m", "gui", "report", example_games()[0], "-o", out, "--language", "fr")
    assert (ran.returncode, ran.stderr) == (0, "")
    content = out.read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) > 5


def test_that_without_qt_a_page_is_written_and_a_pdf_is_refused_in_a_sentence(
    tmp_path: Path,
) -> None:
    save, out = tmp_path / "game.quorum", tmp_path / "report.pdf"
    save_game(worlds.played_out(worlds.tiny(), seed=5), save)
    ran = run("-c", WITHOUT_QT, "report", save, "-o", out)
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert "laid out by Qt, which cannot be loaded here" in ran.stderr
    assert not out.exists()
    ran = run("-c", WITHOUT_QT, "report", save, "-o", out.with_suffix(".html"))
    assert ran.returncode == 0
