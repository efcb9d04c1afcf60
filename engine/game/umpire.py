"""What Control may do to a game, in sentences, and how the kernel plays it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from engine.errors import RefusedError
from engine.game import wording
from engine.game.control import Adjudication, Change, ControlAct, Inject, Override
from engine.game.records import TurnRecord
from engine.rules.hand import ActRule, Constant, HandRule, SetRule
from engine.rules.ledger import Cause
from engine.rules.phase import EffectRule, FlowRule
from engine.rules.rulebook import Rulebook
from engine.scenario.models import EVERYONE, Scenario, Variable
from engine.text import LocalText


@dataclass(frozen=True)
class Umpire:
    """Looks at acts of Control with a scenario in hand; where a game stands it does not ask."""

    scenario: Scenario

    def why_not(self, act: ControlAct) -> LocalText | None:
        """Why an act cannot be, in a sentence; None if it can."""
        match act:
            case Inject():
                found = self._injecting(act)
            case Adjudication():
                found = self._judging(act)
            case Override():
                found = self._setting(act)
        return next(found, None)

    def why_not_together(self, acts: Sequence[ControlAct]) -> LocalText | None:
        """Why these cannot be acts of one turn, each of which could be; None if they can."""
        if len({act.id for act in acts}) < len(acts):
            return wording.ACT_THERE
        events = [act.event for act in acts if isinstance(act, Inject) and act.event is not None]
        if len(set(events)) < len(events):
            return wording.EVENT_THERE
        sets = [act for act in acts if isinstance(act, Override)]
        names = [act.variable for act in sets]
        for act in sets:
            if names.count(act.variable) > 1:
                return wording.set_twice(self._variables[act.variable].label)
            if act.source in names:
                return wording.set_itself(self._variables[act.source].label)
        return None

    def corrected(self, acts: Iterable[ControlAct]) -> frozenset[str]:
        """The computed variables that acts change or set."""
        changed = {name for act in acts for name in _changed(act)}
        return frozenset(name for name in changed if self._computed(name))

    def rule(self, book: Rulebook, acts: Sequence[ControlAct]) -> HandRule | None:
        """The acts as the kernel plays them; None where there are none.

        `book` must know the computed variables among them as corrected. Raises ValueError with
        the first obstacle.
        """
        if not acts:
            return None
        obstacles = (*map(self.why_not, acts), self.why_not_together(acts))
        obstacle = next(filter(None, obstacles), None)
        if obstacle is not None:
            raise RefusedError(obstacle)
        hand = _Compiler(book)
        rows = book.layout.rows
        return HandRule(
            acts=tuple(hand.act(act) for act in acts if not isinstance(act, Override)),
            sets=tuple(hand.set_by(act) for act in acts if isinstance(act, Override)),
            touched=frozenset(book.corrections[rows[name]] for name in self.corrected(acts)),
        )

    def _injecting(self, act: Inject) -> Iterator[LocalText]:
        if act.event is not None:
            if act.event not in {event.id for event in self.scenario.events}:
                yield wording.NO_SUCH_EVENT
            if act.changes or act.headline or act.text:
                yield wording.EVENT_HAS_ITS_OWN
        elif not act.headline:
            yield wording.NEEDS_HEADLINE
        yield from self._audience(act.known_to)
        yield from self._changing(act.changes)

    def _judging(self, act: Adjudication) -> Iterator[LocalText]:
        yield from self._audience([act.role, *(counter.role for counter in act.counters)])
        if not act.action:
            yield wording.NEEDS_ACTION
        if not act.headline or (act.changes_if_not and not act.headline_if_not):
            yield wording.NEEDS_HEADLINE
        yield from self._audience(act.known_to)
        yield from self._changing([*act.changes, *act.changes_if_not])

    def _setting(self, act: Override) -> Iterator[LocalText]:
        variable = self._variables.get(act.variable)
        if variable is None:
            yield wording.NO_SUCH_NUMBER
            return
        if not act.reason:
            yield wording.NEEDS_REASON
        if not variable.min <= act.value <= variable.max:
            yield wording.out_of_range(variable.label, variable.min, variable.max)
        yield from self._sourced(variable, act.source)

    def _audience(self, known_to: Collection[str]) -> Iterator[LocalText]:
        roles = {role.id for role in self.scenario.roles}
        if known_to != EVERYONE and not roles.issuperset(known_to):
            yield wording.NO_SUCH_ROLE

    def _changing(self, changes: Iterable[Change]) -> Iterator[LocalText]:
        for change in changes:
            variable = self._variables.get(change.variable)
            if variable is None:
                yield wording.NO_SUCH_NUMBER
            else:
                yield from self._sourced(variable, change.source)

    def _sourced(self, variable: Variable, source: str | None) -> Iterator[LocalText]:
        """Stocks of a pool change by flows between them; nothing else comes from anywhere."""
        if variable.pool is None:
            if source is not None:
                yield wording.no_source(variable.label)
            return
        if source is None:
            yield wording.needs_source(variable.label)
            return
        other = self._variables.get(source)
        if other is None or other.id == variable.id or other.pool != variable.pool:
            yield wording.wrong_source(variable.label)

    def _computed(self, name: str) -> bool:
        variable = self._variables.get(name)
        return variable is not None and variable.formula is not None

    @cached_property
    def _variables(self) -> dict[str, Variable]:
        return {variable.id: variable for variable in self.scenario.variables}


def corrected_in(scenario: Scenario, records: Iterable[TurnRecord]) -> frozenset[str]:
    """The computed variables that Control changed or set in any of these turns."""
    return Umpire(scenario).corrected(act for record in records for act in record.control)


def headline_of(act: Inject | Adjudication, *, came_up: bool = True) -> LocalText:
    """The words of a written act, for the ledger."""
    if isinstance(act, Adjudication) and not came_up:
        return LocalText(en=act.headline_if_not)
    if isinstance(act, Inject):
        return LocalText(en=act.headline, fr=act.headline_fr or None)
    return LocalText(en=act.headline)


def words_of(act: ControlAct) -> set[str]:
    """The words that a written act can have in the ledger."""
    match act:
        case Inject():
            return {act.headline}
        case Adjudication():
            return {act.headline, act.headline_if_not}
        case Override():
            return {act.reason}


def moved_by(act: ControlAct) -> set[str]:
    """The variables that a written act can move, those that its changes come from included."""
    if isinstance(act, Override):
        return {act.variable, act.source or act.variable}
    named = ((change.variable, change.source) for change in _changes(act))
    return {name for names in named for name in names if name}


def _changed(act: ControlAct) -> Iterator[str]:
    if isinstance(act, Override):
        yield act.variable
        return
    yield from (change.variable for change in _changes(act))


def _changes(act: Inject | Adjudication) -> list[Change]:
    """All that an act may change, whatever its die gives."""
    if isinstance(act, Inject):
        return list(act.changes)
    return [*act.changes, *act.changes_if_not]


@dataclass(frozen=True)
class _Compiler:
    book: Rulebook

    def act(self, act: Inject | Adjudication) -> ActRule:
        if isinstance(act, Adjudication):
            return ActRule(
                effects=self._effects(act, act.changes),
                odds=act.odds,
                site=act.site,
                otherwise=self._effects(act, act.changes_if_not, came_up=False),
            )
        if act.event is None:
            return ActRule(self._effects(act, act.changes))
        event = next(rule for rule in self.book.events if rule.event.id == act.event)
        effects = tuple(
            replace(effect, cause=Cause("inject", act.id, None, effect.cause.why))
            for effect in event.effects
        )
        return ActRule(effects, event)

    def set_by(self, act: Override) -> SetRule:
        rows = self.book.layout.rows
        source = rows[act.source] if act.source is not None else None
        cause = Cause("override", act.id, None, LocalText(en=act.reason))
        return SetRule(rows[act.variable], act.value, source, cause)

    def _effects(
        self, act: Inject | Adjudication, changes: Sequence[Change], *, came_up: bool = True
    ) -> tuple[EffectRule, ...]:
        if not changes:
            return ()
        role = act.role if isinstance(act, Adjudication) else None
        cause = Cause(act.kind, act.id, role, headline_of(act, came_up=came_up))
        return tuple(self._effect(cause, change) for change in changes)

    def _effect(self, cause: Cause, change: Change) -> EffectRule:
        rows, row = self.book.layout.rows, self.book.layout.rows[change.variable]
        adds: tuple[tuple[int, Constant], ...] = ()
        flow = None
        if change.source is None:
            adds = ((self.book.corrections.get(row, row), Constant(change.by)),)
        else:
            ends = (rows[change.source], row) if change.by > 0 else (row, rows[change.source])
            flow = FlowRule(*ends, Constant(abs(change.by)))
        return EffectRule(cause, adds, (), flow, None, None, "", 0)
