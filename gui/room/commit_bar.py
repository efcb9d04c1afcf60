"""What is about to be ordered, why, and the button that orders it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QGridLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme.icons import icon
from gui.theme.tokens import Theme
from gui.widgets.chip import IconLabel
from gui.widgets.text import Elided, label, restyle

LONGEST = 2000
"""Characters of a rationale."""


class CommitBar(QWidget):
    """Summary of both orders, a place for the rationale, the commit button."""

    commit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icons = (IconLabel(), IconLabel())
        self._channels = (label("small"), label("small"))
        self._orders = (Elided("strong"), Elided("strong"))
        self.toggle = QPushButton()
        self.toggle.setProperty("kind", "quiet")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show_rationale)
        self.rationale = QPlainTextEdit()
        self.rationale.setTabChangesFocus(True)
        self.rationale.setAcceptDrops(False)  # a game dropped here is for the window
        self.rationale.textChanged.connect(self._keep_short)
        self.rationale.hide()
        self.button = QPushButton()
        self.button.setProperty("kind", "commit")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.commit_wanted)
        self._busy, self._busy_text = False, ""
        self._low = False
        self._theme: Theme | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self._summary = QGridLayout()
        self._summary.setHorizontalSpacing(8)
        self._summary.setVerticalSpacing(4)
        self._summary.setColumnStretch(2, 1)
        self._place(low=False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(self._summary)
        whole.addWidget(self.toggle)
        whole.addWidget(self.rationale)
        whole.addWidget(self.button)

    def set_low(self, *, low: bool) -> None:
        """Where there is little height both orders stand in one line, without the channels' names.

        The icons say which is which, and the orders' tips.
        """
        if low == self._low:
            return
        self._low = low
        self._place(low=low)
        for name in self._channels:
            name.setVisible(not low)

    def _place(self, *, low: bool) -> None:
        for at in range(2):
            row, column = (0, 3 * at) if low else (at, 0)
            self._summary.addWidget(self._icons[at], row, column)
            self._summary.addWidget(self._channels[at], row, column + 1)
            self._summary.addWidget(self._orders[at], row, column + 2)
        self._summary.setColumnStretch(5, 1 if low else 0)

    def show_orders(self, public: str, private: str, theme: Theme) -> None:
        """Say what is chosen; "" for nothing."""
        self._theme = theme
        names = (self.tr("Public"), self.tr("Private"))
        for at, (name, text) in enumerate(zip(names, (public, private), strict=True)):
            self._icons[at].show_icon("megaphone" if at == 0 else "lock", theme.muted, theme.px(14))
            self._channels[at].setText(name)
            self._orders[at].setText(text or self.tr("Do nothing"))
            restyle(self._orders[at], "kind", "strong" if text else "muted")
        why = self.tr("Why these orders? (for the record)")
        self.toggle.setText(f" {why}")
        self.toggle.setAccessibleName(why)
        self.toggle.setIcon(icon("pen-line", theme.muted))
        self.toggle.setIconSize(QSize(theme.px(13), theme.px(13)))
        self.rationale.setPlaceholderText(self.tr("One or two sentences, shown in the debrief"))
        self.rationale.setAccessibleName(self.tr("Your reasons, for the debrief"))
        self.rationale.setFixedHeight(theme.px(62))
        self._show_button(theme)

    def _show_button(self, theme: Theme | None = None) -> None:
        self.button.setEnabled(not self._busy)
        text = (self._busy_text or self.tr("Thinking…")) if self._busy else self.tr("Commit orders")
        self.button.setText(text if self._busy else f" {text}")
        self.button.setAccessibleName(text)
        self.button.setToolTip(self.tr("Ctrl+Enter"))
        if self._busy:
            self.button.setIcon(QIcon())
        elif theme is not None:
            self.button.setIcon(icon("send-horizontal", theme.on_accent))
            self.button.setIconSize(QSize(theme.px(16), theme.px(16)))

    @property
    def reasons(self) -> str:
        """The rationale as it stands."""
        return self.rationale.toPlainText().strip()[:LONGEST]

    def set_busy(self, busy: bool, text: str) -> None:
        """While the turn is computed nothing can be changed."""
        self._busy, self._busy_text = busy, text
        self.rationale.setReadOnly(busy)
        self._show_button(self._theme)

    def reset(self) -> None:
        """Forget the reasons."""
        self.rationale.clear()
        self.toggle.setChecked(False)

    def _show_rationale(self, shown: bool) -> None:
        self.rationale.setVisible(shown)
        if shown:
            self.rationale.setFocus()

    def _keep_short(self) -> None:
        text = self.rationale.toPlainText()
        if len(text) > LONGEST:
            self.rationale.setPlainText(text[:LONGEST])
