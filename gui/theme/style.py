"""Puts a theme on the application: Fusion, palette, font and one style sheet."""

from PySide6.QtWidgets import QApplication, QWidget

from gui.theme.fonts import load_fonts, sans
from gui.theme.palette import palette
from gui.theme.sheet import sheet
from gui.theme.tokens import DARK, Theme

_PROPERTY = "quorum_theme"


def apply_theme(app: QApplication, theme: Theme, more: str = "") -> None:
    """Restyle everything there is; `more` is style sheet that follows the theme's own.

    What draws by itself (plots, feeds, cards) is given the theme by its owner:
    `SituationRoom.set_theme`.
    """
    load_fonts()
    if app.property(_PROPERTY) is None:  # once: under a style sheet Qt hides which style it is
        app.setStyle("Fusion")
    app.setProperty(_PROPERTY, theme)
    app.setPalette(palette(theme))
    app.setFont(sans(theme, theme.body))
    app.setStyleSheet(sheet(theme) + more)


def current_theme() -> Theme:
    """The theme put on last; the dark one before that."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else DARK


def give_theme(part: QWidget, theme: Theme, more: str = "") -> None:
    """Restyle a window, or a part of one, with a theme of its own: other sizes than the rest's."""
    part.setProperty(_PROPERTY, theme)
    part.setStyleSheet(sheet(theme) + more)


def theme_of(widget: QWidget) -> Theme:
    """The theme of what a widget is in: one given there, or else the application's."""
    part: QWidget | None = widget
    while part is not None:
        theme = part.property(_PROPERTY)
        if isinstance(theme, Theme):
            return theme
        part = part.parentWidget()
    return current_theme()
