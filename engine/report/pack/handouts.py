"""What is handed out on paper: a team's brief, its moves, and Control's session plan.

The first two are made of a role's own view and of nothing else, so neither holds another role's
secret. The plan is Control's.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from engine.game.game import Game
from engine.game.viewing import role_view
from engine.game.views import FactView, OptionView, RoleView
from engine.report.pack.markup import Html, between, cell, el, grid, joined, lines, plain_row, row
from engine.report.pack.saying import Saying
from engine.report.pack.style import SCREEN, SIGNS, color_of, scaled
from engine.report.pack.words import WORDS
from engine.scenario.models import CHANNELS, EVERYONE, Scenario
from engine.session.plan import PlannedInject, SessionPlan, Team
from engine.text import Language, LocalText

_SEEDS: Final = (1, 2, 3, 4)
"""Games that are compared to see which numbers differ from game to game."""


def view_at_start(scenario: Scenario, role: str, language: Language) -> RoleView:
    """What a role knows at the opening of any game; numbers that differ by game are left out."""
    views = [role_view(Game.new(scenario, seed=s, seats={}), role, language) for s in _SEEDS]
    same = [
        fact
        for fact, *others in zip(*(view.facts for view in views), strict=True)
        if all(other.values == fact.values for other in others)
    ]
    return views[0].model_copy(update={"facts": same})


def brief(view: RoleView, language: Language, team: Team | None = None, scale: float = 1) -> str:
    """Who a team is, what it is after, what it knows, and who else is at the table."""
    return _Sheet(view, Saying(language), team).brief(scale)


def move_sheet(
    view: RoleView, language: Language, team: Team | None = None, scale: float = 1
) -> str:
    """A team's moves by channel, with what each costs and risks."""
    return _Sheet(view, Saying(language), team).moves(scale)


def session_plan(
    plan: SessionPlan, scenario: Scenario, language: Language, scale: float = 1
) -> str:
    """The plan of a session, for Control: who plays, when, and what is to be brought in."""
    return _Plan(plan, scenario, Saying(language)).page(scale)


class _Words:
    saying: Saying

    def word(self, name: str, /, **parts: object) -> str:
        """One of the handouts' own texts."""
        return self.saying.say(WORDS[name], **parts)

    def document(self, title: str, parts: Iterator[Html], scale: float) -> str:
        """A whole page of HTML."""
        return (
            f'<!DOCTYPE html>\n<html lang="{self.saying.language}">\n<head>\n<meta charset="utf-8">'
            f"\n{el('title', title)}\n<style>{scaled(scale)}</style>\n"
            f'<style media="screen, print">{SCREEN}</style>\n</head>\n<body>\n{joined(parts)}\n'
            "</body>\n</html>\n"
        )


