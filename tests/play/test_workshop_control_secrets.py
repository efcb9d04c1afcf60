"""What Control has and does never reaches the seats or the projector, and orders never Control."""

from PySide6.QtWidgets import QApplication

from engine.session.log import Looked
from gui.app import App
from gui.workshop.room.freeform import FreeFormPage
from gui.workshop.room.injects import InjectsPage
from gui.workshop.room.look import LookBox
from gui.workshop.room.notes import NotesPage
from gui.workshop.room.numbers_page import NumbersPage
from gui.workshop.room.rail import PAGES
from tests.hands import click
from tests.play.conftest import Start, settle
from tests.play.control_room import answer, room, words_in
from tests.play.workshop import ROLES, begin, parts


def test_that_control_sees_who_gave_orders_and_never_which_unless_it_looks(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, _desk = room(app)
    session.call("council")
    moves = [move for move in session.game.scenario.moves if move.role == "council"]
    orders = session.game.orders_by("in_character", "council").model_copy(
        update={"rationale": "because of the tide"}
    )
    session.give(orders)
    settle(app)
    row = control.rail.teams.rows["council"]
    assert row.accessibleName() == "Blue table: orders given"
    assert control.rail.teams.rows["owner"].accessibleName() == "Red table: not yet"
    held = "\n".join(words_in(control))
    assert "because of the tide" not in held
    assert not [move.label.en for move in moves if move.label.en in held]
    answer("Not now")
    click(row.look)
    assert not session.game.session.log.of(Looked)  # type: ignore[union-attr]
    told: list[str] = []
    answer("Look", told)
    click(row.look)
    settle(app)
    assert "recorded" in told[0]
    box = QApplication.activeModalWidget()
    assert isinstance(box, LookBox)
    assert "because of the tide" in "\n".join(words_in(box))
    box.accept()
    looked = session.game.session.log.of(Looked)  # type: ignore[union-attr]
    assert [entry.role for entry in looked] == ["council"]


ANSWER = "zqx answer for the rival"
SECRETS = (
    "zqx note",
    "zqx unfinished",
    "zqx inject for nobody",
    "zqx reason of the inject",
    "zqx reason of the verdict",
    "zqx reason of the override",
    "zqx half a headline",
    ANSWER,
    "To see who waits.",  # the planned inject's reason
)


def fill_with_secrets(app: App) -> None:
    """Control writes everywhere where it can write."""
    control, desk = room(app)
    desk.note("zqx note")
    control.go("notes")
    notes = control.page("notes")
    assert isinstance(notes, NotesPage)
    notes.pad.setPlainText("zqx unfinished")
    notes.keep_draft()
    control.go("injects")
    injects = control.page("injects")
    assert isinstance(injects, InjectsPage)
    click(injects.form.kind.button("written"))
    injects.form.headline.setText("zqx inject for nobody")
    injects.form.audience.set_value([])
    injects.form.announced.setChecked(True)
    injects.form.reason.setText("zqx reason of the inject")
    click(injects.bring)
    injects.form.headline.setText("zqx half a headline")
    control.go("numbers")
    numbers = control.page("numbers")
    assert isinstance(numbers, NumbersPage)
    free = next(one for one in desk.quantities if one.pool is None and not one.computed)
    numbers.choose(free.variable)
    numbers.reason.set_text("zqx reason of the override")
    click(numbers.set)
    app.window.workshop.host.ask("rival", "How deep?")
    desk.answer("r1", ANSWER)
    app.window.workshop.host.propose("union", "They sing", "", [])
    control.go("freeform")
    settle(app)
    freeform = control.page("freeform")
    assert isinstance(freeform, FreeFormPage)
    freeform.verdict.reason.setText("zqx reason of the verdict")
    click(freeform.roll)
    for page in PAGES:
        control.go(page)
        settle(app)


def test_that_no_text_of_controls_window_reaches_the_seats_or_the_projector(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    fill_with_secrets(app)
    control, _ = room(app)
    click(control.header.projector)
    settle(app)
    projector = app.window.workshop.projection.projector
    assert projector is not None
    held = "\n".join(words_in(control))
    looked_for = [secret for secret in SECRETS if secret in held]
    assert len(looked_for) > 3, "looks nowhere"

    def leaks(role: str) -> list[str]:
        windows = [("seats", app.window), ("projector", projector)]
        return [
            f"{name} at {role}: {words}"
            for name, window in windows
            for text in ["\n".join(words_in(window))]
            for words in SECRETS
            if words in text and not (words == ANSWER and role == "rival")
        ]

    found: list[str] = []
    for role in ROLES:
        session.call(role)
        settle(app)
        found += leaks(f"the curtain of {role}")
        session.reveal()
        settle(app)
        assert screens.in_room
        found += leaks(role)
        session.give(session.game.orders_by("in_character", role))
        settle(app)
    answer("Resolve it")
    click(control.header.resolve)
    settle(app)
    found += leaks("nobody, after the turn")
    assert found == []


def test_that_what_control_copied_is_gone_when_the_seats_window_is_turned_to(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.go("notes")
    notes = control.page("notes")
    assert isinstance(notes, NotesPage)
    control.activateWindow()
    settle(app)
    notes.pad.setPlainText("zqx copied")
    notes.pad.selectAll()
    notes.pad.copy()
    assert QApplication.clipboard().text() == "zqx copied"
    app.window.activateWindow()
    settle(app)
    assert QApplication.clipboard().text() == ""
