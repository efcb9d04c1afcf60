"""The pictures that the README and the guides show are those of the app as it is."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gui.pictures import COLORS, compact, unlike
from gui.screenshots import PLAIN, Shot, draw, every_shot

PICTURES = Path(__file__).parents[2] / "docs" / "screenshots"
SHOTS = [PLAIN, Shot("light", "fr", (1280, 720))]
"""Those that are drawn again here, the second where all were drawn: one stands for the rest."""
MOST = 0.005
"""Share of a picture that may differ: a clock, another machine's edges of letters."""


@pytest.mark.slow
@pytest.mark.parametrize("shot", [s for s in SHOTS if (PICTURES / s.folder).is_dir()])
def test_that_the_pictures_show_the_app_as_it_is(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shot: Shot
) -> None:
    monkeypatch.setenv("QUORUM_SAVES", str(tmp_path))  # is set anew while drawing
    draw(shot, tmp_path)
    drawn, kept = tmp_path / shot.folder, PICTURES / shot.folder
    names = sorted(file.name for file in drawn.glob("*.png"))
    stale = [
        name for name in names if unlike(QImage(str(drawn / name)), QImage(str(kept / name))) > MOST
    ]
    assert not stale, "these are of another day: make screenshots"
    assert names == sorted(file.name for file in kept.glob("*.png"))


def test_that_every_screen_is_drawn_in_both_themes_both_languages_and_three_sizes() -> None:
    folders = {shot.folder for shot in every_shot()}
    assert len(folders) == 12
    assert {folder.parts[:2] for folder in folders if folder.parts} == {
        (language, theme) for language in ("en", "fr") for theme in ("dark", "light")
    }
    assert PLAIN in every_shot()


def many_colors() -> QImage:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#141a21"))
    for x in range(100):
        for y in range(50):
            image.setPixelColor(x, y, QColor(2 * x, 5 * y, x + y))
    return image


def test_that_a_small_picture_keeps_its_ground_and_looks_the_same() -> None:
    image = many_colors()
    small = compact(image)
    assert len(small.colorTable()) == COLORS
    assert small.pixelColor(150, 80) == QColor("#141a21")
    assert unlike(image, small, 40) == 0.0


def test_that_another_picture_is_told_from_the_same() -> None:
    image, other = many_colors(), many_colors()
    for x in range(50):
        for y in range(40):
            other.setPixelColor(x, y, QColor("white"))
    assert unlike(image, image) == 0.0
    assert unlike(image, other) == pytest.approx(0.1, abs=0.02)
    assert unlike(image, other.copy(0, 0, 10, 10)) == 1.0
