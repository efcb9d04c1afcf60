"""The style sheet of the screens around the room, written in the theme's tokens."""

from gui.theme.tokens import Theme, blend
from gui.theme.workshop import workshop_style


def screen_style(theme: Theme) -> str:
    """Rules for every `look` that `gui.widgets.parts` and the screens name."""
    parts = [_texts(theme), _cards(theme), _buttons(theme), _rest(theme), workshop_style(theme)]
    return "\n".join(parts)


def _text(look: str, color: str, size: int, weight: int = 400, extra: str = "") -> str:
    return (
        f'QLabel[look="{look}"] {{ color: {color}; font-size: {size}px; '
        f"font-weight: {weight}; background: transparent; {extra} }}"
    )


def _texts(t: Theme) -> str:
    eyebrow = "letter-spacing: 1px;"
    rules = [
        _text("brand", t.text, t.px(58), 700, "letter-spacing: -1px;"),
        _text("tagline", t.muted, t.px(17)),
        _text("title", t.text, t.px(26), 600),
        _text("lead", t.muted, t.px(15)),
        _text("heading", t.text, t.px(15), 600),
        _text("section", t.muted, t.px(11), 600, eyebrow),
        _text("eyebrow", t.accent, t.px(11), 600, eyebrow),
        _text("card-title", t.text, t.px(16), 600),
        _text("continue-title", t.text, t.px(22), 600),
        _text("continue-about", t.muted, t.px(13)),
        _text("row-title", t.text, t.px(14), 500),
        _text("body", t.text, t.px(13)),
        _text("muted", t.muted, t.px(12)),
        _text("level", t.muted, t.px(12)),
        _text("who", t.muted, t.px(13)),
        _text("curtain-pass", t.muted, t.px(17)),
        _text("curtain-name", t.text, t.px(40), 700),
        _text("ending-title", t.text, t.px(32), 700),
        _text("story", t.text, t.px(15)),
        _text("score", t.text, t.px(26), 600),
        _text("change", t.muted, t.px(12), 600),
        _text("status", t.muted, t.px(12), 400, "padding: 0 6px;"),
        _text("banner-text", t.text, t.px(13), 500),
    ]
    for tone, color in (
        ("good", t.good),
        ("bad", t.bad),
        ("problem", t.bad),
        ("warning", t.warning),
    ):
        rules.append(f'QLabel[tone="{tone}"] {{ color: {color}; }}')
    return "\n".join(rules)


def _cards(t: Theme) -> str:
    lit = blend(t.accent, t.panel, 0.10)
    return f"""
QAbstractButton[look="card"], QAbstractButton[look="row"], QAbstractButton[look="continue"] {{
    background: {t.panel}; border: 1px solid {t.border}; border-radius: {t.radius + 2}px; }}
QAbstractButton[look="row"] {{ border-radius: {t.radius}px; }}
QAbstractButton[look="continue"] {{
    background: {lit}; border: 1px solid {blend(t.accent, t.panel, 0.45)}; }}
QAbstractButton[look="card"]:hover, QAbstractButton[look="row"]:hover {{
    background: {t.raised}; border-color: {t.strong_border}; }}
QAbstractButton[look="continue"]:hover {{ background: {blend(t.accent, t.panel, 0.18)}; }}
QAbstractButton[look="card"][selected="true"] {{
    background: {t.accent_wash}; border: 1px solid {t.accent}; }}
QAbstractButton[look="card"]:focus, QAbstractButton[look="row"]:focus,
QAbstractButton[look="continue"]:focus {{ border: 2px solid {t.accent}; }}
QAbstractButton[missing="true"] {{ background: transparent; border-style: dashed; }}
QAbstractButton[missing="true"] QLabel {{ color: {t.faint}; }}
QFrame[look="coach"] {{
    background: {t.raised}; border: 2px solid {t.accent}; border-radius: {t.radius + 2}px; }}
QFrame[look="panel"] {{
    background: {t.panel}; border: 1px solid {t.border}; border-radius: {t.radius + 2}px; }}
"""


