"""The log's entries in a line each, for Control alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.room import numbers
from gui.workshop.desk import Desk

if TYPE_CHECKING:
    from engine.session.log import LogEntry


class Told(QObject):
    """Says what happened in the room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def words(self, entry: LogEntry) -> str:
        """One entry."""
        told = self._of_clock(entry) or self._of_control(entry) or self._of_teams(entry)
        return told or entry.kind

    def _of_clock(self, entry: LogEntry) -> str:
        match entry.kind:
            case "clock_started":
                return self.tr("Clock started")
            case "clock_paused":
                return self.tr("Clock paused")
            case "clock_extended":
                return self.tr("{n} minutes more").format(n=numbers.number(entry.seconds / 60))
            case "reopened":
                return self.tr("Session opened again; the clock stands")
        return ""

    def _of_control(self, entry: LogEntry) -> str:
        match entry.kind:
            case "turn_played":
                if entry.machine:
                    said = self.tr("Turn {turn} played by the machine, in character")
                    return said.format(turn=entry.turn)
                return self.tr("Turn {turn} resolved").format(turn=entry.turn)
            case "undone":
                said = self.tr("Back from turn {turn} to the start of turn {to}: {reason}")
                return said.format(
                    turn=self._turn(entry.from_record),
                    to=self._turn(entry.to_record) + 1,
                    reason=entry.reason,
                )
            case "note":
                return self.tr("Note: {text}").format(text=entry.text)
            case "looked":
                name = self._desk.name_of(entry.role)
                return self.tr("Control looked at the orders of {name}").format(name=name)
            case "blackout":
                return self.tr("Projector dark") if entry.on else self.tr("Projector shows again")
            case "answered":
                return self.tr("Answer: {text}").format(text=entry.text)
        return ""

    def _of_teams(self, entry: LogEntry) -> str:
        role = getattr(entry, "role", None)
        name = self._desk.name_of(role) if role is not None else ""
        match entry.kind:
            case "asked":
                return self.tr("{name} asks: {text}").format(name=name, text=entry.text)
            case "sealed":
                return self.tr("{name} sealed a forecast").format(name=name)
            case "balloted":
                return self.tr("{name}: {voter} voted").format(name=name, voter=self._voter(entry))
            case "free_form":
                return self.tr("{name} proposes: {text}").format(name=name, text=entry.action)
            case "countered":
                return self.tr("{name} objects: {text}").format(name=name, text=entry.text)
        return ""

    def _voter(self, entry: LogEntry) -> str:
        voter = str(getattr(entry, "voter", ""))
        for director in self._desk.game.scenario.directors:
            if director.id == voter:
                return director.name.in_language(self._desk.language)
        return voter

    def _turn(self, record: int) -> int:
        return self._desk.game.records[record - 1].turn if record else 0