class _Sheet(_Words):
    """A team's handouts, from its own view."""

    def __init__(self, view: RoleView, saying: Saying, team: Team | None) -> None:
        self.view, self.saying, self.team = view, saying, team
        self.card = next(card for card in view.cards if card.role == view.role)
        self.places = {card.role: place for place, card in enumerate(view.cards)}

    def brief(self, scale: float) -> str:
        """The front."""
        title = f"{self.card.name} – {self.word('brief')}"
        return self.document(title, self._brief(), scale)

    def moves(self, scale: float) -> str:
        """The back."""
        title = f"{self.card.name} – {self.word('moves')}"
        return self.document(title, self._moves(), scale)

    def _head(self, kind: str) -> Iterator[Html]:
        color = f"color: {color_of(self.places[self.card.role])}"
        yield el("p", f"{self.view.title} · {self.word(kind)}", class_="eyebrow")
        yield el(
            "h1" if kind == "brief" else "h2", self._signed(self.card.role, self.card.name, color)
        )

    def _signed(self, role: str, name: str, color: str) -> Html:
        sign = SIGNS[self.places[role] % len(SIGNS)]
        return el("span", el("span", sign, style=color), "\u00a0", name)

    def _brief(self) -> Iterator[Html]:
        yield from self._head("brief")
        yield el("p", self.card.title, class_="muted")
        if self.team is not None and (self.team.name or self.team.members):
            people = ", ".join(self.team.members)
            yield el("p", " · ".join(filter(None, (self.team.name, people))), class_="banner")
        for paragraph in filter(None, self.view.brief.split("\n")):
            yield el("p", paragraph)
        yield el("h3", self.word("aims"))
        total = sum(aim.weight for aim in self.view.aims) or 1
        rows = [
            plain_row(
                [el("b", aim.label), aim.about, self.saying.percent(aim.weight / total)],
                (26, 64, 10),
                figures=1,
            )
            for aim in self.view.aims
        ]
        yield grid(["", "", ""], rows, (26, 64, 10), figures=1)
        yield el("p", self.word("stake", text=self.view.stake), class_="under")
        if self.view.facts:
            yield el("h3", self.word("you_know"))
            yield self._facts()
        yield el("h3", self.word("others"))
        rows = [
            plain_row([self._other(card.role, card.name), card.title], (26, 74))
            for card in self.view.cards
            if card.role != self.view.role
        ]
        yield grid(["", ""], rows, (26, 74))

    def _other(self, role: str, name: str) -> Html:
        return self._signed(role, name, f"color: {color_of(self.places[role])}")

    def _facts(self) -> Html:
        """Two facts a row."""
        facts = self.view.facts
        half = (len(facts) + 1) // 2
        widths = (34, 14, 4, 34, 14)
        rows = []
        for at in range(half):
            right = facts[at + half] if at + half < len(facts) else None
            left_cells = [facts[at].label, self._value(facts[at])]
            right_cells = [right.label, self._value(right)] if right is not None else ["", ""]
            cells = zip([*left_cells, "", *right_cells], widths, (0, 1, 0, 0, 1), strict=True)
            rows.append(
                row(
                    *(
                        cell(
                            inside,
                            width=f"{width}%",
                            align="right" if figure else "left",
                            class_="gap" if width == 4 else "",
                        )
                        for inside, width, figure in cells
                    )
                )
            )
        return grid([""] * 5, rows, widths, padding=2)

    def _value(self, fact: FactView) -> str:
        return self.saying.amount(fact.values[0], fact.unit, fact.decimals)

    def _moves(self) -> Iterator[Html]:
        yield from self._head("moves")
        yield el("p", self.word("moves_about"), class_="muted")
        for channel in CHANNELS:
            options = [option for option in self.view.options if option.channel == channel]
            if options:
                yield el("h3", self.word(channel))
                rows = [row(cell(self._option(option))) for option in options]
                yield grid([""], rows, (100,), padding=1)

    def _option(self, option: OptionView) -> Html:
        name = [el("b", option.label)]
        marks = []
        if option.needs_vote:
            marks.append(self.word("needs_vote"))
        if option.can_leak:
            marks.append(self.word("can_leak"))
        if marks:
            name.append(el("span", " · ".join(marks), class_="tag"))
        cost = self.word("cost", text=option.costs)
        risk = self.word("risk", text=option.risks)
        beside = el("span", f"{cost} {risk}", class_="source")
        return joined([between(name, "\u2002"), "\u2002", option.does, el("br"), beside])


