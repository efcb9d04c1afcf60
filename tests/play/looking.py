"""What can be wrong with a screen that is up, each fault in a sentence."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from gui.command_palette import CommandPalette
from gui.room.plot_panel import PlotPanel
from gui.theme.style import theme_of
from gui.widgets.short_button import ShortButton
from gui.widgets.text import Elided
from gui.workshop.stage_pages import StagePlots
from tests.hands import bring_into_view

LOWEST, LOWEST_STILL, MOST_SCALED = 60, 40, 1.5
"""Heights below which curves cannot be read, at a desk and on a wall where nobody scrolls, logical
pixels before scale; the scale that counts."""
GAP = 3
"""Logical pixels that two buttons leave between them at least."""
FRAMED = {"primary", "plain", "quiet", "small", "banner-button"}
"""Looks of buttons with a frame of their own; segments of a row may touch."""
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


def plots(window: QWidget) -> list[PlotPanel]:
    """The plots that are shown."""
    return [widget for widget in visible(window) if isinstance(widget, PlotPanel)]


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
            if isinstance(button, ShortButton) and words.height() <= button.height():
                continue  # it ends in dots, and its tip says the rest
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
            if wide > label.width() + 1 or need > label.height() + 3:
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


def too_wide(window: QWidget) -> Iterator[str]:
    """Pages that are wider than what they scroll up and down in."""
    for area in visible(window):
        if isinstance(area, QScrollArea) and not area.horizontalScrollBar().isVisible():
            page, view = area.widget(), area.viewport()
            if page is not None and page.width() > view.width() + 1:
                yield f"{called(area)}: a page of {size(page)} in {size(view)}"


def unreadable(window: QWidget) -> Iterator[str]:
    """Plots too low for their curves or for the page they scroll in, or without unit or names."""
    for panel in plots(window):
        lowest = LOWEST_STILL if _within(panel, StagePlots) else LOWEST
        least = lowest * min(theme_of(panel).scale, MOST_SCALED)
        if panel.canvas.height() < least:
            yield f"{called(panel)}: curves {panel.canvas.height()} high, not {least:.0f}"
        if not panel.legend.tells_all:
            yield f"{called(panel)}: {panel.legend.words!r} is not told whole"
        area = panel.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and area.viewport().height() < panel.canvas.height():
            view = size(area.viewport())
            yield f"{called(panel)}: curves {panel.canvas.height()} high in a view of {view}"


def untold(window: QWidget) -> Iterator[str]:
    """Labels that end in dots, and no tip says the rest."""
    for label in visible(window):
        seen = not label.visibleRegion().isEmpty()
        if isinstance(label, Elided) and seen and not label.whole and not label.toolTip():
            yield f"{called(label)} is {size(label)}, and the rest is told nowhere"


def touching(window: QWidget) -> Iterator[str]:
    """Buttons of one parent without a gap between them."""
    families: dict[QWidget | None, list[QPushButton]] = {}
    for widget in visible(window):
        if isinstance(widget, QPushButton) and widget.property("look") in FRAMED:
            families.setdefault(widget.parentWidget(), []).append(widget)
    for family in families.values():
        for at, one in enumerate(family):
            grown = one.geometry().adjusted(-GAP, -GAP, GAP, GAP)
            for other in family[at + 1 :]:
                if grown.intersects(other.geometry()):
                    yield f"{called(one)} and {called(other)} touch"


def too_large(window: QWidget) -> Iterator[str]:
    """A box that is larger than the window it lies on."""
    parent = window.parentWidget()
    if isinstance(window, QDialog) and parent is not None:
        room = parent.window().size()
        if window.width() > room.width() or window.height() > room.height():
            yield f"{type(window).__name__} is {size(window)}, its window {size(room)}"


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
    for fault in (
        unspoken,
        tipless,
        narrow,
        cut,
        outside,
        too_wide,
        unreadable,
        untold,
        touching,
        too_large,
        overlapping,
    ):
        yield from fault(window)


def _within(widget: QWidget, kind: type[QWidget]) -> bool:
    """Whether it is part of such a widget."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kind):
        parent = parent.parentWidget()
    return parent is not None


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


def tab_faults(window: QWidget) -> Iterator[str]:
    """What Tab does not reach, where it goes back up, what does not show that it has the focus."""
    if isinstance(window, CommandPalette):  # it goes with the focus; the arrows move in it
        return
    wanted = stops(window)
    if not wanted:
        yield "nothing takes the focus"
        return
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in reached and len(reached) < 500:
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    for widget in wanted:
        if widget not in reached and widget.isVisible() and not _other_of_group(widget, reached):
            yield f"Tab does not reach {called(widget)}"
    for one, other in pairwise(reached):
        if one.parentWidget() is other.parentWidget() and one is not reached[-1]:
            over = other.geometry().bottom() <= one.geometry().top()
            if over:
                yield f"Tab goes back up from {called(one)} to {called(other)}"
    for widget in reached:
        if not _shows_focus(widget):
            yield f"{called(widget)} does not show that it has the focus"


def _other_of_group(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether the arrow keys lead to it from a button of its group that was reached."""
    if not isinstance(widget, QAbstractButton):
        return False
    if widget.autoExclusive():
        return any(it.parentWidget() is widget.parentWidget() for it in reached)
    group = widget.group()
    buttons = group.buttons() if group else []  # type: ignore[truthy-bool]  # it may be none
    return any(it in reached for it in buttons)


def _shows_focus(widget: QWidget) -> bool:
    window, edge = widget.window(), 12
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_view(widget)
    QApplication.processEvents()
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    box = box.adjusted(-edge, -edge, edge, edge)
    with_focus = window.grab(box).toImage()
    widget.clearFocus()
    QApplication.processEvents()
    after = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return with_focus != window.grab(after.adjusted(-edge, -edge, edge, edge)).toImage()
