"""The row below the plots that says whose view the fans are, and switches them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.room.fans import paint_sample
from gui.room.outlook import Outlook
from gui.theme.icons import icon
from gui.theme.tokens import DARK, Theme
from gui.widgets.text import Elided


class ForecastRow(QWidget):
    """Hidden where there is nobody to forecast for, or where forecasts are forbidden."""

    switched = Signal(bool)
    """Somebody wants forecasts, or wants none."""

    def __init__(self) -> None:
        super().__init__()
        self._sample, self.words = _Sample(), Elided("note")
        self.button = QPushButton()
        self.button.setProperty("kind", "link")
        self.button.setCheckable(True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self.switched)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_outlook(self, outlook: Outlook | None, theme: Theme, *, on: bool) -> None:
        """Say what the fans are; without an outlook though they are `on`, they are on their way."""
        self._sample.show_color(outlook.color if outlook is not None else theme.muted, theme)
        self._sample.setVisible(on)
        self.words.setText(self._said(outlook, on=on))
        self.words.setVisible(on)
        self.button.setChecked(on)
        self.button.setText(self.tr("Hide forecasts") if on else self.tr("Show forecasts"))
        self.button.setIcon(icon("eye_off" if on else "eye", theme.muted))
        self.button.setIconSize(QSize(theme.px(13), theme.px(13)))
        self.setFixedHeight(theme.px(24))
        self.setToolTip(self._about(outlook) if outlook is not None else "")

    def _said(self, outlook: Outlook | None, *, on: bool) -> str:
        if not on:
            return ""
        if outlook is None:
            return self.tr("Looking ahead…")
        you = self.tr("you as chosen now") if outlook.forecast.chosen else self.tr("you too")
        return self.tr("Forecast, the model’s view: {assumed}, {you}").format(
            assumed=outlook.assumed, you=you
        )

    def _about(self, outlook: Outlook) -> str:
        return self.tr(
            "Of 100 futures that the model plays from what you know, 80 stay in the wide band and "
            "50 in the narrow one; the dotted line parts them in halves. Where a game ends its "
            "numbers stand still. {futures} futures were played. The dice of this game are not in "
            "it, nor what is hidden from you."
        ).format(futures=outlook.forecast.futures)


class _Sample(QWidget):
    """A piece of a fan."""

    def __init__(self) -> None:
        super().__init__()
        self._color = DARK.muted

    def show_color(self, color: str, theme: Theme) -> None:
        """In this colour."""
        self._color = color
        self.setFixedSize(theme.px(26), theme.px(12))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Both bands and the median."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sample(painter, QRectF(self.rect()), self._color)