class _Plan(_Words):
    """A session's plan on paper."""

    def __init__(self, plan: SessionPlan, scenario: Scenario, saying: Saying) -> None:
        self.plan, self.scenario, self.saying = plan, scenario, saying
        self.names = {role.id: saying.say(role.name) for role in scenario.roles}
        self.events = {event.id: event for event in scenario.events}

    def page(self, scale: float) -> str:
        """The page."""
        return self.document(self.saying.say(self.plan.title), self._parts(), scale)

    def _parts(self) -> Iterator[Html]:
        plan, say = self.plan, self.saying.say
        over = [self.word("plan"), say(self.scenario.title)]
        yield el("p", " · ".join(over), class_="eyebrow")
        yield el("h1", say(plan.title))
        forecasts = self.word("forecasts_on" if plan.forecasts_allowed else "forecasts_off")
        minutes = self.word("minutes", count=self.saying.number(plan.minutes))
        dice = [] if plan.seed is None else [self.word("seed", seed=plan.seed)]
        yield el("p", " · ".join([minutes, forecasts, *dice]), class_="muted")
        if plan.injects:
            yield el("p", self.word("control_only"), class_="banner")
        yield el("h2", self.word("teams"))
        widths = (26, 22, 30, 22)
        rows = [plain_row(self._team(team), widths) for team in plan.teams]
        heads = [self.word(name) for name in ("role", "team", "members", "played_by")]
        yield grid(heads, rows, widths)
        yield el("h2", self.word("schedule"))
        yield grid(
            [self.word(name) for name in ("from_start", "length", "what", "to_bring_in")],
            list(self._schedule()),
            (12, 13, 33, 42),
        )
        if plan.injects:
            yield el("h2", self.word("injects"))
            yield grid(
                [self.word(name) for name in ("turn", "inject", "who_hears", "reason_head")],
                [plain_row(self._inject(one), (8, 48, 20, 24)) for one in self._in_order()],
                (8, 48, 20, 24),
            )

    def _team(self, team: Team) -> list[str]:
        played = self.word(team.played_by)
        ballots = f" · {self.word('ballots')}" if team.ballots else ""
        role = self.names.get(team.role, team.role)
        return [role, team.name or "", ", ".join(team.members), played + ballots]

    def _schedule(self) -> Iterator[Html]:
        at = 0.0
        for length, what, injects in self._steps():
            start = f"{int(at) // 60}:{int(at) % 60:02d}"
            minutes = self.word("minutes", count=self.saying.number(length))
            bring = between([el("span", text) for text in injects], el("br"))
            yield plain_row([start, minutes, what, bring], (12, 13, 33, 42))
            at += length

    def _steps(self) -> Iterator[tuple[float, str, list[str]]]:
        plan = self.plan
        if plan.briefing_minutes:
            yield plan.briefing_minutes, self.word("briefing"), []
        for turn in range(1, plan.turns + 1):
            slots = self.scenario.turns
            when = self.saying.say(slots[turn - 1].label) if turn <= len(slots) else ""
            name = " · ".join(filter(None, (self.word("turn_n", turn=turn), when)))
            told = [self._headline(one) for one in self._in_order() if one.turn == turn]
            yield plan.minutes_of(turn), name, told
        if plan.hot_wash_minutes:
            yield plan.hot_wash_minutes, self.word("hot_wash"), []

    def _in_order(self) -> Sequence[PlannedInject]:
        return sorted(self.plan.injects, key=lambda one: one.turn)

    def _headline(self, inject: PlannedInject) -> str:
        if inject.event is not None:
            event = self.events.get(inject.event)
            return self.saying.say(event.headline) if event is not None else inject.event
        return self._said(inject.headline)

    def _inject(self, inject: PlannedInject) -> list[Html | str]:
        parts: list[Html] = [el("b", self._headline(inject))]
        if inject.text is not None:
            parts.append(lines(self._said(inject.text)))
        labels = {variable.id: variable for variable in self.scenario.variables}
        for change in inject.changes:
            variable = labels.get(change.variable)
            label = self.saying.say(variable.label) if variable is not None else change.variable
            decimals = variable.decimals if variable is not None else 0
            unit = self._said(variable.unit) if variable is not None else ""
            by = self.saying.with_unit(self.saying.change(change.by, decimals), unit)
            parts.append(el("span", f"{label} {by}", class_="source"))
        return [str(inject.turn), between(parts, el("br")), self._hears(inject), inject.reason]

    def _hears(self, inject: PlannedInject) -> str:
        known_to = inject.known_to
        if inject.event is not None and inject.event in self.events:
            known_to = self.events[inject.event].known_to
        if known_to == EVERYONE:
            return self.word("everybody")
        return ", ".join(self.names.get(r, r) for r in known_to) or self.word("nobody")

    def _said(self, text: LocalText | None) -> str:
        return self.saying.say(text) if text is not None else ""