def _buttons(t: Theme) -> str:
    return f"""
QPushButton[look="primary"], QPushButton[look="plain"], QPushButton[look="quiet"],
QPushButton[look="banner-button"] {{
    font-size: {t.px(14)}px; font-weight: 600; padding: {t.px(9)}px {t.px(18)}px;
    border-radius: {t.radius}px; border: 1px solid transparent; min-height: {t.px(18)}px; }}
QPushButton[look="primary"] {{ background: {t.accent_fill}; color: {t.on_accent}; }}
QPushButton[look="primary"]:hover {{ background: {t.accent_fill_hover}; }}
QPushButton[look="primary"]:disabled {{ background: {t.hover}; color: {t.faint}; }}
QPushButton[look="plain"] {{
    background: {t.raised}; color: {t.text}; border-color: {t.border}; }}
QPushButton[look="plain"]:hover {{ background: {t.hover}; border-color: {t.strong_border}; }}
QPushButton[look="quiet"], QPushButton[look="banner-button"] {{
    background: transparent; color: {t.muted}; border-color: {t.border};
    font-size: {t.px(13)}px; font-weight: 500; padding: {t.px(6)}px {t.px(14)}px; }}
QPushButton[look="coach-on"] {{
    background: {t.accent_fill}; color: {t.on_accent}; border: 1px solid transparent;
    border-radius: {t.radius}px; font-size: {t.px(13)}px; font-weight: 600;
    padding: {t.px(6)}px {t.px(14)}px; min-height: {t.px(18)}px; }}
QPushButton[look="coach-on"]:hover {{ background: {t.accent_fill_hover}; }}
QPushButton[look="coach-on"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[look="quiet"]:disabled {{ color: {t.faint}; }}
QPushButton[look="quiet"]:hover, QPushButton[look="banner-button"]:hover {{
    background: {t.hover}; color: {t.text}; }}
QPushButton[look="banner-button"] {{ color: {t.text}; padding: {t.px(4)}px {t.px(12)}px; }}
QPushButton[look="tool"] {{
    background: transparent; border: 1px solid transparent; border-radius: {t.radius - 2}px;
    padding: {t.px(5)}px; }}
QPushButton[look="tool"]:hover {{ background: {t.hover}; }}
QPushButton[look="segment"] {{
    background: {t.sunken}; color: {t.muted}; border: 1px solid {t.border};
    font-size: {t.px(12)}px; font-weight: 500; padding: {t.px(6)}px {t.px(6)}px;
    border-radius: 0; margin: 0; }}
QPushButton[look="segment"][place="first"] {{
    border-top-left-radius: {t.radius - 1}px; border-bottom-left-radius: {t.radius - 1}px; }}
QPushButton[look="segment"][place="last"] {{
    border-top-right-radius: {t.radius - 1}px; border-bottom-right-radius: {t.radius - 1}px; }}
QPushButton[look="segment"]:hover {{ color: {t.text}; background: {t.hover}; }}
QPushButton[look="segment"]:checked {{
    background: {blend(t.accent, t.panel, 0.22)}; color: {t.text};
    border-color: {blend(t.accent, t.panel, 0.5)}; }}
QPushButton[look="segment"][strong="true"]:checked {{
    background: {t.accent_fill}; color: {t.on_accent}; border-color: {t.accent_fill}; }}
QPushButton[look="primary"]:focus, QPushButton[look="plain"]:focus,
QPushButton[look="quiet"]:focus, QPushButton[look="banner-button"]:focus,
QPushButton[look="tool"]:focus, QPushButton[look="segment"]:focus {{
    border: 2px solid {t.accent}; }}
QPushButton[look="primary"]:focus, QPushButton[look="segment"]:checked:focus {{
    border: 2px solid {t.text}; }}
"""


def _rest(t: Theme) -> str:
    return f"""
QTreeView[look="table"]:focus {{ border-color: {t.accent}; }}
QTreeView[look="table"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 4px; outline: none;
    font-size: {t.px(13)}px; selection-background-color: {t.accent_wash};
    selection-color: {t.text}; }}
QTreeView[look="table"]::item {{ padding: {t.px(4)}px 6px; border: none;
    border-bottom: 1px solid {blend(t.border, t.panel, 0.6)}; }}
QTreeView[look="table"]::item:selected {{ background: {t.accent_wash}; color: {t.text}; }}
QTreeView[look="table"]::branch {{ background: transparent; border: none; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; border: none;
    border-bottom: 1px solid {t.border}; padding: {t.px(4)}px 6px; font-size: {t.px(12)}px;
    font-weight: 600; }}
QWidget[look="clear"], QScrollArea[look="clear"], QTextBrowser[look="clear"] {{
    background: transparent; border: none; }}
QScrollArea[look="clear"]:focus, QTextBrowser[look="clear"]:focus {{
    border: 1px solid {t.accent}; border-radius: 4px; }}
QTextBrowser[look="clear"] {{ color: {t.text}; font-size: {t.px(13)}px; padding: 0; }}
QFrame[look="banner"] {{ border: none; border-bottom: 1px solid {t.border}; }}
QFrame[look="banner"][tone="note"] {{ background: {t.accent_wash}; }}
QFrame[look="banner"][tone="problem"] {{ background: {blend(t.bad, t.panel, 0.20)}; }}
QProgressBar {{ border: none; background: {t.border}; }}
QProgressBar::chunk {{ background: {t.accent}; }}
"""
