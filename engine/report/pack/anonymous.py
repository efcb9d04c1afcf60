"""Taking people's names out of what was written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.scenario.models import Scenario
from engine.session.plan import SessionPlan
from engine.text import Language

_SHORTEST = 3
"""Letters of a part of a name that is looked for by itself."""


@dataclass(frozen=True)
class Veil:
    """Replaces names in free text: `by` holds what stands for each, by the name in small letters.

    A name that nobody put into the plan cannot be known for one.
    """

    by: dict[str, str] = field(default_factory=dict)

    def over(self, text: str) -> str:
        """The text without the names."""
        if not self.by or not text:
            return text
        longest = sorted(self.by, key=len, reverse=True)
        names = "|".join(re.escape(name) for name in longest)
        found = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
        return found.sub(lambda match: self.by.get(match[0].lower(), ""), text)


def veil(plan: SessionPlan, scenario: Scenario, language: Language, somebody: str) -> Veil:
    """A team's name becomes its role's; a member's, and each part of it, becomes `somebody`.

    Parts that are names in the scenario too are left: a member may be called as a role is.
    """
    roles = {role.id: role for role in scenario.roles}
    taken = {
        word
        for role in roles.values()
        for text in (role.name, role.short or role.name, role.title)
        for word in _words(text.in_language(language))
    }
    by: dict[str, str] = {}
    for team in plan.teams:
        for member in team.members:
            parts = [word for word in _words(member) if len(word) >= _SHORTEST]
            by |= {part: somebody for part in parts if part not in taken}
            if member.lower() not in taken:
                by[member.lower()] = somebody
        role = roles.get(team.role)
        if team.name and role is not None:
            by[team.name.lower()] = role.name.in_language(language)
    return Veil(by)


def _words(text: str) -> Iterable[str]:
    return (word.lower() for word in re.findall(r"[^\W\d_]+", text))
