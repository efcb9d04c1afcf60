"""The fonts that travel with the app: a bare machine may have none."""

from PySide6.QtGui import QFont, QFontDatabase

from engine.resources import assets
from gui.theme.tokens import Theme

SANS = "IBM Plex Sans"
MONO = "IBM Plex Mono"

_FILES = (
    "IBMPlexSans-Regular.ttf",
    "IBMPlexSans-Medium.ttf",
    "IBMPlexSans-SemiBold.ttf",
    "IBMPlexSans-Bold.ttf",
    "IBMPlexMono-Regular.ttf",
    "IBMPlexMono-Medium.ttf",
)


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; a second call does nothing."""
    if SANS in QFontDatabase.families() and MONO in QFontDatabase.families():
        return
    for name in _FILES:
        path = assets() / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"the font {path} is missing or damaged")


def sans(theme: Theme, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The text face; `size` in logical pixels before the theme's scale."""
    return _font(SANS, theme, size, weight)


def mono(theme: Theme, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face for times and codes; `size` in logical pixels before the theme's scale."""
    return _font(MONO, theme, size, weight)


def _font(family: str, theme: Theme, size: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(theme.px(size))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
