"""The terms of an offer: to be chosen on the card that makes it, to be read everywhere else."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from engine.game.views import TermChoice, TermView
from gui.theme.tokens import Theme
from gui.widgets.field import Field
from gui.widgets.parts import Choice
from gui.widgets.text import Elided

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SHORT = 124
"""Selectors up to this width are made equally wide; logical pixels before scale."""
_FRAME = 42
"""What a selector needs beside its words: edges, padding, the arrow."""
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class _Plate(QFrame):
    """A quiet ground for terms; a press on it is meant for no card behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "terms")
        self.fields: list[Field] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(9, 7, 9, 7)
        self.column.setSpacing(5)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """A line a term; how high it really is, its width decides."""
        return self.column.sizeHint()

    def _have(self, count: int) -> list[Field]:
        """So many fields; they are made when needed and kept."""
        while len(self.fields) < count:
            field = self._make()
            self.fields.append(field)
            self.column.addWidget(field)
        for at, field in enumerate(self.fields):
            field.setVisible(at < count)
        return self.fields[:count]

    def _make(self) -> Field:
        raise NotImplementedError


class TermLines(_Plate):
    """What an offer says, a line a term."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Elided("small", lines=2)
        self.column.addWidget(self.sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_terms(self, terms: list[TermView], sentence: str = "") -> None:
        """Say these; the sentence, if any, stands above them."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        for field, term in zip(self._have(len(terms)), terms, strict=True):
            field.set_name(term.label)
            if isinstance(field.content, Elided):
                field.content.setText(term.said)
            field.refit()
            field.setToolTip(term.about)
        self.setVisible(bool(terms or sentence))

    def _make(self) -> Field:
        return Field(Elided("said", lines=2))


class TermFields(_Plate):
    """A selector a term."""

    changed = Signal()
    """Another option is chosen somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._terms: list[TermChoice] = []

    def show_terms(self, terms: list[TermChoice], said: Mapping[str, float], theme: Theme) -> None:
        """Offer these to choose from; `said` is what was chosen before, by variable."""
        self._terms = terms
        for field, term in zip(self._have(len(terms)), terms, strict=True):
            field.set_name(term.label)
            selector = _selector(field)
            selector.show_term(term, said.get(term.variable, term.value), theme)
            field.setToolTip(term.about)
        self._align(theme)

    def _align(self, theme: Theme) -> None:
        """Selectors of short options are of one width, so that they stand in a column."""
        widths = [selector.wanted for selector in self.selectors]
        common = max((wide for wide in widths if wide <= theme.px(_SHORT)), default=0)
        for field, wide in zip(self.fields, widths, strict=False):
            _selector(field).width_hint = max(wide, common)
            field.refit()

    @property
    def values(self) -> dict[str, float]:
        """What is chosen, by variable."""
        return {
            term.variable: _selector(field).value
            for field, term in zip(self.fields, self._terms, strict=False)
        }

    @property
    def selectors(self) -> list["Selector"]:
        """The selectors in use, from the top."""
        return [_selector(field) for field in self.fields[: len(self._terms)]]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside a selector does not reach the card."""
        event.accept()

    def _make(self) -> Field:
        selector = Selector()
        selector.activated.connect(lambda _at: self.changed.emit())
        selector.currentIndexChanged.connect(lambda _at: self.changed.emit())
        return Field(selector, fill=True)


class Selector(Choice):
    """One term's options; the wheel scrolls the list that it stands in, not the options."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "term")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._theme: Theme | None = None
        self.width_hint = 0
        """As wide as it would like to be beside its name."""

    @property
    def wanted(self) -> int:
        """The width that shows the widest option whole, so that choosing moves nothing."""
        self.ensurePolished()
        texts = [self.itemText(at) for at in range(self.count())]
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return widest + _FRAME

    @property
    def value(self) -> float:
        """What is chosen."""
        return float(self.currentData())

    def show_term(self, term: TermChoice, value: float, theme: Theme) -> None:
        """Offer a term's options, with this one chosen."""
        self._theme = theme
        options = [(self.itemData(at), self.itemText(at)) for at in range(self.count())]
        self.blockSignals(True)
        if options != term.options:
            self.clear()
            for data, text in term.options:
                self.addItem(text, data)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)
        self.setAccessibleName(term.label)
        self.setAccessibleDescription(term.about)
        self.setToolTip(term.about)

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(self.width_hint or self.wanted, self._theme.px(24) if self._theme else 24)

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(60, self.sizeHint().height())

    def open_options(self) -> None:
        """Let the options drop down."""
        self.showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For whatever scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose; Enter opens the options; neither reaches the card."""
        key = Qt.Key(event.key())
        if key in _ENTER and event.modifiers():
            event.ignore()
        elif key in _ENTER:
            self.open_options()
        else:
            super().keyPressEvent(event)
            if key in _SIDEWAYS:
                event.accept()


def _selector(field: Field) -> Selector:
    content = field.content
    if not isinstance(content, Selector):
        raise TypeError(content)
    return content
