"""A game seen again, turn by turn, as one role saw it then, or as all did together."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room.situation_room import SituationRoom
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.turn_words import turn_words
from gui.widgets.parts import Choice, push, words

ALL = ""
"""In the place of a role: everything, as if all had told."""


@dataclass(frozen=True)
class Moment:
    """What was known when a turn was to be decided, and what the role then ordered, in words.

    One turn more than was played is how the game stands at its end; nothing is ordered there.
    """

    turn: int
    role: str
    view: RoleView
    ordered: str


def to_look_at(view: RoleView) -> RoleView:
    """The view without what could be ordered and answered then: that is not on offer now."""
    gone: dict[str, object] = {"mine": False, "accept": None, "refuse": None, "counter": []}
    offers = [offer.model_copy(update=gone) for offer in view.offers]
    return view.model_copy(update={"options": [], "offers": offers})


class ReplayScreen(QWidget):
    """A room to look at; the arrows beside the turn go back and forth."""

    back_wanted = Signal()
    moment_wanted = Signal(int, str)
    """A turn, and the role whose eyes are wanted (`ALL`: everybody's)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moment: Moment | None = None
        self._last = 1
        self.room = SituationRoom()
        self.room.unhurried = True
        self.room.header.live = self.room.news.scrubbing = False
        self.back = push("quiet")
        self.earlier, self.later = push("tool"), push("tool")
        self.eyes = Choice()
        self._title, self._when = words("card-title"), words("muted")
        self._ordered = words("body", wrap=True)
        self._caption = words("muted")
        self._caption.setBuddy(self.eyes)
        self.back.clicked.connect(self.back_wanted)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(+1))
        self.eyes.currentIndexChanged.connect(lambda: self._step(0))
        self.room.turn_selected.connect(self.go_to)
        self._lay_out()
        self._retranslate()

    def offer(self, roles: list[tuple[str, str]], role: str, last: int) -> None:
        """Whose eyes there are (role and name; everybody's as `ALL`), and the last turn to see."""
        self._last = self.room.news.timeline.furthest = last
        with QSignalBlocker(self.eyes):
            self.eyes.clear()
            for key, name in roles:
                self.eyes.addItem(name, key)
            self.eyes.setCurrentIndex(max(0, self.eyes.findData(role)))
        self.eyes.setEnabled(len(roles) > 1)

    def show_moment(self, moment: Moment) -> None:
        """The room as it was then."""
        self.moment = moment
        self.room.show_view(to_look_at(moment.view))
        self._show_head()

    def go_to(self, turn: int) -> None:
        """Ask for another turn."""
        if self.eyes.currentData() is not None:
            turn = min(max(turn, 1), self._last)
            self.moment_wanted.emit(turn, str(self.eyes.currentData()))

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the room, which paints itself."""
        self.room.set_theme(theme)
        self._show_head()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and page down go through the turns, Escape leaves."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: +1}
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        if self.moment is not None:
            self.go_to(self.moment.turn + step)

    def _show_head(self) -> None:
        moment = self.moment
        if moment is None:
            return
        theme, view = current_theme(), moment.view
        self.earlier.setIcon(icon("chevron_left", theme.muted))
        self.later.setIcon(icon("chevron_right", theme.muted))
        self.earlier.setEnabled(moment.turn > 1)
        self.later.setEnabled(moment.turn < self._last)
        at_end = view.ending is not None
        turn = turn_words(moment.turn, view.turns, view.planned)
        self._title.setText(self.tr("The end") if at_end else turn)
        self._when.setText(view.now)
        told = self.tr("Then ordered: {orders}").format(orders=moment.ordered)
        self._ordered.setText(told)
        self._ordered.setVisible(bool(moment.ordered))

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        self._caption.setText(self.tr("Seen by"))
        self.eyes.setAccessibleName(self.tr("Whose eyes"))
        self.earlier.setAccessibleName(self.tr("A turn earlier"))
        self.earlier.setToolTip(self.tr("A turn earlier (Page up)"))
        self.later.setAccessibleName(self.tr("A turn later"))
        self.later.setToolTip(self.tr("A turn later (Page down)"))
        self._show_head()

    def _lay_out(self) -> None:
        strip = QFrame()
        strip.setProperty("look", "banner")
        strip.setProperty("tone", "note")
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self.back, self.earlier, self._title, self.later, self._when):
            row.addWidget(widget)
        row.addSpacing(12)
        row.addWidget(self._caption)
        row.addWidget(self.eyes)
        row.addStretch(1)
        rows = QVBoxLayout(strip)
        rows.setContentsMargins(12, 6, 16, 8)
        rows.setSpacing(6)
        rows.addLayout(row)
        rows.addWidget(self._ordered)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(strip)
        whole.addWidget(self.room, 1)
