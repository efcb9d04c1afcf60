"""The projector's type: sizes, style sheet, and what several of its pages are made of.

A picture is taken to be two metres wide and to be read from five metres away. There a capital must
be 23 mm high to be read with ease (16 minutes of arc, ISO 9241-303) and 14 mm to be read at all: 32
and 20 pixels of type where the picture has 1920. So type grows with the window.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.theme.fonts import MONO
from gui.theme.screens import screen_style
from gui.theme.tokens import Theme
from gui.turn_words import where_words
from gui.widgets.parts import words
from gui.widgets.text import Elided, restyle
from gui.workshop.face import digits, tone
from gui.workshop.values import ClockFace

AT_FULL = 2.5
"""The scale of the type in a window of 1920x1080: body text of 32 pixels."""
PLOTS = 0.8
"""Their type beside the rest: a legend's line holds all roles, and the ticks have 22 pixels."""
SMALLEST = 1.2


def stage_scale(size: QSize) -> float:
    """The scale of the type in a window of that size, in steps of a tenth."""
    return max(SMALLEST, round(AT_FULL * min(size.width() / 1920, size.height() / 1080), 1))


def stage_style(t: Theme) -> str:
    """What a projector's window needs beyond the application's style sheet."""
    texts = {
        "stage-eyebrow": (t.accent, 11, 600),
        "stage-title": (t.text, 19, 600),
        "stage-moment": (t.muted, 13, 500),
        "stage-deadline": (t.warning, 13, 600),
        "stage-section": (t.muted, 11, 600),
        "stage-story": (t.text, 15, 400),
        "stage-ending": (t.text, 34, 700),
        "stage-word": (t.muted, 11, 500),
        "stage-score": (t.text, 24, 600),
        "stage-name": (t.text, 14, 600),
    }
    rules = [
        f'QLabel[look="{look}"] {{ color: {color}; font-size: {t.px(size)}px; '
        f"font-weight: {weight}; background: transparent; }}"
        for look, (color, size, weight) in texts.items()
    ]
    rules += [
        f'QLabel[look="stage-clock"] {{ color: {t.text}; background: transparent; }}',
        f'QLabel[look="stage-clock"] {{ font-family: "{MONO}"; font-weight: 500; }}',
        f'QLabel[look="stage-clock"] {{ font-size: {t.px(36)}px; }}',
        f'QLabel[look="stage-clock"][tone="warning"] {{ color: {t.warning}; }}',
        f'QLabel[look="stage-clock"][tone="bad"] {{ color: {t.bad}; }}',
        f'QWidget[look="stage"] {{ background: {t.window}; }}',
        'QWidget[look="black"] { background: #000000; }',
    ]
    return screen_style(t) + "\n".join(rules)


class BigClock(QWidget):
    """How long is left, and a word for it below."""

    def __init__(self) -> None:
        super().__init__()
        self._digits, self._word = words("stage-clock"), words("stage-word")
        self._face: ClockFace | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._digits)
        column.addWidget(self._word)
        for label in (self._digits, self._word):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._digits.text()} {self._word.text()}".strip()

    def show_face(self, face: ClockFace | None) -> None:
        """Show it; None: there is no clock."""
        self._face = face
        self.setVisible(face is not None)
        if face is None:
            return
        self._digits.setText(digits(face))
        restyle(self._digits, "tone", tone(face))
        running = self.tr("over time") if face.over else self.tr("left")
        self._word.setText(running if face.running else self.tr("the clock stands still"))
        self.setAccessibleName(self.text)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.show_face(self._face)


class StageHeader(QWidget):
    """Which game, which turn, what presses; how long is left."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = BigClock()
        self._title, self._moment = Elided("stage-title"), words("stage-moment")
        self._deadline = words("stage-deadline")
        self._title.setProperty("look", "stage-title")
        titles, below = QVBoxLayout(), QHBoxLayout()
        titles.setSpacing(0)
        titles.addStretch(1)
        titles.addWidget(self._title)
        below.addWidget(self._moment)
        below.addSpacing(20)
        below.addWidget(self._deadline, 1)
        titles.addLayout(below)
        titles.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(titles, 1)
        row.addWidget(self.clock)

    def show_view(self, view: RoleView) -> None:
        """The turn that is to be decided; after the end, that it is over."""
        self._title.setText(view.title)
        ended = view.ending is not None
        now = self.tr("The end") if ended else view.now
        moment = where_words(view)
        self._moment.setText(moment if view.played_out else f"{moment}  ·  {now}")
        self._deadline.setText("" if ended or view.played_out else view.deadline or "")
