"""What can be wrong with a screen that is up, each fault in a sentence."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

ROLELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}
"""Roles by which a screen reader can say nothing."""


def visible(window: QWidget) -> list[QWidget]:
    """All that is shown of a window, whether or not it is scrolled into sight."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window.window()
    ]


def stops(window: QWidget) -> list[QWidget]:
    """What Tab goes to."""
    return [
        widget
        for widget in visible(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    ]


def controls(window: QWidget) -> list[QWidget]:
    """What a person can act on, by mouse or by keyboard."""
    return [
        widget
        for widget in visible(window)
        if isinstance(widget, QAbstractButton | QComboBox)
        or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def unspoken(window: QWidget) -> Iterator[str]:
    """Controls without a name or a role for a screen reader."""
    for widget in controls(window):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken.role() in ROLELESS:
            yield f"{called(widget)} has no role"
        elif not spoken.text(QAccessible.Text.Name).strip():
            yield f"{called(widget)} has no name"


def tipless(window: QWidget) -> Iterator[str]:
    """Buttons that show a picture alone, and no tip says what it means."""
    for widget in visible(window):
        if isinstance(widget, QPushButton) and not widget.text().strip() and not widget.toolTip():
            yield f"{called(widget)} has neither words nor a tip"


def narrow(window: QWidget) -> Iterator[str]:
    """Buttons that are narrower or lower than their words."""
    for button in visible(window):
        if isinstance(button, QPushButton) and button.text().strip():
            words = button.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), button.text())
            if words.width() > button.width() or words.height() > button.height():
                yield f"{called(button)} is {size(button)}, its words {size(words)}"


def cut(window: QWidget) -> Iterator[str]:
    """Labels of one line that are narrower or lower than it; those that end in dots are not."""
    for label in visible(window):
        if type(label) is QLabel and label.text() and label.pixmap().isNull():
            need = (
                label.heightForWidth(label.width())
                if label.wordWrap()
                else label.sizeHint().height()
            )
            wide = label.sizeHint().width() if not label.wordWrap() else 0
            if wide > label.width() + 1 or need > label.height() + 1:
                yield f"{called(label)} is {size(label)}, its text {wide}x{need}"


def outside(window: QWidget) -> Iterator[str]:
    """Controls and texts that stick out of the window, or of a part of it that does not scroll."""
    for widget in visible(window):
        if not isinstance(widget, QAbstractButton | QComboBox | QLabel):
            continue
        frame = _frame(widget)
        inside = QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())
        if inside.isEmpty():
            continue
        if (
            inside.left() < 0
            or inside.right() > frame.width()
            or (frame is window and (inside.top() < 0 or inside.bottom() > frame.height()))
        ):
            yield f"{called(widget)} at {inside.getRect()} sticks out of {size(frame)}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Two controls or texts of one parent, one upon the other."""
    parents: dict[QWidget | None, list[QWidget]] = {}
    for widget in visible(window):
        if isinstance(widget, QAbstractButton | QComboBox | QLabel) and not widget.size().isEmpty():
            parents.setdefault(widget.parentWidget(), []).append(widget)
    for family in parents.values():
        for at, one in enumerate(family):
            for other in family[at + 1 :]:
                shared = one.geometry() & other.geometry()
                if shared.width() > 2 and shared.height() > 2:
                    yield f"{called(one)} and {called(other)} overlap by {size(shared)}"


def everything(window: QWidget) -> Iterator[str]:
    """All of it."""
    for fault in (unspoken, tipless, narrow, cut, outside, overlapping):
        yield from fault(window)


def size(box: QWidget | QSize | QRect) -> str:
    """Width and height for a message."""
    return f"{box.width()}x{box.height()}"


def called(widget: QWidget) -> str:
    """A name for a message."""
    parent = widget.parentWidget()
    text = getattr(widget, "text", str)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {words[:40]!r} in {type(parent).__name__}"


def _frame(widget: QWidget) -> QWidget:
    """The page that scrolls with the widget in it, else its window."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        above = parent.parentWidget()
        if above is not None and isinstance(above.parentWidget(), QScrollArea):
            return parent
        parent = above
    return widget.window()
