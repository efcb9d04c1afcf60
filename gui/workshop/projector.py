"""The projector's window: what everybody may see, in type that is read from five metres.

It is handed the public's view, clocks, the public's story of a turn, and slides that Control puts
up; never a game, a session, or a view that is somebody's own.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.reveal.story import Story
from gui.theme.style import current_theme, give_theme
from gui.theme.tokens import Theme
from gui.workshop.stage import StageHeader, stage_scale, stage_style
from gui.workshop.stage_pages import EndingPage, SituationPage, Slide, SlidePage
from gui.workshop.stage_reveal import RevealPage
from gui.workshop.values import ClockFace

WINDOWED = (1280, 720)
"""Pixels, where there is no second screen."""


class ProjectorWindow(QWidget):
    """Shows what it is told to; it decides nothing. F11 fills the screen, Escape gives it back."""

    closed = Signal()
    reveal_over = Signal()
    """The reveal was seen to its end, and how things stand is up again."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._base = current_theme()
        self._theme = self._base
        self._view: RoleView | None = None
        self.header = StageHeader()
        self.situation, self.reveal = SituationPage(), RevealPage()
        self.ending, self.slide = EndingPage(), SlidePage()
        self._pages, self._whole, self._black = QStackedWidget(), QWidget(), QWidget()
        for page in (self.situation, self.reveal, self.ending, self.slide):
            self._pages.addWidget(page)
        self._pages.setMinimumSize(320, 180)  # a page never makes the window larger
        self._curtain = QStackedWidget()
        self._curtain.addWidget(self._whole)
        self._curtain.addWidget(self._black)
        self.setProperty("look", "stage")
        self._black.setProperty("look", "black")
        self._black.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._curtain)
        self._column = QVBoxLayout(self._whole)
        self._column.addWidget(self.header)
        self._column.addWidget(self._pages, 1)
        self.reveal.finished.connect(self._revealed)
        self.header.clock.show_face(None)
        self._retranslate()
        self.resize(*WINDOWED)
        self._follow_size()

    @property
    def black(self) -> bool:
        """Whether nothing is seen."""
        return self._curtain.currentWidget() is self._black

    @property
    def page(self) -> QWidget | None:
        """The page that is up, or would be without the blackout."""
        return self._pages.currentWidget()

    def show_view(self, view: RoleView) -> None:
        """How things stand now; the ending, if this is one."""
        if view.role is not None:
            raise ValueError("a projector shows what the public knows, nothing else")
        self._view = view
        self.header.show_view(view)
        self.situation.show_view(view)
        if view.ending is not None:
            self.ending.show_view(view)
            self.show_clock(None)
        if self.page is not self.reveal:
            self.show_standing()

    def show_standing(self) -> None:
        """Away with a reveal or a slide: how things stand, or the ending."""
        self.reveal.clear()
        over = self._view is not None and self._view.ending is not None
        self._pages.setCurrentWidget(self.ending if over else self.situation)

    def show_reveal(self, story: Story, *, still: bool) -> None:
        """Lay a turn open; then show how things stand."""
        if story.viewer is not None:
            raise ValueError("a projector tells what the public knows, nothing else")
        self._pages.setCurrentWidget(self.reveal)
        self._lay_out_now()
        self.reveal.begin(story, still=still)

    def show_slide(self, slide: Slide) -> None:
        """Put this up until something else comes."""
        if slide.view is not None and slide.view.role is not None:
            raise ValueError("a projector shows what the public knows, nothing else")
        self.reveal.clear()
        self._pages.setCurrentWidget(self.slide)
        self._lay_out_now()
        self.slide.show_slide(slide)

    def show_clock(self, face: ClockFace | None) -> None:
        """Where the turn's clock stands; None: there is none, and none after the end."""
        over = self._view is not None and self._view.ending is not None
        self.header.clock.show_face(None if over else face)

    def black_out(self, on: bool) -> None:
        """Show nothing at all, or what is up again."""
        self._curtain.setCurrentWidget(self._black if on else self._whole)
        self._retranslate()

    def forget(self) -> None:
        """Let go of everything that was shown: the game is closed."""
        self._view = None
        self.reveal.clear()

    def set_theme(self, theme: Theme) -> None:
        """The application's colours in type of this window's own size."""
        self._base = theme
        self._restyle(stage_scale(self.size()))

    def go_out(self, beside: QWidget) -> None:
        """Open: filling a second screen if there is one, else as a window."""
        screen = other_screen(beside.screen())
        if screen is None:
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that a window on a wall needs; all else is Control's."""
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_F1:
            from gui.help import HowToPlay  # noqa: PLC0415 - start-up time

            HowToPlay(self).open()
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger type in a larger window."""
        super().resizeEvent(event)
        self._follow_size()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the texts of the view come with the next one."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell Control."""
        self.reveal.clear()
        super().closeEvent(event)
        self.closed.emit()

    def _revealed(self) -> None:
        self.show_standing()
        self.reveal_over.emit()

    def _retranslate(self) -> None:
        title = self.tr("Quorum: for everybody to see")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._black.setAccessibleName(self.tr("Nothing is shown"))
        self.header.clock.retranslate()
        if self._view is not None:
            self.header.show_view(self._view)
            self.situation.show_view(self._view)

    def _follow_size(self) -> None:
        scale = stage_scale(self.size())
        if scale != self._theme.scale or self._theme.name != self._base.name:
            self._restyle(scale)

    def _restyle(self, scale: float) -> None:
        self._theme = theme = self._base.scaled_beyond(scale)
        give_theme(self, theme, stage_style(theme))
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(8), side, theme.px(14))
        self._column.setSpacing(theme.px(6))
        for plots in (self.situation.plots, self.slide.plots):
            plots.set_stage(theme)

    def _lay_out_now(self) -> None:
        """What is divided into pages must know how large a page is."""
        page = self.page
        for layout in (self._column, page.layout() if page is not None else None):
            if layout is not None:
                layout.activate()


def other_screen(than: QScreen) -> QScreen | None:
    """Another screen, if there is one."""
    return next((screen for screen in QGuiApplication.screens() if screen != than), None)
