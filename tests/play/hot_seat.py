"""Several people at one machine: how they begin, and what the machine holds of their secrets."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from engine.game.views import RoleView
from gui.app import App
from tests.hands import click
from tests.play.conftest import Start, settle
from tests.play.held import of_widget


def begin(start: Start) -> App:
    """The first scenario with a person in every seat."""
    gc.collect()  # widgets that another test has done with hold words too
    app = start()
    window = app.window
    click(window.screens.home.new)
    settle(app)
    for card in window.screens.new_game.cards:
        click(card.seats.button("person"))
    click(window.screens.new_game.start)
    settle(app)
    return app


def all_words(app: App) -> str:
    """Everything that any widget holds, shown or not, with its tips and accessible texts."""
    app.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found = [words for widget in QApplication.allWidgets() for words in of_widget(widget)]
    found.append(QApplication.clipboard().text())
    return "\n".join(found)


def secrets(view: RoleView, public: RoleView) -> set[str]:
    """What this role is told and the public is not."""
    return {
        *(option.label for option in view.options),
        *(option.does for option in view.options),
        *(item.headline for item in view.news if item.secret),
        *(aim.about for aim in view.aims),
        view.brief,
        view.stake,
        *({fact.label for fact in view.facts} - {fact.label for fact in public.facts}),
    }


def related(view: RoleView) -> set[str]:
    """What this role is told of the others' doings towards it, and the numbers of their word."""
    dealings = {dealing.label for relation in view.relations for dealing in relation.dealings}
    return dealings | {one.word.label for one in view.relations if one.word is not None}
