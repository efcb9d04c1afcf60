"""What the app remembers between two runs, in one INI file of its own."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from json import JSONDecodeError, dumps, loads
from math import isfinite
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from engine.resources import default_save_folder
from engine.text import LANGUAGES, Language

ThemeChoice = Literal["dark", "light", "system"]
THEME_CHOICES: tuple[ThemeChoice, ...] = ("dark", "light", "system")

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes on offer, in per cent."""

MOST_RECENT = 12

Picture = list[list[list[float]]]
"""Plots of curves: each the role's place at the table, then where it stood turn by turn, 0 to 1."""


@dataclass(frozen=True)
class RecentGame:
    """A game that was open lately, with what the start screen says of it."""

    path: str
    title: str
    roles: str
    turn: int
    turns: int
    over: bool
    when: str
    """Local time in ISO format."""
    minutes: int = 0
    """The turn's limit in minutes; 0 for none."""
    forecasts: bool = True
    """Whether its players may see forecasts."""
    saved: bool = True
    """Whether its last turn could be saved."""
    planned: int = 0
    """Turns of a session that is shorter than its scenario; 0 where it is not."""
    picture: Picture = field(default_factory=list)
    """What everybody could see of it, in small; no more, since anybody may sit at this machine."""

    @property
    def file(self) -> Path:
        """Where the game is."""
        return Path(self.path)

    @property
    def moment(self) -> datetime:
        """When it was last open."""
        return datetime.fromisoformat(self.when)


def settings_folder() -> Path:
    """The folder of the settings and of the log."""
    place = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(place))


def system_reduces_motion() -> bool:
    """Whether the system asks for less motion, where Qt can tell: on Windows, until Qt 6.12."""
    effect = Qt.UIEffect.UI_AnimateCombo
    return QApplication.platformName() == "windows" and not QApplication.isEffectEnabled(effect)


class Settings:
    """Typed access to the INI file; a value that makes no sense counts as not set."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or settings_folder() / "quorum.ini"
        self._store = QSettings(str(self.file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The chosen theme; dark unless said otherwise."""
        word = self._word("look/theme")
        return word if word in THEME_CHOICES else "dark"

    @theme.setter
    def theme(self, theme: ThemeChoice) -> None:
        self._store.setValue("look/theme", theme)

    @property
    def language(self) -> Language:
        """The chosen language, else the system's where we speak it, else English."""
        word = self._word("look/language")
        if word not in LANGUAGES:
            word = QLocale.system().name()[:2]
        return word if word in LANGUAGES else "en"

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("look/language", language)

    @property
    def text_size(self) -> int:
        """Text size in per cent."""
        word = self._word("look/text_size")
        size = int(word) if word.isdecimal() else 100
        return size if size in TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, size: int) -> None:
        self._store.setValue("look/text_size", size)

    @property
    def forecasts(self) -> bool:
        """Whether forecasts are shown where they are allowed; shown unless said otherwise."""
        return self._word("play/forecasts") != "off"

    @forecasts.setter
    def forecasts(self, on: bool) -> None:
        self._store.setValue("play/forecasts", "on" if on else "off")

    @property
    def reveal_turns(self) -> bool:
        """Whether each turn is revealed once it is resolved; it is unless said otherwise."""
        return self._word("play/reveal_turns") != "off"

    @reveal_turns.setter
    def reveal_turns(self, on: bool) -> None:
        self._store.setValue("play/reveal_turns", "on" if on else "off")

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing is to move; as the system has it unless said otherwise."""
        word = self._word("look/reduced_motion")
        return word == "on" if word else system_reduces_motion()

    @reduced_motion.setter
    def reduced_motion(self, on: bool) -> None:
        self._store.setValue("look/reduced_motion", "on" if on else "off")

    @property
    def sorted_orders(self) -> bool:
        """Whether orders stand by what they are expected to bring."""
        return self._word("play/sorted_orders") == "on"

    @sorted_orders.setter
    def sorted_orders(self, on: bool) -> None:
        self._store.setValue("play/sorted_orders", "on" if on else "off")

    @property
    def save_folder(self) -> Path:
        """Where a new game is saved."""
        word = self._word("saves/folder")
        return Path(word) if word else default_save_folder()

    @save_folder.setter
    def save_folder(self, folder: Path) -> None:
        self._store.setValue("saves/folder", str(folder))

    @property
    def export_folder(self) -> Path | None:
        """Where pictures, tables and debriefs went last; None at first."""
        word = self._word("export/folder")
        return Path(word) if word else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export/folder", str(folder))

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as Qt packs it; empty at first."""
        value = self._store.value("window/geometry", QByteArray(), type=QByteArray)
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def control_geometry(self) -> QByteArray:
        """Where Control's window was, as Qt wants it; empty at first."""
        value = self._store.value("control/geometry", QByteArray(), type=QByteArray)
        return value if isinstance(value, QByteArray) else QByteArray()

    @control_geometry.setter
    def control_geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("control/geometry", geometry)

    @property
    def recent(self) -> list[RecentGame]:
        """The games that were open lately, the last one first."""
        return _games(self._word("games/recent") or "[]")[:MOST_RECENT]

    def remember(self, game: RecentGame) -> None:
        """Put a game at the head of the recent ones."""
        others = [other for other in self.recent if other.path != game.path]
        self._write_recent([game, *others])

    def forget(self, path: str) -> None:
        """Take a game off the recent ones; its file stays."""
        self._write_recent([game for game in self.recent if game.path != path])

    @property
    def unfinished(self) -> list[RecentGame]:
        """The games that were open when Quorum last ended without closing them."""
        self._store.beginGroup("unfinished")
        words = [self._word(key) for key in self._store.childKeys()]
        self._store.endGroup()
        games = [game for word in words for game in _games(f"[{word}]")]
        return sorted(games, key=lambda game: game.when, reverse=True)

    def mark_unfinished(self, game: RecentGame) -> None:
        """Note that a game is open, each under a key of its own: two Quorums may run at once."""
        self._store.setValue(_unfinished_key(game.path), dumps(asdict(game)))

    def mark_finished(self, path: str) -> None:
        """Note that a game was closed as one closes games."""
        self._store.remove(_unfinished_key(path))

    def flush(self) -> None:
        """Write to the disk now."""
        self._store.sync()

    def _write_recent(self, games: list[RecentGame]) -> None:
        entries = [asdict(game) for game in games[:MOST_RECENT]]
        self._store.setValue("games/recent", dumps(entries))

    def _word(self, key: str) -> str:
        value = self._store.value(key, "", type=str)
        return value if isinstance(value, str) else ""


def _games(text: str) -> list[RecentGame]:
    """Games as they are kept; none where anything of it makes no sense."""
    try:
        games = [RecentGame(**entry) for entry in loads(text)]
        for game in games:
            game.moment  # noqa: B018 - refuse a damaged date here
            _check(game.picture)
    except (JSONDecodeError, TypeError, ValueError):
        return []
    return games


def _check(picture: Picture) -> None:
    """Refuse what cannot be drawn, as a ValueError or TypeError."""
    for place, *values in (curve for plot in picture for curve in plot):
        if not isinstance(place, int) or not all(isfinite(v) and 0 <= v <= 1 for v in values):
            raise ValueError("no picture")


def _unfinished_key(path: str) -> str:
    return f"unfinished/{sha256(path.encode()).hexdigest()[:16]}"
