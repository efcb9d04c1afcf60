"""A mouse and a keyboard for tests, with types."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def click(widget: QWidget) -> None:
    """Press the left button in the middle of a widget that can be seen."""
    assert widget.isVisible(), f"{widget} is not on the screen"
    assert widget.isEnabled(), f"{widget} cannot be pressed"
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _middle(widget)
    )


def bring_into_view(widget: QWidget) -> None:
    """Scroll to a widget, as a wheel would."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def press(
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    on: QWidget | None = None,
) -> None:
    """Press a key on a widget, or wherever the focus is."""
    target = on or QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    QTest.keyClick(target, key, modifier)


def _middle(widget: QWidget) -> QPoint:
    return QPoint(widget.width() // 2, widget.height() // 2)
