"""A score among simulated ones: said in words, and marked on the strip."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.lab.standing import Standing, standing
from gui.debrief.spread_strip import SpreadStrip
from gui.theme.style import current_theme

OTHERS = np.linspace(20.0, 79.9, 600)


def strip_of(qtbot: QtBot, one: Standing | None) -> SpreadStrip:
    strip = SpreadStrip(66, ticks=True)
    qtbot.addWidget(strip)
    strip.resize(314, 66)
    strip.show_standing(one, 1)
    return strip


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (90.0, "Better than all 600 games"),
        (50.0, "Better than 50% of 600 games"),
        (20.15, "Better than fewer than 1% of 600 games"),
        (20.0, "Better than none of 600 games"),
        (3.0, "Better than none of 600 games"),
    ],
)
def test_that_a_standing_is_said_in_words(qtbot: QtBot, score: float, words: str) -> None:
    strip = strip_of(qtbot, standing(score, OTHERS))
    assert strip.words == words
    assert strip.accessibleDescription().startswith(words)


def test_that_the_mark_stands_at_the_score_and_moves_with_it(qtbot: QtBot) -> None:
    for score in (10.0, 50.0, 95.0):
        image = strip_of(qtbot, standing(score, OTHERS)).grab().toImage()
        mark = current_theme().text
        at = [x for x in range(image.width()) if image.pixelColor(x, 2).name() == mark]
        assert at
        assert sum(at) / len(at) == pytest.approx(7 + 3 * score, abs=2)


def test_that_nothing_is_marked_while_nothing_is_known(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, None)
    image = strip.grab().toImage()
    assert strip.words == strip.accessibleDescription() == ""
    assert not any(
        image.pixelColor(x, 2).name() == current_theme().text for x in range(image.width())
    )
