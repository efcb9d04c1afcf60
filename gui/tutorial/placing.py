"""Where the coach's card stands: beside what it speaks of, never over it if there is room."""

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 14
"""Logical pixels between the card and what it speaks of."""
EDGE = 12
"""Logical pixels between the card and the edge of the window."""


def beside(card: QSize, target: QRect | None, within: QRect) -> QPoint:
    """The card's upper left corner: beside the target, or low on the right where there is none."""
    free = within.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if target is None:
        return _inside(QRect(free.bottomRight() - _corner(card), card), free).topLeft()
    places = [_inside(QRect(at, card), free) for at in _around(card, target)]
    return min(places, key=lambda place: _area(place & target)).topLeft()


def _around(card: QSize, target: QRect) -> list[QPoint]:
    """Right, left, above, below; in the middle of that side."""
    across = target.center().x() - card.width() // 2
    down = target.center().y() - card.height() // 2
    return [
        QPoint(target.right() + GAP, down),
        QPoint(target.left() - GAP - card.width(), down),
        QPoint(across, target.top() - GAP - card.height()),
        QPoint(across, target.bottom() + GAP),
    ]


def _inside(place: QRect, free: QRect) -> QRect:
    x = max(free.left(), min(place.x(), free.right() - place.width()))
    y = max(free.top(), min(place.y(), free.bottom() - place.height()))
    return QRect(QPoint(x, y), place.size())


def _corner(size: QSize) -> QPoint:
    return QPoint(size.width(), size.height())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
