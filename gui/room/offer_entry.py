"""One offer as the dossier shows it: whose, to whom, what became of it, what it says."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.game.views import OfferView, RoleView
from gui.room.cast import Cast
from gui.room.symbols import paint_symbol
from gui.room.terms import TermLines
from gui.theme.fonts import sans
from gui.theme.icons import icon, paint_icon
from gui.theme.tokens import DARK, Theme
from gui.widgets.chip import IconLabel
from gui.widgets.text import Elided, restyle

_ICONS = {
    "standing": "hourglass",
    "agreed": "handshake",
    "refused": "x",
    "broken": "unlink",
    "lapsed": "timer-off",
    "renewed": "refresh-cw",
    "countered": "reply",
    "overtaken": "corner-down-right",
}
_SIGN = 16
"""Room for the sign of folding, logical pixels."""
_TONES = {"agreed": "good", "refused": "bad", "broken": "bad"}


class OfferEntry(QFrame):
    """Unfolds to its terms; what waits for this role's answer has the ways to give it."""

    move_wanted = Signal(str)
    """The move by which somebody wants to answer."""

    def __init__(self) -> None:
        super().__init__()
        self.offer: OfferView | None = None
        self._theme: Theme = DARK
        self.setProperty("kind", "offer")
        self.head = _Head()
        self.lines = TermLines()
        self.answers = [_answer_button() for _ in range(3)]
        self._buttons = QWidget()
        self._lay_out()
        self.head.toggled.connect(self._unfold)
        self.head.focus_changed.connect(self.update)
        for button in self.answers:
            button.clicked.connect(lambda _on, it=button: self._answer(it))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring round the whole while its head has the focus."""
        super().paintEvent(event)
        if not self.head.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        radius = self._theme.radius - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setSpacing(5)
        grid.addWidget(self.answers[0], 0, 0)
        grid.addWidget(self.answers[1], 0, 1)
        grid.addWidget(self.answers[2], 1, 0, 1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(9, 7, 9, 8)
        whole.setSpacing(3)
        whole.addWidget(self.head)
        whole.addWidget(self.lines)
        whole.addWidget(self._buttons)

    def show_offer(self, offer: OfferView, view: RoleView, theme: Theme, *, folded: bool) -> None:
        """Show this one, with its terms or without."""
        self.offer, self._theme = offer, theme
        live = offer.status in {"standing", "agreed"}
        restyle(self, "state", "mine" if offer.mine else "live" if live else "ended")
        self.head.show_offer(offer, Cast.of(view), theme)
        self.lines.show_terms(offer.terms)
        self._show_answers(offer, view, theme)
        self.head.setEnabled(bool(offer.terms))
        self.head.setChecked(not folded and bool(offer.terms))
        self.setToolTip(offer.about)
        self._unfold()

    def _show_answers(self, offer: OfferView, view: RoleView, theme: Theme) -> None:
        blocked = {option.move: option.why_not for option in view.options}
        wanted = (
            (offer.accept, self.tr("Accept"), "check"),
            (offer.refuse, self.tr("Refuse"), "x"),
            (next(iter(offer.counter), None), self.tr("Answer with an offer"), "reply"),
        )
        for button, (move, text, picture) in zip(self.answers, wanted, strict=True):
            button.setVisible(move is not None)
            why_not = blocked.get(move or "")
            button.setProperty("move", move or "")
            button.setEnabled(move in blocked and why_not is None)
            button.setText(f" {text}")
            button.setAccessibleName(
                self.tr("{answer}: {offer}").format(answer=text, offer=offer.label)
            )
            button.setToolTip(why_not or "")
            button.setIcon(icon(picture, theme.text if button.isEnabled() else theme.faint))
            button.setIconSize(QSize(theme.px(13), theme.px(13)))

    def _answer(self, button: QPushButton) -> None:
        self.move_wanted.emit(button.property("move"))

    def _unfold(self) -> None:
        if self.offer is None:
            return
        wide = self.head.isChecked()
        self.lines.setVisible(wide and bool(self.offer.terms))
        self._buttons.setVisible(self.offer.mine)


def _answer_button() -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "answer")
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class _Head(QAbstractButton):
    """The lines that always show; pressed, the terms come and go."""

    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DARK
        self._icon = IconLabel()
        self._label, self._sentence = Elided("strong", lines=2), Elided("small", lines=2)
        self._parties = Parties()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(1)
        title = QHBoxLayout()
        title.setContentsMargins(0, 0, _SIGN, 0)
        title.addWidget(self._label)
        words.addLayout(title)
        words.addWidget(self._parties)
        words.addWidget(self._sentence)
        for part in (self._label, self._parties, self._sentence):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 1, 2, 1)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def show_offer(self, offer: OfferView, cast: Cast, theme: Theme) -> None:
        """Say whose it is, to whom, and what became of it."""
        self._theme = theme
        tone = _TONES.get(offer.status, "")
        color = theme.tone(tone) if tone else theme.accent if offer.mine else theme.muted
        self._icon.show_icon(_ICONS[offer.status], color, theme.px(15))
        live = offer.status in {"standing", "agreed"}
        self._label.setText(offer.label)
        restyle(self._label, "kind", "strong" if live else "dim")
        self._sentence.setText(offer.sentence)
        restyle(self._sentence, "tone", tone if live or offer.status == "broken" else "")
        self._parties.show_parties(offer, cast, theme)
        said = [
            offer.label,
            self._parties.accessibleName(),
            self.tr("made {when}").format(when=offer.when),
            offer.sentence,
            *(self.tr("{term}: {said}").format(term=t.label, said=t.said) for t in offer.terms),
        ]
        self.setAccessibleName(". ".join(text.rstrip(".") for text in said if text))
        self.update()

    def sizeHint(self) -> QSize:
        """What the lines need."""
        return self._row.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the entry draw its ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And take it away."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sign of what pressing does."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled():
            side = theme.px(13)
            box = QRectF(self.width() - side, 3, side, side)
            sign = "chevron-down" if self.isChecked() else "chevron-right"
            paint_icon(painter, box, sign, theme.text if self.underMouse() else theme.muted)


class Parties(QWidget):
    """From whom to whom, each with its marker and colour."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[tuple[str, str]] = []
        self._cast, self._theme = Cast(()), DARK
        self._secret = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_parties(self, offer: OfferView, cast: Cast, theme: Theme) -> None:
        """Draw these two."""
        self._cast, self._theme, self._secret = cast, theme, offer.secret
        cards = [cast.card(role) for role in (offer.by, offer.to)]
        self._names = [(card.role, card.short) for card in cards if card is not None]
        if len(self._names) == 2:
            whose, whom = (card.name for card in cards if card is not None)
            said = self.tr("from {by} to {to}").format(by=whose, to=whom)
            secret = self.tr("secret") if offer.secret else ""
            self.setAccessibleName(", ".join(filter(None, (said, secret))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, QFontMetrics(self._font).height() + 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Marker and name, an arrow, marker and name; a lock where it is secret."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        mark, arrow, lock = theme.px(8), theme.px(12), theme.px(11)
        fixed = 2 * (mark + 5) + arrow + 10 + (lock + 6 if self._secret else 0)
        widths = [metrics.horizontalAdvance(name) + 2 for _, name in self._names]
        spare = self.width() - fixed
        if sum(widths) > spare:
            widths = [min(wide, max(spare // 2, spare - min(widths))) for wide in widths]
        left, middle = 0.0, self.height() / 2
        for at, ((role, name), wide) in enumerate(zip(self._names, widths, strict=True)):
            if at:
                box = QRectF(left + 1, middle - arrow / 2, arrow, arrow)
                paint_icon(painter, box, "arrow-right", theme.muted)
                left += arrow + 6
            color = self._cast.color(role, theme)
            center = QPointF(left + mark / 2, middle)
            paint_symbol(painter, center, mark, self._cast.mark(role, theme), theme.panel)
            left += mark + 5
            painter.setPen(QColor(color))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide)
            place = QRectF(left, 0, wide + 1, self.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
            left += wide + 4
        if self._secret:
            box = QRectF(left + 2, middle - lock / 2, lock, lock)
            paint_icon(painter, box, "lock", theme.warning)

    @property
    def _font(self) -> QFont:
        return sans(self._theme, self._theme.small, QFont.Weight.Medium)
