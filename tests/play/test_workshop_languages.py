"""A session's language, and that of whoever looks: what is read is never half in each."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from engine.resources import shipped_plans
from engine.session.plan import PlannedInject
from engine.text import LocalText
from gui.app import App
from gui.export import handouts
from tests.hands import click
from tests.play import control_hands as hand
from tests.play.conftest import Start, settle
from tests.play.workshop import begin, plan

LETTER = PlannedInject(
    id="letter",
    turn=1,
    headline=LocalText(en="A letter comes", fr="Une lettre arrive"),
    text=LocalText(en="It is unsigned.", fr="Elle n’est pas signée."),
    announced=True,
)


def speak(app: App, language: str) -> None:
    app.window.menus.languages["fr" if language == "fr" else "en"].trigger()
    settle(app)


def on_the_wall(app: App) -> list[str]:
    return [row.text for row in hand.projector(app).situation.board.shown]


@pytest.mark.parametrize("changed_first", [False, True])
def test_that_a_planned_inject_is_read_in_the_language_of_whoever_looks(
    start: Start, *, changed_first: bool
) -> None:
    app = start()
    speak(app, "fr")
    begin(app, plan().model_copy(update={"injects": [LETTER]}))
    page = hand.injects(app)
    if changed_first:  # into the form, and brought in as it stands there
        hand.press_button(page.slips[0].change)
        hand.press_button(page.bring)
    else:
        hand.press_button(page.slips[0].bring)
    settle(app)
    assert on_the_wall(app) == ["Une lettre arrive"]
    speak(app, "en")
    app.window.workshop.projection.refresh()
    assert on_the_wall(app) == ["A letter comes"]
    act = app.window.session.game.hand[0]
    assert act.kind == "inject"
    assert (act.text_in("en"), act.text_in("fr")) == ("It is unsigned.", "Elle n’est pas signée.")


def test_that_an_inject_changed_by_control_is_told_as_control_wrote_it(start: Start) -> None:
    app = start()
    speak(app, "fr")
    begin(app, plan().model_copy(update={"injects": [LETTER]}))
    page = hand.injects(app)
    hand.press_button(page.slips[0].change)
    hand.write(page.form.headline, "Un message arrive")
    hand.press_button(page.bring)
    settle(app)
    act = app.window.session.game.hand[0]
    assert act.kind == "inject"
    assert (act.headline_in("en"), act.text_in("en")) == (
        "Un message arrive",
        "Elle n’est pas signée.",
    )


def planned_in_french(start: Start) -> App:
    """An English window with a shipped plan, whose session is to be in French."""
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    app.window.workshop.files.open_shipped(shipped_plans()[0])
    settle(app)
    app.window.workshop.page.facts.language.set_value("fr")
    return app


def test_that_all_windows_speak_the_sessions_language_when_it_begins(start: Start) -> None:
    app = planned_in_french(start)
    click(app.window.workshop.page.start)
    settle(app)
    assert app.window.session.language == "fr"
    assert app.window.menus.languages["fr"].isChecked()
    assert hand.control(app).header.resolve.text() == "Jouer le tour"


def test_that_the_paper_is_in_the_sessions_language(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = planned_in_french(start)
    asked = []

    def sheets(_scenario: object, _plan: object, language: str) -> dict[str, bytes]:
        asked.append(language)
        return {}

    def on_paper(_plan: object, _scenario: object, language: str) -> bytes:
        asked.append(language)
        return b""

    monkeypatch.setattr(handouts, "team_sheets", sheets)
    monkeypatch.setattr(handouts, "plan_on_paper", on_paper)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_of: str(tmp_path))
    monkeypatch.setattr(app.window.place, "ask", lambda *_of: tmp_path / "plan.pdf")
    app.window.workshop.files.ask_handouts()
    app.window.workshop.files.ask_print()
    settle(app)
    assert asked == ["fr", "fr"]
