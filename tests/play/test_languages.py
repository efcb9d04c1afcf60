"""Every screen in French: no English left on it, and its numbers as French writes them."""

import re

import pytest
from PySide6.QtWidgets import QWidget

from engine.text import Language
from tests.gui.shell.test_translation import FRENCH, messages
from tests.play import reading, tour
from tests.play.conftest import Start, settle

ENGLISH = {
    english.replace("&", "")
    for _, english, french, _ in messages(FRENCH)
    if french.replace("&", "") != english.replace("&", "") and "{" not in english
}
"""Texts that only English has; what French writes in the same way somewhere is taken out below."""
SAME = {french.replace("&", "") for _, _, french, _ in messages(FRENCH)}
ALL_ENGLISH = {english.replace("&", "") for _, english, _, _ in messages(FRENCH)}

WRONG = {
    "fr": re.compile(
        r"\d\.\d+(?![.\d])(?!\.\d)"  # a decimal point
        r"|\d,\d{3}"  # thousands set off by a comma
        r"|\d(?: |)%"  # no space, or one that breaks, before the sign
        r"|(?<![\d\u202f\u00a0.,])\d{5,}"  # thousands not set off
    ),
    "en": re.compile(r"\d,\d{1,2}(?!\d)|\d[\s\u202f\u00a0]%|\d[\u202f\u00a0]\d{3}"),
}
NUMBERED = re.compile(r"\d+\.\d+\.\d+|[Gg]raine \d+|[Ss]eed \d+|\S*quorum\S*|/\S+|https?:\S+")
"""What is no number of the game: versions, seeds, files."""


def walk(start: Start, language: Language) -> dict[str, str]:
    """Every text of every screen, with the screen on which it was first seen."""
    app = start()
    app.window.menus.languages[language].trigger()
    settle(app)
    seen: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        for text in reading.texts(widget):
            seen.setdefault(text.strip(), name)

    tour.walk(app, look)
    return seen


def test_that_a_french_screen_has_no_english_on_it_and_no_english_number(start: Start) -> None:
    seen = walk(start, "fr")
    assert {text: name for text, name in seen.items() if text in ENGLISH - SAME} == {}
    assert wrong(seen, "fr") == {}


def test_that_a_screen_is_retranslated_there_and_back_and_in_english_has_no_french_number(
    start: Start,
) -> None:
    app = start()
    left: list[str] = []
    seen: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        for text in reading.texts(widget):
            seen.setdefault(text.strip(), name)
        if widget is not app.window:  # a dialog is made anew
            return
        for language, foreign in (("fr", ENGLISH - SAME), ("en", SAME - ALL_ENGLISH)):
            app.window.menus.languages[language].trigger()
            settle(app)
            shown = {text.strip() for text in reading.texts(widget)} - {""}
            left.extend(f"{name} in {language}: {text}" for text in shown & foreign)

    tour.walk(app, look)
    assert left == []
    assert wrong(seen, "en") == {}


def wrong(seen: dict[str, str], language: Language) -> dict[str, str]:
    found = {}
    for text, name in seen.items():
        if match := WRONG[language].search(NUMBERED.sub("", text)):
            found[match[0]] = f"{name}: {text[:80]}"
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *[("fr", text) for text in ("12.5", "1,234", "40 %", "40%", "12345")],
        *[("en", text) for text in ("12,5", "40 %", "1\u202f234")],
    ],
)
def test_that_the_rule_finds_a_number_of_the_other_language(language: Language, text: str) -> None:
    assert wrong({f"so {text}": "here"}, language)
    assert not wrong({"12\u202f345,6 et 40\u00a0%, 1,25": "here"}, "fr")
    assert not wrong({"12,345.6 and 40%, 1.25": "here"}, "en")
