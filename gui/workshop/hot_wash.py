"""The hot wash's screen: chapters on the left, the slide that the projector shows on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.report.hindsight_views import TurningPointView
from gui.debrief.what_ifs import WhatIfs
from gui.theme.style import current_theme, give_theme
from gui.theme.tokens import Theme
from gui.widgets.parts import push, scrolled, words
from gui.workshop.hot_wash_slides import Chapter
from gui.workshop.parts import Toggle
from gui.workshop.stage import stage_style
from gui.workshop.stage_pages import Slide, SlidePage

_LARGER = 1.25
"""The type of a slide beside that of the rest: several people look at it."""
_RAIL = 210


class HotWashScreen(QWidget):
    """Handed chapters; says which one is up, so that the projector shows the same."""

    back_wanted = Signal()
    shown = Signal(object)
    """The `Slide` that is up now."""
    projecting = Signal(bool)
    """Whether the projector is to show it too."""
    page_turned = Signal()
    try_wanted = Signal(object)
    """A `TurningPointView` to be tried."""
    track_switched = Signal(str, bool)
    session_wanted = Signal()
    """An earlier session is to be laid behind."""
    play_on_wanted = Signal()
    """What is left of the game is to be played in character."""
    outdated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chapters: Sequence[Chapter] = ()
        self.at = 0
        self._tried: Slide | None = None
        self._any_points = False
        self.title = words("title")
        self.back, self.play_on = push("quiet"), push("primary")
        self.before, self.next, self.turn = push("quiet"), push("primary"), push("quiet")
        self.project = Toggle()
        self.buttons: list[QPushButton] = []
        self.page = SlidePage()
        self.what_ifs = WhatIfs()
        self.tracks = QWidget()
        self.history, self.baseline = Toggle(), Toggle()
        self.session = push("quiet")
        self._rail = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.set_theme(current_theme())

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show these; the chapter that was up stays up if it is still there."""
        self.chapters = chapters
        while len(self.buttons) > len(chapters):
            button = self.buttons.pop()
            self._rail.removeWidget(button)
            button.hide()
            button.deleteLater()
        while len(self.buttons) < len(chapters):
            button = QPushButton()
            button.setProperty("look", "rail")
            button.setCheckable(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            at = len(self.buttons)
            button.clicked.connect(lambda _on, at=at: self.go(at))
            self._rail.insertWidget(at, button)
            self.buttons.append(button)
        for button, chapter in zip(self.buttons, chapters, strict=True):
            button.setText(chapter.title)
        self.go(min(self.at, len(chapters) - 1), again=True)

    def show_tried(self, slide: Slide) -> None:
        """The line that was tried, in the chapter of the what-ifs."""
        self._tried = slide
        at = next(n for n, chapter in enumerate(self.chapters) if chapter.kind == "what_if")
        self.go(at, again=True)

    def show_points(self, points: Sequence[TurningPointView], cast: dict[str, str]) -> None:
        """What can be tried; where there is nothing, the slide says why."""
        self.what_ifs.set_cast(cast)
        self.what_ifs.show_points(points)
        self._any_points = bool(points)

    def go(self, at: int, *, again: bool = False) -> None:
        """Put a chapter up."""
        chapter = self.chapters[at]
        if at != self.at or not again:
            self._tried = self._tried if chapter.kind == "what_if" else None
        self.at = at
        for place, button in enumerate(self.buttons):
            button.setChecked(place == at)
        slide = self.slide
        self.what_ifs.setVisible(chapter.kind == "what_if" and self._any_points)
        self.tracks.setVisible(chapter.kind == "tracks")
        self.before.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < len(self.chapters))
        self.page.show_slide(slide)
        self._show_turn()
        self.shown.emit(slide)

    @property
    def slide(self) -> Slide:
        """What is up."""
        chapter = self.chapters[self.at]
        return self._tried if chapter.kind == "what_if" and self._tried else chapter.slide

    def set_theme(self, theme: Theme) -> None:
        """In colours of the application, in type of its own."""
        larger = theme.scaled_beyond(theme.scale * _LARGER)
        give_theme(self.page, larger, stage_style(larger))
        self.page.set_stage(larger)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go through the chapters; Escape goes back."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self.at + step < len(self.chapters):
            self.go(self.at + step)
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the chapters come anew."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.outdated.emit()
        super().changeEvent(event)

    def _show_turn(self) -> None:
        self.turn.setVisible(self.page.board.pages > 1)

    def _turn_page(self) -> None:
        self.page.board.turn()
        self.page_turned.emit()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(lambda: self.go(self.at + 1))
        self.before.clicked.connect(lambda: self.go(self.at - 1))
        self.turn.clicked.connect(self._turn_page)
        self.project.toggled.connect(self.projecting)
        self.play_on.clicked.connect(self.play_on_wanted)
        self.what_ifs.try_wanted.connect(self.try_wanted)
        self.session.clicked.connect(self.session_wanted)
        self.history.toggled.connect(lambda on: self.track_switched.emit("history", on))
        self.baseline.toggled.connect(lambda on: self.track_switched.emit("baseline", on))
        self.page.board.divided.connect(self._show_turn)

    def _lay_out(self) -> None:
        head, foot, middle = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.project)
        rail = QWidget()
        rail.setLayout(self._rail)
        self._rail.setContentsMargins(0, 0, 6, 0)
        self._rail.setSpacing(3)
        self._rail.addStretch(1)
        area = scrolled(rail)
        area.setFixedWidth(current_theme().px(_RAIL))
        frame = QFrame()
        frame.setProperty("look", "panel")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(22, 16, 20, 16)
        inside.setSpacing(12)
        inside.addWidget(self.page, 1)
        inside.addWidget(self.what_ifs)
        inside.addWidget(self.tracks)
        tracks = QHBoxLayout(self.tracks)
        tracks.setContentsMargins(0, 0, 0, 0)
        tracks.setSpacing(8)
        for button in (self.history, self.baseline, self.session):
            tracks.addWidget(button)
        tracks.addStretch(1)
        foot.addWidget(self.play_on)
        foot.addStretch(1)
        foot.addWidget(self.turn)
        foot.addWidget(self.before)
        foot.addWidget(self.next)
        middle.setSpacing(12)
        middle.addWidget(area)
        middle.addWidget(frame, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
        self.play_on.hide()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Hot wash"))
        self.back.setText(self.tr("Back"))
        self.before.setText(self.tr("Before"))
        self.next.setText(self.tr("Next"))
        self.turn.setText(self.tr("More of this"))
        self.project.setText(self.tr("On the projector"))
        self.history.setText(self.tr("The real days"))
        self.baseline.setText(self.tr("A thousand games in character"))
        self.session.setText(self.tr("An earlier session…"))
        self.play_on.setText(self.tr("Play the rest in character"))
