import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from engine.resources import assets
from gui.theme.fonts import MONO, SANS, load_fonts, mono, sans
from gui.theme.icons import emblem, icon, icon_names
from gui.theme.screens import screen_style
from gui.theme.sheet import sheet
from gui.theme.style import apply_theme, current_theme
from gui.theme.tokens import DARK, LIGHT, THEMES, Theme, contrast

SURFACES = ("window", "panel", "raised", "hover", "sunken", "accent_wash")
INKS = ("text", "muted", "faint", "accent", "good", "bad", "warning")

both = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@both
@pytest.mark.parametrize("surface", SURFACES)
def test_that_every_text_colour_reads_on_every_surface(theme: Theme, surface: str) -> None:
    ground = getattr(theme, surface)
    low = {ink: contrast(getattr(theme, ink), ground) for ink in INKS}
    assert {ink: ratio for ink, ratio in low.items() if ratio < 4.5} == {}


@both
@pytest.mark.parametrize("surface", SURFACES)
def test_that_every_role_colour_reads_as_text_on_every_surface(theme: Theme, surface: str) -> None:
    ground = getattr(theme, surface)
    assert all(contrast(color, ground) >= 4.5 for color in theme.roles)


@both
def test_that_button_texts_and_focus_rings_are_seen(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent_fill) >= 4.5
    assert contrast(theme.on_accent, theme.accent_fill_hover) >= 4.5
    for surface in SURFACES:
        assert contrast(theme.accent, getattr(theme, surface)) >= 3
        assert contrast(theme.strong_border, getattr(theme, surface)) >= 3


def test_that_the_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_that_more_roles_than_colours_begin_again() -> None:
    assert DARK.role_mark(len(DARK.roles)) == DARK.role_mark(0)


def test_that_a_scale_outside_its_bounds_is_brought_back() -> None:
    assert DARK.scaled(9).scale == 2.0
    assert DARK.scaled(0.1).scale == 0.8
    assert DARK.scaled(1.5).px(12) == 18


def test_that_the_shipped_fonts_are_the_ones_in_use(qapp: QApplication) -> None:
    load_fonts()
    assert {SANS, MONO} <= set(QFontDatabase.families())
    assert QFontInfo(sans(DARK, 13)).family() == SANS
    assert QFontInfo(mono(DARK, 13)).family() == MONO


def test_that_fonts_and_icons_travel_with_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (assets() / "fonts" / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (assets() / "icons" / "LICENSE").read_text("utf-8")


def test_that_an_unknown_icon_is_a_circle(qapp: QApplication) -> None:
    size = QSize(24, 24)
    unknown, circle = icon("no_such_thing", "#ffffff"), icon("circle", "#ffffff")
    assert unknown.pixmap(size).toImage() == circle.pixmap(size).toImage()
    assert icon("building_2", "#ffffff").pixmap(size).toImage() != circle.pixmap(size).toImage()


def test_that_an_emblem_that_is_not_drawn_is_the_icon_of_that_name(qapp: QApplication) -> None:
    size = QSize(24, 24)
    assert (
        emblem("rocket", "#ffffff").pixmap(size).toImage()
        == icon("rocket", "#ffffff").pixmap(size).toImage()
    )


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_that_icons_are_drawn_for_the_screen_s_pixel_ratio(
    qapp: QApplication, ratio: float
) -> None:
    drawn = icon("rocket").pixmap(QSize(20, 20), ratio)
    assert drawn.size() == QSize(20, 20) * ratio
    assert drawn.devicePixelRatio() == ratio


def test_that_every_icon_is_a_drawing_in_the_current_colour() -> None:
    assert len(icon_names()) >= 120
    for path in (assets() / "icons").glob("*.svg"):
        assert "currentColor" in path.read_text("utf-8"), path.name


def test_that_a_theme_is_on_the_palette_the_font_and_the_style_sheet(qapp: QApplication) -> None:
    for theme in (LIGHT, DARK.scaled(1.25), DARK):
        apply_theme(qapp, theme)
        assert current_theme() == theme
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.window
        assert qapp.font().pixelSize() == theme.px(theme.body)
        assert theme.accent_fill in qapp.styleSheet()


def test_that_screens_can_add_rules_of_their_own(qapp: QApplication) -> None:
    apply_theme(qapp, DARK, "QLabel#mine { color: #123456; }")
    assert "#123456" in qapp.styleSheet()
    apply_theme(qapp, DARK)
    assert "#123456" not in qapp.styleSheet()


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
TEXT = re.compile(r"(?<![-\w])color:\s*(#[0-9a-f]{6})")
GROUND = re.compile(r"background(?:-color)?:\s*(#[0-9a-f]{6})")
EDGE = re.compile(r"border(?:-color|-left)?:[^;]*?(#[0-9a-f]{6})")


def rules(theme: Theme) -> Iterator[tuple[str, str]]:
    """Selector and body of every rule of both style sheets."""
    for found in RULE.finditer(sheet(theme) + screen_style(theme)):
        yield " ".join(found[1].split()), found[2]


@both
def test_that_every_rule_of_the_style_sheets_has_readable_text_on_its_ground(theme: Theme) -> None:
    low, seen, inks = {}, 0, dict[str, str]()
    for selectors, body in rules(theme):
        ground, text = GROUND.search(body), TEXT.search(body)
        for selector in (part.strip() for part in selectors.split(",")):
            plain = re.sub(r"(?<!:):(?:hover|focus|checked)", "", selector)
            ink = text[1] if text else inks.get(plain, theme.text)
            inks[selector] = ink
            if ground is None or ":disabled" in selector or not _carries_text(selector):
                continue
            seen += 1
            ratio = contrast(ink, ground[1])
            if ratio < 4.5:
                low[selector] = round(ratio, 2)
    assert seen >= 25
    assert low == {}


@both
def test_that_every_ring_of_the_focus_stands_out_from_what_is_around_it(theme: Theme) -> None:
    grounds, edges = dict[str, str](), dict[str, str]()
    for selectors, body in rules(theme):
        ground, edge = GROUND.search(body), EDGE.search(body)
        for selector in (part.strip() for part in selectors.split(",")):
            if ground is not None:
                grounds[selector] = ground[1]
            if edge is not None and selector.endswith(":focus"):
                edges[selector] = edge[1]
    low = {}
    for selector, color in edges.items():
        around = [grounds.get(selector.removesuffix(":focus"), theme.panel), theme.panel]
        ratio = max(contrast(color, ground) for ground in around)
        if ratio < 3:
            low[selector] = round(ratio, 2)
    assert len(edges) >= 20
    assert low == {}


def _carries_text(selector: str) -> bool:
    bare = ("QScrollBar", "::chunk", "::separator", 'kind="line"', "QSplitter", "::handle")
    return not any(word in selector for word in bare)
