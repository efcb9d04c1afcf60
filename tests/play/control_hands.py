"""Control's hands: the mouse and the keyboard on its window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.app import App
from gui.workshop.number_field import NumberField
from gui.workshop.parts import Pad
from gui.workshop.projector import ProjectorWindow
from gui.workshop.room.freeform import FreeFormPage
from gui.workshop.room.injects import InjectsPage
from gui.workshop.room.notes import NotesPage
from gui.workshop.room.numbers_page import NumbersPage
from gui.workshop.room.past import PastPage
from gui.workshop.room.requests import RequestsPage
from gui.workshop.room.window import ControlWindow
from tests.hands import bring_into_view, click
from tests.play.conftest import settle


def control(app: App) -> ControlWindow:
    """Control's window, open."""
    window = app.window.workshop.control
    assert window is not None
    assert window.isVisible()
    return window


def projector(app: App) -> ProjectorWindow:
    """The projector's window, opened with Control's button where it is not."""
    if app.window.workshop.projection.projector is None:
        click(control(app).header.projector)
        settle(app)
    window = app.window.workshop.projection.projector
    assert window is not None
    return window


def write(field: QWidget, text: str) -> None:
    """Type into a field in place of what stands there."""
    bring_into_view(field)
    click(field)
    if isinstance(field, QLineEdit | Pad):
        field.selectAll()
    QTest.keyClicks(field, text)
    if isinstance(field, NumberField):
        QTest.keyClick(field, Qt.Key.Key_Return)


def press_button(button: QWidget) -> None:
    """Scroll to a button and click it."""
    bring_into_view(button)
    click(button)


def go(app: App, name: str) -> QWidget:
    """One of Control's pages, by its button."""
    window = control(app)
    click(window.rail.buttons[name])
    settle(app)
    assert window.at == name
    return window.page(name)


def injects(app: App) -> InjectsPage:
    page = go(app, "injects")
    assert isinstance(page, InjectsPage)
    return page


def freeform(app: App) -> FreeFormPage:
    page = go(app, "freeform")
    assert isinstance(page, FreeFormPage)
    return page


def numbers(app: App) -> NumbersPage:
    page = go(app, "numbers")
    assert isinstance(page, NumbersPage)
    return page


def requests(app: App) -> RequestsPage:
    page = go(app, "requests")
    assert isinstance(page, RequestsPage)
    return page


def notes(app: App) -> NotesPage:
    page = go(app, "notes")
    assert isinstance(page, NotesPage)
    return page


def past(app: App) -> PastPage:
    page = go(app, "past")
    assert isinstance(page, PastPage)
    return page


def bring_in_planned(app: App, at: int = 0) -> None:
    """A planned inject comes with the turn."""
    press_button(injects(app).slips[at].bring)
    settle(app)


def write_inject(app: App, headline: str, text: str, roles: tuple[str, ...] = ()) -> None:
    """One written on the spot; without roles everyone is told."""
    page = injects(app)
    click(page.form.kind.button("written"))
    settle(app)
    write(page.form.headline, headline)
    write(page.form.text, text)
    for role in roles:
        press_button(page.form.audience._roles[role])
    press_button(page.bring)
    settle(app)


def judge(app: App, odds: int, reason: str) -> str:
    """The first proposal on the desk gets its odds, and the die is rolled; what it says."""
    page = freeform(app)
    write(page.verdict.odds.percent, str(odds))
    write(page.verdict.reason, reason)
    press_button(page.roll)
    settle(app)
    return page._outcome.text()


def override(app: App, variable: str, value: float, reason: str) -> None:
    """Set a number."""
    page = numbers(app)
    page.choose(variable)
    settle(app)
    write(page.value, f"{value:g}")
    write(page.reason, reason)
    press_button(page.set)
    settle(app)


def undo_last(app: App, reason: str) -> None:
    """Go back behind the last turn."""
    page = past(app)
    write(page.reason, reason)
    press_button(page.undo)
    settle(app)


def answer_request(app: App, request: str, text: str) -> None:
    slip = requests(app).slips[request]
    write(slip.answer, text)
    press_button(slip.send)
    settle(app)


def note(app: App, text: str) -> None:
    page = notes(app)
    write(page.pad, text)
    press_button(page.keep)
    settle(app)


def resolve(app: App) -> None:
    """Control opens the orders."""
    click(control(app).header.resolve)
    settle(app)
