"""The long part of a report: every turn with orders, reasons and news; the room; all numbers."""

from collections.abc import Iterator, Sequence
from typing import Final

from engine.game.views import FactView, NewsView
from engine.report.pack.context import Context
from engine.report.pack.markup import Html, between, cell, el, grid, joined, lines, plain_row, row
from engine.report.pack.values import (
    CONTROL_NEWS,
    ActPart,
    ChangePart,
    OrderPart,
    ReasonPart,
    RoomPart,
)
from engine.scenario.models import CHANNELS

COLUMNS: Final = 11
"""Moments that stand side by side in the table of all numbers."""
_ORDER_WIDTHS, _NEWS_WIDTHS = (22, 39, 39), (26, 74)


def turns(told: Context) -> Iterator[Html]:
    """Turn by turn."""
    pack = told.pack
    if not pack.played:
        return
    yield el("h2", told.word("turns"), class_="fresh", id="turns")
    if pack.everything:
        about = told.word("turns_about" if pack.finished else "turns_so_far")
        yield el("p", about, class_="muted")
    for turn in range(1, pack.played + 1):
        number = told.word("turn_n", turn=turn)
        yield el("h3", number, el("span", f"\u2002{told.when(turn)}", class_="muted"))
        yield _orders(told, turn)
        yield from _hand(told, turn)
        yield from _news(told, turn)


def _orders(told: Context, turn: int) -> Html:
    pack = told.pack
    rows: list[Html] = []
    for seat in pack.seats:
        given = {
            order.channel: order
            for order in pack.orders
            if order.turn == turn and order.role == seat.role
        }
        cells = [_ordered(told, given[channel]) for channel in CHANNELS if channel in given]
        who = [told.signed(seat.role)]
        if turn in seat.machine:
            who.append(el("span", told.word("by_machine"), class_="tag"))
        rows.append(plain_row([between(who, el("br")), *cells], _ORDER_WIDTHS))
        rows += [
            _reason(told, reason)
            for reason in pack.reasons
            if (reason.turn, reason.role) == (turn, seat.role)
        ]
    heads = [told.word("role"), told.word("public"), told.word("private")]
    return grid(heads, rows, _ORDER_WIDTHS, look="orders")


def _ordered(told: Context, order: OrderPart) -> Html:
    if order.known != "order":
        hidden, nothing = (
            ("hidden", "nothing") if told.pack.everything else ("hidden", "none_known")
        )
        word = told.word(hidden if order.known == "hidden" else nothing)
        return el("span", word, class_="source")
    fates = []
    if order.votes is not None:
        yes, no = order.votes
        fates.append(told.word("passed" if order.passed else "failed", yes=yes, no=no))
    if order.came_out:
        fates.append(told.word("came_out"))
    if order.broke:
        fates.append(told.word("broke"))
    parts = [el("span", order.label)]
    if order.terms:
        parts.append(el("span", order.terms, class_="source"))
    if fates:
        parts.append(el("span", " · ".join(fates), class_="tag"))
    return between(parts, el("br"))


def _reason(told: Context, reason: ReasonPart) -> Html:
    name = told.word(f"why_{reason.by}", name=told.seats[reason.role].short)
    said = joined([el("b", name), " ", lines(reason.text)])
    return row(
        cell("", width=f"{_ORDER_WIDTHS[0]}%", class_="under"),
        cell(said, colspan=2, class_="why"),
    )


def _hand(told: Context, turn: int) -> Iterator[Html]:
    acts = [act for act in told.pack.acts if act.turn == turn]
    if acts:
        yield el("p", "\u00a0", class_="small")
        heads = [told.word("hand"), ""]
        yield grid(heads, [_act(told, act) for act in acts], _NEWS_WIDTHS, look="hand")


def _act(told: Context, act: ActPart) -> Html:
    title = [el("span", told.word(act.kind), class_="tag")]
    if act.role is not None:
        title.append(told.signed(act.role))
    return row(
        cell(between(title, el("br")), width=f"{_NEWS_WIDTHS[0]}%", class_="act"),
        cell(
            between(list(_told_of(told, act)), el("br")),
            width=f"{_NEWS_WIDTHS[1]}%",
            class_="act",
        ),
    )


def _told_of(told: Context, act: ActPart) -> Iterator[Html]:
    if act.headline:
        yield el("b", act.headline)
    if act.text:
        yield lines(act.text)
    if act.action:
        yield el("span", told.word("wants", text=act.action))
    if act.result:
        yield el("span", told.word("should", text=act.result))
    for text in act.arguments:
        yield el("span", told.word("for_it", text=text))
    for voice in act.counters:
        who = told.named(voice.role)
        yield el("span", told.word("against_it", who=who, text=voice.text))
    if act.odds is not None:
        yield el("b", _odds(told, act))
    for change in act.changes:
        yield el("span", _changed(told, change))
    if act.reason:
        yield el("span", told.word("reason", text=act.reason), class_="muted")
    if act.known_to is not None:
        who = ", ".join(map(told.named, act.known_to)) or told.word("nobody")
        planned = f" · {told.word('was_planned')}" if act.planned else ""
        yield el("span", told.word("known_to", who=who) + planned, class_="source")
    elif act.planned:
        yield el("span", told.word("was_planned"), class_="source")


