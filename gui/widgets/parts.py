"""Small widgets that the screens share; `look` names a rule of `gui.theme.screens`."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from gui.theme.icons import paint_icon
from gui.theme.style import current_theme
from gui.widgets.spoken import Role, speak_as
from gui.widgets.text import plain, restyle


def words(look: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label for a screen; `look` names a rule of the screens' style sheet."""
    return plain(text, ("look", look), QSizePolicy.Policy.Preferred if wrap else None)


def push(look: str, text: str = "") -> QPushButton:
    """A button that Enter presses too, as people expect on a screen that is no dialog."""
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class Card(QAbstractButton):
    """A card that is pressed as one button: by mouse, Enter or Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(lambda on: restyle(self, "selected", on))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing of its own: the style sheet draws the frame."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


def scrolled(page: QWidget, *, stop: bool = False) -> QScrollArea:
    """A page that scrolls up and down where it must, on the screen's own ground.

    `stop` makes it a stop for Tab: for a page with nothing in it that takes the focus.
    """
    # Only the height at the width in question counts, not that of the narrowest page.
    page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    page.setProperty("look", "clear")
    area = QScrollArea()
    area.setProperty("look", "clear")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    speak_as(area, Role.Document)
    return area


def page_of(
    head: QLayout, middle: QLayout, foot: QLayout, *, margins: tuple[int, int], gap: int
) -> QWidget:
    """A page of three rows, the middle one as high as there is room; `margins`: aside, above."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(*margins, *margins)
    column.setSpacing(gap)
    column.addLayout(head)
    column.addLayout(middle, 1)
    column.addLayout(foot)
    return page


def fill(screen: QWidget, page: QWidget, largest: tuple[int, int]) -> None:
    """Put a page into the middle of a screen, never larger than so many logical pixels."""
    column = QVBoxLayout(screen)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Centred(page, *largest))


class Centred(QWidget):
    """Holds a page in its middle, never larger than reads well."""

    def __init__(self, page: QWidget, width: int, height: int) -> None:
        super().__init__()
        page.setParent(self)
        self._page, self._width, self._height = page, width, height

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the page; its largest size grows with the text."""
        theme = current_theme()
        width = min(self.width(), theme.px(self._width))
        height = min(self.height(), theme.px(self._height))
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._page.setGeometry(left, top, width, height)


class Choice(QComboBox):
    """A drop-down list with an arrow in the theme's colour, which a style sheet cannot draw."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What is chosen, with an ellipsis where it is too long for the box."""
        super().initStyleOption(option)
        shown = self._shown()
        if shown != option.currentText:
            option.currentText = shown

    def event(self, event: QEvent) -> bool:
        """The tip says the whole of what is cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            whole = "" if self._shown() == self.currentText() else self.currentText()
            said = "\n".join(filter(None, (whole, self.toolTip())))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _shown(self) -> str:
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        part, whole = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(whole, option, part, self).width() - 4
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, max(0, room)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The list as the style draws it, then the arrow."""
        super().paintEvent(event)
        theme = current_theme()
        side = theme.px(14)
        box = QRectF(self.width() - side - 9, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_icon(painter, box, "chevron_down", theme.muted)
        painter.end()


class Segments(QWidget):
    """A row of buttons of which exactly one is down; with `columns` several such rows."""

    chosen = Signal(str)

    def __init__(
        self, names: tuple[str, ...], parent: QWidget | None = None, *, columns: int = 0
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        columns = columns or len(names)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for place, name in enumerate(names):
            button = push("segment")
            at = place % columns
            end = "first" if at == 0 else "last" if at == columns - 1 else "middle"
            button.setProperty("place", end)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[name] = button
            rows.addWidget(button, place // columns, at)
            rows.setColumnStretch(at, 1)
        self._buttons[names[0]].setChecked(True)

    @property
    def value(self) -> str:
        """The name of the button that is down."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def set_value(self, name: str) -> None:
        """Put a button down, without a signal."""
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> QPushButton:
        """One of the buttons."""
        return self._buttons[name]

    def set_texts(self, texts: Mapping[str, str], about: str) -> None:
        """The buttons' words; `about` says for a screen reader what they choose."""
        self.setAccessibleName(about)
        for name, text in texts.items():
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(f"{about}: {text}")
