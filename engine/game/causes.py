"""The ledger's lines in words, as far as one viewer may know them.

What may not be known is one line of its own. A rule that may be known, but not how much it did,
is named in that line; so is nothing told that start, end and the other lines do not tell.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.game import wording
from engine.game.disclosure import Disclosure
from engine.game.origins import as_rule
from engine.game.records import TurnRecord
from engine.game.views import ChangeView, WhyView
from engine.rules.ledger import CONTROL_KINDS, Contribution, Entry
from engine.scenario.models import Scenario, Variable
from engine.scenario.reading import read_in
from engine.text import Language, LocalText


@dataclass(frozen=True)
class Causes:
    """Tells one viewer in one language why numbers moved."""

    scenario: Scenario
    sees: Disclosure
    language: Language

    def why(self, entry: Entry, record: TurnRecord) -> WhyView | None:
        """A number's way through a turn; None where nothing can be told of it.

        What its range took away stands with what is not known, if anything is: beside it, it would
        tell how much that was.
        """
        variable = self._variables[entry.variable]
        changes, unknown, named = self._parted(entry, record)
        remainder = entry.remainder
        if unknown:
            amount = round(sum(unknown) + remainder, 9)
            remainder = 0.0
            if amount:
                label = self._say(wording.not_told_apart(named))
                changes.append(ChangeView(label=label, role=None, amount=amount, group="hidden"))
        if unknown and not changes:
            return None
        return WhyView(
            variable=variable.id,
            label=self._say(variable.label),
            turn=record.turn,
            start=entry.start,
            changes=changes,
            remainder=remainder,
            end=entry.end,
            decimals=variable.decimals,
            computed=variable.formula is not None,
        )

    def _parted(
        self, entry: Entry, record: TurnRecord
    ) -> tuple[list[ChangeView], list[float], list[LocalText]]:
        """Lines that may be told; amounts that may not, and the rules among them that may."""
        told: list[ChangeView] = []
        unknown: list[float] = []
        named: list[LocalText] = []
        for item in entry.contributions:
            if not self.sees.acted(item, entry.variable, record):
                unknown.append(item.amount)
            elif not self.sees.measured(item, entry.variable, record):
                unknown.append(item.amount)
                named.append(item.why)
            else:
                told.append(
                    self._line(item if self.sees.everything else as_rule(item, record.control))
                )
        return told, unknown, named

    def _line(self, item: Contribution) -> ChangeView:
        ruled: Literal["order", "world"] = "order" if item.role is not None else "world"
        return ChangeView(
            label=self._cause(item),
            role=item.role,
            amount=item.amount,
            group="control" if item.kind in CONTROL_KINDS else ruled,
        )

    def _cause(self, item: Contribution) -> str:
        if item.kind in CONTROL_KINDS:
            return self._say(wording.AS_CONTROL[item.kind]).format(label=self._say(item.why))
        if item.kind == "leak":
            return self._say(wording.CAME_OUT).format(label=self._say(item.why))
        if item.kind == "formula":
            return self._computed_from(self._variables[item.element])
        return self._say(item.why)

    def _computed_from(self, variable: Variable) -> str:
        read = {reading.subject for reading in read_in(variable.formula)}
        known = [
            self._say(v.label)
            for v in self.scenario.variables
            if v.id in read and self.sees.variable(v)
        ]
        if not known:
            return self._say(wording.COMPUTED)
        return self._say(wording.COMPUTED_FROM).format(names=", ".join(known))

    @cached_property
    def _variables(self) -> dict[str, Variable]:
        return {variable.id: variable for variable in self.scenario.variables}

    def _say(self, text: LocalText) -> str:
        return text.in_language(self.language)
