"""The look in one place: colours, sizes and role marks; everything else reads them here."""

from dataclasses import dataclass, replace
from typing import Literal

Marker = Literal["o", "s", "t1", "d", "p", "h"]
"""A plot symbol by pyqtgraph's letter: disc, square, triangle, diamond, pentagon, hexagon."""

MARKERS: tuple[Marker, ...] = ("o", "s", "t1", "d", "p", "h")
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 1.5), (6, 2, 1.5, 2), (9, 3), (3, 1.5))
"""Line styles in pen widths, drawn and left out by turns; empty is a full line."""

SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0


@dataclass(frozen=True)
class RoleMark:
    """How a role looks: never told apart by the colour alone."""

    color: str
    marker: Marker
    dash: tuple[float, ...]


@dataclass(frozen=True)
class Theme:
    """One theme. Colours are `#rrggbb`; sizes are logical pixels before `scale`."""

    name: Literal["dark", "light"]
    window: str
    panel: str
    raised: str
    hover: str
    sunken: str
    border: str
    strong_border: str
    """Visible against every surface at 3:1: edges that must be seen."""
    text: str
    muted: str
    faint: str
    accent: str
    """For lines, rings and text on a surface."""
    accent_fill: str
    accent_fill_hover: str
    accent_wash: str
    """Behind what is chosen."""
    on_accent: str
    good: str
    bad: str
    warning: str
    roles: tuple[str, ...]
    """By place in the scenario; what they are called is the scenario's business."""
    scale: float = 1.0

    radius: int = 8
    gap: int = 8
    pad: int = 14
    tiny: int = 11
    small: int = 12
    body: int = 13
    large: int = 15
    title: int = 18
    huge: int = 34

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.name == "dark"

    def px(self, size: float) -> int:
        """A length or font size at this theme's text size, in whole logical pixels."""
        return max(1, round(size * self.scale))

    def scaled(self, scale: float) -> "Theme":
        """The same with another text size, 0.8 to 2."""
        return replace(self, scale=min(max(scale, SMALLEST_SCALE), LARGEST_SCALE))

    def scaled_beyond(self, scale: float) -> "Theme":
        """The same with any text size: for a picture that is read from far away."""
        return replace(self, scale=scale)

    def role_color(self, place: int) -> str:
        """The colour of the role at that place, from 0; more roles than colours begin again."""
        return self.roles[place % len(self.roles)]

    def role_mark(self, place: int) -> RoleMark:
        """Colour, marker and line style of the role at that place, from 0."""
        return RoleMark(
            self.role_color(place), MARKERS[place % len(MARKERS)], DASHES[place % len(DASHES)]
        )

    def tone(self, tone: str) -> str:
        """The colour of a tone of news: `good`, `bad`, else muted."""
        return {"good": self.good, "bad": self.bad}.get(tone, self.muted)


DARK = Theme(
    name="dark",
    window="#0e1217",
    panel="#151b22",
    raised="#1b232c",
    hover="#212b36",
    sunken="#10161c",
    border="#27313c",
    strong_border="#687787",
    text="#e8eef4",
    muted="#a3b0bd",
    faint="#8593a1",
    accent="#93a1ff",
    accent_fill="#4a5bdc",
    accent_fill_hover="#5768e6",
    accent_wash="#1e2542",
    on_accent="#ffffff",
    good="#4cc38a",
    bad="#ff8577",
    warning="#e8b44a",
    # Okabe-Ito; green and vermilion lifted, blue left out: too dark for text on these surfaces.
    roles=("#56b4e9", "#e69f00", "#1fbf92", "#d589b3", "#f0e442", "#f2793a"),
)

LIGHT = Theme(
    name="light",
    window="#eef1f5",
    panel="#ffffff",
    raised="#f6f8fa",
    hover="#edf1f5",
    sunken="#f3f5f8",
    border="#d8dee5",
    strong_border="#78869a",
    text="#161d26",
    muted="#4a5868",
    faint="#5e6c7b",
    accent="#4252cf",
    accent_fill="#4252cf",
    accent_fill_hover="#3443ba",
    accent_wash="#e9ecff",
    on_accent="#ffffff",
    good="#0f7a4f",
    bad="#b83227",
    warning="#855c00",
    # Okabe-Ito darkened until each can be read as text on white.
    roles=("#0069a8", "#985b00", "#00745a", "#a23f78", "#736700", "#ac4400"),
)

THEMES: dict[str, Theme] = {theme.name: theme for theme in (DARK, LIGHT)}


def luminance(color: str) -> float:
    """Relative luminance of `#rrggbb` as WCAG 2 defines it, 0 to 1."""
    shares = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def blend(over: str, under: str, share: float) -> str:
    """`share` of the first colour over the second, opaque."""
    pairs = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)
