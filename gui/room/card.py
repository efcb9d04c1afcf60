"""A move as a card: what it is, what it costs, what it offers, why it cannot be ordered."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from engine.game.views import OptionView
from engine.scenario.models import Channel
from gui.room.card_forecast import CardForecast
from gui.room.outlook import Outlook
from gui.room.terms import TermFields, TermLines
from gui.theme.tokens import Theme
from gui.widgets.chip import IconLabel
from gui.widgets.tag import NOTE_GAP, NOTE_ICON, Note, Tag
from gui.widgets.text import Elided, chain, restyle

_FEW, _MANY = 4, 6
"""Lines for what a move costs and what it risks: at rest, and when it is looked at."""
_STEPS = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
}


class MoveCard(QAbstractButton):
    """Says what the move does, costs and risks; all of it when it is chosen or has the focus.

    A move that is not available can be reached and read, but not chosen. One that makes an
    offer has its terms to choose once it is chosen itself; one that answers an offer says its
    terms. The card without a move stands for doing nothing.
    """

    step_wanted = Signal(str)
    """`up`, `down`, `left`, `right`, `home` or `end`: where the focus is to go."""

    def __init__(self) -> None:
        super().__init__()
        self.option: OptionView | None = None
        self._theme: Theme | None = None
        self._icon = IconLabel()
        self._label, self._does = Elided("strong", lines=2), Elided("small")
        self._why_not = Elided("blocked", lines=3)
        self.cost, self.risk = Note("banknote", lines=_FEW), Note("alert-triangle", lines=_FEW)
        self.vote, self.leak = Tag("vote", whole=True), Tag("ear", whole=True)
        self.breach = Tag("unlink")
        self.fields, self.answers = TermFields(), TermLines()
        self.ahead = CardForecast()
        self._told = self._described = ""
        self._grid = QGridLayout(self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out()

    @property
    def move_id(self) -> str | None:
        """The move that it orders; None: nothing."""
        return self.option.move if self.option else None

    @property
    def available(self) -> bool:
        """Whether it can be chosen."""
        return self.option is None or self.option.why_not is None

    @property
    def terms(self) -> dict[str, float]:
        """What its offer says, by variable."""
        return self.fields.values if self.option is not None and self.option.terms else {}

    def show_option(
        self, option: OptionView, theme: Theme, terms: Mapping[str, float] | None = None
    ) -> None:
        """Stand for this move; `terms` are what its offer said before, by variable."""
        self.option, self._theme = option, theme
        self.fields.show_terms(option.terms, terms or {}, theme)
        chain(self, self.fields.selectors)
        answers = option.answers
        self.answers.show_terms(
            answers.terms if answers else [], answers.sentence if answers else ""
        )
        blocked = option.why_not is not None
        color = theme.faint if blocked else theme.accent
        self._icon.show_icon("lock" if blocked else option.icon, color, theme.px(NOTE_ICON))
        self._label.setText(option.label)
        self._does.setText(option.does)
        self._why_not.setText(option.why_not or "")
        self._show_tags(option, theme)
        restyle(self._label, "kind", "dim" if blocked else "strong")
        self._describe(option)
        self._unfold()

    def say_terms(self, terms: Mapping[str, float]) -> None:
        """Let its offer say these again, by variable."""
        if self.option is not None and self._theme is not None and self.option.terms:
            self.fields.show_terms(self.option.terms, terms, self._theme)

    def show_nothing(self, text: str, theme: Theme) -> None:
        """Stand for doing nothing."""
        self.option, self._theme = None, theme
        self._icon.show_icon("circle-pause", theme.muted, theme.px(NOTE_ICON))
        self._label.setText(text)
        self._told = self._described = ""
        self.setAccessibleName(text)
        self._tell()
        notes = (self._does, self._why_not, self.cost, self.risk)
        for part in (*notes, self.vote, self.leak, self.breach, self.fields, self.answers):
            part.hide()

    def show_outlook(self, outlook: Outlook | None, channel: Channel) -> None:
        """Say what this order is expected to bring; None: nothing of it any more."""
        if self._theme is not None:
            self.ahead.show_outlook(outlook, channel, self.move_id, self._theme)
        self._tell()
        self._unfold()

    def _tell(self) -> None:
        """What is said of the order, and after it what is expected of it."""
        lines = self.ahead.lines
        self.setToolTip("\n\n".join(filter(None, (self._told, "\n".join(lines)))))
        self.setAccessibleDescription(". ".join(filter(None, (self._described, *lines))))

    def _show_tags(self, option: OptionView, theme: Theme) -> None:
        self.cost.show_note(option.costs, theme.muted, theme)
        self.risk.show_note(option.risks, theme.warning, theme)
        self.vote.show_tag(self.tr("Vote"), theme.warning, theme)
        self.vote.setToolTip(self.tr("The directors vote on it"))
        self.leak.show_tag(self.tr("May leak"), theme.warning, theme)
        self.leak.setToolTip(self.tr("It may come out"))
        breaks = self.tr("Breaks: {bargain}").format(bargain=", ".join(option.breaks))
        self.breach.show_tag(breaks if option.breaks else "", theme.bad, theme)
        self.breach.setToolTip(self.tr("It breaks what was agreed, and that is told"))

    def _describe(self, option: OptionView) -> None:
        costs = self.tr("Costs: {costs}").format(costs=option.costs)
        risks = self.tr("Risks: {risks}").format(risks=option.risks)
        said = [option.does, costs, risks]
        if option.needs_vote:
            said.append(self.vote.toolTip())
        if option.can_leak:
            said.append(self.leak.toolTip())
        if option.breaks:
            said.append(f"{self.breach.text}. {self.breach.toolTip()}")
        if option.answers is not None:
            said.append(option.answers.sentence)
            said += [self._of_term(term.label, term.said) for term in option.answers.terms]
        if option.why_not:
            said.insert(0, option.why_not)
            blocked = self.tr("{move}, not available").format(move=option.label)
            self.setAccessibleName(blocked)
        else:
            self.setAccessibleName(option.label)
        self._described = ". ".join(text.rstrip(".") for text in said if text)
        self._told = "\n".join(said)
        self._tell()

    def _of_term(self, label: str, said: str) -> str:
        return self.tr("{term}: {said}").format(term=label, said=said)

    def _unfold(self) -> None:
        self.ahead.set_wide(self.isChecked() or self.hasFocus())
        if self.option is None:
            return
        blocked = self.option.why_not is not None
        wide = self.isChecked() or self.hasFocus()
        self._does.set_lines(_MANY if wide else 4)
        self._does.setVisible(wide or not blocked)
        self._why_not.setVisible(blocked)
        for note in (self.cost, self.risk):
            note.set_lines(_MANY if wide else _FEW)
            note.setVisible(wide or not blocked)
        self.vote.setVisible(self.option.needs_vote and (wide or not blocked))
        self.leak.setVisible(self.option.can_leak and (wide or not blocked))
        self.breach.setVisible(bool(self.option.breaks) and not blocked)
        self.fields.setVisible(bool(self.option.terms) and self.isChecked())
        self.answers.setVisible(self.option.answers is not None and not blocked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label, 1)
        for tag in (self.vote, self.leak):
            head.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        grid = self._grid
        grid.setContentsMargins(11, 9, 11, 9)
        grid.setHorizontalSpacing(NOTE_GAP)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(head, 0, 1)
        lines: tuple[QWidget, ...] = (self._why_not, self._does, self.cost, self.risk)
        rows = (*lines[:2], self.fields, self.answers, *lines[2:], self.breach, self.ahead)
        for at, part in enumerate(rows):
            whole = part in {self.fields, self.answers, self.cost, self.risk}
            grid.addWidget(part, at + 1, 0 if whole else 1, 1, 2 if whole else 1)
        for part in (self._icon, self._label, *lines):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def checkStateSet(self) -> None:
        """Unfold when chosen by the list."""
        super().checkStateSet()
        self._unfold()

    def nextCheckState(self) -> None:
        """Pressing only asks; the list decides who is chosen."""

    def sizeHint(self) -> QSize:
        """What the layout needs."""
        return self._grid.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose, arrows go on."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.step_wanted.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Unfold."""
        super().focusInEvent(event)
        self._unfold()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Fold."""
        super().focusOutEvent(event)
        self._unfold()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lighten."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And back."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame: plain, lightened, chosen; a ring for the focus."""
        theme = self._theme
        if theme is None:
            return
        fill, edge, width = theme.raised, theme.border, 1.0
        if not self.available:
            fill = theme.panel
        elif self.isChecked():
            fill, edge, width = theme.accent_wash, theme.accent, 1.5
        elif self.underMouse() and self.isEnabled():
            fill, edge = theme.hover, theme.strong_border
        if self.hasFocus():
            edge, width = theme.accent, 2.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(edge), width)
        if self.hasFocus() and not self.isChecked():
            pen.setColor(QColor(theme.text))
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.radius, theme.radius)
