"""What Control's hand did, turn by turn, as rows of a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.game.control import Adjudication, ControlAct, Inject, Override
from engine.game.game import Game
from engine.game.records import Adjudicated, TurnRecord
from engine.report.pack.anonymous import Veil
from engine.report.pack.values import ActPart, ChangePart, VoicePart
from engine.scenario.models import EVERYONE, Audience, Variable
from engine.session.parts import Change
from engine.text import Language


@dataclass(frozen=True)
class HandTeller:
    """Tells all of it, reasons and secret acts included; for whoever may know everything."""

    game: Game
    language: Language
    cover: Veil

    def acts(self) -> Iterator[ActPart]:
        """Every act of the line on the table."""
        for record in self.game.line():
            for act in record.control:
                yield self._told(act, record)

    def _told(self, act: ControlAct, record: TurnRecord) -> ActPart:
        match act:
            case Inject():
                return self._inject(act, record.turn)
            case Adjudication():
                return self._adjudication(act, record)
            case Override():
                return ActPart(
                    turn=record.turn,
                    kind="override",
                    act=act.id,
                    reason=self.cover.over(act.reason),
                    changes=(self._number(act.variable, to=act.value),),
                )

    def _inject(self, act: Inject, turn: int) -> ActPart:
        event = next((e for e in self.game.scenario.events if e.id == act.event), None)
        headline, known_to = act.headline_in(self.language), act.known_to
        if event is not None:
            headline, known_to = event.headline.in_language(self.language), event.known_to
        return ActPart(
            turn=turn,
            kind="inject",
            act=act.id,
            headline=self.cover.over(headline),
            text=self.cover.over(act.text_in(self.language)),
            reason=self.cover.over(act.reason),
            known_to=_roles(known_to),
            planned=act.planned,
            event=act.event,
            changes=self._changes(act.changes),
        )

    def _adjudication(self, act: Adjudication, record: TurnRecord) -> ActPart:
        happened = next(
            (h for h in record.happenings if isinstance(h, Adjudicated) and h.act == act.id), None
        )
        roll = next((roll for roll in record.rolls if roll.site == act.site), None)
        came_up = happened.came_up if happened is not None else None
        return ActPart(
            turn=record.turn,
            kind="adjudication",
            act=act.id,
            headline=self.cover.over(act.headline if came_up else act.headline_if_not),
            reason=self.cover.over(act.reason),
            known_to=_roles(act.known_to),
            role=act.role,
            action=self.cover.over(act.action),
            result=self.cover.over(act.result),
            arguments=tuple(self.cover.over(text) for text in act.arguments),
            counters=tuple(
                VoicePart(role=one.role, text=self.cover.over(one.text)) for one in act.counters
            ),
            odds=act.odds,
            strength=act.strength or "",
            value=roll.value if roll is not None else None,
            came_up=came_up,
            changes=self._changes(act.changes if came_up else act.changes_if_not),
        )

    def _changes(self, changes: Sequence[Change]) -> tuple[ChangePart, ...]:
        return tuple(self._number(change.variable, by=change.by) for change in changes)

    def _number(
        self, variable: str, *, by: float | None = None, to: float | None = None
    ) -> ChangePart:
        known = self._variables[variable]
        return ChangePart(
            variable=variable,
            label=known.label.in_language(self.language),
            by=by,
            to=to,
            unit=known.unit.in_language(self.language) if known.unit is not None else "",
            decimals=known.decimals,
        )

    @cached_property
    def _variables(self) -> dict[str, Variable]:
        return {variable.id: variable for variable in self.game.scenario.variables}


def _roles(known_to: Audience) -> list[str] | None:
    return None if known_to == EVERYONE else list(known_to)
