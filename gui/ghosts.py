"""Which ghosts stand behind the curves: chosen from a menu, worked out off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.game.game import Game
    from engine.lab.ghosts import Track
    from gui.insight import Insight
    from gui.room.ghosts import Ghost, GhostStyle
    from gui.session import GameSession

Known = Literal["history", "record", "baseline"]
KNOWN: tuple[Known, ...] = ("history", "record", "baseline")
"""The tracks that belong to a scenario; other saved games come beside them."""
MOST_SAVES = 3
"""Other games at a time; more could not be told apart."""
_STYLES: dict[str, GhostStyle] = {
    "save": "line",
    "history": "dots",
    "record": "median",
    "baseline": "median",
}


class Ghosts(QObject):
    """Keeps the tracks of the game that is open. All they hold, everybody may see."""

    changed = Signal()
    trouble = Signal(str)
    """Why a track cannot be shown, in a sentence."""

    def __init__(self, session: GameSession, insight: Insight) -> None:
        super().__init__(session)
        self._session, self._insight = session, insight
        self.wanted: set[Known] = set()
        self._tracks: dict[str, Track] = {}
        session.opened.connect(self.clear)
        session.closed.connect(self.clear)
        insight.stopped.connect(self._give_up)

    def set_wanted(self, kind: Known, *, on: bool) -> None:
        """Show or hide one of the scenario's tracks."""
        if on == (kind in self.wanted):
            return
        if on:
            self.wanted.add(kind)
        else:
            self.wanted.discard(kind)
        if on and kind not in self._tracks:
            self._make(kind)
        else:
            self.changed.emit()

    def add_save(self, file: Path) -> None:
        """Show another saved game."""
        self._insight.ask(
            lambda game, _tell: _track_of_file(file, game),
            lambda track: self._keep(f"save:{file}", track),
            self._failed,
            self.tr("Reading {name}…").format(name=file.name),
            public=True,
        )

    def clear(self) -> None:
        """Nothing behind the curves, and forget what was worked out."""
        self.wanted.clear()
        self._tracks.clear()
        self.changed.emit()

    def shown(self) -> tuple[Ghost, ...]:
        """What stands behind the curves, saved games first."""
        saves = [track for key, track in self._tracks.items() if key.startswith("save:")]
        known = [self._tracks[kind] for kind in KNOWN if self._is_ready(kind)]
        return tuple(self._ghost(track) for track in [*saves, *known])

    def _is_ready(self, kind: Known) -> bool:
        return kind in self.wanted and kind in self._tracks

    def _make(self, kind: Known) -> None:
        making: dict[Known, tuple[Callable[..., Track | None], str]] = {
            "history": (lambda game, _tell: _track_of_history(game), ""),
            "record": (_track_of_record, self.tr("Playing games with the recorded orders…")),
            "baseline": (_track_of_baseline, self.tr("Playing games in character…")),
        }
        work, words = making[kind]
        self._insight.ask(
            work, lambda track: self._made(kind, track), self._failed, words, public=True
        )

    def _made(self, kind: Known, track: Track | None) -> None:
        if track is None:
            self.wanted.discard(kind)
            self.trouble.emit(self.tr("This scenario has no record of what really happened."))
            self.changed.emit()
            return
        self._keep(kind, track)

    def _keep(self, key: str, track: Track) -> None:
        saves = [known for known in self._tracks if known.startswith("save:") and known != key]
        if key.startswith("save:") and len(saves) >= MOST_SAVES:
            del self._tracks[saves[0]]
        self._tracks[key] = track
        self.changed.emit()

    def _give_up(self) -> None:
        """What was stopped is not wanted any more."""
        ready = {kind for kind in self.wanted if kind in self._tracks}
        if ready != self.wanted:
            self.wanted = ready
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, InputError):
            raise error
        self.trouble.emit(error.in_language(self._session.language))

    def _ghost(self, track: Track) -> Ghost:
        from gui.room.ghosts import Ghost  # noqa: PLC0415 - start-up time

        bands = {name: (band.low, band.high) for name, band in track.bands.items()}
        medians = {name: band.median for name, band in track.bands.items()}
        return Ghost(
            name=self._name(track),
            style=_STYLES[track.kind],
            lines={**medians, **track.lines},
            bands=bands,
            about=self._about(track),
        )

    def _name(self, track: Track) -> str:
        return {
            "history": self.tr("What really happened"),
            "record": self.tr("Games with the recorded orders"),
            "baseline": self.tr("Games in character"),
        }.get(track.kind, track.name)

    def _about(self, track: Track) -> str:
        if not track.bands:
            return ""
        text = self.tr("{name}: the median of {games} games, and where 80 of 100 lie")
        return text.format(name=self._name(track), games=track.games)


def _track_of_file(file: Path, game: Game) -> Track:
    from engine.game.saves import load_game  # noqa: PLC0415 - start-up time
    from engine.lab.ghosts import track_of_game  # noqa: PLC0415

    return track_of_game(load_game(file), game.scenario, file.stem)


def _track_of_history(game: Game) -> Track | None:
    from engine.lab.ghosts import track_of_history  # noqa: PLC0415 - start-up time

    return track_of_history(game.scenario)


def _track_of_record(game: Game, tell: Callable[[float], None]) -> Track | None:
    from engine.lab.ghosts import track_of_record  # noqa: PLC0415 - start-up time

    return track_of_record(game.scenario, avoid=game.seed, progress=tell)


def _track_of_baseline(game: Game, tell: Callable[[float], None]) -> Track:
    from engine.lab.ghosts import track_of_baseline  # noqa: PLC0415 - start-up time

    return track_of_baseline(game.scenario, avoid=game.seed, progress=tell)
