"""What the tutorial says: complete, in both languages, of a game that ships."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from engine.text import LocalText
from gui.tutorial.deeds import Deed
from gui.tutorial.placing import EDGE, beside
from gui.tutorial.script import Script, Step, read_script
from tests.engine.test_french_spaces import faults

SENTENCE_END = re.compile(r"[.!?](?:\s|$)")


@pytest.fixture(scope="module")
def script() -> Script:
    return read_script()


def texts(step: Step) -> list[LocalText]:
    return [text for text in (step.title, step.text, step.keys) if text is not None]


def test_that_every_card_speaks_both_languages_with_french_spaces(script: Script) -> None:
    for step in script.steps:
        for text in texts(step):
            assert text.fr is not None, text.en
            assert not faults(text.fr), text.fr


def test_that_a_card_says_little(script: Script) -> None:
    for step in script.steps:
        assert len(SENTENCE_END.findall(step.text.en)) <= 3
        assert len(step.text.en) <= 200


def test_that_what_must_be_done_is_said_for_the_keyboard_too(script: Script) -> None:
    assert [step.title.en for step in script.steps if step.until and not step.keys] == []


def test_that_each_deed_is_asked_for_once_and_the_first_and_last_cards_only_tell(
    script: Script,
) -> None:
    asked = [step.until for step in script.steps if step.until]
    assert sorted(asked) == sorted(get_args(Deed))
    assert script.steps[0].until is script.steps[-1].until is None


def test_that_its_game_has_one_person_and_the_others_in_character(script: Script) -> None:
    game = script.game()
    assert list(game.people) == [script.role]
    assert {kind for role, kind in game.seats.items() if role != script.role} == {"in_character"}


sides = st.integers(min_value=40, max_value=400)


@given(sides, sides, st.integers(0, 1200), st.integers(0, 600), sides, sides)
def test_that_the_card_stays_in_the_window_and_off_what_it_speaks_of_where_there_is_room(
    width: int, height: int, left: int, top: int, across: int, down: int
) -> None:
    window, card = QRect(0, 0, 1280, 720), QSize(min(width, 380), min(height, 260))
    target = QRect(left, top, across, down) & window
    place = QRect(beside(card, target, window), card)
    assert window.contains(place)
    room = (
        target.left() > card.width() + 3 * EDGE
        or window.right() - target.right() > card.width() + 3 * EDGE
        or target.top() > card.height() + 3 * EDGE
        or window.bottom() - target.bottom() > card.height() + 3 * EDGE
    )
    if room:
        assert not place.intersects(target)
