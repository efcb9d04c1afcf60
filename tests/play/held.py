"""All that a window holds: in its widgets, models and plain values, for a screen reader, copied."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from pydantic import BaseModel
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

ROLES = 300
"""Data roles of a model that are asked for, those of users included."""


def words(window: QWidget) -> str:
    """Every text, shown or not."""
    parts = [window, *window.findChildren(QWidget)]
    found = [text for part in parts for text in of_widget(part)]
    found += _spoken(QAccessible.queryAccessibleInterface(window))
    found += list(_texts_in(values(window)))
    clipboard = QApplication.clipboard()
    found.append(clipboard.text())
    return "\n".join(found)


def values(window: QWidget) -> Iterator[object]:
    """Every value that a widget of the window has, and what that is made of in its turn.

    Of objects that are neither plain values nor widgets only the object itself.
    """
    seen: set[int] = set()
    for part in [window, *window.findChildren(QObject)]:
        for value in vars(part).values():
            yield from _plain(value, seen)


def _plain(value: object, seen: set[int]) -> Iterator[object]:
    if id(value) in seen or isinstance(value, QObject):
        return
    seen.add(id(value))
    yield value
    inside: list[object] = []
    if isinstance(value, dict):
        inside = [*value.keys(), *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        inside = list(value)
    elif isinstance(value, BaseModel):
        inside = [getattr(value, name) for name in type(value).model_fields]
    elif is_dataclass(value):
        inside = [getattr(value, field.name, None) for field in fields(value)]
    for one in inside:
        yield from _plain(one, seen)


def _texts_in(found: Iterator[object]) -> Iterator[str]:
    for value in found:
        if isinstance(value, str):
            yield value
        elif isinstance(value, float):
            yield repr(value)


def of_widget(widget: QWidget) -> Iterator[str]:
    """Its texts, tips, commands and models, those of its children left out."""
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.whatsThis()
    yield widget.statusTip()
    yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QAbstractSlider):
        yield str(widget.value())
    for action in widget.actions():
        if isinstance(action, QAction):
            yield f"{action.text()} {action.toolTip()} {action.data()}"
    if isinstance(widget, QComboBox):
        yield from _of_model(widget.model())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else max(1, model.columnCount(top))
    for row in range(model.rowCount(top)):
        for column in range(columns):
            index = model.index(row, column, top)
            yield " ".join(str(model.data(index, role)) for role in range(ROLES))


def _spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """The tree that a screen reader walks."""
    if interface is None or not interface.isValid():
        return
    for kind in QAccessible.Text:
        if kind != QAccessible.Text.UserText:
            yield interface.text(kind)
    for at in range(interface.childCount()):
        yield from _spoken(interface.child(at))
