"""Labels of plain text: what a scenario says is never taken for markup."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextLine
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(kind: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label for a panel; `kind` names a rule of the theme's style sheet."""
    return plain(text, ("kind", kind), QSizePolicy.Policy.Ignored if wrap else None)


def plain(text: str, rule: tuple[str, str], wrap: QSizePolicy.Policy | None) -> QLabel:
    """A label with a style sheet's rule (property, value); `wrap` is its policy in width."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty(*rule)
    if wrap is not None:
        made.setWordWrap(True)
        policy = QSizePolicy(wrap, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def chain(first: QWidget, then: Iterable[QWidget]) -> None:
    """Let Tab go from the first to these in turn, wherever they were made."""
    for widget in then:
        QWidget.setTabOrder(first, widget)
        first = widget


def focus_in(widget: QWidget) -> QWidget | None:
    """What has the focus in the widget's window; Qt's types forget that it may be nothing."""
    return widget.window().focusWidget()


class Elided(QLabel):
    """Text in at most `lines` lines; what does not fit ends in an ellipsis and is in the tip."""

    def __init__(self, kind: str, lines: int = 1) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self._lines = lines
        self._own_tip = False
        self._of: tuple[str, int, str] | None = None
        self._kept: dict[int, tuple[list[str], bool]] = {}
        self.setSizePolicy(_policy(lines))

    def set_lines(self, lines: int) -> None:
        """Allow more or fewer lines."""
        if lines == self._lines:
            return
        self._lines = lines
        self.setSizePolicy(_policy(lines))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Only where there may be more than one line."""
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text needs, up to the limit."""
        lines, _ = self._broken(width)
        return max(1, len(lines)) * self._spacing()

    def sizeHint(self) -> QSize:
        """As wide as the text in one line would be."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self._spacing())

    def minimumSizeHint(self) -> QSize:
        """May become narrow; one line high."""
        return QSize(24, self._spacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lines one below the other, the last one elided."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        lines, whole = self._broken(self.width())
        spacing = self._spacing()
        top = max(0, (self.height() - spacing * len(lines)) // 2) if len(lines) == 1 else 0
        for at, line in enumerate(lines):
            baseline = top + at * spacing + self.fontMetrics().ascent() + 1
            painter.drawText(0, baseline, line)
        painter.end()
        self._show_tip(whole=whole)

    @property
    def whole(self) -> bool:
        """Whether all of the text can be read in the width that there is."""
        return self._broken(self.width())[1]

    def narrowest(self) -> int:
        """The width in which all of the text fits into as many lines as it may take."""
        wide = self.sizeHint().width()
        return next((w for w in range(wide // self._lines, wide, 6) if self._broken(w)[1]), wide)

    def _show_tip(self, *, whole: bool) -> None:
        if whole == self._own_tip:
            self._own_tip = not whole
            self.setToolTip("" if whole else self.text())

    def _spacing(self) -> int:
        return self.fontMetrics().height() + 2

    def _broken(self, width: int) -> tuple[list[str], bool]:
        """The lines to draw, and whether they are the whole text; layouts ask again and again."""
        of = (self.text(), self._lines, self.font().key())
        if of != self._of:
            self._of, self._kept = of, {}
        if width not in self._kept:
            self._kept[width] = self._break(width)
        return self._kept[width]

    def _break(self, width: int) -> tuple[list[str], bool]:
        text = self.text()
        if self._lines == 1:
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            return [shown], shown == text
        layout = QTextLayout(text, self.font())
        starts: list[int] = []
        layout.beginLayout()
        line: QTextLine = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, width))
            starts.append(line.textStart())
            line = layout.createLine()
        layout.endLayout()
        whole = len(starts) <= self._lines
        lines = [text[a:b].rstrip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
        if not whole:
            rest = text[starts[self._lines - 1] :]
            shown = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
            lines = [*lines[: self._lines - 1], shown]
        return lines, whole


def _policy(lines: int) -> QSizePolicy:
    """Any width; the height of one line, or of as many as the width needs."""
    high = QSizePolicy.Policy.Fixed if lines == 1 else QSizePolicy.Policy.Minimum
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, high)
    policy.setHeightForWidth(lines > 1)
    return policy