def _odds(told: Context, act: ActPart) -> str:
    odds = told.saying.percent(act.odds or 0.0)
    name = "odds_strength" if act.strength else "odds"
    said = told.word(name, odds=odds, strength=act.strength)
    if act.came_up is None or act.value is None:
        return f"{said} · {told.word('roll_open')}"
    rolled = told.saying.number(100 * act.value)
    return f"{said} · {told.word('roll_yes' if act.came_up else 'roll_no', value=rolled)}"


def _changed(told: Context, change: ChangePart) -> str:
    saying = told.saying
    if change.to is not None:
        value = saying.amount(change.to, change.unit, change.decimals)
        return f"{change.label} {told.word('to_be', value=value)}"
    by = saying.with_unit(saying.change(change.by or 0.0, change.decimals), change.unit)
    return f"{change.label} {by}"


def _news(told: Context, turn: int) -> Iterator[Html]:
    told_above = CONTROL_NEWS if told.pack.acts else frozenset()
    news = [n for n in told.pack.news if n.turn == turn and n.kind not in told_above]
    if news:
        yield el("p", "\u00a0", class_="small")
        heads = [told.word("news"), ""]
        yield grid(heads, [_item(told, item) for item in news], _NEWS_WIDTHS, look="news")


def _item(told: Context, item: NewsView) -> Html:
    mark = told.word("secret") if item.secret else ""
    if item.kind == "leak":
        mark = told.word("leaked")
    source = [item.source, el("span", mark, class_="tag")] if mark else [item.source]
    detail = el("span", lines(item.detail), class_="source")
    said = [el("span", item.headline), *([detail] if item.detail else [])]
    return row(
        cell(between(source, " · "), width=f"{_NEWS_WIDTHS[0]}%", class_="source"),
        cell(between(said, el("br")), width=f"{_NEWS_WIDTHS[1]}%"),
    )


def room(told: Context) -> Iterator[Html]:
    """What was noted, asked and done in the room, with its time; and how long the turns took."""
    session = told.pack.session
    if session is None or not (session.room or session.spans):
        return
    yield el("h2", told.word("room"), class_="fresh", id="room")
    if session.room:
        yield el("p", told.word("room_about"), class_="muted")
        widths = (9, 9, 24, 58)
        rows = [plain_row(_happened(told, part), widths) for part in session.room]
        names = ("time", "turn", "what")
        yield grid([*(told.word(name) for name in names), ""], rows, widths)
    if session.spans:
        yield el("h3", told.word("clock"))
        widths_of_clock = (40, 30, 30)
        rows = [
            plain_row(
                [str(span.turn), told.saying.span(span.given), told.saying.span(span.used)],
                widths_of_clock,
                figures=2,
            )
            for span in session.spans
        ]
        heads = [told.word(name) for name in ("turn", "given", "used")]
        yield grid(heads, rows, widths_of_clock, figures=2)


def _happened(told: Context, part: RoomPart) -> list[str]:
    name = part.who or (told.named(part.role) if part.role is not None else "")
    said = [lines(part.text)]
    if part.channel is not None:
        said = [joined([told.word("who_what", who=told.word(part.channel), what=part.text)])]
    if part.detail:
        said.append(el("span", lines(part.detail), class_="source"))
    return [
        told.saying.clock(told.saying.local(part.at)),
        str(part.turn),
        el("span", told.word(part.kind, name=name), class_="source"),
        between(said, el("br")),
    ]


def numbers(told: Context) -> Iterator[Html]:
    """Every number that moved and may be told, after every turn."""
    pack = told.pack
    if not any(_moved(number) for number in pack.numbers):
        return
    yield el("h2", told.word("numbers"), class_="fresh", id="numbers")
    yield el("p", told.word("numbers_about"), class_="muted")
    moments = range(pack.played + 1)
    for first in range(0, len(moments), COLUMNS):
        yield _numbers(told, moments[first : first + COLUMNS])


def _moved(number: FactView) -> bool:
    return len(set(number.values)) > 1


def _numbers(told: Context, moments: Sequence[int]) -> Html:
    each = 66 // max(len(moments), 6)
    widths = [100 - each * len(moments), *[each] * len(moments)]
    rows = []
    for number in filter(_moved, told.pack.numbers):
        unit = el("span", f"\u00a0{number.unit}" if number.unit else "", class_="unit")
        values = [told.saying.number(number.values[at], number.decimals) for at in moments]
        cells = [joined([number.label, unit]), *values]
        rows.append(plain_row(cells, widths, figures=len(moments)))
    heads = [told.word("number"), *(str(at) if at else told.word("opening") for at in moments)]
    return grid(heads, rows, widths, figures=len(moments), look="tight", padding=2)
