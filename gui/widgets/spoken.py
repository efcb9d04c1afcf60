"""What a screen reader takes a widget of our own for, where Qt would call it nothing."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "spokenAs"

Role = QAccessible.Role


def speak_as(widget: QWidget, role: Role) -> None:
    """Give a widget its role; to be said before the widget is shown."""
    widget.setProperty(_PROPERTY, role.value)


@cache
def install_roles() -> None:
    """Let Qt ask here first; names and descriptions stay those of the widget."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or thing.property(_PROPERTY) is None:
        return None
    return QAccessibleWidget(thing, Role(thing.property(_PROPERTY)))
